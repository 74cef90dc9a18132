/** The shapes of the files under resources/law, read with zod so that a replaced or damaged file is told apart from a good one. */
import { z } from 'zod';
import { ITEMS, KINDS, OWN_KINDS } from '../domain/candidate';
import { EXCEPTIONS } from '../domain/justification';

const day = z.iso.date();
const both = z.object({ ko: z.string().min(1), en: z.string().min(1) }).readonly();
const item = z.literal(ITEMS);
const kind = z.enum([...KINDS, ...OWN_KINDS]);
/** A regular expression without nested repetition; it must at least compile. */
const pattern = z.string().min(1).refine(compiles, 'no regular expression');

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const lawItem = z
  .object({
    item,
    name: both,
    summary: both,
    /** What the reason must show. */
    burden: both,
    exceptions: z.array(z.object({ letter: z.enum(EXCEPTIONS), text: both }).readonly()).readonly(),
  })
  .readonly();
export type LawItem = z.infer<typeof lawItem>;

export const itemsFile = z
  .object({
    date: day,
    act: both,
    items: z.array(lawItem).length(ITEMS.length).readonly(),
  })
  .refine((f) => ITEMS.every((n) => f.items.some((i) => i.item === n)), 'an item is missing');

const clause = z.object({ id: z.string().min(1), item, name: both }).readonly();
export type Clause = z.infer<typeof clause>;

const cue = z
  .object({
    id: z.string().min(1),
    item,
    clause: z.string().min(1),
    /** How much text a match proposes. */
    level: z.enum(['sentence', 'cell']),
    cue: z.array(pattern).min(1).readonly(),
    /** One of these must stand in the same sentence or cell. */
    near: z.array(pattern).min(1).readonly().optional(),
    /** None of these may. */
    not: z.array(pattern).min(1).readonly().optional(),
    /** What the reviewer must answer. */
    question: both,
  })
  .readonly();
export type CueRule = z.infer<typeof cue>;

export const criteriaFile = z
  .object({
    date: day,
    version: z.string().min(1),
    clauses: z.array(clause).min(1).readonly(),
    cues: z.array(cue).readonly(),
  })
  .refine((f) => new Set(f.clauses.map((c) => c.id)).size === f.clauses.length, 'a clause stands twice')
  .refine(
    (f) => f.cues.every((q) => f.clauses.some((c) => c.id === q.clause && c.item === q.item)),
    'a cue names a clause that is not there, or of another item',
  );

export const holidaysFile = z
  .object({
    date: day,
    /** The list is whole between these days, both inclusive. */
    from: day,
    to: day,
    days: z
      .array(z.object({ day, name: z.string().min(1), certain: z.boolean().default(true) }).readonly())
      .readonly(),
  })
  .readonly();
export type Holidays = z.infer<typeof holidaysFile>;

const clock = z
  .object({
    id: z.enum([
      'decide',
      'objection-file',
      'objection-decide',
      'third-party-object',
      'third-party-gap',
      'no-answer',
    ]),
    days: z.int().positive(),
    /** See workingDays.ts. */
    unit: z.enum(['working', 'calendar']),
    /** Days of one extension, in the same unit; 0 for none. */
    extension: z.int().nonnegative(),
    extensions: z.int().nonnegative(),
    article: z.string().min(1),
    name: both,
  })
  .readonly();
export type LawClock = z.infer<typeof clock>;
export type ClockId = LawClock['id'];

export const clocksFile = z.object({
  date: day,
  clocks: z.array(clock).min(1).readonly(),
  reclassify: z.object({
    everyYears: z.int().positive(),
    openAfterYears: z.int().positive(),
    yearlyBy: z.literal('02-end'),
  }),
  criteriaReviewYears: z.int().positive(),
});

const template = z
  .object({
    id: z.string().min(1),
    item,
    /** Empty for any kind. */
    kinds: z.array(kind).readonly(),
    /** Clauses of the criteria that it was written for; such a one is never the item's general template. */
    clauses: z.array(z.string()).min(1).readonly().optional(),
    /** May hold gaps in braces; `{종류}` is filled with the names of the kinds. */
    publicReason: z.string().min(20),
    release: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('review'), years: z.int().positive() }).readonly(),
      z.object({ kind: z.literal('event'), event: z.string().min(1) }).readonly(),
    ]),
  })
  .readonly();
export type Template = z.infer<typeof template>;

const kindGroup = z
  .object({
    kinds: z.array(kind).min(1).readonly(),
    ko: z.string().min(1),
    /** A reason that speaks of these kinds uses one of these words. */
    words: z.array(z.string().min(1)).min(1).readonly(),
  })
  .readonly();
export type KindGroup = z.infer<typeof kindGroup>;

export const templatesFile = z.object({
  date: day,
  kindGroups: z.record(z.string(), kindGroup).readonly(),
  templates: z
    .array(template)
    .readonly()
    .refine(
      (list) =>
        ITEMS.every((n) => list.some((t) => t.item === n && t.kinds.length === 0 && t.clauses === undefined)),
      'an item has no general template',
    ),
});

const statute = z
  .object({
    name: z.string().min(1),
    articles: z.array(z.string().min(1)).min(1).readonly(),
    about: z.string(),
  })
  .readonly();
export type Statute = z.infer<typeof statute>;

export const statutesFile = z.object({
  date: day,
  /** Words in the name of an order that ranks below what item 1 accepts. */
  tooLow: z.array(z.string().min(1)).min(1).readonly(),
  statutes: z.array(statute).readonly(),
});

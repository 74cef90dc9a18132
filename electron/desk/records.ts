/** The shapes of what the desk keeps sealed. What comes back out of the vault is read with these, as anything from outside is. */
import { z } from 'zod';
import type { Justification } from '../../shared/domain/justification';
import type { Candidate } from '../../shared/domain/candidate';
import { ITEMS, KINDS, OWN_KINDS } from '../../shared/domain/candidate';
import type { CaseHeader } from '../../shared/domain/case';
import type { Mask } from '../../shared/domain/mask';
import type { TextModel } from '../../shared/domain/paper';
import type { Sheet } from '../../shared/domain/sheet';
import { geometry, grounds, pageQuad, release, sensitivityPosition } from '../../shared/contract/shapes';

const text = z.string();
const range = z.object({ start: z.int(), end: z.int() }).readonly();

export const caseHeader = z
  .object({
    title: text,
    fileName: text,
    registrationNumber: text,
    department: text,
    drafter: text,
    receivedOn: text,
    contact: text,
    requester: text,
    source: text,
    publishFrom: text.nullable(),
  })
  .readonly() satisfies z.ZodType<CaseHeader>;

const candidate = z
  .object({
    id: text,
    kind: z.enum(KINDS),
    item: z.literal(ITEMS).nullable(),
    open: z.boolean(),
    score: z.number(),
    why: z.array(text).readonly(),
    text,
    places: z.array(pageQuad).readonly(),
  })
  .readonly() satisfies z.ZodType<Candidate>;

const hidden = z
  .object({
    page: z.int().nullable(),
    kind: z.enum([
      'comment', 'hidden-text', 'annotation', 'attachment', 'metadata', 'script', 'field', 'memo', 'missing-in-layout',
    ]), // prettier-ignore
    text,
  })
  .readonly();

/** What a part says of itself and what analysis found in it. */
export const partPayload = z
  .object({
    name: text,
    /** For parts that are only text (title, file name); null for papers. */
    text: text.nullable(),
    /** The paper whose file name this part is; null for all others. */
    names: text.nullable(),
    candidates: z.array(candidate).readonly(),
    /** For parts that are only text: where each candidate stands. */
    ranges: z.record(text, range).readonly(),
    pages: z
      .array(
        z
          .object({
            page: z.int(),
            width: z.number(),
            height: z.number(),
            geometry,
            unread: z.enum(['image', 'outlined-text', 'unmapped-font', 'annotation', 'damaged']).nullable(),
            repeats: z.int().exactOptional(),
          })
          .readonly(),
      )
      .readonly(),
    hidden: z.array(hidden).readonly(),
    warnings: z.array(text).readonly(),
    /** Finds that are no candidates, by id, and why; parts from before this was kept have none. */
    aside: z.record(text, z.enum(['doubtful', 'never'])).default({}),
    /** With which position and which state of the lists the part was looked at. */
    look: z
      .object({ position: sensitivityPosition, stamp: text })
      .readonly()
      .default({ position: 'balanced', stamp: '' }),
  })
  .readonly();
export type PartPayload = z.infer<typeof partPayload>;

const mask = z
  .object({
    id: text,
    partId: text,
    form: z.enum(['text', 'area', 'page']),
    kind: z.enum([...KINDS, ...OWN_KINDS]),
    item: z.literal(ITEMS),
    places: z.array(pageQuad).readonly(),
    ranges: z.array(range).readonly(),
    text: text.nullable(),
    candidateId: text.nullable(),
    groupId: text,
    everywhere: z.boolean(),
    by: text,
    at: text,
  })
  .readonly() satisfies z.ZodType<Mask>;

const justification = z
  .object({
    id: text,
    partId: text,
    item: z.literal(ITEMS),
    clause: text.nullable(),
    criteriaVersion: text,
    publicReason: text,
    internalReason: text,
    release: release.nullable(),
    grounds,
    // Sheets from before there was a choice have none.
    evenWidth: z.boolean().default(false),
    decision: z.enum(['pending', 'approved', 'returned']),
    comment: text,
  })
  .readonly();

/** Zod types an absent field as `T | undefined`, the domain as absent: JSON holds no undefined, so both say the same. */
export const sheetShape = z
  .object({
    parts: z
      .array(
        z.object({ partId: text, seen: z.array(z.int()).readonly(), withheldBy: text.nullable() }).readonly(),
      )
      .readonly(),
    masks: z.array(mask).readonly(),
    dismissals: z
      .array(z.object({ partId: text, candidateId: text, why: text, by: text, at: text }).readonly())
      .readonly(),
    unread: z
      .array(
        z
          .object({
            partId: text,
            page: z.int(),
            decision: z.enum(['read', 'withhold']),
            why: text,
            by: text,
            at: text,
          })
          .readonly(),
      )
      .readonly(),
    groups: z.array(justification).readonly(),
    answers: z.record(text, text).readonly(),
  })
  .readonly();

export function readSheet(value: unknown): Sheet {
  const sheet = sheetShape.parse(value);
  return { ...sheet, groups: sheet.groups.map(exactGroup) };
}

/** Drops fields that are present but undefined, so that the exact optional types of the domain hold. */
function exactGroup(group: z.infer<typeof justification>): Justification {
  return { ...group, grounds: exactGrounds(group.grounds) };
}

export function exactGrounds(given: z.infer<typeof grounds>): Justification['grounds'] {
  const { statute, pendingCase, stage, endDate, exceptions } = given;
  return {
    ...(statute === undefined ? {} : { statute }),
    ...(pendingCase === undefined ? {} : { pendingCase }),
    ...(stage === undefined ? {} : { stage }),
    ...(endDate === undefined ? {} : { endDate }),
    ...(exceptions === undefined ? {} : { exceptions: exactExceptions(exceptions) }),
  };
}

function exactExceptions(
  given: NonNullable<z.infer<typeof grounds>['exceptions']>,
): NonNullable<Justification['grounds']['exceptions']> {
  const { ga, na, da, ra, ma } = given;
  return {
    ...(ga === undefined ? {} : { ga }),
    ...(na === undefined ? {} : { na }),
    ...(da === undefined ? {} : { da }),
    ...(ra === undefined ? {} : { ra }),
    ...(ma === undefined ? {} : { ma }),
  };
}

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();

const textModel = z.object({
  pages: z.array(
    z.object({
      page: z.int(),
      geometry,
      width: z.number(),
      height: z.number(),
      runs: z.array(
        z.object({
          text,
          x: z.number(),
          y: z.number(),
          w: z.number(),
          h: z.number(),
          charX: z.array(z.number()).optional(),
          charBoxes: z.array(box).optional(),
          block: z.int(),
        }),
      ),
      unread: z.enum(['image', 'outlined-text', 'unmapped-font', 'annotation', 'damaged']).nullable(),
      repeats: z.int().exactOptional(),
    }),
  ),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('paragraph') }),
      z.object({
        kind: z.literal('cell'),
        table: z.int(),
        row: z.int(),
        col: z.int(),
        rowSpan: z.int(),
        colSpan: z.int(),
      }),
    ]),
  ),
  hidden: z.array(hidden),
  warnings: z.array(text),
});

export function readTextModel(value: unknown): TextModel {
  const model = textModel.parse(value);
  return {
    ...model,
    pages: model.pages.map((page) => ({
      ...page,
      runs: page.runs.map(({ charX, charBoxes, ...run }) => ({
        ...run,
        ...(charX === undefined ? {} : { charX }),
        ...(charBoxes === undefined ? {} : { charBoxes }),
      })),
    })),
  };
}

/** The law as the program knows it: six dated files, read once at start and handed to whoever needs them. */
import type { z } from 'zod';
import { failure, success, type Result } from '../domain/result';
import { clocksFile, criteriaFile, holidaysFile, itemsFile, statutesFile, templatesFile } from './shapes';
import type { Clause, CueRule, Holidays, KindGroup, LawClock, LawItem, Statute, Template } from './shapes';

/** Names of the files in resources/law, without `.json`. */
export const LAW_FILES = ['items', 'criteria', 'holidays', 'clocks', 'templates', 'statutes'] as const;
export type LawFile = (typeof LAW_FILES)[number];

export interface Law {
  /** Day of the Act's text, `YYYY-MM-DD`; shown wherever law is quoted. */
  readonly date: string;
  readonly items: readonly LawItem[];
  readonly criteriaVersion: string;
  readonly clauses: readonly Clause[];
  readonly cues: readonly CueRule[];
  readonly holidays: Holidays;
  readonly clocks: readonly LawClock[];
  /** Closed records: looked at again every so many years, open in principle after so many. */
  readonly reclassify: { readonly everyYears: number; readonly openAfterYears: number };
  readonly templates: readonly Template[];
  readonly kindGroups: Readonly<Record<string, KindGroup>>;
  readonly statutes: readonly Statute[];
  readonly tooLow: readonly string[];
}

/** Values of JSON.parse, one per file. Codes: law.damaged (params.file) — the program must not start on half a law. */
export function parseLaw(files: Readonly<Record<LawFile, unknown>>): Result<Law> {
  const read = <T>(file: LawFile, shape: z.ZodType<T>): Result<T> => {
    const parsed = shape.safeParse(files[file]);
    return parsed.success ? success(parsed.data) : failure('law.damaged', { file });
  };
  const items = read('items', itemsFile);
  if (!items.ok) return items;
  const criteria = read('criteria', criteriaFile);
  if (!criteria.ok) return criteria;
  const holidays = read('holidays', holidaysFile);
  if (!holidays.ok) return holidays;
  const clocks = read('clocks', clocksFile);
  if (!clocks.ok) return clocks;
  const templates = read('templates', templatesFile);
  if (!templates.ok) return templates;
  const statutes = read('statutes', statutesFile);
  if (!statutes.ok) return statutes;
  return success({
    date: items.value.date,
    items: items.value.items,
    criteriaVersion: criteria.value.version,
    clauses: criteria.value.clauses,
    cues: criteria.value.cues,
    holidays: holidays.value,
    clocks: clocks.value.clocks,
    reclassify: clocks.value.reclassify,
    templates: templates.value.templates,
    kindGroups: templates.value.kindGroups,
    statutes: statutes.value.statutes,
    tooLow: statutes.value.tooLow,
  });
}

/** What the window shows beside the paper; the shape of the call `law.read`. */
export function lawView(law: Law) {
  return {
    date: law.date,
    criteriaVersion: law.criteriaVersion,
    items: law.items,
    clauses: law.clauses,
    templates: law.templates.map(({ item, kinds, publicReason }) => ({
      item,
      kinds,
      // Shown before anything is masked, so in general words; proposeJustification names the kinds.
      publicReason: publicReason.replaceAll('{종류}', '성명과 연락처 등 개인정보'),
    })),
  };
}

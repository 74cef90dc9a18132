/** Non-disclosure cues of items 1 to 5, 7 and 8: passages that a person should read with a question in mind. Rules are data (resources/law/criteria.json). */
import { ITEMS, type Item, type Span } from '../domain/candidate';
import { failure, success, type Result } from '../domain/result';

/** One rule; patterns are matched within a sentence, a paragraph's line or a cell. */
export interface Cue {
  readonly id: string;
  readonly item: Item;
  readonly clause: string;
  readonly cue: RegExp;
  /** One of these must stand in the sentence as well; null where the cue is enough. */
  readonly near: RegExp | null;
  /** None of these may. */
  readonly not: RegExp | null;
}

export interface CueRules {
  readonly cues: readonly Cue[];
  /** Every cue in one, to pass over text in which there is none. */
  readonly any: RegExp;
}

function isRecord(v: unknown): v is Readonly<Record<string, unknown>> {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}

function isWords(v: unknown): v is readonly string[] {
  return Array.isArray(v) && v.length > 0 && v.every((s) => typeof s === 'string');
}

function joined(list: readonly string[], flags = ''): RegExp {
  return new RegExp(list.map((p) => `(?:${p})`).join('|'), flags);
}

/** Reads the `cues` of criteria.json. Codes: detect.criteria-damaged. */
export function parseCues(data: unknown): Result<CueRules> {
  if (!isRecord(data) || !Array.isArray(data['cues'])) return failure('detect.criteria-damaged');
  const cues: Cue[] = [];
  const all: string[] = [];
  const raws: readonly unknown[] = data['cues'];
  try {
    for (const raw of raws) {
      if (!isRecord(raw)) return failure('detect.criteria-damaged');
      const item = ITEMS.find((i) => i === raw['item']);
      const { id, clause, cue, near, not } = raw;
      if (item === undefined || typeof id !== 'string' || typeof clause !== 'string' || !isWords(cue)) {
        return failure('detect.criteria-damaged');
      }
      cues.push({
        id,
        item,
        clause,
        cue: joined(cue),
        near: isWords(near) ? joined(near) : null,
        not: isWords(not) ? joined(not) : null,
      });
      all.push(...cue);
    }
    return success({ cues, any: joined(all, 'g') });
  } catch {
    return failure('detect.criteria-damaged');
  }
}

const MAX_SENTENCE = 400;

function sentenceStart(text: string, at: number): number {
  for (let i = at; i > 0 && at - i < MAX_SENTENCE; i--) {
    const c = text.charCodeAt(i - 1);
    if (c === 0x0a || c === 0x09) return i;
    if (c === 0x20 && i > 1 && /[.?!]/.test(text[i - 2] ?? '') && !/\d/.test(text[i - 3] ?? '')) return i;
  }
  return Math.max(0, at - MAX_SENTENCE);
}

function sentenceEnd(text: string, at: number): number {
  for (let i = at; i < text.length && i - at < MAX_SENTENCE; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x0a || c === 0x09) return i;
    if (
      /[.?!]/.test(text[i] ?? '') &&
      !/\d/.test(text[i - 1] ?? '') &&
      (i + 1 >= text.length || text.charCodeAt(i + 1) <= 0x20)
    )
      return i + 1;
  }
  return Math.min(text.length, at + MAX_SENTENCE);
}

/** Passages with their item; `why` is `cue:<id>` and `clause:<id>`. Offsets into `text`. */
export function findCues(text: string, rules: CueRules): readonly Span[] {
  const out: Span[] = [];
  rules.any.lastIndex = 0;
  for (let m = rules.any.exec(text); m !== null; m = rules.any.exec(text)) {
    let start = sentenceStart(text, m.index);
    const end = sentenceEnd(text, m.index + m[0].length);
    while (start < end && /[\s○●□■◦▪·※*-]/.test(text[start] ?? '')) start++;
    const sentence = text.slice(start, end);
    for (const c of rules.cues) {
      if (
        !c.cue.test(sentence) ||
        (c.near !== null && !c.near.test(sentence)) ||
        c.not?.test(sentence) === true
      )
        continue;
      out.push({
        start,
        end,
        kind: 'NONDISCLOSURE',
        item: c.item,
        open: false,
        score: c.near === null ? 0.6 : 0.7,
        why: [`cue:${c.id}`, `clause:${c.clause}`],
      });
    }
    rules.any.lastIndex = Math.max(end, m.index + 1);
  }
  return out;
}

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

/** Where one statement ends and the next begins inside a sentence: endings that join clauses, with or without a comma. */
const JOINT =
  /(?:므로|지만|으나|하나|하며|이며|으며|하고|되고|였고|했고|는데|하여|되어|해서|하였으며|였으며|바|으니|하니|다만|따라서|그러나),? |, (?=[가-힣]{2,})/g;
/** Who speaks is not what is said. */
const SPEAKER = /^[가-힣A-Z○ ]{2,16}: /;
/** `예정가격: 3억원`: the value is the secret, its name is not. */
const VALUE = /^[가-힣\s()]{0,8}[:：]\s?(?=\S)/;
/** A shorter part says too little to be judged alone. */
const MIN_PART = 10;

/** The part of the sentence that carries what stands at `[from, to)`: the value behind its label, else the statement. */
function partOf(sentence: string, from: number, to: number): readonly [number, number] {
  const value = VALUE.exec(sentence.slice(to, to + 24));
  if (value !== null && sentence.length - to - value[0].length >= 2) {
    return [to + value[0].length, sentence.length];
  }
  let start = SPEAKER.exec(sentence)?.[0].length ?? 0;
  if (start > from) start = 0;
  let end = sentence.length;
  for (const m of sentence.matchAll(JOINT)) {
    const joint = m.index + m[0].length;
    if (joint <= from && sentence.length - joint >= MIN_PART) start = Math.max(start, joint);
    if (joint > to && joint - start >= MIN_PART) {
      end = m.index + m[0].trimEnd().replace(/,$/, '').length;
      break;
    }
  }
  return [start, end];
}

/** One passage for each clause of the criteria in a sentence, however many cues of that clause it holds. */
function passagesOf(sentence: string, rules: CueRules): readonly Span[] {
  const byClause = new Map<
    string,
    { readonly first: Cue; readonly at: RegExpExecArray; readonly ids: string[] }
  >();
  for (const c of rules.cues) {
    const at = c.cue.exec(sentence);
    if (at === null || c.near?.test(sentence) === false || c.not?.test(sentence) === true) continue;
    const known = byClause.get(c.clause);
    if (known === undefined) byClause.set(c.clause, { first: c, at, ids: [c.id] });
    else known.ids.push(c.id);
  }
  return [...byClause.values()].map(({ first, at, ids }) => {
    const [start, end] = partOf(sentence, at.index, at.index + at[0].length);
    return {
      start,
      end,
      kind: 'NONDISCLOSURE',
      item: first.item,
      open: false,
      score: first.near === null ? 0.6 : 0.7,
      why: [...ids.map((id) => `cue:${id}`), `clause:${first.clause}`],
    };
  });
}

/**
 * Passages with their item; `why` is `cue:<id>` for each cue that fits and one `clause:<id>`. A passage is the statement or
 * the value that carries the secret, not the whole sentence, where that can be told. Offsets into `text`.
 */
export function findCues(text: string, rules: CueRules): readonly Span[] {
  const out: Span[] = [];
  rules.any.lastIndex = 0;
  for (let m = rules.any.exec(text); m !== null; m = rules.any.exec(text)) {
    let start = sentenceStart(text, m.index);
    const end = sentenceEnd(text, m.index + m[0].length);
    while (start < end && /[\s○●□■◦▪·※*-]/.test(text[start] ?? '')) start++;
    for (const p of passagesOf(text.slice(start, end), rules)) {
      out.push({ ...p, start: start + p.start, end: start + p.end });
    }
    rules.any.lastIndex = Math.max(end, m.index + 1);
  }
  return out;
}

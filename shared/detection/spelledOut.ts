/** Digits that were written as letters: 공일공, O for 0, l for 1. A second view of the text, unit for unit, where that happened. */

const HANGUL = '공일이삼사오육칠팔구';
const LATIN: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  i: '1',
  Z: '2',
  S: '5',
  B: '8',
};

/** At least eight digits, some of them Hangul. */
const SPOKEN = signs(`${HANGUL}영0123456789`);
const LEAST_SPOKEN = 8;
/** At least nine digits as a machine read them, some of them letters. */
const MISREAD = signs(`0123456789${Object.keys(LATIN).join('')}`);
const LEAST_MISREAD = 9;
/** What may part the groups of a number, so many in a row. */
const MOST_BETWEEN = 3;

function signs(all: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const c of all) table[c.charCodeAt(0)] = 1;
  return table;
}

/** Ranges of at least `least` of the signs, parted by no more than a few spaces, hyphens and dots. */
function runsOf(text: string, table: Uint8Array, least: number): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let count = 0;
  let start = 0;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (table[c] === 1) {
      if (count === 0) start = i;
      count++;
      last = i;
    } else if (count > 0 && ((c !== 0x20 && c !== 0x2d && c !== 0x2e) || i - last > MOST_BETWEEN)) {
      if (count >= least) runs.push([start, last + 1]);
      count = 0;
    }
  }
  if (count >= least) runs.push([start, last + 1]);
  return runs;
}

export interface SpelledOut {
  readonly text: string;
  /** Half-open ranges in which something was read as a digit; in order. */
  readonly ranges: readonly (readonly [number, number])[];
}

function isWordUnit(c: string | undefined): boolean {
  return c !== undefined && /[A-Za-z가-힣]/.test(c);
}

/** Null where no number is spelled with letters. */
export function spelledOut(text: string): SpelledOut | null {
  const ranges: (readonly [number, number])[] = [];
  const parts: string[] = [];
  let at = 0;
  const take = (start: number, found: string, plain: string): void => {
    parts.push(text.slice(at, start), plain);
    at = start + found.length;
    ranges.push([start, at]);
  };
  const hits: { readonly index: number; readonly text: string; readonly plain: string }[] = [];
  for (const [start, end] of runsOf(text, SPOKEN, LEAST_SPOKEN)) {
    const found = text.slice(start, end);
    // 이 사오 … in running text: words of digits only come in a row when somebody spells a number
    const spoken = (found.match(/[가-힣]/g) ?? []).length;
    if (spoken < 3) continue;
    hits.push({
      index: start,
      text: found,
      plain: found.replace(/[가-힣]/g, (c) => (c === '영' ? '0' : String(HANGUL.indexOf(c)))),
    });
  }
  for (const [start, end] of runsOf(text, MISREAD, LEAST_MISREAD)) {
    const found = text.slice(start, end);
    const letters = (found.match(/[A-Za-z|]/g) ?? []).length;
    const digits = (found.match(/\d/g) ?? []).length;
    if (letters === 0 || digits < 5 || digits < letters * 1.5) continue;
    const before = text[start - 1];
    const after = text[end];
    if (
      (before !== undefined && /[A-Za-z@._/]/.test(before)) ||
      (isWordUnit(after) && /[A-Za-z]/.test(after ?? '')) ||
      after === '@'
    )
      continue;
    hits.push({ index: start, text: found, plain: found.replace(/[A-Za-z|]/g, (c) => LATIN[c] ?? c) });
  }
  hits.sort((a, b) => a.index - b.index);
  for (const h of hits) if (h.index >= at) take(h.index, h.text, h.plain);
  if (ranges.length === 0) return null;
  parts.push(text.slice(at));
  return { text: parts.join(''), ranges };
}

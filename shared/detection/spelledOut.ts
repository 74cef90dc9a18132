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

/** At least eight digits, some of them Hangul; groups parted by hyphens and spaces. */
const SPOKEN = /[공영일이삼사오육칠팔구0-9](?:[ .-]{0,3}[공영일이삼사오육칠팔구0-9]){7,}/g;
/** At least nine digits as a machine read them, some of them letters. */
const MISREAD = /[0-9OoQDlIi|ZSB](?:[ .-]{0,3}[0-9OoQDlIi|ZSB]){8,}/g;

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
  for (const m of text.matchAll(SPOKEN)) {
    // 이 사오 … in running text: words of digits only come in a row when somebody spells a number
    const spoken = (m[0].match(/[가-힣]/g) ?? []).length;
    if (spoken < 3) continue;
    hits.push({
      index: m.index,
      text: m[0],
      plain: m[0].replace(/[가-힣]/g, (c) => (c === '영' ? '0' : String(HANGUL.indexOf(c)))),
    });
  }
  for (const m of text.matchAll(MISREAD)) {
    const letters = (m[0].match(/[A-Za-z|]/g) ?? []).length;
    const digits = (m[0].match(/\d/g) ?? []).length;
    if (letters === 0 || digits < 5 || digits < letters * 1.5) continue;
    const before = text[m.index - 1];
    const after = text[m.index + m[0].length];
    if (
      (before !== undefined && /[A-Za-z@._/]/.test(before)) ||
      (isWordUnit(after) && /[A-Za-z]/.test(after ?? '')) ||
      after === '@'
    )
      continue;
    hits.push({ index: m.index, text: m[0], plain: m[0].replace(/[A-Za-z|]/g, (c) => LATIN[c] ?? c) });
  }
  hits.sort((a, b) => a.index - b.index);
  for (const h of hits) if (h.index >= at) take(h.index, h.text, h.plain);
  if (ranges.length === 0) return null;
  parts.push(text.slice(at));
  return { text: parts.join(''), ranges };
}

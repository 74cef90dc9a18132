/** Finds a string in text however it is written: spaced, hyphenated, full width, composed or decomposed. */

export interface Folded {
  /** The text without spaces, hyphens and invisible characters, NFKC, lower case; one entry per UTF-16 unit. */
  readonly units: string;
  /** For each unit, start and end of where it comes from, UTF-16 units of the given text. */
  readonly from: readonly (readonly [number, number])[];
}

/** A Hangul syllable spelled in jamo, or a character with its combining marks. */
const CLUSTER = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*|\P{M}\p{M}*|\p{M}+/gsu;
/** Spaces, hyphens and dashes of all widths, soft hyphen, middle dots used as hyphens, zero-width characters. */
const IGNORED =
  /[\s\u00ad\u2010-\u2015\u2043\u2212\u30fc\uff0d\ufe58\ufe63\u200b-\u200f\u2060\ufeff\u00a0\u3000_\-]/u;

export function fold(text: string): Folded {
  let units = '';
  const from: [number, number][] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const normal = match[0].normalize('NFKC').toLowerCase();
    for (const unit of normal) {
      if (IGNORED.test(unit)) continue;
      for (let i = 0; i < unit.length; i++) from.push([match.index, match.index + match[0].length]);
      units += unit;
    }
  }
  return { units, from };
}

/** Ranges (UTF-16 units of `text`) where `needle` stands in any spelling. */
export function occurrences(
  text: string,
  folded: Folded,
  needle: string,
): readonly (readonly [number, number])[] {
  const wanted = fold(needle).units;
  if (wanted.length === 0) return [];
  const found: [number, number][] = [];
  for (let at = folded.units.indexOf(wanted); at >= 0; at = folded.units.indexOf(wanted, at + 1)) {
    const start = folded.from[at]?.[0];
    const end = folded.from[at + wanted.length - 1]?.[1];
    if (start === undefined || end === undefined) continue;
    if (plausible(text.slice(start, end), needle)) found.push([start, end]);
  }
  return found;
}

/**
 * A Hangul word counts as itself when it is set tight, letterspaced throughout, broken over a line, or with a gap
 * behind the surname; 김철 수박 does not hold 김철수. Anything with digits or Latin counts with any gaps.
 */
function plausible(written: string, needle: string): boolean {
  if (!/^[\p{Script=Hangul}]+$/u.test(needle.normalize('NFC')) || !/\s/.test(written)) return true;
  const parts = written
    .normalize('NFC')
    .split(/[^\S\n]+/u)
    .filter((p) => p !== '');
  const tight = parts.length === 1;
  const letters = [...written.normalize('NFC').replace(/\s/g, '')];
  return (
    tight || parts.length === letters.length || (parts.length === 2 && [...(parts[0] ?? '')].length === 1)
  );
}

/** The bytes that a string may be stored as, for raw searches: UTF-8, UTF-16 in both orders, hexadecimal of UTF-16. */
export function byteForms(needle: string): readonly Uint8Array[] {
  const forms: Uint8Array[] = [];
  for (const text of new Set([needle.normalize('NFC'), needle.normalize('NFD')])) {
    forms.push(new TextEncoder().encode(text));
    const le = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) {
      le[2 * i] = text.charCodeAt(i) & 0xff;
      le[2 * i + 1] = text.charCodeAt(i) >> 8;
    }
    const be = le.map((_, i) => le[i ^ 1] ?? 0);
    forms.push(le, be);
    const hex = [...be].map((b) => b.toString(16).padStart(2, '0')).join('');
    forms.push(new TextEncoder().encode(hex), new TextEncoder().encode(hex.toUpperCase()));
  }
  return forms;
}

export function includesBytes(haystack: Uint8Array, needle: Uint8Array): boolean {
  return needle.length > 0 && view(haystack).includes(view(needle));
}

/** The same memory as a Buffer, whose search is the runtime's own. */
function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

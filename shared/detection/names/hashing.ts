/** Letters as the name model sees them, and the one mixing of numbers from which all its features are made. */
import { isHangul } from '../numbers/groups';
import { isFirstSyllable, isSecondSyllable, surnameRank } from './lexicon';

/** Digits are all one, Latin letters two: the model must not learn numbers by heart. */
function folded(c: number): number {
  if (c >= 0x30 && c <= 0x39) return 0x30;
  if (c >= 0x41 && c <= 0x5a) return 0x41;
  if (c >= 0x61 && c <= 0x7a) return 0x61;
  if (c <= 0x20 && c !== 0x0a) return 0x20;
  return c;
}

const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, c) => folded(c));

/** What a word is made of: it is a run of one class. */
export const CLASS = { other: 0, hangul: 1, digit: 2, latin: 3 } as const;

const CLASSES = Uint8Array.from(FOLDED, (c) => {
  if (isHangul(c)) return CLASS.hangul;
  if (c === 0x30) return CLASS.digit;
  return c === 0x41 || c === 0x61 ? CLASS.latin : CLASS.other;
});

export function classOf(c: number): number {
  return CLASSES[c] ?? CLASS.other;
}

const FLAGS = Uint8Array.from({ length: 0x10000 }, (_, c) => {
  if (!isHangul(c)) return 0;
  const s = String.fromCharCode(c);
  return surnameRank(s) | (isFirstSyllable(s) ? 4 : 0) | (isSecondSyllable(s) ? 8 : 0);
});

/** What a syllable is in names: 0 to 3 how common a surname, 4 first of a given name, 8 second of one. */
export function flags(c: number): number {
  return FLAGS[c] ?? 0;
}

export function mix(h: number, v: number): number {
  let x = Math.imul(h ^ v, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}

const SEEDS = Int32Array.from({ length: 128 }, (_, t) => mix(0x9e3779b1, t * 0x01000193 + 7));

/** A seed for each feature, by its number: the same value means something else in another feature. */
export function seedsOf(features: readonly number[]): Int32Array {
  return Int32Array.from(features, (t) => SEEDS[t] ?? 0);
}

/** Units around a text, so that a window may look over its edges. */
export const MARGIN = 3;
const BEFORE_TEXT = 2;
const BEHIND_TEXT = 3;

/** The folded units of a text with MARGIN units before and behind it. */
export function foldedUnits(text: string): Int32Array {
  const n = text.length;
  const c = new Int32Array(n + 2 * MARGIN);
  c.fill(BEFORE_TEXT, 0, MARGIN);
  for (let i = 0; i < n; i++) c[i + MARGIN] = FOLDED[text.charCodeAt(i)] ?? 0;
  c.fill(BEHIND_TEXT, n + MARGIN);
  return c;
}

/** Hash of the units `[from, to)`, whose offsets count the margin. */
export function hashOf(c: Int32Array, from: number, to: number): number {
  let h = 0x51ed270b;
  for (let i = from; i < to; i++) h = mix(h, c[i] ?? 0);
  return h;
}

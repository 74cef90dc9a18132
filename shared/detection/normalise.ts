/** Brings the many spellings of one character to one, so that recognizers see plain digits, hyphens and spaces. */

/** Text after normalisation, with the way back to the given text. */
export interface Normalised {
  readonly text: string;
  /** Where each UTF-16 unit of `text` starts and ends in the given text; null where nothing moved. */
  readonly map: { readonly start: Int32Array; readonly end: Int32Array } | null;
}

const DROP = -1;
const SPACE = 0x20;
const HYPHEN = 0x2d;

/** One code unit's plain form; itself where it is plain. Sources: Unicode general categories Zs, Pd, Cf and block FF00. */
function plain(c: number): number {
  if (c < 0x7f) return c === 0x0d ? SPACE : c === 0x0b || c === 0x0c ? 0x0a : c;
  if (c >= 0xac00 && c <= 0xd7a3) return c;
  if (c === 0xa0) return SPACE;
  if (c === 0xad) return DROP;
  if (c >= 0x2000 && c <= 0x206f) {
    if (c <= 0x200a || c === 0x202f || c === 0x205f) return SPACE;
    if ((c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || c === 0x2060) return DROP;
    if (c >= 0x2010 && c <= 0x2015) return HYPHEN;
    if (c === 0x2028 || c === 0x2029) return 0x0a;
    if (c === 0x2043) return HYPHEN;
    if (c === 0x2018 || c === 0x2019) return 0x27;
    if (c === 0x201c || c === 0x201d) return 0x22;
    return c;
  }
  if (c === 0x2212 || c === 0x2500 || c === 0x2501 || c === 0xfe58 || c === 0xfe63 || c === 0xff0d)
    return HYPHEN;
  if (c === 0x3000 || c === 0x3164 || c === 0x115f || c === 0x1680) return SPACE;
  if (c === 0xfeff) return DROP;
  if (c === 0xff0e || c === 0x2024) return 0x2e;
  if (c >= 0xff01 && c <= 0xff5e) return c - 0xfee0;
  if (c === 0xff65 || c === 0x318d || c === 0x2022 || c === 0x22c5) return 0xb7;
  if (c >= 0x0660 && c <= 0x0669) return c - 0x0660 + 0x30;
  return c;
}

function isLeading(c: number): boolean {
  return c >= 0x1100 && c <= 0x1112;
}
function isVowel(c: number): boolean {
  return c >= 0x1161 && c <= 0x1175;
}
function isTrailing(c: number): boolean {
  return c >= 0x11a8 && c <= 0x11c2;
}

/** Where the first code unit stands that is not plain; the length where all are. */
function firstOdd(s: string): number {
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c < 0x7f ? c === 0x0d || c === 0x0b || c === 0x0c : c < 0xac00 || c > 0xd7a3) {
      if (plain(c) !== c || (c >= 0x1100 && c <= 0x11ff) || (c >= 0xd800 && c <= 0xdfff)) return i;
    }
  }
  return s.length;
}

/** Digits and letters beyond the basic plane (mathematical bold, double-struck …), U+1D400 to U+1D7FF. */
function mathematical(low: number): number {
  const c = 0x1d400 + (low - 0xdc00);
  if (c >= 0x1d7ce && c <= 0x1d7ff) return 0x30 + ((c - 0x1d7ce) % 10);
  return -1;
}

/**
 * Full-width forms, exotic spaces and hyphens to ASCII, invisible characters dropped, conjoining Jamo composed (NFC).
 * Linear in the length; returns the same string, without a map, where nothing had to change.
 */
export function normalise(given: string): Normalised {
  const n = given.length;
  const from = firstOdd(given);
  if (from === n) return { text: given, map: null };
  const start = new Int32Array(n);
  const end = new Int32Array(n);
  const out = new Uint16Array(n);
  for (let i = 0; i < from; i++) {
    start[i] = i;
    end[i] = i + 1;
    out[i] = given.charCodeAt(i);
  }
  let o = from;
  for (let i = from; i < n; i++) {
    const c = given.charCodeAt(i);
    let put = plain(c);
    if (put === DROP) continue;
    start[o] = i;
    if (isLeading(c) && isVowel(given.charCodeAt(i + 1))) {
      const last = given.charCodeAt(i + 2);
      const tail = isTrailing(last) ? last - 0x11a7 : 0;
      put = 0xac00 + ((c - 0x1100) * 21 + (given.charCodeAt(i + 1) - 0x1161)) * 28 + tail;
      i += tail > 0 ? 2 : 1;
    } else if (c === 0xd835) {
      const digit = mathematical(given.charCodeAt(i + 1));
      if (digit >= 0) {
        put = digit;
        i++;
      }
    }
    end[o] = i + 1;
    out[o++] = put;
  }
  return { text: decode(out, o), map: { start: start.slice(0, o), end: end.slice(0, o) } };
}

function decode(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let i = 0; i < length; i += 8192) {
    parts.push(String.fromCharCode(...units.subarray(i, Math.min(length, i + 8192))));
  }
  return parts.join('');
}

/** The place in the normalised text of a place in the given one. */
export function fromGiven(n: Normalised, at: number): number {
  if (n.map === null) return at;
  let lo = 0;
  let hi = n.map.start.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((n.map.start[mid] ?? 0) < at) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** A range of the normalised text as a range of the given one; units that were dropped at its edges stay outside. */
export function toGiven(n: Normalised, start: number, end: number): readonly [number, number] {
  if (n.map === null || end <= start) return [start, end];
  const s = n.map.start[start] ?? 0;
  return [s, n.map.end[end - 1] ?? s];
}

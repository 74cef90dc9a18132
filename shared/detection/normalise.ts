/** Brings the many spellings of one character to one, so that recognizers see plain digits, hyphens and spaces. */

/** Text after normalisation, with the way back to the given text. */
export interface Normalised {
  readonly text: string;
  /** The way back; null where nothing moved. */
  readonly map: OffsetMap | null;
}

interface OffsetMap {
  /** Where a unit of the normalised text starts and ends in the given one. */
  startOf(unit: number): number;
  endOf(unit: number): number;
  /** The first unit of the normalised text that starts at or after a place of the given one. */
  unitAt(given: number): number;
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
  // bars of a drawn table
  if (c === 0x2502 || c === 0x2503 || c === 0x00a6) return 0x7c;
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
  const parts: string[] = [];
  const map = new Stretches();
  /** Up to here the given text is in `parts`, which hold `length` units. */
  let taken = 0;
  let length = 0;
  for (let i = 0; i < n; i++) {
    const c = given.charCodeAt(i);
    if (c < 0x7f ? c > 0x0d : c >= 0xac00 && c <= 0xd7a3) continue;
    let put = plain(c);
    let used = 1;
    if (isLeading(c) && isVowel(given.charCodeAt(i + 1))) {
      const last = given.charCodeAt(i + 2);
      const tail = isTrailing(last) ? last - 0x11a7 : 0;
      put = 0xac00 + ((c - 0x1100) * 21 + (given.charCodeAt(i + 1) - 0x1161)) * 28 + tail;
      used = tail > 0 ? 3 : 2;
    } else if (c === 0xd835) {
      const digit = mathematical(given.charCodeAt(i + 1));
      if (digit >= 0) {
        put = digit;
        used = 2;
      }
    }
    if (put === c) continue;
    if (i > taken) parts.push(given.slice(taken, i));
    length += i - taken;
    taken = i + used;
    if (put !== DROP) {
      parts.push(String.fromCharCode(put));
      if (used > 1) map.add(length, i, used);
      length++;
    }
    if (put === DROP || used > 1) map.add(length, taken, 1);
    i += used - 1;
  }
  if (taken === 0) return { text: given, map: null };
  if (taken < n) parts.push(given.slice(taken));
  return { text: parts.join(''), map: map.isEmpty ? null : map };
}

/** Stretches of the normalised text in which units follow each other as in the given one; built and read in order. */
class Stretches implements OffsetMap {
  /** Where each stretch starts: in the normalised text, in the given one; how many given units its units take. */
  private readonly at = [0];
  private readonly from = [0];
  private readonly width = [1];

  get isEmpty(): boolean {
    return this.at.length === 1 && this.from[0] === 0;
  }

  add(at: number, from: number, width: number): void {
    if (this.at[this.at.length - 1] === at) {
      this.at.pop();
      this.from.pop();
      this.width.pop();
    }
    this.at.push(at);
    this.from.push(from);
    this.width.push(width);
  }

  startOf(unit: number): number {
    const k = lastNotAfter(this.at, unit);
    return (this.from[k] ?? 0) + (unit - (this.at[k] ?? 0));
  }

  endOf(unit: number): number {
    const k = lastNotAfter(this.at, unit);
    return (this.from[k] ?? 0) + (unit - (this.at[k] ?? 0)) + (this.width[k] ?? 1);
  }

  unitAt(given: number): number {
    const k = lastNotAfter(this.from, given);
    const start = this.from[k] ?? 0;
    const next = this.at[k + 1] ?? Infinity;
    const at = this.at[k] ?? 0;
    if (given <= start) return at;
    return Math.min(next, (this.width[k] ?? 1) > 1 ? at + 1 : at + (given - start));
  }
}

/** Index of the last number that is `wanted` or less; 0 where none is. The list grows and starts with the least. */
function lastNotAfter(list: readonly number[], wanted: number): number {
  let lo = 0;
  let hi = list.length - 1;
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1;
    if ((list[mid] ?? 0) <= wanted) lo = mid;
    else hi = mid - 1;
  }
  return lo;
}

/** The place in the normalised text of a place in the given one. */
export function fromGiven(n: Normalised, at: number): number {
  return n.map === null ? at : Math.min(n.text.length, n.map.unitAt(at));
}

/** A range of the normalised text as a range of the given one; units that were dropped at its edges stay outside. */
export function toGiven(n: Normalised, start: number, end: number): readonly [number, number] {
  if (n.map === null || end <= start) return [start, end];
  return [n.map.startOf(start), n.map.endOf(end - 1)];
}

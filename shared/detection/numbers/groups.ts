/** Cuts a text into groups of digits and says what stands between them: all number recognizers read this, none rescans the text. */

/** What stands between two neighbouring groups. */
export const LINK = {
  /** Something else, or too much of it: the groups do not belong together. */
  none: 0,
  hyphen: 1,
  space: 2,
  dot: 3,
  paren: 4,
  /** A line break, alone or beside a hyphen. */
  line: 5,
  slash: 6,
} as const;
export type Link = (typeof LINK)[keyof typeof LINK];

/** Groups of digits in reading order; offsets into the normalised text. */
export interface Groups {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Link from group i to group i+1. */
  readonly link: Uint8Array;
}

const MAX_GAP = 5;

function linkOf(text: string, from: number, to: number): Link {
  if (to - from > MAX_GAP) return LINK.none;
  let link: Link = LINK.none;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    let here: Link;
    if (c === 0x20) here = LINK.space;
    else if (c === 0x0a) here = LINK.line;
    else if (c === 0x2d || c === 0x7e || c === 0x5f) here = c === 0x7e ? LINK.none : LINK.hyphen;
    else if (c === 0x2e || c === 0xb7) here = LINK.dot;
    else if (c === 0x28 || c === 0x29) here = LINK.paren;
    else if (c === 0x2f) here = LINK.slash;
    else return LINK.none;
    if (here === LINK.none) return LINK.none;
    if (link === LINK.none || link === LINK.space) link = here;
    else if (here === LINK.space) continue;
    // …-0)⏎ - 4통: the bracket closed, the next line is counted
    else if (here === LINK.line && link === LINK.paren && text[from] === ')') return LINK.none;
    else if (here === LINK.line || link === LINK.line) link = LINK.line;
    else if (link === LINK.hyphen && here === LINK.hyphen) continue;
    else return LINK.none;
  }
  return link;
}

/** One pass over the text. */
export function digitGroups(text: string): Groups {
  return groupsIn(text, [[0, text.length]]);
}

/**
 * Only the groups that end behind `reach` units before one of the ranges, which stand in order, and begin before `reach`
 * units behind it; what lies between them links to nothing. The text elsewhere is not read.
 */
export function groupsNear(
  text: string,
  ranges: readonly (readonly [number, number])[],
  reach: number,
): Groups {
  const near: [number, number][] = [];
  for (const [start, end] of ranges) {
    let from = Math.max(0, start - reach);
    // not from the middle of a group
    while (isDigit(text.charCodeAt(from - 1))) from--;
    const to = Math.min(text.length, end + reach);
    const last = near[near.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else near.push([from, to]);
  }
  return groupsIn(text, near);
}

/** Groups that begin in one of the stretches, which stand in order and apart. */
function groupsIn(text: string, stretches: readonly (readonly [number, number])[]): Groups {
  let size = 256;
  let start = new Int32Array(size);
  let end = new Int32Array(size);
  let count = 0;
  const n = text.length;
  /** Where the group before ends is linked to nothing. */
  const breaks: number[] = [];
  for (const [from, to] of stretches) {
    if (count > 0) breaks.push(count - 1);
    for (let i = from; i < to; i++) {
      const c = text.charCodeAt(i);
      if (c < 0x30 || c > 0x39) continue;
      let j = i + 1;
      while (j < n) {
        const d = text.charCodeAt(j);
        if (d < 0x30 || d > 0x39) break;
        j++;
      }
      if (count === size) {
        size *= 2;
        const s = new Int32Array(size);
        const e = new Int32Array(size);
        s.set(start);
        e.set(end);
        start = s;
        end = e;
      }
      start[count] = i;
      end[count] = j;
      count++;
      i = j;
    }
  }
  const link = new Uint8Array(count);
  for (let k = 0; k + 1 < count; k++) link[k] = linkOf(text, end[k] ?? 0, start[k + 1] ?? 0);
  for (const k of breaks) link[k] = LINK.none;
  return { text, count, start, end, link };
}

export function groupLength(g: Groups, i: number): number {
  return i < g.count ? (g.end[i] ?? 0) - (g.start[i] ?? 0) : 0;
}

/** True for a group in the middle of a date or of a number in groups: 5 of 2024. 5. 2., 1234 of 02-2133-1234. A lone digit and a hyphen begin a number of their own (3-0472). */
export function isContinued(g: Groups, i: number): boolean {
  const link = i > 0 ? g.link[i - 1] : LINK.none;
  return link === LINK.dot || (link === LINK.hyphen && groupLength(g, i - 1) > 1);
}

/** A number that spans one group or several. */
export interface DigitRun {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Index of the last group. */
  readonly last: number;
  /** Lengths of the groups with their links: `6-7`, `3 4 4`, `13`. */
  readonly shape: string;
}

const LINK_SIGN = ['|', '-', ' ', '.', ')', '\n', '/'] as const;

/**
 * The run of exactly `total` digits that starts with group `i` and ends with a group, or null.
 * A line break counts as a link at most once.
 */
export function runOf(g: Groups, i: number, total: number): DigitRun | null {
  // most groups begin no such run: told by lengths alone, before any string is made
  let sum = 0;
  for (let k = i; sum !== total; k++) {
    if (k >= g.count) return null;
    sum += (g.end[k] ?? 0) - (g.start[k] ?? 0);
    if (sum > total || (sum < total && g.link[k] === LINK.none)) return null;
  }
  let digits = '';
  let shape = '';
  let breaks = 0;
  for (let k = i; k < g.count; k++) {
    const s = g.start[k] ?? 0;
    const e = g.end[k] ?? 0;
    if (digits.length + e - s > total) return null;
    digits += g.text.slice(s, e);
    shape += String(e - s);
    if (digits.length === total) return { digits, start: g.start[i] ?? 0, end: e, last: k, shape };
    const link = g.link[k] ?? LINK.none;
    if (link === LINK.none) return null;
    if (link === LINK.line && ++breaks > 1) return null;
    shape += LINK_SIGN[link] ?? '|';
  }
  return null;
}

/** True where the group does not continue another number to its left (`1,234`, `AB12`, `3.14`). */
export function startsClean(text: string, start: number): boolean {
  if (start === 0) return true;
  const c = text.charCodeAt(start - 1);
  if ((c === 0x2c || c === 0x2e) && start > 1) {
    const d = text.charCodeAt(start - 2);
    return d < 0x30 || d > 0x39;
  }
  return !isLatin(c) && c !== 0x2d;
}

export function endsClean(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const c = text.charCodeAt(end);
  if (c === 0x2c && end + 1 < text.length) {
    const d = text.charCodeAt(end + 1);
    // `,123` continues an amount; a longer group after a comma is a neighbour of its own
    const e = text.charCodeAt(end + 4);
    const three = isDigit(d) && isDigit(text.charCodeAt(end + 3)) && !isDigit(e) && e !== 0x2d;
    return !three;
  }
  if (c === 0x2d) return !isDigit(text.charCodeAt(end + 1)) && !isLatin(text.charCodeAt(end + 1));
  return !isLatin(c);
}

export function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}
export function isLatin(c: number): boolean {
  return (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
}
export function isHangul(c: number): boolean {
  return c >= 0xac00 && c <= 0xd7a3;
}

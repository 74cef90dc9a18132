/** Looking things up in lists that stand in reading order, by halving. */

/** Index of the first of `length` things that is not before what is looked for; `length` where all are. */
export function firstNot(length: number, isBefore: (index: number) => boolean): number {
  let lo = 0;
  let hi = length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (isBefore(mid)) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The same units in stretches that stand in reading order and apart. */
export function apart(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = [];
  for (const s of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = out[out.length - 1];
    if (last === undefined || s.start > last.end) out.push(s);
    else if (s.end > last.end) out[out.length - 1] = { start: last.start, end: s.end };
  }
  return out;
}

/** Does one of the stretches, which stand in reading order and apart, share a unit with `[start, end)`? */
export function touchesOne(stretches: readonly Stretch[], start: number, end: number): boolean {
  const next = stretches[firstNot(stretches.length, (i) => (stretches[i]?.end ?? 0) <= start)];
  return (next?.start ?? Infinity) < end;
}

/** The one of the stretches, which stand in reading order and apart, that holds all of `[start, end)`. */
export function holderOf<T extends Stretch>(stretches: readonly T[], start: number, end: number): T | null {
  const last = stretches[firstNot(stretches.length, (i) => (stretches[i]?.start ?? 0) <= start) - 1];
  return last !== undefined && end <= last.end ? last : null;
}

export function isWithinOne(stretches: readonly Stretch[], start: number, end: number): boolean {
  return holderOf(stretches, start, end) !== null;
}

/** Stands one of the places, which ascend, in `[from, to)`? */
export function isOneIn(places: readonly number[], from: number, to: number): boolean {
  return (places[firstNot(places.length, (i) => (places[i] ?? 0) < from)] ?? Infinity) < to;
}

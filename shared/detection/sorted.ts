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

/** Stands one of the places, which ascend, in `[from, to)`? */
export function isOneIn(places: readonly number[], from: number, to: number): boolean {
  return (places[firstNot(places.length, (i) => (places[i] ?? 0) < from)] ?? Infinity) < to;
}

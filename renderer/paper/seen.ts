/**
 * Which pages a person has had before the eyes. A page counts as four bands; a band is seen when it stood in the window
 * for a while without a break, and the page when half of its bands are. So a page that is enlarged beyond the window
 * is not seen by looking at one corner of it, and rushing past shows nothing.
 */

export const SEEN_AFTER_MS = 600;
const BANDS = 4;
const BANDS_WANTED = 2;

export interface Shown<Key> {
  readonly key: Key;
  /** The stretch that is in the window, as fractions of the page's height. */
  readonly from: number;
  readonly to: number;
  /** Height of the window as a fraction of the page's height. */
  readonly window: number;
}

interface Standing {
  /** Since when each band stands in the window, in ms; null when it does not. */
  readonly since: (number | null)[];
  readonly seen: boolean[];
}

export class SeenTracker<Key> {
  readonly #standing = new Map<Key, Standing>();
  readonly #done = new Set<Key>();

  /** Pages that are known to be seen already are not told of again. */
  forget(keys: Iterable<Key>): void {
    for (const key of keys) {
      this.#done.add(key);
      this.#standing.delete(key);
    }
  }

  /** Tells what the window shows at `now` (ms); gives the pages that have become seen by it. */
  observe(now: number, shown: readonly Shown<Key>[]): readonly Key[] {
    const fresh: Key[] = [];
    const keys = new Set<Key>();
    for (const one of shown) {
      if (this.#done.has(one.key)) continue;
      keys.add(one.key);
      const standing = this.#standing.get(one.key) ?? {
        since: Array.from({ length: BANDS }, () => null),
        seen: Array.from({ length: BANDS }, () => false),
      };
      this.#standing.set(one.key, standing);
      for (let band = 0; band < BANDS; band += 1) {
        if (!standsIn(one, band)) {
          standing.since[band] = null;
          continue;
        }
        const since = standing.since[band] ?? now;
        standing.since[band] = since;
        if (now - since >= SEEN_AFTER_MS) standing.seen[band] = true;
      }
      if (standing.seen.filter(Boolean).length >= BANDS_WANTED) {
        this.#done.add(one.key);
        this.#standing.delete(one.key);
        fresh.push(one.key);
      }
    }
    for (const [key, standing] of this.#standing) {
      if (!keys.has(key)) standing.since.fill(null);
    }
    return fresh;
  }
}

/** A band stands in the window when nine tenths of it do, or when it fills the window for lack of room. */
function standsIn<Key>(shown: Shown<Key>, band: number): boolean {
  const from = Math.max(shown.from, band / BANDS);
  const to = Math.min(shown.to, (band + 1) / BANDS);
  return to - from >= 0.9 * Math.min(1 / BANDS, shown.window);
}

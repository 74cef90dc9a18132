/** How far several papers are together: each counts by its pages, so that a long one is not half of the way beside a short one. */

type Told = (done: number, total: number) => void;

/** Pages are few where a paper is short, and its figure would jump. */
const STEPS_PER_PAGE = 100;

/**
 * Returns who hears the progress of the paper at `index`, and tells all of it as one. What a paper expects of itself may
 * grow while it is worked on; what is told never goes back.
 */
export function wholeProgress(pages: readonly number[], tell: Told | undefined): (index: number) => Told {
  const total = STEPS_PER_PAGE * pages.reduce((sum, count) => sum + count, 0);
  let furthest = -1;
  return (index) => {
    const before = pages.slice(0, index).reduce((sum, count) => sum + count, 0);
    const own = pages[index] ?? 0;
    return (done, of) => {
      const share = of > 0 ? Math.min(1, done / of) : 0;
      const now = Math.floor(STEPS_PER_PAGE * (before + own * share));
      if (now <= furthest) return;
      furthest = now;
      tell?.(now, total);
    };
  };
}

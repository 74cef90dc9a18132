/** Makes the citizen view again by itself while it is looked at and the hand rests; long papers wait to be asked. */
import { useEffect } from 'react';
import { useReview, useReviewStore, useView } from './context';
import type { ReviewStore } from './store';

/** Decisions wait for a redaction that is under way, so it must not begin between two keys of someone at work. */
const REST_MS = 3000;
/** Beyond this many pages a redaction takes long enough to get in the way of the next decision. */
const BY_ITSELF_UP_TO = 60;

export function useCitizen(wide: boolean): void {
  const store = useReviewStore();
  const { citizen, row, masks } = useView();
  const shown = useReview((review) => review.citizenShown) ?? wide;
  const making = useReview((review) => review.makingCitizen);
  const stopped = useReview((review) => review.stopped);
  // With nothing masked it would be the original once more.
  const outdated = citizen.state === 'stale' || (citizen.state === 'none' && masks.length > 0);
  const wanted = shown && !making && !stopped && outdated && row.pages <= BY_ITSELF_UP_TO;
  const { changedAt } = row;
  useEffect(() => {
    if (!wanted) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const rest = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        void store.getState().makeCitizen();
      }, REST_MS);
    };
    rest();
    window.addEventListener('keydown', rest, true);
    window.addEventListener('pointerdown', rest, true);
    return () => {
      if (timer !== null) clearTimeout(timer);
      window.removeEventListener('keydown', rest, true);
      window.removeEventListener('pointerdown', rest, true);
    };
  }, [wanted, changedAt, store]);
}

/** Shows or hides the citizen view; who asks for it wants to see it now, so it is made at once unless it is fresh. */
export function toggleCitizen(store: ReviewStore, wide: boolean): void {
  const { citizenShown, set, view, makeCitizen } = store.getState();
  const show = !(citizenShown ?? wide);
  set({ citizenShown: show });
  if (show && view !== null && view.citizen.state !== 'fresh' && view.row.pages <= BY_ITSELF_UP_TO)
    void makeCitizen();
}

/** Makes the citizen view again by itself while it is looked at and the hand rests; long papers wait to be asked. */
import { useEffect } from 'react';
import { useReview, useReviewStore, useView } from './context';

const REST_MS = 1800;
/** Beyond this many pages a redaction takes long enough to get in the way of the next decision. */
const BY_ITSELF_UP_TO = 60;

export function useCitizen(wide: boolean): void {
  const store = useReviewStore();
  const { citizen, row } = useView();
  const shown = useReview((review) => review.citizenShown) ?? wide;
  const making = useReview((review) => review.makingCitizen);
  const wanted =
    shown &&
    !making &&
    (citizen.state === 'none' || citizen.state === 'stale') &&
    row.pages <= BY_ITSELF_UP_TO;
  const { changedAt } = row;
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(
      () => {
        void store.getState().makeCitizen();
      },
      citizen.state === 'none' ? 200 : REST_MS,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [wanted, changedAt, citizen, store]);
}

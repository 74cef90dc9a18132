/** Hands the case under review to the parts of its screen. */
import { createContext, useContext } from 'react';
import type { CaseView } from '../../../shared/contract/views';
import type { Review, ReviewStore } from './store';

export const ReviewContext = createContext<ReviewStore | null>(null);

export function useReviewStore(): ReviewStore {
  const store = useContext(ReviewContext);
  if (store === null) throw new Error('used outside of the review screen');
  return store;
}

export function useReview<T>(pick: (review: Review) => T): T {
  return useReviewStore()(pick);
}

/** The parts of the screen below the door are drawn only once there is a view. */
export function useView(): CaseView {
  const view = useReview((review) => review.view);
  if (view === null) throw new Error('drawn before the case was open');
  return view;
}

/** Leads to what a note speaks of. */
import { useCallback } from 'react';
import type { Note } from '../../../shared/contract/shapes';
import { useReviewStore } from './context';
import { jumpOf } from './logic/jump';
import { candidatesInOrder, nextUndecided } from './logic/order';

const NONE: ReadonlySet<string> = new Set();

/** The hand that pressed a button in the head goes on with the keys of the papers. */
function toThePapers(): void {
  requestAnimationFrame(() => {
    const papers = document.querySelector('[data-testid="original"]');
    if (papers instanceof HTMLElement) papers.focus({ preventScroll: true });
  });
}

export function useJump(): (note: Note) => void {
  const store = useReviewStore();
  return useCallback(
    (note) => {
      const { view, set, focusOn } = store.getState();
      if (view === null) return;
      const jump = jumpOf(note, view);
      switch (jump.to) {
        case 'candidate':
          set({
            tab: view.candidates.some((one) => one.id === jump.id && one.state === 'masked')
              ? 'masked'
              : 'decide',
          });
          focusOn(jump.id);
          toThePapers();
          return;
        case 'undecided':
          set({ tab: 'decide' });
          focusOn(nextUndecided(candidatesInOrder(view), NONE, NONE));
          toThePapers();
          return;
        case 'group':
          set({ tab: 'groups', groupFocus: { id: jump.id, field: jump.field, turn: Date.now() } });
          return;
        case 'warning':
          set({ tab: 'groups', warningFocus: { key: jump.key, turn: Date.now() } });
          return;
        case 'page':
          set({ place: { partId: jump.partId, page: jump.page } });
          toThePapers();
          return;
        case 'part':
          set({ place: { partId: jump.partId, page: null } });
          toThePapers();
          return;
        case 'header':
          set({ asking: { dialog: 'header' } });
      }
    },
    [store],
  );
}

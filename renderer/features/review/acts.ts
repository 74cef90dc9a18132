/** What the keys and the buttons of the review do to what has the focus. */
import { useMemo } from 'react';
import type { CandidateView, CaseView, MaskView } from '../../../shared/contract/views';
import type { Item } from '../../../shared/domain/candidate';
import { announce } from '../../ui';
import { textOf, useLocale } from '../../i18n';
import { useReviewStore } from './context';
import { candidatesInOrder, masksInOrder, neighbour } from './logic/order';
import type { ReviewStore } from './store';

export interface Acts {
  readonly mask: () => void;
  readonly leaveOpen: () => void;
  readonly setItem: (item: Item) => void;
  readonly everywhere: () => void;
  /** Asks about all undecided proposals of the same kind in the same part. */
  readonly sameKind: (how: 'mask' | 'leave-open') => void;
  readonly step: (direction: 1 | -1) => void;
}

interface Focused {
  readonly view: CaseView;
  readonly candidate: CandidateView | null;
  readonly mask: MaskView | null;
}

function focusedOf(store: ReviewStore): Focused | null {
  const { view, focus } = store.getState();
  if (view === null) return null;
  return {
    view,
    candidate: view.candidates.find((one) => one.id === focus) ?? null,
    mask: view.masks.find((one) => one.id === focus || (focus !== null && one.candidateId === focus)) ?? null,
  };
}

/** The item under which an open proposal would be masked when nobody says another: what was proposed, else 6. */
function itemFor(candidate: CandidateView, chosen: ReadonlyMap<string, Item>): Item {
  return chosen.get(candidate.id) ?? candidate.item ?? 6;
}

export function actsOf(store: ReviewStore): Acts {
  const say = (key: 'review.toast.nothing-in-focus' | 'review.toast.already-masked'): void => {
    announce({ tone: 'done', words: textOf(useLocale.getState().locale)(key) });
  };
  return {
    mask() {
      const focused = focusedOf(store);
      if (focused === null || !focused.view.editable) return;
      const { candidate } = focused;
      if (candidate === null) {
        if (focused.view.row.fastLane && focused.view.guards.length === 0) void store.getState().submit();
        else say('review.toast.nothing-in-focus');
        return;
      }
      if (candidate.state === 'masked') {
        say('review.toast.already-masked');
        return;
      }
      if (store.getState().pending.has(candidate.id)) return;
      // Masking what the law leaves open must name an item, as none was proposed.
      if (candidate.item === null) {
        const { chosen } = store.getState();
        store.getState().set({ chosen: new Map(chosen).set(candidate.id, itemFor(candidate, chosen)) });
      }
      void store.getState().decide([candidate], 'mask', '');
    },

    leaveOpen() {
      const focused = focusedOf(store);
      if (focused === null || !focused.view.editable) return;
      const { candidate, mask } = focused;
      if (candidate !== null) {
        if (candidate.state === 'open' || candidate.state === 'open-by-law') return;
        if (store.getState().pending.has(candidate.id)) return;
        if (candidate.highRisk) store.getState().set({ asking: { dialog: 'why-open', candidate } });
        else void store.getState().decide([candidate], 'leave-open', '');
      } else if (mask !== null) {
        const ids = masksInOrder(focused.view).map((one) => one.id);
        const next = neighbour(ids, mask.id, 1);
        void store
          .getState()
          .act({ act: 'remove-masks', maskIds: [mask.id] }, 'opened')
          .then((done) => {
            if (done) store.getState().focusOn(next === mask.id ? null : next);
          });
      }
    },

    setItem(item) {
      const { mode } = store.getState();
      if (mode !== 'look') {
        store.getState().set({ drawItem: item });
        return;
      }
      const focused = focusedOf(store);
      if (focused === null || !focused.view.editable) return;
      const { candidate, mask } = focused;
      if (mask !== null) void store.getState().act({ act: 'set-item', maskIds: [mask.id], item }, 'masked');
      else if (candidate !== null) {
        store.getState().set({ chosen: new Map(store.getState().chosen).set(candidate.id, item) });
      }
    },

    everywhere() {
      const focused = focusedOf(store);
      if (focused === null || !focused.view.editable) return;
      const { candidate, mask } = focused;
      const words = candidate?.text ?? mask?.text ?? null;
      if (words === null || words.trim() === '') {
        say('review.toast.nothing-in-focus');
        return;
      }
      const { chosen } = store.getState();
      store.getState().set({
        asking: {
          dialog: 'everywhere',
          text: words,
          kind: candidate?.kind ?? mask?.kind ?? 'OTHER',
          item: mask?.item ?? (candidate === null ? 6 : itemFor(candidate, chosen)),
        },
      });
    },

    sameKind(how) {
      const focused = focusedOf(store);
      const candidate = focused?.candidate ?? null;
      if (focused === null || !focused.view.editable || candidate?.state !== 'undecided') {
        say('review.toast.nothing-in-focus');
        return;
      }
      const { pending } = store.getState();
      const candidates = candidatesInOrder(focused.view).filter(
        (one) =>
          one.partId === candidate.partId &&
          one.kind === candidate.kind &&
          one.item === candidate.item &&
          one.state === 'undecided' &&
          !pending.has(one.id),
      );
      store.getState().set({ asking: { dialog: 'same-kind', how, candidates } });
    },

    step(direction) {
      const { view, tab, focus, pending, asidesShown } = store.getState();
      if (view === null) return;
      const ids =
        tab === 'masked'
          ? masksInOrder(view).map((one) => one.candidateId ?? one.id)
          : candidatesInOrder(view)
              .filter(
                (one) =>
                  ((one.state === 'undecided' || (asidesShown && one.state === 'aside')) &&
                    !pending.has(one.id)) ||
                  one.id === focus,
              )
              .map((one) => one.id);
      const next = neighbour(ids, focus, direction);
      if (next !== null) store.getState().focusOn(next);
    },
  };
}

export function useActs(): Acts {
  const store = useReviewStore();
  return useMemo(() => actsOf(store), [store]);
}

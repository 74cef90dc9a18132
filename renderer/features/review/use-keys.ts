/** The keys of the review screen, in the desk's registry; the foot line and the overlay are written from it. */
import { useShortcuts, type Shortcut } from '../../app/shortcuts';
import { ITEMS } from '../../../shared/domain/candidate';
import { useText } from '../../i18n';
import { useActs } from './acts';
import { useReview, useReviewStore, useView } from './context';
import { zoomBy } from './Zoom';
import { toggleCitizen } from './use-citizen';

export function useKeys(wide: boolean): void {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const acts = useActs();
  const drawing = useReview((review) => review.mode !== 'look');
  const citizenOnly = useReview((review) => review.citizenShown === true) && !wide;
  const { editable } = view;
  const { set } = store.getState();

  /** A decision is never taken where the original cannot be seen: the first key brings it back. */
  const beforeTheOriginal = (act: () => void) => (): void => {
    if (citizenOnly) set({ citizenShown: false });
    else act();
  };
  const shortcuts: readonly Shortcut[] = [
    { keys: ['j'], shown: ['j', 'k'], label: text('review.key.step'), run: () => acts.step(1) },
    { keys: ['k'], label: text('review.key.previous'), run: () => acts.step(-1), inFoot: false },
    {
      keys: ['Enter'],
      label: text('review.mask'),
      run: beforeTheOriginal(acts.mask),
      enabled: editable && !drawing,
    },
    {
      keys: ['Backspace'],
      label: text('review.open'),
      run: beforeTheOriginal(acts.leaveOpen),
      enabled: editable,
    },
    {
      keys: ITEMS.map(String),
      shown: ['1–8'],
      label: text('review.key.item'),
      enabled: editable,
      run: (key) => {
        const item = ITEMS.find((one) => String(one) === key);
        if (item !== undefined) acts.setItem(item);
      },
    },
    {
      keys: ['p'],
      label: text('review.everywhere'),
      run: beforeTheOriginal(acts.everywhere),
      enabled: editable,
    },
    {
      keys: ['Shift+Enter'],
      label: text('review.key.same-kind-mask'),
      run: beforeTheOriginal(() => acts.sameKind('mask')),
      enabled: editable && !drawing,
      inFoot: false,
    },
    {
      keys: ['Shift+Backspace'],
      label: text('review.key.same-kind-open'),
      run: beforeTheOriginal(() => acts.sameKind('leave-open')),
      enabled: editable,
      inFoot: false,
    },
    {
      keys: ['z', 'Mod+z'],
      shown: ['z'],
      label: text('common.undo'),
      run: () => void store.getState().undo(),
      enabled: view.canUndo,
    },
    {
      keys: ['Shift+z', 'Mod+Shift+z', 'Mod+y'],
      shown: ['Shift+z'],
      label: text('common.redo'),
      run: () => void store.getState().redo(),
      enabled: view.canRedo,
      inFoot: false,
    },
    {
      keys: ['d'],
      label: text('review.draw.text'),
      run: () => set({ mode: store.getState().mode === 'draw-text' ? 'look' : 'draw-text' }),
      enabled: editable,
    },
    {
      keys: ['a'],
      label: text('review.draw.area'),
      run: () => set({ mode: store.getState().mode === 'draw-area' ? 'look' : 'draw-area' }),
      enabled: editable,
    },
    {
      keys: ['/'],
      label: text('review.find.title'),
      run: () => set({ asking: { dialog: 'find' } }),
      enabled: editable,
      inFoot: false,
    },
    {
      keys: ['c'],
      label: text('review.citizen.short'),
      run: () => toggleCitizen(store, wide),
    },
    {
      keys: ['Shift+c'],
      label: text('review.citizen.make'),
      run: () => void store.getState().makeCitizen(),
      inFoot: false,
    },
    ...(drawing
      ? [{ keys: ['Escape'], label: text('review.draw.stop'), run: () => set({ mode: 'look' }) }]
      : []),
    {
      keys: ['Mod+=', 'Mod++'],
      shown: ['Mod+='],
      label: text('review.zoom.in'),
      run: () => set({ zoom: zoomBy(store.getState().zoom, 1) }),
      inFoot: false,
      whileTyping: true,
    },
    {
      keys: ['Mod+-'],
      label: text('review.zoom.out'),
      run: () => set({ zoom: zoomBy(store.getState().zoom, -1) }),
      inFoot: false,
      whileTyping: true,
    },
    {
      keys: ['Mod+0'],
      label: text('review.zoom.fit'),
      run: () => set({ zoom: 1 }),
      inFoot: false,
      whileTyping: true,
    },
    {
      keys: ['Mod+Enter'],
      label: text('review.submit'),
      run: () => void store.getState().submit(),
      enabled: editable && view.guards.length === 0,
      inFoot: false,
      whileTyping: true,
    },
  ];
  useShortcuts(text('review.title'), shortcuts);
}

/** How large the papers are shown; both panes have one zoom, and the pane that stands alone has the buttons. */
import type { ReactElement } from 'react';
import { useText } from '../../i18n';
import { IconButton } from '../../ui';
import { useReview, useReviewStore } from './context';

/** PDF points are 1/72 inch, CSS px 1/96. */
const PX_PER_POINT = 96 / 72;
const ZOOM_STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;

export function zoomBy(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return steps.find((step) => (direction === 1 ? step > zoom + 0.01 : step < zoom - 0.01)) ?? zoom;
}

/** `scale`: CSS px per point of the page that is looked at. */
export function Zoom({ scale }: { readonly scale: number }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const zoom = useReview((review) => review.zoom);
  const { set } = store.getState();
  return (
    <>
      <IconButton
        label={text('review.zoom.out')}
        icon="minus"
        keys="Mod+-"
        data-testid="zoom-out"
        onPress={() => {
          set({ zoom: zoomBy(zoom, -1) });
        }}
      />
      <button
        type="button"
        className="zoom-figure figures"
        title={text('review.zoom.fit')}
        aria-label={text('review.zoom.fit')}
        data-testid="zoom-fit"
        onClick={() => {
          set({ zoom: 1 });
        }}
      >
        {Math.round((scale / PX_PER_POINT) * 100)}%
      </button>
      <IconButton
        label={text('review.zoom.in')}
        icon="plus"
        keys="Mod+="
        data-testid="zoom-in"
        onPress={() => {
          set({ zoom: zoomBy(zoom, 1) });
        }}
      />
    </>
  );
}

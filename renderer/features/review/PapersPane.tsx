/** Original and citizen view side by side, scrolled as one; in a narrow window one at a time. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../i18n';
import { columnOf, Scroller, type ScrollerHandle, type ShownEntry } from '../../paper';
import { CitizenEntry, CitizenHead } from './CitizenPane';
import { useReview, useReviewStore, useView } from './context';
import { marksByPage } from './logic/marks-of';
import { entriesOf, entryOf, GAP, heightsOf, PADDING, scalesOf, SIDE, UNREAD_BANNER } from './logic/papers';
import { OriginalEntry } from './OriginalPane';
import { PaneHead } from './PaneHead';
import { placeOf } from './place';
import { ThumbColumn } from './ThumbColumn';
import { useSeen } from './use-seen';
import { candidateLabel, maskLabel } from './words';

export function PapersPane({ wide }: { readonly wide: boolean }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const zoom = useReview((review) => review.zoom);
  const chosen = useReview((review) => review.chosen);
  const asidesShown = useReview((review) => review.asidesShown);
  const focus = useReview((review) => review.focus);
  const revealed = useReview((review) => review.revealed);
  const wanted = useReview((review) => review.place);
  const citizenShown = useReview((review) => review.citizenShown) ?? wide;
  const original = useRef<ScrollerHandle>(null);
  const citizen = useRef<ScrollerHandle>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [textsHeight, setTextsHeight] = useState(120);
  const [current, setCurrent] = useState(0);

  const { parts } = view;
  const entries = useMemo(() => entriesOf(parts), [parts]);
  const scales = useMemo(() => scalesOf(parts, size.width, zoom), [parts, size.width, zoom]);
  const showsOriginal = wide || !citizenShown;
  // The citizen view has no banners; it keeps their room only where it must stand beside them.
  const heights = heightsOf(entries, scales, textsHeight, showsOriginal ? UNREAD_BANNER : 0);
  // Each act brings new parts, most of them of the same size: the column is laid anew only when a height changes.
  const heightsKey = heights.join();
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const column = useMemo(() => columnOf(heights, GAP, PADDING), [heightsKey]);
  const width = Math.max(
    0,
    ...parts.map(
      (part, index) => Math.max(0, ...part.pages.map((page) => page.width)) * (scales[index] ?? 1) + 2 * SIDE,
    ),
  );

  const marks = useMemo(
    () =>
      marksByPage(
        view,
        chosen,
        {
          candidate: (candidate, item) => candidateLabel(candidate, item, text),
          mask: (mask) => maskLabel(mask, text),
        },
        asidesShown,
      ),
    [view, chosen, text, asidesShown],
  );

  const report = useCallback(
    (partId: string, pages: readonly number[]) =>
      store.getState().act({ act: 'see', partId, pages: [...pages] }),
    [store],
  );
  const seen = useSeen(parts, entries, view.editable && showsOriginal, report);
  const onShown = useCallback(
    (shown: readonly ShownEntry[]) => {
      seen(shown);
      const most = shown.reduce<ShownEntry | null>(
        (best, one) =>
          best === null || (one.to - one.from) / one.window > (best.to - best.from) / best.window
            ? one
            : best,
        null,
      );
      if (most !== null) setCurrent(most.index);
    },
    [seen],
  );

  const onSize = useCallback((w: number, h: number) => {
    setSize((old) => (old.width === w && old.height === h ? old : { width: w, height: h }));
  }, []);

  // Before the screen is painted: the place that the key led to is there when the key comes up.
  useLayoutEffect(() => {
    if (focus === null || size.width === 0) return;
    const place = placeOf(store.getState().view, focus, entries, scales);
    if (place !== null) (original.current ?? citizen.current)?.reveal(place.index, place);
    // A scale that changes must not scroll; only a new wish does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focus, revealed, size.width === 0, citizenShown]);

  useLayoutEffect(() => {
    if (wanted === null) return;
    const index = entryOf(entries, parts, wanted.partId, wanted.page);
    // A page that wants a decision is shown with the words over it.
    const first = entries[index - 1]?.kind === 'unread' ? index - 1 : index;
    if (index >= 0) (original.current ?? citizen.current)?.goTo(first);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  const sync = useCallback((to: 'original' | 'citizen', top: number, left: number) => {
    (to === 'citizen' ? citizen.current : original.current)?.scrollTo(top, left);
  }, []);

  // A pane that comes up begins where the other one stands.
  useEffect(() => {
    const from = original.current?.element();
    if (from !== null && from !== undefined) citizen.current?.scrollTo(from.scrollTop, from.scrollLeft);
  }, [citizenShown, wide]);

  const entry = entries[current];
  const currentPart = entry === undefined || entry.kind === 'texts' ? undefined : parts[entry.partIndex];
  const currentScale = entry === undefined || entry.kind === 'texts' ? 1 : (scales[entry.partIndex] ?? 1);
  const goTo = (index: number): void => (original.current ?? citizen.current)?.goTo(index);

  return (
    <>
      <ThumbColumn entries={entries} marks={marks} current={current} onGo={goTo} />
      <div className="review-papers" data-both={(wide && citizenShown) || undefined}>
        {showsOriginal ? (
          <section className="review-pane" data-shortcuts="through">
            <PaneHead
              scale={currentScale}
              part={currentPart}
              page={entry?.kind === 'page' ? entry.page.page : null}
            />
            <Scroller
              ref={original}
              label={text('review.original')}
              testId="original"
              column={column}
              width={width}
              onShown={onShown}
              onSize={onSize}
              onScroll={(top, left) => {
                sync('citizen', top, left);
              }}
              render={(index, urgency) => {
                const one = entries[index];
                return one === undefined ? null : (
                  <OriginalEntry
                    entry={one}
                    scales={scales}
                    urgency={urgency}
                    marks={marks}
                    isCurrent={index === current}
                    onTextsHeight={setTextsHeight}
                  />
                );
              }}
            />
          </section>
        ) : null}
        {citizenShown ? (
          <section className="review-pane" data-shortcuts="through">
            <CitizenHead scale={showsOriginal ? null : currentScale} />
            <Scroller
              ref={citizen}
              label={text('review.citizen')}
              testId="citizen"
              column={column}
              width={width}
              {...(showsOriginal ? {} : { onSize, onShown: onShown })}
              onScroll={(top, left) => {
                sync('original', top, left);
              }}
              render={(index, urgency) => {
                const one = entries[index];
                return one === undefined ? null : (
                  <CitizenEntry entry={one} scales={scales} urgency={urgency} />
                );
              }}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}

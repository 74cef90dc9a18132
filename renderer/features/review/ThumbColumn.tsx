/** The papers in small: where marks stand, what is left to decide on each page, which pages were seen. */
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useText } from '../../i18n';
import {
  columnOf,
  MarkShadows,
  pageKey,
  PageCanvas,
  Scroller,
  type Mark,
  type ScrollerHandle,
} from '../../paper';
import { Icon } from '../../ui';
import { useView } from './context';
import { candidatesInOrder, undecidedByPage } from './logic/order';
import type { PaperEntry } from './logic/papers';
import { partName } from './words';

const WIDTH = 84;
const CAPTION = 24;
const HEADING = 30;
const NO_MARKS: readonly Mark[] = [];

export function ThumbColumn(props: {
  readonly entries: readonly PaperEntry[];
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** Index of the entry that the pane shows most of. */
  readonly current: number;
  readonly onGo: (index: number) => void;
}): ReactElement {
  const text = useText();
  const view = useView();
  const { entries, current, onGo } = props;
  const scroller = useRef<ScrollerHandle>(null);
  const left = useMemo(() => undecidedByPage(candidatesInOrder(view)), [view]);
  // Unread banners have no thumbnail of their own; the page's shows a sign instead.
  const shown = useMemo(
    () => entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.kind !== 'unread'),
    [entries],
  );
  const heights = shown.map(({ entry }) =>
    entry.kind === 'page'
      ? Math.round((WIDTH * entry.page.height) / entry.page.width) + CAPTION
      : entry.kind === 'heading'
        ? HEADING
        : 46,
  );
  const key = heights.join();
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const column = useMemo(() => columnOf(heights, 6, 10), [key]);
  const at = shown.findIndex(
    ({ index, entry }) => index === current || (entry.kind === 'page' && index === current + 1),
  );

  useEffect(() => {
    const height = heights[at];
    if (height !== undefined) scroller.current?.reveal(at, { top: 0, bottom: height });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);

  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    let next = at + by;
    while (shown[next]?.entry.kind === 'heading') next += by;
    const target = shown[next];
    if (target !== undefined) onGo(target.index);
  };

  const textLeft = view.parts.reduce((sum, part) => sum + (left.get(`${part.id}:0`) ?? 0), 0);
  return (
    <Scroller
      ref={scroller}
      className="thumbs"
      label={text('review.thumbs')}
      testId="thumbs"
      column={column}
      width={WIDTH}
      onKeyDown={step}
      render={(position, urgency) => {
        const one = shown[position];
        if (one === undefined) return null;
        const { entry, index } = one;
        if (entry.kind === 'texts') {
          return (
            <button
              type="button"
              tabIndex={-1}
              className="thumb-texts"
              aria-current={position === at || undefined}
              onClick={() => {
                onGo(index);
              }}
            >
              <span>{text('review.thumbs.texts')}</span>
              <Left count={textLeft} seen />
            </button>
          );
        }
        if (entry.kind === 'unread') return null;
        const part = view.parts[entry.partIndex];
        if (part === undefined) return null;
        if (entry.kind === 'heading') {
          return (
            <h3 className="thumb-heading" title={part.name}>
              {partName(part, view.parts, text)}
            </h3>
          );
        }
        const { page } = entry;
        const scale = WIDTH / page.width;
        const count = left.get(pageKey(part.id, page.page)) ?? 0;
        return (
          <button
            type="button"
            tabIndex={-1}
            className="thumb"
            aria-current={position === at || undefined}
            aria-label={text('review.thumbs.page', { page: page.page, count })}
            data-testid={`thumb-${String(entry.partIndex)}-${String(page.page)}`}
            onClick={() => {
              onGo(index);
            }}
          >
            <span className="thumb-paper" style={{ width: WIDTH, height: Math.round(scale * page.height) }}>
              {part.paper === null ? null : (
                <PageCanvas
                  paper={part.paper}
                  page={page.page}
                  width={WIDTH}
                  urgency={urgency === 0 ? 1 : 2}
                />
              )}
              <MarkShadows
                geometry={page.geometry}
                scale={scale}
                marks={props.marks.get(pageKey(part.id, page.page)) ?? NO_MARKS}
              />
            </span>
            <span className="thumb-caption figures">
              <span>{page.page}</span>
              {page.unread !== null && page.unreadDecision === null ? (
                <span className="thumb-unread" title={text('review.thumbs.unread')}>
                  <Icon name="warning" size={14} />
                </span>
              ) : null}
              <Left count={count} seen={page.seen} />
            </span>
          </button>
        );
      }}
    />
  );
}

/** The number left to decide; a tick when none is and the page was seen. */
function Left({ count, seen }: { readonly count: number; readonly seen: boolean }): ReactElement {
  const text = useText();
  if (count > 0) {
    return (
      <b className="thumb-left" title={text('review.thumbs.left', { count })}>
        {count}
      </b>
    );
  }
  return seen ? (
    <span className="thumb-done" title={text('review.thumbs.done')}>
      <Icon name="check" size={14} />
    </span>
  ) : (
    <span className="thumb-unseen" title={text('review.thumbs.unseen')}>
      ·
    </span>
  );
}

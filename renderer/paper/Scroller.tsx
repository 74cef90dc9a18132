/** A scrolling column that draws only what is near the window, keeps its place when the scale changes, and tells what is shown. */
import {
  useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState,
  type KeyboardEventHandler, type ReactElement, type ReactNode, type Ref,
} from 'react'; // prettier-ignore
import { entryAt, offsetFor, shownOf, spanOf, type Column } from './column';
import type { Urgency } from './drawing';

export interface ShownEntry {
  readonly index: number;
  /** Fractions of the entry's height. */
  readonly from: number;
  readonly to: number;
  /** Height of the window as a fraction of the entry's height. */
  readonly window: number;
}

export interface ScrollerHandle {
  /** Brings a stretch of an entry into view (CSS px from the entry's top) with the least movement. */
  reveal(
    index: number,
    stretch: { readonly top: number; readonly bottom: number; readonly left?: number },
  ): void;
  /** Puts the entry's top at the top of the window. */
  goTo(index: number): void;
  scrollTo(top: number, left: number): void;
  focus(): void;
  element(): HTMLDivElement | null;
}

export interface ScrollerProps {
  readonly ref?: Ref<ScrollerHandle>;
  readonly label: string;
  readonly testId: string;
  readonly className?: string;
  readonly column: Column;
  /** Width of the widest entry, CSS px; a narrower window scrolls sideways. */
  readonly width: number;
  readonly render: (index: number, urgency: Urgency) => ReactNode;
  readonly onShown?: (shown: readonly ShownEntry[]) => void;
  readonly onScroll?: (top: number, left: number) => void;
  readonly onSize?: (width: number, height: number) => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLDivElement>;
  readonly tabIndex?: number;
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly seenFirst: number;
  readonly seenLast: number;
}

export function Scroller(props: ScrollerProps): ReactElement {
  const { column, onShown, onScroll, onSize } = props;
  const box = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState<Span>({ first: 0, last: -1, seenFirst: 0, seenLast: -1 });

  const look = useCallback(() => {
    const element = box.current;
    if (element === null) return;
    const [top, height] = [element.scrollTop, element.clientHeight];
    const inView = spanOf(column, top, top + height);
    const near = spanOf(column, top - height, top + 2 * height);
    setSpan((old) => {
      const next = { first: near.first, last: near.last, seenFirst: inView.first, seenLast: inView.last };
      const same =
        old.first === next.first &&
        old.last === next.last &&
        old.seenFirst === next.seenFirst &&
        old.seenLast === next.seenLast;
      return same ? old : next;
    });
    if (onShown === undefined || height === 0) return;
    const shown: ShownEntry[] = [];
    for (let index = inView.first; index <= inView.last; index += 1) {
      const stretch = shownOf(column, index, top, top + height);
      if (stretch !== null)
        shown.push({ index, ...stretch, window: height / (column.heights[index] ?? height) });
    }
    onShown(shown);
  }, [column, onShown]);

  // When the heights change (zoom, a wider window), what stood in the middle stays in the middle.
  const before = useRef(column);
  useLayoutEffect(() => {
    const element = box.current;
    const old = before.current;
    before.current = column;
    if (element !== null && old !== column && old.tops.length === column.tops.length && old.tops.length > 0) {
      const middle = element.scrollTop + element.clientHeight / 2;
      const index = entryAt(old, middle);
      const inside = (middle - (old.tops[index] ?? 0)) / Math.max(1, old.heights[index] ?? 1);
      const wanted =
        (column.tops[index] ?? 0) + inside * (column.heights[index] ?? 0) - element.clientHeight / 2;
      if (element.scrollTop > 0 && Math.abs(wanted - element.scrollTop) > 1) element.scrollTop = wanted;
    }
    look();
  }, [column, look]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      onSize?.(element.clientWidth, element.clientHeight);
      look();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [onSize, look]);

  useImperativeHandle(
    props.ref,
    () => ({
      reveal(index, stretch) {
        const element = box.current;
        const top = column.tops[index];
        if (element === null || top === undefined) return;
        element.scrollTop = offsetFor(
          { top: top + stretch.top, bottom: top + stretch.bottom },
          { offset: element.scrollTop, height: element.clientHeight, total: column.total },
          28,
        );
        if (stretch.left !== undefined && element.scrollWidth > element.clientWidth) {
          const out =
            stretch.left < element.scrollLeft ||
            stretch.left > element.scrollLeft + element.clientWidth - 120;
          if (out) element.scrollLeft = Math.max(0, stretch.left - element.clientWidth / 3);
        }
      },
      goTo(index) {
        if (box.current !== null) box.current.scrollTop = Math.max(0, (column.tops[index] ?? 0) - 8);
      },
      scrollTo(top, left) {
        const element = box.current;
        if (element === null) return;
        if (Math.abs(element.scrollTop - top) >= 1) element.scrollTop = top;
        if (Math.abs(element.scrollLeft - left) >= 1) element.scrollLeft = left;
      },
      focus() {
        box.current?.focus({ preventScroll: true });
      },
      element: () => box.current,
    }),
    [column],
  );

  const drawn: ReactElement[] = [];
  for (let index = span.first; index <= Math.min(span.last, column.tops.length - 1); index += 1) {
    const urgency: Urgency = index >= span.seenFirst && index <= span.seenLast ? 0 : 1;
    drawn.push(
      <div
        key={index}
        className="paper-slot"
        style={{ top: column.tops[index], height: column.heights[index] }}
      >
        {props.render(index, urgency)}
      </div>,
    );
  }

  return (
    <div
      ref={box}
      className={`paper-scroller ${props.className ?? ''}`}
      role="region"
      aria-label={props.label}
      data-testid={props.testId}
      tabIndex={props.tabIndex ?? 0}
      onKeyDown={props.onKeyDown}
      onScroll={(event) => {
        look();
        onScroll?.(event.currentTarget.scrollTop, event.currentTarget.scrollLeft);
      }}
    >
      <div className="paper-column" style={{ height: column.total, minWidth: props.width }}>
        {drawn}
      </div>
    </div>
  );
}

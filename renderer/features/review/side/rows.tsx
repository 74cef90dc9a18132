/** A long list of which only the rows near the window are drawn. Each row's height is known, so nothing jumps. */
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { columnOf, entryAt } from '../../../paper';

export interface Row {
  readonly key: string;
  /** CSS px. */
  readonly height: number;
  readonly draw: () => ReactNode;
}

const GAP = 6;

export function Rows(props: {
  readonly label: string;
  readonly rows: readonly Row[];
  /** The row that must be in view. */
  readonly focusKey: string | null;
  readonly testId: string;
}): ReactElement {
  const { rows, focusKey } = props;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const heights = rows.map((row) => row.height).join();
  const column = useMemo(
    () => columnOf(heights === '' ? [] : heights.split(',').map(Number), GAP, 10),
    [heights],
  );

  const look = useCallback(() => {
    const element = box.current;
    if (element === null) return;
    const [top, height] = [element.scrollTop, element.clientHeight];
    // In steps, so that scrolling within one of them draws nothing anew.
    const step = Math.floor(top / 100) * 100;
    setView((old) => (old.top === step && old.height === height ? old : { top: step, height }));
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [look]);

  const focusAt = focusKey === null ? -1 : rows.findIndex((row) => row.key === focusKey);
  useLayoutEffect(() => {
    const element = box.current;
    const top = column.tops[focusAt];
    const height = column.heights[focusAt];
    if (element === null || top === undefined || height === undefined) return;
    if (top - 40 < element.scrollTop) element.scrollTop = Math.max(0, top - 40);
    else if (top + height + 40 > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + height + 40 - element.clientHeight;
    }
    look();
  }, [focusAt, column, look]);

  const first = entryAt(column, view.top - 400);
  const last = entryAt(column, view.top + view.height + 500);
  return (
    <div className="rows" ref={box} onScroll={look} data-testid={props.testId}>
      <div className="rows-column" role="list" aria-label={props.label} style={{ height: column.total }}>
        {rows.slice(first, last + 1).map((row, offset) => (
          <div
            key={row.key}
            role="listitem"
            className="rows-slot"
            style={{ top: column.tops[first + offset], height: row.height }}
          >
            {row.draw()}
          </div>
        ))}
      </div>
    </div>
  );
}

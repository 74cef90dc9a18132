/** Takes a box drawn over a page, by pointer or by keys: arrows move it, Shift with arrows sizes it, Enter takes it. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { Box } from '../../shared/geometry/box';
import { dragToDisplay, isDrag } from './places';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DrawLayerProps {
  readonly label: string;
  readonly scale: number;
  /** Size of the page in points. */
  readonly page: { readonly width: number; readonly height: number };
  /** The layer of the page in view takes the keys. */
  readonly keys: boolean;
  /** Display space. */
  readonly onDrawn: (box: Box) => void;
}

const STEP = 8;

export function DrawLayer({ label, scale, page, keys, onDrawn }: DrawLayerProps): ReactElement {
  const layer = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);

  useEffect(() => {
    if (keys) layer.current?.focus({ preventScroll: true });
  }, [keys]);

  const at = (event: PointerEvent<HTMLDivElement>): Point => {
    const bounds = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
  };

  const take = (a: Point, b: Point): void => {
    setFrom(null);
    setTo(null);
    if (isDrag(a, b)) onDrawn(dragToDisplay(a, b, scale, page));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      if (from !== null && to !== null) take(from, to);
      return;
    }
    const dx = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
    const dy = event.key === 'ArrowUp' ? -STEP : event.key === 'ArrowDown' ? STEP : 0;
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    const a = from ?? { x: (page.width * scale) / 2 - 60, y: (page.height * scale) / 2 - 12 };
    const b = to ?? { x: a.x + 120, y: a.y + 24 };
    if (from === null) setFrom(a);
    else if (!event.shiftKey) setFrom({ x: a.x + dx, y: a.y + dy });
    setTo(from === null ? b : { x: b.x + dx, y: b.y + dy });
  };

  return (
    <div
      ref={layer}
      className="paper-draw"
      role="application"
      aria-label={label}
      tabIndex={keys ? 0 : -1}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = at(event);
        setFrom(point);
        setTo(point);
      }}
      onPointerMove={(event) => {
        if (from !== null && event.buttons === 1) setTo(at(event));
      }}
      onPointerUp={(event) => {
        if (from !== null) take(from, at(event));
      }}
      onPointerCancel={() => {
        setFrom(null);
        setTo(null);
      }}
    >
      {from !== null && to !== null ? (
        <div
          className="paper-draw-box"
          style={{
            left: Math.min(from.x, to.x),
            top: Math.min(from.y, to.y),
            width: Math.abs(to.x - from.x),
            height: Math.abs(to.y - from.y),
          }}
        />
      ) : null}
    </div>
  );
}

/** Rings and slanted lines: ink that is no writing, followed along its course, so that what it encloses is still looked at. */
import type { Box } from '../../../shared/geometry/box';

export type Point = readonly [number, number];

/** A ring has at least four curves, of three points each, and its start. */
const RING_POINTS = 13;
/** Points: a smaller ring may be a dot of which letters are made. */
const SMALLEST = 6;
/** A curve's ends lie on the ellipse, its control points up to this far outside (squared; four curves to the ring). */
const INNERMOST = 0.94;
const OUTERMOST = 1.36;
/** Half the side of a box along the way, and the way from one to the next, in points. */
const HALF = 1;
const STRIDE = 2;
const MOST = 2_000;

function box(x: number, y: number): Box {
  return [x - HALF, y - HALF, x + HALF, y + HALF];
}

/** Whether all points lie on the ellipse that fills their bounds. */
function isRing(points: readonly Point[], [x0, y0, x1, y1]: Box): boolean {
  if (points.length < RING_POINTS) return false;
  const quarters = new Set<number>();
  for (const [x, y] of points) {
    const [u, v] = [(2 * (x - x0)) / (x1 - x0) - 1, (2 * (y - y0)) / (y1 - y0) - 1];
    const far = u * u + v * v;
    if (far < INNERMOST || far > OUTERMOST) return false;
    quarters.add((u < 0 ? 1 : 0) + (v < 0 ? 2 : 0));
  }
  return quarters.size === 4;
}

/** Boxes along a path given by its points in display space; null where it is neither a ring nor one slanted line. */
export function traceOf(points: readonly Point[]): Box[] | null {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const [w, h] = [x1 - x0, y1 - y0];
  if (!(Math.min(w, h) >= SMALLEST)) return null;
  const [a, b] = points;
  if (points.length === 2 && a !== undefined && b !== undefined) {
    const count = Math.min(MOST, Math.ceil(Math.hypot(w, h) / STRIDE));
    return Array.from({ length: count + 1 }, (_, i) => {
      const part = i / count;
      return box(a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part);
    });
  }
  if (!isRing(points, [x0, y0, x1, y1])) return null;
  const count = Math.min(MOST, Math.ceil((Math.PI * Math.max(w, h)) / STRIDE));
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return box(x0 + (w / 2) * (1 + Math.cos(angle)), y0 + (h / 2) * (1 + Math.sin(angle)));
  });
}

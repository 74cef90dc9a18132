// A ring and a slanted line are no letters; what is drawn within them is nobody's to wave through.
import { expect, it } from 'vitest';
import { traceOf, type Point } from './trace';

const K = 0.5523;
const ring = (r: number): Point[] =>
  [
    [1, 0], [1, K], [K, 1], [0, 1], [-K, 1], [-1, K], [-1, 0], [-1, -K], [-K, -1], [0, -1], [K, -1], [1, -K], [1, 0],
  ].map(([x = 0, y = 0]): Point => [x * r, y * r]); // prettier-ignore

it('a ring is followed along its edge and not filled', () => {
  const trace = traceOf(ring(10)) ?? [];
  expect(trace.length).toBeGreaterThan(20);
  for (const [x0, y0, x1, y1] of trace) expect(Math.hypot((x0 + x1) / 2, (y0 + y1) / 2)).toBeCloseTo(10);
});

it('a digit with an inner edge, a half ring and a dot are none', () => {
  expect(traceOf([...ring(10), ...ring(6)])).toBeNull();
  expect(traceOf(ring(10).slice(0, 7))).toBeNull();
  expect(traceOf(ring(2))).toBeNull();
});

it('a slanted line runs from end to end', () => {
  expect(traceOf([[0, 20], [40, 0]])?.[0]).toEqual([-1, 19, 1, 21]); // prettier-ignore
  expect(traceOf([[0, 20], [40, 0]])?.at(-1)).toEqual([39, -1, 41, 1]); // prettier-ignore
  expect(traceOf([[0, 0], [40, 1]])).toBeNull(); // prettier-ignore
  expect(traceOf([])).toBeNull();
});

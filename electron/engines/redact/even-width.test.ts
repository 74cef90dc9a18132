// Boxes take blank paper beside them up to a step of width, and nothing else.
import { describe, expect, it } from 'vitest';
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import type { Bitmap } from '../pdfium/bitmap';
import { evenWidths, ROOM_SCALE } from './even-width';
import type { Mark } from './regions';

const GEOMETRY: PageGeometry = { cropBox: [0, 0, 300, 100], rotation: 0 };

/** A white page with black ink in the given boxes, display space in points. */
function page(...ink: readonly Box[]): Bitmap {
  const [width, height] = [300 * ROOM_SCALE, 100 * ROOM_SCALE];
  const data = new Uint8Array(width * height * 4).fill(255);
  for (const [x0, y0, x1, y1] of ink) {
    for (let y = y0 * ROOM_SCALE; y < y1 * ROOM_SCALE; y++) {
      data.fill(0, (y * width + x0 * ROOM_SCALE) * 4, (y * width + x1 * ROOM_SCALE) * 4);
    }
  }
  return { width, height, data };
}

const even = (box: Box): Mark => ({ box, items: [6], parts: [], even: true });
const widths = (marks: readonly Mark[]): number[] => marks.map(({ box }) => Math.round(box[2] - box[0]));

describe('boxes of an even width', () => {
  it('are as wide for a short name as for a long one', () => {
    const marks = [even([50, 80, 70, 92]), even([50, 50, 90, 62]), even([50, 20, 130, 32])];
    const { marks: made, told } = evenWidths(marks, GEOMETRY, page([50, 10, 70, 18], [50, 40, 90, 48]), []);
    expect(widths(made)).toEqual([60, 60, 120]);
    expect(told).toBe(0);
    expect(made.map(({ box }) => [box[1], box[3]])).toEqual(marks.map(({ box }) => [box[1], box[3]]));
  });

  it('fill a cell up to its rules and leave them alone', () => {
    const cell = page([40, 0, 41, 100], [90, 0, 91, 100]);
    const { marks, told } = evenWidths([even([50, 80, 70, 92]), even([50, 50, 80, 62])], GEOMETRY, cell, []);
    expect(marks.map(({ box }) => [Math.round(box[0]), Math.round(box[2])])).toEqual([
      [43, 88],
      [43, 88],
    ]);
    expect(told).toBe(0);
  });

  it('stay as they are between two words, and that is counted', () => {
    const { marks, told } = evenWidths(
      [even([50, 80, 70, 92])],
      GEOMETRY,
      page([30, 8, 48, 20], [71, 8, 100, 20]),
      [],
    );
    expect(widths(marks)).toEqual([20]);
    expect(told).toBe(1);
  });

  it('do not run into each other, nor into another ground', () => {
    const two = [even([50, 80, 70, 92]), even([90, 80, 110, 92])];
    const [a, b] = evenWidths(two, GEOMETRY, page(), []).marks;
    expect(a && b && a.box[2] <= b.box[0]).toBe(true);
    const beside = evenWidths(
      [even([50, 80, 70, 92])],
      GEOMETRY,
      page([75, 0, 300, 100], [0, 0, 45, 100]),
      [],
    );
    expect(widths(beside.marks)[0]).toBeLessThanOrEqual(26);
  });

  it('are those of marks that ask for it alone', () => {
    const plain: Mark = { box: [50, 80, 70, 92], items: [6], parts: [] };
    expect(evenWidths([plain], GEOMETRY, page(), [])).toEqual({ marks: [plain], told: 0 });
  });
});

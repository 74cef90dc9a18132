/** Places on rotated and cropped pages must land where the eye sees the text. */
import { describe, expect, it } from 'vitest';
import { quadOfBox } from '../../shared/geometry/box';
import { boxToDisplay } from '../../shared/geometry/spaces';
import { dragToDisplay, isDrag, quadToCss } from './places';

const a4 = { cropBox: [0, 0, 595, 842], rotation: 0 } as const;

describe('places', () => {
  it('turns the y axis and scales', () => {
    expect(quadToCss(a4, quadOfBox([100, 742, 200, 762]), 2)).toEqual({
      left: 200,
      top: 160,
      width: 200,
      height: 40,
    });
  });

  it('follows crop box and rotation', () => {
    const turned = { cropBox: [10, 20, 210, 120], rotation: 90 } as const;
    // User space (10, 20) is the lower left of the crop box; turned clockwise it is seen at the upper left.
    expect(quadToCss(turned, quadOfBox([10, 20, 60, 30]), 1)).toEqual({
      left: 0,
      top: 0,
      width: 10,
      height: 50,
    });
  });

  it('covers an angled quad whole', () => {
    const box = quadToCss(a4, [100, 100, 200, 150, 190, 170, 90, 120], 1);
    expect(box).toEqual({ left: 90, top: 672, width: 110, height: 70 });
  });

  it('takes a drag in any direction, cut to the page, in points', () => {
    expect(dragToDisplay({ x: 150, y: 90 }, { x: 30, y: -40 }, 1.5, { width: 595, height: 842 })).toEqual([
      20, 0, 100, 60,
    ]);
    expect(dragToDisplay({ x: 0, y: 0 }, { x: 9999, y: 9999 }, 1.5, { width: 595, height: 842 })).toEqual([
      0, 0, 595, 842,
    ]);
  });

  it('gives back what it took', () => {
    const css = quadToCss(a4, quadOfBox([100, 742, 200, 762]), 1.25);
    const back = dragToDisplay(
      { x: css.left, y: css.top },
      { x: css.left + css.width, y: css.top + css.height },
      1.25,
      { width: 595, height: 842 },
    );
    expect(back).toEqual(boxToDisplay(a4, [100, 742, 200, 762]));
  });

  it('tells a drag from a slip', () => {
    expect(isDrag({ x: 0, y: 0 }, { x: 3, y: 50 })).toBe(false);
    expect(isDrag({ x: 9, y: 9 }, { x: 4, y: 4 })).toBe(true);
  });
});

/** Column arithmetic: what is near the window, what is shown, where to scroll. */
import { describe, expect, it } from 'vitest';
import { columnOf, entryAt, offsetFor, shownOf, spanOf } from './column';

const column = columnOf([100, 200, 50], 10, 20);

describe('column', () => {
  it('stacks entries with gaps and paddings', () => {
    expect(column.tops).toEqual([20, 130, 340]);
    expect(column.total).toBe(410);
    expect(columnOf([], 10, 20).total).toBe(40);
  });

  it('finds the entry at a height, also between and beyond entries', () => {
    expect([0, 20, 125, 130, 339, 340, 9999].map((y) => entryAt(column, y))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  it('spans what touches the window', () => {
    expect(spanOf(column, 125, 345)).toEqual({ first: 0, last: 2 });
    expect(spanOf(columnOf([], 1, 1), 0, 100)).toEqual({ first: 0, last: -1 });
  });

  it('says which fraction of an entry is shown', () => {
    expect(shownOf(column, 1, 180, 280)).toEqual({ from: 0.25, to: 0.75 });
    expect(shownOf(column, 2, 0, 100)).toBeNull();
  });

  it('does not move for what is in view already, and moves the rest to a third from the top', () => {
    const view = { offset: 0, height: 300, total: 1000 };
    expect(offsetFor({ top: 100, bottom: 120 }, view, 24)).toBe(0);
    expect(offsetFor({ top: 500, bottom: 520 }, view, 24)).toBe(400);
    expect(offsetFor({ top: 980, bottom: 1000 }, view, 24)).toBe(700);
    expect(offsetFor({ top: 10, bottom: 20 }, { ...view, offset: 400 }, 24)).toBe(0);
  });
});

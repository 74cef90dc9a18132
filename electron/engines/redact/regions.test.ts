// Boxes of one page: joined where two chips could not stand side by side, apart where they can.
import { describe, expect, it } from 'vitest';
import type { Region } from '../../../shared/domain/redaction';
import { marksOf } from './regions';

function marks(...regions: readonly (readonly [Region['box'], Region['item']])[]) {
  const order = {
    regions: regions.map(([box, item]) => ({ page: 1, box, item, hidden: null })),
    strings: [],
    title: '',
    leftOpen: [],
  };
  return marksOf(order, 1, []);
}

describe('marks of a page', () => {
  it('are one where the same words are withheld under two items, with both on its chip', () => {
    expect(marks([[10, 10, 200, 22], 8], [[10, 10, 200, 22], 5])).toEqual([
      { box: [10, 10, 200, 22], items: [5, 8], parts: [] },
    ]);
  });

  it('are one where boxes of two items mostly overlap', () => {
    expect(marks([[10, 10, 100, 22], 5], [[40, 10, 130, 22], 6])).toEqual([
      { box: [10, 10, 130, 22], items: [5, 6], parts: [] },
    ]);
  });

  it.each([
    ['first', [[10, 10, 200, 22], 5] as const, [[50, 10, 80, 22], 6] as const],
    ['last', [[50, 10, 80, 22], 6] as const, [[10, 10, 200, 22], 5] as const],
  ])('carry the item of a much larger box, %s, and that of the part within it apart', (_, one, other) => {
    expect(marks(one, other)).toEqual([{ box: [10, 10, 200, 22], items: [5], parts: [6] }]);
  });

  it('tell each part within once, and none whose item is that of the whole', () => {
    expect(
      marks([[10, 10, 200, 60], 5], [[20, 12, 50, 22], 6], [[60, 12, 90, 22], 6], [[20, 30, 50, 40], 5]),
    ).toEqual([{ box: [10, 10, 200, 60], items: [5], parts: [6] }]);
  });

  it('say no item for a whole that has none, and that of the part', () => {
    expect(marks([[10, 10, 200, 22], null], [[50, 10, 80, 22], 6])).toEqual([
      { box: [10, 10, 200, 22], items: [], parts: [6] },
    ]);
  });

  it('take the item of the box that has one where both hide the same', () => {
    expect(marks([[10, 10, 200, 22], null], [[10, 10, 190, 22], 6])).toEqual([
      { box: [10, 10, 200, 22], items: [6], parts: [] },
    ]);
  });

  it('join along a line under one item, and stay apart under two', () => {
    expect(marks([[10, 10, 50, 22], 6], [[51, 10, 90, 22], 6])).toHaveLength(1);
    expect(marks([[10, 10, 50, 22], 6], [[51, 10, 90, 22], 5])).toHaveLength(2);
  });
});

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
  it('are one where the same words are withheld under two items, with one chip', () => {
    expect(marks([[10, 10, 200, 22], 5], [[10, 10, 200, 22], 8])).toEqual([
      { box: [10, 10, 200, 22], item: 5 },
    ]);
  });

  it('carry the item of the larger box where one lies in the other', () => {
    expect(marks([[50, 10, 80, 22], 6], [[10, 10, 200, 22], 5])).toEqual([
      { box: [10, 10, 200, 22], item: 5 },
    ]);
  });

  it('join along a line under one item, and stay apart under two', () => {
    expect(marks([[10, 10, 50, 22], 6], [[51, 10, 90, 22], 6])).toHaveLength(1);
    expect(marks([[10, 10, 50, 22], 6], [[51, 10, 90, 22], 5])).toHaveLength(2);
  });
});

/** Several papers told as one. */
import { describe, expect, it } from 'vitest';
import { wholeProgress } from './whole-progress';

function heard(pages: readonly number[]) {
  const told: (readonly [number, number])[] = [];
  const of = wholeProgress(pages, (done, total) => told.push([done, total]));
  return { told, of };
}

describe('the progress of several papers', () => {
  it('weighs each by its pages', () => {
    const { told, of } = heard([9, 1]);
    of(0)(50, 100);
    of(0)(100, 100);
    of(1)(1, 2);
    of(1)(2, 2);
    expect(told).toEqual([
      [450, 1000],
      [900, 1000],
      [950, 1000],
      [1000, 1000],
    ]);
  });

  it('begins at nothing while a paper does not know yet how long it is', () => {
    const { told, of } = heard([2]);
    of(0)(0, 0);
    expect(told).toEqual([[0, 200]]);
  });

  it('never goes back where a paper turns out to be more work, and says nothing twice', () => {
    const { told, of } = heard([1]);
    of(0)(5, 10);
    of(0)(5, 20);
    of(0)(10, 20);
    of(0)(11, 20);
    expect(told).toEqual([
      [50, 100],
      [55, 100],
    ]);
  });
});

/** What is told of a seal, paper by paper and step by step. */
import { describe, expect, it } from 'vitest';
import type { SealProgress } from '../../../shared/contract/sealing';
import { sealSteps } from './progress';

function heard(pages: readonly number[]) {
  const told: SealProgress[] = [];
  return { told, steps: sealSteps(pages, (progress) => told.push(progress)) };
}

describe('what is told of a seal', () => {
  it('names the paper, the step and the page', () => {
    const { told, steps } = heard([4, 10]);
    steps.making(0)(5, 10);
    steps.proving(0)(1, 4);
    steps.making(1)(30, 40);
    steps.packing();
    expect(told.map(({ done: _done, total: _total, ...one }) => one)).toEqual([
      { step: 'make', paper: 1, papers: 2, page: 2, pages: 4 },
      { step: 'prove', paper: 1, papers: 2, page: 1, pages: 4 },
      { step: 'make', paper: 2, papers: 2, page: 7, pages: 10 },
      { step: 'pack', paper: 2, papers: 2, page: 0, pages: 0 },
    ]);
  });

  it('is one figure that only rises, whatever an engine thinks of its own work meanwhile', () => {
    const { told, steps } = heard([2, 3]);
    for (const index of [0, 1]) {
      const making = steps.making(index);
      making(0, 1);
      making(8, 10);
      making(8, 20);
      making(20, 20);
      const proving = steps.proving(index);
      proving(0, 1);
      proving(1, 1);
    }
    steps.packing();
    const dones = told.map(({ done }) => done);
    expect(dones).toEqual([...dones].sort((a, b) => a - b));
    expect(new Set(told.map(({ total }) => total)).size).toBe(1);
    // Nor does a page that was counted once go uncounted.
    expect(told.slice(0, 4).map(({ page }) => page)).toEqual([0, 1, 1, 2]);
    const last = told.at(-1);
    expect(last?.done).toBeLessThan(last?.total ?? 0);
  });
});

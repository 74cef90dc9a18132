/** How far a seal is: which paper, which page of it, and all of it as one figure that only rises. */
import type { SealProgress } from '../../../shared/contract/sealing';
import { wholeProgress } from '../review/whole-progress';

type Told = (done: number, total: number) => void;

/** Making a paper takes about so many times as long as proving it. */
const MAKING = 3;
/** Packing hashes and writes what is there already: as long as a page. */
const PACKING = 1;

export interface SealSteps {
  /** The paper at `index` is made once more; returns who hears how far its engine is. */
  making(index: number): Told;
  proving(index: number): Told;
  packing(): void;
}

/** `pages` of each paper that is published. */
export function sealSteps(pages: readonly number[], tell: (progress: SealProgress) => void): SealSteps {
  const papers = pages.length;
  let all = { done: 0, total: 0 };
  const whole = wholeProgress(
    [...pages.flatMap((count) => [MAKING * count, count]), PACKING],
    (done, total) => {
      all = { done, total };
    },
  );
  const heard = (step: 'make' | 'prove', index: number): Told => {
    const told = whole(2 * index + (step === 'make' ? 0 : 1));
    const count = pages[index] ?? 0;
    let page = 0;
    return (done, total) => {
      // What a step expects of itself may grow while it works: a page once counted stays counted.
      page = Math.max(page, total > 0 ? Math.floor((count * Math.min(done, total)) / total) : 0);
      told(done, total);
      tell({ step, paper: index + 1, papers, page, pages: count, ...all });
    };
  };
  return {
    making: (index) => heard('make', index),
    proving: (index) => heard('prove', index),
    packing() {
      whole(2 * papers)(0, 1);
      tell({ step: 'pack', paper: papers, papers, page: 0, pages: 0, ...all });
    },
  };
}

/** Approved papers on their way to the queue: how far the seal is, the way to stop it and to take it up again. */
import { z } from 'zod';
import { call } from './call';
import { id } from './shapes';
import { caseRow } from './views';

export const sealProgress = z
  .object({
    /** The paper is made once more, what was made is proven, all of it is packed and signed. */
    step: z.enum(['make', 'prove', 'pack']),
    /** Which of the case's papers, counted from 1. */
    paper: z.int(),
    papers: z.int(),
    /** Pages of this paper that the step has done with; both 0 while packing. */
    page: z.int(),
    pages: z.int(),
    /** All of the seal, in steps that only rise. */
    done: z.int(),
    total: z.int(),
  })
  .readonly();
export type SealProgress = z.infer<typeof sealProgress>;

const seal = z
  .object({
    row: caseRow,
    /** `waiting`: its turn comes by itself. `stopped`: approved and not sealed, until someone takes it up or the desk opens again. */
    state: z.enum(['under-way', 'waiting', 'stopped']),
    progress: sealProgress.nullable(),
  })
  .readonly();
export type Seal = z.infer<typeof seal>;

const seals = z.object({
  seals: z.array(seal).readonly(),
  /** Whether the person at the desk may stop a seal and take it up again. */
  mayAct: z.boolean(),
});
export type Seals = z.infer<typeof seals>;

const one = z.object({ caseId: id });

export const sealingCalls = {
  /** Every case that is approved and not sealed; empty for whom no document opens. */
  'sealing.list': call(z.object({}), seals),
  /** The case stays approved. Where the seal was quicker, it is sealed and no longer in the list. */
  'sealing.stop': call(one, seals),
  /** Answers once it has ended, with what became of the case. Code: case.stale. */
  'sealing.again': call(one, z.object({ row: caseRow })),
} as const;

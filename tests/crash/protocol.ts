/** What the crash tests and their driver tell each other: the order through the environment, findings as lines of JSON. */
import { z } from 'zod';

const staff = z.object({ reviewer: z.string(), approver: z.string() }).readonly();
export type Staff = z.infer<typeof staff>;

export const order = z
  .object({
    command: z.enum([
      'hire',
      'intake',
      'settle',
      'again',
      'submit',
      'approve',
      'approve-rest',
      'send',
      'receipts',
    ]),
    data: z.string(),
    /** The outgoing folder. */
    folder: z.string(),
    staff: staff.optional(),
    paths: z.array(z.string()).readonly().default([]),
  })
  .readonly();
export type Order = z.infer<typeof order>;

const queueRow = z.object({ packageId: z.string(), state: z.string() }).readonly();

const findings = z
  .object({
    staff: staff.optional(),
    taken: z.number().optional(),
    open: z.array(z.string()).readonly().optional(),
    queue: z.array(queueRow).readonly().optional(),
    drafts: z
      .object({
        cases: z
          .array(
            z
              .object({
                /** Of the original's bytes, as the vault gives them back. */
                sha256: z.string(),
                originals: z.number(),
                renditions: z.number(),
                parts: z.number(),
                candidates: z.number(),
              })
              .readonly(),
          )
          .readonly(),
        jobs: z.array(z.object({ state: z.string(), code: z.string() }).readonly()).readonly(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type Findings = z.infer<typeof findings>;

export const said = z.object({ what: z.enum(['begin', 'end', 'done']), findings }).readonly();
export type Said = z.infer<typeof said>;

/** What leaves the desk: the queue, the transport, receipts, recall. */
import { z } from 'zod';
import { call } from './call';
import { day, id, line, words } from './shapes';

const queueRow = z
  .object({
    packageId: id,
    caseId: id,
    title: line,
    registrationNumber: line,
    markingText: z.string(),
    state: z.enum(['queued', 'sent', 'published', 'failed', 'recalled']),
    publishFrom: day.nullable(),
    attempts: z.int(),
    queuedAt: z.string(),
    sentAt: z.string().nullable(),
    receivedAt: z.string().nullable(),
    /** Failure code of the last try. */
    error: z.string().nullable(),
    recall: z.enum(['none', 'waiting', 'sent', 'confirmed']),
  })
  .readonly();
export type QueueRow = z.infer<typeof queueRow>;

const queue = z.object({
  rows: z.array(queueRow).readonly(),
  /** Name of the outgoing folder, never its path. */
  transport: z.object({ kind: z.enum(['none', 'folder']), name: line }).readonly(),
  reachable: z.boolean(),
});
export type Queue = z.infer<typeof queue>;

export const publicationCalls = {
  'queue.list': call(z.object({}), queue),
  'queue.choose-folder': call(z.object({}), queue),
  /** Sends all that may go now. */
  'queue.send': call(z.object({}), queue),
  /** Looks for receipts and matches them by package id and hash. */
  'queue.receipts': call(z.object({}), queue),
  'queue.recall': call(z.object({ caseId: id, reason: words.min(1) }), queue),
} as const;

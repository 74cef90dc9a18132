/** Counts of the queue, from its rows. */
import type { QueueRow } from '../../../shared/contract/publication';

export interface Tally {
  /** Queued or failed, whether or not their day has come. */
  readonly waiting: number;
  /** May leave now: a package whose day has come, or a notice of recall. */
  readonly sendable: number;
  readonly sent: number;
  readonly published: number;
  /** Receipts of any kind that were matched. */
  readonly confirmed: number;
}

/** `today` and `publishFrom` are days as `YYYY-MM-DD`, which compare as text. */
export function tallyOf(rows: readonly QueueRow[], today: string): Tally {
  const waits = (row: QueueRow): boolean => row.state === 'queued' || row.state === 'failed';
  return {
    waiting: rows.filter(waits).length,
    sendable: rows.filter(
      (row) =>
        (waits(row) && (row.publishFrom === null || row.publishFrom <= today)) || row.recall === 'waiting',
    ).length,
    sent: rows.filter((row) => row.state === 'sent').length,
    published: rows.filter((row) => row.state === 'published').length,
    confirmed:
      rows.filter((row) => row.receivedAt !== null).length +
      rows.filter((row) => row.recall === 'confirmed').length,
  };
}

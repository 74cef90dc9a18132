/** What the use cases need of the publication queue and its receipts, as the store keeps them. Types only; all of it is public or a count. */
import type { AuditHead } from './ports-audit';
import type { Day, Moment } from './ports-values';

export type QueueState = 'waiting' | 'sending' | 'sent' | 'received' | 'failed' | 'withdrawn';

export interface QueueRow {
  /** Random; the package's own id. */
  readonly packageId: string;
  readonly caseId: string;
  readonly kind: 'publish' | 'recall' | 'event';
  readonly state: QueueState;
  readonly attempts: number;
  readonly notBefore: Day | null;
  readonly queuedAt: Moment;
  readonly sentAt: Moment | null;
  readonly receivedAt: Moment | null;
  /** Of the package's bytes, hex. */
  readonly sha256: string;
  readonly size: number;
  /** Random name of its file in the outbox. */
  readonly file: string;
  /** Which transport took it, a code. */
  readonly transport: string | null;
  readonly error: string | null;
  /** Head of the audit chain when it was queued: an older chain later on is a rolled-back one. */
  readonly head: AuditHead;
}

export interface QueueReader {
  get(packageId: string): Promise<QueueRow | null>;
  /** Oldest first. */
  list(states?: readonly QueueState[]): Promise<readonly QueueRow[]>;
  of(caseId: string): Promise<readonly QueueRow[]>;
}

export interface QueueWriter extends QueueReader {
  /** State `waiting`, no attempt yet. The head is taken from the chain as it stands in this unit. */
  add(row: Pick<QueueRow, 'packageId' | 'caseId' | 'kind' | 'notBefore' | 'queuedAt' | 'sha256' | 'size' | 'file'>): Promise<void>; // prettier-ignore
  /** Aborts with queue.stale where it is no longer in one of `from`. To `sending` counts an attempt; `sent`, `received` take the time. */
  move(packageId: string, from: readonly QueueState[], to: QueueState, at: Moment, patch?: Partial<Pick<QueueRow, 'transport' | 'error'>>): Promise<void>; // prettier-ignore
}

export interface ReceiptRow {
  readonly id: string;
  readonly packageId: string;
  readonly at: Moment;
  /** `published`, `rejected` …; a code. */
  readonly outcome: string;
  readonly sha256: string;
  /** Package id and hash are those of a package that was sent. */
  readonly matched: boolean;
}

export interface ReceiptReader {
  list(packageId?: string): Promise<readonly ReceiptRow[]>;
}

export interface ReceiptWriter extends ReceiptReader {
  /** False where this receipt was taken in before. */
  add(row: ReceiptRow): Promise<boolean>;
}

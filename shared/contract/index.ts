/** Every call and event between the window and the back office. Channel names, types, preload and client follow from here. */
import { z } from 'zod';
import type { Result } from '../domain/result';
import { approvalCalls } from './approval';
import { inspectionCalls } from './inspection';
import { intakeCalls } from './intake';
import { lawCalls } from './law';
import { leakCheckCalls } from './leak-check';
import { publicationCalls } from './publication';
import { reviewCalls } from './review';
import { rulesCalls } from './rules';
import { sealingCalls, sealProgress } from './sealing';
import { sessionCalls } from './session';

export const CALLS = {
  ...sessionCalls,
  ...intakeCalls,
  ...reviewCalls,
  ...approvalCalls,
  ...sealingCalls,
  ...publicationCalls,
  ...inspectionCalls,
  ...leakCheckCalls,
  ...rulesCalls,
  ...lawCalls,
} as const;

export type Calls = typeof CALLS;
export type CallName = keyof Calls;
export type RequestOf<N extends CallName> = z.input<Calls[N]['request']>;
export type ResponseOf<N extends CallName> = z.output<Calls[N]['response']>;

/** The one channel on which calls travel, with the call's name beside the request. */
export const CALL_CHANNEL = 'desk:call';
export const EVENT_CHANNEL = 'desk:event';

/** What the back office tells unasked; beside how far a redaction or a seal is, only that something changed, and the window asks again. */
export const deskEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('inbox') }),
  z.object({ event: z.literal('session') }),
  z.object({ event: z.literal('case'), caseId: z.string() }),
  z.object({ event: z.literal('queue') }),
  z.object({ event: z.literal('redaction'), caseId: z.string(), done: z.int(), total: z.int() }),
  z.object({ event: z.literal('sealing'), caseId: z.string(), progress: sealProgress }),
]);
export type DeskEvent = z.infer<typeof deskEvent>;

/** What the preload exposes as `window.desk`; `Dropped` is the browser's File, which this room does not know. */
export interface DeskClient<Dropped = unknown> {
  call<N extends CallName>(name: N, request: RequestOf<N>): Promise<Result<ResponseOf<N>>>;
  /** Returns the way to stop listening. */
  listen(listener: (event: DeskEvent) => void): () => void;
  /** Hands dropped files to intake; their paths never enter the window's own code. */
  dropFiles(files: readonly Dropped[]): Promise<Result<ResponseOf<'intake.drop'>>>;
}

/** One job on one process: sends it, watches clock and memory, and turns whatever happens into a result. */
import { failure, type Result } from '../../../shared/domain/result';
import type { JobControl } from '../../desk/ports';
import type { Limits } from './limits';
import { Receiver, Sender } from '../wire';
import { part } from './schemas';
import type { Child } from './spawn';

export interface JobOrder {
  readonly kind: string;
  readonly payload: unknown;
  /** What the worker's job needs beside its payload: sent once per process. */
  readonly assets: Readonly<Record<string, unknown>>;
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

function messageType(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  return typeof message.type === 'string' ? message.type : null;
}

function progressOf(message: unknown): Progress | null {
  if (typeof message !== 'object' || message === null || !('done' in message) || !('total' in message))
    return null;
  const { done, total } = message;
  return Number.isSafeInteger(done) && Number.isSafeInteger(total)
    ? { done: Number(done), total: Number(total) }
    : null;
}

function hasFields(payload: unknown): payload is Readonly<Record<string, unknown>> {
  return typeof payload === 'object' && payload !== null && !Array.isArray(payload);
}

/** The answer's value with what was sent ahead of it. */
function withParts(result: unknown, receiver: Receiver): unknown {
  if (typeof result !== 'object' || result === null || !('value' in result)) return result;
  return { ...result, value: receiver.complete(result.value) };
}

/**
 * Resolves with what the worker answered, unvalidated, or with engine.timeout, engine.memory, engine.crashed,
 * engine.cancelled. On each of these the process has been ended.
 */
export function runJob(
  child: Child,
  order: JobOrder,
  limits: Limits,
  control: JobControl | undefined,
): Promise<
  | { readonly answered: true; readonly result: unknown }
  | { readonly answered: false; readonly failed: Result<never> }
> {
  return new Promise((resolve) => {
    let settled = false;
    const start = Date.now();
    let deadline = start + limits.jobMs;
    const signal = control?.signal;
    const sender = new Sender((message) => {
      if (!settled) child.post(message);
    });
    const receiver = new Receiver();

    const finish = (code: string): void => {
      if (settled) return;
      settled = true;
      release();
      child.kill();
      resolve({ answered: false, failed: failure(code) });
    };
    const abort = (): void => {
      finish('engine.cancelled');
    };
    const poll = setInterval(() => {
      if (Date.now() > deadline) finish('engine.timeout');
      else if ((child.memory() ?? 0) > limits.memoryBytes) finish('engine.memory');
    }, limits.pollMs);
    const release = (): void => {
      clearInterval(poll);
      signal?.removeEventListener('abort', abort);
    };

    child.onExit(() => {
      finish('engine.crashed');
    });
    child.onMessage((message) => {
      if (settled) return;
      const type = messageType(message);
      if (type === 'progress') {
        const progress = progressOf(message);
        if (progress === null) return;
        deadline = Math.min(
          start + limits.jobMs + Math.max(0, progress.total) * limits.stepMs,
          start + limits.maxMs,
        );
        control?.onProgress?.(progress.done, progress.total);
      } else if (type === 'taken') {
        sender.taken();
      } else if (type === 'part') {
        const parsed = part.safeParse(message);
        if (parsed.success && receiver.take(parsed.data)) child.post({ type: 'taken' });
        else finish('engine.crashed');
      } else if (
        type === 'result' &&
        typeof message === 'object' &&
        message !== null &&
        'result' in message
      ) {
        settled = true;
        release();
        resolve({ answered: true, result: withParts(message.result, receiver) });
      }
    });
    if (signal?.aborted === true) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort, { once: true });
    if (Object.keys(order.assets).length > 0) child.post({ type: 'assets', assets: order.assets });
    const { kind, payload } = order;
    if (!hasFields(payload)) child.post({ type: 'job', kind, payload });
    else {
      void sender.ahead(payload).then((rest) => {
        if (!settled) child.post({ type: 'job', kind, payload: rest });
      });
    }
  });
}

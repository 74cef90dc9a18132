/** A few processes, one job at a time in each; the rest of the jobs wait in line. */
import type { Result } from '../../../shared/domain/result';
import type { JobControl } from '../../desk/ports';
import { runJob, type JobOrder } from './job';
import type { Limits } from './limits';
import type { Child, Spawn } from './spawn';

/** A process that opened an untrusted document never sees another; the others serve this many jobs. */
const JOBS_PER_PROCESS = 200;

export interface PoolJob extends JobOrder {
  /** True where an untrusted file is opened. */
  readonly untrusted: boolean;
}

/** A process that waits: it has the assets of its kind of job, and is given no other kind. */
interface Idle {
  readonly child: Child;
  readonly kind: string;
  readonly jobs: number;
}

export interface Pool {
  /** What the worker answered, parsed by `accept`; a failure of the engine otherwise. */
  run<T>(job: PoolJob, accept: (raw: unknown) => Result<T>, control?: JobControl): Promise<Result<T>>;
  close(): Promise<void>;
}

const CANCELLED: Result<never> = { ok: false, error: { code: 'engine.cancelled' } };

export function createPool(spawn: Spawn, limits: Limits): Pool {
  let idle: Idle[] = [];
  let busy = 0;
  let closed = false;
  const running = new Set<Child>();
  const waiting: (() => void)[] = [];

  function take(kind: string): Idle {
    const found = idle.find((one) => one.kind === kind);
    if (found === undefined) return { child: spawn(), kind, jobs: 0 };
    idle = idle.filter((one) => one !== found);
    return found;
  }

  function rest(child: Child, kind: string, jobs: number): void {
    const entry = { child, kind, jobs };
    child.onExit(() => {
      idle = idle.filter((one) => one !== entry);
    });
    idle.push(entry);
  }

  async function slot(signal: AbortSignal | undefined): Promise<boolean> {
    while (busy >= limits.processes && !closed && signal?.aborted !== true) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          signal?.removeEventListener('abort', go);
          const at = waiting.indexOf(go);
          if (at >= 0) waiting.splice(at, 1);
          resolve();
        };
        waiting.push(go);
        signal?.addEventListener('abort', go, { once: true });
      });
    }
    if (closed || signal?.aborted === true) return false;
    busy += 1;
    return true;
  }

  function free(): void {
    busy -= 1;
    waiting[0]?.();
  }

  return {
    async run(job, accept, control) {
      if (!(await slot(control?.signal))) {
        waiting[0]?.();
        return CANCELLED;
      }
      const { child, jobs } = take(job.kind);
      running.add(child);
      try {
        const order = jobs === 0 ? job : { ...job, assets: {} };
        const answer = await runJob(child, order, limits, control);
        if (!answer.answered) return answer.failed;
        if (job.untrusted || jobs + 1 >= JOBS_PER_PROCESS || closed) child.kill();
        else rest(child, job.kind, jobs + 1);
        return accept(answer.result);
      } finally {
        running.delete(child);
        free();
      }
    },
    async close() {
      closed = true;
      const children = [...running, ...idle.map((one) => one.child)];
      idle = [];
      for (const child of children) child.kill();
      for (const go of [...waiting]) go();
      await Promise.resolve();
    },
  };
}

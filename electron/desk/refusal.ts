/** Inside the desk a step that cannot go on is refused with a code; at the door (ipc/door.ts) the refusal becomes a plain result again. */
import type { Failure, Result } from '../../shared/domain/result';

export class Refusal extends Error {
  readonly failure: Failure;

  constructor(reason: Failure) {
    super(reason.code);
    this.name = 'Refusal';
    this.failure = reason;
  }
}

export function refuse(code: string, params?: Failure['params']): never {
  throw new Refusal(params === undefined ? { code } : { code, params });
}

/** The value, or the same refusal one floor up. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}

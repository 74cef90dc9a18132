/** A redaction that is under way for an open case: it can be stopped, and the window is told how far it is. */
import type { JobControl } from '../ports';
import type { Rooms } from '../rooms';
import { sparing } from '../sparing';

export interface Redacting {
  readonly abort: AbortController;
  /** Resolves once it has ended, however it ended, and everything that follows from it stands. */
  readonly ended: Promise<void>;
}

/** `work` says by itself that it was stopped: its engine answers `engine.cancelled`. */
export function redacting<T>(
  rooms: Pick<Rooms, 'tell'>,
  laid: { redacting: Redacting | null },
  caseId: string,
  work: (control: JobControl) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const teller = sparing((done: number, total: number) => {
    rooms.tell({ event: 'redaction', caseId, done, total });
  });
  const follow = async (): Promise<T> => {
    try {
      return await work({ signal: abort.signal, onProgress: teller.tell });
    } finally {
      teller.end();
      // Another may have been begun in its place.
      if (laid.redacting?.abort === abort) laid.redacting = null;
    }
  };
  const running = follow();
  const over = (): void => undefined;
  laid.redacting = { abort, ended: running.then(over, over) };
  return running;
}

/** A redaction that is under way for an open case: it can be stopped, and the window is told how far it is. */
import type { JobControl } from '../ports';
import type { Rooms } from '../rooms';

export interface Redacting {
  readonly abort: AbortController;
  /** Resolves once it has ended, however it ended, and everything that follows from it stands. */
  readonly ended: Promise<void>;
}

/** A window draws no more than this anyway, and each event wakes it. */
const TELL_EVERY_MS = 100;

/** `work` says by itself that it was stopped: its engine answers `engine.cancelled`. */
export function redacting<T>(
  rooms: Pick<Rooms, 'tell'>,
  laid: { redacting: Redacting | null },
  caseId: string,
  work: (control: JobControl) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const teller = sparing((done, total) => {
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

/** Passes on the latest figures, at once where it was silent long enough, otherwise as soon as it may. */
function sparing(tell: (done: number, total: number) => void): {
  readonly tell: (done: number, total: number) => void;
  readonly end: () => void;
} {
  let told = -Infinity;
  let later: ReturnType<typeof setTimeout> | null = null;
  let latest: readonly [number, number] = [0, 0];
  const pass = (): void => {
    later = null;
    told = performance.now();
    tell(...latest);
  };
  return {
    tell(done, total) {
      latest = [done, total];
      if (later !== null) return;
      const wait = told + TELL_EVERY_MS - performance.now();
      if (wait <= 0) pass();
      else later = setTimeout(pass, wait);
    },
    end() {
      if (later !== null) clearTimeout(later);
      later = null;
    },
  };
}

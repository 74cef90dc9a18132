/** Engines as utility processes of Electron, the counterpart of the forked processes of plain Node. */
import { app, utilityProcess } from 'electron';

/** What the engines' host asks of a process; the same shape as its own `Child`, which this room may not import. */
interface Child {
  post(message: unknown): void;
  onMessage(handle: (message: unknown) => void): void;
  onExit(handle: () => void): void;
  kill(): void;
  memory(): number | null;
}

export interface UtilityParts {
  /** The built worker. */
  readonly entry: string;
  /** Resident bytes of a process by its id; null when it cannot be known. */
  readonly residentBytes: (pid: number | undefined) => number | null;
  /** Ceiling of V8's heap in MiB. WebAssembly is not counted in it: the host watches the process's memory. */
  readonly heapMegabytes: number;
}

/** How long a look at all processes holds good: the host asks every 50 ms, and each look costs. */
const LOOK_MS = 250;
let looked: { readonly at: number; readonly bytes: ReadonlyMap<number, number> } = {
  at: 0,
  bytes: new Map(),
};

/** Where the system tells a process's memory to nobody else (Windows, macOS), Chromium knows it: an office PC needs the ceiling most. */
function workingSet(pid: number | undefined): number | null {
  if (pid === undefined) return null;
  if (Date.now() - looked.at > LOOK_MS) {
    // In kibibytes.
    const bytes = new Map(app.getAppMetrics().map((one) => [one.pid, one.memory.workingSetSize * 1024]));
    looked = { at: Date.now(), bytes };
  }
  return looked.bytes.get(pid) ?? null;
}

/** An engine gets no environment, no standard streams, and no inherited switches. */
export function utilitySpawn(parts: UtilityParts): () => Child {
  return () => {
    const child = utilityProcess.fork(parts.entry, [], {
      serviceName: 'engine',
      env: {},
      stdio: 'ignore',
      execArgv: [`--js-flags=--max-old-space-size=${String(parts.heapMegabytes)}`],
    });
    let gone = false;
    let onExit = (): void => undefined;
    let onMessage = (_message: unknown): void => undefined;
    const end = (): void => {
      if (gone) return;
      gone = true;
      onExit();
    };
    child.on('exit', end);
    child.on('message', (message: unknown) => {
      onMessage(message);
    });
    return {
      post: (message) => {
        if (!gone) child.postMessage(message);
      },
      onMessage: (handle) => {
        onMessage = handle;
      },
      onExit: (handle) => {
        if (gone) handle();
        onExit = handle;
      },
      kill: () => {
        // `kill` of a utility process asks politely; one that hangs in WebAssembly does not listen.
        const { pid } = child;
        if (gone || pid === undefined) return;
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          child.kill();
        }
      },
      memory: () => (gone ? null : (parts.residentBytes(child.pid) ?? workingSet(child.pid))),
    };
  };
}

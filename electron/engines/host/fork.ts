/** Engines as forked Node processes: for the command line in plain Node, and for tests. */
import { fork } from 'node:child_process';
import { residentBytes } from './memory';
import type { Child, Spawn } from './spawn';

/**
 * glibc raises the size from which a block is given back at once to that of the largest block that was freed: after one
 * picture, all below stay with the process. Set by hand it stays. Other systems do not know the name.
 */
const GIVE_BACK = { MALLOC_MMAP_THRESHOLD_: String(128 * 1024) };

/** `entry` is the built worker. The child gets no environment but this, no standard streams and no inherited flags. */
export function forkSpawn(entry: string): Spawn {
  return (): Child => {
    const child = fork(entry, [], {
      serialization: 'advanced',
      env: GIVE_BACK,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--max-old-space-size=768'],
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
    child.on('error', end);
    child.on('message', (message: unknown) => {
      onMessage(message);
    });
    return {
      post: (message) => {
        if (child.connected) child.send(message as never, () => undefined);
      },
      onMessage: (handle) => {
        onMessage = handle;
      },
      onExit: (handle) => {
        if (gone) handle();
        onExit = handle;
      },
      kill: () => {
        child.kill('SIGKILL');
      },
      memory: () => (gone ? null : residentBytes(child.pid)),
    };
  };
}

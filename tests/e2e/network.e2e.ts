// Measured from outside: the program connects to nothing but sockets of this machine's own desktop.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { electronCommand } from '../../tools/electron.mjs';

/** How long the program is watched; what Chromium does of its own accord it does in its first seconds. */
const WATCH_MS = 8_000;

/** Runs the program under strace and returns each connect() of it and of its children. */
async function watched(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-net-'));
  const record = join(folder, 'connects');
  const { executable, args, env } = electronCommand({ args: ['--data', join(folder, 'data')] });
  const words = ['-f', '-qq', '-e', 'trace=connect', '-o', record, executable, ...args];
  const child = spawn('strace', words, { env, stdio: 'ignore', detached: true });
  try {
    await Promise.race([pause(WATCH_MS), once(child, 'exit')]);
  } finally {
    await endGroup(child);
  }
  const lines = (await readFile(record, 'utf8')).split('\n').filter((line) => line.includes('connect('));
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return lines;
}

/** Ends strace and everything it started; a tracer that dies alone would leave the program behind. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}

it.skipIf(process.platform !== 'linux')('opens no connection to any network', async () => {
  const connects = await watched();
  // The display's socket must be among them, or nothing was watched.
  expect(connects.filter((line) => line.includes('AF_UNIX'))).not.toEqual([]);
  expect(connects.filter((line) => /AF_INET6?\b/.test(line))).toEqual([]);
});

/** Builds the driver, runs it in the real Electron, and ends it as a power cut would: the whole group of processes, at once. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { electronCommand, sandboxSwitches } from '../../tools/electron.mjs';
import { ROOT } from '../integration/engines-worker';
import { said, type Findings, type Order } from './protocol';

/** A run that says nothing for so long has hung. */
const LONGEST_MS = 240_000;

/** Folder of the built driver and of the engines' worker beside it. Inside the repository, so that packages are found. */
export async function buildDriver(): Promise<string> {
  const outDir = await mkdtemp(join(ROOT, 'node_modules', '.cache-crash-'));
  await buildOne(outDir, 'tests/crash/driver.ts', 'driver.js', 'part');
  await buildOne(outDir, 'electron/engines/worker.ts', 'worker.js', 'engine');
  await writeFile(join(outDir, 'package.json'), '{"type":"module"}\n');
  return outDir;
}

async function buildOne(outDir: string, entry: string, name: string, chunks: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { external: ['electron'] },
    build: {
      ssr: join(ROOT, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
      rolldownOptions: {
        output: { format: 'es', entryFileNames: name, chunkFileNames: `${chunks}-[name].js` },
      },
    },
  });
}

export interface Ended {
  /** Null where it was killed before it was done. */
  readonly findings: Findings | null;
  /** From `begin` to `done` or to the end, milliseconds. */
  readonly ms: number;
  /** It had begun when it was killed. */
  readonly begun: boolean;
}

/** `killAfter`: milliseconds after `begin`; null lets it go to its end. */
export async function runDriver(
  folder: string,
  order: Order,
  temp: string,
  killAfter: number | null,
): Promise<Ended> {
  const { executable, env } = electronCommand();
  const switches = [...sandboxSwitches(), '--headless', '--disable-gpu', '--log-level=3'];
  const child = spawn(executable, [...switches, join(folder, 'driver.js')], {
    cwd: ROOT,
    env: { ...env, TMPDIR: temp, CRASH_ORDER: JSON.stringify(order) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const pid = child.pid ?? 0;
  const killAll = () => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It ended by itself a moment before.
    }
  };
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  let findings: Findings | null = null;
  let begun = 0;
  let ended = 0;
  let killed = false;
  const late = setTimeout(killAll, LONGEST_MS);
  let cut: ReturnType<typeof setTimeout> | null = null;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return;
    const heard = said.parse(JSON.parse(line));
    if (heard.what === 'begin') {
      begun = performance.now();
      if (killAfter !== null) {
        cut = setTimeout(() => {
          killed = true;
          killAll();
        }, killAfter);
      }
    } else {
      ended = performance.now();
      findings = heard.findings;
    }
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(late);
  if (cut !== null) clearTimeout(cut);
  killAll();
  await nobodyLeft(pid);
  if (!killed && (code !== 0 || findings === null)) {
    throw new Error(`the driver failed at ${order.command}:\n${complaints}`);
  }
  return { findings, ms: (ended === 0 ? performance.now() : ended) - begun, begun: begun !== 0 };
}

/** Waits until every process of the group is gone: a half-dead engine would still hold files. */
async function nobodyLeft(group: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await membersOf(group)) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('processes of the killed program are still alive');
}

async function membersOf(group: number): Promise<number> {
  let found = 0;
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const stat = await readFile(join('/proc', name, 'stat'), 'utf8').catch(() => '');
    // pid (name) state ppid pgrp …; the name may hold spaces.
    const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(pgrp) === group && state !== 'Z') found += 1;
  }
  return found;
}

/** Builds the driver, runs it in the real Electron, and ends it as a power cut would: the whole group of processes, at once. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { electronCommand, sandboxSwitches } from '../../tools/electron.mjs';
import { ROOT } from '../integration/engines-worker';
import { said, type Findings, type Order, type Said } from './protocol';

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
  /** The step's whole length, milliseconds; null where it was killed before the step ended. */
  readonly ms: number | null;
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
  const so: Progress = { findings: null, begun: 0, ended: 0, killed: false, cut: null };
  const late = setTimeout(killAll, LONGEST_MS);
  createInterface({ input: child.stdout }).on('line', (line) => {
    const heard = told(line);
    if (heard?.what === 'begin') {
      so.begun = performance.now();
      if (killAfter === null) return;
      so.cut = setTimeout(() => {
        so.killed = true;
        killAll();
      }, killAfter);
    } else if (heard?.what === 'end') {
      so.ended = performance.now();
    } else if (heard?.what === 'done') {
      so.findings = heard.findings;
    }
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(late);
  if (so.cut !== null) clearTimeout(so.cut);
  killAll();
  await nobodyLeft(pid);
  if (!so.killed && (code !== 0 || so.findings === null)) {
    throw new Error(`the driver failed at ${order.command}:\n${complaints}`);
  }
  return { findings: so.findings, ms: so.ended === 0 ? null : so.ended - so.begun };
}

interface Progress {
  findings: Findings | null;
  begun: number;
  ended: number;
  killed: boolean;
  cut: ReturnType<typeof setTimeout> | null;
}

/** Electron's own words are no findings. */
function told(line: string): Said | null {
  if (!line.startsWith('{"what"')) return null;
  return said.parse(JSON.parse(line));
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

// Builds the program when its sources differ from those of the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { OUT, ROOT, WORK } from './paths.mjs';
import { run, SetupError } from './process.mjs';

const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json'];
const STAMP = 'built-from';

/** True where `out/` was made from other sources than those that lie here now. */
export function buildIsStale() {
  try {
    return readFileSync(join(OUT, STAMP), 'utf8') !== fingerprint();
  } catch {
    return true;
  }
}

/**
 * Builds into a folder of its own and swaps it in, so that a program that runs meanwhile never meets a half-made one.
 * @param {import('./process.mjs').Voice} voice
 */
export async function build(voice) {
  voice.say('building the program');
  const before = fingerprint();
  const fresh = join(WORK, `out-${process.pid}`);
  const worn = join(WORK, `worn-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  const code = await run(
    process.execPath,
    [join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    { voice, cwd: ROOT, env: { ...process.env, ELECTRON_MAJOR_VER: '33', DISCLOSURE_DESK_OUT: fresh } },
  );
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new SetupError(`the build ended with code ${code}`);
  }
  writeFileSync(join(fresh, STAMP), before);
  if (existsSync(OUT)) renameSync(OUT, worn);
  renameSync(fresh, OUT);
  rmSync(worn, { recursive: true, force: true });
}

/** Path, size and date of every source file; tests are no part of the program. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) walk(join(ROOT, source), hash);
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @param {import('node:crypto').Hash} hash
 */
function walk(path, hash) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return;
  if (info.isDirectory()) {
    for (const name of readdirSync(path).sort()) walk(join(path, name), hash);
  } else if (!/\.(?:test|bench)\.tsx?$|\.md$/.test(path)) {
    hash.update(`${relative(ROOT, path)}\0${info.size}\0${info.mtimeMs}\n`);
  }
}

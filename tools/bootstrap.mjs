// Makes a fresh checkout runnable: libraries, system packages, Electron's runtime, the build. Quick when all is there.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, buildIsStale } from './bootstrap/build.mjs';
import { databaseIsMissing, install, installIsStale } from './bootstrap/install.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { WORK } from './bootstrap/paths.mjs';
import { SetupError } from './bootstrap/process.mjs';
import { fetchRuntime, findRuntime } from './bootstrap/runtime.mjs';
import { ensureSystem, missingPackages } from './bootstrap/system.mjs';

/**
 * What a command needs of the machine. `test` adds the independent tools that proofs open the output with.
 * @typedef {{ readonly runtime: boolean, readonly test: boolean, readonly build: boolean }} Needs
 * @typedef {import('./bootstrap/runtime.mjs').Runtime} Runtime
 */

/**
 * Prepares what `needs` names; says nothing where there is nothing to do.
 * @param {Needs} needs
 * @param {{ readonly quiet: boolean }} manner quiet: tell nothing, and keep the tools' output in a log file
 * @returns {Promise<Runtime | null>} the runtime, where one was asked for
 * @throws {SetupError} with a message a person can act on
 */
export async function prepare(needs, { quiet }) {
  const found = needs.runtime && !installIsStale() ? findRuntime() : null;
  if (ready(needs, found)) return found;
  mkdirSync(WORK, { recursive: true });
  const log = quiet ? openSync(join(WORK, 'bootstrap.log'), 'a') : 2;
  const say = (/** @type {string} */ line) => {
    if (!quiet) process.stderr.write(`[setup] ${line}\n`);
  };
  try {
    return await withLock(join(WORK, 'bootstrap.lock'), () => work(needs, { say, log }), say);
  } finally {
    if (quiet) closeSync(log);
  }
}

/**
 * @param {Needs} needs
 * @param {Runtime | null} runtime
 */
function ready(needs, runtime) {
  return (
    !installIsStale() &&
    !databaseIsMissing() &&
    (!needs.runtime || (runtime !== null && missingPackages(['window']).length === 0)) &&
    (!needs.test || missingPackages(['test']).length === 0) &&
    (!needs.build || !buildIsStale())
  );
}

/**
 * @param {Needs} needs
 * @param {import('./bootstrap/process.mjs').Voice} voice
 * @returns {Promise<Runtime | null>}
 */
async function work(needs, voice) {
  const stale = installIsStale() || databaseIsMissing();
  /** @type {('compile' | 'window' | 'test')[]} */
  const purposes = [];
  if (stale) purposes.push('compile');
  if (needs.runtime) purposes.push('window');
  if (needs.test) purposes.push('test');
  await ensureSystem(purposes, voice);
  if (stale) await install(voice);
  const runtime = needs.runtime ? (findRuntime() ?? (await fetchRuntime(voice))) : null;
  if (needs.build && buildIsStale()) await build(voice);
  return runtime;
}

/** What every person should know before they trust this runtime with more than a trial. */
export const EVALUATION_NOTE =
  'runs on an evaluation runtime (Electron 33.2.1) because Electron’s own could not be downloaded: for trying and testing only';

export { SetupError };

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const runtime = await prepare({ runtime: true, test: true, build: true }, { quiet: false });
    process.stderr.write(`[setup] ready; Electron: ${runtime?.kind ?? 'none'}\n`);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`setup.failed: ${error.message}\n`);
    process.exitCode = 1;
  }
}

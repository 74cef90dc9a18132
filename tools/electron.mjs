// How Electron is started here, by everyone: the launcher, the tour, the tests. The only place that knows of its sandbox switch.
import { join } from 'node:path';
import { findRuntime } from './bootstrap/runtime.mjs';
import { ROOT } from './bootstrap/paths.mjs';
import { SetupError } from './bootstrap/process.mjs';

/** Chromium refuses its sandbox to root, so a container that runs as root needs the switch; nobody else gets it. */
export function sandboxSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

export const SANDBOX_NOTE = 'running as root: Chromium’s sandbox is off (--no-sandbox)';

/**
 * Command line of the program. `entry` stands after all of Chromium's switches, `args` are the program's own.
 * @param {{ readonly entry?: 'window' | 'desk', readonly args?: readonly string[] }} [what]
 * @returns {{ readonly executable: string, readonly args: string[], readonly env: NodeJS.ProcessEnv, readonly kind: string }}
 * @throws {SetupError} where no runtime was prepared
 */
export function electronCommand({ entry = 'window', args = [] } = {}) {
  const runtime = findRuntime();
  if (runtime === null) throw new SetupError('Electron’s runtime is missing; run: node tools/bootstrap.mjs');
  const headless = ['--headless', '--disable-gpu', '--log-level=3'];
  const switches = [...sandboxSwitches(), ...(entry === 'desk' ? headless : [])];
  const target = entry === 'desk' ? join(ROOT, 'out', 'main', 'cli.js') : ROOT;
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ELECTRON_EXEC_PATH: runtime.path };
  // Set by some editors; it would turn the program into a bare Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  delete env['NODE_OPTIONS'];
  return { executable: runtime.path, args: [...switches, target, ...args], env, kind: runtime.kind };
}

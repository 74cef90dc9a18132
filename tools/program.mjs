// Starts the real, built program on a data folder of its own, drives it by Playwright, and closes it again: for the tour and the tests.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { electronCommand } from './electron.mjs';

/**
 * @typedef {object} LaunchOptions
 * @property {string} [data] data folder to start on; a new temporary one, removed on close, where it is left out
 * @property {readonly string[]} [args] further arguments of the program
 * @property {Readonly<Record<string, string>>} [env] added to the environment
 *
 * @typedef {object} Program
 * @property {import('playwright').ElectronApplication} app
 * @property {import('playwright').Page} page the one window
 * @property {string} data its data folder
 * @property {readonly string[]} logs lines of the program's stdout and stderr and of the page's console, as they came
 * @property {() => Promise<void>} close ends the program as a person would, and removes the folder if it was a temporary one
 * @property {() => Promise<void>} kill ends it as a power cut would, its helpers too; the data folder stays
 */

const LAUNCH_MS = 30_000;
const READY_MS = 30_000;
/** A program that does not end by itself in this time is ended. */
const CLOSE_MS = 10_000;

/**
 * Returns once the window says that it is ready.
 * @param {LaunchOptions} [options]
 * @returns {Promise<Program>}
 */
export async function launchProgram(options = {}) {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'desk-e2e-')));
  /** @type {string[]} */
  const logs = [];
  const app = await launchOnceAgain(data, options);
  const child = app.process();
  const hear = (/** @type {Buffer} */ chunk) => {
    logs.push(...chunk.toString().split('\n').filter(Boolean));
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const isGone = () => child.exitCode !== null || child.signalCode !== null;

  const kill = async () => {
    if (isGone()) return;
    child.kill('SIGKILL');
    await ended;
  };
  const close = async () => {
    if (!isGone()) {
      const late = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS);
      await Promise.all([app.close().catch(() => undefined), ended]);
      clearTimeout(late);
    }
    if (options.data === undefined) await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const page = await app.firstWindow({ timeout: LAUNCH_MS });
    page.on('console', (message) => logs.push(`[console ${message.type()}] ${message.text()}`));
    page.on('pageerror', (error) => logs.push(`[page error] ${error.message}`));
    await whenReady(page);
    return { app, page, data, logs, close, kill };
  } catch (error) {
    await kill();
    throw new Error(`the program did not become ready; it said:\n${logs.join('\n')}`, { cause: error });
  }
}

/**
 * Waits until the page has drawn its first screen (it then sets `data-ready` on its root element).
 * @param {import('playwright').Page} page
 */
export async function whenReady(page) {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: READY_MS });
}

/**
 * About one launch in 25 hangs in Chromium before any script runs; the launch, never the test, gets a second try.
 * @param {string} data
 * @param {LaunchOptions} options
 */
async function launchOnceAgain(data, options) {
  try {
    return await launch(data, options);
  } catch {
    return await launch(data, options);
  }
}

/**
 * @param {string} data
 * @param {LaunchOptions} options
 */
function launch(data, options) {
  const { executable, args, env } = electronCommand({ args: ['--data', data, ...(options.args ?? [])] });
  /** @type {Record<string, string>} */
  const defined = {};
  for (const [name, value] of Object.entries({ ...env, ...options.env })) {
    if (value !== undefined) defined[name] = value;
  }
  return _electron.launch({
    executablePath: executable,
    args,
    env: defined,
    // Playwright would add the sandbox switch by itself; the launcher alone decides that.
    chromiumSandbox: true,
    timeout: LAUNCH_MS,
  });
}

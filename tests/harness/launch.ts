// Starts the real, built program on a data folder of its own, and closes it again. For end-to-end tests and the tour.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronCommand } from '../../tools/electron.mjs';

export interface LaunchOptions {
  /** Data folder to start on; a new temporary one, removed on close, where it is left out. */
  readonly data?: string;
  /** Further arguments of the program. */
  readonly args?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly data: string;
  /** Lines of the program's stdout and stderr and of the page's console, as they came. */
  readonly logs: readonly string[];
  /** Ends the program as a person would, and removes the data folder if it was a temporary one. */
  close(): Promise<void>;
  /** Ends it as a power cut would; the data folder stays. */
  kill(): Promise<void>;
}

const LAUNCH_MS = 30_000;
const READY_MS = 30_000;

/** Returns once the window says that it is ready (`data-ready` on its root element). */
export async function launchProgram(options: LaunchOptions = {}): Promise<Program> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'desk-e2e-')));
  const logs: string[] = [];
  const app = await launchOnceAgain(data, options);
  const child = app.process();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) =>
      logs.push(
        ...chunk
          .toString()
          .split('\n')
          .filter((line) => line !== ''),
      ),
    );
  }
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

  async function close(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      else
        child.once('exit', () => {
          resolve();
        });
    });
    const closing = app.close().catch(() => undefined);
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await Promise.all([closing, ended]);
    clearTimeout(late);
    if (options.data === undefined) await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) =>
      child.once('exit', () => {
        resolve();
      }),
    );
    child.kill('SIGKILL');
    await ended;
  }
}

/** Waits until the page has drawn its first screen and has nothing left to load. */
export async function whenReady(page: Page): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: READY_MS });
}

/** About one launch in 25 hangs in Chromium before any script runs; the launch, never the test, gets a second try. */
async function launchOnceAgain(data: string, options: LaunchOptions): Promise<ElectronApplication> {
  try {
    return await launch(data, options);
  } catch {
    return await launch(data, options);
  }
}

function launch(data: string, options: LaunchOptions): Promise<ElectronApplication> {
  const { executable, args, env } = electronCommand({ args: ['--data', data, ...(options.args ?? [])] });
  return _electron.launch({
    executablePath: executable,
    args,
    env: { ...definedOnly(env), ...options.env },
    // Playwright would add the sandbox switch by itself; the launcher alone decides that.
    chromiumSandbox: true,
    timeout: LAUNCH_MS,
  });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) defined[name] = value;
  return defined;
}

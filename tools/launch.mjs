// The one launcher: start, tour and desk go through here, after the bootstrap has made them possible.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EVALUATION_NOTE, prepare, SetupError } from './bootstrap.mjs';
import { OUT, ROOT } from './bootstrap/paths.mjs';
import { hasDisplay, startDisplay } from './display.mjs';
import { electronCommand, SANDBOX_NOTE, sandboxSwitches } from './electron.mjs';

/** Commands of the desk that need no Electron: they start in a fraction of the time in plain Node. */
const PLAIN_NODE = new Set(['detect', 'redact', 'verify', 'verify-package', 'audit-check']);

/** Chromium's chatter, and Node's warnings about features it still calls experimental. */
const CHATTER =
  /^\[?\d*:?\d+[:/]\d+.*(?:ERROR|WARNING|INFO|FATAL)|^\(.*\) (?:Warning|ExperimentalWarning)|^\(Use `|^\s*$/;

/**
 * Runs a command to its end with this process's streams.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {{ readonly env?: NodeJS.ProcessEnv, readonly filterErrors?: boolean }} [options]
 * @returns {Promise<number>} exit code
 */
function follow(executable, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(executable, args, {
      cwd: process.cwd(),
      env: options.env ?? process.env,
      stdio: ['inherit', 'inherit', options.filterErrors === true ? 'pipe' : 'inherit'],
    });
    if (child.stderr !== null) {
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (!CHATTER.test(line)) process.stderr.write(`${line}\n`);
      });
    }
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** @param {readonly string[]} args */
async function start(args) {
  const touring = args[0] === '--tour';
  if (!touring && !hasDisplay()) {
    process.stderr.write(
      'No display here, so no window can open. The program shows its main job by itself with: npm start -- --tour\n',
    );
    return 1;
  }
  const runtime = await prepare({ runtime: true, test: touring, build: true }, { quiet: false });
  if (runtime?.kind === 'evaluation') process.stderr.write(`${EVALUATION_NOTE}\n`);
  if (sandboxSwitches().length > 0) process.stderr.write(`${SANDBOX_NOTE}\n`);
  if (!touring) {
    const { executable, args: words, env } = electronCommand({ args: [...args] });
    return follow(executable, words, { env });
  }
  const display = hasDisplay() ? null : await startDisplay();
  try {
    const env = display === null ? process.env : { ...process.env, DISPLAY: display.name };
    return await follow(process.execPath, [join(ROOT, 'tools', 'tour.mjs'), ...args.slice(1)], { env });
  } finally {
    display?.stop();
  }
}

/** @param {readonly string[]} args */
async function desk(args) {
  const [command] = args;
  const plain = command === undefined || PLAIN_NODE.has(command) || command.startsWith('-');
  await prepare({ runtime: !plain, test: false, build: true }, { quiet: true });
  if (plain) {
    return follow(process.execPath, ['--no-warnings', join(OUT, 'main', 'cli.js'), ...args]);
  }
  const { executable, args: words, env } = electronCommand({ entry: 'desk', args });
  return follow(executable, words, { env, filterErrors: true });
}

const [mode, ...args] = process.argv.slice(2);
// npm runs scripts in the project; paths that a person types belong to the folder they typed them in.
const typedIn = process.env['INIT_CWD'];
if (typedIn !== undefined && existsSync(typedIn)) process.chdir(typedIn);
try {
  if (mode === 'start') process.exitCode = await start(args);
  else if (mode === 'desk') process.exitCode = await desk(args);
  else {
    process.stderr.write('launch.usage: node tools/launch.mjs start|desk …\n');
    process.exitCode = 2;
  }
} catch (error) {
  process.stderr.write(
    `${error instanceof SetupError ? `setup.failed: ${error.message}` : 'setup.failed: see .cache/bootstrap.log'}\n`,
  );
  if (!(error instanceof SetupError)) process.stderr.write(mode === 'desk' ? '' : `${String(error)}\n`);
  process.exitCode = 1;
}

// Runs the tools of the preparation with all their output away from stdout, which belongs to the commands.
import { spawn } from 'node:child_process';

/**
 * Where preparation tells what it does. `log` is a file descriptor that takes the output of the tools.
 * @typedef {{ readonly say: (line: string) => void, readonly log: number }} Voice
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ readonly voice: Voice, readonly cwd: string, readonly env?: NodeJS.ProcessEnv, readonly timeoutMs?: number }} options
 * @returns {Promise<number>} the exit code; 127 where the command is missing, 124 where time ran out
 */
export function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', options.voice.log, options.voice.log],
      // npm is a .cmd file on Windows, which only a shell can start; our arguments hold no user input.
      shell: process.platform === 'win32' && !/\.exe$/i.test(command),
    });
    let late = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            child.kill('SIGKILL');
          }, options.timeoutMs);
    child.once('error', () => {
      clearTimeout(timer);
      resolve(127);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(late ? 124 : (code ?? 1));
    });
  });
}

/** A failure of the preparation that a person can act on. */
export class SetupError extends Error {}

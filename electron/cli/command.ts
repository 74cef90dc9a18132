/** What a command is, and how it ends: 0 done, 1 the work or a check failed, 2 bad usage. Errors are one line on stderr. */
import { existsSync } from 'node:fs';
import { Refusal, refuse } from '../desk/refusal';
import { messageFor } from './messages';

export type ExitCode = 0 | 1 | 2;

export type Command = (args: readonly string[]) => Promise<ExitCode>;

export const USAGE: Readonly<Record<string, string>> = {
  detect: 'detect --jsonl',
  convert: 'convert IN --out OUT.pdf [--text TEXT.json] [--password P] [--force]',
  'detect-file': 'detect-file IN [--json OUT.json] [--password P] [--force]',
  redact: 'redact IN.pdf --regions R.json --out OUT.pdf [--report REP.json] [--force]',
  verify: 'verify OUT.pdf [--regions R.json] [--source IN.pdf]',
  run: 'run FOLDER --out DIR [--auto] [--evidence DIR] [--force]',
  'verify-package': 'verify-package DIR|FILE',
  'audit-check': 'audit-check [--data DIR]',
};

/** One line on stderr, `code: message`. */
export function complain(code: string, params: Readonly<Record<string, string | number>> = {}): void {
  process.stderr.write(`${code}: ${messageFor(code, params)}\n`);
}

export function badUsage(command: string): ExitCode {
  complain('usage', { usage: USAGE[command] ?? Object.values(USAGE).join(' | ') });
  return 2;
}

/** Runs a command so that every failure is its one line. */
export async function run(command: Command, args: readonly string[]): Promise<ExitCode> {
  try {
    return await command(args);
  } catch (error) {
    if (error instanceof Refusal) complain(error.failure.code, error.failure.params);
    else complain('fault', { kind: error instanceof Error ? error.name : 'unknown' });
    return 1;
  }
}

/** Code: output.exists. Nothing is written over an existing file without `--force`. */
export function mayWrite(path: string | undefined, force: boolean): void {
  if (path !== undefined && !force && existsSync(path)) refuse('output.exists');
}

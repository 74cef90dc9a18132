/** Composition root of the command line: reads the command, runs it, ends with its code. */
import { badUsage, run, type Command, type ExitCode } from './command';

/** Each command loads its own rooms, so that `detect` does not wait for a database. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  detect: async () => (await import('./detect')).detect,
  redact: async () => (await import('./redact')).redact,
  verify: async () => (await import('./redact')).verify,
  'verify-package': async () => (await import('./check')).verifyPackageCommand,
  'audit-check': async () => (await import('./check')).auditCheck,
  convert: async () => (await import('./convert')).convert,
  'detect-file': async () => (await import('./detect-file')).detectFile,
  run: async () => (await import('./run')).runFolder,
};

/** Electron's own switches stand before the entry file, the command's words after it. */
function wordsOf(argv: readonly string[]): readonly string[] {
  const entry = argv.findIndex((arg) => /[\\/]cli\.js$/u.test(arg));
  return argv.slice(entry === -1 ? 2 : entry + 1);
}

async function main(): Promise<ExitCode> {
  const [name = '', ...args] = wordsOf(process.argv);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) return badUsage('');
  return run(await load(), args);
}

/** `process.exit` in Electron skips what still waits in a pipe; so everything is written before it. */
void main().then((code) => {
  process.stdout.write('', () => process.exit(code));
});

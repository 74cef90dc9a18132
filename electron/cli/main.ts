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

const [name = '', ...args] = wordsOf(process.argv);
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
// Awaited here: what a command must say to Electron before it is ready, it says while it is being loaded.
const command: Command = load === undefined ? () => Promise.resolve(badUsage('')) : await load();

/** `process.exit` in Electron skips what still waits in a pipe; so everything is written before it. */
function end(code: ExitCode): void {
  process.stdout.write('', () => process.exit(code));
}

// Not awaited: Electron becomes ready only after this module has loaded.
void run(command, args).then(end);

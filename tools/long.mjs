// Long runs that `npm test` holds only a short form of: crash tests, data at rest, benchmarks.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, SetupError } from './bootstrap.mjs';
import { ROOT } from './bootstrap/paths.mjs';

/** What each run is: a vitest project and, where a project holds several, the file. */
const RUNS = new Map([
  ['crash', { project: 'crash', env: { DESK_ROUNDS: '20' } }],
  ['rest', { project: 'rest', env: {} }],
  ['bench-detect', { project: 'bench', file: 'detect', env: {} }],
  ['bench-redact', { project: 'bench', file: 'redact', env: {} }],
]);

const [name = '', ...args] = process.argv.slice(2);
const chosen = RUNS.get(name);
try {
  if (chosen === undefined) throw new SetupError(`no such run; there are: ${[...RUNS.keys()].join(', ')}`);
  await prepare({ runtime: true, test: true, build: true }, { quiet: false });
  const filter = 'file' in chosen && chosen.file !== undefined ? [`tests/bench/${chosen.file}`] : [];
  const words = [
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    chosen.project,
    ...filter,
    ...args,
  ];
  // What a person set by hand wins over the usual number of rounds.
  const env = { ...chosen.env, ...process.env };
  process.exitCode = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit', env }).status ?? 1;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`setup.failed: ${error.message}\n`);
  process.exitCode = 1;
}

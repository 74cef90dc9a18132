// Takes a folder of drafts the whole way without a person and judges what came out, with poppler and qpdf as witnesses. Exit 1 where anything is wrong.
import { writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ROOT } from './bootstrap/paths.mjs';
import { judge, readGold, table } from './measure/report.mjs';

const typedIn = process.env['INIT_CWD'] ?? process.cwd();
const words = process.argv.slice(2);
const gold = takeOption('--gold');
// Judges once more what an earlier run left.
const again = takeFlag('--again');
const [folder, out] = words.map((path) => resolve(typedIn, path));

if (folder === undefined || out === undefined || words.length > 2) {
  process.stderr.write('usage: npm run measure:run -- FOLDER OUT [--gold gold.json] [--again]\n');
  process.exit(2);
}

const evidence = join(out, 'evidence');
if (!again) {
  const run = ['run', folder, '--out', out, '--auto', '--force', '--evidence', evidence];
  const { status } = spawnSync(process.execPath, [join(ROOT, 'tools', 'launch.mjs'), 'desk', ...run], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.stderr.write(`desk run ended with code ${String(status)}\n`);
}
const { rows, faults } = judge({
  folder,
  out,
  evidence,
  gold: gold === null ? null : readGold(resolve(typedIn, gold)),
});
writeFileSync(join(out, 'measure.json'), `${JSON.stringify({ rows, faults }, null, 2)}\n`);
const published = rows.filter((row) => row.outcome === 'package').length;
process.stdout.write(`${table(rows)}\n\n`);
for (const { file, what, text } of faults) process.stdout.write(`${what}: ${file}: ${text}\n`);
process.stdout.write(
  `${String(rows.length)} files, ${String(published)} packages, ${String(rows.length - published)} with a reason, ${String(faults.length)} faults\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

/** @param {string} name */
function takeOption(name) {
  const at = words.indexOf(name);
  return at === -1 ? null : (words.splice(at, 2)[1] ?? null);
}

/** @param {string} name */
function takeFlag(name) {
  const at = words.indexOf(name);
  if (at !== -1) words.splice(at, 1);
  return at !== -1;
}

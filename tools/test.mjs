// Runs every check and test, and ends with one line that counts them all: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, SetupError } from './bootstrap.mjs';
import { ROOT, WORK } from './bootstrap/paths.mjs';
import { electronCommand, SANDBOX_NOTE, sandboxSwitches } from './electron.mjs';
import { PROJECTS, typecheck } from './typecheck.mjs';

const fast = process.argv.includes('--fast');
let passed = 0;
let failed = 0;

/**
 * One check that either holds or does not.
 * @param {string} name
 * @param {() => boolean} holds
 */
function check(name, holds) {
  const started = performance.now();
  const ok = holds();
  if (ok) passed += 1;
  else failed += 1;
  process.stdout.write(`${ok ? 'passed' : 'FAILED'}  ${name}  ${seconds(started)} s\n`);
}

/**
 * @param {string} name folder of node_modules
 * @param {string} script its command line
 * @param {readonly string[]} args
 */
function tool(name, script, args) {
  const command = join(ROOT, 'node_modules', name, script);
  return spawnSync(process.execPath, [command, ...args], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/**
 * @param {string} name file of this folder
 * @param {readonly string[]} args
 */
function script(name, args) {
  return (
    spawnSync(process.execPath, [join(ROOT, 'tools', name), ...args], { cwd: ROOT, stdio: 'inherit' })
      .status === 0
  );
}

/** @param {readonly string[][]} circles */
function noneOf(circles) {
  for (const circle of circles) process.stdout.write(`circle of imports: ${circle.join(' · ')}\n`);
  return circles.length === 0;
}

/**
 * Runs one vitest project and adds what it counted. A file that could not even be loaded, a run that died, and a run
 * that found no tests each count as one failure: silence must never look like success.
 * @param {string} project
 * @param {Readonly<Record<string, string>>} [env]
 */
function suite(project, env = {}) {
  const started = performance.now();
  const report = join(WORK, `report-${project}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const status = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status;
  const counted = countReport(report);
  // Errors outside any test fail the run without failing a test.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  if (counted.passed + counted.failed === 0) counted.failed = 1;
  passed += counted.passed;
  failed += counted.failed;
  const skipped = counted.skipped === 0 ? '' : `, ${counted.skipped} skipped`;
  process.stdout.write(
    `${project}: ${counted.passed} passed, ${counted.failed} failed${skipped}  ${seconds(started)} s\n`,
  );
}

/** @param {string} file */
function countReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = report.testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
        result.status === 'failed' && result.assertionResults.length === 0,
    ).length;
    return {
      passed: Number(report.numPassedTests),
      failed: Number(report.numFailedTests) + unloaded,
      skipped: Number(report.numPendingTests) + Number(report.numTodoTests),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {number} started */
function seconds(started) {
  return ((performance.now() - started) / 1000).toFixed(1);
}

/** @param {string} folder */
function hasFiles(folder) {
  return existsSync(join(ROOT, folder)) && readdirSync(join(ROOT, folder)).length > 0;
}

const begun = performance.now();
try {
  await prepare({ runtime: !fast, test: !fast, build: !fast }, { quiet: false });
  mkdirSync(WORK, { recursive: true });
  // Loaded only now: it needs a library that the bootstrap has just installed.
  const { findCycles } = await import('./lint/cycles.mjs');
  check('bootstrap', () => fast || electronCommand().executable !== '');
  for (const project of PROJECTS) check(`types of ${project}`, () => typecheck(project));
  check('lint', () =>
    tool('eslint', 'bin/eslint.js', [
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-location',
      '.cache/eslint',
    ]),
  );
  check('no circles of imports', () => noneOf(findCycles(ROOT, ['shared', 'electron', 'renderer'])));
  check('dead code', () => tool('knip', 'bin/knip.js', ['--no-progress']));
  check('format', () => tool('prettier', 'bin/prettier.cjs', ['--check', '--log-level=warn', '.']));
  check('third-party notices', () => script('notices.mjs', ['--check']));
  suite('unit');
  if (!fast) {
    if (sandboxSwitches().length > 0) process.stderr.write(`${SANDBOX_NOTE}\n`);
    suite('integration');
    suite('e2e');
    if (process.platform === 'linux') check('packaged program', () => script('package.mjs', []));
    // The long forms are `npm run test:crash` and `npm run test:rest`; here each runs a few rounds.
    if (hasFiles('tests/crash')) suite('crash', { DESK_ROUNDS: '3' });
    if (hasFiles('tests/rest')) suite('rest', { DESK_ROUNDS: '1' });
  }
} catch (error) {
  failed += 1;
  process.stderr.write(`setup.failed: ${error instanceof SetupError ? error.message : String(error)}\n`);
}
process.stdout.write(`took ${seconds(begun)} s\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

// Type-checks each runtime with the tsconfig of its own: what the window may use, shared code may not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './bootstrap/paths.mjs';

export const PROJECTS = ['shared', 'electron', 'renderer', 'tests', 'tools'];

/** @param {string} project @returns {boolean} whether it has no errors; the errors go to stdout */
export function typecheck(project) {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  return spawnSync(process.execPath, [compiler, '-p', project], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const named = process.argv.slice(2).filter((name) => existsSync(join(ROOT, name, 'tsconfig.json')));
  const clean = (named.length > 0 ? named : PROJECTS).map(typecheck);
  process.exitCode = clean.every(Boolean) ? 0 : 1;
}

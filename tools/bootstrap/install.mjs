// npm ci, when what the lockfile asks for is not what lies in node_modules.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';
import { run, SetupError } from './process.mjs';

/**
 * True where node_modules holds another set than the lockfile names. Contents are compared rather than dates:
 * a checkout gives every file the date of now.
 * @param {string} [root]
 */
export function installIsStale(root = ROOT) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null) throw new SetupError('package-lock.json is missing or damaged');
  if (present === null) return true;
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '' || entry.link === true) continue;
    const there = present[place];
    if (there === undefined ? entry.optional !== true : there.version !== entry.version) return true;
  }
  return false;
}

/** True where the database's native part still has to be compiled, which needs a compiler. */
export function databaseIsMissing(root = ROOT) {
  return !existsSync(join(root, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node'));
}

/** @param {import('./process.mjs').Voice} voice */
export async function install(voice) {
  voice.say('installing the libraries (npm ci)');
  const env = npmEnvironment();
  const code = await run(npmCommand(), ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    voice,
    cwd: ROOT,
    env,
  });
  if (code !== 0) throw new SetupError(`npm ci ended with code ${code}`);
  if (databaseIsMissing()) {
    // A person's npm may refuse install scripts (ignore-scripts); the one that is needed is run by name.
    const rebuilt = await run(
      npmCommand(),
      ['rebuild', 'sqlite3', '--ignore-scripts=false', '--loglevel=error'],
      {
        voice,
        cwd: ROOT,
        env,
      },
    );
    if (rebuilt !== 0 || databaseIsMissing()) throw new SetupError('sqlite3 could not be compiled');
  }
}

export function npmCommand() {
  const beside = join(dirname(process.execPath), process.platform === 'win32' ? 'npm.cmd' : 'npm');
  return existsSync(beside) ? beside : 'npm';
}

/** node-gyp would download headers; the ones beside this Node are the right ones and need no network. */
export function npmEnvironment() {
  const env = { ...process.env };
  const nodeFolder = dirname(dirname(process.execPath));
  if (existsSync(join(nodeFolder, 'include', 'node', 'node_api.h'))) env['npm_config_nodedir'] = nodeFolder;
  // `npm start` hands its own settings down; these two would make npm ci behave differently.
  delete env['npm_config_dry_run'];
  delete env['npm_config_global'];
  return env;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | null}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

// The few system packages that Electron, the compiler of sqlite3 and the tests need on Linux.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { ROOT } from './paths.mjs';
import { run } from './process.mjs';

/** Debian names by purpose; Ubuntu and Debian 13 call some of them NAMEt64. */
const PACKAGES = {
  window: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'xvfb'],
  test: ['poppler-utils', 'qpdf', 'strace'],
  compile: ['python3', 'make', 'g++'],
};

/** Programs that show a package is there although dpkg does not know it (pyenv, a compiler of one's own). */
const COMMANDS = new Map([
  ['xvfb', 'Xvfb'],
  ['poppler-utils', 'pdftotext'],
  ['qpdf', 'qpdf'],
  ['strace', 'strace'],
  ['python3', 'python3'],
  ['make', 'make'],
  ['g++', 'g++'],
]);

/**
 * Installs what is missing (Debian, as root) or says the exact line to type.
 * @param {readonly (keyof typeof PACKAGES)[]} purposes
 * @param {import('./process.mjs').Voice} voice
 */
export async function ensureSystem(purposes, voice) {
  if (process.platform !== 'linux') return;
  const missing = missingPackages(purposes);
  if (missing.length === 0) return;
  const debian = /\b(debian|ubuntu)\b/i.test(osRelease());
  const named = debian ? await renamed(missing, voice) : missing;
  if (!debian || process.getuid?.() !== 0) {
    const installer = debian
      ? 'sudo apt-get install -y --no-install-recommends'
      : 'the packages that Debian calls';
    voice.say(`missing on this machine; install ${debian ? 'with' : ''}: ${installer} ${named.join(' ')}`);
    return;
  }
  voice.say(`installing system packages: ${named.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...named];
  let code = await run('apt-get', args, { voice, cwd: ROOT, env });
  if (code !== 0) {
    await run('apt-get', ['update', '-qq'], { voice, cwd: ROOT, env });
    code = await run('apt-get', args, { voice, cwd: ROOT, env });
  }
  if (code !== 0) voice.say(`apt-get ended with code ${code}; type: apt-get install -y ${named.join(' ')}`);
}

/** @param {readonly (keyof typeof PACKAGES)[]} purposes */
export function missingPackages(purposes) {
  const wanted = purposes.flatMap((purpose) => PACKAGES[purpose]);
  const unseen = wanted.filter((name) => {
    const command = COMMANDS.get(name);
    return command === undefined || !onPath(command);
  });
  if (unseen.length === 0) return [];
  const installed = installedPackages(unseen);
  const libraries = sharedLibraries();
  return unseen.filter((name) => {
    if (installed.has(name)) return false;
    const library = LIBRARIES.get(name);
    return library === undefined || !libraries.includes(library);
  });
}

const LIBRARIES = new Map([
  ['libgtk-3-0', 'libgtk-3.so.0'],
  ['libnss3', 'libnss3.so'],
  ['libasound2', 'libasound.so.2'],
  ['libgbm1', 'libgbm.so.1'],
]);

/** @param {string} command */
export function onPath(command) {
  return (process.env['PATH'] ?? '')
    .split(':')
    .some((folder) => folder !== '' && existsSync(`${folder}/${command}`));
}

/** @param {readonly string[]} names */
function installedPackages(names) {
  const asked = names.flatMap((name) => [name, `${name}t64`]);
  const found = new Set();
  for (const line of output('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Abbrev}\n', ...asked]).split(
    '\n',
  )) {
    const [name, status] = line.trim().split(/\s+/);
    if (name !== undefined && status === 'ii') found.add(name.replace(/t64$/, ''));
  }
  return found;
}

function sharedLibraries() {
  return output('/sbin/ldconfig', ['-p']);
}

/**
 * @param {readonly string[]} names
 * @param {import('./process.mjs').Voice} voice
 */
async function renamed(names, voice) {
  if (process.getuid?.() === 0 && output('apt-cache', ['show', '--no-all-versions', 'xvfb']) === '') {
    await run('apt-get', ['update', '-qq'], { voice, cwd: ROOT });
  }
  return names.map((name) =>
    /^lib/.test(name) && output('apt-cache', ['show', '--no-all-versions', `${name}t64`]) !== ''
      ? `${name}t64`
      : name,
  );
}

/**
 * What a command wrote, also where it ended with an error (dpkg-query does, when one of its names is unknown).
 * @param {string} command
 * @param {readonly string[]} args
 */
function output(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return error instanceof Error && 'stdout' in error && typeof error.stdout === 'string'
      ? error.stdout
      : '';
  }
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

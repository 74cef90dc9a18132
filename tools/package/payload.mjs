// Gathers what the packaged program needs of this repository: the build, its resources, and the libraries it loads at run time.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join, relative } from 'node:path';
import { OUT, ROOT } from '../bootstrap/paths.mjs';
import { SetupError } from '../bootstrap/process.mjs';

/** Dependencies that a library names but needs only while it is installed or compiled. */
const ONLY_TO_INSTALL = new Map([['sqlite3', ['node-addon-api', 'prebuild-install', 'tar', 'node-gyp']]]);

/** Drafts with Korean names, which an archive cannot list under every locale; they lie beside it. */
export const SAMPLES = join(ROOT, 'resources', 'samples');

/** Loaded by names that are put together at run time, which the search for imports cannot see. */
const BY_COMPUTED_NAME = ['nanum-gothic', 'nanum-myeongjo', 'noto-sans-kr'].map(
  (name) => `@expo-google-fonts/${name}`,
);

const BUILTIN = new Set(['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

/** @param {string} folder where the payload is laid */
export function layPayload(folder) {
  mkdirSync(folder, { recursive: true });
  const { name, version, description, license, type, main } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, version, description, license, type, main }, null, 2),
  );
  cpSync(OUT, join(folder, 'out'), { recursive: true, filter: (path) => !path.endsWith('.map') });
  cpSync(join(ROOT, 'resources'), join(folder, 'resources'), {
    recursive: true,
    filter: (path) => path !== SAMPLES,
  });
  const libraries = closure([...new Set([...importedPackages(), ...BY_COMPUTED_NAME])]);
  for (const library of libraries) {
    cpSync(library, join(folder, relative(ROOT, library)), {
      recursive: true,
      dereference: true,
      filter: (path) => isWanted(path, library),
    });
  }
  return libraries.map((library) => relative(join(ROOT, 'node_modules'), library));
}

/** Packages that the built back office imports by name. */
export function importedPackages() {
  const found = new Set();
  for (const file of readdirSync(join(OUT, 'main')).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(OUT, 'main', file), 'utf8');
    const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*|\bresolve\(\s*)["']([^"'.][^"']*)["']/g;
    for (const [, specifier = ''] of text.matchAll(pattern)) {
      const name = specifier.startsWith('@')
        ? specifier.split('/').slice(0, 2).join('/')
        : specifier.split('/')[0];
      if (name === undefined || BUILTIN.has(name) || BUILTIN.has(specifier)) continue;
      if (existsSync(join(ROOT, 'node_modules', name, 'package.json'))) found.add(name);
    }
  }
  return [...found].sort();
}

/**
 * Folders of the packages and of all that they depend on, found as Node would find them.
 * @param {readonly string[]} names
 * @returns {string[]}
 */
function closure(names) {
  /** @type {Map<string, true>} */
  const folders = new Map();
  const add = (/** @type {string} */ name, /** @type {string} */ from, /** @type {boolean} */ optional) => {
    const folder = resolveFrom(name, from);
    if (folder === null) {
      if (optional) return;
      throw new SetupError(`a library is missing: ${name}`);
    }
    if (folders.has(folder)) return;
    folders.set(folder, true);
    const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const skipped = ONLY_TO_INSTALL.get(name) ?? [];
    for (const needed of Object.keys(described.dependencies ?? {})) {
      if (!skipped.includes(needed)) add(needed, folder, false);
    }
    for (const needed of Object.keys(described.optionalDependencies ?? {})) {
      if (!skipped.includes(needed)) add(needed, folder, true);
    }
  };
  for (const name of names) add(name, ROOT, false);
  // A package inside another's folder comes along with it.
  const all = [...folders.keys()];
  return all
    .filter((folder) => !all.some((other) => folder !== other && folder.startsWith(`${other}/`)))
    .sort();
}

/**
 * @param {string} name
 * @param {string} from
 */
function resolveFrom(name, from) {
  for (let folder = from; folder.startsWith(ROOT); folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return null;
}

/**
 * Leaves out sources, type declarations and maps, which nothing loads.
 * @param {string} path
 * @param {string} library
 */
function isWanted(path, library) {
  const inner = relative(library, path).replaceAll('\\', '/');
  if (/\.(?:map|d\.ts|d\.mts|d\.cts|md|markdown|gyp|gypi|o|a|c|cc|cpp|h|tgz|tar\.gz)$/i.test(inner)) {
    return /license|notice/i.test(basename(inner));
  }
  // The weights that papers are printed with.
  if (library.includes('@expo-google-fonts'))
    return !/^\d{3}/.test(inner) || /^(?:400Regular|700Bold)(?:\/|$)/.test(inner);
  if (basename(library) === 'sqlite3')
    return !/^(?:deps|src|build\/(?!Release(?:$|\/node_sqlite3\.node$)).*)/.test(inner);
  return !/^(?:test|tests|docs|example|examples)(?:\/|$)/.test(inner);
}

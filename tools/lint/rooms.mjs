// The house's doors: which room may import what. One table; lint reads it, and tests/lint proves that each row holds.

/**
 * @typedef {object} Room
 * @property {string} at folder from the repository's root; where it ends in `.ts`, files (which then keep the rights of their folder's room too)
 * @property {readonly string[]} [rooms] rooms it may import
 * @property {readonly string[]} [types] rooms of which it may import types only
 * @property {readonly string[]} [libraries] packages
 * @property {readonly string[]} [node] parts of Node, without `node:`; `*` for all
 */

const SHARED = ['domain', 'geometry', 'law', 'detection', 'contract'];

/** Everything a program's Node side needs of Node, but for opening sockets and starting programs. */
const QUIET_NODE = [
  'async_hooks',
  'buffer',
  'crypto',
  'events',
  'fs',
  'fs/promises',
  'module',
  'os',
  'path',
  'stream',
  'stream/promises',
  'timers',
  'timers/promises',
  'url',
  'util',
  'zlib',
  'perf_hooks',
  'worker_threads',
];

/** What code that holds an untrusted document may use: no files, no network, no programs. */
const PURE_NODE = ['buffer', 'crypto', 'events', 'path', 'url', 'util', 'zlib'];

const ENGINE_LIBRARIES = [
  'zod',
  '@embedpdf/pdfium',
  '@rhwp/core',
  'pdf-lib',
  '@pdf-lib/fontkit',
  'pdfjs-dist',
  '@napi-rs/canvas',
  'kordoc',
  'cfb',
  'jpeg-js',
  'yauzl',
  'tesseract.js',
];

/** What a composition root may reach: everything of the back office, to build it and hand it to each other. */
const COMPOSITION = {
  rooms: [
    ...SHARED,
    'shell',
    'ipc',
    'desk',
    'ports',
    'engineAssets',
    'engineHost',
    'engine',
    'vault',
    'store',
    'sync',
    'main',
  ],
  libraries: ['electron', 'zod'],
  node: ['*'],
};

/**
 * A file belongs to the first room whose folder it lies in.
 * @type {Readonly<Record<string, Room>>}
 */
export const ROOMS = {
  domain: { at: 'shared/domain', rooms: ['geometry'] },
  geometry: { at: 'shared/geometry', rooms: ['domain'] },
  // Resource files are handed in as data.
  law: { at: 'shared/law', rooms: ['domain', 'geometry'], libraries: ['zod'] },
  detection: { at: 'shared/detection', rooms: ['domain', 'geometry'] },
  contract: { at: 'shared/contract', rooms: ['domain', 'geometry'], libraries: ['zod'] },

  feature: {
    at: 'renderer/features/*',
    // Features meet only through their index.ts; see FEATURE_DOOR.
    rooms: [...SHARED, 'feature', 'app', 'paper', 'ui', 'i18n'],
    libraries: ['react', 'react-dom', 'react-aria-components', 'zustand', 'pdfjs-dist'],
  },
  app: {
    at: 'renderer/app',
    rooms: [...SHARED, 'feature', 'paper', 'ui', 'i18n'],
    libraries: ['react', 'react-dom', 'react-aria-components', 'zustand', 'krds-uiux'],
  },
  paper: {
    at: 'renderer/paper',
    rooms: [...SHARED, 'ui', 'i18n', 'app'],
    libraries: ['react', 'react-dom', 'react-aria-components', 'zustand', 'pdfjs-dist'],
  },
  ui: {
    at: 'renderer/ui',
    rooms: [...SHARED, 'i18n'],
    libraries: ['react', 'react-dom', 'react-aria-components'],
  },
  i18n: { at: 'renderer/i18n', rooms: SHARED, libraries: ['react', 'zustand'] },

  shell: {
    at: 'electron/shell',
    rooms: ['domain'],
    types: ['ports'],
    libraries: ['electron'],
    node: QUIET_NODE,
  },
  // `ipcMain` is handed in, so Electron is not on the list.
  ipc: { at: 'electron/ipc', rooms: ['contract', 'domain', 'law', 'desk', 'ports'], libraries: ['zod'] },
  // What the desk needs of the rooms below it. They see its types, and nothing else of the desk.
  ports: { at: 'electron/desk/ports*.ts', rooms: SHARED },
  desk: { at: 'electron/desk', rooms: [...SHARED, 'ports'], libraries: ['zod'] },
  // Reads the files that engines need, which they may not do themselves.
  engineAssets: { at: 'electron/engines/*-load.ts', node: QUIET_NODE },
  engineHost: {
    at: 'electron/engines/host',
    rooms: [...SHARED, 'engine'],
    types: ['ports'],
    libraries: ENGINE_LIBRARIES,
    node: [...QUIET_NODE, 'child_process'],
  },
  engine: {
    at: 'electron/engines',
    rooms: SHARED,
    types: ['ports'],
    libraries: ENGINE_LIBRARIES,
    node: PURE_NODE,
  },
  vault: { at: 'electron/vault', rooms: SHARED, types: ['ports'], libraries: ['zod'], node: QUIET_NODE },
  store: {
    at: 'electron/store',
    rooms: SHARED,
    types: ['ports'],
    libraries: ['sqlite3', 'zod'],
    node: QUIET_NODE,
  },
  // A transport is the one place that may reach a network.
  sync: {
    at: 'electron/sync',
    rooms: SHARED,
    types: ['ports'],
    libraries: ['zod', 'yauzl'],
    node: [...QUIET_NODE, 'net', 'tls'],
  },

  preload: { at: 'electron/preload.ts', rooms: ['contract'], libraries: ['electron'] },
  // The composition roots and what they share; a folder is a room of its own.
  main: {
    at: 'electron/*.ts',
    ...COMPOSITION,
  },
  cli: {
    at: 'electron/cli',
    ...COMPOSITION,
  },
};

/** Folders of a room that stand for one thing each and see one another only through this file. */
export const FEATURE_DOOR = 'index.ts';

// Builds the three runtimes: the back office (main, command line, engine worker), the preload, the window.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
// The bootstrap builds beside the old result and swaps the two when it is whole.
const out = process.env['DISCLOSURE_DESK_OUT'] ?? join(root, 'out');
const require = createRequire(import.meta.url);

/** What Electron 33 runs, the oldest runtime the program starts on; electron-vite would derive newer ones. */
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

/** Entries of the Node side; each becomes `out/main/<name>.js`. */
const backOffice = {
  main: join(root, 'electron/main.ts'),
  cli: join(root, 'electron/cli/main.ts'),
  worker: join(root, 'electron/engines/worker.ts'),
};

/**
 * One chunk a room, so that what runs in plain Node (engines, small commands) never shares one with what needs Electron.
 * Entries and the command line's commands are left to the bundler: each loads its own rooms.
 */
function roomOf(id: string): string | null {
  const [, half, room, file] = /\/(electron|shared)\/([^/]+)(?:\/([^/]+))?/.exec(id.slice(root.length)) ?? [];
  if (half === undefined || room === undefined || file === undefined || room === 'cli') return null;
  if (room !== 'engines') return half === 'shared' ? `shared-${room}` : `room-${room}`;
  return file === 'worker.ts' ? null : `engine-${file.replace(/\.ts$/, '')}`;
}

/** pdf.js fetches these at run time by name, so they lie beside the window as they are, under `pdfjs/`. */
function pdfjsFiles(): Plugin {
  return {
    name: 'pdfjs-files',
    closeBundle() {
      const from = dirname(require.resolve('pdfjs-dist/package.json'));
      const to = join(out, 'renderer', 'pdfjs');
      mkdirSync(to, { recursive: true });
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        cpSync(join(from, folder), join(to, folder), { recursive: true });
      }
      cpSync(join(from, 'legacy/build/pdf.worker.min.mjs'), join(to, 'pdf.worker.min.mjs'));
    },
  };
}

const windowPage = join(root, 'renderer/index.html');
const renderer = {
  root: join(root, 'renderer'),
  plugins: [react(), pdfjsFiles()],
  build: {
    outDir: join(out, 'renderer'),
    target: CHROME_TARGET,
    // Inlined assets would need `data:` in the policy of every kind of content.
    assetsInlineLimit: 0,
    rolldownOptions: { input: windowPage },
  },
} satisfies NonNullable<UserConfig['renderer']>;

export default defineConfig({
  main: {
    build: {
      outDir: join(out, 'main'),
      target: NODE_TARGET,
      externalizeDeps: { exclude: ['zod'] },
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(backOffice).filter(([, file]) => existsSync(file))),
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          codeSplitting: { groups: [{ name: roomOf, debugName: 'rooms' }] },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: join(out, 'preload'),
      target: NODE_TARGET,
      // A sandboxed preload can require nothing but Electron: everything else goes into the one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  ...(existsSync(windowPage) ? { renderer } : {}),
});

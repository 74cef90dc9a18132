/** Builds the engines' worker for the tests, so that they never run against a stale build. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { createEngines } from '../../electron/engines/host/engines';
import { loadHostAssets } from '../../electron/engines/host/assets-load';
import { forkSpawn } from '../../electron/engines/host/fork';
import type { Limits } from '../../electron/engines/host/limits';
import type { Engines } from '../../electron/desk/ports';

export const ROOT = join(import.meta.dirname, '..', '..');

let built: Promise<string> | null = null;

/** Path of the built worker. It lies inside the repository so that it finds the installed packages. */
export function builtWorker(entry = 'electron/engines/worker.ts'): Promise<string> {
  if (entry !== 'electron/engines/worker.ts') return buildWorker(entry);
  return (built ??= buildWorker(entry));
}

async function buildWorker(entry: string): Promise<string> {
  const outDir = mkdtempSync(
    join(process.env['DISCLOSURE_DESK_TEST_OUT'] ?? join(ROOT, 'node_modules', '.cache-worker-')),
  );
  process.once('exit', () => {
    rmSync(outDir, { recursive: true, force: true });
  });
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: join(ROOT, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      minify: false,
      rolldownOptions: {
        output: { format: 'es', entryFileNames: 'worker.mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return join(outDir, 'worker.mjs');
}

export async function testEngines(
  limits: Partial<Limits> = {},
  detection: unknown = { names: null },
): Promise<Engines> {
  return createEngines({
    spawn: forkSpawn(await builtWorker()),
    assets: () => loadHostAssets(detection),
    limits,
  });
}

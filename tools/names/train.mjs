// `npm run train:names`: bundles the trainer, which is TypeScript like the rest, and runs it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const out = mkdtempSync(join(tmpdir(), 'train-names-'));
try {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(import.meta.dirname, 'train.ts'),
      outDir: out,
      rollupOptions: { output: { entryFileNames: 'train.mjs' } },
    },
  });
  await import(pathToFileURL(join(out, 'train.mjs')).href);
} finally {
  rmSync(out, { recursive: true, force: true });
}

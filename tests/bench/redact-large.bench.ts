/** Large files in the real engine process: its memory at the most, its progress, and how soon it stops when asked. */
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngines } from '../../electron/engines/host/engines';
import { loadHostAssets } from '../../electron/engines/host/assets-load';
import { forkSpawn } from '../../electron/engines/host/fork';
import { detectionFiles } from '../../electron/resources';
import type { Engines } from '../../electron/desk/ports';
import type { Region } from '../../shared/domain/redaction';
import { scannedPages, SECRET_BOX, secretOf, textPages } from './large-files';

const WORKER = resolve(import.meta.dirname, '../../out/main/worker.js');
const MIB = 1024 * 1024;
let peak = 0;
let engines: Engines;
beforeAll(() => {
  const fork = forkSpawn(WORKER);
  engines = createEngines({
    spawn: () => {
      const child = fork();
      return {
        ...child,
        memory: () => {
          const now = child.memory();
          peak = Math.max(peak, now ?? 0);
          return now;
        },
      };
    },
    assets: async () => loadHostAssets(await detectionFiles()),
    limits: { memoryBytes: 12_000 * MIB, maxMs: 3_600_000, jobMs: 3_600_000 },
  });
});
afterAll(() => engines.close());

function regionsOf(count: number, box: readonly [number, number, number, number], every: number): Region[] {
  return Array.from(
    { length: Math.ceil(count / every) },
    (_, i) =>
      ({ page: i * every + 1, box: [...box], item: 6, hidden: secretOf(i * every + 1) }) satisfies Region,
  );
}

describe('large', () => {
  it('text', { timeout: 3_600_000 }, async () => {
    const n = Number(process.env['N'] ?? 1000);
    const pdf = await textPages(n);
    const t = Date.now();
    const steps: string[] = [];
    const made = await engines.redact(
      { pdf, order: { regions: regionsOf(n, SECRET_BOX.text, 5), strings: [], title: 't', leftOpen: [] } },
      { onProgress: (d, of) => steps.push(`${d}/${of}`) },
    );
    console.log(
      'text',
      n,
      pdf.length,
      made.ok ? made.value.pdf.length : made.error,
      made.ok && made.value.report.pages.filter((p) => p.method === 'vector').length,
      'peak',
      peak / MIB,
      'ms',
      Date.now() - t,
      steps.join(' '),
    );
    expect(made.ok).toBe(true);
  });
  it('scan', { timeout: 3_600_000 }, async () => {
    peak = 0;
    const n = Number(process.env['S'] ?? 500);
    const pdf = scannedPages(n);
    const t = Date.now();
    const steps: string[] = [];
    const made = await engines.redact(
      { pdf, order: { regions: regionsOf(n, SECRET_BOX.scan, 10), strings: [], title: 't', leftOpen: [] } },
      { onProgress: (d, of) => steps.push(`${d}/${of}`) },
    );
    console.log(
      'scan',
      n,
      pdf.length / MIB,
      made.ok ? made.value.pdf.length / MIB : made.error,
      'peak',
      peak / MIB,
      'ms',
      Date.now() - t,
      steps.join(' '),
    );
    expect(made.ok).toBe(true);
  });
});

/**
 * Large files in the real engine process: its memory at the most, its progress, how soon it stops when asked, and its
 * time over poppler's reading of the same file. LARGE_PAGES and LARGE_SCANS choose other sizes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engines } from '../../electron/desk/ports';
import { loadHostAssets } from '../../electron/engines/host/assets-load';
import { createEngines } from '../../electron/engines/host/engines';
import { forkSpawn } from '../../electron/engines/host/fork';
import { detectionFiles } from '../../electron/resources';
import type { RedactionOrder } from '../../shared/domain/redaction';
import type { Box } from '../../shared/geometry/box';
import { has } from '../judges/tools';
import { scannedPages, SECRET_BOX, secretOf, textPages } from './large-files';

const WORKER = resolve(import.meta.dirname, '../../out/main/worker.js');
const MIB = 1024 * 1024;
const PAGES = Number(process.env['LARGE_PAGES'] ?? 1000);
const SCANS = Number(process.env['LARGE_SCANS'] ?? 60);
/** What the issue allows a process. */
const MOST = 1024 * MIB;

let engines: Engines;
let peak = 0;
beforeEach(() => {
  peak = 0;
  const fork = forkSpawn(WORKER);
  engines = createEngines({
    spawn: () => {
      const child = fork();
      const memory = (): number | null => {
        const now = child.memory();
        peak = Math.max(peak, now ?? 0);
        return now;
      };
      return { ...child, memory };
    },
    assets: async () => loadHostAssets(await detectionFiles()),
    // Above what the program allows, to see what is needed.
    limits: { memoryBytes: 16 * MOST, jobMs: 3_600_000, pollMs: 20 },
  });
});
afterEach(() => engines.close());

/** Every `every`th page hides its number. */
function orderFor(pages: number, box: Box, every: number): RedactionOrder {
  const regions = Array.from({ length: Math.ceil(pages / every) }, (_, i) => {
    const page = i * every + 1;
    return { page, box, item: 6 as const, hidden: secretOf(page) };
  });
  return { regions, strings: [], title: 'large', leftOpen: [] };
}

async function measured(name: string, pdf: Uint8Array, order: RedactionOrder): Promise<void> {
  const steps: number[] = [];
  const started = Date.now();
  const made = await engines.redact({ pdf, order }, { onProgress: (done) => steps.push(done) });
  const took = Date.now() - started;
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const by = (method: string): number => made.value.report.pages.filter((p) => p.method === method).length;
  console.log(
    `${name}: ${by('vector')} of ${made.value.report.pages.length} pages masked, ${by('raster')} images, ` +
      `${(pdf.length / MIB).toFixed(1)} MiB -> ${(made.value.pdf.length / MIB).toFixed(1)} MiB, ` +
      `peak ${Math.round(peak / MIB)} MiB, ${steps.length} steps${overPoppler(pdf, took)}`,
  );
  expect(by('vector')).toBe(order.regions.length);
  // Progress rises, a page at a time or so.
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.length).toBeGreaterThan(made.value.report.pages.length);
  expect(peak).toBeLessThan(MOST);
}

function overPoppler(pdf: Uint8Array, ms: number): string {
  if (!has('pdftotext')) return '';
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  const file = join(folder, 'in.pdf');
  writeFileSync(file, pdf);
  const started = Date.now();
  execFileSync('pdftotext', [file, '-'], { stdio: 'ignore' });
  rmSync(folder, { recursive: true });
  return `, ${(ms / Math.max(1, Date.now() - started)).toFixed(0)} × the time of pdftotext`;
}

describe.skipIf(!existsSync(WORKER))('large files', { timeout: 3_600_000 }, () => {
  it('pages of text by the thousand stay within a gigabyte', async () => {
    await measured(`${PAGES} pages of text`, await textPages(PAGES), orderFor(PAGES, SECRET_BOX.text, 5));
  });

  it('scans stay within a gigabyte', async () => {
    await measured(`${SCANS} scans`, scannedPages(SCANS), orderFor(SCANS, SECRET_BOX.scan, 10));
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    let asked = 0;
    const made = await engines.redact(
      { pdf: await textPages(200), order: orderFor(200, SECRET_BOX.text, 5) },
      {
        signal: stop.signal,
        onProgress: (done) => {
          if (done > 210 && asked === 0) {
            asked = Date.now();
            stop.abort();
          }
        },
      },
    );
    expect(made).toMatchObject({ ok: false, error: { code: 'engine.cancelled' } });
    console.log(`stopped ${Date.now() - asked} ms after it was asked to`);
  });
});

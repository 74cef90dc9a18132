/** A file larger than a piece on the wire, over a real process: both ways whole, read, redacted and verified. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engines } from '../../electron/desk/ports';
import { PIECE } from '../../electron/engines/wire';
import { scannedPages, SECRET_BOX, secretOf } from '../bench/large-files';
import { testEngines } from './engines-worker';

const PAGES = 14;

let engines: Engines;
beforeAll(async () => {
  engines = await testEngines();
});
afterAll(() => engines.close());

describe('files in pieces', { timeout: 180_000 }, () => {
  it('go to the engine and come back without a byte missing', async () => {
    const pdf = scannedPages(PAGES);
    expect(pdf.length).toBeGreaterThan(2 * PIECE);
    const before = await engines.readPdf({ bytes: pdf });
    if (!before.ok) throw new Error(before.error.code);
    expect(before.value.text.pages).toHaveLength(PAGES);
    const order = {
      regions: [{ page: 3, box: SECRET_BOX.scan, item: 6 as const, hidden: secretOf(3) }],
      strings: [],
      title: 'pieces',
      leftOpen: [],
    };
    const made = await engines.redact({ pdf, order });
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.pdf.length).toBeGreaterThan(2 * PIECE);
    expect(made.value.report.pages.map((p) => p.method).filter((m) => m === 'vector')).toHaveLength(1);
    const read = await engines.readPdf({ bytes: made.value.pdf });
    if (!read.ok) throw new Error(read.error.code);
    const words = read.value.text.pages.map((p) => p.runs.map((r) => r.text).join(' '));
    expect(words).toHaveLength(PAGES);
    expect(words[2]).not.toContain(secretOf(3));
    expect(words[3]).toContain(secretOf(4));
  });
});

/**
 * Documents made on the fly by the programs offices use, with everything that can carry text beside the page:
 * redacted, and judged by poppler and by qpdf's decompressed bytes. What is not installed is skipped, loudly.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEngineAssets } from '../../../electron/engines/assets-load';
import { has } from '../../judges/tools';
import { judgeIn, type Judge } from './judge';
import { MAKERS } from './makers';
import { BARE, LAID, NAME, PHONE } from './secrets';
import { VARIANTS } from './variants';

const judges = has('qpdf') && has('pdftotext') && has('pdfinfo');

let folder: string;
let judge: Judge;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redact-made-'));
  judge = judgeIn(folder, await loadEngineAssets());
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(MAKERS)('a document of $name', { timeout: 180_000 }, ({ installed, make }) => {
  const runs = judges && installed();
  let source: Uint8Array;

  beforeAll(() => {
    if (runs) source = make(folder);
  }, 300_000);

  it.skipIf(!runs)('holds what is looked for, or the rest would prove nothing', () => {
    const said = judge.traces(source);
    const places = [`text ${NAME}`, `text ${PHONE}`, `info ${NAME}`, `bytes ${NAME}`, `bytes ${BARE}`];
    expect(said).toEqual(expect.arrayContaining(places));
    expect(said.filter((trace) => trace.includes(LAID))).toEqual([]);
    expect(judge.shows(source, /\/Outlines/)).toBe(true);
    expect(judge.shows(source, /\/URI/)).toBe(true);
  });

  it.skipIf(!runs).each(VARIANTS)('with $name comes out clean', async (variant) => {
    const laid = await variant.lay(source, folder);
    expect(judge.shows(laid, variant.shows)).toBe(true);
    if (!variant.silent) expect(judge.told(laid)).toContain(LAID);
    await judge.check(laid, {
      kept: variant.kept ?? [],
      sign: { what: variant.shows, stays: variant.stays === true },
    });
  });
});

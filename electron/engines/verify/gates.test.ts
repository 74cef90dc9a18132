import { PDFDocument, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GateResult } from '../../../shared/domain/redaction';
import type { EngineAssets } from '../assets';
import { loadEngineAssets } from '../assets-load';
import { Rope } from '../bytes/rope';
import { loadPdfium } from '../pdfium/load';
import type { GateInput } from './gate-input';
import { runGates } from './gates';
import { PictureCache } from './picture-cache';

/** Two pages with a word in its box on each. */
async function draft(words: readonly [string, string]): Promise<Rope> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (const word of words) {
    const page = doc.addPage([200, 100]);
    page.drawText(word, { x: 20, y: 50, size: 12, font });
    page.drawText('open', { x: 120, y: 50, size: 12, font });
  }
  return Rope.of(await doc.save());
}

describe('the gates while redacting', () => {
  let assets: EngineAssets;
  let leaking: Rope;
  beforeAll(async () => {
    assets = await loadEngineAssets();
    leaking = await draft(['GILDONG', 'CHULSOO']);
  });

  async function gates(
    condemned: GateInput['condemned'],
    over: Partial<GateInput> = {},
  ): Promise<readonly GateResult[]> {
    const covered = [{ box: [15, 45, 100, 65] as const, markers: [] }];
    return runGates(await loadPdfium(assets), assets, {
      pdf: leaking,
      baseline: leaking,
      pdfiumBaseline: leaking,
      covered: new Map([1, 2].map((page) => [page, covered])),
      geometry: [1, 2].map(() => ({ cropBox: [0, 0, 200, 100], rotation: 0 })),
      everywhere: [],
      hidden: [],
      leftOpen: new Map(),
      images: new Set(),
      toned: false,
      cache: new PictureCache(),
      condemned,
      ...over,
    });
  }
  const pages = (results: readonly GateResult[]): readonly (number | null)[] =>
    results.flatMap((g) => g.findings.map((f) => f.page));

  it('look at each page', async () => {
    expect(pages(await gates(null))).toEqual([1, 2]);
    expect(pages(await gates(new Set()))).toEqual([1, 2]);
  });

  it('pass over a page that becomes an image, and over no other', async () => {
    const results = await gates(new Set([1]));
    expect(pages(results)).toEqual([2]);
    expect(results.map((g) => g.result)).toEqual(['pass', 'fail', 'pass']);
  });

  it('do not walk where all masked pages become images, and do where there are none', async () => {
    expect((await gates(new Set([1, 2]))).map((g) => g.result)).toEqual(['pass', 'pass', 'not_run']);
    const without = await gates(new Set(), { covered: new Map() });
    expect(without.map((g) => g.result)).toEqual(['pass', 'pass', 'pass']);
  });

  it('condemn a page that looks otherwise, once', async () => {
    const condemned = new Set<number>();
    const other = await draft(['GILDONG', 'CHULSOO']);
    const changed = await PDFDocument.load(other.whole());
    changed.getPage(1).drawRectangle({ x: 120, y: 10, width: 40, height: 20 });
    const results = await gates(condemned, { pdf: Rope.of(await changed.save()) });
    expect([...condemned]).toEqual([2]);
    // Page 2 has one finding, of the first gate that saw it; page 1 is read.
    expect(pages(results)).toEqual([2, 1]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import { loadEngineAssets } from '../assets-load';
import { ITEMS } from '../../../shared/domain/candidate';
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import type { RedactionOrder } from '../../../shared/domain/redaction';
import { loadPdfium } from '../pdfium/load';
import { redact } from '../redact/redact';
import { marksOf } from '../redact/regions';
import { finishedRegions } from './blank';
import { verify } from './verify';

async function draft(black: boolean): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const page = doc.addPage([400, 300]);
  page.drawText('applicant GILDONG lives here', { x: 40, y: 200, size: 14, font });
  if (black) page.drawRectangle({ x: 100, y: 195, width: 75, height: 18 });
  return doc.save();
}

const order = (item: 6 | null): RedactionOrder => ({
  regions: [{ page: 1, box: [101, 195, 174, 213], item, hidden: 'GILDONG' }],
  strings: [],
  title: 'notice',
  leftOpen: [],
});

describe('verify', () => {
  it('passes what redact made, with and without the source', async () => {
    const assets = await loadEngineAssets();
    const source = await draft(false);
    const made = await redact(source, order(6), assets);
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    const report = await verify(made.value.pdf, source, order(6), assets);
    expect(report).toMatchObject({ ok: true, value: { ok: true } });
    const blind = await verify(made.value.pdf, null, order(null), assets);
    expect(blind).toMatchObject({ ok: true });
    if (blind.ok)
      expect(blind.value.gates.map((g) => g.result)).toEqual(['pass', 'not_run', 'pass', 'pass', 'not_run']);
  });

  it('finds a black box over live text', async () => {
    const assets = await loadEngineAssets();
    const report = await verify(await draft(true), null, order(null), assets);
    expect(report).toMatchObject({ ok: true, value: { ok: false } });
    if (!report.ok) return;
    expect(report.value.gates.flatMap((g) => g.findings.map((f) => f.code))).toContain('glyph-in-region');
  });

  it('finds a change outside the boxes', async () => {
    const assets = await loadEngineAssets();
    const made = await redact(await draft(false), order(6), assets);
    if (!made.ok) throw new Error(made.error.code);
    const other = await PDFDocument.create();
    other.addPage([400, 300]);
    const report = await verify(made.value.pdf, await other.save(), order(6), assets);
    expect(report).toMatchObject({ ok: true, value: { ok: false } });
  });

  describe('without the source, of boxes that became larger than was asked', () => {
    const box: Box = [101, 195, 130, 213];
    const base = { page: 1, item: 6 as const, hidden: null };
    const cases: readonly (readonly [string, RedactionOrder])[] = [
      [
        'even widths',
        { regions: [{ ...base, box: [300, 60, 320, 72], even: true }], strings: [], title: '', leftOpen: [] },
      ],
      ['a string joined', { regions: [{ ...base, box }], strings: ['GILDONG'], title: '', leftOpen: [] }],
    ];

    it.each(cases)('passes what redact made: %s', async (_, asked) => {
      const assets = await loadEngineAssets();
      const made = await redact(await draft(false), asked, assets);
      if (!made.ok) throw new Error(made.error.code);
      const report = await verify(made.value.pdf, null, asked, assets);
      expect(report.ok && report.value.gates.flatMap((g) => g.findings)).toEqual([]);
    });

    it.each(cases)('finds another picture than the chip: %s', async (_, asked) => {
      const assets = await loadEngineAssets();
      const made = await redact(await draft(false), asked, assets);
      if (!made.ok) throw new Error(made.error.code);
      const doc = await PDFDocument.load(made.value.pdf);
      const [x0, y0, x1, y1] = asked.regions[0]?.box ?? box;
      const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
      doc.getPage(0).drawRectangle({ x, y, width: 6, height: 2, color: rgb(1, 1, 1) });
      const report = await verify(await doc.save(), null, asked, assets);
      if (!report.ok) throw new Error(report.error.code);
      const codes = report.value.gates.flatMap((g) => g.findings.map((f) => f.code));
      expect(codes).toContain('region-not-blank');
    });

    it('finds black boxes of others with a picture on them', async () => {
      const assets = await loadEngineAssets();
      const doc = await PDFDocument.create();
      const page = doc.addPage([400, 300]);
      const drawing = 'q 0 g 90 190 60 30 re f Q q 1 g 105 200 12 4 re f Q';
      page.node.addContentStream(doc.context.register(doc.context.stream(drawing)));
      const asked: RedactionOrder = { regions: [{ ...base, box }], strings: [], title: '', leftOpen: [] };
      const report = await verify(await doc.save(), null, asked, assets);
      if (!report.ok) throw new Error(report.error.code);
      expect(report.value.gates[0]?.findings.map((f) => f.code)).toEqual(['region-not-blank']);
    });
  });

  describe('of boxes of several items', () => {
    const regions: RedactionOrder['regions'] = [
      // The same words; a part of others; two that cross.
      { page: 1, box: [101, 195, 174, 213], item: 6, hidden: null },
      { page: 1, box: [101, 195, 174, 213], item: 5, hidden: null },
      { page: 1, box: [40, 60, 200, 120], item: 5, hidden: null },
      { page: 1, box: [50, 70, 90, 82], item: 6, hidden: null },
      { page: 1, box: [240, 60, 300, 80], item: 5, hidden: null },
      { page: 1, box: [285, 70, 370, 90], item: 6, hidden: null },
    ];
    const asked = (which: RedactionOrder['regions']): RedactionOrder => ({
      regions: which,
      strings: [],
      title: 'notice',
      leftOpen: [],
    });

    it('passes what redact made, with all items in its text', async () => {
      const assets = await loadEngineAssets();
      const source = await draft(false);
      const made = await redact(source, asked(regions), assets);
      if (!made.ok) throw new Error(made.error.code);
      const text = made.value.text.pages.flatMap((p) => p.runs.map((r) => r.text)).join(' ');
      for (const marker of ['[5·6호]', '[5호(일부 6호)]', '[5호]', '[6호]']) expect(text).toContain(marker);
      const unknown = asked(regions.map((r) => ({ ...r, item: null })));
      for (const order of [asked(regions), unknown]) {
        const report = await verify(made.value.pdf, null, order, assets);
        expect(report.ok && report.value.gates.flatMap((g) => g.findings)).toEqual([]);
      }
    });

    it('finds an item too many on a box and in its marker', async () => {
      const assets = await loadEngineAssets();
      const made = await redact(await draft(false), asked(regions.slice(0, 2)), assets);
      if (!made.ok) throw new Error(made.error.code);
      const report = await verify(made.value.pdf, null, asked(regions.slice(0, 1)), assets);
      if (!report.ok) throw new Error(report.error.code);
      const codes = report.value.gates.flatMap((g) => g.findings.map((f) => f.code));
      expect(codes).toEqual(['region-not-blank', 'glyph-in-region']);
    });
  });

  describe('of many boxes on a page', () => {
    const boxes = Array.from({ length: 24 }, (_, i): Box => {
      const [x, y] = [20 + 90 * (i % 4), 20 + 24 * Math.floor(i / 4)];
      return [x, y, x + 70, y + 16];
    });
    const asked = (item: 6 | null): RedactionOrder => ({
      regions: boxes.map((box) => ({ page: 1, box, item, hidden: null })),
      strings: [],
      title: 'notice',
      leftOpen: [],
    });

    it.each([
      // The page, and what the program draws on it; of unknown items also its text, and one item after the other.
      { name: 'known', item: 6 as const, most: 2 },
      { name: 'unknown', item: null, most: 3 + ITEMS.length },
    ])('draws the page and its boxes once: items $name', async ({ item, most }) => {
      const assets = await loadEngineAssets();
      const made = await redact(await draft(false), asked(6), assets);
      if (!made.ok) throw new Error(made.error.code);
      const pdfium = await loadPdfium(assets);
      const geometry: PageGeometry[] = [{ cropBox: [0, 0, 400, 300], rotation: 0 }];
      const opened = vi.spyOn(pdfium, 'withDocument');
      const marks = marksOf(asked(item), 1, []);
      expect(marks.length).toBe(boxes.length);
      const found = await finishedRegions(pdfium, assets, made.value.pdf, geometry, new Map([[1, marks]]));
      const often = opened.mock.calls.length;
      opened.mockRestore();
      expect(found).toEqual([]);
      expect(often).toBeLessThanOrEqual(most);
    });
  });
});

/** Glyphs are the same whether pdf.js was asked for a page's operators, or drew the page by them. */
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { expect, it } from 'vitest';
import { loadEngineAssets } from '../assets-load';
import { pageGlyphs, type FoundGlyph } from './glyphs';
import { drawPage, withPdfJs } from './pdfjs';

/** Runs of text that pdf.js joins when it draws them, a form, and a tiling pattern, each with words. */
async function draft(): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const page = doc.addPage([400, 300]);
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const { Resources } = page.node.normalizedEntries();
  const add = (content: string): void =>
    page.node.addContentStream(doc.context.register(doc.context.stream(content)));
  const lines = Array.from(
    { length: 6 },
    (_, i) => `BT /F 12 Tf 1 0 0 1 30 ${250 - 20 * i} Tm (line ${i}) Tj ET`,
  );
  Resources.set(PDFName.of('Font'), doc.context.obj({ F: font.ref }));
  const own = { Resources: { Font: { F: font.ref } } };
  const form = doc.context.stream('BT /F 9 Tf 0 0 Td (within a form) Tj ET', {
    Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 50], Matrix: [1, 0, 0, 1, 5, 5], ...own,
  }); // prettier-ignore
  const pattern = doc.context.stream('BT /F 9 Tf 2 2 Td (woven) Tj ET', {
    Type: 'Pattern', PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 50, 20], XStep: 50, YStep: 20, ...own,
  }); // prettier-ignore
  Resources.set(PDFName.of('XObject'), doc.context.obj({ X: doc.context.register(form) }));
  Resources.set(PDFName.of('Pattern'), doc.context.obj({ P: doc.context.register(pattern) }));
  add(lines.join('\n'));
  add('q 2 0 0 2 10 10 cm /X Do Q /Pattern cs /P scn 200 20 150 60 re f');
  return doc.save();
}

it('reads the same glyphs off a drawn page', async () => {
  const assets = await loadEngineAssets();
  const pdf = await draft();
  const read = (drawing: boolean): Promise<readonly FoundGlyph[] | null> =>
    withPdfJs(pdf, assets, async (doc) => {
      const page = await doc.getPage(1);
      const drawn = drawing ? await drawPage(page, 1) : null;
      // Otherwise the page would be interpreted again, and nothing be compared.
      if (drawing) expect(drawn?.operators).not.toBeNull();
      return pageGlyphs(page, doc.lib.OPS, drawn?.operators);
    });
  const drawn = await read(true);
  expect(drawn?.map((g) => g.text).join('')).toContain('line 5within a formwoven');
  expect(drawn).toEqual(await read(false));
});

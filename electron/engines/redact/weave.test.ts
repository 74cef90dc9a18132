import { PDFDocument, StandardFonts, degrees, type PDFFont } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineAssets } from '../assets';
import { loadEngineAssets } from '../assets-load';
import { loadPdfium } from '../pdfium/load';
import { pageChars } from '../pdfium/chars';
import { pageGlyphs } from '../verify/glyphs';
import { withPdfJs } from '../verify/pdfjs';
import { redact } from './redact';
import { stringBoxes } from './regions';

type Draw = (doc: PDFDocument, font: PDFFont) => void;

describe('markers in the order of the content', () => {
  let assets: EngineAssets;
  beforeAll(async () => {
    assets = await loadEngineAssets();
  });

  /** What pdf.js reads, glyph by glyph in the order of the content, and where; the secrets masked as item 6. */
  async function read(
    draw: Draw,
    secrets: readonly string[],
  ): Promise<{ text: string; at: Map<string, string> }> {
    const doc = await PDFDocument.create();
    draw(doc, await doc.embedFont(StandardFonts.Helvetica));
    const pdf = await doc.save();
    const opened = (await loadPdfium(assets)).withDocument(pdf, '', (d) => d.withPage(0, pageChars));
    const chars = (opened.ok ? opened.value : null) ?? [];
    const regions = secrets.flatMap((hidden) =>
      stringBoxes(chars, [hidden], []).map((box) => ({ page: 1, box, item: 6 as const, hidden })),
    );
    expect(regions).toHaveLength(secrets.length);
    const made = await redact(pdf, { regions, strings: [], title: '', leftOpen: [] }, assets);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    expect(made.value.report.pages[0]?.method).toBe(secrets.length === 0 ? 'untouched' : 'vector');
    const glyphs = await withPdfJs(made.value.pdf, assets, async (d) =>
      pageGlyphs(await d.getPage(1), d.lib.OPS),
    );
    const shown = glyphs ?? [];
    const at = new Map(shown.map((g) => [g.text, `${Math.round(g.x * 10)} ${Math.round(g.y * 10)}`]));
    return {
      text: shown
        .map((g) => g.text)
        .join('')
        .replace(/\s/g, ''),
      at,
    };
  }

  it('stands in the middle of its sentence, and the rest of the line where it was', async () => {
    const line: Draw = (doc, font) => {
      const page = doc.addPage([400, 200]);
      page.drawText('He named GILDONG and x', { x: 30, y: 100, size: 12, font });
      page.drawText('z', { x: 30, y: 40, size: 12, font });
    };
    const without = await read(line, []);
    const masked = await read(line, ['GILDONG']);
    expect(masked.text).toBe('Henamed[6호]andxz');
    for (const letter of 'xz') expect(masked.at.get(letter)).toBe(without.at.get(letter));
  });

  it('stands in its order where two follow each other, at the start and at the end of lines', async () => {
    const { text } = await read(
      (doc, font) => {
        const page = doc.addPage([400, 200]);
        page.drawText('ALPHA, BRAVO came', { x: 30, y: 100, size: 12, font });
        page.drawText('they met CHARLIE', { x: 30, y: 84, size: 12, font });
        page.drawText('DELTA', { x: 30, y: 68, size: 12, font });
        page.drawText('the end', { x: 30, y: 52, size: 12, font });
      },
      ['ALPHA', 'BRAVO', 'CHARLIE', 'DELTA'],
    );
    expect(text).toBe('[6호],[6호]cametheymet[6호][6호]theend');
  });

  it('goes with the cell to its left in a row of a table, and with its own column where there are two', async () => {
    const { text } = await read(
      (doc, font) => {
        const page = doc.addPage([400, 200]);
        const put = (word: string, x: number, y: number): void =>
          page.drawText(word, { x, y, size: 10, font });
        put('name', 30, 150);
        put('ALPHA', 120, 150);
        put('phone', 220, 150);
        put('BRAVO', 300, 150);
        put('left column one', 30, 80);
        put('left column two', 30, 67);
        put('right column one', 220, 80);
        put('CHARLIE', 220, 67);
        put('right three', 220, 54);
      },
      ['ALPHA', 'BRAVO', 'CHARLIE'],
    );
    expect(text).toBe('name[6호]phone[6호]leftcolumnoneleftcolumntworightcolumnone[6호]rightthree');
  });

  it('does so on a page that lies on its side', async () => {
    const { text } = await read(
      (doc, font) => {
        const page = doc.addPage([400, 200]);
        page.setRotation(degrees(90));
        page.drawText('He named GILDONG and x', { x: 100, y: 30, size: 12, font, rotate: degrees(90) });
      },
      ['GILDONG'],
    );
    expect(text).toBe('Henamed[6호]andx');
  });

  it('is there where nothing else is', async () => {
    const { text } = await read(
      (doc, font) => {
        doc.addPage([400, 200]).drawText('GILDONG', { x: 30, y: 100, size: 12, font });
      },
      ['GILDONG'],
    );
    expect(text).toBe('[6호]');
  });
});

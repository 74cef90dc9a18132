/** Drafts that a person could redact and a gate once objected to without reason: they come out, and nothing leaks. */
import { PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineAssets } from '../../electron/engines/assets';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import { redact } from '../../electron/engines/redact/redact';
import type { Redacted } from '../../electron/desk/ports';
import type { Box } from '../../shared/geometry/box';

describe('what was refused without reason', () => {
  let assets: EngineAssets;
  beforeAll(async () => {
    assets = await loadEngineAssets();
  });

  async function redacted(
    boxes: readonly Box[],
    draw: (page: PDFPage, font: PDFFont) => void,
  ): Promise<Redacted> {
    const doc = await PDFDocument.create();
    const font = await doc.embedFont(StandardFonts.Helvetica);
    draw(doc.addPage([400, 300]), font);
    const regions = boxes.map((box) => ({ page: 1, box, item: 6 as const, hidden: null }));
    const order = { regions, strings: [], title: 'notice', leftOpen: [] };
    const made = await redact(await doc.save(), order, assets);
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  }

  const wordsOf = ({ text }: Redacted): string =>
    text.pages.flatMap((p) => p.runs.map((r) => r.text)).join(' ');

  it('boxes that cross: the letters of their markers stand between each other', async () => {
    const boxes: readonly Box[] = [
      [60, 96, 160, 112],
      [130, 50, 200, 104],
      [150, 90, 320, 108],
    ];
    const made = await redacted(boxes, (page, font) =>
      page.drawText('nothing stands below', { x: 40, y: 200, size: 14, font }),
    );
    expect(made.report.pages[0]).toMatchObject({ method: 'vector', why: null });
    expect(wordsOf(made)).toContain('nothing');
  });

  it('a word that a box only touches, on a page that becomes an image', async () => {
    // The line below it crosses the box and makes the page an image.
    const box: Box = [60, 170, 200, 201.5];
    const made = await redacted([box], (page, font) => {
      page.drawText('applicant', { x: 60, y: 200, size: 14, font });
      page.drawText('GILDONG', { x: 60, y: 180, size: 14, font });
      page.drawLine({ start: { x: 20, y: 176 }, end: { x: 380, y: 196 }, thickness: 1 });
    });
    expect(made.report.pages[0]).toMatchObject({ method: 'raster', why: 'region-not-blank' });
    expect(wordsOf(made)).toContain('applicant');
    expect(wordsOf(made)).not.toContain('GILDONG');
  });

  it('a grey field on a page that becomes an image and is black and white else', async () => {
    const made = await redacted([[100, 100, 220, 130]], (page, font) => {
      page.drawText('applicant', { x: 60, y: 200, size: 14, font });
      page.drawLine({ start: { x: 90, y: 90 }, end: { x: 300, y: 150 }, thickness: 1 });
      page.drawRectangle({ x: 300, y: 200, width: 20, height: 16, color: rgb(0.6, 0.6, 0.6) });
    });
    expect(made.report.pages[0]?.method).toBe('raster');
  });

  it('hairlines, on a page that becomes an image', async () => {
    const made = await redacted([[100, 100, 220, 130]], (page) => {
      for (let i = 0; i <= 60; i++) {
        page.drawLine({ start: { x: 20, y: 20 + 4 * i }, end: { x: 380, y: 20 + 4 * i }, thickness: 0 });
        page.drawLine({ start: { x: 20 + 6 * i, y: 20 }, end: { x: 20 + 6 * i, y: 260 }, thickness: 0 });
      }
    });
    expect(made.report.pages[0]?.method).toBe('raster');
  });
});

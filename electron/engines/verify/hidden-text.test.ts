import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { degrees, PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import { loadEngineAssets } from '../assets-load';
import { loadPdfium } from '../pdfium/load';
import { redact } from '../redact/redact';
import { hiddenText } from './hidden-text';
import { verify } from './verify';
import * as canvas from '@napi-rs/canvas';

const SECRET = '900101-1234567';
const BOX = { x: 98, y: 195, width: 115, height: 19 };

type Cover = (doc: PDFDocument, page: PDFPage, font: PDFFont) => void | Promise<void>;

async function draft(cover: Cover): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const page = doc.addPage([400, 300]);
  page.drawText('number', { x: 40, y: 200, size: 14, font });
  page.drawText(SECRET, { x: 101, y: 200, size: 14, font });
  page.drawText('stays open', { x: 230, y: 200, size: 14, font });
  await cover(doc, page, font);
  return doc.save();
}

function annotate(doc: PDFDocument, page: PDFPage, subtype: string, appearance: string): void {
  const { context } = doc;
  const { x, y, width, height } = BOX;
  const rect = [x, y, x + width, y + height];
  const form = context.register(
    context.stream(appearance, { Type: 'XObject', Subtype: 'Form', BBox: rect, Matrix: [1, 0, 0, 1, 0, 0] }),
  );
  const note = context.obj({
    Type: 'Annot', Subtype: subtype, Rect: rect, F: 4, C: [0, 0, 0], AP: { N: form },
    QuadPoints: [x, y + height, x + width, y + height, x, y, x + width, y],
  }); // prettier-ignore
  page.node.addAnnot(context.register(note));
}

const PAINT = `0 g ${BOX.x} ${BOX.y} ${BOX.width} ${BOX.height} re f`;

const COVERS: Readonly<Record<string, Cover>> = {
  'a black rectangle': (_doc, page) => page.drawRectangle({ ...BOX, color: rgb(0, 0, 0) }),
  'a dark blue rectangle': (_doc, page) => page.drawRectangle({ ...BOX, color: rgb(0.1, 0.1, 0.5) }),
  'a thick black line': (_doc, page) =>
    page.drawLine({ start: { x: 98, y: 204 }, end: { x: 213, y: 204 }, thickness: 20 }),
  'a square annotation': (doc, page) => annotate(doc, page, 'Square', PAINT),
  'a black highlight': (doc, page) => annotate(doc, page, 'Highlight', PAINT),
  'an image': async (doc, page) => {
    const made = canvas.createCanvas(40, 10);
    made.getContext('2d').fillRect(0, 0, 40, 10);
    page.drawImage(await doc.embedPng(new Uint8Array(made.toBuffer('image/png'))), BOX);
  },
  'a JPEG image': async (doc, page) => {
    const made = canvas.createCanvas(40, 10);
    made.getContext('2d').fillRect(0, 0, 40, 10);
    page.drawImage(await doc.embedJpg(new Uint8Array(made.toBuffer('image/jpeg', 60))), BOX);
  },
};

const INNOCENT: Readonly<Record<string, Cover>> = {
  nothing: () => undefined,
  'a dark table head with white letters': (_doc, page, font) => {
    page.drawRectangle({ x: 20, y: 240, width: 360, height: 24, color: rgb(0.05, 0.1, 0.2) });
    page.drawText('Item I l 1 - Name', { x: 30, y: 247, size: 12, font, color: rgb(1, 1, 1) });
  },
  'a chart with labels on and beside its bars': (_doc, page, font) => {
    [30, 60, 90].forEach((height, i) => {
      page.drawRectangle({ x: 60 + 50 * i, y: 30, width: 30, height, color: rgb(0.1, 0.2, 0.3) });
      page.drawText(String(height), { x: 65 + 50 * i, y: 35, size: 9, font, color: rgb(0.9, 0.9, 0.9) });
      page.drawText(String(height), { x: 65 + 50 * i, y: 33 + height, size: 9, font });
    });
  },
  'text that is struck through or underlined': (_doc, page) =>
    page.drawLine({ start: { x: 98, y: 204 }, end: { x: 213, y: 204 }, thickness: 1.2 }),
  'a box that lets the text be seen': (_doc, page) =>
    page.drawRectangle({ ...BOX, color: rgb(0, 0, 0), opacity: 0.4 }),
  'a black box beside the text': (_doc, page) =>
    page.drawRectangle({ x: 98, y: 150, width: 115, height: 19 }),
  'letters turned aside': (_doc, page, font) =>
    page.drawText('turned aside', { x: 60, y: 40, size: 12, font, rotate: degrees(35) }),
};

const NO_ORDER = { regions: [], strings: [], title: '', leftOpen: [] };

describe('text under boxes', () => {
  it.each(Object.keys(COVERS))('is found under %s, with what it says and where', async (name) => {
    const assets = await loadEngineAssets();
    const report = await verify(await draft(COVERS[name] ?? never), null, NO_ORDER, assets, true);
    if (!report.ok) throw new Error(report.error.code);
    expect(report.value.hidden?.map((h) => h.text)).toEqual([SECRET]);
    const [found] = report.value.hidden ?? [];
    expect(found?.box[0]).toBeGreaterThan(99);
    expect(found?.box[2]).toBeLessThan(214);
    const gate = report.value.gates.find((g) => g.gate === 'other-extractor');
    expect(gate?.findings).toMatchObject([{ severity: 'leak', code: 'text-under-box', page: 1 }]);
    expect(report.value.ok).toBe(false);
    // The report itself says nothing of it.
    expect(JSON.stringify({ ...report.value, hidden: null })).not.toContain(SECRET);
  });

  it.each(Object.keys(INNOCENT))('is not seen where there is %s', async (name) => {
    const assets = await loadEngineAssets();
    const found = hiddenText(await loadPdfium(assets), await draft(INNOCENT[name] ?? never));
    expect(found).toEqual({ findings: [], hidden: [] });
  });

  it('is told of more softly where it is white on white, or under a light surface', async () => {
    const assets = await loadEngineAssets();
    const covered = await draft((_doc, page) => page.drawRectangle({ ...BOX, color: rgb(1, 1, 1) }));
    const found = hiddenText(await loadPdfium(assets), covered);
    expect(found.findings).toMatchObject([{ severity: 'hygiene', code: 'text-not-visible' }]);
    expect(found.hidden[0]?.text).toBe(SECRET);
  });

  it('is not seen in what this program redacts', async () => {
    const assets = await loadEngineAssets();
    const { x, y, width, height } = BOX;
    const region = { page: 1, box: [x, y, x + width, y + height], item: 6, hidden: SECRET } as const;
    const source = await draft(() => undefined);
    const made = await redact(source, { ...NO_ORDER, regions: [region] }, assets);
    if (!made.ok) throw new Error(made.error.code);
    expect(hiddenText(await loadPdfium(assets), made.value.pdf)).toEqual({ findings: [], hidden: [] });
  });

  it('is not seen in drafts of an office', async () => {
    const assets = await loadEngineAssets();
    const folder = new URL('../../../resources/samples/', import.meta.url);
    for (const file of ['04_계약서_공원_화장실_청소용역.pdf', '09_명단_시민대학_수료자.pdf']) {
      const pdf = new Uint8Array(await readFile(new URL(file, folder)));
      expect(hiddenText(await loadPdfium(assets), pdf).findings).toEqual([]);
    }
  });
});

function never(): void {
  throw new Error('no such case');
}

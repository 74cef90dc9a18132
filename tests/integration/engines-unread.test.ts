/** A page whose ink its text does not cover is unread; an ordinary office page is not. */
import { deflateSync, crc32 } from 'node:zlib';
import { PDFDocument, StandardFonts, TextRenderingMode, setTextRenderingMode, type PDFPage } from 'pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engines } from '../../electron/desk/ports';
import { random } from './engines-hostile-drafts';
import { testEngines } from './engines-worker';

let engines: Engines;
beforeAll(async () => {
  engines = await testEngines();
});
afterAll(() => engines.close());

/** A grey PNG that looks like lines of print. */
function scan(width: number, height: number): Uint8Array {
  const next = random(7);
  const rows = Buffer.alloc((width + 1) * height, 255);
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 0;
    for (let x = 1; x <= width; x++) if (y % 16 < 9 && next() < 0.4) rows[y * (width + 1) + x] = 20;
  }
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

async function unread(
  draw: (page: PDFPage, doc: PDFDocument) => Promise<void> | void,
): Promise<string | null> {
  const doc = await PDFDocument.create();
  const page = doc.addPage([595, 842]);
  page.setFont(await doc.embedFont(StandardFonts.Helvetica));
  await draw(page, doc);
  const read = await engines.readPdf({ bytes: await doc.save() });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.text.pages[0]?.unread ?? null;
}

const lines = (page: PDFPage): void => {
  for (let i = 0; i < 20; i++)
    page.drawText('The committee agreed to publish the minutes of 12 May.', {
      x: 60,
      y: 760 - i * 30,
      size: 12,
    });
};

it('a scan', async () => {
  expect(
    await unread(async (page, doc) => page.drawImage(await doc.embedPng(scan(595, 842)), { x: 0, y: 0 })),
  ).toBe('image');
});
it('a scan with recognised text laid under it unseen: nobody proved that text', async () => {
  const reason = await unread(async (page, doc) => {
    page.drawImage(await doc.embedPng(scan(595, 842)), { x: 0, y: 0 });
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    lines(page);
  });
  expect(reason).toBe('image');
});
it('a scan drawn over visible text', async () => {
  const reason = await unread(async (page, doc) => {
    lines(page);
    page.drawImage(await doc.embedPng(scan(595, 842)), { x: 0, y: 0 });
  });
  expect(reason).toBe('image');
});
it('a scan cut into strips, each of them small', async () => {
  const reason = await unread(async (page, doc) => {
    const strip = await doc.embedPng(scan(90, 16));
    for (let y = 0; y < 30; y++)
      for (let x = 0; x < 5; x++) page.drawImage(strip, { x: 60 + x * 90, y: 200 + y * 16 });
  });
  expect(reason).toBe('image');
});
it('letters turned into shapes', async () => {
  const glyph = 'M0 0 C2 8 6 8 8 0 C6 2 4 4 2 2 C1 1 3 6 5 5 C7 4 6 1 4 1 Z';
  const reason = await unread((page) => {
    for (let i = 0; i < 30; i++) page.drawSvgPath(glyph, { x: 60 + i * 10, y: 700 });
  });
  expect(reason).toBe('outlined-text');
});
it('an office page with a table, a coloured bar, an emblem and a seal is read', async () => {
  const reason = await unread(async (page, doc) => {
    lines(page);
    for (let i = 0; i < 8; i++)
      page.drawLine({ start: { x: 50, y: 60 + i * 12 }, end: { x: 545, y: 60 + i * 12 }, thickness: 0.5 });
    for (let i = 0; i < 12; i++)
      page.drawLine({ start: { x: 50 + i * 45, y: 60 }, end: { x: 50 + i * 45, y: 144 }, thickness: 0.5 });
    page.drawRectangle({ x: 50, y: 790, width: 495, height: 30 });
    page.drawImage(await doc.embedPng(scan(70, 40)), { x: 60, y: 785 });
    page.drawCircle({ x: 500, y: 180, size: 30, borderWidth: 3 });
  });
  expect(reason).toBeNull();
});
it('lists what the page does not show', async () => {
  const doc = await PDFDocument.create();
  doc.setTitle('인사위원회 회의록');
  await doc.attach(new Uint8Array([1]), '명단.xlsx');
  const page = doc.addPage([595, 842]);
  page.setFont(await doc.embedFont(StandardFonts.Helvetica));
  page.drawText('seen', { x: 60, y: 700, size: 12 });
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  page.drawText('unseen words', { x: 60, y: 600, size: 12 });
  const read = await engines.readPdf({ bytes: await doc.save() });
  const hidden = read.ok ? read.value.text.hidden : [];
  expect(hidden).toContainEqual({ page: 1, kind: 'hidden-text', text: 'unseen words' });
  expect(hidden).toContainEqual({ page: null, kind: 'attachment', text: '명단.xlsx' });
  expect(hidden).toContainEqual({ page: null, kind: 'metadata', text: '인사위원회 회의록' });
});

import { PDFDocument, PDFRawStream, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { LARGE, Rope } from '../bytes/rope';
import { loadEngineAssets } from '../assets-load';
import { loadPdfium } from '../pdfium/load';
import { parsed } from './rope-parser';
import { written } from './rope-writer';

const OPTIONS = { useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false };

/** `pages` pages of text, each with a picture of noise, whose size is given. */
async function made(pages: number, side: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (let p = 0; p < pages; p++) {
    const page = doc.addPage([300, 300]);
    page.drawText(`page ${p}`, { font });
    const noise = Uint8Array.from({ length: side * side }, (_, i) => Math.imul(i + p, 2654435761) >>> 24);
    const entries = { Type: 'XObject', Subtype: 'Image', Width: side, Height: side, ColorSpace: 'DeviceGray', BitsPerComponent: 8 }; // prettier-ignore
    const image = doc.context.register(doc.context.stream(noise, entries));
    const name = page.node.newXObject('I', image);
    page.node.addContentStream(
      doc.context.register(doc.context.stream(`q 90 0 0 90 9 9 cm ${name.toString()} Do Q`)),
    );
  }
  return doc.save({ useObjectStreams: pages % 2 === 0, addDefaultPage: false });
}

const inPieces = (bytes: Uint8Array, size: number): Rope =>
  new Rope(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.slice(i * size, (i + 1) * size)),
  );

describe('a document over a rope', () => {
  it.each([
    [1, 10],
    [2, 300],
    [3, 256],
    [60, 20],
  ])('of %i pages with pictures of side %i is written as the library writes it', async (pages, side) => {
    const bytes = await made(pages, side);
    const expected = await (
      await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
    ).save(OPTIONS);
    for (const rope of [Rope.of(bytes), inPieces(bytes, 1000)]) {
      const out = written((await parsed(rope)).context);
      expect(Buffer.from(out.whole()).equals(expected)).toBe(true);
    }
  });

  it('shares large streams with the file it was read from', async () => {
    const bytes = await made(3, 300);
    const doc = await parsed(Rope.of(bytes));
    const large = doc.context
      .enumerateIndirectObjects()
      .flatMap(([, o]) => (o instanceof PDFRawStream && o.contents.length >= LARGE ? [o.contents] : []));
    expect(large.map((b) => b.buffer === bytes.buffer)).toEqual([true, true, true]);
    const shared = written(doc.context).parts.filter((p) => p.buffer === bytes.buffer);
    expect(shared.map((p) => p.length)).toEqual([90_000, 90_000, 90_000]);
  });

  it('is written by PDFium as by itself, its large filtered streams shared with the source', async () => {
    const pdfium = await loadPdfium(await loadEngineAssets());
    const doc = await PDFDocument.load(await made(4, 300));
    for (const [ref, object] of doc.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFRawStream) || object.contents.length < LARGE) continue;
      // Noise that says it is a picture file: nobody looks into it here.
      doc.context.assign(
        ref,
        doc.context.stream(object.contents, { Filter: 'DCTDecode', Width: 300, Height: 300 }),
      );
    }
    const source = await doc.save();
    const opened = pdfium.withDocument(source, '', (d) => {
      const blocks: Buffer[] = [];
      d.write((block) => blocks.push(Buffer.from(block)));
      return { rope: d.save(), plain: Buffer.concat(blocks) };
    });
    if (!opened.ok) throw new Error(opened.why);
    const { rope, plain } = opened.value;
    // The identifier in the trailer is random.
    const sameLength = Buffer.from(rope.whole()).subarray(0, plain.length - 400);
    expect(sameLength.equals(plain.subarray(0, plain.length - 400))).toBe(true);
    const shared = rope.parts.filter((p) => p.buffer === source.buffer);
    expect(shared.reduce((sum, p) => sum + p.length, 0)).toBe(4 * 90_000);
  });
});

import { describe, expect, it } from 'vitest';
import { PDFArray, PDFDocument, PDFName, PDFString, StandardFonts, type PDFPage } from 'pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import { loadEngineAssets } from '../assets-load';
import type { RedactionOrder } from '../../../shared/domain/redaction';
import { decoded } from './objects';
import { redact } from './redact';

const order = (part: Partial<RedactionOrder>): RedactionOrder => ({
  regions: [], strings: [], title: '결과 통지', leftOpen: [], ...part,
}); // prettier-ignore

async function letter(): Promise<Uint8Array> {
  const { koreanFont } = await loadEngineAssets();
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(koreanFont, { subset: true });
  // Word by word: the font library fails on the space of this face.
  const write = (page: PDFPage, text: string, y: number): void => {
    let x = 60;
    for (const word of text.split(' ')) {
      page.drawText(word, { x, y, size: 14, font });
      x += font.widthOfTextAtSize(word, 14) + 4;
    }
  };
  const page = doc.addPage([595, 842]);
  write(page, '신청인 홍길동은 서울특별시에 거주한다', 760);
  write(page, '주민등록번호 900101-1234567', 730);
  write(doc.addPage([595, 842]), '둘째 쪽의 홍길동', 700);
  doc.setTitle('홍길동 민원');
  doc.setSubject('900101-1234567');
  return doc.save();
}

/** All that the first page draws, decoded. */
function contentOf(doc: PDFDocument): string {
  const { context } = doc;
  const parts = doc.getPages()[0]?.node.Contents();
  const refs = parts instanceof PDFArray ? parts.asArray() : [parts];
  return refs
    .map((ref) => (ref === undefined ? undefined : context.lookup(ref)))
    .map((stream) =>
      stream === undefined ? '' : new TextDecoder('latin1').decode(decoded(stream) ?? undefined),
    )
    .join('\n');
}

describe('redact', () => {
  it('takes strings out of text, fonts and metadata, and says so in markers', async () => {
    const assets = await loadEngineAssets();
    const made = await redact(await letter(), order({ strings: ['홍길동', '900101-1234567'] }), assets);
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    const text = made.value.text.pages.flatMap((p) => p.runs.map((r) => r.text)).join('\n');
    expect(text).toContain('서울특별시에 거주한다');
    expect(text).toContain('[비공개]');
    expect(text).not.toContain('홍');
    expect(text).not.toContain('900101');
  });

  it('draws boxes of an even width where they are asked for, over nothing but blank paper', async () => {
    const assets = await loadEngineAssets();
    const source = await letter();
    const widths = async (even: boolean): Promise<readonly number[]> => {
      const regions = [
        // 홍길동 between two words, and the number at the end of its line.
        { page: 1, box: [104, 756, 146, 775] as const, item: 6 as const, hidden: '홍길동' },
        { page: 1, box: [150, 726, 256, 745] as const, item: 6 as const, hidden: null },
      ].map((region) => (even ? { ...region, even } : region));
      const made = await redact(source, order({ regions }), assets);
      if (!made.ok) throw new Error(made.error.code);
      expect(made.value.report.warnings.includes('width-told')).toBe(even);
      expect(made.value.text.pages[0]?.runs.map((r) => r.text).join(' ')).toContain('서울특별시에 거주한다');
      const doc = await PDFDocument.load(made.value.pdf);
      const drawn = [...contentOf(doc).matchAll(/q 0 g \S+ \S+ (\S+) \S+ re f Q/g)];
      return drawn.map(([, width]) => Number(width));
    };
    expect(await widths(false)).toEqual([42, 106]);
    expect((await widths(true))[1]).toBe(120);
  });

  it('gives the same bytes for the same input and order', async () => {
    const assets = await loadEngineAssets();
    const source = await letter();
    const first = await redact(source, order({ strings: ['홍길동'] }), assets);
    const second = await redact(source, order({ strings: ['홍길동'] }), assets);
    expect(first.ok && second.ok && Buffer.compare(first.value.pdf, second.value.pdf)).toBe(0);
  });

  it('cleans a file without masks and leaves its pages alone', async () => {
    const assets = await loadEngineAssets();
    const made = await redact(await letter(), order({}), assets);
    expect(made).toMatchObject({ ok: true, value: { report: { removed: 0, ok: true } } });
    if (!made.ok) return;
    expect(made.value.report.pages.map((p) => p.method)).toEqual(['untouched', 'untouched']);
    expect(made.value.text.pages[0]?.runs.map((r) => r.text).join(' ')).toContain('홍길동');
    const doc = await PDFDocument.load(made.value.pdf, { updateMetadata: false });
    expect([doc.getTitle(), doc.getSubject(), doc.getCreationDate()]).toEqual([
      '결과 통지',
      undefined,
      undefined,
    ]);
  });

  it('makes an image of a page where a line crosses the box, and keeps the text that stays, and the marker', async () => {
    const assets = await loadEngineAssets();
    const doc = await PDFDocument.create();
    const font = await doc.embedFont(StandardFonts.Helvetica);
    const page = doc.addPage([300, 200]);
    page.drawText('before HIDDEN after', { x: 30, y: 100, size: 14, font });
    page.drawLine({ start: { x: 20, y: 90 }, end: { x: 200, y: 125 }, thickness: 1.5 });
    const box = [78, 95, 133, 115] as const;
    const made = await redact(
      await doc.save(),
      order({ regions: [{ page: 1, box, item: 6, hidden: 'HIDDEN' }] }),
      assets,
    );
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    expect(made.value.report.pages[0]).toEqual({ page: 1, method: 'raster', why: 'region-not-blank' });
    const words = made.value.text.pages[0]?.runs.flatMap((r) => r.text.split(/\s+/)) ?? [];
    expect(words.join('')).toContain('before[6호]after');
    expect(words.join()).not.toContain('HIDDEN');
  });

  it('keeps what a form field shows and drops the field, a comment and a link', async () => {
    const assets = await loadEngineAssets();
    const doc = await PDFDocument.create();
    const page = doc.addPage([300, 200]);
    const field = doc.getForm().createTextField('name');
    field.setText('open GILDONG value');
    field.addToPage(page, { x: 20, y: 100, width: 200, height: 24 });
    const comment = doc.context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [10, 10, 30, 30],
      Contents: PDFString.of('GILDONG said'),
    });
    page.node.addAnnot(doc.context.register(comment));
    const made = await redact(await doc.save(), order({ strings: ['GILDONG'] }), assets);
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    const text = made.value.text.pages[0]?.runs.map((r) => r.text).join(' ') ?? '';
    expect(text).toContain('open');
    expect(text).toContain('value');
    expect(text).not.toContain('GILDONG');
    const out = await PDFDocument.load(made.value.pdf);
    expect(out.catalog.get(PDFName.of('AcroForm'))).toBeUndefined();
    expect(out.getPage(0).node.Annots()).toBeUndefined();
  });

  it('answers with codes, never with text', async () => {
    const assets = await loadEngineAssets();
    expect(await redact(new TextEncoder().encode('홍길동'), order({}), assets)).toMatchObject({
      ok: false,
      error: { code: 'redact.damaged' },
    });
    const stop = AbortSignal.abort();
    expect(await redact(await letter(), order({}), assets, { signal: stop })).toMatchObject({
      ok: false,
      error: { code: 'engine.cancelled' },
    });
    const nowhere = order({ regions: [{ page: 9, box: [0, 0, 1, 1], item: null, hidden: null }] });
    expect(await redact(await letter(), nowhere, assets)).toMatchObject({
      error: { code: 'redact.no-such-page' },
    });
  });
});

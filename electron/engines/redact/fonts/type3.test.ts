import { describe, expect, it } from 'vitest';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { loadEngineAssets } from '../../assets-load';
import { decoded, dictOf, entry } from '../objects';
import { redact } from '../redact';

const BOX = '0 0 500 700 re f';
const TRIANGLE = '0 0 m 500 0 l 250 700 l f';
const BAR = '0 300 500 100 re f';

/** `A` is the masked letter, the first of the font, and a picture in the font's resources besides. */
async function paper(toUnicode: boolean): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const { context } = doc;
  const stream = (text: string, dict = {}) => context.register(context.flateStream(text, dict));
  const form = (text: string) => stream(text, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 600, 700] });
  const cmap = `1 begincodespacerange <00> <ff> endcodespacerange
    3 beginbfchar <41> <0041> <42> <0042> <43> <0043> endbfchar`;
  const font = context.register(
    context.obj({
      Type: 'Font', Subtype: 'Type3', FontBBox: [0, 0, 600, 700], FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      FirstChar: 65, LastChar: 67, Widths: [600, 600, 600],
      CharProcs: {
        A: stream('600 0 0 0 600 700 d1 /Im Do'),
        B: stream(`600 0 0 0 600 700 d1 ${BOX}`),
        C: stream('600 0 0 0 600 700 d1 /Bar Do'),
      },
      Encoding: { Type: 'Encoding', Differences: [65, 'A', 'B', 'C'] },
      Resources: { XObject: { Im: form(TRIANGLE), Bar: form(BAR) } },
      ...(toUnicode ? { ToUnicode: stream(cmap) } : {}),
    }),
  ); // prettier-ignore
  const page = doc.addPage([300, 200]);
  page.node.setFontDictionary(PDFName.of('F'), font);
  const content = 'BT /F 40 Tf 20 100 Td (BBC) Tj 80 0 Td (A) Tj 60 0 Td (CB) Tj ET';
  page.node.set(PDFName.of('Contents'), stream(content));
  return doc.save();
}

describe('a page in a Type 3 font', () => {
  it.each([true, false])('forgets the letter that was masked (with a text map: %s)', async (toUnicode) => {
    const made = await redact(
      await paper(toUnicode),
      {
        regions: [{ page: 1, box: [99, 95, 128, 135], item: 6, hidden: null }],
        strings: [], title: '시험', leftOpen: [],
      },
      await loadEngineAssets(),
    ); // prettier-ignore
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    expect(made.value.report.pages[0]?.method).toBe('vector');
    const doc = await PDFDocument.load(made.value.pdf);
    const { context } = doc;
    const objects = context.enumerateIndirectObjects().map(([, object]) => object);
    const streams = objects.map((o) => new TextDecoder('latin1').decode(decoded(o) ?? undefined));
    expect(streams.some((s) => s.includes(BOX))).toBe(true);
    expect(streams.some((s) => s.includes(BAR))).toBe(true);
    expect(streams.some((s) => s.includes(TRIANGLE))).toBe(false);
    const font = objects.find((o) => o instanceof PDFDict && entry(context, o, 'CharProcs') !== undefined);
    const dict = dictOf(context, font);
    const names = (key: string): readonly string[] =>
      dictOf(context, dict?.get(PDFName.of(key)))
        ?.keys()
        .map((k) => k.decodeText()) ?? [];
    expect(names('CharProcs')).toEqual(['B', 'C']);
    expect(String(entry(context, dict, 'Encoding'))).not.toContain('/A');
    expect(String(entry(context, dict, 'Widths'))).toBe('[ 0 600 600 ]');
  });
});

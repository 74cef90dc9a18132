import { describe, expect, it } from 'vitest';
import { PDFDocument, PDFName } from 'pdf-lib';
import { decoded, entry } from '../objects';
import { scrubFonts } from './scrub';

describe('fonts that share a descendant', () => {
  /** Each shows one glyph, the third none that is known. */
  async function paper(encodings: readonly string[]) {
    const doc = await PDFDocument.create();
    const { context } = doc;
    const descendant = context.obj({
      Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'ABCDEF+Sample', DW: 1000, W: [1, [100, 200, 300]],
      CIDToGIDMap: context.register(context.flateStream(Uint8Array.of(0, 0, 0, 7, 0, 8, 0, 9))),
    }); // prettier-ignore
    const shared = context.register(descendant);
    const page = doc.addPage([300, 200]);
    encodings.forEach((encoding, i) => {
      const font = context.obj({
        Type: 'Font', Subtype: 'Type0', BaseFont: 'ABCDEF+Sample', Encoding: encoding, DescendantFonts: [shared],
      }); // prettier-ignore
      page.node.setFontDictionary(PDFName.of(`F${i}`), context.register(font));
    });
    const content = encodings.map((_, i) => `/F${i} 20 Tf <000${i + 1}> Tj`).join(' ');
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(`BT ${content} ET`)));
    scrubFonts(doc);
    return {
      widths: String(entry(context, descendant, 'W')),
      glyphs: [...(decoded(entry(context, descendant, 'CIDToGIDMap')) ?? [])],
    };
  }

  it('keep what each of them shows, and no more', async () => {
    const { widths, glyphs } = await paper(['Identity-H', 'Identity-V']);
    expect(widths).toBe('[ 1 [ 100 200 ] ]');
    expect(glyphs).toEqual([0, 0, 0, 7, 0, 8, 0, 0]);
  });

  it('keep all where the codes of one are not known', async () => {
    const { widths, glyphs } = await paper(['Identity-H', 'KSCms-UHC-H']);
    expect(widths).toBe('[ 1 [ 100 200 300 ] ]');
    expect(glyphs).toEqual([0, 0, 0, 7, 0, 8, 0, 9]);
  });
});

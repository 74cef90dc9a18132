import { describe, expect, it } from 'vitest';
import { PDFDict, PDFDocument, PDFName, type PDFPage } from 'pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import { loadEngineAssets } from '../../assets-load';
import { decoded, entry } from '../objects';
import { redact } from '../redact';
import { cmapOf, scrubCMap } from './cmap';
import { descendantOf, programOf } from './usage';

async function fontWith(
  ...texts: readonly string[]
): Promise<{ readonly doc: PDFDocument; readonly font: PDFDict }> {
  const doc = await PDFDocument.create();
  const { context } = doc;
  const font = context.obj({ Type: 'Font', Subtype: 'Type0' });
  // Each is the parent of the next.
  let parent: ReturnType<typeof context.register> | null = null;
  for (const text of texts) {
    const dict = { Type: 'CMap', ...(parent ? { UseCMap: parent } : {}) };
    parent = context.register(context.flateStream(text, dict));
  }
  if (parent) font.set(PDFName.of('Encoding'), parent);
  return { doc, font };
}

const TWO = '1 begincodespacerange <0000> <ffff> endcodespacerange\n';

describe('cmapOf', () => {
  it('reads single codes, ranges, ranges without a glyph, and what it builds on', async () => {
    const { doc, font } = await fontWith(
      `${TWO}1 begincidrange <0100> <01FF> 7 endcidrange`,
      `/CMapName /X def % begincidchar <0100> 99 endcidchar
      2 begincidchar <0005> 50\n<00 06> 60 endcidchar 1 begincidrange <AC00><AC02> 1000 endcidrange
      1 beginnotdefrange <0000> <001f> 1 endnotdefrange`,
    );
    const map = cmapOf(doc, font);
    expect(map?.width).toBe(2);
    const cids = [5, 6, 0xac00, 0xac02, 0xac03, 0x101, 0x100, 0x10].map((c) => map?.cidOf(c));
    expect(cids).toEqual([50, 60, 1000, 1002, 0, 8, 7, 1]);
  });

  it('builds on Identity by name', async () => {
    const { doc, font } = await fontWith(`/Identity-H usecmap 1 begincidchar <0005> 50 endcidchar`);
    expect(cmapOf(doc, font)?.cidOf(5)).toBe(50);
    expect(cmapOf(doc, font)?.cidOf(6)).toBe(6);
  });

  it.each([
    ['codes of mixed lengths', '2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange'],
    ['a predefined parent', `/KSCms-UHC-H usecmap ${TWO}`],
    ['a broken range', `${TWO} 1 begincidrange <0005> 7 endcidrange`],
    ['a range of no number', `${TWO} 1 begincidrange <0005> <0006> x endcidrange`],
    ['no code space', '1 begincidchar <0005> 7 endcidchar'],
  ])('leaves alone %s', async (_, text) => {
    const { doc, font } = await fontWith(text);
    expect(cmapOf(doc, font)).toBeNull();
  });

  it('leaves alone predefined CMaps', async () => {
    const { doc, font } = await fontWith();
    font.set(PDFName.of('Encoding'), PDFName.of('UniKS-UCS2-H'));
    expect(cmapOf(doc, font)).toBeNull();
  });

  it('writes what it reads, for the codes in use, and the writing direction', async () => {
    const { doc, font } = await fontWith(`/WMode 1 def ${TWO} 1 begincidrange <0000> <0fff> 3 endcidrange`);
    const before = cmapOf(doc, font);
    if (!before) throw new Error('not read');
    const codes = Array.from({ length: 150 }, (_, i) => 2 * i);
    scrubCMap(doc, font, before, new Set(codes));
    const after = cmapOf(doc, font);
    expect(codes.map((c) => after?.cidOf(c))).toEqual(codes.map((c) => c + 3));
    expect(after?.cidOf(5)).toBe(0);
    const text = new TextDecoder().decode(decoded(entry(doc.context, font, 'Encoding')) ?? undefined);
    expect(text).toContain('/WMode 1 def');
    expect(text).toContain('100 begincidchar');
  });
});

/** A page whose codes are UTF-16 and whose own CMap leads them to the glyphs of a subset. */
async function paper(): Promise<Uint8Array> {
  const { koreanFont } = await loadEngineAssets();
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  const made = await doc.embedFont(koreanFont, { subset: true });
  const letters = [...'가나홍다'];
  const hex = (n: number): string => n.toString(16).padStart(4, '0');
  const utf16 = (text: string): string => [...text].map((c) => hex(c.charCodeAt(0))).join('');
  const glyphs = letters.map((c) => Number.parseInt(made.encodeText(c).asString(), 16));
  await doc.flush();
  const { context } = doc;
  const font = context.lookup(made.ref, PDFDict);
  const lines = letters.map((c, i) => `<${utf16(c)}> ${glyphs[i]}`);
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 1 def
    ${TWO}${lines.length} begincidchar\n${lines.join('\n')}\nendcidchar endcmap end end`;
  const info = { Registry: 'Adobe', Ordering: 'Identity', Supplement: 0 };
  const entries = { Type: 'CMap', CMapName: 'Test', CIDSystemInfo: info };
  font.set(PDFName.of('Encoding'), context.register(context.flateStream(cmap, entries)));
  const back = letters.map((c) => `<${utf16(c)}> <${utf16(c)}>`);
  const text = `${TWO}${back.length} beginbfchar\n${back.join('\n')}\nendbfchar`;
  font.set(PDFName.of('ToUnicode'), context.register(context.flateStream(text)));
  const page: PDFPage = doc.addPage([300, 200]);
  page.node.setFontDictionary(PDFName.of('F'), made.ref);
  const content = `BT /F 30 Tf 20 100 Td <${utf16('가나')}> Tj 80 0 Td <${utf16('홍')}> Tj 80 0 Td <${utf16('다가')}> Tj ET`;
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  return doc.save();
}

/** How many bytes each glyph has that a CMap leads to. */
function outlines(doc: PDFDocument): ReadonlyMap<number, number> {
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !descendantOf(doc, object)) continue;
    const program = programOf(doc, object);
    const map = cmapOf(doc, object);
    if (program?.key !== 'FontFile2' || !map || object.get(PDFName.of('Encoding')) instanceof PDFName)
      continue;
    const v = new DataView(program.bytes.buffer, program.bytes.byteOffset);
    const table = (tag: string): number => {
      for (let i = 0; i < v.getUint16(4); i++) {
        const at = 12 + 16 * i;
        const name = String.fromCharCode(...program.bytes.subarray(at, at + 4));
        if (name === tag) return v.getUint32(at + 8);
      }
      return 0;
    };
    const long = v.getInt16(table('head') + 50) === 1;
    const place = (gid: number): number =>
      long ? v.getUint32(table('loca') + 4 * gid) : 2 * v.getUint16(table('loca') + 2 * gid);
    const count = v.getUint16(table('maxp') + 4);
    return new Map(Array.from({ length: count }, (_, gid) => [gid, place(gid + 1) - place(gid)]));
  }
  return new Map();
}

describe('a page in a font with a CMap of its own', () => {
  it('forgets the letter that was masked', async () => {
    const source = await paper();
    const made = await redact(
      source,
      {
        regions: [{ page: 1, box: [99, 90, 131, 130], item: 6, hidden: '홍' }],
        strings: [], title: '시험', leftOpen: [],
      },
      await loadEngineAssets(),
    ); // prettier-ignore
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    expect(made.value.report.warnings).not.toContain('font-outlines-kept');
    expect(made.value.report.pages[0]?.method).toBe('vector');
    const before = outlines(await PDFDocument.load(source));
    const output = await PDFDocument.load(made.value.pdf);
    const after = outlines(output);
    expect(after.size).toBe(before.size);
    const emptied = [...before].filter(([gid, size]) => size > 0 && after.get(gid) === 0 && gid > 0);
    expect(emptied).toHaveLength(1);
    const same = [...before].filter(([gid, size]) => size > 0 && after.get(gid) === size);
    expect(same.length).toBeGreaterThanOrEqual(3);
    // U+D64D in a stream would be the masked letter's code in a CMap.
    for (const [, object] of output.context.enumerateIndirectObjects()) {
      const bytes = decoded(object);
      const text = new TextDecoder('latin1').decode(bytes ?? undefined);
      expect(text).not.toMatch(/<d64d>/i);
    }
  });
});

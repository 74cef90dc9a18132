/**
 * A font without shapes, for text that is read but not seen: markers, and the text under an image. Codes are UTF-16
 * units; one map says so for all of them, so the font lists no character in particular.
 */
import type { PDFDocument, PDFRef } from 'pdf-lib';
import { PDFString } from 'pdf-lib';
import { concat, latin1 } from './content/tokens';
import { flateStream } from './flate';

/** Width of every glyph, as a share of the font size. */
export const INVISIBLE_WIDTH = 0.5;
/** BaseFont by which the verification knows the program's own invisible text. */
export const INVISIBLE_NAME = 'DDInvisible';

const made = new WeakMap<PDFDocument, PDFRef>();

export function invisibleFont(doc: PDFDocument): PDFRef {
  const known = made.get(doc);
  if (known && doc.context.lookup(known)) return known;
  const { context } = doc;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor', FontName: INVISIBLE_NAME, Flags: 4, FontBBox: [0, 0, 500, 1000], ItalicAngle: 0,
      Ascent: 1000, Descent: 0, CapHeight: 1000, StemV: 80,
      FontFile2: context.register(flateStream(context, trueType(), {})),
    }), // prettier-ignore
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font', Subtype: 'CIDFontType2', BaseFont: INVISIBLE_NAME, FontDescriptor: descriptor, DW: 500,
      CIDToGIDMap: context.register(flateStream(context, new Uint8Array(131072), {})),
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    }), // prettier-ignore
  );
  const font = context.register(
    context.obj({
      Type: 'Font', Subtype: 'Type0', BaseFont: INVISIBLE_NAME, Encoding: 'Identity-H', DescendantFonts: [descendant],
      ToUnicode: context.register(flateStream(context, latin1(TO_UNICODE), {})),
    }), // prettier-ignore
  );
  made.set(doc, font);
  return font;
}

/** The text as a string operand for this font; characters beyond the basic plane become a replacement mark. */
export function invisibleOperand(text: string): string {
  let hex = '';
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0xfffd;
    hex += (code > 0xffff ? 0xfffd : code).toString(16).padStart(4, '0');
  }
  return `<${hex}>`;
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

/** A TrueType file with one empty glyph (OpenType 1.9: head, hhea, maxp, hmtx, loca, glyf, cmap, post, name). */
function trueType(): Uint8Array {
  const table = (size: number, fill: (v: DataView) => void): Uint8Array => {
    const bytes = new Uint8Array(size);
    fill(new DataView(bytes.buffer));
    return bytes;
  };
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['cmap', table(4, () => {})],
    ['glyf', new Uint8Array(4)],
    [
      'head',
      table(54, (v) => {
        v.setUint32(0, 0x00010000);
        v.setUint32(12, 0x5f0f3cf5);
        v.setUint16(18, 1000);
        v.setInt16(40, 500);
        v.setInt16(42, 1000);
        v.setUint16(46, 8);
        v.setInt16(48, 2);
      }),
    ],
    [
      'hhea',
      table(36, (v) => {
        v.setUint32(0, 0x00010000);
        v.setInt16(4, 1000);
        v.setUint16(10, 500);
        v.setUint16(34, 1);
      }),
    ],
    ['hmtx', table(4, (v) => v.setUint16(0, 500))],
    ['loca', new Uint8Array(4)],
    [
      'maxp',
      table(32, (v) => {
        v.setUint32(0, 0x00010000);
        v.setUint16(4, 1);
        v.setUint16(14, 1);
      }),
    ],
    ['name', table(6, (v) => v.setUint16(4, 6))],
    ['post', table(32, (v) => v.setUint32(0, 0x00030000))],
  ];
  const directory = table(12 + 16 * tables.length, (v) => {
    v.setUint32(0, 0x00010000);
    v.setUint16(4, tables.length);
    v.setUint16(6, 128);
    v.setUint16(8, 3);
    v.setUint16(10, 16 * tables.length - 128);
    let at = 12 + 16 * tables.length;
    tables.forEach(([tag, bytes], i) => {
      const entry = 12 + 16 * i;
      [...tag].forEach((c, k) => v.setUint8(entry + k, c.charCodeAt(0)));
      v.setUint32(entry + 4, checksum(bytes));
      v.setUint32(entry + 8, at);
      v.setUint32(entry + 12, bytes.length);
      at += (bytes.length + 3) & ~3;
    });
  });
  return concat([directory, ...tables.flatMap(([, b]) => [b, new Uint8Array((4 - (b.length % 4)) % 4)])]);
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    const word =
      ((bytes[i] ?? 0) << 24) |
      ((bytes[i + 1] ?? 0) << 16) |
      ((bytes[i + 2] ?? 0) << 8) |
      (bytes[i + 3] ?? 0);
    sum = (sum + (word >>> 0)) >>> 0;
  }
  return sum;
}

/**
 * A font without shapes, for text that is read but not seen: markers, and the text under an image. Codes are UTF-16
 * units. Its maps list the codes that are shown in it and no other: a map of all 65,536 is unrolled anew by every reader
 * on every opening, which cost more than the rest of a small page's proof.
 */
import type { PDFDict, PDFDocument, PDFRef } from 'pdf-lib';
import { PDFString } from 'pdf-lib';
import { concat } from './content/tokens';
import { deflated, deflatedStream, flateStream } from './flate';
import { writeCMap } from './fonts/cmap';
import { writeToUnicode } from './fonts/to-unicode';
import { name } from './objects';

/** Width of every glyph, as a share of the font size. */
export const INVISIBLE_WIDTH = 0.5;
/** BaseFont by which the verification knows the program's own invisible text. */
export const INVISIBLE_NAME = 'DDInvisible';

interface Made {
  readonly font: PDFRef;
  readonly encoding: PDFRef;
  readonly toUnicode: PDFRef;
  readonly codes: Set<number>;
}

const made = new WeakMap<PDFDocument, Made>();
/** The same in every document. */
let program: Uint8Array | null = null;

/** The font of this document. Its maps are written by `settleInvisibleFont`, when all of its text is known. */
export function invisibleFont(doc: PDFDocument): PDFRef {
  return fontOf(doc).font;
}

/** Was the font made here, or did the document bring one of that name? */
export function isOwnInvisible(doc: PDFDocument, font: PDFDict): boolean {
  const own = made.get(doc);
  return own !== undefined && doc.context.lookup(own.font) === font;
}

/** The text as a string operand for this font; characters beyond the basic plane become a replacement mark. */
export function invisibleOperand(doc: PDFDocument, text: string): string {
  const { codes } = fontOf(doc);
  let hex = '';
  for (const c of text) {
    const point = c.codePointAt(0) ?? 0xfffd;
    const code = point > 0xffff ? 0xfffd : point;
    codes.add(code);
    hex += code.toString(16).padStart(4, '0');
  }
  return `<${hex}>`;
}

/** Writes the maps of the codes that were shown. */
export function settleInvisibleFont(doc: PDFDocument): void {
  const own = made.get(doc);
  if (!own || !doc.context.lookup(own.font)) return;
  const { context } = doc;
  const cmap = { width: 2, spaces: [[0, 0xffff]], cidOf: () => EMPTY_GLYPH } as const;
  const encoding = flateStream(context, writeCMap(cmap, own.codes, 0), {
    Type: 'CMap',
    CMapName: 'Own-CMap',
    WMode: 0,
  });
  encoding.dict.set(name('CIDSystemInfo'), context.obj(IDENTITY));
  context.assign(own.encoding, encoding);
  const texts = new Map([...own.codes].map((code) => [code, String.fromCharCode(code)]));
  context.assign(own.toUnicode, flateStream(context, writeToUnicode(texts, 2)));
}

/** Glyph, and CID, of every code. The first of a font stands for what it lacks. */
const EMPTY_GLYPH = 1;
const IDENTITY = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 };

function fontOf(doc: PDFDocument): Made {
  const known = made.get(doc);
  if (known && doc.context.lookup(known.font)) return known;
  const { context } = doc;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor', FontName: INVISIBLE_NAME, Flags: 4, FontBBox: [0, 0, 500, 1000], ItalicAngle: 0,
      Ascent: 1000, Descent: 0, CapHeight: 1000, StemV: 80,
      FontFile2: context.register(deflatedStream(context, (program ??= deflated(trueType())))),
    }), // prettier-ignore
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font', Subtype: 'CIDFontType2', BaseFont: INVISIBLE_NAME, FontDescriptor: descriptor, DW: 500,
      CIDToGIDMap: 'Identity', CIDSystemInfo: IDENTITY,
    }), // prettier-ignore
  );
  const encoding = context.nextRef();
  const toUnicode = context.nextRef();
  const font = context.register(
    context.obj({
      Type: 'Font', Subtype: 'Type0', BaseFont: INVISIBLE_NAME, Encoding: encoding, DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }), // prettier-ignore
  );
  const own = { font, encoding, toUnicode, codes: new Set<number>() };
  made.set(doc, own);
  return own;
}

/** A TrueType file with two empty glyphs (OpenType 1.9: head, hhea, maxp, hmtx, loca, glyf, cmap, post, name). */
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
        v.setUint16(34, 2);
      }),
    ],
    ['hmtx', table(8, (v) => [0, 4].forEach((at) => v.setUint16(at, 500)))],
    ['loca', new Uint8Array(6)],
    [
      'maxp',
      table(32, (v) => {
        v.setUint32(0, 0x00010000);
        v.setUint16(4, 2);
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

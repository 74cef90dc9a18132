/** How far a shown string moves the pen (ISO 32000-1, 9.2.4, 9.7.4.3). */
import {
  PDFArray,
  PDFNumber,
  StandardFontEmbedder,
  StandardFonts,
  type PDFDict,
  type PDFDocument,
} from 'pdf-lib';
import { dictOf, entry, name, nameAt, numberAt, resolve } from '../objects';
import { cidWidths } from './cid-widths';
import { encodedName, isBaseEncoding } from './glyph-names';
import { codeWidth, descendantOf, differences } from './usage';

export interface Advance {
  /** Sum of the glyphs' widths, in units of the font size. */
  readonly width: number;
  readonly glyphs: number;
  /** Codes that word spacing widens: 32 of one byte. */
  readonly spaces: number;
}

export interface Measure {
  readonly of: (bytes: Uint8Array) => Advance;
  /** False where some widths are not stated in the file, and guessed. */
  readonly exact: boolean;
}

/** What a font without a width is taken for: half its size, as most letters are. */
const GUESS = 0.5;

/** Null for fonts that write downwards. */
export function measureOf(doc: PDFDocument, font: PDFDict): Measure | null {
  if (nameAt(doc.context, font, 'Subtype') !== 'Type0') return simple(doc, font);
  if (nameAt(doc.context, font, 'Encoding')?.endsWith('-V') === true) return null;
  return composite(doc, font);
}

function simple(doc: PDFDocument, font: PDFDict): Measure {
  const { context } = doc;
  const first = numberAt(context, font, 'FirstChar') ?? 0;
  const list = entry(context, font, 'Widths');
  const standard = list instanceof PDFArray ? null : standardWidths(doc, font);
  if (standard) return standard;
  const widths = list instanceof PDFArray ? list.asArray().map((w) => numberOf(doc, w)) : [];
  const missing = numberAt(context, dictOf(context, font.get(name('FontDescriptor'))), 'MissingWidth') ?? 0;
  const matrix = entry(context, font, 'FontMatrix');
  const unit = matrix instanceof PDFArray ? Math.abs(numberOf(doc, matrix.get(0))) : 0.001;
  const of = (bytes: Uint8Array): Advance => {
    let width = 0;
    for (const code of bytes) width += widths.length === 0 ? GUESS : (widths[code - first] ?? missing) * unit;
    return { width, glyphs: bytes.length, spaces: bytes.filter((code) => code === 32).length };
  };
  return { of, exact: widths.length > 0 };
}

type StandardName = Parameters<typeof StandardFontEmbedder.for>[0];
const STANDARD: ReadonlySet<string> = new Set(Object.values(StandardFonts));

function isStandard(font: string): font is StandardName {
  return STANDARD.has(font);
}

/** The fourteen fonts that every reader has need not state their widths (9.6.2.2). */
function standardWidths(doc: PDFDocument, font: PDFDict): Measure | null {
  const base = nameAt(doc.context, font, 'BaseFont') ?? '';
  if (!isStandard(base)) return null;
  const metrics = StandardFontEmbedder.for(base).font;
  const stated = nameAt(doc.context, font, 'Encoding') ?? '';
  const encoding = isBaseEncoding(stated) ? stated : 'StandardEncoding';
  const named = differences(doc, font);
  const of = (bytes: Uint8Array): Advance => {
    let width = 0;
    for (const code of bytes) {
      const glyph = named.get(code) ?? encodedName(encoding, code);
      width += ((glyph === undefined ? undefined : metrics.getWidthOfGlyph(glyph)) ?? 1000 * GUESS) / 1000;
    }
    return { width, glyphs: bytes.length, spaces: bytes.filter((code) => code === 32).length };
  };
  return { of, exact: true };
}

function composite(doc: PDFDocument, font: PDFDict): Measure {
  const descendant = descendantOf(doc, font);
  const usual = (descendant && numberAt(doc.context, descendant, 'DW')) ?? 1000;
  const widthOf = cidWidths(doc, descendant);
  const cidOf = cidsOf(nameAt(doc.context, font, 'Encoding') ?? '');
  const bytesPerCode = codeWidth(doc, font) ?? 2;
  const of = (bytes: Uint8Array): Advance => {
    let width = 0;
    let glyphs = 0;
    for (let i = 0; i + bytesPerCode <= bytes.length; i += bytesPerCode, glyphs++) {
      const code = bytesPerCode === 2 ? (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
      width += (widthOf?.(cidOf(code)) ?? usual) / 1000;
    }
    return { width, glyphs, spaces: 0 };
  };
  return { of, exact: nameAt(doc.context, font, 'Encoding') === 'Identity-H' };
}

/**
 * Widths go by CIDs. Identity takes codes for them; the Unicode maps of the Korean, Japanese and Chinese collections put
 * ASCII, all that is not as wide as it is high, at CID 1 and on. Of other maps nothing is known: their glyphs are wide.
 */
function cidsOf(encoding: string): (code: number) => number {
  if (encoding === 'Identity-H') return (code) => code;
  if (/UCS2|UTF16/.test(encoding)) return (code) => (code >= 0x20 && code < 0x7f ? code - 31 : -1);
  return () => -1;
}

function numberOf(doc: PDFDocument, object: Parameters<typeof resolve>[1]): number {
  const at = resolve(doc.context, object);
  return at instanceof PDFNumber ? at.asNumber() : 0;
}

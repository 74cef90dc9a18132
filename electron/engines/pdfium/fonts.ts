/**
 * Gives PDFium one Korean font, for Hangul charset only. Without it a glyph of a named but not embedded 명조 or 고딕 has
 * no outline and survives redaction; for other charsets PDFium's own substitutes keep the right metrics.
 */
import type { PdfiumModule } from './api';

/** FX_Charset::kHangul, the number Windows gave the Hangul charset. */
const HANGUL = 129;
const FONT = 1;

export function registerKoreanFallback(m: PdfiumModule, font: Uint8Array): void {
  const rt = m.pdfium;
  const copyOut = (bytes: Uint8Array, buffer: number, size: number): number => {
    // Called with size 0 first: the answer then is the size wanted.
    if (buffer !== 0 && size >= bytes.length) rt.HEAPU8.set(bytes, buffer);
    return bytes.length;
  };
  // FPDF_SYSFONTINFO, version 1: a version number and eight function pointers (fpdf_sysfontinfo.h).
  const calls = [
    rt.addFunction(() => undefined, 'vi'), // Release
    rt.addFunction(() => undefined, 'vii'), // EnumFonts
    rt.addFunction((_self, _weight, _italic, charset) => (charset === HANGUL ? FONT : 0), 'iiiiiiii'), // MapFont
    rt.addFunction(() => 0, 'iii'), // GetFont
    rt.addFunction((_self, handle, table, buffer, size) => {
      if (handle !== FONT) return 0;
      const bytes = table === 0 ? font : tableOf(font, table);
      return bytes ? copyOut(bytes, buffer, size) : 0;
    }, 'iiiiii'), // GetFontData
    rt.addFunction((_self, _handle, buffer, size) => {
      return copyOut(new TextEncoder().encode('NanumGothic\0'), buffer, size);
    }, 'iiiii'), // GetFaceName
    rt.addFunction((_self, handle) => (handle === FONT ? HANGUL : 1), 'iii'), // GetFontCharset
    rt.addFunction(() => undefined, 'vii'), // DeleteFont
  ];
  const struct = rt.wasmExports.malloc(4 * (calls.length + 1));
  const view = new DataView(rt.HEAPU8.buffer);
  view.setInt32(struct, 1, true);
  calls.forEach((address, i) => view.setInt32(struct + 4 * (i + 1), address, true));
  m.FPDF_SetSystemFontInfo(struct);
}

/** A table of a TrueType file by its four-letter tag as a big-endian number; null where it has none. */
function tableOf(font: Uint8Array, tag: number): Uint8Array | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i;
    if (view.getUint32(at) === tag >>> 0) {
      const offset = view.getUint32(at + 8);
      return font.subarray(offset, offset + view.getUint32(at + 12));
    }
  }
  return null;
}

/** The characters of a page as PDFium reads them, with their places in user space. */
import type { Box } from '../../../shared/geometry/box';
import type { PdfiumPage } from './pdfium';

export interface PageChar {
  /** One code point. Line ends that PDFium makes up are `\n`, gaps it makes up are spaces; both `generated`. */
  readonly text: string;
  readonly generated: boolean;
  /** The glyph's ink, user space; of no extent for generated characters. */
  readonly ink: Box;
  /** The glyph's cell: advance width by font height; falls back to `ink`. */
  readonly cell: Box;
  /** Direction of writing, radians, counter-clockwise. */
  readonly angle: number;
}

export function pageChars(page: PdfiumPage): readonly PageChar[] {
  const { api } = page.pdfium;
  const text = api.FPDFText_LoadPage(page.handle);
  if (text === 0) return [];
  try {
    return page.pdfium.lend(48, (at) => {
      const chars: PageChar[] = [];
      const count = api.FPDFText_CountChars(text);
      for (let i = 0; i < count; i++) {
        const code = api.FPDFText_GetUnicode(text, i);
        const generated = api.FPDFText_IsGenerated(text, i) === 1;
        if (code === 0x0d || code === 0) {
          if (code === 0 && !generated) chars.push(charAt(i, '\ufffd', false));
          continue;
        }
        // A hyphen at a line's end is reported as U+0002.
        const char = code === 2 ? '-' : code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
        chars.push(charAt(i, char, generated));
      }
      return chars;

      function charAt(i: number, char: string, generated: boolean): PageChar {
        const ok = api.FPDFText_GetCharBox(text, i, at, at + 8, at + 16, at + 24);
        const v = page.pdfium.view();
        const d = (k: number): number => v.getFloat64(at + 8 * k, true);
        const ink: Box = ok ? [d(0), d(2), d(1), d(3)] : [0, 0, 0, 0];
        let cell = ink;
        if (!generated && api.FPDFText_GetLooseCharBox(text, i, at + 32)) {
          // FS_RECTF: left, top, right, bottom.
          const w = page.pdfium.view();
          const f = (k: number): number => w.getFloat32(at + 32 + 4 * k, true);
          cell = [Math.min(f(0), f(2)), Math.min(f(1), f(3)), Math.max(f(0), f(2)), Math.max(f(1), f(3))];
        }
        return { text: char, generated, ink, cell, angle: api.FPDFText_GetCharAngle(text, i) };
      }
    });
  } finally {
    api.FPDFText_ClosePage(text);
  }
}

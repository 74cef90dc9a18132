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
  /** Where the glyph is set, user space. */
  readonly origin: readonly [number, number];
  /** A point amid the glyph: half its advance along, 0.3 of its size above the line. */
  readonly middle: readonly [number, number];
  /** Font size on the page, points. */
  readonly size: number;
  /** Direction of writing, radians, 0 to 2π, clockwise: 3π/2 where it runs upwards. */
  readonly angle: number;
}

/** Has the glyph an outline that leaves ink? Spaces have none, nor have glyphs of some broken or missing fonts. */
export function inked(c: PageChar): boolean {
  return c.ink[2] - c.ink[0] > 0.05 && c.ink[3] - c.ink[1] > 0.05;
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
        const angle = api.FPDFText_GetCharAngle(text, i);
        const placed = api.FPDFText_GetCharOrigin(text, i, at, at + 8);
        const origin: PageChar['origin'] = placed
          ? [page.pdfium.view().getFloat64(at, true), page.pdfium.view().getFloat64(at + 8, true)]
          : [ink[0], ink[1]];
        let size = api.FPDFText_GetFontSize(text, i);
        if (api.FPDFText_GetMatrix(text, i, at)) {
          const m = page.pdfium.view();
          size *= Math.hypot(m.getFloat32(at + 8, true), m.getFloat32(at + 12, true));
        }
        const upright = Math.abs(Math.sin(angle)) < 0.02 && Math.cos(angle) > 0;
        const middle: PageChar['middle'] = upright
          ? [(cell[0] + cell[2]) / 2, origin[1] + 0.3 * size]
          : [(ink[0] + ink[2]) / 2, (ink[1] + ink[3]) / 2];
        return { text: char, generated, ink, cell, origin, middle, size, angle };
      }
    });
  } finally {
    api.FPDFText_ClosePage(text);
  }
}

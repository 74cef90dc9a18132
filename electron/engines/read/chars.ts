/** Every character of a page with its place, as PDFium sees it, in drawing order. */
import { normalised, type Box, type PageGeometry } from '../../../shared/geometry/box';
import { boxToDisplay, toDisplay } from '../../../shared/geometry/spaces';
import type { Handle } from '../pdfium/api';
import type { Pdfium } from '../pdfium/pdfium';
import { readApi } from './api';
import type { PageObjects } from './objects';

export interface Char {
  /** One code point, or a space. */
  readonly text: string;
  /** Display space; line height tall, advance wide. */
  readonly box: Box;
  /** Start of the character on its baseline, display space. */
  readonly origin: readonly [number, number];
  /** Writing direction in display space, a unit vector; `[1, 0]` for upright text. */
  readonly direction: readonly [number, number];
  /** Height of the type in points. */
  readonly size: number;
  /** PDFium put it in where it saw a gap. */
  readonly generated: boolean;
  readonly lineBreak: boolean;
  /** The font does not say which character this is. */
  readonly unmapped: boolean;
  /** Not painted (render mode 3 or 7). */
  readonly invisible: boolean;
  /** Drawing order of its text object; 0 when unknown. */
  readonly order: number;
}

/** No page of a draft has so many; beyond, reading stops and the page counts as damaged. */
export const MAX_CHARS = 400_000;

function isUnmapped(unicode: number, mapError: boolean): boolean {
  return mapError || unicode === 0 || unicode === 0xfffd || unicode === 0xfffe || unicode === 0xffff;
}

export function readChars(
  pdfium: Pdfium,
  page: Handle,
  geometry: PageGeometry,
  objects: PageObjects,
): Char[] {
  const api = readApi(pdfium);
  const text = api.FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    return pdfium.lend(48, (at) => {
      const chars: Char[] = [];
      const count = Math.min(api.FPDFText_CountChars(text), MAX_CHARS);
      for (let i = 0; i < count; i++) {
        const unicode = api.FPDFText_GetUnicode(text, i);
        const generated = api.FPDFText_IsGenerated(text, i) === 1;
        const view = pdfium.view();
        const loose: Box = api.FPDFText_GetLooseCharBox(text, i, at)
          ? // FS_RECTF: left, top, right, bottom.
            normalised(
              view.getFloat32(at, true),
              view.getFloat32(at + 4, true),
              view.getFloat32(at + 8, true),
              view.getFloat32(at + 12, true),
            )
          : [0, 0, 0, 0];
        const tight: Box | null = api.FPDFText_GetCharBox(text, i, at, at + 8, at + 16, at + 24)
          ? normalised(
              view.getFloat64(at, true),
              view.getFloat64(at + 16, true),
              view.getFloat64(at + 8, true),
              view.getFloat64(at + 24, true),
            )
          : null;
        const box: Box =
          tight === null || tight[2] - tight[0] <= 0
            ? loose
            : [
                Math.min(loose[0], tight[0]),
                Math.min(loose[1], tight[1]),
                Math.max(loose[2], tight[2]),
                Math.max(loose[3], tight[3]),
              ];
        const hasOrigin = api.FPDFText_GetCharOrigin(text, i, at, at + 8);
        const ox = hasOrigin ? view.getFloat64(at, true) : loose[0];
        const oy = hasOrigin ? view.getFloat64(at + 8, true) : loose[1];
        const hasMatrix = api.FPDFText_GetMatrix(text, i, at);
        const a = hasMatrix ? view.getFloat32(at, true) : 1;
        const b = hasMatrix ? view.getFloat32(at + 4, true) : 0;
        const c = hasMatrix ? view.getFloat32(at + 8, true) : 0;
        const d = hasMatrix ? view.getFloat32(at + 12, true) : 1;
        const origin = toDisplay(geometry, ox, oy);
        const ahead = toDisplay(geometry, ox + a, oy + b);
        const length = Math.hypot(ahead[0] - origin[0], ahead[1] - origin[1]) || 1;
        const size = Math.abs(api.FPDFText_GetFontSize(text, i)) * (Math.hypot(c, d) || 1);
        const object = objects.texts.get(api.FPDFText_GetTextObject(text, i));
        chars.push({
          text:
            unicode > 0 && unicode <= 0x10ffff && (unicode < 0xd800 || unicode > 0xdfff)
              ? String.fromCodePoint(unicode)
              : '\ufffd',
          box: boxToDisplay(geometry, box),
          origin,
          direction: [(ahead[0] - origin[0]) / length, (ahead[1] - origin[1]) / length],
          size: size > 0.1 && size < 10_000 ? size : Math.max(0.1, Math.min(10_000, box[3] - box[1])),
          generated,
          lineBreak: unicode === 10 || unicode === 13,
          unmapped: !generated && isUnmapped(unicode, api.FPDFText_HasUnicodeMapError(text, i) === 1),
          invisible: object?.invisible ?? false,
          order: object?.order ?? 0,
        });
      }
      return chars;
    });
  } finally {
    api.FPDFText_ClosePage(text);
  }
}

/**
 * Text that can be copied and is not to be seen: black boxes over live text, in files that anybody made. It judges by
 * the picture, so that a rectangle, a highlight, an annotation and an image are all the same to it.
 */
import { boxToDisplay } from '../../../shared/geometry/spaces';
import { area, union, type Box, type PageGeometry } from '../../../shared/geometry/box';
import type { Finding, HiddenText } from '../../../shared/domain/redaction';
import type { Bytes } from '../bytes/rope';
import { inked, pageChars, type PageChar } from '../pdfium/chars';
import type { Pdfium, PdfiumPage } from '../pdfium/pdfium';
import { withoutMarkers } from '../../../shared/domain/marker';
import { oneColour, type Pixels } from './pixels';

/** Pixels per point, lowered for large pages. */
const SCALE = 2;
const MOST_PIXELS = 12e6;
/** Luminance (of 255) up to which a plain surface is a black box. */
const DARK = 110;
/** Levels by which a letter's own colour must differ from the surface that shows in its place. */
const CONTRAST = 60;
const INVISIBLE = 3;
/** Letters that fill their cell with one colour by themselves: block elements and geometric shapes. */
const SOLID = /[\u2500-\u25ff\u2b1b\u2b1c\u2b24]/u;
const MOST_FINDINGS = 2_000;

export interface Inspected {
  readonly findings: readonly Finding[];
  readonly hidden: readonly HiddenText[];
}

/** Codes: `text-under-box` (leak), `text-not-visible` (hygiene: white on white, cut off, covered by a light surface). */
export function hiddenText(pdfium: Pdfium, pdf: Bytes): Inspected {
  const findings: Finding[] = [];
  const hidden: HiddenText[] = [];
  pdfium.withPages(pdf, '', (doc) => {
    for (let i = 0; i < doc.pageCount(); i++) {
      doc.withPage(i, (page) => {
        for (const { box, text, dark } of hiddenOnPage(page)) {
          if (hidden.length >= MOST_FINDINGS) return;
          hidden.push({ page: i + 1, box, text });
          findings.push({
            severity: dark ? 'leak' : 'hygiene',
            code: dark ? 'text-under-box' : 'text-not-visible',
            page: i + 1,
            box,
          });
        }
      });
    }
  });
  return { findings, hidden };
}

interface Run {
  readonly box: Box;
  readonly text: string;
  readonly dark: boolean;
}

function hiddenOnPage(page: PdfiumPage): readonly Run[] {
  const geometry = page.geometry();
  const [width, height] = page.pixels(1);
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  const chars = pageChars(page);
  if (chars.length === 0) return [];
  const picture = page.render(scale);
  const text = new TextObjects(page);
  const runs: { box: Box; text: string; dark: boolean }[] = [];
  let open = false;
  for (const c of chars) {
    if (/\s/.test(c.text)) {
      const last = runs.at(-1);
      if (open && last && c.text !== '\n') last.text += ' ';
      else open = false;
      continue;
    }
    const surface = surfaceOver(picture, geometry, scale, c);
    const dark = surface !== null && luminance(surface) <= DARK;
    const seenThrough = surface === null || (!dark && !text.shouldShow(c, surface));
    if (seenThrough) {
      open = false;
      continue;
    }
    const last = runs.at(-1);
    if (open && last?.dark === dark) {
      last.text += c.text;
      last.box = union(last.box, c.cell);
    } else runs.push({ box: c.cell, text: c.text, dark });
    open = true;
  }
  text.close();
  return runs
    .map((run) => ({ ...run, text: withoutMarkers(run.text).trim() }))
    .filter((run) => /[\p{L}\p{N}]/u.test(run.text));
}

type Colour = readonly [number, number, number];

/** The one colour that the page shows in a letter's place, red first; null where anything else is to be seen. */
function surfaceOver(picture: Pixels, g: PageGeometry, scale: number, c: PageChar): Colour | null {
  if (c.generated || !inked(c) || SOLID.test(c.text)) return null;
  const d = boxToDisplay(g, union(c.cell, c.ink));
  const box: Box = [d[0] * scale, d[1] * scale, d[2] * scale, d[3] * scale];
  const [left, top] = [Math.max(0, Math.ceil(box[0])), Math.max(0, Math.ceil(box[1]))];
  const [right, bottom] = [
    Math.min(picture.width, Math.floor(box[2])),
    Math.min(picture.height, Math.floor(box[3])),
  ];
  // Beyond the page's edge, or too small to say anything.
  if (right - left < 2 || bottom - top < 4 || area([left, top, right, bottom]) < 0.5 * area(box)) return null;
  // The ink alone, drawn in a little: a box that covers the letter need not cover its whole cell.
  const i = boxToDisplay(g, c.ink);
  const ink: Box = [i[0] * scale, i[1] * scale, i[2] * scale, i[3] * scale];
  const wide = ink[2] - ink[0] >= 4 && ink[3] - ink[1] >= 4;
  if (!oneColour(picture, box) && !(wide && fills(c) && oneColour(picture, ink))) return null;
  const x = Math.floor((Math.max(left, ink[0]) + Math.min(right, ink[2])) / 2);
  const y = Math.floor((Math.max(top, ink[1]) + Math.min(bottom, ink[3])) / 2);
  const at = 4 * (y * picture.width + x);
  return [picture.data[at + 2] ?? 0, picture.data[at + 1] ?? 0, picture.data[at] ?? 0];
}

/** Letters whose ink cannot look like a plain surface, whatever the font: not strokes such as l, I, 1, ㅡ, 일. */
function fills(c: PageChar): boolean {
  return /[\p{Script=Hangul}A-HJ-Z2-9a-hjkm-z]/u.test(c.text) && !/[ㅡㅣ]/u.test(c.text);
}

function luminance([r, g, b]: Colour): number {
  return 0.299 * r + 0.587 * g + 0.114 * b;
}

/** What colour a letter is set in, by the object that set it. */
class TextObjects {
  private readonly handle: number;
  private readonly places = new Map<string, number>();

  constructor(private readonly page: PdfiumPage) {
    const { api } = page.pdfium;
    this.handle = api.FPDFText_LoadPage(page.handle);
    if (this.handle === 0) return;
    page.pdfium.lend(16, (at) => {
      for (let i = 0; i < api.FPDFText_CountChars(this.handle); i++) {
        if (!api.FPDFText_GetCharOrigin(this.handle, i, at, at + 8)) continue;
        const v = page.pdfium.view();
        this.places.set(`${v.getFloat64(at, true)} ${v.getFloat64(at + 8, true)}`, i);
      }
    });
  }

  /** Is the letter painted, in a colour that would be seen on this surface? */
  shouldShow(c: PageChar, surface: Colour): boolean {
    const { api } = this.page.pdfium;
    const index = this.places.get(`${c.origin[0]} ${c.origin[1]}`);
    const object = index === undefined ? 0 : api.FPDFText_GetTextObject(this.handle, index);
    if (object === 0 || api.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE) return false;
    return this.page.pdfium.lend(16, (at) => {
      if (!api.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12)) return false;
      const v = this.page.pdfium.view();
      const n = (k: number): number => v.getUint32(at + 4 * k, true);
      return n(3) > 40 && surface.some((level, k) => Math.abs(level - n(k)) > CONTRAST);
    });
  }

  close(): void {
    if (this.handle !== 0) this.page.pdfium.api.FPDFText_ClosePage(this.handle);
  }
}

/** The HTML that laid-out pages are printed from: each page at its own size, nothing but allow-listed drawing. */
import { FAMILIES, type PrinterFont } from './printer-fonts';

/** CSS px per point. */
const PX = 96 / 72;

export interface PrintedSheet {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Rebuilt from the allow-list by the engine that laid it out. */
  readonly svg: string;
}

/** Nothing may be fetched but the fonts, and nothing may run. */
export const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

export function fontAddress(index: number): string {
  return `/font/${String(index)}.ttf`;
}

/** A page is one CSS px lower than its sheet: as high as the sheet, it would spill onto an empty one. */
export function sheetsHtml(sheets: readonly PrintedSheet[], fonts: readonly PrinterFont[]): string {
  const faces = fonts
    .map(
      (f, i) =>
        `@font-face{font-family:'${f.family}';font-weight:${String(f.weight)};font-display:block;src:url('${fontAddress(i)}') format('truetype')}`,
    )
    .join('');
  const classes = Object.entries(FAMILIES)
    .map(([name, families]) => `text.${name}{font-family:${families.map((f) => `'${f}'`).join(',')}}`)
    .join('');
  // One unseen letter in each face: a face that is first asked for while the page is drawn leaves its text out.
  const samples = fonts
    .map((f) => `<i style="font:normal ${String(f.weight)} 10px '${f.family}'">가</i>`)
    .join('');
  const preloads = fonts
    .map((_f, i) => `<link rel="preload" as="font" type="font/ttf" crossorigin href="${fontAddress(i)}">`)
    .join('');
  const rules = sheets.map(({ width, height }, i) => {
    const w = (width * PX).toFixed(3);
    const h = (height * PX).toFixed(3);
    const inner = (height * PX - 1).toFixed(3);
    return (
      `@page s${String(i)}{size:${w}px ${h}px;margin:0}` +
      `#s${String(i)}{page:s${String(i)};width:${w}px;height:${inner}px}`
    );
  });
  const bodies = sheets.map(
    (sheet, i) => `<div id="s${String(i)}">${i === 0 ? samples : ''}${sheet.svg}</div>`,
  );
  return (
    '<!doctype html><html lang="ko"><head><meta charset="utf-8"><title></title>' +
    preloads +
    '<style>' +
    faces +
    classes +
    // No `overflow` on the sheets: with it Chromium forgets the page they name. The drawing clips itself.
    'html,body{margin:0;padding:0}div{break-after:page}div:last-child{break-after:auto}' +
    // Unstretched and unhinted: the places of glyphs are given, and kerning or ligatures would move them.
    'svg{display:block}i{position:absolute;visibility:hidden}text{white-space:pre;font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision}' +
    rules.join('') +
    '</style></head><body>' +
    bodies.join('') +
    '</body></html>'
  );
}

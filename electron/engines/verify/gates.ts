/** The gates over one finished PDF: each asks one question of the bytes and answers with findings. */
import { boxToDisplay } from '../../../shared/geometry/spaces';
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import type { Finding, GateResult } from '../../../shared/domain/redaction';
import type { EngineAssets } from '../assets';
import type { Pdfium, PdfiumPage } from '../pdfium/pdfium';
import { blocksApart, difference, EDGE_TOLERANCE, TONE_TOLERANCE, type Pixels } from './pixels';
import { renderPage, withPdfJs } from './pdfjs';
import { judged, leak, notRun } from './findings';
import type { PictureCache } from './picture-cache';
import { pageGlyphs, type FoundGlyph } from './glyphs';
import { fold, occurrences } from './variants';
import { walkObjects } from './walk';

/** A box on a page with what may stand there. */
export interface Covered {
  readonly box: Box;
  /** The markers that may stand there: those of its item, and of boxes that cross it. */
  readonly markers: readonly string[];
}

export interface GateInput {
  readonly pdf: Uint8Array;
  /** What the output must look like outside the boxes; null where there is none to compare with. */
  readonly baseline: Uint8Array | null;
  /** The same for PDFium, which does not draw living form fields. */
  readonly pdfiumBaseline: Uint8Array | null;
  /** By page, counted from 1. */
  readonly covered: ReadonlyMap<number, readonly Covered[]>;
  readonly geometry: readonly PageGeometry[];
  /** Strings masked wherever they stand. */
  readonly everywhere: readonly string[];
  /** Strings masked in their regions; searched in metadata too. */
  readonly hidden: readonly string[];
  readonly leftOpen: ReadonlyMap<number, readonly Box[]>;
  /** Pages that were made images: they are compared more loosely. */
  readonly images: ReadonlySet<number>;
  /** Calibrated colours were said anew in device colours: pdf.js shows them in another tone, PDFium does not. */
  readonly toned: boolean;
  /** Pictures of the baselines, shared by the runs of one redaction. */
  readonly cache: PictureCache;
}

/** Pixels per point. */
const PDFIUM_SCALE = 1.5;
const PDFJS_SCALE = 1;
/** Boxes widen by this much (points) where the outside is compared: edges of letters blend. */
const MARGIN = 1.6;
/** A difference of fewer pixels than this is rounding. */
const NOISE = 6;
/** Pages that became images: side of a block in pixels, levels its mean may differ, blocks that may differ. */
const BLOCK = 6;
const BLOCK_TOLERANCE = 48;
const BLOCK_NOISE = 4;
const SECOND_TOLERANCE = 64;
const SECOND_BLOCKS = 0.002;

/** Gates 2, 3 and 4, in this order; gate 1 looks at other bytes (bare-regions.ts, blank.ts). */
export async function runGates(
  pdfium: Pdfium,
  assets: EngineAssets,
  input: GateInput,
): Promise<readonly GateResult[]> {
  const outside = outsideInPdfium(pdfium, input);
  const second = await throughPdfJs(pdfium, assets, input);
  const walked = await walkObjects(input.pdf, input.everywhere, input.hidden);
  return [
    outside === null || second.outside === null
      ? { ...notRun('outside-unchanged'), findings: [...(outside ?? []), ...(second.outside ?? [])] }
      : judged('outside-unchanged', [...outside, ...second.outside]),
    judged('other-extractor', second.text),
    judged('object-walk', walked),
  ];
}

function scaled(b: Box, s: number): Box {
  return [b[0] * s, b[1] * s, b[2] * s, b[3] * s];
}

function maskedPixels(geometry: PageGeometry, covered: readonly Covered[], scale: number): readonly Box[] {
  return covered.map(({ box }) => {
    const d = boxToDisplay(geometry, box);
    return scaled([d[0] - MARGIN, d[1] - MARGIN, d[2] + MARGIN, d[3] + MARGIN], scale);
  });
}

/** Gate 2 with PDFium: every page, since all pages are sanitized. Null where there is nothing to compare with. */
function outsideInPdfium(pdfium: Pdfium, input: GateInput): readonly Finding[] | null {
  const { pdfiumBaseline } = input;
  if (!pdfiumBaseline) return null;
  const findings: Finding[] = [];
  const opened = pdfium.withDocument(pdfiumBaseline, '', (before) =>
    pdfium.withDocument(input.pdf, '', (after) => {
      if (before.pageCount() !== after.pageCount()) findings.push(leak('page-count', null));
      input.geometry.forEach((geometry, i) => {
        const covered = input.covered.get(i + 1);
        const scale = covered ? PDFIUM_SCALE : PDFIUM_SCALE / 2;
        const draw = (p: PdfiumPage): Pixels => p.render(scale);
        const key = `pdfium ${i + 1} ${scale}`;
        const a = input.cache.get(key) ?? before.withPage(i, draw);
        if (a) input.cache.keep(key, a);
        const b = after.withPage(i, draw);
        if (!a || !b) findings.push(leak('page-unreadable', i + 1));
        else compare(a, b, geometry, covered ?? [], scale, i + 1, 'outside-changed', input, findings);
      });
    }),
  );
  if (!opened.ok || !opened.value.ok) findings.push(leak('file-unreadable', null));
  return findings;
}

function compare(
  a: Pixels,
  b: Pixels,
  geometry: PageGeometry,
  covered: readonly Covered[],
  scale: number,
  page: number,
  code: string,
  input: GateInput,
  findings: Finding[],
): void {
  const masked = maskedPixels(geometry, covered, scale);
  const second = code === 'outside-changed-second';
  const toned = input.toned && second;
  // Two renderers resample a picture each in its own way; PDFium against itself is held to the strict measure.
  const blocks = second ? SECOND_BLOCKS * ((a.width * a.height) / (BLOCK * BLOCK)) : BLOCK_NOISE;
  const blockTolerance = toned ? TONE_TOLERANCE : second ? SECOND_TOLERANCE : BLOCK_TOLERANCE;
  const changed = input.images.has(page)
    ? blocksApart(a, b, masked, BLOCK, blockTolerance) > Math.max(BLOCK_NOISE, blocks)
    : (difference(a, b, masked, toned ? TONE_TOLERANCE : EDGE_TOLERANCE)?.pixels ?? 0) > NOISE;
  if (changed) findings.push(leak(code, page));
}

interface SecondOpinion {
  readonly outside: readonly Finding[] | null;
  readonly text: readonly Finding[];
}

/** Gates 2 and 3 with pdf.js. */
async function throughPdfJs(pdfium: Pdfium, assets: EngineAssets, input: GateInput): Promise<SecondOpinion> {
  const before = input.baseline && (await pictures(pdfium, assets, input.baseline, input));
  const outside: Finding[] = [];
  const text: Finding[] = [];
  const read = await withPdfJs(input.pdf, assets, async (doc, lib) => {
    for (let i = 1; i <= doc.numPages; i++) {
      const covered = input.covered.get(i);
      const geometry = input.geometry[i - 1];
      if (!geometry || (!covered && input.everywhere.length === 0)) continue;
      const page = await doc.getPage(i);
      const glyphs = await pageGlyphs(page, lib.OPS);
      if (!glyphs) text.push(leak('page-unreadable', i));
      else {
        for (const { box, markers } of covered ?? []) {
          if (!holdsOnly(glyphs, box, markers)) text.push(leak('glyph-in-region', i, box));
        }
        const open = input.leftOpen.get(i) ?? [];
        if (input.everywhere.some((s) => stands(glyphs, s, open))) text.push(leak('string-found', i));
        if (open.length === 0 && input.everywhere.length > 0) {
          const whole = (await page.getTextContent()).items
            .map((t) => ('str' in t ? t.str + (t.hasEOL ? '\n' : '') : ''))
            .join('');
          if (input.everywhere.some((s) => occurrences(whole, fold(whole), s).length > 0))
            text.push(leak('string-found', i));
        }
      }
      const was = before?.get(i);
      if (covered && before) {
        const is = await renderPage(page, PDFJS_SCALE);
        if (is && was)
          compare(was, is, geometry, covered, PDFJS_SCALE, i, 'outside-changed-second', input, outside);
        else if (was) outside.push(leak('page-unreadable', i));
      }
      page.cleanup();
    }
    return true;
  });
  if (!read) text.push(leak('file-unreadable', null));
  return { outside: input.baseline ? outside : null, text };
}

/** How pdf.js must show the covered pages. An image of a page was drawn by PDFium, and looks so in pdf.js as well. */
async function pictures(
  pdfium: Pdfium,
  assets: EngineAssets,
  pdf: Uint8Array,
  input: GateInput,
): Promise<ReadonlyMap<number, Pixels>> {
  const made = new Map<number, Pixels>();
  const missing: number[] = [];
  for (const page of input.covered.keys()) {
    if (input.images.has(page)) continue;
    const known = input.cache.get(`pdfjs ${page}`);
    if (known) made.set(page, known);
    else missing.push(page);
  }
  if (missing.length > 0) {
    await withPdfJs(pdf, assets, async (doc) => {
      for (const page of missing) {
        if (page > doc.numPages) continue;
        const p = await doc.getPage(page);
        const picture = await renderPage(p, PDFJS_SCALE);
        if (picture) {
          made.set(page, picture);
          input.cache.keep(`pdfjs ${page}`, picture);
        }
        p.cleanup();
      }
      return true;
    });
  }
  pdfium.withDocument(input.pdfiumBaseline ?? pdf, '', (doc) => {
    for (const page of input.covered.keys()) {
      const picture = input.images.has(page) ? doc.withPage(page - 1, (p) => p.render(PDFJS_SCALE)) : null;
      if (picture) made.set(page, redFirst(picture));
    }
  });
  return made;
}

/** BGRA, as PDFium draws, to RGBA. */
function redFirst(p: Pixels): Pixels {
  const data = p.data.slice();
  for (let i = 0; i < data.length; i += 4) {
    data[i] = p.data[i + 2] ?? 0;
    data[i + 2] = p.data[i] ?? 0;
  }
  return { ...p, data };
}

function inside(g: FoundGlyph, b: Box): boolean {
  return g.x > b[0] && g.x < b[2] && g.y > b[1] && g.y < b[3];
}

/** Does the box hold a marker, or several, and nothing else? Spaces show nothing and do not count. */
function holdsOnly(glyphs: readonly FoundGlyph[], box: Box, markers: readonly string[]): boolean {
  const text = glyphs
    .filter((g) => inside(g, box))
    .map((g) => g.text)
    .join('')
    .replace(/\s/g, '');
  return markers.reduce((rest, marker) => rest.replaceAll(marker, ''), text) === '';
}

function stands(glyphs: readonly FoundGlyph[], needle: string, open: readonly Box[]): boolean {
  let text = '';
  const index: number[] = [];
  glyphs.forEach((g, i) => {
    for (let k = 0; k < g.text.length; k++) index.push(i);
    text += g.text;
  });
  return occurrences(text, fold(text), needle).some(([start, end]) => {
    const own = glyphs.slice(index[start] ?? 0, (index[end - 1] ?? 0) + 1);
    return !own.every((g) => open.some((b) => inside(g, b)));
  });
}

/** Gate 2: nothing changed outside the boxes. The comparison, and PDFium's part of it. */
import { boxToDisplay } from '../../../shared/geometry/spaces';
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import type { Finding } from '../../../shared/domain/redaction';
import type { Pdfium } from '../pdfium/pdfium';
import { leak } from './findings';
import { imageScale } from '../redact/raster';
import { condemn, type Covered, type GateInput } from './gate-input';
import { inPdfium } from './picture-cache';
import { blocksApart, difference, EDGE_TOLERANCE, TONE_TOLERANCE, type Pixels } from './pixels';

/** Pixels per point. */
const PDFIUM_SCALE = 1.5;
/** Boxes widen by this much (points) where the outside is compared: edges of letters blend. */
const MARGIN = 1.6;
/** A difference of fewer pixels than this is rounding. */
const NOISE = 6;
/** Pages that became images: side of a block in points, levels its mean may differ, blocks that may differ. */
const BLOCK = 4;
const BLOCK_TOLERANCE = 48;
const BLOCK_NOISE = 4;
const SECOND_TOLERANCE = 64;
const SECOND_BLOCKS = 0.002;

/** Gate 2 with PDFium: every page, since all pages are sanitized. Null where there is nothing to compare with. */
export function outsideInPdfium(pdfium: Pdfium, input: GateInput): readonly Finding[] | null {
  const { pdfiumBaseline } = input;
  if (!pdfiumBaseline) return null;
  const findings: Finding[] = [];
  const opened = pdfium.withPages(pdfiumBaseline, '', (before) =>
    pdfium.withPages(input.pdf, '', (after) => {
      if (before.pageCount() !== after.pageCount()) findings.push(leak('page-count', null));
      input.geometry.forEach((geometry, i) => {
        if (input.condemned?.has(i + 1) === true) {
          input.onPage?.();
          return;
        }
        const covered = input.covered.get(i + 1);
        const scale = comparedAt(input, i + 1, geometry, covered ? PDFIUM_SCALE : PDFIUM_SCALE / 2);
        const a = input.cache.of(inPdfium(i + 1, scale), () => before.withPage(i, (p) => p.render(scale)));
        const compared = after.withPage(i, (page) =>
          page.look(scale, (b) => {
            if (a) compare(a, b, geometry, covered ?? [], scale, i + 1, 'outside-changed', input, findings);
            return a !== null;
          }),
        );
        if (compared !== true) findings.push(leak('page-unreadable', i + 1));
        if (findings.at(-1)?.page === i + 1) condemn(input, i + 1);
        input.onPage?.();
      });
    }),
  );
  if (!opened.ok || !opened.value.ok) findings.push(leak('file-unreadable', null));
  return findings;
}

/**
 * Pixels per point that a page is compared at. An image of a page is compared at its own scale: hairlines and patterns
 * are a pixel wide at any scale, so that in an image made smaller they are paler than the page drawn small.
 */
export function comparedAt(input: GateInput, page: number, geometry: PageGeometry, usual: number): number {
  return input.images.has(page) ? imageScale(geometry) : usual;
}

/** `scale` in pixels per point; `code` is the finding's, and tells whose pictures they are. */
export function compare(
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
  const block = Math.round(BLOCK * scale);
  const blocks = second ? SECOND_BLOCKS * ((a.width * a.height) / (block * block)) : BLOCK_NOISE;
  const blockTolerance = toned ? TONE_TOLERANCE : second ? SECOND_TOLERANCE : BLOCK_TOLERANCE;
  const changed = input.images.has(page)
    ? blocksApart(a, b, masked, block, blockTolerance) > Math.max(BLOCK_NOISE, blocks)
    : (difference(a, b, masked, toned ? TONE_TOLERANCE : EDGE_TOLERANCE)?.pixels ?? 0) > NOISE;
  if (changed) findings.push(leak(code, page));
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

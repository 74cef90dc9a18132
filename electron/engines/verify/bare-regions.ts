/** Gate 1 while redacting: before a box is drawn, each region renders in one colour, annotations included. */
import type { Box } from '../../../shared/geometry/box';
import type { Finding, GateResult } from '../../../shared/domain/redaction';
import type { Bytes } from '../bytes/rope';
import type { Pdfium } from '../pdfium/pdfium';
import { judged, leak } from './findings';
import type { GateInput } from './gate-input';
import { innerPixels } from './inner';
import { oneColour, type Pixels } from './pixels';

/** Pixels per point. */
const SCALE = 2;
/** The parts of few regions are drawn alone; for more, one picture of the page costs less. */
const MANY_REGIONS = 12;

export function bareRegions(
  pdfium: Pdfium,
  input: Pick<GateInput, 'covered' | 'geometry'> & { readonly pdf: Bytes },
): GateResult {
  const opened = pdfium.withPages(input.pdf, '', (doc) => {
    const findings: Finding[] = [];
    for (const [page, covered] of input.covered) {
      const geometry = input.geometry[page - 1];
      const seen = doc.withPage(page - 1, (p) => {
        if (!geometry) return false;
        const [width, height] = p.pixels(SCALE);
        const judge = (shown: Pixels, box: Box, [x0, y0, x1, y1]: Box): void => {
          if (!oneColour(shown, [x0, y0, x1, y1])) findings.push(leak('region-not-blank', page, box));
        };
        if (covered.length > MANY_REGIONS) {
          p.look(SCALE, (whole) => {
            for (const { box } of covered) judge(whole, box, innerPixels(geometry, box, SCALE));
          });
          return true;
        }
        for (const { box } of covered) {
          const [x0, y0, x1, y1] = innerPixels(geometry, box, SCALE);
          const [left, top] = [Math.max(0, Math.floor(x0)), Math.max(0, Math.floor(y0))];
          const part: Box = [left, top, Math.min(width, Math.ceil(x1)), Math.min(height, Math.ceil(y1))];
          p.lookAt(SCALE, part, (shown) => {
            judge(shown, box, [x0 - left, y0 - top, x1 - left, y1 - top]);
          });
        }
        return true;
      });
      if (seen !== true) findings.push(leak('page-unreadable', page));
    }
    return findings;
  });
  return judged('blank-region', opened.ok ? opened.value : [leak('file-unreadable', null)]);
}

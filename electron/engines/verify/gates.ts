/** The gates over one finished PDF: each asks one question of the bytes and answers with findings. */
import type { GateResult } from '../../../shared/domain/redaction';
import type { EngineAssets } from '../assets';
import type { Pdfium } from '../pdfium/pdfium';
import { judged, notRun } from './findings';
import type { GateInput } from './gate-input';
import { outsideInPdfium } from './outside';
import { throughPdfJs } from './second-reader';
import { walkObjects } from './walk';

/** Gates 2, 3 and 4, in this order; gate 1 looks at other bytes (bare-regions.ts, blank.ts). */
export async function runGates(
  pdfium: Pdfium,
  assets: EngineAssets,
  input: GateInput,
): Promise<readonly GateResult[]> {
  const outside = outsideInPdfium(pdfium, input);
  const second = await throughPdfJs(pdfium, assets, input);
  // What it finds is of the whole file, and would make images of the masked pages.
  const masked = [...input.covered.keys()];
  const settled = masked.length > 0 && masked.every((page) => input.condemned?.has(page) === true);
  const walked = settled ? null : await walkObjects(input.pdf, input.everywhere, input.hidden, input.covered);
  return [
    outside === null || second.outside === null
      ? { ...notRun('outside-unchanged'), findings: [...(outside ?? []), ...(second.outside ?? [])] }
      : judged('outside-unchanged', [...outside, ...second.outside]),
    judged('other-extractor', second.text),
    walked ? judged('object-walk', walked) : notRun('object-walk'),
  ];
}

/** What the gates are asked with. */
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import type { Rope } from '../bytes/rope';
import type { PictureCache } from './picture-cache';

/** A box on a page with what may stand there. */
export interface Covered {
  readonly box: Box;
  /** The markers that may stand there: its own, and those of boxes that cross it; null for any of the program's. */
  readonly markers: readonly string[] | null;
}

export interface GateInput {
  readonly pdf: Rope;
  /** What the output must look like outside the boxes; null where there is none to compare with. */
  readonly baseline: Rope | null;
  /** The same for PDFium, which does not draw living form fields. */
  readonly pdfiumBaseline: Rope | null;
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
  /**
   * While redacting: pages that a finding has already made an image of. What else is wrong with them changes nothing, and
   * the gates that come later look at the image; so they pass over the page here. Null where each finding is to be told.
   */
  readonly condemned: Set<number> | null;
  /** Called after each page that a renderer has looked at. */
  readonly onPage?: () => void;
}

/** Notes that a page was found wanting; false where the gates are to look on all the same. */
export function condemn({ condemned }: GateInput, page: number): boolean {
  condemned?.add(page);
  return condemned !== null;
}

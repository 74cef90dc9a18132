/** Which marked content of a page lies wholly beside its boxes: asked before anything is removed, for after that it is gone. */
import { intersects, type Box } from '../../../../shared/geometry/box';
import type { Handle } from '../../pdfium/api';
import type { PdfiumPage } from '../../pdfium/pdfium';
import { textOf, WORDS } from './text-string';

export interface Beside {
  /** Numbers of marked content of which nothing reaches into a box. */
  readonly numbers: ReadonlySet<number>;
  /** Words of marked content of which nothing does. */
  readonly words: ReadonlySet<string>;
  /** For each box the number of the marked content that most of it lay over; null where that has none. */
  readonly under: readonly (number | null)[];
}

/** Points: ink may reach out of an object's bounds by its edges' blur. */
const EDGE = 0.5;

/** `boxes`: user space. */
export function besideOf(page: PdfiumPage, boxes: readonly Box[]): Beside {
  const { api } = page.pdfium;
  const numbers = new Tally<number>();
  const words = new Tally<string>();
  const most = boxes.map((): { number: number | null; size: number } => ({ number: null, size: 0 }));
  page.pdfium.lend(16, (at) => {
    const count = api.FPDFPage_CountObjects(page.handle);
    for (let i = 0; i < count; i++) {
      const object = api.FPDFPage_GetObject(page.handle, i);
      const marks = object === 0 ? 0 : api.FPDFPageObj_CountMarks(object);
      if (marks <= 0) continue;
      const bounds = boundsOf(page, object, at);
      const beside = bounds !== null && !boxes.some((box) => intersects(box, bounds));
      for (let m = 0; m < marks; m++) {
        const mark = api.FPDFPageObj_GetMark(object, m);
        const params = api.FPDFPageObjMark_CountParams(mark);
        if (params <= 0) continue;
        const numbered = api.FPDFPageObjMark_GetParamIntValue(mark, 'MCID', at);
        if (numbered) {
          const number = page.pdfium.view().getInt32(at, true);
          numbers.count(number, beside);
          // The innermost comes last.
          if (!beside && bounds) most.forEach((known, b) => larger(known, number, bounds, boxes[b]));
        }
        if (numbered && params === 1) continue;
        for (const key of WORDS) {
          const said = paramOf(page, mark, key);
          if (said !== null) words.count(said, beside);
        }
      }
    }
  });
  return { numbers: numbers.beside(), words: words.beside(), under: most.map(({ number }) => number) };
}

function larger(
  known: { number: number | null; size: number },
  number: number,
  [left, bottom, right, top]: Box,
  box: Box | undefined,
): void {
  if (!box) return;
  const width = Math.min(right, box[2]) - Math.max(left, box[0]);
  const height = Math.min(top, box[3]) - Math.max(bottom, box[1]);
  if (width <= 0 || height <= 0 || width * height < known.size) return;
  known.number = number;
  known.size = width * height;
}

/** What was met only beside the boxes. */
class Tally<T> {
  private readonly met = new Map<T, boolean>();

  count(key: T, beside: boolean): void {
    this.met.set(key, (this.met.get(key) ?? true) && beside);
  }

  beside(): ReadonlySet<T> {
    return new Set([...this.met].flatMap(([key, beside]) => (beside ? [key] : [])));
  }
}

/** Null where PDFium does not know, or finds no extent: glyphs without outlines have none and are there all the same. */
function boundsOf({ pdfium }: PdfiumPage, object: Handle, at: Handle): Box | null {
  if (!pdfium.api.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return null;
  const view = pdfium.view();
  const f = (i: number): number => view.getFloat32(at + 4 * i, true);
  const [left, bottom, right, top] = [f(0), f(1), f(2), f(3)];
  if (!(right > left || top > bottom)) return null;
  return [left - EDGE, bottom - EDGE, right + EDGE, top + EDGE];
}

function paramOf({ pdfium }: PdfiumPage, mark: Handle, key: string): string | null {
  const length = pdfium.lend(8, (out) =>
    pdfium.api.FPDFPageObjMark_GetParamBlobValue(mark, key, 0, 0, out)
      ? pdfium.view().getUint32(out, true)
      : 0,
  );
  if (length === 0) return null;
  return pdfium.lend(length + 8, (out) => {
    pdfium.api.FPDFPageObjMark_GetParamBlobValue(mark, key, out + 8, length, out);
    return textOf(pdfium.api.pdfium.HEAPU8.slice(out + 8, out + 8 + length));
  });
}

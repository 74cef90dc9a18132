/** Poppler's reading and drawing of a file. */
import type { Box } from '../../shared/geometry/box';
import { difference, oneColour, type Pixels } from '../../electron/engines/verify/pixels';
import { output } from './tools';

export interface Word {
  /** Counted from 1. */
  readonly page: number;
  readonly text: string;
  /** Points from the top left of the displayed crop box. */
  readonly box: Box;
}

/** Words of the first pages up to `last`; null where poppler cannot read the file. */
export function wordsOf(file: string, last: number): readonly Word[] | null {
  const html = output('pdftotext', ['-cropbox', '-bbox', '-l', String(last), file, '-'])?.toString('utf8');
  if (html === undefined) return null;
  let page = 0;
  const words: Word[] = [];
  for (const m of html.matchAll(
    /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gs,
  )) {
    if (m[5] === undefined) page++;
    else words.push({ page, text: m[5], box: [Number(m[1]), Number(m[2]), Number(m[3]), Number(m[4])] });
  }
  return words;
}

/** A page at `dpi`, in three colours widened to four bytes a pixel; null where poppler cannot draw it. */
export function pictureOf(file: string, page: number, dpi = 72): Pixels | null {
  const ppm = output('pdftoppm', [
    '-cropbox',
    '-r',
    String(dpi),
    '-f',
    String(page),
    '-l',
    String(page),
    file,
  ]);
  const head = ppm && /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
  if (!ppm || !head) return null;
  const [width, height] = [Number(head[1]), Number(head[2])];
  const data = new Uint8Array(width * height * 4);
  for (let i = 0, p = head[0].length; i < data.length; i += 4, p += 3) {
    data[i] = ppm[p] ?? 0;
    data[i + 1] = ppm[p + 1] ?? 0;
    data[i + 2] = ppm[p + 2] ?? 0;
  }
  return { width, height, data };
}

/** Edges of letters blend into what is beside them, and a box is drawn up to a point wider than it was asked. */
const MARGIN = 3;

/** Pixels that look different outside the boxes (points of the displayed page); null where poppler cannot draw it. */
export function changedOutside(
  before: string,
  after: string,
  page: number,
  boxes: readonly Box[],
): number | null {
  const [a, b] = [pictureOf(before, page), pictureOf(after, page)];
  if (!a || !b) return a === b ? 0 : null;
  const masked = boxes.map(([x0, y0, x1, y1]): Box => [x0 - MARGIN, y0 - MARGIN, x1 + MARGIN, y1 + MARGIN]);
  return difference(a, b, masked)?.pixels ?? 0;
}

/** Does each box (points of the displayed page) show one colour, its edges left aside? */
export function showsNothing(file: string, page: number, boxes: readonly Box[]): boolean {
  const scale = 2;
  const picture = pictureOf(file, page, 72 * scale);
  if (!picture) return false;
  return boxes.every(([x0, y0, x1, y1]) => {
    const [dx, dy] = [Math.min(1.5, (x1 - x0) / 5), Math.min(1.5, (y1 - y0) / 5)];
    return oneColour(picture, [(x0 + dx) * scale, (y0 + dy) * scale, (x1 - dx) * scale, (y1 - dy) * scale]);
  });
}

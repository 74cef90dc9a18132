/** The boxes that the program drew on the pages of a finished file, as their drawing operators say. */
import type { Bytes } from '../bytes/rope';
import type { Box } from '../../../shared/geometry/box';
import { pageContent } from '../redact/content/page-content';
import { operators } from '../redact/content/tokens';
import { open } from '../redact/objects';

/** What draws a box, one operator after the other. */
const DRAWING = ['q', 'g', 're', 'f', 'Q'];

/** By page, counted from 1; user space. Rectangles that others drew alike may be among them. */
export async function drawnBoxes(pdf: Bytes): Promise<ReadonlyMap<number, readonly Box[]>> {
  const doc = await open(pdf);
  return new Map(
    doc.getPages().map((page, i) => {
      const list = [...operators(pageContent(doc, page).bytes)];
      const boxes = list.flatMap((_, at): Box[] => {
        if (DRAWING.some((op, k) => list[at + k]?.op !== op)) return [];
        const sides = (list[at + 2]?.args ?? []).flatMap((a) => (a.kind === 'number' ? [a.value] : []));
        const [x, y, w, h] = sides;
        if (x === undefined || y === undefined || w === undefined || h === undefined) return [];
        return [[x, y, x + w, y + h]];
      });
      return [i + 1, boxes] as const;
    }),
  );
}

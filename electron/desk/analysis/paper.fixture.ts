/** A paper for the tests of what a draft says of itself. */
import type { TextModel } from '../../../shared/domain/paper';

/** A first page with one block a line: text and height in points. */
export function paper(...lines: readonly (readonly [string, number])[]): TextModel {
  return {
    pages: [
      {
        page: 1,
        geometry: { cropBox: [0, 0, 595, 842], rotation: 0 },
        width: 595,
        height: 842,
        unread: null,
        runs: lines.map(([text, h], i) => ({ text, x: 50, y: 40 + i * 30, w: 300, h, block: i })),
      },
    ],
    blocks: lines.map(() => ({ kind: 'paragraph' })),
    hidden: [],
    warnings: [],
  };
}

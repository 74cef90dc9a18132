/** What poppler reads before and after: letters left under a box, words lost beside it. */
import type { Box } from '../../shared/geometry/box';
import type { Word } from '../judges/poppler';

/** On a page, points from the top left as displayed. */
export interface PlacedBox {
  readonly page: number;
  readonly box: Box;
}

export interface WordsCompared {
  /** Words found under a box that are not its marker. */
  readonly residue: readonly string[];
  /** Words that no box touches, and those of them that are gone. */
  readonly open: number;
  readonly lost: readonly string[];
  /** The words next to a box on its line, and those of them that are not as they were. */
  readonly neighbours: number;
  readonly damaged: readonly string[];
}

const MARKERS = /^(\[6호\])+$/;

export function compareWords(
  before: readonly Word[],
  after: readonly Word[],
  boxes: readonly PlacedBox[],
): WordsCompared {
  const left = new Map<string, number>();
  const key = (w: Word): string => `${w.page} ${w.text}`;
  for (const w of after) left.set(key(w), (left.get(key(w)) ?? 0) + 1);
  const open = before.filter((w) => !boxes.some((b) => touches(b, w, 1)));
  const lost: string[] = [];
  for (const w of open) {
    const n = left.get(key(w)) ?? 0;
    if (n === 0) lost.push(w.text);
    else left.set(key(w), n - 1);
  }
  const beside = new Set(boxes.flatMap((b) => besides(b, before, boxes)));
  const damaged = [...beside].filter((w) => !after.some((a) => key(a) === key(w) && near(a, w)));
  return {
    residue: after
      .filter((w) => boxes.some((b) => holdsMiddle(b, w)) && !MARKERS.test(w.text))
      .map((w) => w.text),
    open: open.length,
    lost,
    neighbours: beside.size,
    damaged: damaged.map((w) => w.text),
  };
}

/** Do they share more than a line's thickness of ink, the box grown by `grow` points to its sides? */
function touches(b: PlacedBox, w: Word, grow: number): boolean {
  return (
    b.page === w.page &&
    w.box[0] < b.box[2] + grow &&
    w.box[2] > b.box[0] - grow &&
    w.box[1] < b.box[3] &&
    w.box[3] > b.box[1]
  );
}

function holdsMiddle(b: PlacedBox, w: Word): boolean {
  const [x, y] = [(w.box[0] + w.box[2]) / 2, (w.box[1] + w.box[3]) / 2];
  return b.page === w.page && x > b.box[0] && x < b.box[2] && y > b.box[1] && y < b.box[3];
}

/** The nearest whole word to the left and to the right on the box's own line, within two of its heights. */
function besides(b: PlacedBox, words: readonly Word[], boxes: readonly PlacedBox[]): readonly Word[] {
  const middle = (b.box[1] + b.box[3]) / 2;
  const reach = 2 * (b.box[3] - b.box[1]);
  const line = words.filter(
    (w) =>
      w.page === b.page &&
      w.box[1] < middle &&
      w.box[3] > middle &&
      !boxes.some((other) => touches(other, w, -0.5)),
  );
  const nearest = (gap: (w: Word) => number): readonly Word[] =>
    line
      .filter((w) => gap(w) > -0.5 && gap(w) < reach)
      .sort((p, q) => gap(p) - gap(q))
      .slice(0, 1);
  return [...nearest((w) => b.box[0] - w.box[2]), ...nearest((w) => w.box[0] - b.box[2])];
}

/** Within two points of where it stood. */
function near(a: Word, w: Word): boolean {
  return Math.abs(a.box[0] - w.box[0]) < 2 && Math.abs(a.box[1] - w.box[1]) < 2;
}

/** Lines become runs, and lines that go on become one block, so that what is broken at a line's end is still found. */
import type { Box } from '../../../shared/geometry/box';
import type { TextBlock, TextRun } from '../../../shared/domain/paper';
import type { Char } from './chars';
import type { Line } from './lines';

function sizeOf(line: Line): number {
  return Math.max(...line.chars.map((c) => c.size), 0.1);
}

/** True where `next` reads on from `line`: below it, same type, and `line` was full up to where `next` or the block ends. */
function goesOn(line: Line, next: Line, right: number): boolean {
  if (!line.upright || !next.upright || line.columns || next.columns) return false;
  const size = sizeOf(line);
  if (Math.abs(size - sizeOf(next)) > size * 0.15) return false;
  const drop = next.box[3] - line.box[3];
  if (drop < size * 0.5 || drop > size * 2.4) return false;
  if (Math.abs(next.box[0] - line.box[0]) > size * 4) return false;
  return line.box[2] > Math.max(right, next.box[2]) - size * 2;
}

function runOf(line: Line, block: number, ends: boolean): TextRun {
  const [x0, y0, x1, y1] = line.box;
  const chars = ends ? line.chars : [...line.chars, newline(line)];
  const text = chars.map((c) => c.text).join('');
  const base = { text, x: x0, y: y0, w: x1 - x0, h: y1 - y0, block };
  const perUnit = <T>(of: (c: Char) => T): T[] =>
    chars.flatMap((c) => (c.text.length === 2 ? [of(c), of(c)] : [of(c)]));
  if (!line.upright) return { ...base, charBoxes: perUnit((c): Box => c.box) };
  const lefts = perUnit((c) => c.box[0] - x0);
  // A unit ends where the next begins: kerned and overlapping glyphs would cut their neighbour.
  const ascending = lefts.every((x, i) => i === 0 || x >= (lefts[i - 1] ?? x));
  return ascending ? { ...base, charX: lefts } : { ...base, charBoxes: perUnit((c): Box => c.box) };
}

/** A line feed of no width at the line's end: the reader of the block knows that the line was broken there. */
function newline(line: Line): Char {
  const last = line.chars.at(-1);
  const box: Box = [line.box[2], line.box[1], line.box[2], line.box[3]];
  return {
    text: '\n',
    box,
    origin: [box[0], box[3]],
    direction: [1, 0],
    size: last?.size ?? 1,
    generated: true,
    lineBreak: true,
    unmapped: false,
    invisible: false,
    order: 0,
  };
}

/** Appends the blocks it makes to `blocks`. */
export function runsOfLines(lines: readonly Line[], blocks: TextBlock[]): TextRun[] {
  const runs: TextRun[] = [];
  let right = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const joins = before !== undefined && goesOn(before, line, right);
    if (joins) right = Math.max(right, line.box[2]);
    else {
      blocks.push({ kind: 'paragraph' });
      right = line.box[2];
    }
    const next = lines[i + 1];
    const ends = next === undefined || !goesOn(line, next, right);
    runs.push(runOf(line, blocks.length - 1, ends));
  });
  return runs;
}

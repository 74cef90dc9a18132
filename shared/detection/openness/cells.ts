/** The table that a place stands in, read upwards from its row: the words of its column's head, and the cells of the row. */
import { startOfLine } from './signs';

const LONGEST_ROW = 240;
const LONGEST_TABLE = 2000;
const PARTED = /[\t|]/;

export interface Cell {
  /** Words at the head of the table, cell by cell; empty where the place stands in no table. */
  readonly heads: readonly string[];
  /** The head above the place; empty where there is none. */
  readonly head: string;
  /** Cells of the row. */
  readonly row: readonly string[];
  /** Which of them holds the place. */
  readonly index: number;
}

function cells(line: string): readonly string[] {
  return line.split(/[\t|]/).map((c) => c.trim());
}

/** Null where the row has no cells. */
export function cellAt(text: string, at: number): Cell | null {
  const start = startOfLine(text, at, LONGEST_ROW);
  if (start === null) return null;
  const row = text.slice(start, start + 2 * LONGEST_ROW).split('\n', 1)[0] ?? '';
  if (!PARTED.test(row)) return null;
  const index = cells(text.slice(start, at)).length - 1;
  const heads = headsAbove(text, start, LONGEST_TABLE);
  return { heads, head: heads[index] ?? '', row: cells(row), index };
}

/** The cells of the first of the rows right above the line that begins at `start`, `longest` units up at most; none without rows. */
export function headsAbove(text: string, start: number, longest: number): readonly string[] {
  let first = '';
  const above = text
    .slice(Math.max(0, start - longest), Math.max(0, start - 1))
    .split('\n')
    .reverse();
  for (const line of above) {
    if (!PARTED.test(line)) break;
    first = line;
  }
  return first === '' ? [] : cells(first);
}

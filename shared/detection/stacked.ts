/** Tables of bare text whose cells stand one to a line, as a clipboard or a converter leaves them: 성명⏎생년월일⏎김하나⏎1985.03.17.⏎… */
import { formOf } from './cellForms';
import { classOfLabel, classOfLabelIn, type LabelHit } from './labels';
import { firstNot } from './sorted';

/** A cell of such a table; null where its column's header is no label that is known. */
export interface StackedCell {
  readonly start: number;
  readonly end: number;
  readonly label: LabelHit | null;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly label: LabelHit | null;
  /** May it answer a label that asks for a number, a date or mail? */
  readonly mayAnswer: boolean;
  /** Does it say that there is nothing to say? */
  readonly empty: boolean;
}

const LONGEST_CELL = 60;
const LONGEST_LABEL = 24;
const NARROWEST = 2;
const WIDEST = 12;

export type StackedRow = readonly StackedCell[];

/** The rows of each such table, headers left out, in reading order. Linear in the text. */
export function stackedTables(text: string): readonly (readonly StackedRow[])[] {
  const out: StackedRow[][] = [];
  let block: Line[] = [];
  let labels = 0;
  const flush = (): void => {
    if (labels >= NARROWEST && block.length >= 2 * NARROWEST) readBlock(text, block, out);
    block = [];
    labels = 0;
  };
  for (let start = 0; start < text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = cellOf(text, start, end);
    if (line === null) flush();
    else {
      block.push(line);
      if (line.label !== null) labels++;
    }
    start = end + 1;
  }
  flush();
  return out;
}

/** Null for a line that is empty, long, or parted into cells of its own. */
function cellOf(text: string, start: number, end: number): Line | null {
  if (end - start > LONGEST_CELL) return null;
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 0x20) from++;
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
  if (from === to) return null;
  let mayAnswer = false;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c > 0x7c) continue;
    if (c === 0x09 || c === 0x7c) return null;
    if ((c >= 0x30 && c <= 0x39) || c === 0x40) mayAnswer = true;
  }
  return {
    start: from,
    end: to,
    label: to - from <= LONGEST_LABEL ? classOfLabelIn(text, from, to) : null,
    mayAnswer,
    empty: to - from <= LONGEST_NOTHING && EMPTY.test(text.slice(from, to)),
  };
}

function readBlock(text: string, lines: readonly Line[], out: StackedRow[][]): void {
  // how many lines up to each may answer: where none does, nothing need be compared
  const answering = new Uint32Array(lines.length + 1);
  for (const [i, line] of lines.entries()) answering[i + 1] = (answering[i] ?? 0) + (line.mayAnswer ? 1 : 0);
  for (let at = 0; at + 2 * NARROWEST <= lines.length;) {
    const table = tableAt(text, lines, at, answering);
    if (table === null) {
      at++;
      continue;
    }
    const header = lines.slice(at, at + table.width).map((l) => l.label);
    const columns = isTrusted(lines, at, header, table.rows) ? header : header.map(anybody);
    out.push(
      table.rows.map(({ from, missing }) =>
        lines
          .slice(from, from + table.width - (missing === null ? 0 : 1))
          .map(({ start, end }, i) => ({ start, end, label: columns[columnOf(i, missing)] ?? null })),
      ),
    );
    at = table.end;
  }
}

/** The column of the `i`-th cell of a row in which the cell of column `missing` was left out. */
function columnOf(i: number, missing: number | null): number {
  return missing !== null && i >= missing ? i + 1 : i;
}

/** A label by which no value is anybody's on duty. */
const ANYBODY = classOfLabel('성명');
const SHORT_LINE = 12;

function anybody(label: LabelHit | null): LabelHit | null {
  return label?.cls === 'person' ? ANYBODY : label;
}

/**
 * May the header say who is on duty? A cell that was empty or merged is a line that is missing: the columns behind it
 * shift, and whoever asked would stand under 담당자. So not where a cell is missing, where a word stands right above the
 * header that may be its beginning, or where two columns ask for the same.
 */
function isTrusted(
  lines: readonly Line[],
  at: number,
  header: readonly (LabelHit | null)[],
  rows: readonly TableRow[],
): boolean {
  const above = lines[at - 1];
  const classes = header.flatMap((l) => (l === null ? [] : [l.cls]));
  return (
    (above === undefined || above.end - above.start > SHORT_LINE) &&
    new Set(classes).size === classes.length &&
    rows.length > 1 &&
    rows.every((row) => row.missing === null)
  );
}

interface TableRow {
  /** Its first line. */
  readonly from: number;
  /** The column whose cell is left out. */
  readonly missing: number | null;
}

interface Table {
  readonly width: number;
  readonly rows: readonly TableRow[];
  /** The line behind its last row. */
  readonly end: number;
}

/** The table whose header begins at line `at`: of all widths that its values agree with, the one with most of them. */
function tableAt(text: string, lines: readonly Line[], at: number, answering: Uint32Array): Table | null {
  let best: (Table & { readonly agreed: number }) | null = null;
  let named = 0;
  for (let width = 1; width <= WIDEST && at + 2 * width - 1 <= lines.length; width++) {
    if (lines[at + width - 1]?.label) named++;
    if (width < NARROWEST || named < NARROWEST || 3 * named < width) continue;
    const values = Math.min(lines.length, at + 3 * width);
    if (answering[values] === answering[at + width]) continue;
    const read = rowsOf(text, lines, at, width);
    // a single row is believed where every line above it is a label
    if (read.rows.length === 0 || (read.rows.length === 1 && named < width)) continue;
    if (best === null || read.agreed > best.agreed) best = { width, ...read };
  }
  return best;
}

/** Rows below the header for as long as a cell of each looks as its label asks. */
function rowsOf(
  text: string,
  lines: readonly Line[],
  at: number,
  width: number,
): { readonly rows: readonly TableRow[]; readonly end: number; readonly agreed: number } {
  const forms = lines.slice(at, at + width).map((l) => formOf(l.label?.cls));
  const rows: TableRow[] = [];
  let agreed = 0;
  let end = at + width;
  // a row that says nothing either way is one of the table if the next one is
  let silent: TableRow | null = null;
  for (let from = end; ;) {
    const whole = agreement(text, lines, from, forms, null);
    if (whole !== null && whole.against <= whole.here && (whole.here > 0 || silent === null)) {
      from += width;
      if (whole.here === 0) {
        silent = { from: from - width, missing: null };
        continue;
      }
      if (silent !== null) rows.push(silent);
      silent = null;
      rows.push({ from: from - width, missing: null });
      agreed += whole.here;
      end = from;
      continue;
    }
    const shorter = silent === null && rowWithout(text, lines, from, forms);
    if (!shorter) break;
    rows.push({ from, missing: shorter.missing });
    agreed += shorter.here;
    from += width - 1;
    end = from;
  }
  return { rows, end, agreed };
}

/** A row of which a cell is left out: two of those that are there must look as their labels ask, and none otherwise. */
function rowWithout(
  text: string,
  lines: readonly Line[],
  from: number,
  forms: readonly (RegExp | null)[],
): { readonly missing: number; readonly here: number } | null {
  for (let missing = forms.length - 1; missing >= 0; missing--) {
    const read = agreement(text, lines, from, forms, missing);
    if (read !== null && read.here >= 2 && read.against === 0) return { missing, here: read.here };
  }
  return null;
}

/** How many cells of a row look as their labels ask, and how many do not; null where the lines end before it does. */
function agreement(
  text: string,
  lines: readonly Line[],
  from: number,
  forms: readonly (RegExp | null)[],
  missing: number | null,
): { readonly here: number; readonly against: number } | null {
  const width = forms.length - (missing === null ? 0 : 1);
  if (from + width > lines.length) return null;
  let here = 0;
  let against = 0;
  for (let i = 0; i < width; i++) {
    const cell = lines[from + i];
    const form = forms[columnOf(i, missing)] ?? null;
    if (cell === undefined || form === null) continue;
    if (cell.mayAnswer && form.test(text.slice(cell.start, cell.end))) here++;
    else if (!cell.empty) against++;
  }
  return { here, against };
}

/** 없음 */
const LONGEST_NOTHING = 2;
const EMPTY = /^(?:-|–|―|없음|미상|"|〃|상동)$/;

/** The cell that holds `at`. */
export function stackedAt(cells: readonly StackedCell[], at: number): StackedCell | null {
  const cell = cells[firstNot(cells.length, (i) => (cells[i]?.end ?? 0) <= at)];
  return cell !== undefined && at >= cell.start ? cell : null;
}

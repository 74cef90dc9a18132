/** Tables of bare text whose cells stand one to a line, as a clipboard or a converter leaves them: 성명⏎생년월일⏎김하나⏎1985.03.17.⏎… */
import { classOfLabel, type LabelClass, type LabelHit } from './labels';
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
}

const LONGEST_CELL = 60;
const LONGEST_LABEL = 24;
const NARROWEST = 2;
const WIDEST = 12;

/** What a cell under such a label looks like, where its form tells it. */
const FORMS: Partial<Readonly<Record<LabelClass, RegExp>>> = {
  birth: /^(?:\d{6}|\d{2,4}[.\s/년-]{1,2}\d{1,2}[.\s/월-]{1,2}\d{1,2}[.일]?)$/,
  phone: /^\(?0\d{1,2}[-) .]{0,2}\d{3,4}[- .]?\d{4}$/,
  rrn: /^\d{6} ?- ?[\d*○]{7}$/,
  frn: /^\d{6} ?- ?[\d*○]{7}$/,
  email: /^\S+@\S+$/,
  business: /^\d{3}-\d{2}-\d{5}$/,
  corporate: /^\d{6}-\d{7}$/,
  account: /\d{2,6}-\d{2,6}-\d{2,8}/,
  vehicle: /^(?:[가-힣]{2} ?)?\d{2,3}[가-힣] ?\d{4}$/,
};

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
  const cell = text.slice(from, to);
  if (cell === '' || /[\t|]/.test(cell)) return null;
  return { start: from, end: to, label: cell.length > LONGEST_LABEL ? null : classOfLabel(cell) };
}

function readBlock(text: string, lines: readonly Line[], out: StackedRow[][]): void {
  for (let at = 0; at + 2 * NARROWEST <= lines.length;) {
    const table = tableAt(text, lines, at);
    if (table === null) {
      at++;
      continue;
    }
    const header = lines.slice(at, at + table.width);
    const rows: StackedRow[] = [];
    for (let row = 1; row <= table.rows; row++) {
      const from = at + row * table.width;
      const values = lines.slice(from, from + table.width);
      rows.push(values.map(({ start, end }, i) => ({ start, end, label: header[i]?.label ?? null })));
    }
    out.push(rows);
    at += table.width * (table.rows + 1);
  }
}

interface Table {
  readonly width: number;
  readonly rows: number;
}

/** The table whose header begins at line `at`: of all widths that its values agree with, the one with most of them. */
function tableAt(text: string, lines: readonly Line[], at: number): Table | null {
  let best: (Table & { readonly agreed: number }) | null = null;
  let named = 0;
  for (let width = 1; width <= WIDEST && at + 2 * width <= lines.length; width++) {
    if (lines[at + width - 1]?.label) named++;
    if (width < NARROWEST || named < NARROWEST || 3 * named < width) continue;
    const { rows, agreed } = rowsOf(text, lines, at, width);
    // a single row is believed where every line above it is a label
    if (rows === 0 || (rows === 1 && named < width)) continue;
    if (best === null || agreed > best.agreed) best = { width, rows, agreed };
  }
  return best;
}

/** Rows below the header for as long as a cell of each looks as its label asks. */
function rowsOf(
  text: string,
  lines: readonly Line[],
  at: number,
  width: number,
): { readonly rows: number; readonly agreed: number } {
  let agreed = 0;
  let rows = 0;
  // a row that says nothing either way is one of the table if the next one is
  for (let row = 1; row <= rows + 2; row++) {
    const first = at + row * width;
    if (first + width > lines.length) break;
    let here = 0;
    let against = 0;
    for (let i = 0; i < width; i++) {
      const cell = lines[first + i];
      const form = FORMS[lines[at + i]?.label?.cls ?? 'not-person'];
      if (cell === undefined || form === undefined) continue;
      const word = text.slice(cell.start, cell.end);
      if (form.test(word)) here++;
      else if (!EMPTY.test(word)) against++;
    }
    if (against > here) break;
    if (here > 0) rows = row;
    agreed += here;
  }
  return { rows, agreed };
}

const EMPTY = /^(?:-|–|―|없음|미상|"|〃|상동)$/;

/** The cell that holds `at`. */
export function stackedAt(cells: readonly StackedCell[], at: number): StackedCell | null {
  const cell = cells[firstNot(cells.length, (i) => (cells[i]?.end ?? 0) <= at)];
  return cell !== undefined && at >= cell.start ? cell : null;
}

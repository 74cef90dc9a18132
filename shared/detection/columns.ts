/** Tables of bare text with a row to a line: what parts their cells, which line is their header, which column a place stands in. */
import { formOf } from './cellForms';
import { classOfLabelIn, type LabelHit } from './labels';
import { PARTY } from './openness/signs';
import { firstNot } from './sorted';

const MAX_LINE = 2000;
const LONGEST_LABEL = 24;
/** 연번/성명/생년월일: at least so many strokes make a line a row of a table. */
const STROKES = 3;

/** What parts cells and parts a sentence as well: such a row must match its header cell by cell. */
const SOFT: ReadonlySet<string> = new Set([',', '/', ';']);

interface Row {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
  readonly labels: readonly (LabelHit | null)[];
}

/** Two spaces or more. */
const GAP = '  ';

/** What parts the cells of the line `text[start, end)`; null for a line that is no row. */
export function separatorOf(text: string, start: number, end: number): string | null {
  let bars = 0;
  let commas = 0;
  let semicolons = 0;
  let strokes = 0;
  let spaces = 0;
  let begun = false;
  let gap = false;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x20) {
      spaces++;
      continue;
    }
    if (c === 0x09) return '\t';
    if (spaces > 1 && begun) gap = true;
    spaces = 0;
    begun = true;
    if (c > 0x7c) continue;
    if (c === 0x7c) bars++;
    else if (c === 0x2c) commas++;
    else if (c === 0x3b) semicolons++;
    else if (c === 0x2f) strokes++;
  }
  if (bars > 0) return '|';
  if (commas > 1) return ',';
  if (semicolons >= STROKES) return ';';
  if (strokes >= STROKES) return '/';
  return gap ? GAP : null;
}

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** The cells of the line `text[start, end)`, without the blanks round what stands in them. */
export function cellsOf(text: string, start: number, end: number, sep: string): readonly Cell[] {
  const cells: Cell[] = [];
  const sign = sep.charCodeAt(0);
  for (let at = start; at <= end;) {
    let next = at;
    while (next < end && !(text.charCodeAt(next) === sign && (sep !== GAP || isGap(text, next, end)))) next++;
    let s = at;
    let e = next;
    while (s < e && text.charCodeAt(s) <= 0x20) s++;
    while (e > s && text.charCodeAt(e - 1) <= 0x20) e--;
    if (e > s || sep !== GAP) {
      const last = cells[cells.length - 1];
      // 이  봄: a name of two syllables, spaced out to the width of three
      if (
        sep === GAP &&
        last !== undefined &&
        e - s === 1 &&
        last.end - last.start === 1 &&
        s - last.end === 2
      )
        cells[cells.length - 1] = { start: last.start, end: e };
      else cells.push({ start: s, end: e });
    }
    at = next + sep.length;
    if (sep === GAP) while (at < end && text.charCodeAt(at) === 0x20) at++;
  }
  if (sep === '|') {
    // leading and trailing bars of a drawn table
    if (cells[0] !== undefined && cells[0].start === cells[0].end) cells.shift();
    const last = cells[cells.length - 1];
    if (last !== undefined && last.start === last.end) cells.pop();
  }
  return cells;
}

function isGap(text: string, at: number, end: number): boolean {
  return at + 1 < end && text.charCodeAt(at + 1) === 0x20;
}

interface Header {
  readonly separator: string;
  readonly labels: readonly (LabelHit | null)[];
  /** How many of them are labels. */
  readonly named: number;
}

/** Labels whose values stand in lists of labels too, each behind its own. */
const PAIRED: ReadonlySet<string> = new Set(['birth', 'phone']);
/** Does a cell hold what the label in front of it asks for? */
function answers(label: LabelHit | null, text: string, cell: Cell): boolean {
  if (label === null || !PAIRED.has(label.cls)) return false;
  return formOf(label.cls)?.test(text.slice(cell.start, cell.end)) ?? false;
}

/** A list of books: its 서명 are titles, as everywhere else they are who signed. */
const BOOKS = /^(?:저자명?|지은이|글쓴이|엮은이|출판사|청구기호|ISBN)$/;
const TITLE = '서명';

/** A line of labels: at least two of them, and a third of its cells; half, where commas or strokes part them. */
function headerOf(text: string, start: number, end: number, separator: string): Header | null {
  const cells = cellsOf(text, start, end, separator);
  let labels = cells.map((c) => headerLabel(text, c));
  // most lines end here: no word of theirs was taken out of the text
  if (labels.filter((l) => l !== null).length < 2) return null;
  const wordOf = (c: Cell): string => text.slice(c.start, c.end);
  if (labels.some((l) => l?.label === TITLE) && cells.some((c) => BOOKS.test(wordOf(c))))
    labels = labels.map((l) => (l?.label === TITLE ? null : l));
  // 신청인 | 성명 | 윤상철 | 생년월일 | 1961. 9. 3.: labels with their values between them
  if (cells.some((c, i) => answers(labels[i - 1] ?? null, text, c))) return null;
  const named = labels.filter((l) => l !== null).length;
  const enough = named >= 2 && named * (SOFT.has(separator) ? 2 : 3) >= labels.length;
  return enough && (named >= 3 || !/\d{3}/.test(text.slice(start, end)))
    ? { separator, labels, named }
    : null;
}

/**
 * A header of two lines, whose upper cells span several of the lower ones: 성명 over 한글 and 한자, 인적사항 over 생년월일 and
 * 주소. A column is called by its lower word where that is a label, and else by the upper one.
 */
function headerOfTwo(
  text: string,
  start: number,
  end: number,
  separator: string,
): { header: Header; end: number } | null {
  if (separator !== '\t' && separator !== '|') return null;
  let next = text.indexOf('\n', end + 1);
  if (next < 0) next = text.length;
  if (next - end > LONGEST_HEADER || end - start > LONGEST_HEADER || next <= end + 1) return null;
  const upper = cellsOf(text, start, end, separator);
  if (upper.length < 3 || upper.every((c) => c.end > c.start)) return null;
  const lower = cellsOf(text, end + 1, next, separator);
  if (upper.length !== lower.length) return null;
  const isWord = (c: Cell): boolean =>
    c.end - c.start <= LONGEST_HEADER_CELL && !/\d/.test(text.slice(c.start, c.end));
  if (!upper.every(isWord) || !lower.every(isWord)) return null;
  const below = lower.map((c) => headerLabel(text, c));
  let spanning: LabelHit | null = null;
  const labels = upper.map((c, i) => {
    if (c.end > c.start) spanning = headerLabel(text, c);
    return below[i] ?? spanning;
  });
  const named = labels.filter((l) => l !== null).length;
  const enough = below.some((l) => l !== null) && named >= 2 && named * 3 >= labels.length;
  return enough ? { header: { separator, labels, named }, end: next } : null;
}

const LONGEST_HEADER = 160;
const LONGEST_HEADER_CELL = 14;

/** 3 | …: a line that is counted stands under a header and is none. */
const NUMBERED = /^[\s|]{0,4}\d{1,4}\s{0,2}[\t|,;/]/;

/** 부위원장 | 계획 | … | 교수 below 구분 | 분야 | 성명 | 소속: a row whose values are labels elsewhere. */
function isRowOf(header: Header, read: Header): boolean {
  return (
    read.separator === header.separator &&
    read.labels.length === header.labels.length &&
    read.named < header.named &&
    !read.labels.some((l) => l?.cls === 'person' && PARTY.test(l.label))
  );
}

/** Columns of a table in bare text: header of each value's column, by position of the cell in its row; null without a table. */
export function columnLabels(text: string): ((at: number) => LabelHit | null) | null {
  let header: Header | null = null;
  const rows: Row[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start < MAX_LINE) {
      const separator = separatorOf(text, start, end);
      const two = separator === null ? null : headerOfTwo(text, start, end, separator);
      if (two !== null) {
        header = two.header;
        start = two.end + 1;
        continue;
      }
      const read: Header | null =
        separator === null || (header !== null && NUMBERED.test(text.slice(start, end)))
          ? null
          : headerOf(text, start, end, separator);
      if (read !== null && (header === null || !isRowOf(header, read))) header = read;
      else if (header !== null) {
        const line = text.slice(start, end);
        if (line.includes(header.separator)) {
          const cells = cellsOf(text, start, end, header.separator);
          const slack = SOFT.has(header.separator) ? 0 : 1;
          if (Math.abs(cells.length - header.labels.length) <= slack && !/^[|\s:-]+$/.test(line))
            rows.push({ start, end, cells, labels: header.labels });
        } else if (line.trim() === '') header = null;
      }
    }
    start = end + 1;
  }
  if (rows.length === 0) return null;
  return (at) => {
    const row = rows[firstNot(rows.length, (i) => (rows[i]?.end ?? 0) < at)];
    if (row === undefined || at < row.start) return null;
    const i = row.cells.findIndex((c) => at >= c.start && at < Math.max(c.end, c.start + 1));
    return i < 0 ? null : (row.labels[i] ?? null);
  };
}

/** The label that a header's cell `text[start, end)` is; null where it is none. */
export function headerLabel(text: string, { start, end }: Cell): LabelHit | null {
  if (end === start || end - start > LONGEST_LABEL) return null;
  let stroke = start;
  while (stroke < end && text.charCodeAt(stroke) !== 0x2f) stroke++;
  // 성명/성별: the name comes first
  const first = stroke < end ? classOfLabelIn(text, start, stroke) : null;
  return first?.cls === 'person' ? first : classOfLabelIn(text, start, end);
}

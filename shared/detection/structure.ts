/** Reads the shape of a text: which label belongs to a place, which column it stands in, where its line starts. */
import { classOfLabel, labelBefore, type LabelHit } from './labels';
import { PARTY } from './openness/signs';
import { firstNot } from './sorted';
import { stackedAt, stackedTables, type StackedCell, type StackedRow } from './stacked';

/** A table cell of the text, when the paper says so (detectPaper). Offsets into the normalised text. */
export interface CellRange {
  readonly start: number;
  readonly end: number;
  /** Text of the header cells above, outermost first, joined by a space; empty when there is none. */
  readonly header: string;
  /** Text of the label cell to the left; empty when there is none. */
  readonly rowLabel: string;
}

type From = 'near' | 'column' | 'row';

export interface Label extends LabelHit {
  /** `near`: directly before the value; `column`: header above; `row`: cell to the left or line above. */
  readonly from: From;
}

/** Labels are few and asked for often: one object for each word and place. */
const LABELS: Readonly<Record<From, Map<LabelHit, Label>>> = {
  near: new Map(),
  column: new Map(),
  row: new Map(),
};

function labelFrom(hit: LabelHit | null, from: From): Label | null {
  if (hit === null) return null;
  let label = LABELS[from].get(hit);
  if (label === undefined) {
    label = { label: hit.label, cls: hit.cls, from };
    LABELS[from].set(hit, label);
  }
  return label;
}

export interface Structure {
  /** The label that speaks for the value at `at`, nearest first; null when none does. */
  labelAt(at: number): Label | null;
  /** The header above the value at `at`, in a table of bare text. */
  readonly columnAt: (at: number) => LabelHit | null;
  /** The rows of each table whose cells stand one to a line. */
  readonly stacked: () => readonly (readonly StackedRow[])[];
}

const WINDOW = 40;
const MAX_LINE = 2000;
/** 연번/성명/생년월일: at least so many strokes make a line a row of a table. */
const STROKES = 3;

/** What parts cells and parts a sentence as well: such a row must match its header cell by cell. */
const SOFT: ReadonlySet<string> = new Set([',', '/', ';']);

interface Row {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly { readonly start: number; readonly end: number }[];
  readonly labels: readonly (LabelHit | null)[];
}

/** Two spaces or more. */
const GAP = '  ';

/** What parts the cells of a line; null for a line that is no row. */
export function separatorOf(line: string): string | null {
  if (line.includes('\t')) return '\t';
  if (line.includes('|')) return '|';
  if (hasTimes(line, ',', 2)) return ',';
  if (hasTimes(line, ';', STROKES)) return ';';
  if (hasTimes(line, '/', STROKES)) return '/';
  return line.includes(GAP) && line.trim().includes(GAP) ? GAP : null;
}

function hasTimes(line: string, sign: string, times: number): boolean {
  let at = -1;
  for (let k = 0; k < times; k++) {
    at = line.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return true;
}

export function cellsOf(
  text: string,
  start: number,
  end: number,
  sep: string,
): readonly { start: number; end: number }[] {
  const line = text.slice(start, end);
  const cells: { start: number; end: number }[] = [];
  let at = 0;
  while (at <= line.length) {
    let next = line.indexOf(sep, at);
    if (next < 0) next = line.length;
    let s = at;
    let e = next;
    while (s < e && line.charCodeAt(s) <= 0x20) s++;
    while (e > s && line.charCodeAt(e - 1) <= 0x20) e--;
    if (e > s || sep !== GAP) {
      const last = cells[cells.length - 1];
      // 이  봄: a name of two syllables, spaced out to the width of three
      if (
        sep === GAP &&
        last !== undefined &&
        e - s === 1 &&
        last.end - last.start === 1 &&
        start + s - last.end === 2
      )
        cells[cells.length - 1] = { start: last.start, end: start + e };
      else cells.push({ start: start + s, end: start + e });
    }
    at = next + sep.length;
    if (sep === GAP) while (line.charCodeAt(at) === 0x20) at++;
  }
  if (sep === '|') {
    // leading and trailing bars of a drawn table
    if (cells[0] !== undefined && cells[0].start === cells[0].end) cells.shift();
    const last = cells[cells.length - 1];
    if (last !== undefined && last.start === last.end) cells.pop();
  }
  return cells;
}

interface Header {
  readonly separator: string;
  readonly labels: readonly (LabelHit | null)[];
  /** How many of them are labels. */
  readonly named: number;
}

const DAY = /^\d{2,4}[.\s/-]{1,2}\d{1,2}[.\s/-]{1,2}\d{1,2}\.?$/;
const NUMBER = /^0\d{1,2}[- )]?\d{3,4}[- ]?\d{4}$/;
/** Does a cell hold what the label in front of it asks for? */
function answers(label: LabelHit | null, word: string): boolean {
  return (label?.cls === 'birth' && DAY.test(word)) || (label?.cls === 'phone' && NUMBER.test(word));
}

/** A list of books: its 서명 are titles, as everywhere else they are who signed. */
const BOOKS = /^(?:저자명?|지은이|글쓴이|엮은이|출판사|청구기호|ISBN)$/;
const TITLE = '서명';

/** A line of labels: at least two of them, and a third of its cells; half, where commas or strokes part them. */
function headerOf(text: string, start: number, end: number): Header | null {
  const line = text.slice(start, end);
  const separator = separatorOf(line);
  if (separator === null) return null;
  const words = cellsOf(text, start, end, separator).map((c) => text.slice(c.start, c.end));
  const ofBooks = words.some((w) => BOOKS.test(w));
  const labels = words.map((w) => (ofBooks && w === TITLE ? null : headerLabel(w)));
  // 신청인 | 성명 | 윤상철 | 생년월일 | 1961. 9. 3.: labels with their values between them
  if (words.some((w, i) => answers(labels[i - 1] ?? null, w))) return null;
  const named = labels.filter((l) => l !== null).length;
  const enough = named >= 2 && named * (SOFT.has(separator) ? 2 : 3) >= labels.length;
  return enough && (named >= 3 || !/\d{3}/.test(line)) ? { separator, labels, named } : null;
}

/**
 * A header of two lines, whose upper cells span several of the lower ones: 성명 over 한글 and 한자, 인적사항 over 생년월일 and
 * 주소. A column is called by its lower word where that is a label, and else by the upper one.
 */
function headerOfTwo(text: string, start: number, end: number): { header: Header; end: number } | null {
  const separator = separatorOf(text.slice(start, end));
  if (separator !== '\t' && separator !== '|') return null;
  let next = text.indexOf('\n', end + 1);
  if (next < 0) next = text.length;
  if (next - end > LONGEST_HEADER || end - start > LONGEST_HEADER || next <= end + 1) return null;
  const words = (from: number, to: number): readonly string[] =>
    cellsOf(text, from, to, separator).map((c) => text.slice(c.start, c.end));
  const upper = words(start, end);
  const lower = words(end + 1, next);
  if (upper.length !== lower.length || upper.length < 3) return null;
  const cells = [...upper, ...lower];
  if (!upper.includes('') || cells.some((w) => /\d/.test(w) || w.length > LONGEST_HEADER_CELL)) return null;
  const below = lower.map(headerLabel);
  let spanning: LabelHit | null = null;
  const labels = upper.map((word, i) => {
    if (word !== '') spanning = headerLabel(word);
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

/** Columns of a table in bare text: header of each value's column, by position of the cell in its row. */
function columnLabels(text: string): ((at: number) => LabelHit | null) | null {
  let header: Header | null = null;
  const rows: Row[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start < MAX_LINE) {
      const line = text.slice(start, end);
      const two = headerOfTwo(text, start, end);
      if (two !== null) {
        header = two.header;
        start = two.end + 1;
        continue;
      }
      const read: Header | null = header !== null && NUMBERED.test(line) ? null : headerOf(text, start, end);
      if (read !== null && (header === null || !isRowOf(header, read))) header = read;
      else if (header !== null && line.includes(header.separator)) {
        const cells = cellsOf(text, start, end, header.separator);
        const slack = SOFT.has(header.separator) ? 0 : 1;
        if (Math.abs(cells.length - header.labels.length) <= slack && !/^[|\s:-]+$/.test(line))
          rows.push({ start, end, cells, labels: header.labels });
      } else if (line.trim() === '') header = null;
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

/** The tables of a text, read once somebody asks. */
function tablesOf(text: string): Structure['columnAt'] {
  let columns: ReturnType<typeof columnLabels> | undefined;
  return (at) => {
    if (columns === undefined) columns = columnLabels(text);
    return columns === null ? null : columns(at);
  };
}

/** The tables of a text with a cell to a line, read once somebody asks. */
function stacksOf(text: string): {
  readonly tables: () => readonly (readonly StackedRow[])[];
  readonly at: (at: number) => StackedCell | null;
} {
  let tables: readonly (readonly StackedRow[])[] | undefined;
  let cells: readonly StackedCell[] | undefined;
  const read = (): readonly (readonly StackedRow[])[] => (tables ??= stackedTables(text));
  return { tables: read, at: (at) => stackedAt((cells ??= read().flat(2)), at) };
}

function headerLabel(cell: string): LabelHit | null {
  if (cell.length === 0 || cell.length > 24) return null;
  // 성명/성별: the name comes first
  const first = cell.includes('/') ? classOfLabel(cell.slice(0, cell.indexOf('/'))) : null;
  return first?.cls === 'person' ? first : classOfLabel(cell);
}

/** 성명 | 최덕순 | 생년월일 | 1955.12.08: the cell before, where nothing but a label stands in it. */
function cellBefore(text: string, at: number): LabelHit | null {
  let bar = at - 1;
  while (text.charCodeAt(bar) === 0x20) bar--;
  // 성명 | (한글) 형 남 수: what the cell itself asks for in brackets
  if (text[bar] === ')') {
    const open = text.lastIndexOf('(', bar);
    if (open > 0 && bar - open <= 8) bar = open - 1;
    while (text.charCodeAt(bar) === 0x20) bar--;
  }
  if (text[bar] !== '|' && text[bar] !== '\t') return null;
  let start = bar;
  while (start > 0 && bar - start < 26 && !/[|\t\n]/.test(text[start - 1] ?? '')) start--;
  return headerLabel(text.slice(start, bar).trim());
}

function cellAt(cells: readonly CellRange[], at: number): CellRange | null {
  const cell = cells[firstNot(cells.length, (i) => (cells[i]?.end ?? 0) <= at)];
  return cell !== undefined && at >= cell.start ? cell : null;
}

/** `tableAt`: who knows the columns of the text's tables already. */
export function structureOf(
  text: string,
  cells: readonly CellRange[],
  tableAt: Structure['columnAt'] = tablesOf(text),
): Structure {
  const stacked = stacksOf(text);
  const columnAt = (at: number): LabelHit | null => {
    const cell = stacked.at(at);
    return cell === null ? tableAt(at) : cell.label;
  };
  const near = (at: number): Label | null => {
    const from = Math.max(at - WINDOW, cellAt(cells, at)?.start ?? 0);
    const to = piece(text, from, at);
    const hit = labelBefore(text, to.start, to.end, 4);
    // 식별번호(사번) 20110734: what stands in brackets says which number it is
    const inner =
      to.bracket < 0 || (hit !== null && !hit.cls.startsWith('not-')) ? null : bracketed(text, to);
    if (hit !== null || inner !== null) return labelFrom(inner ?? hit, 'near');
    if (to.lineBreak < from) return null;
    // nothing stands before the value on its line: the line above may be its label
    const above = text.lastIndexOf('\n', to.lineBreak - 1) + 1;
    // a tab before both of them sets both in, and parts nothing
    const set = text.charCodeAt(above) === 0x09 && text.charCodeAt(to.lineBreak + 1) === 0x09 ? 1 : 0;
    if (to.lineBreak - above > 18 || above < from) return null;
    if (text.slice(above + set, to.lineBreak).includes('\t')) return null;
    // 생년월일(성별)
    const end = withoutBracket(text, above, to.lineBreak);
    return labelFrom(labelBefore(text, above, end, 0), 'row');
  };
  const read = (at: number): Label | null => {
    const hit = near(at);
    // the line above a cell of such a table is another cell and no label
    if (hit !== null && (hit.from === 'near' || stacked.at(at) === null)) return hit;
    const cell = cellAt(cells, at);
    if (cell !== null) {
      const left = cell.rowLabel === '' ? null : classOfLabel(cell.rowLabel);
      if (left !== null) return labelFrom(left, 'row');
      return labelFrom(cell.header === '' ? null : classOfLabel(cell.header), 'column');
    }
    const above = columnAt(at);
    return above === null ? labelFrom(cellBefore(text, at), 'row') : labelFrom(above, 'column');
  };
  // many recognizers ask for the same place, one after the other
  const asked = new Int32Array(REMEMBERED).fill(-1);
  const answers: (Label | null)[] = new Array<Label | null>(REMEMBERED).fill(null);
  return {
    columnAt,
    stacked: stacked.tables,
    labelAt(at) {
      const slot = at & (REMEMBERED - 1);
      if (asked[slot] !== at) {
        answers[slot] = read(at);
        asked[slot] = at;
      }
      return answers[slot] ?? null;
    },
  };
}

/** Places whose label is remembered, a power of two. */
const REMEMBERED = 4096;

/**
 * The stretch before `at` that may hold its label: back to a bar, tab, semicolon, `, ` or ` / ` on the same line, without
 * opening brackets at its end and without one closed pair of brackets. `lineBreak` is the break before an otherwise empty
 * stretch, −1 where something stands on the line.
 */
function piece(text: string, from: number, at: number): Piece {
  let start = from;
  let lineBreak = -1;
  let empty = true;
  for (let i = at - 1; i >= from; i--) {
    const c = text.charCodeAt(i);
    if (c === 0x0a) {
      if (empty) lineBreak = i;
      start = i + 1;
      break;
    }
    if (c === 0x09 && empty && text.charCodeAt(i - 1) === 0x0a) continue;
    if (
      c === 0x7c ||
      c === 0x09 ||
      c === 0x3b ||
      (c >= CIRCLED_ONE && c <= CIRCLED_TWENTY) ||
      (c === 0x20 &&
        (text.charCodeAt(i - 1) === 0x2c ||
          (text.charCodeAt(i - 1) === 0x2f && text.charCodeAt(i - 2) === 0x20)))
    ) {
      start = i + 1;
      break;
    }
    if (c !== 0x20) empty = false;
  }
  let end = at;
  while (end > start && OPENING.has(text.charCodeAt(end - 1))) end--;
  const bare = withoutBracket(text, start, end);
  return { start, end: bare, lineBreak, bracket: bare < end ? end : -1 };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly lineBreak: number;
  /** Behind the pair of brackets that stands after the label; −1 where none does. */
  readonly bracket: number;
}

/** The end of a label without one closed pair of brackets behind it. */
function withoutBracket(text: string, start: number, end: number): number {
  if (text.charCodeAt(end - 1) !== 0x29) return end;
  const open = text.lastIndexOf('(', end - 1);
  return open >= start && end - open <= 14 ? open : end;
}

/** The label that fills the brackets behind another word: 식별번호(사번). */
function bracketed(text: string, { end, bracket }: Piece): LabelHit | null {
  const hit = classOfLabel(text.slice(end + 1, bracket - 1));
  return hit === null || hit.cls !== 'employee' ? null : hit;
}

/** ② 백광호(전 국장) ③ 노윤정: what is counted stands by itself. */
const CIRCLED_ONE = 0x2460;
const CIRCLED_TWENTY = 0x2473;

const OPENING = new Set([...' (,.-:：="\'[<>'].map((c) => c.charCodeAt(0)));

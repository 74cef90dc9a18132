/** Reads the shape of a text: which label belongs to a place, which column it stands in, where its line starts. */
import { formOf } from './cellForms';
import { columnLabels, headerLabel } from './columns';
import { classOfLabel, isInsideWord, labelBefore, tellingLabel, type LabelHit } from './labels';
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
  readonly tables: Tables;
}

/** The tables of a bare text, read once somebody asks. */
export interface Tables {
  /** The header above the value at `at`, in a table with a row to a line. */
  readonly columnAt: (at: number) => LabelHit | null;
  /** The rows of each table whose cells stand one to a line. */
  readonly stacked: () => readonly (readonly StackedRow[])[];
  readonly stackedAt: (at: number) => StackedCell | null;
}

const WINDOW = 40;
function tablesOf(text: string): Tables {
  let columns: ReturnType<typeof columnLabels> | undefined;
  let stacked: readonly (readonly StackedRow[])[] | undefined;
  let cells: readonly StackedCell[] | undefined;
  const readStacked = (): readonly (readonly StackedRow[])[] => (stacked ??= stackedTables(text));
  return {
    columnAt: (at) => {
      if (columns === undefined) columns = columnLabels(text);
      return columns === null ? null : columns(at);
    },
    stacked: readStacked,
    stackedAt: (at) => stackedAt((cells ??= readStacked().flat(2)), at),
  };
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
  let end = bar;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return headerLabel(text, { start, end });
}

/** Does the cell that begins at `at` look as the cell in front of it asks? */
function answersBefore(text: string, at: number): boolean {
  const sign = text[at - 1] === ' ' ? text[at - 2] : text[at - 1];
  if (sign !== '|' && sign !== '\t') return false;
  const form = formOf(cellBefore(text, at)?.cls);
  if (form === null) return false;
  let end = at;
  while (end < text.length && end - at < LONGEST_VALUE && !/[|\t\n]/.test(text[end] ?? '')) end++;
  return form.test(text.slice(at, end).trim());
}

/** No number, date or address of mail in a cell is longer. */
const LONGEST_VALUE = 48;

function cellAt(cells: readonly CellRange[], at: number): CellRange | null {
  const cell = cells[firstNot(cells.length, (i) => (cells[i]?.end ?? 0) <= at)];
  return cell !== undefined && at >= cell.start ? cell : null;
}

/** `tables`: those of another view of the same text, unit for unit. */
export function structureOf(
  text: string,
  cells: readonly CellRange[],
  tables: Tables = tablesOf(text),
): Structure {
  const near = (at: number): Label | null => {
    const from = Math.max(at - WINDOW, cellAt(cells, at)?.start ?? 0);
    const to = piece(text, from, at);
    const read = labelBefore(text, to.start, to.end, 4);
    const hit = read !== null && isInsideWord(text, to.start, to.end, read) ? null : read;
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
    if (hit !== null && (hit.from === 'near' || tables.stackedAt(at) === null)) return hit;
    const cell = cellAt(cells, at);
    if (cell !== null) {
      const left = cell.rowLabel === '' ? null : classOfLabel(cell.rowLabel);
      if (left !== null) return labelFrom(left, 'row');
      return labelFrom(cell.header === '' ? null : classOfLabel(cell.header), 'column');
    }
    const inStack = tables.stackedAt(at);
    const above = inStack === null ? tables.columnAt(at) : inStack.label;
    // 생년월일 | 1985-07-02 below a line that looked like a header: the value answers its own row
    if (above !== null && !answersBefore(text, at)) return labelFrom(above, 'column');
    return labelFrom(cellBefore(text, at), 'row');
  };
  // many recognizers ask for the same place, one after the other
  const asked = new Int32Array(REMEMBERED).fill(-1);
  const answers: (Label | null)[] = new Array<Label | null>(REMEMBERED).fill(null);
  return {
    tables,
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
  return tellingLabel(text.slice(end + 1, bracket - 1));
}

/** ② 백광호(전 국장) ③ 노윤정: what is counted stands by itself. */
const CIRCLED_ONE = 0x2460;
const CIRCLED_TWENTY = 0x2473;

const OPENING = new Set([...' (,.-:：="\'[<>'].map((c) => c.charCodeAt(0)));

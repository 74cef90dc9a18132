/** Tables that only the eye sees: columns of a PDF's lines by their position under a header row. */
import type { Flat, PlacedRun } from './flatten';
import { classOfLabel } from './labels';
import type { CellRange } from './structure';

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
}

interface Row {
  readonly page: number;
  readonly y: number;
  readonly h: number;
  readonly pieces: Piece[];
}

/** Runs by line, and each line cut where a gap is wider than two letters. */
function rowsOf(flat: Flat): readonly Row[] {
  const sorted = [...flat.runs].filter((r) => r.run.text.trim() !== '');
  sorted.sort(
    (a, b) =>
      a.page.page - b.page.page || a.run.y + a.run.h / 2 - (b.run.y + b.run.h / 2) || a.run.x - b.run.x,
  );
  const rows: { page: number; y: number; h: number; runs: PlacedRun[] }[] = [];
  for (const r of sorted) {
    const middle = r.run.y + r.run.h / 2;
    const last = rows[rows.length - 1];
    if (
      last !== undefined &&
      last.page === r.page.page &&
      Math.abs(middle - last.y) < Math.max(2, last.h * 0.45)
    )
      last.runs.push(r);
    else rows.push({ page: r.page.page, y: middle, h: r.run.h, runs: [r] });
  }
  return rows.map((row) => ({ page: row.page, y: row.y, h: row.h, pieces: piecesOf(row.runs) }));
}

function piecesOf(runs: readonly PlacedRun[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { run, start } of [...runs].sort((a, b) => a.run.x - b.run.x)) {
    const n = run.text.length;
    const edge = (i: number): number => run.x + (i >= n ? run.w : (run.charX?.[i] ?? (run.w * i) / n));
    // wide spaces inside a run part cells as well
    let from = 0;
    while (from < n) {
      while (from < n && run.text.charCodeAt(from) <= 0x20) from++;
      let to = from;
      while (to < n) {
        if (run.text.charCodeAt(to) > 0x20) {
          to++;
          continue;
        }
        let next = to;
        while (next < n && run.text.charCodeAt(next) <= 0x20) next++;
        if (edge(next) - edge(to) > run.h * 1.1) break;
        to = next;
      }
      if (to > from) {
        const text = run.text.slice(from, to).trimEnd();
        pieces.push({
          start: start + from,
          end: start + from + text.length,
          x0: edge(from),
          x1: edge(from + text.length),
          text,
        });
      }
      from = Math.max(to, from + 1);
    }
  }
  return pieces;
}

interface Column {
  readonly x0: number;
  readonly x1: number;
  readonly label: string;
}

/** A row in which at least two pieces, and half of them, are labels, and none a long number. */
function headerColumns(row: Row): readonly Column[] | null {
  if (row.pieces.length < 2) return null;
  const labels = row.pieces.filter((p) => p.text.length <= 24 && classOfLabel(p.text) !== null);
  if (labels.length < 2 || labels.length * 2 < row.pieces.length) return null;
  if (row.pieces.some((p) => /\d{4}/.test(p.text))) return null;
  return row.pieces.map((p) => ({ x0: p.x0, x1: p.x1, label: p.text }));
}

function columnOf(columns: readonly Column[], p: Piece): string {
  let best = '';
  let overlap = 0;
  for (const c of columns) {
    const shared = Math.min(c.x1, p.x1) - Math.max(c.x0, p.x0);
    if (shared > overlap) {
      overlap = shared;
      best = c.label;
    }
  }
  if (best !== '') return best;
  // centred headers over narrow values: the nearest middle
  const middle = (p.x0 + p.x1) / 2;
  let distance = 40;
  for (const c of columns) {
    const d = Math.abs((c.x0 + c.x1) / 2 - middle);
    if (d < distance) {
      distance = d;
      best = c.label;
    }
  }
  return best;
}

/** Labels for pieces of lines: the column's header, or the label to the left on the same line. Sorted by start. */
export function geometricCells(flat: Flat): readonly CellRange[] {
  const out: CellRange[] = [];
  let columns: readonly Column[] | null = null;
  let page = 0;
  let lastY = 0;
  for (const row of rowsOf(flat)) {
    const header = headerColumns(row);
    if (header !== null) {
      columns = header;
      page = row.page;
      lastY = row.y;
      continue;
    }
    // a table may go on over pages, but not past a wide gap
    if (columns !== null && row.page === page && row.y - lastY > row.h * 5) columns = null;
    for (const [i, p] of row.pieces.entries()) {
      const left = row.pieces[i - 1];
      const rowLabel =
        left !== undefined && left.text.length <= 16 && classOfLabel(left.text) !== null ? left.text : '';
      const label = columns !== null && row.pieces.length >= 2 ? columnOf(columns, p) : '';
      if (rowLabel === '' && label === '') continue;
      out.push({ start: p.start, end: p.end, header: rowLabel === '' ? label : '', rowLabel });
    }
    if (columns !== null) {
      if (row.pieces.length < 2 && row.page === page) columns = null;
      page = row.page;
      lastY = row.y;
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

/** From a paper's text model to candidates with their places: tables by their cells, or by position where only lines are known. */
import type { Candidate, Span } from '../domain/candidate';
import type { TextModel } from '../domain/paper';
import { joinedAtBreaks, overBreaks } from './brokenNames';
import { detectText, type DetectOptions } from './detect';
import { flatten, locate, type Flat, type PlacedBlock } from './flatten';
import { geometricCells } from './paperLines';
import { approvalZones } from './paperOffice';
import type { DetectionResources } from './resources';
import { DEFAULT_THRESHOLD } from './sensitivity';
import { apart, touchesOne } from './sorted';
import type { CellRange } from './structure';
import { classOfLabel } from './labels';

type CellBlock = PlacedBlock & { readonly block: { readonly kind: 'cell' } };

function isCell(b: PlacedBlock): b is CellBlock {
  return b.block.kind === 'cell';
}

function textOf(flat: Flat, b: PlacedBlock): string {
  return flat.text.slice(b.start, b.end).trim();
}

/** A header is a short text that is a label, or stands in a row of such. */
function isLabelText(text: string): boolean {
  return text.length > 0 && text.length <= 24 && classOfLabel(text) !== null;
}

interface Grid {
  readonly at: ReadonlyMap<string, CellBlock>;
  readonly cells: readonly CellBlock[];
}

/** Cells by table; a merged cell stands at each place it covers. */
function grids(flat: Flat): ReadonlyMap<number, Grid> {
  const tables = new Map<number, { at: Map<string, CellBlock>; cells: CellBlock[] }>();
  for (const b of flat.blocks) {
    if (!isCell(b)) continue;
    const c = b.block;
    const grid = tables.get(c.table) ?? { at: new Map<string, CellBlock>(), cells: [] };
    tables.set(c.table, grid);
    grid.cells.push(b);
    for (let r = 0; r < Math.min(c.rowSpan, 200); r++) {
      for (let k = 0; k < Math.min(c.colSpan, 200); k++) {
        const key = `${String(c.row + r)},${String(c.col + k)}`;
        if (!grid.at.has(key)) grid.at.set(key, b);
      }
    }
  }
  return tables;
}

/** The nearest label above in the same column, through values; two header rows are joined. */
function headerOf(flat: Flat, grid: Grid, cell: CellBlock): string {
  const { row, col } = cell.block;
  for (let r = row - 1; r >= 0 && row - r < 5000; r--) {
    const above = grid.at.get(`${String(r)},${String(col)}`);
    if (above === undefined || above === cell) continue;
    const text = textOf(flat, above);
    if (!isLabelText(text)) continue;
    // a label beside its value is no header: it heads a column only when its neighbours are labels as well, or it spans
    const right = grid.at.get(`${String(r)},${String(above.block.col + above.block.colSpan)}`);
    const left = grid.at.get(`${String(r)},${String(above.block.col - 1)}`);
    const beside = [left, right].filter((c) => c !== undefined);
    const company = beside.length === 0 || beside.some((c) => c !== above && isHeading(flat, c));
    if (!company) continue;
    const over = grid.at.get(`${String(r - 1)},${String(col)}`);
    const outer =
      over !== undefined && over !== above && isLabelText(textOf(flat, over)) ? `${textOf(flat, over)} ` : '';
    return classOfLabel(text) === null ? outer + text : text;
  }
  return '';
}

function isHeading(flat: Flat, c: CellBlock): boolean {
  const text = textOf(flat, c);
  return text.length > 0 && text.length <= 24 && !/\d{3}/.test(text);
}

function rowLabelOf(flat: Flat, grid: Grid, cell: CellBlock): string {
  const { row, col } = cell.block;
  for (let k = col - 1; k >= 0 && col - k < 40; k--) {
    const left = grid.at.get(`${String(row)},${String(k)}`);
    if (left === undefined || left === cell) continue;
    const text = textOf(flat, left);
    if (text === '') continue;
    return isLabelText(text) ? text : '';
  }
  return '';
}

/** Cells of the flat text with what their table says about them. */
export function cellRanges(flat: Flat): readonly CellRange[] {
  const out: CellRange[] = [];
  const tables = grids(flat);
  for (const b of flat.blocks) {
    if (!isCell(b) || b.end <= b.start) continue;
    const grid = tables.get(b.block.table);
    if (grid === undefined) continue;
    // a column of values under a header says more than the value to the left
    const rowLabel = rowLabelOf(flat, grid, b);
    out.push({
      start: b.start,
      end: b.end,
      header: rowLabel === '' ? headerOf(flat, grid, b) : '',
      rowLabel,
    });
  }
  return out;
}

/** Candidates of a paper in reading order; ids `c1`, `c2` … are the same for the same paper. */
export function detectPaper(
  model: TextModel,
  resources: DetectionResources,
  options: DetectOptions = {},
): readonly Candidate[] {
  const flat = flatten(model);
  const cells = cellRanges(flat);
  const zones = [...(options.zones ?? []), ...approvalZones(flat)];
  const spans = detectText(flat.text, resources, {
    ...options,
    cells: cells.length > 0 ? cells : geometricCells(flat),
    zones,
  });
  const broken = brokenNames(flat, spans, resources, options);
  // a doubtful find gives way to a name that was put together over a break
  const kept =
    broken.length === 0
      ? spans
      : spans.filter((s) => s.score >= DEFAULT_THRESHOLD || !touchesOne(broken, s.start, s.end));
  const all = broken.length === 0 ? kept : [...kept, ...broken].sort((a, b) => a.start - b.start);
  const out: Candidate[] = [];
  for (const s of all) {
    const places = locate(flat, s.start, s.end);
    if (places.length === 0) continue;
    out.push({
      id: `c${String(out.length + 1)}`,
      kind: s.kind,
      item: s.item,
      open: s.open,
      score: s.score,
      why: s.why,
      text: flat.text.slice(s.start, s.end),
      places,
    });
  }
  return out;
}

/** Breaks inside a block are the layout's; those between blocks part what does not belong together. */
function brokenNames(
  flat: Flat,
  spans: readonly Span[],
  resources: DetectionResources,
  options: DetectOptions,
): readonly Span[] {
  if (options.withoutNames === true) return [];
  const ends = new Set(flat.blocks.map((b) => b.end));
  const joined = joinedAtBreaks(flat.text, (at) => !ends.has(at));
  if (joined.joins.length === 0) return [];
  const people = detectText(
    joined.text,
    { ...resources, cues: null },
    { threshold: Math.max(options.threshold ?? DEFAULT_THRESHOLD, DEFAULT_THRESHOLD) },
  );
  const proposed = apart(spans.filter((s) => s.kind !== 'NONDISCLOSURE' && s.score >= DEFAULT_THRESHOLD));
  return overBreaks(joined, people).filter((b) => !touchesOne(proposed, b.start, b.end));
}

/** Lays a paper's runs out as one text for matching, and finds the way back from the text to the page. */
import type { PageQuad } from '../domain/candidate';
import type { PaperPage, TextBlock, TextModel, TextRun } from '../domain/paper';
import type { Box, PageGeometry } from '../geometry/box';
import { displayBoxToUserQuad } from '../geometry/spaces';
import { firstNot } from './sorted';

/** A run in the flat text. */
export interface PlacedRun {
  readonly page: PaperPage;
  readonly run: TextRun;
  /** UTF-16 offsets into {@link Flat.text}. */
  readonly start: number;
  readonly end: number;
}

/** A block's stretch of the flat text. */
export interface PlacedBlock {
  readonly index: number;
  readonly block: TextBlock;
  readonly start: number;
  readonly end: number;
}

export interface Flat {
  readonly text: string;
  /** In the order of the text. */
  readonly runs: readonly PlacedRun[];
  readonly blocks: readonly PlacedBlock[];
}

/** True where a gap parts two runs of one line as a space does: wider than a quarter of the line's height. */
function parted(a: TextRun, b: TextRun): boolean {
  return b.x - (a.x + a.w) > Math.max(a.h, b.h) * 0.25;
}

function sameLine(a: TextRun, b: TextRun): boolean {
  const middle = b.y + b.h / 2;
  return middle > a.y - a.h * 0.2 && middle < a.y + a.h * 1.2 && b.x >= a.x - a.h * 0.5;
}

/** What joins two runs of one block: nothing, a space, or nothing across a line end where a word is broken. */
function joint(a: PlacedRun, b: TextRun, pageOfB: PaperPage): string {
  const last = a.run.text.charCodeAt(a.run.text.length - 1);
  const first = b.text.charCodeAt(0);
  if (a.page === pageOfB && sameLine(a.run, b))
    return last !== 0x20 && first !== 0x20 && parted(a.run, b) ? ' ' : '';
  // runs of one paragraph on two lines: the layout keeps the space that ends a line inside the run
  return '';
}

/** Runs of one block are one text, blocks are parted by a line break. */
export function flatten(model: TextModel): Flat {
  const byBlock = new Map<number, { page: PaperPage; run: TextRun }[]>();
  const order: number[] = [];
  for (const page of model.pages) {
    for (const run of page.runs) {
      const list = byBlock.get(run.block);
      if (list === undefined) {
        byBlock.set(run.block, [{ page, run }]);
        order.push(run.block);
      } else list.push({ page, run });
    }
  }
  const parts: string[] = [];
  const runs: PlacedRun[] = [];
  const blocks: PlacedBlock[] = [];
  let at = 0;
  for (const index of order) {
    const start = at;
    let before: PlacedRun | null = null;
    for (const { page, run } of byBlock.get(index) ?? []) {
      if (run.text.length === 0) continue;
      if (before !== null) {
        const between = joint(before, run, page);
        parts.push(between);
        at += between.length;
      }
      before = { page, run, start: at, end: at + run.text.length };
      runs.push(before);
      parts.push(run.text);
      at += run.text.length;
    }
    blocks.push({ index, block: model.blocks[index] ?? { kind: 'paragraph' }, start, end: at });
    parts.push('\n');
    at += 1;
  }
  return { text: parts.join(''), runs, blocks };
}

/** Left edge of unit `i` of a run, display space. */
function edge(run: TextRun, i: number): number {
  if (i >= run.text.length) return run.x + run.w;
  const known = run.charX?.[i];
  return run.x + (known ?? (run.w * i) / run.text.length);
}

function boxOfUnits(run: TextRun, from: number, to: number): Box {
  if (run.charBoxes !== undefined) {
    let box: Box | null = null;
    for (let i = from; i < to; i++) {
      const b = run.charBoxes[i];
      if (b === undefined || b[2] <= b[0] || b[3] <= b[1]) continue;
      box =
        box === null
          ? b
          : [Math.min(box[0], b[0]), Math.min(box[1], b[1]), Math.max(box[2], b[2]), Math.max(box[3], b[3])];
    }
    if (box !== null) return box;
  }
  return [edge(run, from), run.y, edge(run, to), run.y + run.h];
}

interface LineBox {
  readonly page: PaperPage;
  box: Box;
}

function firstRunAfter(runs: readonly PlacedRun[], start: number): number {
  return firstNot(runs.length, (i) => (runs[i]?.end ?? 0) <= start);
}

/** Where a range of the flat text stands: one quad per line, user space, in reading order. */
export function locate(flat: Flat, start: number, end: number): PageQuad[] {
  const lines: LineBox[] = [];
  for (let k = firstRunAfter(flat.runs, start); k < flat.runs.length; k++) {
    const placed = flat.runs[k];
    if (placed === undefined || placed.start >= end) break;
    let from = Math.max(start, placed.start) - placed.start;
    let to = Math.min(end, placed.end) - placed.start;
    while (from < to && isBlank(placed.run.text.charCodeAt(from))) from++;
    while (to > from && isBlank(placed.run.text.charCodeAt(to - 1))) to--;
    if (to <= from) continue;
    const box = boxOfUnits(placed.run, from, to);
    const last = lines[lines.length - 1];
    if (
      last !== undefined &&
      last.page === placed.page &&
      placed.run.charBoxes === undefined &&
      onLine(last.box, box)
    ) {
      last.box = [
        Math.min(last.box[0], box[0]),
        Math.min(last.box[1], box[1]),
        Math.max(last.box[2], box[2]),
        Math.max(last.box[3], box[3]),
      ];
    } else lines.push({ page: placed.page, box });
  }
  return lines.map((l) => ({ page: l.page.page, quad: quadOn(l.page.geometry, l.box) }));
}

function quadOn(g: PageGeometry, box: Box): PageQuad['quad'] {
  return displayBoxToUserQuad(g, box);
}

function onLine(a: Box, b: Box): boolean {
  const height = Math.min(a[3] - a[1], b[3] - b[1]);
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return shared > height * 0.5 && b[0] >= a[0] - 1 && b[0] - a[2] < Math.max(a[3] - a[1], b[3] - b[1]) * 4;
}

function isBlank(c: number): boolean {
  return c === 0x20 || c === 0x0a || c === 0x09 || c === 0xa0 || c === 0x3000;
}

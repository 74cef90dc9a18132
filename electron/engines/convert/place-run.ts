/** Turns a laid-out run, and the glyphs drawn for it, into a run of the text model. */
import type { Box } from '../../../shared/geometry/box';
import type { TextRun } from '../../../shared/domain/paper';
import { isUpright } from './matrix';
import type { LayoutRun } from './rhwp';
import { glyphBox, guessAdvance, type Glyph } from './svg-page';

/** Points per CSS px. */
export const PT = 0.75;

type Place = readonly [number, number, number, number];

/** Box of each code point, CSS px: drawn glyphs as drawn, the others as laid out. */
function places(run: LayoutRun, glyphs: readonly (Glyph | null)[]): Place[] {
  const drawn = glyphs.filter((g) => g !== null).map(glyphBox);
  const top = drawn.length > 0 ? Math.min(...drawn.map((b) => b[1])) : run.y;
  const bottom = drawn.length > 0 ? Math.max(...drawn.map((b) => b[3])) : run.y + run.h;
  return [...run.text].map((char, i): Place => {
    const glyph = glyphs[i] ?? null;
    const laidLeft = run.x + (run.charX[i] ?? run.w);
    const laidRight = run.x + (run.charX[i + 1] ?? run.w);
    if (glyph === null) return [laidLeft, top, Math.max(laidLeft, laidRight), bottom];
    const box = glyphBox(glyph);
    const laid = laidRight - laidLeft;
    const advance = laid > 0 && Math.abs(box[0] - laidLeft) < 4 ? laid : guessAdvance(char, box[2] - box[0]);
    return [box[0], box[1], Math.max(box[2], box[0] + Math.min(advance, (box[2] - box[0]) * 2)), box[3]];
  });
}

/** Units of a code point: a surrogate pair has two, the second of no width. */
function units(char: string): number {
  return char.length;
}

export function placeRun(run: LayoutRun, glyphs: readonly (Glyph | null)[], block: number): TextRun {
  const boxes = places(run, glyphs);
  const upright = glyphs.every((g) => g === null || isUpright(g.matrix));
  const lefts = boxes.map((b) => b[0]);
  const ascending = lefts.every((x, i) => i === 0 || x >= (lefts[i - 1] ?? x) - 0.5);
  const x0 = boxes.length > 0 ? Math.min(...lefts) : run.x;
  const y0 = boxes.length > 0 ? Math.min(...boxes.map((b) => b[1])) : run.y;
  const x1 = boxes.length > 0 ? Math.max(...boxes.map((b) => b[2])) : run.x + run.w;
  const y1 = boxes.length > 0 ? Math.max(...boxes.map((b) => b[3])) : run.y + run.h;
  const base = { text: run.text, x: x0 * PT, y: y0 * PT, w: (x1 - x0) * PT, h: (y1 - y0) * PT, block };
  const chars = [...run.text];
  if (upright && ascending) {
    const charX = chars.flatMap((char, i): number[] => {
      const left = ((boxes[i]?.[0] ?? x1) - x0) * PT;
      const right = ((boxes[i]?.[2] ?? x1) - x0) * PT;
      return units(char) === 1 ? [left] : [left, Math.max(left, right)];
    });
    return { ...base, charX };
  }
  const charBoxes = chars.flatMap((char, i): Box[] => {
    const b = boxes[i] ?? [x0, y0, x1, y1];
    const box: Box = [b[0] * PT, b[1] * PT, b[2] * PT, b[3] * PT];
    return units(char) === 1 ? [box] : [box, box];
  });
  return { ...base, charBoxes };
}

/** Drawn glyphs that no run holds, as runs of their own: those that follow each other on one line are joined. */
export function runsOfRest(glyphs: readonly Glyph[]): LayoutRunWithGlyphs[] {
  const out: LayoutRunWithGlyphs[] = [];
  let last: {
    run: { text: string; right: number; middle: number; size: number };
    glyphs: (Glyph | null)[];
  } | null = null;
  const flush = (): void => {
    if (last === null) return;
    const boxes = last.glyphs.filter((g) => g !== null).map(glyphBox);
    const x = Math.min(...boxes.map((b) => b[0]));
    const y = Math.min(...boxes.map((b) => b[1]));
    const w = Math.max(...boxes.map((b) => b[2])) - x;
    const h = Math.max(...boxes.map((b) => b[3])) - y;
    const charX: number[] = [];
    let right = 0;
    for (const g of last.glyphs) {
      charX.push(g === null ? right : glyphBox(g)[0] - x);
      if (g !== null) right = glyphBox(g)[2] - x;
    }
    out.push({ run: { text: last.run.text, x, y, w, h, charX: [...charX, w] }, glyphs: last.glyphs });
    last = null;
  };
  for (const glyph of glyphs) {
    const box = glyphBox(glyph);
    const middle = (box[1] + box[3]) / 2;
    const size = box[3] - box[1];
    const gap = last === null ? Infinity : box[0] - last.run.right;
    const follows =
      last !== null &&
      Math.abs(middle - last.run.middle) < size * 0.5 &&
      gap > -size * 0.5 &&
      gap < size * 1.5 &&
      isUpright(glyph.matrix);
    if (!follows) flush();
    if (last === null) last = { run: { text: '', right: box[2], middle, size }, glyphs: [] };
    else if (gap > size * 0.35) {
      last.run.text += ' ';
      last.glyphs.push(null);
    }
    last.run.text += glyph.char;
    last.glyphs.push(glyph);
    last.run.right = box[2];
    last.run.middle = middle;
  }
  flush();
  return out;
}

export interface LayoutRunWithGlyphs {
  readonly run: LayoutRun;
  readonly glyphs: readonly (Glyph | null)[];
}

/** Finds the drawn glyph of each laid-out character: what is drawn decides where a mask must lie. */
import type { LayoutRun } from './rhwp';
import { glyphBox, type Glyph } from './svg-page';

/** How far, in CSS px, a glyph may stand from where the layout says it is. */
const NEAR_X = 4;
const CELL = 32;

interface Placed {
  readonly glyph: Glyph;
  readonly box: readonly [number, number, number, number];
}

export interface Match {
  /** Per run, per code point; null where nothing is drawn there (a space, or text that the page does not show). */
  readonly runs: readonly (readonly (Glyph | null)[])[];
  /** Drawn, but in no run: page numbers, equations, form controls, and runs the layout puts elsewhere. */
  readonly rest: readonly Glyph[];
}

function key(char: string, x: number, y: number): string {
  return `${char}|${Math.floor(x / CELL)}|${Math.floor(y / CELL)}`;
}

export function matchGlyphs(runs: readonly LayoutRun[], glyphs: readonly Glyph[]): Match {
  const grid = new Map<string, Placed[]>();
  const used = new Set<Glyph>();
  for (const glyph of glyphs) {
    const box = glyphBox(glyph);
    const k = key(glyph.char, box[0], (box[1] + box[3]) / 2);
    const list = grid.get(k);
    if (list === undefined) grid.set(k, [{ glyph, box }]);
    else list.push({ glyph, box });
  }

  const nearest = (char: string, x: number, top: number, height: number): Glyph | null => {
    const middle = top + height / 2;
    let best: Glyph | null = null;
    let bestDistance = Infinity;
    for (const dx of [-CELL, 0, CELL]) {
      for (const dy of [-CELL, 0, CELL]) {
        for (const { glyph, box } of grid.get(key(char, x + dx, middle + dy)) ?? []) {
          if (used.has(glyph)) continue;
          const offX = Math.abs(box[0] - x);
          const offY = Math.abs((box[1] + box[3]) / 2 - middle);
          if (offX > NEAR_X || offY > height * 0.6 + 2) continue;
          const distance = offX + offY;
          if (distance < bestDistance) {
            best = glyph;
            bestDistance = distance;
          }
        }
      }
    }
    return best;
  };

  const found = runs.map((run) =>
    [...run.text].map((char, i): Glyph | null => {
      if (char.trim() === '') return null;
      const glyph = nearest(char, run.x + (run.charX[i] ?? 0), run.y, run.h);
      if (glyph !== null) used.add(glyph);
      return glyph;
    }),
  );
  relocate(runs, found, glyphs, used);
  /** A shadow or a bold look: the same character again, nearly where one was found. */
  const echoes = (glyph: Glyph): boolean => {
    const box = glyphBox(glyph);
    const near = (box[3] - box[1]) * 0.25;
    for (const dx of [-CELL, 0, CELL]) {
      for (const dy of [-CELL, 0, CELL]) {
        for (const other of grid.get(key(glyph.char, box[0] + dx, (box[1] + box[3]) / 2 + dy)) ?? []) {
          if (!used.has(other.glyph)) continue;
          if (Math.abs(other.box[0] - box[0]) < near && Math.abs(other.box[1] - box[1]) < near) return true;
        }
      }
    }
    return false;
  };
  return { runs: found, rest: glyphs.filter((g) => !used.has(g) && !echoes(g)) };
}

/** A run that is drawn elsewhere than laid out (turned or scaled shapes): its characters follow each other in drawing order. */
function relocate(
  runs: readonly LayoutRun[],
  found: (Glyph | null)[][],
  glyphs: readonly Glyph[],
  used: Set<Glyph>,
): void {
  let rest: Glyph[] | null = null;
  runs.forEach((run, r) => {
    const own = found[r] ?? [];
    const chars = [...run.text];
    const solid = chars.flatMap((c, i) => (c.trim() === '' ? [] : [i]));
    const placed = solid.filter((i) => own[i] !== null).length;
    if (solid.length === 0 || placed * 2 > solid.length) return;
    rest ??= glyphs.filter((g) => !used.has(g));
    const wanted = solid.filter((i) => own[i] === null);
    const at = sequence(
      rest,
      wanted.map((i) => chars[i] ?? ''),
    );
    if (at < 0) return;
    wanted.forEach((i, k) => {
      const glyph = rest?.[at + k];
      if (glyph === undefined) return;
      own[i] = glyph;
      used.add(glyph);
    });
    rest = null;
  });
}

function sequence(glyphs: readonly Glyph[], wanted: readonly string[]): number {
  for (let at = 0; at + wanted.length <= glyphs.length; at++) {
    if (wanted.every((c, k) => glyphs[at + k]?.char === c)) return at;
  }
  return -1;
}

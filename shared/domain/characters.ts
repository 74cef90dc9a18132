/** Which characters of a page lie where: the ground for snapping a drawn box to text, and for counting what stays open (law/coverage.ts). */
import { union, type Box, type Quad } from '../geometry/box';
import { displayBoxToUserQuad } from '../geometry/spaces';
import type { PageQuad } from './candidate';
import type { PaperPage, TextRun } from './paper';

/** Box of one UTF-16 unit of a run, display space. */
export function characterBox(run: TextRun, index: number): Box {
  const own = run.charBoxes?.[index];
  if (own !== undefined) return own;
  const from = run.charX?.[index] ?? (run.w * index) / Math.max(1, run.text.length);
  const to =
    run.charX?.[index + 1] ?? (run.charX === undefined ? (run.w * (index + 1)) / run.text.length : run.w);
  return [run.x + Math.min(from, to), run.y, run.x + Math.max(from, to), run.y + run.h];
}

function centre(b: Box): readonly [number, number] {
  return [(b[0] + b[2]) / 2, (b[1] + b[3]) / 2];
}

function holds(b: Box, x: number, y: number): boolean {
  return x >= b[0] && x <= b[2] && y >= b[1] && y <= b[3];
}

/** Text and places (user space, a quad per run) of the characters whose centre lies in the box (display space). */
export function charactersIn(
  page: PaperPage,
  box: Box,
): { readonly text: string; readonly places: readonly PageQuad[] } {
  let text = '';
  const places: PageQuad[] = [];
  for (const run of page.runs) {
    let covered: Box | null = null;
    let part = '';
    for (let i = 0; i < run.text.length; i += 1) {
      const own = characterBox(run, i);
      const [x, y] = centre(own);
      if (!holds(box, x, y)) continue;
      covered = covered === null ? own : union(covered, own);
      part += run.text[i] ?? '';
    }
    if (covered === null || part.trim() === '') continue;
    text += text === '' ? part : ` ${part}`;
    const quad: Quad = displayBoxToUserQuad(page.geometry, covered);
    places.push({ page: page.page, quad });
  }
  return { text: text.trim(), places };
}

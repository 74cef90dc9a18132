/**
 * Builds lines out of characters: pieces in drawing order first, then pieces on one baseline side by side, since a
 * writer may place each glyph alone, draw a line twice for a bold look, or draw a table column by column.
 */
import { union, type Box } from '../../../shared/geometry/box';
import type { Char } from './chars';

export interface Piece {
  readonly chars: Char[];
  readonly upright: boolean;
}

/** As shares of the type's height. */
const SAME_LINE = 0.3;
const TOUCHING = 0.18;
/** A gap within a piece that PDFium let pass counts as a space from here on; below, letters are merely set wide. */
const UNSAID_SPACE = 0.45;
const WORD_GAP = 0.9;
const COLUMN_GAP = 2;

function isUpright(c: Char): boolean {
  return c.direction[0] > 0.985;
}

function boundsOf(chars: readonly Char[]): Box {
  const [first] = chars;
  if (first === undefined) return [0, 0, 0, 0];
  return chars.reduce((b, c) => union(b, c.box), first.box);
}

/** Pieces in drawing order: a piece ends where the next character does not stand beside the last. */
export function piecesOf(chars: readonly Char[]): Piece[] {
  const pieces: Piece[] = [];
  let current: Char[] = [];
  let vertical = false;
  const flush = (): void => {
    while (current.at(-1)?.text.trim() === '') current.pop();
    const [first] = current;
    if (first !== undefined)
      pieces.push({ chars: current, upright: isUpright(first) && !(vertical && current.length > 1) });
    current = [];
    vertical = false;
  };
  let space = false;
  for (const char of chars) {
    if (char.lineBreak) continue;
    if (char.text.trim() === '') {
      if (current.length > 0) space = true;
      continue;
    }
    const last = current.at(-1);
    if (last !== undefined) {
      const way = follows(last, char, vertical && current.length > 1);
      if (way === 'no' || (way === 'down' && !vertical && current.length > 1)) flush();
      else if (way === 'down') vertical = true;
      const apart =
        space || (way === 'along' && isUpright(last) && char.box[0] - last.box[2] > last.size * UNSAID_SPACE);
      if (current.length > 0 && apart) current.push(joint(last, char, ' '));
    }
    space = false;
    current.push(char);
  }
  flush();
  return pieces;
}

function between(a: Char, b: Char): Box {
  return isUpright(a)
    ? [Math.min(a.box[2], b.box[0]), a.box[1], Math.max(a.box[2], b.box[0]), a.box[3]]
    : [
        Math.min(a.box[0], b.box[0]),
        Math.min(a.box[1], b.box[1]),
        Math.max(a.box[2], b.box[2]),
        Math.max(a.box[3], b.box[3]),
      ];
}

function follows(last: Char, next: Char, vertical: boolean): 'along' | 'down' | 'no' {
  const [dx, dy] = last.direction;
  if (dx * next.direction[0] + dy * next.direction[1] < 0.985) return 'no';
  const size = Math.max(last.size, next.size);
  const vx = next.origin[0] - last.origin[0];
  const vy = next.origin[1] - last.origin[1];
  const along = vx * dx + vy * dy;
  const across = Math.abs(vx * -dy + vy * dx);
  const advance = Math.abs((last.box[2] - last.box[0]) * dx) + Math.abs((last.box[3] - last.box[1]) * dy);
  if (!vertical && across < size * SAME_LINE && along > -size * 0.2 && along < advance + size * WORD_GAP)
    return 'along';
  const middle = Math.abs((next.box[0] + next.box[2] - last.box[0] - last.box[2]) / 2);
  const drop = next.box[1] - last.box[1];
  if (
    isUpright(last) &&
    middle < size * 0.3 &&
    drop > size * 0.6 &&
    drop < size * 1.3 &&
    last.order === next.order &&
    last.order > 0
  ) {
    return 'down';
  }
  return 'no';
}

export interface Line {
  /** In reading order; spaces put in where pieces were joined, two where a column may begin. */
  readonly chars: readonly Char[];
  readonly upright: boolean;
  readonly box: Box;
  /** True where a gap wide enough to be a column was met. */
  readonly columns: boolean;
}

function baseline(piece: Piece): number {
  const ys = piece.chars.map((c) => c.origin[1]).sort((a, b) => a - b);
  return ys[Math.floor(ys.length / 2)] ?? 0;
}

function sizeOf(piece: Piece): number {
  return Math.max(...piece.chars.map((c) => c.size));
}

function plain(piece: Piece): string {
  return piece.chars.map((c) => c.text).join('');
}

/** The same words drawn again in nearly the same place (bold look, shadow). */
function repeats(a: Piece, b: Piece): boolean {
  const first = boundsOf(a.chars);
  const second = boundsOf(b.chars);
  const slack = Math.min(sizeOf(a), sizeOf(b)) * 0.25;
  return (
    Math.abs(first[0] - second[0]) < slack &&
    Math.abs(first[2] - second[2]) < slack &&
    Math.abs(first[1] - second[1]) < slack &&
    plain(a) === plain(b)
  );
}

function joint(last: Char, next: Char, text: string): Char {
  return { ...last, text, box: between(last, next), generated: true, unmapped: false };
}

/** Upright pieces of a page as lines from top to bottom; turned and vertical pieces each a line of their own, at the end. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const upright = pieces
    .filter((p) => p.upright)
    .map((piece) => ({ piece, y: baseline(piece), size: sizeOf(piece), box: boundsOf(piece.chars) }))
    .sort((a, b) => a.y - b.y || a.box[0] - b.box[0]);
  const rows: (typeof upright)[] = [];
  for (const entry of upright) {
    const row = rows.findLast((r) => {
      const [head] = r;
      return head !== undefined && Math.abs(head.y - entry.y) < Math.min(head.size, entry.size) * SAME_LINE;
    });
    if (row === undefined) rows.push([entry]);
    else row.push(entry);
  }
  const lines = rows.map((row): Line => {
    const kept: typeof upright = [];
    for (const entry of row.sort((a, b) => a.box[0] - b.box[0])) {
      if (!kept.some((k) => repeats(k.piece, entry.piece))) kept.push(entry);
    }
    const chars: Char[] = [];
    let columns = false;
    for (const entry of kept) {
      const last = chars.at(-1);
      const [first] = entry.piece.chars;
      if (last !== undefined && first !== undefined) {
        const gap = first.box[0] - last.box[2];
        const size = Math.max(last.size, first.size);
        if (gap > size * COLUMN_GAP) {
          columns = true;
          chars.push(joint(last, first, '  '));
        } else if (gap > size * TOUCHING || gap < -size) chars.push(joint(last, first, ' '));
      }
      chars.push(...entry.piece.chars);
    }
    return { chars, upright: true, box: boundsOf(chars), columns };
  });
  const turned = pieces
    .filter((p) => !p.upright)
    .map((p): Line => ({ chars: p.chars, upright: false, box: boundsOf(p.chars), columns: false }));
  return [...lines, ...turned];
}

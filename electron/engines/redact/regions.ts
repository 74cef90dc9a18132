/** Turns an order into boxes per page: joins pieces of one line, finds the strings, keeps clear of neighbouring letters. */
import { area, intersects, union, type Box } from '../../../shared/geometry/box';
import { sameItems, together, type Reasons } from '../../../shared/domain/marker';
import type { RedactionOrder } from '../../../shared/domain/redaction';
import { inked, type PageChar } from '../pdfium/chars';
import { fold, occurrences } from '../verify/variants';

/** A box as it will be drawn. */
export interface Mark extends Reasons {
  readonly box: Box;
  /** Its width must not tell how long the hidden text was. */
  readonly even?: boolean;
}

/**
 * The boxes of one page (counted from 1), joined where they touch in one line and carry the same item, or where one
 * lies mostly in the other: two chips there would be none to read, so one says the items of both.
 */
export function marksOf(order: RedactionOrder, page: number, added: readonly Box[]): readonly Mark[] {
  const marks: Mark[] = order.regions
    .filter((r) => r.page === page)
    .map(({ box, item, even }): Mark => ({
      box,
      items: item === null ? [] : [item],
      parts: [],
      ...(even === true ? { even } : {}),
    }));
  for (const box of added) {
    const items = marks.find((m) => intersects(m.box, box))?.items ?? [];
    marks.push({ box, items, parts: [] });
  }
  const joined: Mark[] = [];
  for (const mark of marks.filter((m) => area(m.box) > 0)) {
    const last = joined.findIndex(
      (m) => (sameItems(m, mark) && sameLine(m.box, mark.box)) || mostlyOne(m.box, mark.box),
    );
    const known = joined[last];
    if (known === undefined) joined.push(mark);
    else {
      const even = known.even === true || mark.even === true;
      joined[last] = {
        ...together({ ...known, size: area(known.box) }, { ...mark, size: area(mark.box) }),
        box: union(known.box, mark.box),
        ...(even ? { even } : {}),
      };
    }
  }
  return joined;
}

/** Half of the smaller box or more lies in the other: two chips would lie over each other. */
function mostlyOne(a: Box, b: Box): boolean {
  const shared: Box = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ];
  if (shared[2] <= shared[0] || shared[3] <= shared[1]) return false;
  return area(shared) >= 0.5 * Math.min(area(a), area(b));
}

/** Same height, and touching or nearly so (2 pt). */
function sameLine(a: Box, b: Box): boolean {
  const overlap = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const height = Math.max(a[3] - a[1], b[3] - b[1]);
  const gap = Math.max(a[0], b[0]) - Math.min(a[2], b[2]);
  return overlap > 0.8 * height && gap < 2;
}

/** Boxes of every occurrence of the strings on a page, one per line; places that a decision leaves open are left out. */
export function stringBoxes(
  chars: readonly PageChar[],
  strings: readonly string[],
  leftOpen: readonly Box[],
): readonly Box[] {
  let text = '';
  const index: number[] = [];
  chars.forEach((c, i) => {
    for (let k = 0; k < c.text.length; k++) index.push(i);
    text += c.text;
  });
  const folded = fold(text);
  const boxes: Box[] = [];
  for (const needle of strings) {
    for (const [start, end] of occurrences(text, folded, needle)) {
      const from = index[start] ?? 0;
      const to = index[end - 1] ?? from;
      const lines = lineBoxes(chars.slice(from, to + 1).filter((c) => !c.generated));
      if (lines.length > 0 && lines.every((b) => leftOpen.some((o) => covers(o, b)))) continue;
      boxes.push(...lines);
    }
  }
  return boxes;
}

/** One box per run of characters that stand in one line. */
export function lineBoxes(chars: readonly PageChar[]): readonly Box[] {
  const lines: { readonly box: Box; readonly turns: number | null }[] = [];
  for (const c of chars) {
    if (!inked(c) && /\s/.test(c.text)) continue;
    // Lines are made in a space where the writing runs to the right, whichever way the page lies.
    const turns = quarterTurns(c.angle);
    const box = turns === null ? c.ink : uprightBox(turned(c, turns));
    const last = lines.at(-1);
    if (last && turns !== null && last.turns === turns && follows(last.box, box))
      lines[lines.length - 1] = { box: union(last.box, box), turns };
    else lines.push({ box, turns });
  }
  return lines.map(({ box, turns }) => (turns === null ? box : turnBox(box, -turns)));
}

/** Null for writing that runs aslant. */
function quarterTurns(angle: number): number | null {
  const turns = Math.round(angle / (Math.PI / 2));
  // PDFium measures the direction clockwise, so writing that runs upwards is at 270 degrees and one turn away.
  return Math.abs(angle - (turns * Math.PI) / 2) < 0.05 ? (4 - (turns % 4)) % 4 : null;
}

type Place = Pick<PageChar, 'ink' | 'cell' | 'origin' | 'size'>;

function turned(c: PageChar, turns: number): Place {
  if (turns === 0) return c;
  return {
    ink: turnBox(c.ink, turns),
    cell: turnBox(c.cell, turns),
    origin: turn(c.origin, turns),
    size: c.size,
  };
}

/** Clockwise by quarters about the origin. */
function turn([x, y]: readonly [number, number], turns: number): readonly [number, number] {
  switch (((turns % 4) + 4) % 4) {
    case 1:
      return [y, -x];
    case 2:
      return [-x, -y];
    case 3:
      return [-y, x];
    default:
      return [x, y];
  }
}

function turnBox(b: Box, turns: number): Box {
  const [x0, y0] = turn([b[0], b[1]], turns);
  const [x1, y1] = turn([b[2], b[3]], turns);
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

/** As high as a line's highlight: ink and the usual span of letters about the base line. */
function uprightBox(c: Place): Box {
  const ink = c.ink[2] - c.ink[0] > 0.05 && c.ink[3] - c.ink[1] > 0.05;
  return [
    ink ? Math.min(c.cell[0], c.ink[0]) : c.cell[0],
    Math.min(ink ? c.ink[1] - 0.5 : c.origin[1], c.origin[1] - 0.15 * c.size),
    ink ? Math.max(c.cell[2], c.ink[2]) : c.cell[2],
    Math.max(ink ? c.ink[3] + 0.5 : c.origin[1], c.origin[1] + 0.85 * c.size),
  ];
}

function follows(a: Box, b: Box): boolean {
  const overlap = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const low = Math.min(a[3] - a[1], b[3] - b[1]);
  return overlap > 0.3 * low && b[0] - a[2] < 2 * Math.max(a[3] - a[1], b[3] - b[1]) && b[0] >= a[0] - 1;
}

export function covers(outer: Box, inner: Box): boolean {
  const cut: Box = [
    Math.max(outer[0], inner[0]), Math.max(outer[1], inner[1]), Math.min(outer[2], inner[2]), Math.min(outer[3], inner[3]),
  ]; // prettier-ignore
  return area(cut) >= 0.6 * area(inner);
}

function holds(box: Box, x: number, y: number): boolean {
  return x > box[0] && x < box[2] && y > box[1] && y < box[3];
}

/** Is the letter under the box: by the middle of its cell, or of its ink? */
export function isUnder(box: Box, c: PageChar): boolean {
  if (c.generated) return false;
  return (
    holds(box, c.middle[0], c.middle[1]) ||
    (inked(c) && holds(box, (c.ink[0] + c.ink[2]) / 2, (c.ink[1] + c.ink[3]) / 2))
  );
}

/**
 * What PDFium is given for one box. It removes each letter whose ink the box touches at all (one without outline: whose
 * origin it touches). So the box is drawn back from letters that only reach in, and the origin of each letter without
 * ink that is meant gets a small box of its own.
 */
export function quadsFor(box: Box, chars: readonly PageChar[]): readonly Box[] {
  let [x0, y0, x1, y1] = box;
  const points: Box[] = [];
  for (const c of chars) {
    if (c.generated) continue;
    const ink = inked(c);
    const [ox, oy] = c.origin;
    const own: Box = ink ? c.ink : [ox - 0.02, oy - 0.02, ox + 0.02, oy + 0.02];
    if (isUnder(box, c)) {
      if (!ink) points.push(own);
      continue;
    }
    if (!intersects(own, box)) continue;
    const mx = ink ? (own[0] + own[2]) / 2 : c.middle[0];
    const my = ink ? (own[1] + own[3]) / 2 : c.middle[1];
    if (my > box[1] && my < box[3]) {
      if (mx <= box[0]) x0 = Math.max(x0, own[2] + 0.05);
      if (mx >= box[2]) x1 = Math.min(x1, own[0] - 0.05);
    } else if (mx > box[0] - 1 && mx < box[2] + 1) {
      if (my <= box[1]) y0 = Math.max(y0, own[3] + 0.05);
      if (my >= box[3]) y1 = Math.min(y1, own[1] - 0.05);
    }
  }
  return [x1 > x0 && y1 > y0 ? [x0, y0, x1, y1] : box, ...points];
}

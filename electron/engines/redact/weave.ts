/**
 * Puts each box's marker into the page's content where the masked words stood: readers that go by the order of the
 * content, most of them, say `[6호]` in the middle of its sentence, and in the same structure element.
 */
import type { PDFDocument, PDFPage } from 'pdf-lib';
import type { Box } from '../../../shared/geometry/box';
import { numberedContent, type Numbered } from './content/numbered';
import { pageContent } from './content/page-content';
import { markedContent, NO_PROPERTIES } from './content/properties';
import { IDENTITY, shownStrings, type Matrix, type Point, type Shown } from './content/shown';
import { operators, withEdits, type Operand, type Operator } from './content/tokens';
import { flateStream } from './flate';
import { INVISIBLE_WIDTH } from './invisible-font';
import { name } from './objects';
import { silenced, type Edit } from './words/silence';

/** A marker that waits for its place. */
export interface Marker {
  readonly text: string;
  /** The text as a string of the invisible font. */
  readonly operand: string;
  /** Its box, user space. */
  readonly box: Box;
  /** Operators that show it upright at its box, in user space. */
  readonly upright: string;
  /** Number of the marked content whose words it stands for: in it, and nowhere else, it is heard where they were. */
  readonly number: number | null;
}

/** Where on a line a string stands, measured along the line and across it, PDF points. */
interface OnLine {
  readonly shown: Shown;
  /** The string's ends; the box's. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** How far the baseline lies above the box's lower edge and the upper edge above the baseline: both positive on its line. */
  readonly above: number;
  readonly below: number;
  /** Height of the letters. */
  readonly size: number;
}

/** An edit of the stream: markers behind an operator's string (`split`), before its text object or behind it. */
interface Place {
  readonly how: 'split' | 'before' | 'after';
  readonly line: OnLine;
  /** Of `split`: how wide the gap is, points. */
  readonly gap?: number;
}

interface Placed {
  readonly marker: Marker;
  readonly place: Place;
}
type Group = readonly Placed[];

/** Answers with the markers that found no place. `font`: the invisible font's name in the page's resources. */
export function weaveMarkers(
  doc: PDFDocument,
  page: PDFPage,
  markers: readonly Marker[],
  font: string,
): readonly Marker[] {
  const { bytes } = pageContent(doc, page);
  const list = [...operators(bytes)];
  const strings = shownStrings(doc, page.node.Resources(), list);
  const placed: Placed[] = [];
  const left: Marker[] = [];
  const content = numberedContent(list);
  /** Markers of content that shows no string any more. */
  const alone: Alone[] = [];
  for (const marker of markers) {
    const { number } = marker;
    const own = number === null ? [] : strings.filter(({ op }) => content.owner[op] === number);
    const place = placeOf(own.length > 0 ? own : strings, marker.box);
    if (number !== null && own.length === 0 && (place ?? content.ends.has(number)))
      alone.push({ marker, number, place });
    else if (place) placed.push({ marker, place });
    else left.push(marker);
  }
  if (placed.length === 0 && alone.length === 0) return left;
  // Along the line, for those that come to the same place.
  const inOrder = [...placed].sort((a, b) => a.place.line.left - b.place.line.left);
  const edits: Edit[] = [];
  const at = (
    how: Place['how'],
    indexOf: (shown: Shown) => number,
    edit: (op: Operator, group: Group) => void,
  ): void => {
    const groups = new Map<number, Placed[]>();
    for (const one of inOrder.filter(({ place }) => place.how === how)) {
      const index = indexOf(one.place.line.shown);
      groups.set(index, [...(groups.get(index) ?? []), one]);
    }
    for (const [index, group] of groups) {
      const op = list[index];
      if (op) edit(op, group);
    }
  };
  const outside = (group: Group): string =>
    group.map(({ marker, place }) => around(place.line.shown.around, marker.upright)).join('');
  at(
    'before',
    (s) => s.begin,
    ({ start }, group) => edits.push({ start, end: start, text: `${outside(group)} ` }),
  );
  at(
    'split',
    (s) => s.op,
    (op, group) => edits.push({ start: op.start, end: op.end, text: split(op, group, font) }),
  );
  at(
    'after',
    (s) => s.end,
    ({ end }, group) => edits.push({ start: end, end, text: ` ${outside(group)}` }),
  );
  edits.push(...onTheirOwn(alone, list, content));
  const places = edits.map(({ start }) => start);
  edits.push(...silenced(doc, page, list, places));
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  const woven = doc.context.register(flateStream(doc.context, withEdits(bytes, edits)));
  page.node.set(name('Contents'), woven);
  return left;
}

interface Alone {
  readonly marker: Marker;
  readonly number: number;
  /** Beside whom it stands on the page. */
  readonly place: Place | null;
}

/** Those of one number together, since a number is given once: as they are read, from the top to the right. */
function onTheirOwn(alone: readonly Alone[], list: readonly Operator[], content: Numbered): readonly Edit[] {
  const groups = new Map<number, Alone[]>();
  for (const one of alone) groups.set(one.number, [...(groups.get(one.number) ?? []), one]);
  return [...groups].map(([number, group]) => {
    const all = group.sort((a, b) => b.marker.box[1] - a.marker.box[1] || a.marker.box[0] - b.marker.box[0]);
    const { start, matrix, within } = endOf(number, list, content) ?? besideOf(all[0]?.place, list, content);
    const drawing = all.map(({ marker }) => around(matrix, marker.upright)).join('');
    return { start, end: start, text: ` ${numbered(within ? null : number, drawing)} ` };
  });
}

interface Room {
  /** Byte offset, and the way from there to user space. */
  readonly start: number;
  readonly matrix: Matrix;
  /** Is it within content of the number? */
  readonly within: boolean;
}

/** At the end of what is left of the content; null where nothing is, or it ends within a text object: these do not nest. */
function endOf(
  number: number,
  list: readonly Operator[],
  { ends, inText, around: to }: Numbered,
): Room | null {
  const end = ends.get(number);
  if (end === undefined || inText[end] === true) return null;
  return { start: list[end]?.start ?? 0, matrix: to[end] ?? IDENTITY, within: true };
}

/** Before or behind the content of its neighbour. */
function besideOf(
  place: Place | null | undefined,
  list: readonly Operator[],
  { free, around: to }: Numbered,
): Room {
  const before = place?.how === 'before';
  const shown = place?.line.shown;
  let at = before ? (shown?.begin ?? 0) - 1 : (shown?.end ?? list.length - 1);
  while (at >= 0 && at < list.length && free[at] !== true) at += before ? -1 : 1;
  at = Math.min(at, list.length - 1);
  return { start: list[at]?.end ?? 0, matrix: to[at] ?? IDENTITY, within: false };
}

/** Drawing as marked content of a number. */
export function numbered(number: number | null, drawing: string): string {
  return number === null ? drawing : `${markedContent('Span', { ...NO_PROPERTIES, number })} ${drawing} EMC`;
}

/** Lines further apart than this many letters' heights are no neighbours in a paragraph. */
const LEADING = 1.9;
/** A gap in a line up to this many letters' heights belongs to its sentence; a wider one may part columns. */
const SAME_SENTENCE = 3;

function placeOf(strings: readonly Shown[], box: Box): Place | null {
  const lines = strings.flatMap((shown) => onLine(shown, box) ?? []);
  const same = lines.filter((l) => l.above > -0.25 * l.size && l.below > 0);
  const middle = (l: OnLine): number => (l.left + l.right) / 2;
  const gap = same
    .flatMap((line) => {
      const next = same.find((l) => l.shown.op === line.shown.op && l.shown.item > line.shown.item);
      const wide = next ? next.from - line.to : 0;
      return wide >= 0.6 * (line.right - line.left)
        ? [{ line, wide, off: middle(line) - line.to - wide / 2 }]
        : [];
    })
    .sort((a, b) => Math.abs(a.off) - Math.abs(b.off))[0];
  // Where widths are guessed the likeliest gap is taken, for a line rarely has two so wide.
  if (gap && (!gap.line.shown.exact || Math.abs(gap.off) <= gap.wide / 2))
    return { how: 'split', line: gap.line, gap: gap.wide };
  const beside = same
    .flatMap((l) => [
      { how: 'after' as const, line: l, gap: l.left - l.to },
      { how: 'before' as const, line: l, gap: l.from - l.right },
    ])
    .filter(({ line, gap }) => gap > -0.5 * line.size)
    .sort((a, b) => a.gap - b.gap)[0];
  if (beside && beside.gap < SAME_SENTENCE * beside.line.size) return { how: beside.how, line: beside.line };
  const over = lines
    .filter((l) => l.below <= 0 && fall(l) < LEADING * l.size && l.from < l.right && l.to > l.left)
    .sort((a, b) => b.below - a.below || b.to - a.to)[0];
  if (over) return { how: 'after', line: over };
  if (beside) return { how: beside.how, line: beside.line };
  // Nothing stands on its line: behind the nearest line above it, else before the first line.
  const above = lines.filter((l) => l.below <= 0).sort((a, b) => b.below - a.below || b.to - a.to)[0];
  if (above) return { how: 'after', line: above };
  const [first] = lines;
  return first ? { how: 'before', line: first } : null;
}

/** From a baseline down to that of the words which the box hid: a box reaches below it by a fifth or so. */
function fall(l: OnLine): number {
  return l.above - 0.2 * (l.above + l.below);
}

function onLine(shown: Shown, box: Box): OnLine | null {
  const { text, state } = shown;
  const wide = Math.hypot(text[0], text[1]);
  const high = Math.hypot(text[2], text[3]);
  if (!(wide > 0) || !(high > 0) || !(state.size > 0) || flat(shown.around)) return null;
  const u: Point = [text[0] / wide, text[1] / wide];
  const v: Point = [-u[1], u[0]];
  const along = (p: Point): number => p[0] * u[0] + p[1] * u[1];
  const across = (p: Point): number => p[0] * v[0] + p[1] * v[1];
  const corners: readonly Point[] = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ];
  const alongs = corners.map(along);
  const acrosses = corners.map(across);
  const base = across(shown.from);
  return {
    shown,
    from: Math.min(along(shown.from), along(shown.to)),
    to: Math.max(along(shown.from), along(shown.to)),
    left: Math.min(...alongs),
    right: Math.max(...alongs),
    above: base - Math.min(...acrosses),
    below: Math.max(...acrosses) - base,
    size: state.size * high,
  };
}

function determinant([a, b, c, d]: Matrix): number {
  return a * d - b * c;
}

/** Nothing is seen under such a matrix, and nothing leads back from it. */
function flat(matrix: Matrix): boolean {
  return Math.abs(determinant(matrix)) < 1e-9;
}

/** In the space around a text object user space is had back by the inverse of what led there. */
function around(matrix: Matrix, upright: string): string {
  const [a, b, c, d, e, f] = matrix;
  const det = determinant(matrix);
  const back = [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
  return `q ${back.map(exact).join(' ')} cm ${upright} Q\n`;
}

/** The operator in two, the markers between: each moves the pen back to where it was, so what follows stays. */
function split(op: Operator, group: Group, font: string): string {
  const items = op.args[0]?.kind === 'array' ? op.args[0].items : [];
  const parts: string[] = [];
  let from = 0;
  let start = 0;
  for (const { marker, place } of group) {
    const to = place.line.shown.item + 1;
    if (to > from) start = gapStart(group.filter((one) => one.place.line.shown.item + 1 === to));
    if (to > from) parts.push(`[${items.slice(from, to).map(written).join(' ')}] TJ`);
    from = Math.max(from, to);
    parts.push(inLine(marker, place, place.line.left - start, font));
  }
  parts.push(`[${items.slice(from).map(written).join(' ')}] TJ`);
  return parts.join('\n');
}

/** Where on the line a gap begins: by the widths before it, or, where those are guessed, with its boxes in its middle. */
function gapStart(group: Group): number {
  const [first] = group;
  if (!first) return 0;
  const { line, gap = 0 } = first.place;
  if (line.shown.exact) return line.to;
  const right = Math.max(...group.map(({ place }) => place.line.right));
  return line.left - Math.max(0, gap - (right - line.left)) / 2;
}

/** `shift`: points from the pen to the box's left edge. */
function inLine(marker: Marker, { line }: Place, shift: number, font: string): string {
  const { state, text } = line.shown;
  const wide = Math.hypot(text[0], text[1]);
  const high = Math.hypot(text[2], text[3]);
  const [w, h] = [line.right - line.left, line.above + line.below];
  const shape = markerShape(marker.text, w, h);
  const size = shape.size / high;
  // Text space is stretched by the matrix along the line as well.
  const scale = (shape.scale * high) / wide;
  const unit = (size * scale * wide) / 100_000;
  const skip = -(shift + w * 0.02) / unit;
  const back = 1000 * INVISIBLE_WIDTH * [...marker.text].length - skip;
  return (
    `0 Tc 0 Tw 0 Ts ${exact(scale)} Tz 0 Tr /${font} ${exact(size)} Tf ` +
    `[${exact(skip)} ${marker.operand} ${exact(back)}] TJ ` +
    `${exact(state.charSpace)} Tc ${exact(state.wordSpace)} Tw ${exact(state.rise)} Ts ${exact(state.scale)} Tz ` +
    `${state.mode} Tr /${state.font} ${exact(state.size)} Tf`
  );
}

/** Size (points) and horizontal scale (per cent) that fill a box with a marker. */
export function markerShape(
  marker: string,
  width: number,
  height: number,
): { readonly size: number; readonly scale: number } {
  const natural = [...marker].length * INVISIBLE_WIDTH;
  const size = Math.max(0.5, Math.min(height * 0.7, (width * 0.96) / natural / 0.5));
  return { size, scale: (100 * width * 0.96) / (natural * size) };
}

function written(operand: Operand): string {
  if (operand.kind === 'number') return exact(operand.value);
  if (operand.kind !== 'string') return '';
  return `<${[...operand.bytes].map((b) => b.toString(16).padStart(2, '0')).join('')}>`;
}

/** Six places: a page's worth of rounding stays far below a pixel. */
function exact(value: number): string {
  return Number(value.toFixed(6)).toString();
}

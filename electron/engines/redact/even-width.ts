/**
 * Boxes of an even width: the gap that a mask leaves tells how long the hidden text was. Where the paper is blank beside
 * a box, the box takes of it up to the next step of width, so that names of two and of four syllables look alike, and
 * every box of a table's column fills its cell. Nothing is moved: between two words of a sentence there is no room, and
 * there the width goes on telling, which the report says.
 */
import { intersects, type Box, type PageGeometry } from '../../../shared/geometry/box';
import { boxToDisplay, boxToUser } from '../../../shared/geometry/spaces';
import type { PageChar } from '../pdfium/chars';
import type { Bitmap } from '../pdfium/bitmap';
import { isUnder, type Mark } from './regions';

/** Pixels per point that the page is drawn at to look for room. */
export const ROOM_SCALE = 2;
/** Widths come in steps of this many points: five syllables of body text. */
const STEP = 60;
/** What stands beside a box keeps this distance (points). */
const CLEAR = 2;
/** Edges of the hidden letters blend over the box's edge by this much (points). */
const BLEND = 1;
/** Levels of 255 within which paper is one colour. */
const SAME = 24;
/** A box that got less than this share of what it wanted still tells its width. */
const ENOUGH = 0.5;

export interface Evened {
  readonly marks: readonly Mark[];
  /** How many boxes still tell their width. */
  readonly told: number;
}

/**
 * Widens the marks that ask for it, along the page as displayed; `picture` is that page before redaction at `ROOM_SCALE`,
 * `chars` are its letters.
 * Boxes are user space (PDF points); the order of the marks stays.
 */
export function evenWidths(
  marks: readonly Mark[],
  geometry: PageGeometry,
  picture: Bitmap,
  chars: readonly PageChar[],
): Evened {
  // A letter may show nothing (a font without outlines, a layer of recognised text): it stands there all the same.
  const letters = chars
    .filter((c) => c.text.trim() !== '' && !marks.some((mark) => isUnder(mark.box, c)))
    .map((c) => boxToDisplay(geometry, c.cell));
  const taken: Box[] = marks.map((mark) => boxToDisplay(geometry, mark.box));
  let told = 0;
  const widened = marks.map((mark, index): Mark => {
    if (mark.even !== true) return mark;
    const own = taken[index] ?? boxToDisplay(geometry, mark.box);
    const others = [...taken.filter((_, other) => other !== index), ...letters].filter(
      (other) => other[1] < own[3] && other[3] > own[1],
    );
    const width = own[2] - own[0];
    const wanted = Math.ceil(width / STEP) * STEP - width;
    const right = Math.min(wanted, roomBeside(own, others, picture, 1));
    const left = Math.min(wanted - right, roomBeside(own, others, picture, -1));
    if (wanted > 0 && left + right < ENOUGH * wanted) told += 1;
    const box: Box = [own[0] - left, own[1], own[2] + right, own[3]];
    taken[index] = box;
    return { ...mark, box: boxToUser(geometry, box) };
  });
  return { marks: widened, told };
}

/** Points of blank paper beside a box, to the right (1) or the left (-1), less the distance that is kept. */
function roomBeside(box: Box, others: readonly Box[], picture: Bitmap, way: 1 | -1): number {
  const edge = way === 1 ? box[2] : box[0];
  const rows = [
    Math.max(0, Math.floor(box[1] * ROOM_SCALE)),
    Math.min(picture.height, Math.ceil(box[3] * ROOM_SCALE)),
  ] as const;
  const paper = groundOf(box, rows, picture);
  let x = Math.round((edge + way * BLEND) * ROOM_SCALE);
  while (paper !== null && x >= 0 && x < picture.width && blank(picture, x, rows, paper)) {
    const at: Box = [x / ROOM_SCALE, box[1], (x + 1) / ROOM_SCALE, box[3]];
    if (others.some((other) => intersects(other, at))) break;
    x += way;
  }
  // The last blank column's far side.
  const end = (way === 1 ? x : x + 1) / ROOM_SCALE;
  return Math.max(0, way * (end - edge) - CLEAR);
}

type Colour = readonly [number, number, number];

/** What the text stands on: the colour that is seen most along the box's upper and lower edge, where letters hardly reach. */
function groundOf(box: Box, [top, bottom]: readonly [number, number], picture: Bitmap): Colour | null {
  const seen = new Map<string, { readonly colour: Colour; count: number }>();
  for (let x = Math.floor(box[0] * ROOM_SCALE); x < Math.ceil(box[2] * ROOM_SCALE); x++) {
    for (const y of [top, bottom - 1]) {
      const colour = colourAt(picture, x, y);
      if (colour === null) continue;
      const known = seen.get(colour.join());
      if (known === undefined) seen.set(colour.join(), { colour, count: 1 });
      else known.count += 1;
    }
  }
  return [...seen.values()].sort((a, b) => b.count - a.count)[0]?.colour ?? null;
}

function colourAt({ width, height, data }: Bitmap, x: number, y: number): Colour | null {
  if (x < 0 || y < 0 || x >= width || y >= height) return null;
  const at = (y * width + x) * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

function blank(picture: Bitmap, x: number, [top, bottom]: readonly [number, number], paper: Colour): boolean {
  for (let y = top; y < bottom; y++) {
    const here = colourAt(picture, x, y);
    if (here === null || here.some((level, i) => Math.abs(level - (paper[i] ?? 0)) > SAME)) return false;
  }
  return true;
}

/**
 * Tells pages whose visible ink the text does not cover: a scan, outlined letters, fonts that do not say what they write.
 *
 * The rule. Ink is where the rendered page (1 px to the point) changes sharply. Ink within the box of a painted, mapped
 * character that no later picture lies upon is covered. Straight rules, table frames and flat fills never count. What is
 * left is judged where it can be text: within pictures, and within clusters of letter-like paths.
 * A cluster as small as a seal, a logo or a bullet does not make a page unread; several of them do.
 * Whatever else is as dense as writing (text in a pattern, in a soft mask, in a form nobody reads) counts too.
 */
import { area, intersects, union, type Box } from '../../../shared/geometry/box';
import type { UnreadReason } from '../../../shared/domain/paper';
import type { Bitmap } from '../pdfium/pdfium';
import type { Char } from './chars';
import type { Drawn, PageObjects } from './objects';

/** Difference of grey (of 255) between neighbours that counts as an edge. */
const EDGE = 28;
/** A cluster no larger than this in both directions (3.5 cm: an office seal, an emblem, a stamp) … */
const SMALL_SIDE = 100;
/** … or a picture no larger than this (5.3 by 1.4 cm: the wordmark of a letterhead) … */
const WORDMARK = [150, 40] as const;
/** … is left alone, up to so many on a page. */
const SMALL_ALLOWED = 6;
/** Uncovered edge pixels from which a large cluster counts. */
const MIN_EDGES = 40;
const MIN_DENSITY = 0.002;
/** Pieces of one picture or one word lie this close, in points. */
const PICTURE_GAP = 3;
const LETTER_GAP = 8;
/** Segments from which a cluster of paths may be letters: a word of outlined Hangul has far more, an arrow far fewer. */
const LETTER_SEGMENTS = 60;
/** Unmapped characters that a page may have (bullets of symbol fonts). */
const UNMAPPED_ALLOWED = 2;
const PRIVATE_ALLOWED = 8;

/** Writing that no object accounts for: cells of so many points a side, this dense with edges, so many together. */
const CELL = 8;
const CELL_DENSITY = 0.3;
const CELLS = 5;
/** A path thinner than this is a rule; of a thicker one only the outline is. */
const RULE = 6;

export interface Ink {
  readonly unread: UnreadReason | null;
  /** Pictures or drawings small enough to be let by, but not looked into. */
  readonly small: number;
  /** Whether anything can be seen within a box. */
  readonly seen: (box: Box) => boolean;
}

class Field {
  private readonly edges: Uint8Array;
  private readonly covered: Uint8Array;
  constructor(
    readonly width: number,
    readonly height: number,
    private readonly scale: number,
    bitmap: Bitmap,
  ) {
    const grey = new Uint8Array(width * height);
    for (let i = 0; i < grey.length; i++) {
      const at = i * 4;
      grey[i] =
        ((bitmap.data[at] ?? 0) * 29 + (bitmap.data[at + 1] ?? 0) * 150 + (bitmap.data[at + 2] ?? 0) * 77) >>
        8;
    }
    this.edges = new Uint8Array(width * height);
    this.covered = new Uint8Array(width * height);
    for (let y = 1; y < height; y++) {
      for (let x = 1; x < width; x++) {
        const i = y * width + x;
        const g = grey[i] ?? 0;
        if (Math.abs(g - (grey[i - 1] ?? 0)) > EDGE || Math.abs(g - (grey[i - width] ?? 0)) > EDGE)
          this.edges[i] = 1;
      }
    }
  }

  private span(box: Box, grow: number): readonly [number, number, number, number] {
    const s = this.scale;
    return [
      Math.max(0, Math.floor(box[0] * s - grow)),
      Math.max(0, Math.floor(box[1] * s - grow)),
      Math.min(this.width, Math.ceil(box[2] * s + grow)),
      Math.min(this.height, Math.ceil(box[3] * s + grow)),
    ];
  }

  cover(box: Box): void {
    const [x0, y0, x1, y1] = this.span(box, 2);
    for (let y = y0; y < y1; y++) if (x1 > x0) this.covered.fill(1, y * this.width + x0, y * this.width + x1);
  }

  /** Cells of the page dense with uncovered edges, in points. */
  denseCells(): Cluster[] {
    const side = CELL * this.scale;
    const cells: Cluster[] = [];
    for (let y = 0; y + side <= this.height; y += side) {
      for (let x = 0; x + side <= this.width; x += side) {
        const box: Box = [x / this.scale, y / this.scale, (x + side) / this.scale, (y + side) / this.scale];
        if (this.count(box, true) >= side * side * CELL_DENSITY) cells.push({ box, weight: 1 });
      }
    }
    return cells;
  }

  count(box: Box, uncoveredOnly: boolean): number {
    const [x0, y0, x1, y1] = this.span(box, 0);
    let n = 0;
    for (let y = y0; y < y1; y++) {
      for (let x = x0; x < x1; x++) {
        const i = y * this.width + x;
        if (this.edges[i] === 1 && !(uncoveredOnly && this.covered[i] === 1)) n += 1;
      }
    }
    return n;
  }
}

interface Cluster {
  readonly box: Box;
  readonly weight: number;
}

function grown(box: Box, by: number): Box {
  return [box[0] - by, box[1] - by, box[2] + by, box[3] + by];
}

/** Boxes that lie closer than `gap` become one. A sweep from top to bottom; repeated until nothing joins. */
export function clusters(items: readonly Cluster[], gap: number): Cluster[] {
  let current = [...items].sort((a, b) => a.box[1] - b.box[1]);
  for (let round = 0; round < 8; round++) {
    const next: Cluster[] = [];
    for (const item of current) {
      const near = grown(item.box, gap);
      let at = -1;
      for (let i = next.length - 1; i >= 0 && i >= next.length - 400; i--) {
        const other = next[i];
        if (other !== undefined && intersects(near, other.box)) {
          at = i;
          break;
        }
      }
      const other = next[at];
      if (other === undefined) next.push(item);
      else next[at] = { box: union(other.box, item.box), weight: other.weight + item.weight };
    }
    if (next.length === current.length) return next;
    current = next.sort((a, b) => a.box[1] - b.box[1]);
  }
  return current;
}

function inside(box: Box, outer: Box): boolean {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return x >= outer[0] && x <= outer[2] && y >= outer[1] && y <= outer[3];
}

function clip(box: Box, width: number, height: number): Box | null {
  const cut: Box = [
    Math.max(0, box[0]),
    Math.max(0, box[1]),
    Math.min(width, box[2]),
    Math.min(height, box[3]),
  ];
  return cut[2] > cut[0] && cut[3] > cut[1] ? cut : null;
}

function isPrivate(text: string): boolean {
  return /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u.test(text);
}

function coverRule(field: Field, [x0, y0, x1, y1]: Box): void {
  if (Math.min(x1 - x0, y1 - y0) < RULE) {
    field.cover([x0, y0, x1, y1]);
    return;
  }
  field.cover([x0, y0, x1, y0]);
  field.cover([x0, y1, x1, y1]);
  field.cover([x0, y0, x0, y1]);
  field.cover([x1, y0, x1, y1]);
}

/** `width` and `height` of the page in points; `bitmap` the page as displayed. */
export function judgeInk(
  width: number,
  height: number,
  bitmap: Bitmap,
  chars: readonly Char[],
  objects: PageObjects,
): Ink {
  const scale = bitmap.width / width;
  const field = new Field(bitmap.width, bitmap.height, scale, bitmap);
  const solid = chars.filter((c) => !c.generated && c.text.trim() !== '');
  const large = objects.images.filter((i) => area(i.box) > 400);
  const buried = (c: Char): boolean =>
    large.some((i: Drawn) => i.order > c.order && c.order > 0 && inside(c.box, i.box));
  for (const char of solid) {
    if (!char.invisible && !char.unmapped && !(large.length > 0 && buried(char))) field.cover(char.box);
  }

  const visible = (c: Char): boolean => clip(c.box, width, height) !== null && field.count(c.box, false) > 0;
  const unmapped = solid.filter((c) => c.unmapped && !c.invisible && visible(c)).length;
  const foreign = solid.filter((c) => isPrivate(c.text) && !c.invisible && visible(c)).length;

  const onPage = (items: readonly Drawn[]): Cluster[] =>
    items.flatMap((d) => {
      const box = clip(d.box, width, height);
      return box === null
        ? []
        : [{ box, weight: 'segments' in d && typeof d.segments === 'number' ? d.segments : 1 }];
    });
  let small = 0;
  const counts = (cluster: Cluster, picture: boolean): boolean => {
    // The edge of a picture is no ink of its own: a coloured bar has nothing else.
    const edges = field.count(picture ? grown(cluster.box, -2) : cluster.box, true);
    if (edges < Math.max(MIN_EDGES, area(cluster.box) * scale * scale * MIN_DENSITY)) return false;
    const w = cluster.box[2] - cluster.box[0];
    const h = cluster.box[3] - cluster.box[1];
    if ((w <= SMALL_SIDE && h <= SMALL_SIDE) || (picture && w <= WORDMARK[0] && h <= WORDMARK[1])) {
      small += 1;
      return false;
    }
    return true;
  };
  const pictures = clusters(onPage(objects.images), PICTURE_GAP).filter((c) => counts(c, true)).length;
  const smallPictures = small;
  small = 0;
  const letters = clusters(onPage(objects.shapes), LETTER_GAP)
    .filter((c) => c.weight >= LETTER_SEGMENTS)
    .filter((c) => counts(c, false)).length;
  const smallLetters = small;
  for (const { box } of [...objects.images, ...objects.shapes]) field.cover(box);
  for (const box of objects.rules) coverRule(field, box);
  const writing = clusters(field.denseCells(), CELL / 2).filter((c) => c.weight >= CELLS).length;

  const unread: UnreadReason | null =
    pictures > 0 || smallPictures > SMALL_ALLOWED
      ? 'image'
      : unmapped > UNMAPPED_ALLOWED || foreign > Math.max(PRIVATE_ALLOWED, solid.length * 0.1)
        ? 'unmapped-font'
        : letters > 0 || smallLetters > SMALL_ALLOWED || writing > 0
          ? 'outlined-text'
          : null;
  return {
    unread,
    small: smallPictures + smallLetters,
    seen: (box) => field.count(grown(box, 1), false) > 0,
  };
}

/**
 * Tells pages whose visible ink the text does not cover: a scan, outlined letters, fonts that do not say what they write.
 *
 * The rule. Ink is where the rendered page (1 px to the point) changes sharply. Ink within the box of a painted, mapped
 * character that no later picture lies upon is covered. Straight rules, table frames and flat fills never count. What is
 * left is judged where it can be text: within pictures, and within clusters of letter-like paths.
 *
 * A picture is let by only where it can hold nothing to read: it is one flat colour or a gradient (no ink at all), it is
 * line art of level and upright rules, or it is no larger than one letter. However much white lies around a line of
 * writing, the line counts: ink is looked for in a window as large as a short name, never averaged over the picture.
 * Size alone excuses nothing: a signature, a name stamp and a wordmark are small, and they are all writing.
 * Whatever else is as dense as writing (text in a pattern, in a soft mask, in a form nobody reads) counts too.
 */
import { createHash } from 'node:crypto';
import { area, intersects, union, type Box } from '../../../shared/geometry/box';
import type { UnreadReason } from '../../../shared/domain/paper';
import type { Bitmap } from '../pdfium/bitmap';
import type { Char } from './chars';
import type { Drawn, PageObjects } from './objects';

/** Difference of grey (of 255) between neighbours that counts as an edge. */
const EDGE = 28;
/** A cluster no larger than this in both directions, in points, is one letter at most: a bullet, a tick, a radio button. */
const LETTER_SIDE = 14;
/** Up to so many of them on a page are let by: more may spell something. */
const LETTERS_ALLOWED = 6;
/** Ink counts where a window of this side, in points, holds so many pixels of it: two syllables of 7 point type do. */
const WINDOW = 32;
const STEP = 8;
const MIN_MARKS = 40;
/** Pixels of the shortest straight edge that is a rule and no stroke of a letter. */
const RULE_LENGTH = 24;
/** A rule that another crosses has no edge for so many pixels, and an edge along so much of its length. */
const CROSSING = 3;
const RULE_SHARE = 0.75;
/** Pieces of one picture or one word lie this close, in points. */
const PICTURE_GAP = 3;
const LETTER_GAP = 8;
/** Segments from which a cluster of paths may be letters: a syllable of outlined Hangul or a signature has more, an arrow or a rounded frame far fewer. */
const LETTER_SEGMENTS = 30;
/** Unmapped characters that a page may have (bullets of symbol fonts). */
const UNMAPPED_ALLOWED = 2;
const PRIVATE_ALLOWED = 8;

/** Writing that no object accounts for: cells of so many points a side, this dense with edges, so many together. */
const CELL = 8;
const CELL_DENSITY = 0.3;
const CELLS = 5;
/** A path thinner than this is a rule; of a thicker one only the outline is. */
const RULE = 6;

/** Ink that no text covers. */
export interface Uncovered {
  readonly what: 'picture' | 'letters' | 'writing';
  /** Display space. */
  readonly box: Box;
  /** Let by: one letter at most. */
  readonly small: boolean;
}

export interface Ink {
  /** One word for each uncovered piece: where it stands and how it looks. Equal words, equal pixels in the same place. */
  readonly prints: readonly string[];
  readonly unread: UnreadReason | null;
  readonly uncovered: readonly Uncovered[];
  /** Pictures or drawings as small as a letter, which were let by. */
  readonly small: number;
  /** Whether anything can be seen within a box. */
  readonly seen: (box: Box) => boolean;
}

class Field {
  private readonly grey: Uint8Array;
  private readonly edges: Uint8Array;
  private readonly covered: Uint8Array;
  constructor(
    readonly width: number,
    readonly height: number,
    private readonly scale: number,
    bitmap: Bitmap,
  ) {
    const grey = new Uint8Array(width * height);
    this.grey = grey;
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
        const upright = Math.abs(g - (grey[i - 1] ?? 0)) > EDGE ? UPRIGHT : 0;
        const level = Math.abs(g - (grey[i - width] ?? 0)) > EDGE ? LEVEL : 0;
        this.edges[i] = upright | level;
      }
    }
    for (let y = 0; y < height; y++) this.markRules(y * width, 1, width, LEVEL);
    for (let x = 0; x < width; x++) this.markRules(x, width, height, UPRIGHT);
  }

  /**
   * Edges that run straight for longer than a letter's stroke, along one row or column. Where another rule crosses, the
   * edge is away for a few pixels.
   */
  private markRules(start: number, stride: number, length: number, direction: number): void {
    let first = -1;
    let last = -1;
    let straight = 0;
    for (let k = 0; k <= length; k++) {
      if (k < length && ((this.edges[start + k * stride] ?? 0) & (UPRIGHT | LEVEL)) === direction) {
        if (first < 0) first = k;
        last = k;
        straight += 1;
      } else if (first >= 0 && (k === length || k - last > CROSSING)) {
        const run = last - first + 1;
        if (run >= RULE_LENGTH && straight >= run * RULE_SHARE)
          for (let j = first; j <= last; j++)
            this.edges[start + j * stride] = (this.edges[start + j * stride] ?? 0) | STRAIGHT;
        first = -1;
        straight = 0;
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

  /** Whether some window within the box holds uncovered ink that is no rule, as much as a short word has. */
  isMarked(box: Box): boolean {
    const [x0, y0, x1, y1] = this.span(box, 0);
    const side = WINDOW * this.scale;
    const step = Math.max(1, STEP * this.scale);
    // The stricter of both scales: a page so large that it is drawn smaller has fewer pixels to a letter.
    const wanted = MIN_MARKS * Math.min(1, this.scale * this.scale);
    const columns = Math.max(1, Math.ceil((x1 - x0) / step));
    const wide = Math.ceil(side / step);
    const bands: Int32Array[] = [];
    for (let top = y0; top < y1; top += step) {
      const band = new Int32Array(columns);
      for (let y = Math.floor(top); y < Math.min(y1, Math.floor(top + step)); y++) {
        for (let x = x0; x < x1; x++) {
          const i = y * this.width + x;
          const edge = this.edges[i] ?? 0;
          if (edge === 0 || (edge & STRAIGHT) !== 0 || this.covered[i] === 1) continue;
          const column = Math.min(columns - 1, Math.floor((x - x0) / step));
          band[column] = (band[column] ?? 0) + 1;
        }
      }
      bands.push(band);
      const near = bands.slice(-wide);
      for (let c = 0; c < columns; c++) {
        let marks = 0;
        for (const one of near) for (let k = c; k < Math.min(columns, c + wide); k++) marks += one[k] ?? 0;
        if (marks >= wanted) return true;
      }
    }
    return false;
  }

  /** Where a box stands and how it looks, pixel for pixel. */
  print(box: Box): string {
    const [x0, y0, x1, y1] = this.span(box, 2);
    const hash = createHash('sha256');
    for (let y = y0; y < y1; y++) hash.update(this.grey.subarray(y * this.width + x0, y * this.width + x1));
    return `${[x0, y0, x1, y1].join()}:${hash.digest('base64')}`;
  }

  count(box: Box, uncoveredOnly: boolean): number {
    const [x0, y0, x1, y1] = this.span(box, 0);
    let n = 0;
    for (let y = y0; y < y1; y++) {
      for (let x = x0; x < x1; x++) {
        const i = y * this.width + x;
        if (((this.edges[i] ?? 0) & (UPRIGHT | LEVEL)) !== 0 && !(uncoveredOnly && this.covered[i] === 1))
          n += 1;
      }
    }
    return n;
  }
}

/** Bits of an edge pixel: it differs from its left neighbour, from its upper one, and it belongs to a straight rule. */
const UPRIGHT = 1;
const LEVEL = 2;
const STRAIGHT = 4;

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
  const uncovered: Uncovered[] = [];
  const counts = (cluster: Cluster, picture: boolean): boolean => {
    // The edge of a picture is no ink of its own: a coloured bar has nothing else.
    if (!field.isMarked(picture ? grown(cluster.box, -2) : cluster.box)) return false;
    const w = cluster.box[2] - cluster.box[0];
    const h = cluster.box[3] - cluster.box[1];
    if (w <= LETTER_SIDE && h <= LETTER_SIDE) {
      small += 1;
      uncovered.push({ what: picture ? 'picture' : 'letters', box: cluster.box, small: true });
      return false;
    }
    uncovered.push({ what: picture ? 'picture' : 'letters', box: cluster.box, small: false });
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
  for (const box of objects.traces) field.cover(box);
  const written = clusters(field.denseCells(), CELL / 2).filter((c) => c.weight >= CELLS);
  for (const { box } of written) uncovered.push({ what: 'writing', box, small: false });
  const writing = written.length;

  const unread: UnreadReason | null =
    pictures > 0 || smallPictures > LETTERS_ALLOWED
      ? 'image'
      : unmapped > UNMAPPED_ALLOWED || foreign > Math.max(PRIVATE_ALLOWED, solid.length * 0.1)
        ? 'unmapped-font'
        : letters > 0 || smallLetters > LETTERS_ALLOWED || writing > 0
          ? 'outlined-text'
          : null;
  return {
    unread,
    uncovered,
    prints: uncovered.map(({ box }) => field.print(box)),
    small: smallPictures + smallLetters,
    seen: (box) => field.count(grown(box, 1), false) > 0,
  };
}

/** Turns a page into an image with the text that stays under it, where nothing gentler passes the gates. */
import * as canvas from '@napi-rs/canvas';
import type { PDFDocument, PDFPage } from 'pdf-lib';
import { boxToDisplay, displaySize } from '../../../shared/geometry/spaces';
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import { inked, type PageChar } from '../pdfium/chars';
import { redFirst, words } from '../pdfium/bitmap';
import type { Pixels } from '../verify/pixels';
import { latin1 } from './content/tokens';
import { appendContent, addResource, matrix, n } from './draw';
import { INVISIBLE_WIDTH, invisibleFont, invisibleOperand } from './invisible-font';
import { name } from './objects';
import { flateStream } from './flate';
import { isUnder } from './regions';

const DPI = 200;
const JPEG_QUALITY = 85;
/** Pixels of a page at most; larger pages get a coarser picture. */
const MOST_PIXELS = 30e6;

export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  readonly kind: 'jpeg' | 'bilevel';
}

/** Pixels per point of a page's image. */
export function imageScale(geometry: PageGeometry): number {
  const size = displaySize(geometry);
  return Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
}

/**
 * The page as an image, its boxes' places painted over in the picture itself: nothing of what lay there is left. `shown`
 * is the page at the image's scale, and stays as it is.
 */
export function paintedOver(shown: Pixels, geometry: PageGeometry, boxes: readonly Box[]): PageImage {
  const size = displaySize(geometry);
  const picture = { ...shown, data: shown.data.slice() };
  const sx = picture.width / size.width;
  const sy = picture.height / size.height;
  for (const box of boxes) {
    const d = boxToDisplay(geometry, box);
    fillWhite(picture, [
      Math.floor(d[0] * sx),
      Math.floor(d[1] * sy),
      Math.ceil(d[2] * sx),
      Math.ceil(d[3] * sy),
    ]);
  }
  return isBilevel(picture) ? bilevel(picture) : jpeg(picture);
}

function fillWhite(p: Pixels, [x0, y0, x1, y1]: Box): void {
  for (let y = Math.max(0, y0); y < Math.min(p.height, y1); y++) {
    p.data.fill(255, (y * p.width + Math.max(0, x0)) * 4, (y * p.width + Math.min(p.width, x1)) * 4);
  }
}

/** Side of a block in pixels, and levels of 255 that its mean may move by, where grey is dropped. */
const GREY_BLOCK = 8;
const GREY_TOLERANCE = 40;

/** Black, white and hardly anything between: a scan of one bit. */
function isBilevel(picture: Pixels): boolean {
  const pixels = words(picture.data);
  let between = 0;
  for (let i = 0; i < pixels.length; i++) {
    const pixel = (pixels[i] ?? 0) & 0xffffff;
    const b = pixel & 0xff;
    if (pixel !== b * 0x010101) return false;
    if (b > 16 && b < 239) between++;
  }
  return between < pixels.length / 200 && !hasGreyAreas(picture);
}

/** A grey field is little of a page and would be lost all the same; edges of letters even out within a block. */
function hasGreyAreas({ width, height, data }: Pixels): boolean {
  for (let top = 0; top < height; top += GREY_BLOCK) {
    for (let left = 0; left < width; left += GREY_BLOCK) {
      let moved = 0;
      let pixels = 0;
      for (let y = top; y < Math.min(height, top + GREY_BLOCK); y++) {
        for (let x = left; x < Math.min(width, left + GREY_BLOCK); x++) {
          const value = data[(y * width + x) * 4] ?? 0;
          moved += (value > 127 ? 255 : 0) - value;
          pixels++;
        }
      }
      if (Math.abs(moved) > GREY_TOLERANCE * pixels) return true;
    }
  }
  return false;
}

function bilevel(p: Pixels): PageImage {
  const row = Math.ceil(p.width / 8);
  const data = new Uint8Array(row * p.height);
  for (let y = 0; y < p.height; y++) {
    for (let x = 0; x < p.width; x++) {
      if ((p.data[(y * p.width + x) * 4] ?? 0) > 127)
        data[y * row + (x >> 3)] = (data[y * row + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width: p.width, height: p.height, data, kind: 'bilevel' };
}

function jpeg(p: Pixels): PageImage {
  const target = canvas.createCanvas(p.width, p.height);
  const context = target.getContext('2d');
  const image = context.createImageData(p.width, p.height);
  image.data.set(redFirst(p.data));
  context.putImageData(image, 0, 0);
  return {
    width: p.width,
    height: p.height,
    data: new Uint8Array(target.toBuffer('image/jpeg', JPEG_QUALITY)),
    kind: 'jpeg',
  };
}

/** Replaces a page's content. The text that stays, not under the boxes, lies invisible under the picture, at its places. */
export function rasterise(
  doc: PDFDocument,
  page: PDFPage,
  geometry: PageGeometry,
  image: PageImage,
  chars: readonly PageChar[],
  boxes: readonly Box[],
): void {
  const { context } = doc;
  const dict = {
    Type: 'XObject', Subtype: 'Image', Width: image.width, Height: image.height,
    ColorSpace: image.kind === 'jpeg' ? 'DeviceRGB' : 'DeviceGray', BitsPerComponent: image.kind === 'jpeg' ? 8 : 1,
  }; // prettier-ignore
  const stream =
    image.kind === 'jpeg'
      ? context.stream(image.data, { ...dict, Filter: 'DCTDecode' })
      : flateStream(context, image.data, dict);
  page.node.set(name('Resources'), context.obj({}));
  page.node.delete(name('Group'));
  page.node.delete(name('StructParents'));
  page.node.set(name('Contents'), context.register(flateStream(context, latin1('\n'))));
  const picture = addResource(doc, page, 'XObject', context.register(stream));
  const hand: Hand = {
    font: addResource(doc, page, 'Font', invisibleFont(doc)),
    operand: (letters) => invisibleOperand(doc, letters),
  };
  const size = displaySize(geometry);
  const text = textOperators(chars, boxes, geometry, hand);
  appendContent(
    doc,
    page,
    `q ${matrix(geometry, 0, size.height, size.width, size.height)} cm /${picture} Do Q\n${text}`,
  );
}

/** Points within which a place counts as that of the box. */
const EDGE = 0.1;
/** How far above the base line a letter's middle is taken to be, as a share of the size. */
const MIDDLE = 0.3;

/** What invisible text is written with. */
interface Hand {
  /** The font's name in the page's resources. */
  readonly font: string;
  readonly operand: (text: string) => string;
}

/** One text object per word: so each stands where it stood, and what was hidden leaves its place empty. */
function textOperators(
  chars: readonly PageChar[],
  boxes: readonly Box[],
  geometry: PageGeometry,
  hand: Hand,
): string {
  const lines: string[] = [];
  let word: PageChar[] = [];
  const hidden = (c: PageChar): boolean => boxes.some((b) => isUnder(b, c));
  const forbidden = boxes.map((b) => boxToDisplay(geometry, b));
  const flush = (after: string): void => {
    if (word.length > 0) {
      const whole = wordShape(word, geometry);
      if (reachesIn(whole, forbidden)) lines.push(...letterByLetter(word, after, geometry, hand));
      else lines.push(wordOperators(whole, after, geometry, hand));
    }
    word = [];
  };
  for (const c of chars) {
    if (/\s/.test(c.text)) flush(' ');
    else if (hidden(c)) flush('');
    else {
      const last = word.at(-1);
      if (last && apart(last, c, geometry)) flush('');
      word.push(c);
    }
  }
  flush('');
  return lines.join('\n');
}

/** A word as one text object, display space. */
interface WordShape {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  readonly height: number;
  /** Horizontal scale, per cent. */
  readonly stretch: number;
}

function wordShape(word: readonly PageChar[], geometry: PageGeometry): WordShape {
  const boxes = word.map((c) => boxToDisplay(geometry, inked(c) ? c.ink : c.cell));
  const left = Math.min(...boxes.map((b) => b[0]));
  const right = Math.max(...boxes.map((b) => b[2]));
  const top = Math.min(...boxes.map((b) => b[1]));
  const bottom = Math.max(...boxes.map((b) => b[3]));
  const text = word.map((c) => c.text).join('');
  const height = Math.max(1, bottom - top);
  const stretch = Math.max(1, (100 * (right - left)) / (text.length * INVISIBLE_WIDTH * height));
  return { text, left, bottom, height, stretch };
}

function wordOperators(word: WordShape, after: string, geometry: PageGeometry, hand: Hand): string {
  const { text, left, bottom, height, stretch } = word;
  return (
    `BT 3 Tr /${hand.font} ${n(height)} Tf ${n(stretch)} Tz ${matrix(geometry, left, bottom, 1, 1)} Tm ` +
    `${hand.operand(text + after)} Tj ET`
  );
}

/** Would a letter of the word, stand in one of the boxes (display space)? */
function reachesIn({ text, left, bottom, height, stretch }: WordShape, boxes: readonly Box[]): boolean {
  const y = bottom - MIDDLE * height;
  const advance = (INVISIBLE_WIDTH * height * stretch) / 100;
  return Array.from({ length: text.length }, (_, i) => left + (i + 0.5) * advance).some((x) =>
    boxes.some((b) => x > b[0] - EDGE && x < b[2] + EDGE && y > b[1] - EDGE && y < b[3] + EDGE),
  );
}

/**
 * A word of which each letter stands in its own place. Set as a whole, a word is stretched evenly and stands on the
 * lower edge of its ink: where a box is near, a letter that lies beside it would come to stand in it.
 */
function letterByLetter(
  word: readonly PageChar[],
  after: string,
  geometry: PageGeometry,
  hand: Hand,
): readonly string[] {
  const inks = word.map((c) => boxToDisplay(geometry, inked(c) ? c.ink : c.cell));
  const size = Math.max(1, Math.max(...inks.map((b) => b[3])) - Math.min(...inks.map((b) => b[1])));
  return word.map((c, i) => {
    const cell = boxToDisplay(geometry, c.cell);
    const [x, y] = boxToDisplay(geometry, [...c.middle, ...c.middle]);
    const advance = INVISIBLE_WIDTH * c.text.length * size;
    const stretch = Math.max(1, (100 * (cell[2] - cell[0])) / advance);
    const place = matrix(geometry, x - (advance * stretch) / 200, y + MIDDLE * size, 1, 1);
    const text = hand.operand(c.text + (i === word.length - 1 ? after : ''));
    return `BT 3 Tr /${hand.font} ${n(size)} Tf ${n(stretch)} Tz ${place} Tm ${text} Tj ET`;
  });
}

/** Another line, another direction, or a gap: a piece of its own. */
function apart(a: PageChar, b: PageChar, geometry: PageGeometry): boolean {
  const p = boxToDisplay(geometry, a.cell);
  const q = boxToDisplay(geometry, b.cell);
  const overlap = Math.min(p[3], q[3]) - Math.max(p[1], q[1]);
  const gap = q[0] - p[2];
  const height = Math.min(p[3] - p[1], q[3] - q[1]);
  return overlap < 0.3 * height || gap > 0.3 * height || gap < -0.5 * height;
}

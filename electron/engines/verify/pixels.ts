/** Compares two renderings, and asks whether a region shows one colour only. */
import type { Box } from '../../../shared/geometry/box';
import { words } from '../pdfium/bitmap';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, the fourth ignored; both pictures in the same order of colours. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Levels of 255 by which edges may differ when text is written anew at a slightly rounded place. */
export const EDGE_TOLERANCE = 48;
/** Where a renderer reads calibrated colours its own way, and the output says them in device colours. */
export const TONE_TOLERANCE = 100;

export interface Difference {
  /** How many pixels have no counterpart in the other picture, within one pixel. */
  readonly pixels: number;
  /** Where, in pixels. */
  readonly box: Box;
}

/** `masked`: boxes in pixels that are not compared. Null where nothing differs. */
export function difference(
  a: Pixels,
  b: Pixels,
  masked: readonly Box[],
  tolerance: number = EDGE_TOLERANCE,
): Difference | null {
  if (a.width !== b.width || a.height !== b.height) {
    return { pixels: Infinity, box: [0, 0, a.width, a.height] };
  }
  const { width, height } = a;
  const skip = skipped(width, height, masked);
  let count = 0;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    // Nearly every row is the same in both: one comparison of its bytes settles it.
    if (sameRow(a, b, y)) continue;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      if (skip[i] === 1 || apart(a.data, i, b.data, i) <= tolerance) continue;
      if (near(a, i, x, y, b, tolerance) && near(b, i, x, y, a, tolerance)) continue;
      count++;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  return count === 0 ? null : { pixels: count, box: [left, top, right, bottom] };
}

function sameRow(a: Pixels, b: Pixels, y: number): boolean {
  return rowOf(a, y).equals(rowOf(b, y));
}

function rowOf({ data, width }: Pixels, y: number): Buffer {
  return Buffer.from(data.buffer, data.byteOffset + y * width * 4, width * 4);
}

function apart(a: Pixels['data'], i: number, b: Pixels['data'], j: number): number {
  const p = i * 4;
  const q = j * 4;
  return Math.max(
    Math.abs((a[p] ?? 0) - (b[q] ?? 0)),
    Math.abs((a[p + 1] ?? 0) - (b[q + 1] ?? 0)),
    Math.abs((a[p + 2] ?? 0) - (b[q + 2] ?? 0)),
  );
}

function skipped(width: number, height: number, masked: readonly Box[]): Uint8Array {
  const skip = new Uint8Array(width * height);
  for (const [x0, y0, x1, y1] of masked) {
    for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, Math.ceil(y1)); y++) {
      const from = Math.max(0, Math.floor(x0));
      skip.fill(1, y * width + from, y * width + Math.max(from, Math.min(width, Math.ceil(x1))));
    }
  }
  return skip;
}

/** Lies the pixel of `a` within what the nine pixels about the same place of `b` span, give or take the tolerance? */
function near(a: Pixels, i: number, x: number, y: number, b: Pixels, tolerance: number): boolean {
  for (let channel = 0; channel < 3; channel++) {
    const value = a.data[i * 4 + channel] ?? 0;
    let low = 255;
    let high = 0;
    for (let v = Math.max(0, y - 1); v <= Math.min(b.height - 1, y + 1); v++) {
      for (let u = Math.max(0, x - 1); u <= Math.min(b.width - 1, x + 1); u++) {
        const other = b.data[(v * b.width + u) * 4 + channel] ?? 0;
        low = Math.min(low, other);
        high = Math.max(high, other);
      }
    }
    if (value < low - tolerance || value > high + tolerance) return false;
  }
  return true;
}

/**
 * For pages that became images: how many blocks of `block` × `block` pixels differ in their mean by more than the
 * tolerance. Single pixels of a picture resampled say nothing.
 */
export function blocksApart(
  a: Pixels,
  b: Pixels,
  masked: readonly Box[],
  block: number,
  tolerance: number,
): number {
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  const skip = skipped(a.width, a.height, masked);
  const before = words(a.data);
  const after = words(b.data);
  let count = 0;
  for (let top = 0; top < a.height; top += block) {
    const bottom = Math.min(a.height, top + block);
    for (let left = 0; left < a.width; left += block) {
      const right = Math.min(a.width, left + block);
      // One sum for each colour, in variables: this is the hottest loop of a page that became an image.
      let [first, second, third, pixels] = [0, 0, 0, 0];
      for (let y = top; y < bottom; y++) {
        for (let i = y * a.width + left, end = y * a.width + right; i < end; i++) {
          if (skip[i] === 1) continue;
          pixels++;
          const p = before[i] ?? 0;
          const q = after[i] ?? 0;
          if (p === q) continue;
          first += (p & 0xff) - (q & 0xff);
          second += ((p >>> 8) & 0xff) - ((q >>> 8) & 0xff);
          third += ((p >>> 16) & 0xff) - ((q >>> 16) & 0xff);
        }
      }
      const most = tolerance * pixels;
      if (Math.abs(first) > most || Math.abs(second) > most || Math.abs(third) > most) count++;
    }
  }
  return count;
}

/** Does the box (pixels) show one colour? A box without a whole pixel in it does. */
export function oneColour(picture: Pixels, [x0, y0, x1, y1]: Box): boolean {
  const left = Math.max(0, Math.ceil(x0));
  const right = Math.min(picture.width, Math.floor(x1));
  const top = Math.max(0, Math.ceil(y0));
  const bottom = Math.min(picture.height, Math.floor(y1));
  const first = top * picture.width + left;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (apart(picture.data, first, picture.data, y * picture.width + x) > 24) return false;
    }
  }
  return true;
}

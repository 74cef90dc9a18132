/** Compares two renderings, and asks whether a region shows one colour only. */
import type { Box } from '../../../shared/geometry/box';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, the fourth ignored; both pictures in the same order of colours. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Levels of 255 by which edges may differ when text is written anew at a slightly rounded place. */
const TOLERANCE = 48;

export interface Difference {
  /** How many pixels have no counterpart in the other picture, within one pixel. */
  readonly pixels: number;
  /** Where, in pixels. */
  readonly box: Box;
}

/** `masked`: boxes in pixels that are not compared. Null where nothing differs. */
export function difference(a: Pixels, b: Pixels, masked: readonly Box[]): Difference | null {
  if (a.width !== b.width || a.height !== b.height) {
    return { pixels: Infinity, box: [0, 0, a.width, a.height] };
  }
  const { width, height } = a;
  const skip = new Uint8Array(width * height);
  for (const [x0, y0, x1, y1] of masked) {
    for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, Math.ceil(y1)); y++) {
      skip.fill(1, y * width + Math.max(0, Math.floor(x0)), y * width + Math.max(0, Math.min(width, Math.ceil(x1))));
    }
  }
  let count = 0;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let i = 0; i < skip.length; i++) {
    if (skip[i] === 1 || apart(a.data, i, b.data, i) <= TOLERANCE) continue;
    const x = i % width;
    const y = (i - x) / width;
    if (near(a, i, x, y, b) && near(b, i, x, y, a)) continue;
    count++;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return count === 0 ? null : { pixels: count, box: [left, top, right, bottom] };
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

function near(a: Pixels, i: number, x: number, y: number, b: Pixels): boolean {
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const u = x + dx;
      const v = y + dy;
      if (u < 0 || v < 0 || u >= b.width || v >= b.height) continue;
      if (apart(a.data, i, b.data, v * b.width + u) <= TOLERANCE) return true;
    }
  }
  return false;
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

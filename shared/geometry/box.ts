/**
 * Boxes and quads in the two spaces the program knows.
 *
 * *User space*: PDF points of the page's own coordinate system, y upwards, before rotation; the space of its MediaBox.
 * *Display space*: PDF points, origin at the top left of the rotated crop box, y downwards, UserUnit not applied.
 */

/** `[x0, y0, x1, y1]` with x0 ≤ x1 and y0 ≤ y1; the space is said where a box is used. */
export type Box = readonly [number, number, number, number];

/**
 * Eight numbers, `[x1, y1, … x4, y4]`: counter-clockwise in user space from the text's lower left,
 * so that a rotated line keeps its direction.
 */
export type Quad = readonly [number, number, number, number, number, number, number, number];

export type Rotation = 0 | 90 | 180 | 270;

/** What is needed to go from user space to display space and back. */
export interface PageGeometry {
  /** User space; already normalised and cut to the media box. */
  readonly cropBox: Box;
  /** Clockwise, as `/Rotate` says it. */
  readonly rotation: Rotation;
}

export function normalised(x0: number, y0: number, x1: number, y1: number): Box {
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

export function boundsOfQuad(q: Quad): Box {
  return [
    Math.min(q[0], q[2], q[4], q[6]),
    Math.min(q[1], q[3], q[5], q[7]),
    Math.max(q[0], q[2], q[4], q[6]),
    Math.max(q[1], q[3], q[5], q[7]),
  ];
}

export function quadOfBox(b: Box): Quad {
  return [b[0], b[1], b[2], b[1], b[2], b[3], b[0], b[3]];
}

export function intersects(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

export function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

export function area(b: Box): number {
  return Math.max(0, b[2] - b[0]) * Math.max(0, b[3] - b[1]);
}

/** The way between user space and display space (see box.ts), after PDF 32000-1, 7.7.3.3 (Rotate, CropBox). */
import { normalised, type Box, type PageGeometry, type Quad } from './box';

/** Width and height of the page as displayed, in points. */
export function displaySize(g: PageGeometry): { readonly width: number; readonly height: number } {
  const w = g.cropBox[2] - g.cropBox[0];
  const h = g.cropBox[3] - g.cropBox[1];
  return g.rotation === 90 || g.rotation === 270 ? { width: h, height: w } : { width: w, height: h };
}

/** A point of user space in display space. */
export function toDisplay(g: PageGeometry, x: number, y: number): readonly [number, number] {
  const [x0, y0, x1, y1] = g.cropBox;
  switch (g.rotation) {
    case 0:
      return [x - x0, y1 - y];
    case 90:
      return [y - y0, x - x0];
    case 180:
      return [x1 - x, y - y0];
    case 270:
      return [y1 - y, x1 - x];
  }
}

/** A point of display space in user space; the inverse of {@link toDisplay}. */
export function toUser(g: PageGeometry, x: number, y: number): readonly [number, number] {
  const [x0, y0, x1, y1] = g.cropBox;
  switch (g.rotation) {
    case 0:
      return [x + x0, y1 - y];
    case 90:
      return [y + x0, x + y0];
    case 180:
      return [x1 - x, y + y0];
    case 270:
      return [x1 - y, y1 - x];
  }
}

export function boxToDisplay(g: PageGeometry, b: Box): Box {
  const [ax, ay] = toDisplay(g, b[0], b[1]);
  const [bx, by] = toDisplay(g, b[2], b[3]);
  return normalised(ax, ay, bx, by);
}

export function boxToUser(g: PageGeometry, b: Box): Box {
  const [ax, ay] = toUser(g, b[0], b[1]);
  const [bx, by] = toUser(g, b[2], b[3]);
  return normalised(ax, ay, bx, by);
}

/** A display-space box of upright text as a user-space quad that starts at the text's lower left. */
export function displayBoxToUserQuad(g: PageGeometry, b: Box): Quad {
  const ll = toUser(g, b[0], b[3]);
  const lr = toUser(g, b[2], b[3]);
  const ur = toUser(g, b[2], b[1]);
  const ul = toUser(g, b[0], b[1]);
  return [ll[0], ll[1], lr[0], lr[1], ur[0], ur[1], ul[0], ul[1]];
}

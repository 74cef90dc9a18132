/** From places on the paper (user space quads) to boxes on the screen (CSS px from the page's top left), and back for a drawn box. */
import { boundsOfQuad, normalised, type Box, type PageGeometry, type Quad } from '../../shared/geometry/box';
import { boxToDisplay } from '../../shared/geometry/spaces';

export interface CssBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `scale` is CSS px per PDF point. A quad at an angle gives the box around it: a mark never shows less than will be hidden. */
export function quadToCss(geometry: PageGeometry, quad: Quad, scale: number): CssBox {
  const [x0, y0, x1, y1] = boxToDisplay(geometry, boundsOfQuad(quad));
  return { left: x0 * scale, top: y0 * scale, width: (x1 - x0) * scale, height: (y1 - y0) * scale };
}

/** Two corners of a drag on the page (CSS px from its top left) as a display space box, cut to the page. */
export function dragToDisplay(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  scale: number,
  page: { readonly width: number; readonly height: number },
): Box {
  const inside = (value: number, limit: number): number => Math.max(0, Math.min(limit, value / scale));
  return normalised(
    inside(from.x, page.width),
    inside(from.y, page.height),
    inside(to.x, page.width),
    inside(to.y, page.height),
  );
}

/** True for a drag that was meant as one; a click that slipped by a few pixels is none. CSS px. */
export function isDrag(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): boolean {
  return Math.abs(from.x - to.x) >= 4 && Math.abs(from.y - to.y) >= 4;
}

/** The part of a region that gate 1 looks at: edges of what stands beside a box blend into it. */
import { boxToDisplay } from '../../../shared/geometry/spaces';
import type { Box, PageGeometry } from '../../../shared/geometry/box';

/** A box of user space in pixels of the displayed page, without up to 1.2 pt, at most a fifth, at each edge. */
export function innerPixels(geometry: PageGeometry, box: Box, scale: number): Box {
  const d = boxToDisplay(geometry, box);
  const dx = Math.min(1.2, (d[2] - d[0]) * 0.2);
  const dy = Math.min(1.2, (d[3] - d[1]) * 0.2);
  return [(d[0] + dx) * scale, (d[1] + dy) * scale, (d[2] - dx) * scale, (d[3] - dy) * scale];
}

/** From an order to boxes on pages: what is to be removed where, and what the gates are to look at. */
import { intersects, type Box, type PageGeometry } from '../../../shared/geometry/box';
import type { RedactionOrder } from '../../../shared/domain/redaction';
import { markerOf } from '../../../shared/domain/marker';
import { pageChars, type PageChar } from '../pdfium/chars';
import type { Pdfium } from '../pdfium/pdfium';
import type { Covered, GateInput } from '../verify/gate-input';
import { PictureCache } from '../verify/picture-cache';
import { evenWidths, ROOM_SCALE } from './even-width';
import type { Facts } from './facts';
import type { Prepared } from './prepare';
import { marksOf, quadsFor, stringBoxes, type Mark } from './regions';

/** What is to be done on one page. */
export interface PagePlan {
  readonly page: number;
  readonly geometry: PageGeometry;
  readonly marks: readonly Mark[];
  /** The boxes handed to PDFium: the marks', drawn back from neighbouring letters. */
  readonly quads: readonly Box[];
  readonly chars: readonly PageChar[];
}

export interface Plan {
  readonly pages: readonly PagePlan[];
  readonly added: readonly { readonly page: number; readonly box: Box }[];
  readonly colours: { readonly fix: boolean; readonly toned: boolean };
  /** Boxes that were to be of an even width and had no room for it. */
  readonly widthsTold: number;
}

/** Regions on pages that the file does not have are in nobody's plan: the caller checks them. */
export function planOf(pdfium: Pdfium, prepared: Prepared, order: RedactionOrder, facts: Facts): Plan {
  const pages: PagePlan[] = [];
  const added: { page: number; box: Box }[] = [];
  let widthsTold = 0;
  const wanted = new Set(order.regions.map((r) => r.page));
  pdfium.withPages(prepared.pdf, '', (doc) => {
    prepared.geometry.forEach((geometry, i) => {
      const page = i + 1;
      if (!wanted.has(page) && order.strings.length === 0) return;
      const chars = doc.withPage(i, pageChars) ?? [];
      const openHere = order.leftOpen.filter((o) => o.page === page).map((o) => o.box);
      const found = stringBoxes(chars, order.strings, openHere);
      added.push(...found.map((box) => ({ page, box })));
      const asked = marksOf(order, page, found);
      if (asked.length === 0) return;
      const picture = asked.some((m) => m.even === true)
        ? doc.withPage(i, (p) => p.render(ROOM_SCALE))
        : null;
      const evened = picture === null ? null : evenWidths(asked, geometry, picture, chars);
      widthsTold += evened?.told ?? 0;
      const marks = evened?.marks ?? asked;
      pages.push({ page, geometry, marks, quads: marks.flatMap((m) => quadsFor(m.box, chars)), chars });
    });
  });
  return {
    pages,
    added,
    colours: pages.length > 0 ? facts.colours : { fix: false, toned: false },
    widthsTold,
  };
}

export function gateInput(
  prepared: Pick<GateInput, 'geometry' | 'baseline' | 'pdfiumBaseline'>,
  order: RedactionOrder,
  plan: Plan,
): Omit<GateInput, 'pdf'> {
  const leftOpen = new Map<number, Box[]>();
  for (const { page, box } of order.leftOpen) leftOpen.set(page, [...(leftOpen.get(page) ?? []), box]);
  return {
    baseline: prepared.baseline,
    pdfiumBaseline: prepared.pdfiumBaseline,
    covered: new Map(
      plan.pages.map(({ page, marks }) => [
        page,
        marks.map((m): Covered => {
          // Where boxes of two items cross, the other's marker may reach in.
          const here = marks.filter((other) => intersects(other.box, m.box));
          // Where the item is not known, each of the program's markers may stand.
          const known = here.every(({ items }) => items.length > 0);
          return { box: m.box, markers: known ? here.map(markerOf) : null };
        }),
      ]),
    ),
    geometry: prepared.geometry,
    everywhere: order.strings,
    hidden: order.regions.flatMap((r) => (r.hidden === null ? [] : [r.hidden])),
    leftOpen,
    images: new Set(),
    toned: plan.colours.toned,
    cache: new PictureCache(),
    condemned: null,
  };
}

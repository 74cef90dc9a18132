/** Walks a page's objects, forms included, to know what draws ink that is not text. */
import { normalised, type Box, type PageGeometry } from '../../../shared/geometry/box';
import { boxToDisplay, toDisplay } from '../../../shared/geometry/spaces';
import { traceOf, type Point } from './trace';
import type { Handle } from '../pdfium/api';
import type { Pdfium } from '../pdfium/pdfium';
import { readApi } from './api';

/** `FPDF_PAGEOBJ_…`. */
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** `FPDF_SEGMENT_BEZIERTO`. */
const BEZIER = 1;
const MAX_DEPTH = 12;
const MAX_OBJECTS = 400_000;
/** Points: a path flatter than this in either direction is a rule, however dotted, and no letter. */
const FLAT = 2.5;
/** Segments looked at per path, at most. */
const MAX_SEGMENTS = 400;

/** A path counts as glyph-like from so many curves, or so many segments, on. Rules, boxes and arrows have fewer. */
const CURVES = 2;
const SEGMENTS = 20;

export interface Drawn {
  /** Display space. */
  readonly box: Box;
  /** Place in drawing order. */
  readonly order: number;
}

export interface PageObjects {
  readonly images: readonly Drawn[];
  /** Paths that may be letters. */
  readonly shapes: readonly (Drawn & { readonly segments: number })[];
  /** Boxes of all other paths: rules, frames, fills. */
  readonly rules: readonly Box[];
  /** Small boxes along rings and slanted lines: what is drawn there is no letter, what they enclose or cross may be. */
  readonly traces: readonly Box[];
  /** Drawing order and render mode of each text object. */
  readonly texts: ReadonlyMap<Handle, { readonly order: number; readonly invisible: boolean }>;
  readonly complete: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function boundsUnder(m: Matrix, b: Box): Box {
  const xs = [b[0], b[2]].flatMap((x) => [b[1], b[3]].map((y) => m[0] * x + m[2] * y + m[4]));
  const ys = [b[0], b[2]].flatMap((x) => [b[1], b[3]].map((y) => m[1] * x + m[3] * y + m[5]));
  return normalised(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

export function pageObjects(pdfium: Pdfium, page: Handle, geometry: PageGeometry): PageObjects {
  const api = readApi(pdfium);
  const images: Drawn[] = [];
  const shapes: (Drawn & { segments: number })[] = [];
  const rules: Box[] = [];
  const traces: Box[] = [];
  const texts = new Map<Handle, { order: number; invisible: boolean }>();
  let order = 0;

  pdfium.lend(24, (at) => {
    const floats = (count: number): number[] => {
      const view = pdfium.view();
      return Array.from({ length: count }, (_, i) => view.getFloat32(at + 4 * i, true));
    };
    const boundsOf = (object: Handle): Box | null => {
      if (!api.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return null;
      const [l = 0, b = 0, r = 0, t = 0] = floats(4);
      return normalised(l, b, r, t);
    };
    const matrixOf = (object: Handle): Matrix => {
      if (!api.FPDFPageObj_GetMatrix(object, at)) return [1, 0, 0, 1, 0, 0];
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats(6);
      return [a, b, c, d, e, f];
    };
    const letterLike = (path: Handle): number => {
      const count = api.FPDFPath_CountSegments(path);
      let curves = 0;
      for (let i = 0; i < Math.min(count, MAX_SEGMENTS); i++) {
        if (api.FPDFPathSegment_GetType(api.FPDFPath_GetPathSegment(path, i)) === BEZIER) curves += 1;
      }
      return curves >= CURVES || count >= SEGMENTS ? count : 0;
    };
    const pointsOf = (path: Handle, outer: Matrix): Point[] => {
      const [a, b, c, d, e, f] = multiply(outer, matrixOf(path));
      return Array.from({ length: Math.min(api.FPDFPath_CountSegments(path), MAX_SEGMENTS) }, (_, i) => {
        const segment = api.FPDFPath_GetPathSegment(path, i);
        if (!api.FPDFPathSegment_GetPoint(segment, at, at + 4)) return [0, 0];
        const [x = 0, y = 0] = floats(2);
        return toDisplay(geometry, a * x + c * y + e, b * x + d * y + f);
      });
    };
    const visit = (object: Handle, outer: Matrix, depth: number): void => {
      if (object === 0 || order >= MAX_OBJECTS) return;
      order += 1;
      const type = api.FPDFPageObj_GetType(object);
      if (type === TEXT) {
        const mode = api.FPDFTextObj_GetTextRenderMode(object);
        texts.set(object, { order, invisible: mode === 3 || mode === 7 });
      } else if (type === IMAGE || type === PATH) {
        const segments = type === PATH ? letterLike(object) : 0;
        const bounds = boundsOf(object);
        if (bounds === null) return;
        const box = boxToDisplay(geometry, boundsUnder(outer, bounds));
        const trace = type === PATH ? traceOf(pointsOf(object, outer)) : null;
        if (trace !== null) traces.push(...trace);
        else if (type === IMAGE) images.push({ box, order });
        else if (segments === 0 || Math.min(box[2] - box[0], box[3] - box[1]) < FLAT) rules.push(box);
        else shapes.push({ box, order, segments });
      } else if (type === FORM && depth < MAX_DEPTH) {
        const inner = multiply(outer, matrixOf(object));
        const count = api.FPDFFormObj_CountObjects(object);
        for (let i = 0; i < count; i++) visit(api.FPDFFormObj_GetObject(object, i), inner, depth + 1);
      }
    };
    const count = api.FPDFPage_CountObjects(page);
    for (let i = 0; i < count; i++) visit(api.FPDFPage_GetObject(page, i), [1, 0, 0, 1, 0, 0], 0);
  });
  return { images, shapes, rules, traces, texts, complete: order < MAX_OBJECTS };
}

/** Draws the boxes: black, the item's chip on it, each in its own q … Q; their markers go where the words stood. */
import type { PDFDict, PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import { boxToDisplay, toUser } from '../../../shared/geometry/spaces';
import type { PageGeometry } from '../../../shared/geometry/box';
import { chipTexts, markerOf } from '../../../shared/domain/marker';
import { dictOf, name } from './objects';
import { flateStream } from './flate';
import { pageContent } from './content/page-content';
import { latin1, operators } from './content/tokens';
import { outline } from './chip';
import { invisibleFont, invisibleOperand } from './invisible-font';
import type { Mark } from './regions';
import { markerShape, numbered, weaveMarkers, type Marker } from './weave';

/** Below this size (points) a chip shows the numbers alone, larger. */
const SMALLEST_CHIP = 4.5;
/** Below this there is no chip, for a grey smear tells nothing; the marker tells the item. */
const LEAST_CHIP = 3.5;
const LARGEST_CHIP = 14;

/** `under`: for each mark the number of the marked content that it hides something of, where it is known. */
export function drawMarks(
  doc: PDFDocument,
  page: PDFPage,
  geometry: PageGeometry,
  marks: readonly Mark[],
  koreanFont: Uint8Array,
  under: readonly (number | null)[] = [],
): void {
  const lines: string[] = [];
  const markers: Marker[] = [];
  const font = addResource(doc, page, 'Font', invisibleFont(doc));
  // All boxes before the first chip: where boxes cross, one would lie over the other's chip.
  for (const { box } of marks) {
    const [x0, y0, x1, y1] = box;
    lines.push(`q 0 g ${n(x0)} ${n(y0)} ${n(x1 - x0)} ${n(y1 - y0)} re f Q`);
  }
  for (const [i, mark] of marks.entries()) {
    const d = boxToDisplay(geometry, mark.box);
    const w = d[2] - d[0];
    const h = d[3] - d[1];
    const chip = chipFor(koreanFont, chipTexts(mark), w, h);
    if (chip !== null) {
      const { text, size } = chip;
      const shape = outline(koreanFont, text);
      const form = chipForm(doc, page, koreanFont, text);
      const left = d[0] + (w - shape.width * size) / 2;
      const base = d[3] - (h - shape.height * size) / 2;
      lines.push(`q ${matrix(geometry, left, base, size, size)} cm /${form} Do Q`);
    }
    const text = markerOf(mark);
    const operand = invisibleOperand(doc, text);
    const { size, scale } = markerShape(text, w, h);
    const upright =
      `BT 0 Tr /${font} ${n(size)} Tf ${n(scale)} Tz ${matrix(geometry, d[0] + w * 0.02, d[3] - h * 0.2, 1, 1)} Tm ` +
      `${operand} Tj ET`;
    markers.push({ text, operand, box: mark.box, upright, number: under[i] ?? null });
  }
  for (const { upright, number } of weaveMarkers(doc, page, markers, font))
    lines.push(numbered(number, `q ${upright} Q`));
  appendContent(doc, page, lines.join('\n'));
}

interface Chip {
  readonly text: string;
  readonly size: number;
}

/** The first of the texts, longest first, that is large enough to be read; else the shortest, unless that is too small. */
function chipFor(font: Uint8Array, texts: readonly string[], w: number, h: number): Chip | null {
  const chips = texts.map((text): Chip => {
    const o = outline(font, text);
    return { text, size: Math.min((h * 0.78) / o.height, (w * 0.92) / o.width, LARGEST_CHIP) };
  });
  const last = chips.at(-1);
  return (
    chips.find(({ size }) => size >= SMALLEST_CHIP) ??
    (last !== undefined && last.size >= LEAST_CHIP ? last : null)
  );
}

/** From a unit square with its origin at a point of display space, y upwards as seen, to user space. */
export function matrix(g: PageGeometry, x: number, y: number, sx: number, sy: number): string {
  const o = toUser(g, x, y);
  const right = toUser(g, x + 1, y);
  const up = toUser(g, x, y - 1);
  return [
    (right[0] - o[0]) * sx, (right[1] - o[1]) * sx, (up[0] - o[0]) * sy, (up[1] - o[1]) * sy, o[0], o[1],
  ].map(n).join(' '); // prettier-ignore
}

export function n(value: number): string {
  return (Math.round(value * 1000) / 1000).toString();
}

const chips = new WeakMap<PDFDocument, Map<string, PDFRef>>();

function chipForm(doc: PDFDocument, page: PDFPage, font: Uint8Array, text: string): string {
  const known = chips.get(doc) ?? new Map<string, PDFRef>();
  chips.set(doc, known);
  let ref = known.get(text);
  if (!ref || !doc.context.lookup(ref)) {
    const shape = outline(font, text);
    ref = doc.context.register(
      flateStream(doc.context, latin1(`1 g\n${shape.path}`), {
        Type: 'XObject', Subtype: 'Form', BBox: [0, 0, shape.width, shape.height],
      }), // prettier-ignore
    );
    known.set(text, ref);
  }
  return addResource(doc, page, 'XObject', ref);
}

/** Puts an object under a free name into the page's own copy of its resources; answers the name. */
export function addResource(doc: PDFDocument, page: PDFPage, category: string, ref: PDFRef): string {
  const { context } = doc;
  const shared = dictOf(context, page.node.Resources());
  const own = ownResources.get(page.node) === shared && shared ? shared : copy(doc, shared);
  ownResources.set(page.node, own);
  page.node.set(name('Resources'), own);
  const held = dictOf(context, own.get(name(category)));
  const list = ownLists.has(held ?? own) && held ? held : copy(doc, held);
  ownLists.add(list);
  own.set(name(category), list);
  for (const [key, value] of list.entries()) if (value === ref) return key.decodeText();
  for (let i = 0; ; i++) {
    const key = `DD${i}`;
    if (list.get(PDFName.of(key))) continue;
    list.set(PDFName.of(key), ref);
    return key;
  }
}

const ownResources = new WeakMap<PDFDict, PDFDict>();
const ownLists = new WeakSet<PDFDict>();

function copy(doc: PDFDocument, dict: PDFDict | undefined): PDFDict {
  const made = doc.context.obj({});
  for (const [key, value] of dict?.entries() ?? []) made.set(key, value);
  return made;
}

/** Adds drawing behind the page's content, whose graphics state is closed off first, balanced or not. */
export function appendContent(doc: PDFDocument, page: PDFPage, drawing: string): void {
  const { context } = doc;
  const { parts, bytes } = pageContent(doc, page);
  let depth = 0;
  let lowest = 0;
  let text = false;
  for (const { op } of operators(bytes)) {
    if (op === 'q') depth++;
    else if (op === 'Q') lowest = Math.min(lowest, --depth);
    else if (op === 'BT') text = true;
    else if (op === 'ET') text = false;
  }
  const before = 'q '.repeat(1 - lowest);
  const after = (text ? ' ET' : '') + ' Q'.repeat(1 - lowest + depth);
  const head = context.register(flateStream(context, latin1(`${before}\n`)));
  const tail = context.register(flateStream(context, latin1(`\n${after}\n${drawing}\n`)));
  page.node.set(name('Contents'), context.obj([head, ...parts, tail]));
}

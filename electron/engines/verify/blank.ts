/** Gate 1 on finished files: does a region show one colour, or the program's own box and chip, exactly as drawn? */
import { PDFDocument, PDFName } from 'pdf-lib';
import { ITEMS } from '../../../shared/domain/candidate';
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import type { Finding } from '../../../shared/domain/redaction';
import type { EngineAssets } from '../assets';
import { pageChars } from '../pdfium/chars';
import type { Pdfium } from '../pdfium/pdfium';
import { drawMarks } from '../redact/draw';
import { markersIn, type Reasons } from '../redact/marker';
import type { Mark } from '../redact/regions';
import { write } from '../redact/sanitize';
import { innerPixels } from './inner';
import { difference, oneColour, type Pixels } from './pixels';

const SCALE = 2;

/**
 * `covered` by page, counted from 1. Where the item is not known a chip of the program is accepted: of one item, or as a
 * marker in the page's text says.
 */
export async function finishedRegions(
  pdfium: Pdfium,
  assets: EngineAssets,
  pdf: Uint8Array,
  geometry: readonly PageGeometry[],
  covered: ReadonlyMap<number, readonly Mark[]>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [page, marks] of covered) {
    const g = geometry[page - 1];
    const shown = g && rendered(pdfium, pdf, page - 1);
    if (!g || !shown) {
      findings.push({ severity: 'leak', code: 'page-unreadable', page, box: null });
      continue;
    }
    for (const mark of marks) {
      const { box } = mark;
      if (oneColour(shown, innerPixels(g, box, SCALE))) continue;
      let own = false;
      for (const reasons of mark.items.length > 0 ? [mark] : anyReasons(pdfium, pdf, page - 1))
        own ||= await drawnByUs(pdfium, assets, g, marks, box, reasons, shown);
      if (!own) findings.push({ severity: 'leak', code: 'region-not-blank', page, box });
    }
  }
  return findings;
}

function anyReasons(pdfium: Pdfium, pdf: Uint8Array, index: number): readonly Reasons[] {
  const opened = pdfium.withDocument(pdf, '', (doc) => doc.withPage(index, pageChars));
  const text = ((opened.ok ? opened.value : null) ?? []).map((c) => c.text).join('');
  return [...markersIn(text), ...ITEMS.map((item): Reasons => ({ items: [item], parts: [] }))];
}

function rendered(pdfium: Pdfium, pdf: Uint8Array, index: number): Pixels | null {
  const opened = pdfium.withDocument(pdf, '', (doc) => doc.withPage(index, (p) => p.render(SCALE)));
  return opened.ok ? opened.value : null;
}

async function drawnByUs(
  pdfium: Pdfium,
  assets: EngineAssets,
  g: PageGeometry,
  marks: readonly Mark[],
  box: Box,
  reasons: Reasons,
  shown: Pixels,
): Promise<boolean> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const [x0, y0, x1, y1] = g.cropBox;
  const page = doc.addPage([x1 - x0, y1 - y0]);
  page.setMediaBox(x0, y0, x1 - x0, y1 - y0);
  page.node.set(PDFName.of('Rotate'), doc.context.obj(g.rotation));
  // All of the page's boxes: they may overlap.
  const known = marks.map((m) => (m.box === box ? { ...m, ...reasons } : m));
  drawMarks(doc, page, g, known, assets.koreanFont);
  const model = rendered(pdfium, await write(doc), 0);
  if (!model) return false;
  const [l, t, r, b] = innerPixels(g, box, SCALE);
  const outside: readonly Box[] = [
    [0, 0, shown.width, t],
    [0, b, shown.width, shown.height],
    [0, t - 1, l, b + 1],
    [r, t - 1, shown.width, b + 1],
  ];
  return (difference(model, shown, outside)?.pixels ?? 0) === 0;
}

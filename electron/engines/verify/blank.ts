/** Gate 1 on finished files: does a region show one colour, or the program's own box and chip, exactly as drawn? */
import { PDFDocument, PDFName } from 'pdf-lib';
import { ITEMS } from '../../../shared/domain/candidate';
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import type { Finding } from '../../../shared/domain/redaction';
import type { EngineAssets } from '../assets';
import type { Bytes } from '../bytes/rope';
import { pageChars } from '../pdfium/chars';
import type { Pdfium } from '../pdfium/pdfium';
import { drawMarks } from '../redact/draw';
import { markersIn, type Reasons } from '../../../shared/domain/marker';
import type { Mark } from '../redact/regions';
import { write } from '../redact/sanitize';
import { drawnBoxes } from './drawn-boxes';
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
  pdf: Bytes,
  geometry: readonly PageGeometry[],
  covered: ReadonlyMap<number, readonly Mark[]>,
  onPage?: () => void,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let drawn: ReadonlyMap<number, readonly Box[]> | null = null;
  for (const [page, marks] of covered) {
    onPage?.();
    const g = geometry[page - 1];
    const shown = g && rendered(pdfium, pdf, page - 1);
    if (!g || !shown) {
      findings.push({ severity: 'leak', code: 'page-unreadable', page, box: null });
      continue;
    }
    const models = new Models(pdfium, assets, g);
    let any: readonly Reasons[] | null = null;
    for (const mark of marks) {
      const { box } = mark;
      if (oneColour(shown, innerPixels(g, box, SCALE))) continue;
      const may = mark.items.length > 0 ? [mark] : (any ??= anyReasons(pdfium, pdf, page - 1));
      const shows = async (all: readonly Mark[], over: Mark): Promise<boolean> => {
        for (const reasons of may)
          for (const drawing of drawings(all, over, reasons)) {
            const model = await models.of(drawing);
            if (model && sameWithin(g, model, shown, box)) return true;
          }
        return false;
      };
      if (await shows(marks, mark)) continue;
      // Where the source is not at hand nobody knows how wide a box became that took blank paper beside it, or joined
      // that of a string. The file says which boxes it draws: under one of them the region has to look as the program
      // draws that box with the region's item, to the pixel, so that nothing else can show there.
      drawn ??= await drawnBoxes(pdf);
      const actual = (drawn.get(page) ?? []).map((own): Mark => ({ ...reasonsOf(own, marks), box: own }));
      const over = actual.find((m) => encloses(m.box, box));
      if (over && (await shows(actual, over))) continue;
      findings.push({ severity: 'leak', code: 'region-not-blank', page, box });
    }
  }
  return findings;
}

function reasonsOf(own: Box, marks: readonly Mark[]): Reasons {
  const { items, parts } = marks.find((m) => encloses(own, m.box)) ?? { items: [], parts: [] };
  return { items, parts };
}

/** Coordinates are written in thousandths of a point. */
function encloses(outer: Box, inner: Box): boolean {
  const slack = 0.002;
  return (
    outer[0] <= inner[0] + slack && outer[1] <= inner[1] + slack && outer[2] >= inner[2] - slack && outer[3] >= inner[3] - slack
  ); // prettier-ignore
}

function anyReasons(pdfium: Pdfium, pdf: Bytes, index: number): readonly Reasons[] {
  const opened = pdfium.withDocument(pdf, '', (doc) => doc.withPage(index, pageChars));
  const text = ((opened.ok ? opened.value : null) ?? []).map((c) => c.text).join('');
  return [...markersIn(text), ...ITEMS.map((item): Reasons => ({ items: [item], parts: [] }))];
}

function rendered(pdfium: Pdfium, pdf: Bytes, index: number): Pixels | null {
  const opened = pdfium.withDocument(pdf, '', (doc) => doc.withPage(index, (p) => p.render(SCALE)));
  return opened.ok ? opened.value : null;
}

/**
 * A page's boxes where `over` lies for these reasons. All of them, for they may overlap; first with the same reasons for
 * each box of which they are not known, since one picture then serves all of these.
 */
function drawings(all: readonly Mark[], over: Mark, reasons: Reasons): readonly (readonly Mark[])[] {
  const { items, parts } = reasons;
  const where = (which: (mark: Mark) => boolean): readonly Mark[] =>
    all.map((m) => (which(m) ? { ...m, items, parts } : m));
  return [where((m) => m === over || m.items.length === 0), where((m) => m === over)];
}

/** Bytes of pictures that are kept: those of the likeliest come first, and a page where nothing fits asks for hundreds. */
const MOST_KEPT = 64 * 1024 * 1024;

/** Pictures of a page's boxes alone, as the program draws them, each drawn once as long as there is room. */
class Models {
  private readonly drawn = new Map<string, Pixels | null>();
  private kept = 0;

  constructor(
    private readonly pdfium: Pdfium,
    private readonly assets: EngineAssets,
    private readonly geometry: PageGeometry,
  ) {}

  async of(marks: readonly Mark[]): Promise<Pixels | null> {
    const key = JSON.stringify(marks);
    const known = this.drawn.get(key);
    if (known !== undefined) return known;
    const model = await this.draw(marks);
    const size = model?.data.length ?? 0;
    if (this.kept + size <= MOST_KEPT) {
      this.drawn.set(key, model);
      this.kept += size;
    }
    return model;
  }

  private async draw(marks: readonly Mark[]): Promise<Pixels | null> {
    const { cropBox, rotation } = this.geometry;
    const doc = await PDFDocument.create({ updateMetadata: false });
    const [x0, y0, x1, y1] = cropBox;
    const page = doc.addPage([x1 - x0, y1 - y0]);
    page.setMediaBox(x0, y0, x1 - x0, y1 - y0);
    page.node.set(PDFName.of('Rotate'), doc.context.obj(rotation));
    drawMarks(doc, page, this.geometry, marks, this.assets.koreanFont);
    return rendered(this.pdfium, await write(doc), 0);
  }
}

function sameWithin(g: PageGeometry, model: Pixels, shown: Pixels, box: Box): boolean {
  const [l, t, r, b] = innerPixels(g, box, SCALE);
  const outside: readonly Box[] = [
    [0, 0, shown.width, t],
    [0, b, shown.width, shown.height],
    [0, t - 1, l, b + 1],
    [r, t - 1, shown.width, b + 1],
  ];
  return (difference(model, shown, outside)?.pixels ?? 0) === 0;
}

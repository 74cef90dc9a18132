/** Removes what lies under the boxes, in rounds: pictures that PDFium changed are large until they are compressed again. */
import type { Rope } from '../bytes/rope';
import type { Handle } from '../pdfium/api';
import type { Pdfium, PdfiumPage } from '../pdfium/pdfium';
import { restoreImages } from './images';
import { open } from './objects';
import type { Plan } from './plan';
import type { Prepared } from './prepare';
import { fixColours, redactBoxes } from './quads';
import { write } from './sanitize';
import type { Steps } from './steps';

const OBJECT_IMAGE = 3;
const OBJECT_FORM = 5;
/** Bytes that the pictures of one round's pages may come to, three to a pixel. */
const MOST = 64 * 1024 * 1024;

/** Null where PDFium cannot write a page. */
export async function removeAll(
  pdfium: Pdfium,
  prepared: Prepared,
  plan: Plan,
  steps: Steps,
): Promise<Rope | null> {
  let { pdf } = prepared;
  for (let from = 0; ;) {
    const round = removeFrom(from, pdf, pdfium, plan, steps);
    if (!round || round.next >= plan.pages.length) return round?.pdf ?? null;
    // What PDFium wrote as plain RGB becomes what it was before the next round adds to it.
    const doc = await open(round.pdf);
    await restoreImages(doc, prepared.facts.photographs);
    pdf = await write(doc);
    from = round.next;
  }
}

function removeFrom(
  from: number,
  pdf: Rope,
  pdfium: Pdfium,
  plan: Plan,
  steps: Steps,
): { readonly pdf: Rope; readonly next: number } | null {
  const opened = pdfium.withDocument(pdf, '', (doc) => {
    let next = from;
    for (let bytes = 0; bytes < MOST && next < plan.pages.length; next++) {
      const { page, quads } = plan.pages[next] ?? { page: 0, quads: [] };
      const size = doc.withPage(page - 1, (p) => {
        const pictures = pictureBytes(p);
        if (plan.colours.fix) fixColours(p);
        redactBoxes(p, quads);
        return pictures;
      });
      if (size === null) return null;
      bytes += size;
      steps.step();
    }
    return { pdf: doc.save(), next };
  });
  return opened.ok ? opened.value : null;
}

/** What a page's pictures come to once they are changed. */
function pictureBytes(page: PdfiumPage): number {
  const { api } = page.pdfium;
  return page.pdfium.lend(8, (at) => {
    let bytes = 0;
    const visit = (object: Handle): void => {
      if (object === 0) return;
      const type = api.FPDFPageObj_GetType(object);
      if (type === OBJECT_IMAGE && api.FPDFImageObj_GetImagePixelSize(object, at, at + 4)) {
        const view = page.pdfium.view();
        bytes += 3 * view.getUint32(at, true) * view.getUint32(at + 4, true);
      } else if (type === OBJECT_FORM) {
        const count = api.FPDFFormObj_CountObjects(object);
        for (let i = 0; i < count; i++) visit(api.FPDFFormObj_GetObject(object, i));
      }
    };
    const count = api.FPDFPage_CountObjects(page.handle);
    for (let i = 0; i < count; i++) visit(api.FPDFPage_GetObject(page.handle, i));
    return bytes;
  });
}

/** Removes what lies under the boxes, in rounds: pictures that PDFium changed are large until they are compressed again. */
import type { PDFDocument } from 'pdf-lib';
import type { Box } from '../../../shared/geometry/box';
import type { Rope } from '../bytes/rope';
import type { Handle } from '../pdfium/api';
import type { Pdfium, PdfiumPage } from '../pdfium/pdfium';
import { excerpt, putBack } from './excerpt';
import { restoreImages } from './images';
import { open } from './objects';
import type { PagePlan, Plan } from './plan';
import { fixColours, redactBoxes } from './quads';
import { write } from './sanitize';
import type { Steps } from './steps';
import { besideOf, type Beside } from './words/beside';

const OBJECT_IMAGE = 3;
const OBJECT_FORM = 5;
/** Bytes that the pictures of one round's pages may come to, three to a pixel. */
const MOST = 32 * 1024 * 1024;
/** Pages of a large draft that are handed to PDFium together. */
const PAGES_AT_ONCE = 3;

export interface Draft {
  readonly pdf: Rope;
  /** Its objects, where it is large. */
  readonly objects: PDFDocument | null;
  /** Sizes, `WxH`, of the images that are JPEG files. */
  readonly photographs: ReadonlySet<string>;
}

/** Null where PDFium cannot write a page. */
export function removeAll(pdfium: Pdfium, draft: Draft, plan: Plan, steps: Steps): Promise<Removed | null> {
  return draft.objects
    ? inExcerpts(pdfium, draft.objects, draft.photographs, plan, steps)
    : inWhole(pdfium, draft, plan, steps);
}

export interface Removed {
  readonly doc: PDFDocument;
  /** Of each page with boxes, by its index: which marked content lay beside them. */
  readonly beside: ReadonlyMap<number, Beside>;
}

async function inWhole(pdfium: Pdfium, draft: Draft, plan: Plan, steps: Steps): Promise<Removed | null> {
  let { pdf } = draft;
  const pages = plan.pages.map((p): Task => taskOf(p, p.page - 1));
  const beside = new Map<number, Beside>();
  for (let from = 0; ;) {
    const round = removeFrom(pages.slice(from), pdf, pdfium, plan.colours.fix, steps, beside);
    if (!round) return null;
    const doc = await open(round.pdf);
    from += round.done;
    if (from >= pages.length) return { doc, beside };
    // What PDFium wrote as plain RGB becomes what it was before the next round adds to it.
    await restoreImages(doc, draft.photographs);
    pdf = await write(doc);
  }
}

async function inExcerpts(
  pdfium: Pdfium,
  doc: PDFDocument,
  photographs: ReadonlySet<string>,
  plan: Plan,
  steps: Steps,
): Promise<Removed | null> {
  const beside = new Map<number, Beside>();
  for (let from = 0; from < plan.pages.length;) {
    const some = plan.pages.slice(from, from + PAGES_AT_ONCE);
    const part = excerpt(
      doc,
      some.map(({ page }) => page),
    );
    const tasks = some.map(taskOf);
    const round = removeFrom(tasks, part, pdfium, plan.colours.fix, steps, beside);
    if (!round) return null;
    await restoreImages(doc, photographs, await putBack(doc, round.pdf));
    from += round.done;
  }
  return { doc, beside };
}

interface Task {
  /** Of the page in the file at hand, from 0. */
  readonly index: number;
  /** The same in the draft. */
  readonly inDraft: number;
  readonly quads: readonly Box[];
  readonly boxes: readonly Box[];
}

function taskOf({ page, quads, marks }: PagePlan, index: number): Task {
  return { index, inDraft: page - 1, quads, boxes: marks.map((m) => m.box) };
}

function removeFrom(
  tasks: readonly Task[],
  pdf: Rope,
  pdfium: Pdfium,
  fix: boolean,
  steps: Steps,
  beside: Map<number, Beside>,
): { readonly pdf: Rope; readonly done: number } | null {
  const opened = pdfium.withDocument(pdf, '', (doc) => {
    let done = 0;
    let bytes = 0;
    for (const { index, inDraft, quads, boxes } of tasks) {
      if (bytes >= MOST) break;
      const size = doc.withPage(index, (p) => {
        const pictures = pictureBytes(p);
        beside.set(inDraft, besideOf(p, boxes));
        if (fix) fixColours(p);
        redactBoxes(p, quads);
        return pictures;
      });
      if (size === null) return null;
      bytes += size;
      done++;
      steps.step();
    }
    return { pdf: doc.save(), done };
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

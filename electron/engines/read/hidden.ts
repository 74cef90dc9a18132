/** What a PDF carries and a page does not show: metadata, attachments, scripts, notes, form values, bookmarks. */
import type { HiddenContent } from '../../../shared/domain/paper';
import type { PdfiumDocument, PdfiumPage } from '../pdfium/pdfium';
import { readApi, textOf } from './api';

const META = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer'] as const;
const MAX_ITEMS = 2_000;

/** `FPDF_ANNOT_…`. */
const WIDGET = 20;
const LINK = 2;
const FILE_ATTACHMENT = 17;
const POPUP = 16;

export function hiddenOfDocument(doc: PdfiumDocument): HiddenContent[] {
  const { pdfium, handle } = doc;
  const api = readApi(pdfium);
  const hidden: HiddenContent[] = [];
  const add = (kind: HiddenContent['kind'], text: string): void => {
    if (text !== '' && hidden.length < MAX_ITEMS) hidden.push({ page: null, kind, text });
  };
  for (const tag of META)
    add(
      'metadata',
      textOf(pdfium, (b, n) => api.FPDF_GetMetaText(handle, tag, b, n)),
    );
  const attachments = Math.min(api.FPDFDoc_GetAttachmentCount(handle), MAX_ITEMS);
  for (let i = 0; i < attachments; i++) {
    const attachment = api.FPDFDoc_GetAttachment(handle, i);
    if (attachment !== 0) {
      add('attachment', textOf(pdfium, (b, n) => api.FPDFAttachment_GetName(attachment, b, n)) || '-');
    }
  }
  const scripts = Math.min(api.FPDFDoc_GetJavaScriptActionCount(handle), MAX_ITEMS);
  for (let i = 0; i < scripts; i++) {
    const action = api.FPDFDoc_GetJavaScriptAction(handle, i);
    if (action === 0) continue;
    add('script', textOf(pdfium, (b, n) => api.FPDFJavaScriptAction_GetScript(action, b, n)) || '-');
    api.FPDFDoc_CloseJavaScriptAction(action);
  }
  const seen = new Set<number>();
  const bookmarks = (parent: number, depth: number): void => {
    for (
      let mark = api.FPDFBookmark_GetFirstChild(handle, parent);
      mark !== 0;
      mark = api.FPDFBookmark_GetNextSibling(handle, mark)
    ) {
      if (seen.has(mark) || seen.size > MAX_ITEMS || depth > 20) return;
      seen.add(mark);
      add(
        'metadata',
        textOf(pdfium, (b, n) => api.FPDFBookmark_GetTitle(mark, b, n)),
      );
      bookmarks(mark, depth + 1);
    }
  };
  bookmarks(0, 0);
  return hidden;
}

export interface PageNotes {
  readonly hidden: readonly HiddenContent[];
  /** Annotations that draw on the page. */
  readonly drawing: number;
}

/** Lists the texts of a page's annotations, and gives an appearance to those that lack one. */
export function notesOfPage(page: PdfiumPage, number: number): PageNotes {
  const { pdfium, handle } = page;
  const api = readApi(pdfium);
  const hidden: HiddenContent[] = [];
  let drawing = 0;
  const count = Math.min(api.FPDFPage_GetAnnotCount(handle), MAX_ITEMS);
  for (let i = 0; i < count; i++) {
    const annot = api.FPDFPage_GetAnnot(handle, i);
    if (annot === 0) continue;
    try {
      const subtype = api.FPDFAnnot_GetSubtype(annot);
      const read = (key: string): string =>
        textOf(pdfium, (b, n) => api.FPDFAnnot_GetStringValue(annot, key, b, n));
      if (subtype === WIDGET) {
        const value = read('V');
        if (value !== '') hidden.push({ page: number, kind: 'field', text: value });
        if (!api.EPDFAnnot_HasAppearanceStream(annot, 0)) api.EPDFAnnot_GenerateFormFieldAP(annot);
      } else {
        for (const text of [read('Contents'), read('T'), read('Subj')]) {
          if (text !== '') {
            hidden.push({
              page: number,
              kind: subtype === FILE_ATTACHMENT ? 'attachment' : 'annotation',
              text,
            });
          }
        }
        if (subtype !== LINK && subtype !== POPUP && !api.EPDFAnnot_HasAppearanceStream(annot, 0)) {
          api.EPDFAnnot_GenerateAppearance(annot);
        }
      }
      if (subtype !== LINK && subtype !== POPUP) drawing += 1;
    } finally {
      api.FPDFPage_CloseAnnot(annot);
    }
  }
  return { hidden, drawing };
}

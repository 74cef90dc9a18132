/**
 * Makes a draft ready for redaction: decrypted, annotations and fields that a reader sees drawn into the page, all
 * others gone. What is drawn into the page can then be redacted like anything else there.
 */
import { failure, success, type Result } from '../../../shared/domain/result';
import type { PageGeometry } from '../../../shared/geometry/box';
import type { Rope } from '../bytes/rope';
import type { Pdfium, PdfiumDocument, PdfiumPage } from '../pdfium/pdfium';

export interface Prepared {
  readonly pdf: Rope;
  /** Looks as the output must look outside the boxes; annotations that are kept are still alive in it. */
  readonly baseline: Rope;
  /**
   * The same for PDFium, which draws no form fields outside its own form environment: where fields are kept, that is
   * the file with its fields drawn into the pages. pdf.js judges by the living fields.
   */
  readonly pdfiumBaseline: Rope;
  /** One per page, in order. */
  readonly geometry: readonly PageGeometry[];
}

/** FPDF_ANNOT_* numbers of annotations that show content of their own; the rest is comments, links, media, popups. */
const KEPT: ReadonlySet<number> = new Set([
  3, // free text
  4, 5, 6, 7, 8, // line, square, circle, polygon, polyline
  9, 10, 11, 12, // highlight, underline, squiggly, strikeout
  13, 14, 15, // stamp, caret, ink
  20, // widget
  24, // watermark
]); // prettier-ignore
const WIDGET = 20;
/** Invisible (unknown types), hidden, no view; 12.5.3. */
const NOT_SHOWN = 0x01 | 0x02 | 0x20;
const APPEARANCE_NORMAL = 0;
const NORMAL_DISPLAY = 0;

export function prepare(pdfium: Pdfium, source: Rope): Result<Prepared> {
  const opened = pdfium.withDocument(source, '', (doc) => {
    const encrypted = pdfium.api.EPDF_IsEncrypted(doc.handle);
    if (encrypted) pdfium.api.EPDF_RemoveEncryption(doc.handle);
    const count = doc.pageCount();
    let changed = false;
    let kept = false;
    let fields = false;
    // To load a page here is to hold its pictures until the document is closed: pages without annotations are not.
    const annotated = new Set(
      Array.from({ length: count }, (_, i) => i).filter(
        (i) => pdfium.api.EPDFPage_GetAnnotCountRaw(doc.handle, i) > 0,
      ),
    );
    for (const i of annotated) {
      const seen = doc.withPage(i, (page) => dropUnseen(page));
      if (seen === null) return null;
      changed ||= seen.changed;
      kept ||= seen.kept;
      fields ||= seen.fields;
    }
    const baseline = changed || encrypted ? doc.save() : source;
    if (kept) flatten(doc, annotated);
    const geometry = geometryOf(pdfium, source, doc, annotated);
    if (!geometry) return null;
    // A file in which nothing was to be drawn or dropped is its own copy.
    const flat = kept ? doc.save() : baseline;
    return { pdf: flat, baseline, pdfiumBaseline: fields ? flat : baseline, geometry };
  });
  if (!opened.ok) return failure('redact.damaged', { why: opened.why });
  if (opened.value === null || opened.value.geometry.length === 0)
    return failure('redact.damaged', { why: 'pages' });
  return success(opened.value);
}

interface Seen {
  readonly changed: boolean;
  readonly kept: boolean;
  readonly fields: boolean;
}

function dropUnseen(page: PdfiumPage): Seen {
  const { api } = page.pdfium;
  let changed = false;
  let kept = false;
  let fields = false;
  for (let i = api.FPDFPage_GetAnnotCount(page.handle) - 1; i >= 0; i--) {
    const annotation = api.FPDFPage_GetAnnot(page.handle, i);
    const subtype = annotation === 0 ? 0 : api.FPDFAnnot_GetSubtype(annotation);
    const shown =
      annotation !== 0 && KEPT.has(subtype) && (api.FPDFAnnot_GetFlags(annotation) & NOT_SHOWN) === 0;
    // What is made here is part of the look that the output is compared with.
    if (shown && !api.EPDFAnnot_HasAppearanceStream(annotation, APPEARANCE_NORMAL)) {
      changed = true;
      if (subtype === WIDGET) api.EPDFAnnot_GenerateFormFieldAP(annotation);
      else api.EPDFAnnot_GenerateAppearance(annotation);
    }
    if (annotation !== 0) api.FPDFPage_CloseAnnot(annotation);
    if (shown) {
      kept = true;
      fields ||= subtype === WIDGET;
    } else {
      api.FPDFPage_RemoveAnnot(page.handle, i);
      changed = true;
    }
  }
  return { changed, kept, fields };
}

function flatten(doc: PdfiumDocument, pages: Iterable<number>): void {
  for (const i of pages) {
    doc.withPage(i, (page) => page.pdfium.api.FPDFPage_Flatten(page.handle, NORMAL_DISPLAY));
  }
}

/** Of the pages that may have changed as they are now, of the others as they were. Null where a page cannot be loaded. */
function geometryOf(
  pdfium: Pdfium,
  source: Rope,
  changed: PdfiumDocument,
  which: ReadonlySet<number>,
): readonly PageGeometry[] | null {
  const opened = pdfium.withPages(source, '', (same) => {
    const list: PageGeometry[] = [];
    for (let i = 0; i < changed.pageCount(); i++) {
      const g = (which.has(i) ? changed : same).withPage(i, (page) => page.geometry());
      if (g === null) return null;
      list.push(g);
    }
    return list;
  });
  return opened.ok ? opened.value : null;
}

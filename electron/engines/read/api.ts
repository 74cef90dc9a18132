/** The further part of PDFium's C interface that reading calls, beside pdfium/api.ts. */
import type { Handle, PdfiumModule } from '../pdfium/api';
import type { Pdfium } from '../pdfium/pdfium';

export interface ReadFunctions {
  FPDFText_HasUnicodeMapError(text: Handle, index: number): number;
  FPDFText_GetFontSize(text: Handle, index: number): number;
  /** Out: six floats, a to f. */
  FPDFText_GetMatrix(text: Handle, index: number, matrix: Handle): boolean;
  FPDFTextObj_GetTextRenderMode(object: Handle): number;
  FPDFPageObj_GetMatrix(object: Handle, matrix: Handle): boolean;
  FPDFPath_CountSegments(path: Handle): number;
  FPDFPath_GetPathSegment(path: Handle, index: number): Handle;
  FPDFPathSegment_GetType(segment: Handle): number;
  /** Out: two floats. Control points of a curve are segments of their own. */
  FPDFPathSegment_GetPoint(segment: Handle, x: Handle, y: Handle): boolean;
  /** Texts: UTF-16LE with a final null; answer the length in bytes. */
  FPDF_GetMetaText(doc: Handle, tag: string, buffer: Handle, size: number): number;
  FPDFAnnot_GetStringValue(annot: Handle, key: string, buffer: Handle, size: number): number;
  FPDFDoc_GetAttachmentCount(doc: Handle): number;
  FPDFDoc_GetAttachment(doc: Handle, index: number): Handle;
  FPDFAttachment_GetName(attachment: Handle, buffer: Handle, size: number): number;
  FPDFDoc_GetJavaScriptActionCount(doc: Handle): number;
  FPDFDoc_GetJavaScriptAction(doc: Handle, index: number): Handle;
  FPDFDoc_CloseJavaScriptAction(action: Handle): void;
  FPDFJavaScriptAction_GetScript(action: Handle, buffer: Handle, size: number): number;
  FPDFBookmark_GetFirstChild(doc: Handle, bookmark: Handle): Handle;
  FPDFBookmark_GetNextSibling(doc: Handle, bookmark: Handle): Handle;
  FPDFBookmark_GetTitle(bookmark: Handle, buffer: Handle, size: number): number;
}

function hasAll(module: PdfiumModule): module is PdfiumModule & ReadFunctions {
  return 'FPDFText_HasUnicodeMapError' in module && 'FPDFPathSegment_GetPoint' in module;
}

/** Throws when the WebAssembly is another than the one this was written for. */
export function readApi(pdfium: Pdfium): PdfiumModule & ReadFunctions {
  if (!hasAll(pdfium.api)) throw new Error('pdfium.interface');
  return pdfium.api;
}

/** A text that PDFium writes into a buffer: first asked for its length, then for itself. Cut at `cap` bytes. */
export function textOf(pdfium: Pdfium, ask: (buffer: Handle, size: number) => number, cap = 200_000): string {
  const size = Math.min(ask(0, 0), cap);
  if (size <= 2) return '';
  return pdfium.lend(size, (buffer) => {
    pdfium.api.pdfium.HEAPU8.fill(0, buffer, buffer + size);
    ask(buffer, size);
    const bytes = pdfium.api.pdfium.HEAPU8.slice(buffer, buffer + size - (size % 2));
    return new TextDecoder('utf-16le').decode(bytes).replace(/\0+$/u, '').trim();
  });
}

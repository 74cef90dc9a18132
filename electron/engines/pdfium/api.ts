/** The part of PDFium's C interface that this program calls, typed by hand: the package's own types need Emscripten's. */

/** A pointer or handle in PDFium's memory; 0 is null. */
export type Handle = number;

/** Colours are 0–255, lengths PDF points, `out` arguments addresses of 32-bit floats unless said otherwise. */
export interface PdfiumFunctions {
  PDFiumExt_Init(): void;
  FPDF_SetSystemFontInfo(info: Handle): void;
  /** `access`: FPDF_FILEACCESS, three 32-bit fields: length, address of the reading function, its first argument. */
  FPDF_LoadCustomDocument(access: Handle, password: string): Handle;
  FPDF_CloseDocument(doc: Handle): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(doc: Handle): number;
  FPDF_LoadPage(doc: Handle, index: number): Handle;
  FPDF_ClosePage(page: Handle): void;
  FPDF_GetPageWidthF(page: Handle): number;
  FPDF_GetPageHeightF(page: Handle): number;
  FPDFPage_GetRotation(page: Handle): number;
  /** Out: a rectangle of 32-bit floats, left, top, right, bottom, user space. */
  FPDF_GetPageBoundingBox(page: Handle, rect: Handle): boolean;
  EPDF_IsEncrypted(doc: Handle): boolean;
  EPDF_RemoveEncryption(doc: Handle): boolean;
  EPDFText_RedactInQuads(
    page: Handle,
    quads: Handle,
    count: number,
    recurseForms: boolean,
    drawBlack: boolean,
  ): boolean;
  FPDFPage_GenerateContent(page: Handle): boolean;
  FPDFPage_Flatten(page: Handle, flag: number): number;
  EPDFPage_GetAnnotCountRaw(doc: Handle, index: number): number;
  EPDFPage_RemoveAnnotRaw(doc: Handle, pageIndex: number, index: number): boolean;
  FPDFPage_GetAnnotCount(page: Handle): number;
  FPDFPage_GetAnnot(page: Handle, index: number): Handle;
  FPDFPage_RemoveAnnot(page: Handle, index: number): boolean;
  FPDFPage_CloseAnnot(annot: Handle): void;
  FPDFAnnot_GetSubtype(annot: Handle): number;
  FPDFAnnot_GetFlags(annot: Handle): number;
  EPDFAnnot_HasAppearanceStream(annot: Handle, mode: number): boolean;
  EPDFAnnot_GenerateAppearance(annot: Handle): boolean;
  EPDFAnnot_GenerateFormFieldAP(annot: Handle): boolean;
  /** `writer`: FPDF_FILEWRITE, two 32-bit fields: version 1, address of the writing function. No flags: a full save. */
  FPDF_SaveAsCopy(doc: Handle, writer: Handle, flags: number): boolean;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, first: Handle, stride: number): Handle;
  FPDFBitmap_Destroy(bitmap: Handle): void;
  FPDF_RenderPageBitmap(
    bitmap: Handle,
    page: Handle,
    x: number,
    y: number,
    w: number,
    h: number,
    rotate: number,
    flags: number,
  ): void;
  FPDFText_LoadPage(page: Handle): Handle;
  FPDFText_ClosePage(text: Handle): void;
  FPDFText_CountChars(text: Handle): number;
  FPDFText_GetUnicode(text: Handle, index: number): number;
  FPDFText_IsGenerated(text: Handle, index: number): number;
  FPDFText_IsHyphen(text: Handle, index: number): number;
  FPDFText_GetCharAngle(text: Handle, index: number): number;
  /** Out arguments are 64-bit doubles. */
  FPDFText_GetCharBox(text: Handle, index: number, l: Handle, r: Handle, b: Handle, t: Handle): boolean;
  FPDFText_GetLooseCharBox(text: Handle, index: number, rect: Handle): boolean;
  /** Out arguments are 64-bit doubles. */
  FPDFText_GetCharOrigin(text: Handle, index: number, x: Handle, y: Handle): boolean;
  FPDFText_GetFontSize(text: Handle, index: number): number;
  /** Out: six 32-bit floats. */
  FPDFText_GetMatrix(text: Handle, index: number, matrix: Handle): boolean;
  FPDFText_GetTextObject(text: Handle, index: number): Handle;
  /** 3 is invisible, 7 clips only; ISO 32000-1, 9.3.6. */
  FPDFTextObj_GetTextRenderMode(object: Handle): number;
  FPDFPage_CountObjects(page: Handle): number;
  FPDFPage_GetObject(page: Handle, index: number): Handle;
  FPDFFormObj_CountObjects(form: Handle): number;
  FPDFFormObj_GetObject(form: Handle, index: number): Handle;
  FPDFPageObj_GetType(object: Handle): number;
  FPDFPageObj_GetFillColor(o: Handle, r: Handle, g: Handle, b: Handle, a: Handle): boolean;
  FPDFPageObj_SetFillColor(o: Handle, r: number, g: number, b: number, a: number): boolean;
  FPDFPageObj_GetStrokeColor(o: Handle, r: Handle, g: Handle, b: Handle, a: Handle): boolean;
  FPDFPageObj_SetStrokeColor(o: Handle, r: number, g: number, b: number, a: number): boolean;
  /** Marked content that an object stands in, the outermost first; -1 where the object is none. */
  FPDFPageObj_CountMarks(o: Handle): number;
  FPDFPageObj_GetMark(o: Handle, index: number): Handle;
  FPDFPageObjMark_CountParams(mark: Handle): number;
  /** Out: a 32-bit number. False where the list has no such number. */
  FPDFPageObjMark_GetParamIntValue(mark: Handle, key: string, value: Handle): boolean;
  /** A string's bytes as they are; the call for strings reads all of them as UTF-8. Out: `length`, a 32-bit number. */
  FPDFPageObjMark_GetParamBlobValue(
    mark: Handle,
    key: string,
    buffer: Handle,
    size: number,
    length: Handle,
  ): boolean;
  /** Out: two 32-bit numbers. */
  FPDFImageObj_GetImagePixelSize(image: Handle, width: Handle, height: Handle): boolean;
  FPDFPageObj_GetBounds(o: Handle, l: Handle, b: Handle, r: Handle, t: Handle): boolean;
}

/** What Emscripten adds. */
export interface PdfiumRuntime {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): Handle; free(address: Handle): void };
  /** `signature`: result and parameters, `v` void, `i` 32 bits; a void function may answer undefined. */
  addFunction(
    f: (...args: [number, number, number, number, number, number]) => number | undefined,
    signature: string,
  ): number;
  removeFunction(index: number): void;
}

export type PdfiumModule = PdfiumFunctions & { readonly pdfium: PdfiumRuntime };

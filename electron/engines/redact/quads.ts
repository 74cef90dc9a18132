/** The one call that removes what lies under a page's boxes. */
import type { Box } from '../../../shared/geometry/box';
import type { Handle } from '../pdfium/api';
import type { PdfiumPage } from '../pdfium/pdfium';

const OBJECT_FORM = 5;

/**
 * Removes text, pixels and paths under all boxes (user space) of a page and writes its content anew. All boxes go into
 * one call: several calls leave streams behind that still hold the text. True where something was hit.
 */
export function redactBoxes(page: PdfiumPage, boxes: readonly Box[]): boolean {
  const { api } = page.pdfium;
  const hit = page.pdfium.lend(boxes.length * 32, (at) => {
    const view = page.pdfium.view();
    boxes.forEach(([x0, y0, x1, y1], i) => {
      // FS_QUADPOINTSF as PDF writers order QuadPoints: upper left, upper right, lower left, lower right.
      [x0, y1, x1, y1, x0, y0, x1, y0].forEach((n, k) => view.setFloat32(at + 32 * i + 4 * k, n, true));
    });
    return api.EPDFText_RedactInQuads(page.handle, at, boxes.length, true, false);
  });
  api.FPDFPage_GenerateContent(page.handle);
  return hit;
}

/**
 * Says each object's colours in RGB. PDFium writes colours of CalRGB, CalGray, Lab, Separation, DeviceN and Indexed as
 * nothing, that is black, when it writes a page anew; the device colour it computed for the screen looks the same.
 * Patterns have no such colour and stay as they are.
 */
export function fixColours(page: PdfiumPage): void {
  const { api } = page.pdfium;
  const visit = (object: Handle): void => {
    if (object === 0) return;
    if (api.FPDFPageObj_GetType(object) === OBJECT_FORM) {
      const n = api.FPDFFormObj_CountObjects(object);
      for (let i = 0; i < n; i++) visit(api.FPDFFormObj_GetObject(object, i));
      return;
    }
    page.pdfium.lend(16, (at) => {
      const n = (i: number): number => page.pdfium.view().getUint32(at + 4 * i, true);
      if (api.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12)) {
        api.FPDFPageObj_SetFillColor(object, n(0), n(1), n(2), n(3));
      }
      if (api.FPDFPageObj_GetStrokeColor(object, at, at + 4, at + 8, at + 12)) {
        api.FPDFPageObj_SetStrokeColor(object, n(0), n(1), n(2), n(3));
      }
    });
  };
  const count = api.FPDFPage_CountObjects(page.handle);
  for (let i = 0; i < count; i++) visit(api.FPDFPage_GetObject(page.handle, i));
}

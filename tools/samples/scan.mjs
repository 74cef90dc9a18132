// Turns a draft into what a scanner makes of it: grey pixels in a PDF, slightly skewed, without a letter of text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import jpeg from 'jpeg-js';
import { PDFDocument } from 'pdf-lib';
import { writePdf } from './pdf.mjs';

const require = createRequire(import.meta.url);
const DPI = 150;
const SKEW = 0.0045; // radians, about a quarter of a degree

/** Pages as RGBA. @param {Uint8Array} bytes */
async function render(bytes) {
  const wasm = readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: wasm });
  pdfium.PDFiumExt_Init();
  const { wasmExports, HEAPU8 } = pdfium.pdfium;
  const file = wasmExports.malloc(bytes.length);
  pdfium.pdfium.HEAPU8.set(bytes, file);
  const doc = pdfium.FPDF_LoadMemDocument(file, bytes.length, '');
  const pages = [];
  for (let i = 0; i < pdfium.FPDF_GetPageCount(doc); i += 1) {
    const page = pdfium.FPDF_LoadPage(doc, i);
    const width = Math.round((pdfium.FPDF_GetPageWidthF(page) * DPI) / 72);
    const height = Math.round((pdfium.FPDF_GetPageHeightF(page) * DPI) / 72);
    const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
    const at = pdfium.FPDFBitmap_GetBuffer(bitmap);
    pages.push({ width, height, data: pdfium.pdfium.HEAPU8.slice(at, at + width * height * 4) });
    pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.FPDF_ClosePage(page);
  }
  pdfium.FPDF_CloseDocument(doc);
  wasmExports.free(file);
  void HEAPU8;
  return pages;
}

/** Skews and adds the paper's grain; a fixed generator keeps the bytes the same. */
function throughScanner({ width, height, data }) {
  const out = Buffer.alloc(width * height * 4);
  let seed = 20260903;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sx = Math.round(x + (y - height / 2) * SKEW);
      const sy = Math.round(y - (x - width / 2) * SKEW);
      const inside = sx >= 0 && sy >= 0 && sx < width && sy < height;
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const grain = (seed >>> 28) - 8;
      const ink = inside ? data[(sy * width + sx) * 4] : 255;
      const v = Math.max(0, Math.min(255, ink * 0.95 + 6 + grain));
      out.fill(v, (y * width + x) * 4, (y * width + x) * 4 + 3);
      out[(y * width + x) * 4 + 3] = 255;
    }
  }
  return { width, height, data: out };
}

/** @param {{ title: string, blocks: readonly any[] }} draft @returns {Promise<Uint8Array>} */
export async function writeScan(draft) {
  const pages = await render(await writePdf(draft));
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setProducer('Disclosure Desk samples');
  for (const one of pages) {
    const { data } = jpeg.encode(throughScanner(one), 55);
    const image = await pdf.embedJpg(data);
    const size = [(one.width * 72) / DPI, (one.height * 72) / DPI];
    pdf.addPage(size).drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] });
  }
  return pdf.save({ useObjectStreams: false });
}

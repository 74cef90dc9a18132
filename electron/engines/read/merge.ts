/** Joins PDFs page by page into one. */
import { PDFDocument } from 'pdf-lib';

/** Rejects where one of them cannot be read. */
export async function mergePdfs(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of parts) {
    const part = await PDFDocument.load(Uint8Array.from(bytes), { updateMetadata: false });
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
  }
  return whole.save({ useObjectStreams: false, addDefaultPage: false });
}

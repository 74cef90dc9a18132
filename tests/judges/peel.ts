/** A redacted file without its boxes: what lies under them, for a judge to look at. */
import { PDFArray, PDFDocument, PDFName } from 'pdf-lib';

/** Takes each page's last content stream away, where the program draws its boxes. */
export async function peeled(pdf: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const page of pages) {
    const contents = doc.getPage(page - 1).node.get(PDFName.of('Contents'));
    const list = contents && doc.context.lookup(contents);
    if (!(list instanceof PDFArray) || list.size() < 2)
      throw new Error(`page ${page} has no stream of boxes`);
    list.remove(list.size() - 1);
  }
  return doc.save();
}

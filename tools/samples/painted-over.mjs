// A PDF as a black highlight leaves it: a box is drawn, and the text below it can still be copied.
import { writeFile } from 'node:fs/promises';
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';

/**
 * @param {string} path where it is written
 * @param {string | null} secret what stands under the box, in Latin letters; null leaves text and box out
 * @returns {Promise<string>} the path
 */
export async function paintedOver(path, secret) {
  const doc = await PDFDocument.create();
  const page = doc.addPage([400, 200]);
  const font = await doc.embedFont(StandardFonts.Helvetica);
  page.drawText('Applicant', { x: 40, y: 120, size: 12, font });
  if (secret !== null) {
    page.drawText(secret, { x: 110, y: 120, size: 12, font });
    page.drawRectangle({ x: 105, y: 112, width: 200, height: 22, color: rgb(0, 0, 0) });
  }
  await writeFile(path, await doc.save());
  return path;
}

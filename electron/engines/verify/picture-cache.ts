/** Keeps pictures of the source between the steps of one redaction, within bounds: what does not fit is drawn again. */
import type { Pixels } from './pixels';

/** Bytes of pictures kept at most: some ten pages of A4 as they are compared, or three as images of pages. */
const MOST = 48 * 1024 * 1024;

export class PictureCache {
  private readonly kept = new Map<string, Pixels>();
  private bytes = 0;

  get(key: string): Pixels | null {
    return this.kept.get(key) ?? null;
  }

  /** The picture of that key, drawn where it is not at hand. */
  of(key: string, draw: () => Pixels | null): Pixels | null {
    const picture = this.get(key) ?? draw();
    if (picture) this.keep(key, picture);
    return picture;
  }

  keep(key: string, picture: Pixels): void {
    if (this.kept.has(key) || this.bytes + picture.data.length > MOST) return;
    this.kept.set(key, picture);
    this.bytes += picture.data.length;
  }
}

/** Key of a page as PDFium draws the file that the output is compared with. */
export function inPdfium(page: number, scale: number): string {
  return `pdfium ${page} ${scale}`;
}

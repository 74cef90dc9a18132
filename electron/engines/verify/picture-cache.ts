/** Keeps pictures of the source between the two runs of the gates, within bounds: what does not fit is drawn again. */
import type { Pixels } from './pixels';

/** Bytes of pictures kept at most: some four pages of A4. */
const MOST = 24 * 1024 * 1024;

export class PictureCache {
  private readonly kept = new Map<string, Pixels>();
  private bytes = 0;

  get(key: string): Pixels | null {
    return this.kept.get(key) ?? null;
  }

  keep(key: string, picture: Pixels): void {
    if (this.kept.has(key) || this.bytes + picture.data.length > MOST) return;
    this.kept.set(key, picture);
    this.bytes += picture.data.length;
  }
}

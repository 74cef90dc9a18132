/** Papers as bytes for the window: renditions, citizen views and trial seals, by opaque id, while the vault is open. */
import { presentReader } from '../session/people';
import { Refusal, must } from '../refusal';
import type { BlobRole } from '../ports-store';
import type { Rooms } from '../rooms';

/** Originals and text models are nothing to look at. */
const SHOWN: ReadonlySet<BlobRole> = new Set<BlobRole>(['rendition', 'citizen', 'trial']);

export class Papers {
  readonly #rooms: Rooms;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** A PDF; null for whoever may not see it, and for anything that is no paper. */
  async bytes(blobId: string): Promise<Uint8Array | null> {
    try {
      await presentReader(this.#rooms);
      const row = must(await this.#rooms.store.read((r) => r.blobs.get(blobId)));
      if (row === null || !SHOWN.has(row.role)) return null;
      const key = must(await this.#rooms.vault.documentKey(row.caseId));
      return must(await this.#rooms.blobs.read(key, row));
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }
}

/** The key of one document while it is in memory. */
import { failure, success } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import type { DocumentKey, Place } from '../desk/ports-vault';
import type { Sealed } from '../desk/ports-store';
import { Opener, Sealer, openObject, sealObject } from './cipher';
import type { ChunkCipher } from './cipher';

export class HeldKey implements DocumentKey {
  readonly caseId: string;
  readonly #cipher: ChunkCipher;
  /** Made while locked: what it seals, only the unlocked vault may open. */
  readonly #sealOnly: boolean;
  #key: Buffer | null;

  constructor(cipher: ChunkCipher, caseId: string, key: Buffer, sealOnly: boolean) {
    this.caseId = caseId;
    this.#cipher = cipher;
    this.#key = key;
    this.#sealOnly = sealOnly;
  }

  get sealOnly(): boolean {
    return this.#sealOnly;
  }

  /** Overwrites the key; every later call fails with vault.locked. */
  erase(): void {
    this.#key?.fill(0);
    this.#key = null;
  }

  seal(place: Place, bytes: Uint8Array): Result<Sealed> {
    if (this.#key === null) return failure('vault.locked');
    return success(sealObject(this.#cipher, this.#key, this.#bind(place), bytes));
  }

  open(place: Place, sealed: Sealed): Result<Uint8Array> {
    if (this.#key === null || this.#sealOnly) return failure('vault.locked');
    const bytes = openObject(this.#cipher, this.#key, this.#bind(place), sealed);
    return bytes === null ? failure('vault.damaged') : success(bytes);
  }

  sealJson(place: Place, value: unknown): Result<Sealed> {
    return this.seal(place, Buffer.from(JSON.stringify(value), 'utf8'));
  }

  openJson(place: Place, sealed: Sealed): Result<unknown> {
    const bytes = this.open(place, sealed);
    if (!bytes.ok) return bytes;
    try {
      const value: unknown = JSON.parse(Buffer.from(bytes.value).toString('utf8'));
      return success(value);
    } catch {
      return failure('vault.damaged');
    }
  }

  /** For files, chunk by chunk. */
  sealer(place: Place): Result<Sealer> {
    if (this.#key === null) return failure('vault.locked');
    return success(new Sealer(this.#cipher, this.#key, this.#bind(place)));
  }

  opener(place: Place, header: Uint8Array, total: number): Result<Opener> {
    if (this.#key === null || this.#sealOnly) return failure('vault.locked');
    const opener = Opener.of(this.#cipher, this.#key, this.#bind(place), header, total);
    return opener === null ? failure('vault.damaged') : success(opener);
  }

  #bind(place: Place): { readonly caseId: string; readonly partId: string | null; readonly role: string } {
    return { caseId: this.caseId, partId: place.partId, role: place.role };
  }
}

/**
 * How bytes of a document lie on disk: chunks of 1 MiB, each AES-256-GCM under a key of this one object.
 *
 * Layout: "DDV1", one byte for the cipher, 16 bytes of salt, then the chunks, each followed by its 16-byte tag.
 * The object's key is HKDF-SHA-256 of the document's key with the salt, so a counter may serve as nonce: 7 zero bytes,
 * the chunk's number (32 bits), and 1 for the last chunk (the STREAM construction of Hoang, Reyhanitabar, Rogaway and
 * Vizár, 2015: neither order, number nor end of the chunks can be changed unseen).
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export const CHUNK = 1024 * 1024;
export const TAG = 16;
const MAGIC = Buffer.from('DDV1', 'latin1');
const SALT = 16;
export const HEADER = MAGIC.length + 1 + SALT;

/** One chunk in, one chunk out. `aad` is bound to it; a chunk that does not fit gives null. */
export interface ChunkCipher {
  /** Stands in the object's header; a vault opens only objects of its own cipher. */
  readonly id: number;
  /** Bytes that sealing adds to each chunk. */
  readonly overhead: number;
  objectKey(documentKey: Uint8Array, salt: Uint8Array): Buffer;
  seal(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, chunk: Uint8Array): Buffer;
  open(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Buffer | null;
}

export const aesGcm: ChunkCipher = {
  id: 1,
  overhead: TAG,
  objectKey: (documentKey, salt) =>
    Buffer.from(hkdfSync('sha256', documentKey, salt, 'disclosure-desk/object/1', 32)),
  seal(key, nonce, aad, chunk) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  },
  open(key, nonce, aad, sealed) {
    if (sealed.length < TAG) return null;
    const end = sealed.length - TAG;
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
      .setAAD(aad)
      .setAuthTag(sealed.subarray(end));
    const plain = decipher.update(sealed.subarray(0, end));
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch {
      return null;
    }
  },
};

/** What an object belongs to. */
export interface Binding {
  readonly caseId: string;
  readonly partId: string | null;
  readonly role: string;
}

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** A JSON array, whose quoting leaves no two bindings alike. */
function aadOf(binding: Binding, index: number): Buffer {
  return Buffer.from(JSON.stringify([binding.caseId, binding.partId, binding.role, index]), 'utf8');
}

/** Seals one object, chunk by chunk; the caller says which chunk is the last. All others must be exactly CHUNK long. */
export class Sealer {
  readonly header: Buffer;
  readonly #cipher: ChunkCipher;
  readonly #binding: Binding;
  readonly #key: Buffer;
  #index = 0;

  constructor(cipher: ChunkCipher, documentKey: Uint8Array, binding: Binding) {
    const salt = randomBytes(SALT);
    this.#cipher = cipher;
    this.#binding = binding;
    this.#key = cipher.objectKey(documentKey, salt);
    this.header = Buffer.concat([MAGIC, Buffer.of(cipher.id), salt]);
  }

  next(chunk: Uint8Array, last: boolean): Buffer {
    const index = this.#index;
    this.#index += 1;
    return this.#cipher.seal(this.#key, nonceOf(index, last), aadOf(this.#binding, index), chunk);
  }

  end(): void {
    this.#key.fill(0);
  }
}

/** Opens chunks of one object, in any order. */
export class Opener {
  readonly #cipher: ChunkCipher;
  readonly #binding: Binding;
  readonly #key: Buffer;
  readonly chunks: number;
  /** Bytes of the whole before sealing. */
  readonly size: number;

  private constructor(cipher: ChunkCipher, key: Buffer, binding: Binding, total: number) {
    const body = total - HEADER;
    this.#cipher = cipher;
    this.#key = key;
    this.#binding = binding;
    this.chunks = Math.max(1, Math.ceil(body / (CHUNK + cipher.overhead)));
    this.size = body - this.chunks * cipher.overhead;
  }

  /** `header` is the object's first HEADER bytes, `total` its whole length. Null where it is no object of this cipher. */
  static of(
    cipher: ChunkCipher,
    documentKey: Uint8Array,
    binding: Binding,
    header: Uint8Array,
    total: number,
  ): Opener | null {
    if (header.length < HEADER || total < HEADER + cipher.overhead) return null;
    if (!MAGIC.equals(header.subarray(0, MAGIC.length)) || header[MAGIC.length] !== cipher.id) return null;
    const salt = header.subarray(MAGIC.length + 1, HEADER);
    const opener = new Opener(cipher, cipher.objectKey(documentKey, salt), binding, total);
    return opener.size < 0 ? null : opener;
  }

  /** Where chunk `index` lies in the object: first byte, and the byte after its end. */
  place(index: number): { readonly from: number; readonly to: number } {
    const step = CHUNK + this.#cipher.overhead;
    const from = HEADER + index * step;
    const to =
      index === this.chunks - 1 ? HEADER + this.size + this.chunks * this.#cipher.overhead : from + step;
    return { from, to };
  }

  chunk(index: number, sealed: Uint8Array): Buffer | null {
    const last = index === this.chunks - 1;
    return this.#cipher.open(this.#key, nonceOf(index, last), aadOf(this.#binding, index), sealed);
  }

  end(): void {
    this.#key.fill(0);
  }
}

export function sealObject(
  cipher: ChunkCipher,
  documentKey: Uint8Array,
  binding: Binding,
  bytes: Uint8Array,
): Buffer {
  const sealer = new Sealer(cipher, documentKey, binding);
  const pieces: Buffer[] = [sealer.header];
  let from = 0;
  do {
    const to = Math.min(bytes.length, from + CHUNK);
    pieces.push(sealer.next(bytes.subarray(from, to), to === bytes.length));
    from = to;
  } while (from < bytes.length);
  sealer.end();
  return Buffer.concat(pieces);
}

/** Null where the bytes were changed, cut, or sealed for another place or document. */
export function openObject(
  cipher: ChunkCipher,
  documentKey: Uint8Array,
  binding: Binding,
  sealed: Uint8Array,
): Buffer | null {
  const opener = Opener.of(cipher, documentKey, binding, sealed.subarray(0, HEADER), sealed.length);
  if (opener === null) return null;
  const pieces: Buffer[] = [];
  for (let index = 0; index < opener.chunks; index += 1) {
    const { from, to } = opener.place(index);
    const piece = opener.chunk(index, sealed.subarray(from, to));
    if (piece === null) return null;
    pieces.push(piece);
  }
  opener.end();
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}

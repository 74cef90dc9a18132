/** Encrypted files of documents under `<data>/blobs`: named by random ids, whole or not there, never in clear on their way. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import type { BlobRow, Store } from '../desk/ports-store';
import type { Blobs, DocumentKey } from '../desk/ports-vault';
import { CHUNK, HEADER } from './cipher';
import type { Opener, Sealer } from './cipher';
import { HeldKey } from './document-key';

/** A file that is being written; at start it is a leftover. */
const HALF = '.half';
const NAME = /^[0-9a-f-]{36}$/;

export async function openBlobs(dataFolder: string, store: Store): Promise<Result<Blobs>> {
  const folder = join(dataFolder, 'blobs');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch {
    return failure('store.no-folder');
  }
  /** Written by this run: their rows may be on the way still, so that a sweep leaves them alone. */
  const fresh = new Set<string>();

  return success({
    async write(key, { partId, role }, bytes) {
      const sealer = held(key).sealer({ partId, role });
      if (!sealer.ok) return sealer;
      const id = randomUUID();
      const half = join(folder, id + HALF);
      fresh.add(id);
      try {
        const size = await writeSealed(half, sealer.value, bytes);
        await rename(half, join(folder, id));
        await syncFolder(folder);
        return success({ id, caseId: key.caseId, partId, role, size, createdAt: new Date().toISOString() });
      } catch (error) {
        await rm(half, { force: true }).catch(() => undefined);
        return failure(codeOf(error) === 'ENOSPC' ? 'blob.full' : 'blob.failed');
      } finally {
        sealer.value.end();
      }
    },

    read: (key, row) => readBetween(folder, key, row, 0, row.size),
    readRange: (key, row, start, end) => readBetween(folder, key, row, start, end),

    async remove(names) {
      for (const name of names) {
        if (!NAME.test(name)) return failure('blob.failed');
        try {
          await rm(join(folder, name), { force: true });
        } catch {
          return failure('blob.failed');
        }
        fresh.delete(name);
      }
      await syncFolder(folder);
      return success(undefined);
    },

    async sweep() {
      const known = await store.read((r) => r.blobs.ids());
      if (!known.ok) return known;
      const keep = new Set(known.value);
      let swept = 0;
      try {
        for (const name of await readdir(folder)) {
          const id = name.endsWith(HALF) ? name.slice(0, -HALF.length) : name;
          if (!NAME.test(id) || fresh.has(id) || (id === name && keep.has(id))) continue;
          await rm(join(folder, name), { force: true });
          swept += 1;
        }
      } catch {
        return failure('blob.failed');
      }
      return success(swept);
    },
  });
}

function held(key: DocumentKey): HeldKey {
  if (key instanceof HeldKey) return key;
  throw new Error('vault: a document key that this vault did not make');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

async function* pieces(bytes: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}

/** Returns how many bytes there were before sealing. */
async function writeSealed(
  path: string,
  sealer: Sealer,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  try {
    await writeAll(file, sealer.header);
    let waiting: Buffer = Buffer.alloc(0);
    let size = 0;
    for await (const piece of pieces(bytes)) {
      size += piece.length;
      let from = 0;
      // A full chunk is written only once more follows: the last one carries its mark.
      while (waiting.length + piece.length - from > CHUNK) {
        const to = from + CHUNK - waiting.length;
        await writeAll(file, sealer.next(Buffer.concat([waiting, piece.subarray(from, to)]), false));
        waiting = Buffer.alloc(0);
        from = to;
      }
      waiting = Buffer.concat([waiting, piece.subarray(from)]);
    }
    await writeAll(file, sealer.next(waiting, true));
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length;) {
    from += (await file.write(bytes, from, bytes.length - from)).bytesWritten;
  }
}

/** Makes the new name itself survive a power cut; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Not every file system lets a folder be synced; the file's own bytes are.
  }
}

async function readBetween(
  folder: string,
  key: DocumentKey,
  row: BlobRow,
  start: number,
  end: number,
): Promise<Result<Uint8Array>> {
  if (!NAME.test(row.id)) return failure('blob.missing');
  let file: FileHandle;
  try {
    file = await open(join(folder, row.id), 'r');
  } catch {
    return failure('blob.missing');
  }
  try {
    const total = (await file.stat()).size;
    const header = await readAt(file, 0, HEADER);
    const opener = held(key).opener({ partId: row.partId, role: row.role }, header, total);
    if (!opener.ok) return opener;
    try {
      return await readChunks(file, opener.value, row.size, start, end);
    } finally {
      opener.value.end();
    }
  } catch {
    return failure('blob.failed');
  } finally {
    await file.close();
  }
}

async function readChunks(
  file: FileHandle,
  opener: Opener,
  size: number,
  start: number,
  end: number,
): Promise<Result<Uint8Array>> {
  // A file cut at a chunk's edge has a smaller size; the chunks left over would still open one by one.
  if (opener.size !== size) return failure('vault.damaged');
  const to = Math.min(end, size);
  const found: Buffer[] = [];
  for (let index = Math.floor(start / CHUNK); index * CHUNK < to || (size === 0 && index === 0); index += 1) {
    const place = opener.place(index);
    const chunk = opener.chunk(index, await readAt(file, place.from, place.to - place.from));
    if (chunk === null) return failure('vault.damaged');
    found.push(
      chunk.subarray(Math.max(0, start - index * CHUNK), Math.min(chunk.length, to - index * CHUNK)),
    );
  }
  return success(found.length === 1 && found[0] !== undefined ? found[0] : Buffer.concat(found));
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const { bytesRead } = await file.read(buffer, got, length - got, position + got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return buffer.subarray(0, got);
}

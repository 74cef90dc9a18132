import { randomBytes } from 'node:crypto';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, must, testFolder, testStore } from './store-testing';
import { openBlobs } from '../../electron/vault/blobs';
import { CHUNK, HEADER, TAG } from '../../electron/vault/cipher';
import { plainCipherForTests } from '../../electron/vault/plain-cipher';
import { createVault } from '../../electron/vault/vault';
import { addCase, CHEAP, KIM, LEE, testDesk } from './vault-testing';

const ORIGINAL = { partId: null, role: 'original' } as const;

async function deskWithCase() {
  const desk = await testDesk();
  await addCase(desk.store, desk.vault, 'a');
  const key = must(await desk.vault.documentKey('a'));
  return { ...desk, key, path: (name: string) => join(desk.folder, 'blobs', name) };
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) {
    yield await Promise.resolve(bytes.subarray(from, from + size));
  }
}

describe('encrypted files', () => {
  it.each([0, 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17])(
    'come back whole, given at once or in pieces: %i bytes',
    async (size) => {
      const { blobs, key } = await deskWithCase();
      const bytes = randomBytes(size);
      const once = must(await blobs.write(key, ORIGINAL, bytes));
      const streamed = must(await blobs.write(key, ORIGINAL, inPieces(bytes, 300_007)));
      expect([once.size, streamed.size]).toEqual([size, size]);
      expect(Buffer.from(must(await blobs.read(key, once))).equals(bytes)).toBe(true);
      expect(Buffer.from(must(await blobs.read(key, streamed))).equals(bytes)).toBe(true);
    },
  );

  it('are read in ranges, also over the edges of chunks', async () => {
    const { blobs, key } = await deskWithCase();
    const bytes = randomBytes(2 * CHUNK + 50);
    const row = must(await blobs.write(key, ORIGINAL, bytes));
    for (const [start, end] of [
      [0, 10],
      [CHUNK - 5, CHUNK + 5],
      [CHUNK, 2 * CHUNK],
      [2 * CHUNK, 9e9],
      [5, 5],
      [9e9, 9e9],
    ] as const) {
      // prettier-ignore
      expect(Buffer.from(must(await blobs.readRange(key, row, start, end))).equals(bytes.subarray(start, end))).toBe(true);
    }
  });

  it('show nothing: neither name nor bytes nor signature', async () => {
    const { blobs, key, path } = await deskWithCase();
    const row = must(await blobs.write(key, ORIGINAL, Buffer.from('%PDF-1.7 홍길동')));
    const bytes = await readFile(path(row.id));
    expect(bytes.includes(Buffer.from('%PDF'))).toBe(false);
    expect(bytes.includes(Buffer.from('홍길동'))).toBe(false);
    expect(row.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('do not open in another place, cut, changed, gone, or while locked', async () => {
    const { blobs, vault, key, path } = await deskWithCase();
    const row = must(await blobs.write(key, ORIGINAL, randomBytes(2 * CHUNK + 9)));
    expect(codeOf(await blobs.read(key, { ...row, role: 'text' }))).toBe('vault.damaged');
    expect(codeOf(await blobs.read(key, { ...row, partId: 'p' }))).toBe('vault.damaged');
    expect(codeOf(await blobs.read(key, { ...row, id: '../desk.db' }))).toBe('blob.missing');
    await vault.lock();
    expect(codeOf(await blobs.read(key, row))).toBe('vault.locked');
    expect(codeOf(await blobs.write(key, ORIGINAL, Buffer.from('x')))).toBe('vault.locked');
    must(await vault.unlock(must(await vault.people())[0]?.id ?? '', KIM.passphrase));
    const again = must(await vault.documentKey('a'));
    expect(must(await blobs.read(again, row)).length).toBe(2 * CHUNK + 9);
    // Cut exactly behind a chunk: the one before it would still open by itself.
    await truncate(path(row.id), HEADER + 2 * (CHUNK + TAG));
    expect(codeOf(await blobs.readRange(again, row, 0, 10))).toBe('vault.damaged');
    must(await blobs.remove([row.id, row.id]));
    expect(codeOf(await blobs.read(again, row))).toBe('blob.missing');
  });

  it('leave no half-written file behind when their source fails', async () => {
    const { blobs, key, folder } = await deskWithCase();
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(randomBytes(2 * CHUNK));
      throw new Error('the source went away');
    }
    expect(codeOf(await blobs.write(key, ORIGINAL, failing()))).toBe('blob.failed');
    expect(await readdir(join(folder, 'blobs'))).toEqual([]);
  });

  it('are swept at start where they are half-written or nobody knows them, and nothing else is', async () => {
    const { blobs, key, folder, store, path } = await deskWithCase();
    const known = must(await blobs.write(key, ORIGINAL, Buffer.from('known')));
    must(await store.write((w) => w.blobs.add(known)));
    const orphan = must(await blobs.write(key, ORIGINAL, Buffer.from('orphan')));
    await writeFile(path(`${crypto.randomUUID()}.half`), 'half');
    await writeFile(path('notes.txt'), 'not ours');
    // The run that wrote it may still be about to add its row.
    expect(must(await blobs.sweep())).toBe(1);
    const restarted = must(await openBlobs(folder, store));
    expect(must(await restarted.sweep())).toBe(1);
    expect((await readdir(join(folder, 'blobs'))).sort()).toEqual([known.id, 'notes.txt'].sort());
    expect(orphan.id).not.toBe(known.id);
  });

  it('can be written while locked and read afterwards', async () => {
    const { blobs, store, vault, id } = await testDesk();
    await vault.lock();
    const { key, wrapped } = must(await vault.newDocumentKey('a'));
    const row = must(await blobs.write(key, ORIGINAL, Buffer.from('밤에 온 기안')));
    expect(codeOf(await blobs.read(key, row))).toBe('vault.locked');
    const header = must(key.sealJson({ partId: null, role: 'header' }, {}));
    must(
      await store.write(async (w) => {
        await w.cases.add({ id: 'a', series: 'a', version: 1, type: 'proactive', createdAt: '2026-03-02T03:00:00.000Z', header }); // prettier-ignore
        await w.keys.add('a', wrapped);
        await w.blobs.add(row);
      }),
    );
    must(await vault.unlock(id(LEE), LEE.passphrase));
    const opened = must(await blobs.read(must(await vault.documentKey('a')), row));
    expect(Buffer.from(opened).toString()).toBe('밤에 온 기안');
  });

  it('lie in clear in the control run of a search for residues', async () => {
    const folder = await testFolder();
    const store = await testStore(folder);
    const vault = createVault(store, { kdf: CHEAP, cipher: plainCipherForTests() });
    must(await vault.initialise({ people: [KIM, LEE] }));
    await addCase(store, vault, 'a', '홍길동');
    const blobs = must(await openBlobs(folder, store));
    const key = must(await vault.documentKey('a'));
    const row = must(await blobs.write(key, ORIGINAL, Buffer.from('900101-1234567')));
    expect((await readFile(join(folder, 'blobs', row.id))).includes('900101-1234567')).toBe(true);
    expect((await readFile(join(folder, 'desk.db-wal'))).includes('홍길동')).toBe(true);
    expect(Buffer.from(must(await blobs.read(key, row))).toString()).toBe('900101-1234567');
  });
});

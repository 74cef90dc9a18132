import { generateKeyPairSync, sign } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChainReport } from '../../desk/ports-audit';
import type { Store } from '../../desk/ports-store';
import { Connection } from '../connection';
import { DATABASE, openStore } from '../store';
import { codeOf, must, newCase, NOON, testFolder, testStore } from '../../../tests/integration/store-testing';
import { checkChain } from './check';
import type { CheckOptions } from './check';
import { entryHash, GENESIS } from './encoding';

/** A chain of `n` entries, sealed after each `every`, the store closed: what lies on a disk overnight. */
class Chain {
  readonly folder: string;
  readonly #key = generateKeyPairSync('ed25519');

  constructor(folder: string) {
    this.folder = folder;
  }

  static async of(n: number, every: number): Promise<Chain> {
    const chain = new Chain(await testFolder());
    await chain.open(async (store) => {
      must(await store.write((w) => w.keys.putPair({ name: 'audit', publicKey: chain.publicKey, privateKey: Buffer.alloc(1) }))); // prettier-ignore
      must(await store.write((w) => w.cases.add(newCase('a'))));
      await chain.append(store, n, every);
    });
    return chain;
  }

  get publicKey(): Buffer {
    return Buffer.from(this.#key.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  }

  async open(work: (store: Store) => Promise<void>): Promise<void> {
    const store = must(await openStore(this.folder));
    await work(store);
    await store.close();
  }

  async append(store: Store, n: number, every: number): Promise<void> {
    for (let i = 1; i <= n; i += 1) {
      must(
        await store.write(async (w) => {
          await w.audit.append({
            actor: 'p1',
            action: 'case.submitted',
            caseId: 'a',
            at: NOON,
            detail: { masks: i },
          });
          if (i % every === 0)
            await w.audit.seal((b) => sign(null, b, this.#key.privateKey), this.publicKey, NOON);
        }),
      );
    }
  }

  /** What someone with an SQLite shell does: the triggers go first. */
  async edit(sql: string | ((db: Connection) => Promise<void>)): Promise<void> {
    const db = await Connection.open(join(this.folder, DATABASE), 'create');
    for (const trigger of await db.all("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
      if (typeof trigger === 'object' && trigger !== null && 'name' in trigger) await db.exec(`DROP TRIGGER ${String(trigger.name)}`); // prettier-ignore
    }
    if (typeof sql === 'string') await db.exec(sql);
    else await sql(db);
    await db.close();
  }

  /** Hashes the whole chain anew, as someone would who knows how it is made. */
  async recompute(): Promise<void> {
    await this.edit(async (db) => {
      let before = GENESIS;
      for (const row of await db.all(
        'SELECT seq, at, actor, action, case_id AS caseId, detail FROM audit ORDER BY seq',
      )) {
        const entry = row as Parameters<typeof entryHash>[1];
        before = entryHash(before, entry);
        await db.run('UPDATE audit SET hash = ? WHERE seq = ?', [before, entry.seq]);
      }
    });
  }

  async check(options?: CheckOptions): Promise<ChainReport> {
    return must(await checkChain(join(this.folder, DATABASE), options));
  }
}

describe('appending', () => {
  it('numbers without a gap and tells newest first', async () => {
    const store = await testStore();
    await Promise.all(
      Array.from({ length: 20 }, () => store.write((w) => w.audit.append({ actor: null, action: 'x' }))),
    );
    const entries = must(await store.read((r) => r.audit.list()));
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 20 }, (_, i) => 20 - i));
  });

  it('leaves no entry where the change was rolled back', async () => {
    const store = await testStore();
    await store.write(async (w) => {
      await w.audit.append({ actor: null, action: 'x' });
      w.abort('test.no');
    });
    expect(must(await store.read((r) => r.audit.head()))).toBeNull();
  });

  it.each([
    { action: 'x', actor: null, detail: { name: '홍길동' } },
    { action: 'x', actor: null, detail: { phone: '010 1234 5678' } },
    { action: 'x', actor: null, detail: { 이름: 1 } },
    { action: 'x', actor: null, detail: { share: Number.NaN } },
    { action: '제출', actor: null },
    { action: 'x', actor: '홍길동' },
    { action: 'x', actor: null, caseId: 'a b' },
  ])('takes codes and numbers only: %o', async (event) => {
    const store = await testStore();
    expect(codeOf(await store.write((w) => w.audit.append(event)))).toBe('audit.not-a-code');
  });

  it('filters by case, actor, action and time, and pages back', async () => {
    const store = await testStore();
    must(
      await store.write(async (w) => {
        for (const [i, caseId] of ['a', 'b', 'a'].entries()) {
          await w.audit.append({
            actor: `p${i}`,
            action: 'x',
            caseId,
            at: `2026-03-0${i + 1}T00:00:00.000Z`,
            detail: { i },
          });
        }
      }),
    );
    const seqs = async (filter: object) =>
      must(await store.read((r) => r.audit.list(filter))).map((e) => e.seq);
    expect(await seqs({ caseId: 'a' })).toEqual([3, 1]);
    expect(await seqs({ actor: 'p1' })).toEqual([2]);
    expect(await seqs({ from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' })).toEqual([2]);
    expect(await seqs({ before: 3, limit: 1 })).toEqual([2]);
    expect(await seqs({ action: 'y' })).toEqual([]);
  });

  it('refuses change and deletion inside the database', async () => {
    const folder = await testFolder();
    const store = await testStore(folder);
    must(await store.write((w) => w.audit.append({ actor: null, action: 'x' })));
    const db = await Connection.open(join(folder, DATABASE), 'create');
    const row = "(1, 'x', 'x', 'x', 'x', '{}', 'x')";
    await expect(db.run("UPDATE audit SET action = 'y'")).rejects.toThrow('CONSTRAINT');
    await expect(db.run('DELETE FROM audit')).rejects.toThrow('CONSTRAINT');
    await expect(db.run(`INSERT OR REPLACE INTO audit VALUES ${row}`)).rejects.toThrow('CONSTRAINT');
    await expect(db.run(`INSERT INTO audit VALUES ${row.replace('1', '5')}`)).rejects.toThrow('CONSTRAINT');
    await db.close();
  });
});

describe('checking (scenario M)', () => {
  it('finds a whole chain whole, also while the program has it open', async () => {
    const chain = await Chain.of(10, 4);
    expect(await chain.check()).toEqual({ ok: true, entries: 10, checkpoints: 2 });
    await chain.open(async (store) => {
      await chain.append(store, 3, 2);
      expect(await chain.check()).toEqual({ ok: true, entries: 13, checkpoints: 3 });
    });
  });

  it('an empty store is whole', async () => {
    const folder = await testFolder();
    await must(await openStore(folder)).close();
    expect(must(await checkChain(join(folder, DATABASE)))).toEqual({ ok: true, entries: 0, checkpoints: 0 });
  });

  it.each([
    ['action', "action = 'case.approved'"],
    ['actor', "actor = 'p2'"],
    ['time', "at = '2026-03-02T03:00:00.001Z'"],
    ['case', 'case_id = NULL'],
    ['detail', `detail = '{"masks":0}'`],
    ['hash', `hash = '${'a'.repeat(64)}'`],
  ])('names the entry whose %s was edited', async (_, set) => {
    const chain = await Chain.of(10, 4);
    await chain.edit(`UPDATE audit SET ${set} WHERE seq = 6`);
    expect((await chain.check()).firstBroken).toEqual({ seq: 6, reason: 'edited' });
  });

  it('names the entry that was taken out of the middle', async () => {
    const chain = await Chain.of(10, 4);
    await chain.edit('DELETE FROM audit WHERE seq = 6');
    expect((await chain.check()).firstBroken).toEqual({ seq: 6, reason: 'gap' });
  });

  it('sees a chain that was edited and hashed anew, by the first checkpoint it breaks', async () => {
    const chain = await Chain.of(12, 4);
    await chain.edit("UPDATE audit SET action = 'case.approved' WHERE seq = 6");
    await chain.recompute();
    expect((await chain.check()).firstBroken).toEqual({ seq: 5, reason: 'recomputed' });
  });

  it('sees it also when the checkpoints were removed or signed by another key', async () => {
    const chain = await Chain.of(12, 4);
    await chain.edit("UPDATE audit SET action = 'case.approved' WHERE seq = 6; DELETE FROM audit_checkpoint");
    await chain.recompute();
    expect((await chain.check()).firstBroken).toEqual({ seq: 1, reason: 'signature' });

    const other = await Chain.of(12, 4);
    await other.edit(`UPDATE audit_checkpoint SET signature = '${'0'.repeat(128)}' WHERE no = 2`);
    expect((await other.check()).firstBroken).toEqual({ seq: 8, reason: 'signature' });

    const foreign = await Chain.of(12, 4);
    await foreign.edit("UPDATE keypair SET public_key = zeroblob(32) WHERE name = 'audit'");
    expect((await foreign.check()).firstBroken).toEqual({ seq: 4, reason: 'signature' });
    expect((await (await Chain.of(4, 4)).check({ trustedKey: 'ab'.repeat(32) })).ok).toBe(false);
  });

  it('sees a cut tail by the checkpoint beyond it', async () => {
    const chain = await Chain.of(12, 4);
    await chain.edit('DELETE FROM audit WHERE seq > 9');
    expect((await chain.check()).firstBroken).toEqual({ seq: 10, reason: 'truncated' });
  });

  it('sees a cut tail by the head file when the checkpoint went too', async () => {
    const chain = await Chain.of(12, 4);
    await chain.edit('DELETE FROM audit WHERE seq > 9; DELETE FROM audit_checkpoint WHERE seq > 9');
    expect((await chain.check()).firstBroken).toEqual({ seq: 10, reason: 'truncated' });
  });

  it('misses the head file when it went with them', async () => {
    const chain = await Chain.of(12, 4);
    await chain.edit('DELETE FROM audit WHERE seq > 9; DELETE FROM audit_checkpoint WHERE seq > 9');
    await rm(join(chain.folder, 'audit.head'));
    expect((await chain.check()).firstBroken).toEqual({ seq: 9, reason: 'head-file' });
  });

  it('sees a forged head file', async () => {
    const chain = await Chain.of(8, 4);
    const path = join(chain.folder, 'audit.head');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"seq":8', '"seq":7'));
    expect((await chain.check()).firstBroken?.reason).toBe('signature');
    await writeFile(path, 'nonsense');
    expect((await chain.check()).firstBroken?.reason).toBe('head-file');
  });

  it('keeps the evidence when the program goes on over a cut chain', async () => {
    const chain = await Chain.of(12, 4);
    await chain.edit('DELETE FROM audit WHERE seq > 9; DELETE FROM audit_checkpoint WHERE seq > 9');
    await chain.open((store) => chain.append(store, 8, 2));
    expect((await readdir(chain.folder)).filter((name) => name.startsWith('audit.head'))).toHaveLength(2);
    expect((await chain.check()).ok).toBe(false);
  });

  it('sees a chain older than a package that was sent', async () => {
    const chain = await Chain.of(8, 4);
    await chain.open(async (store) => {
      await chain.append(store, 2, 100);
      const row = { packageId: 'k', caseId: 'a', kind: 'publish', notBefore: null, queuedAt: NOON, sha256: 'ab', size: 9, file: 'f' } as const; // prettier-ignore
      must(await store.write((w) => w.queue.add(row)));
    });
    expect((await chain.check()).ok).toBe(true);
    // No checkpoint and no head file knows entries 9 and 10.
    await chain.edit('DELETE FROM audit WHERE seq > 9');
    expect((await chain.check()).firstBroken).toEqual({ seq: 10, reason: 'older-than-package' });
  });

  it('takes heads from outside, for whoever holds the key and wrote it all anew', async () => {
    const chain = await Chain.of(8, 4);
    const outside = [{ seq: 8, hash: 'f'.repeat(64) }];
    expect((await chain.check({ outside })).firstBroken).toEqual({ seq: 8, reason: 'recomputed' });
    expect((await chain.check({ outside: [{ seq: 20, hash: 'f' }] })).firstBroken).toEqual({ seq: 9, reason: 'truncated' }); // prettier-ignore
  });

  it('says so where there is no database, or none of this program', async () => {
    const folder = await testFolder();
    expect(codeOf(await checkChain(join(folder, 'none.db')))).toBe('store.missing');
    await writeFile(join(folder, 'other.db'), Buffer.alloc(4096, 7));
    expect(codeOf(await checkChain(join(folder, 'other.db')))).toBe('store.damaged');
  });
});

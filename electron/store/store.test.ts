import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { describe, expect, it } from 'vitest';
import { Connection } from './connection';
import { MIGRATIONS } from './migrations';
import { DATABASE, openStore } from './store';
import { codeOf, must, newCase, NOON, testFolder, testStore } from '../../tests/integration/store-testing';

describe('units of work', () => {
  it('keeps all of a unit or nothing', async () => {
    const store = await testStore();
    const refused = await store.write(async (w) => {
      await w.cases.add(newCase('a'));
      w.abort('test.refused', { n: 1 });
    });
    expect(refused).toEqual({ ok: false, error: { code: 'test.refused', params: { n: 1 } } });
    expect(must(await store.read((r) => r.cases.get('a')))).toBeNull();
  });

  it('keeps what one task wrote although another rolled back meanwhile', async () => {
    const store = await testStore();
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        store.write(async (w) => {
          await w.cases.add(newCase(`c${i}`));
          await new Promise((resolve) => setTimeout(resolve, i % 3));
          if (i % 2 === 1) w.abort('test.odd');
        }),
      ),
    );
    expect(outcomes.filter((o) => o.ok)).toHaveLength(15);
    const kept = must(await store.read((r) => r.cases.list())).map((row) => row.id);
    expect(kept.sort()).toEqual(Array.from({ length: 15 }, (_, i) => `c${i * 2}`).sort());
  });

  it('rolls back and throws on what the unit itself throws, and goes on working', async () => {
    const store = await testStore();
    const broken = store.write(async (w) => {
      await w.cases.add(newCase('a'));
      throw new TypeError('a fault of the caller');
    });
    await expect(broken).rejects.toThrow(TypeError);
    expect(must(await store.read((r) => r.cases.list()))).toEqual([]);
    must(await store.write((w) => w.cases.add(newCase('b'))));
  });

  it('does not commit after a caught fault: the transaction may be gone by then', async () => {
    const store = await testStore();
    const result = await store.write(async (w) => {
      await w.cases.add(newCase('a'));
      await w.cases.add(newCase('a')).catch(() => undefined);
    });
    expect(codeOf(result)).toBe('store.constraint');
    expect(must(await store.read((r) => r.cases.list()))).toEqual([]);
  });

  it('refuses a unit within a unit instead of waiting for ever', async () => {
    const store = await testStore();
    await expect(store.read(() => store.write(() => Promise.resolve()))).rejects.toThrow('inside a unit');
    must(await store.read(() => Promise.resolve()));
  });

  it('refuses statements after the end of their unit', async () => {
    const store = await testStore();
    const late = must(await store.write((w) => Promise.resolve(w)));
    await expect(late.cases.add(newCase('late'))).rejects.toThrow('ended');
  });

  it('reads a snapshot that a later write does not reach', async () => {
    const store = await testStore();
    const seen = must(
      await store.read(async (r) => {
        const before = (await r.cases.list()).length;
        await new Promise((resolve) => setTimeout(resolve, 60));
        return [before, (await r.cases.list()).length];
      }),
    );
    expect(seen).toEqual([0, 0]);
    const reading = store.read(async (r) => {
      const before = (await r.cases.list()).length;
      await new Promise((resolve) => setTimeout(resolve, 60));
      return [before, (await r.cases.list()).length];
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    must(await store.write((w) => w.cases.add(newCase('a'))));
    expect(must(await reading)).toEqual([0, 0]);
  });
});

describe('opening', () => {
  it('finds everything again after closing', async () => {
    const folder = await testFolder();
    const first = must(await openStore(folder));
    must(await first.write((w) => w.cases.add(newCase('a'))));
    await first.close();
    const again = await testStore(folder);
    expect(must(await again.read((r) => r.cases.get('a')))?.state).toBe('collected');
  });

  it('refuses a database of a later program and leaves every byte of it', async () => {
    const folder = await testFolder();
    const store = must(await openStore(folder));
    await store.close();
    const db = await Connection.open(join(folder, DATABASE), 'create');
    await db.exec('PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)');
    await db.close();
    const before = await readFile(join(folder, DATABASE));
    const refused = await openStore(folder);
    expect(refused).toEqual({
      ok: false,
      error: { code: 'store.newer', params: { found: 99, known: MIGRATIONS.length } },
    });
    expect((await readFile(join(folder, DATABASE))).equals(before)).toBe(true);
  });

  it("refuses another program's database, and what is no database", async () => {
    const folder = await testFolder();
    const path = join(folder, DATABASE);
    const db = await Connection.open(path, 'create');
    await db.exec('PRAGMA application_id = 7; CREATE TABLE t (a)');
    await db.close();
    expect(codeOf(await openStore(folder))).toBe('store.foreign');
    await writeFile(path, Buffer.alloc(4096, 7));
    expect(codeOf(await openStore(folder))).toBe('store.damaged');
  });

  it('a failed migration stops the start and leaves the schema before it', async () => {
    const folder = await testFolder();
    const broken = [
      ...MIGRATIONS,
      { name: 'broken', sql: 'CREATE TABLE extra (a TEXT) STRICT; CREATE TABLE extra (a TEXT);' },
    ];
    const refused = await openStore(folder, broken);
    expect(refused).toEqual({
      ok: false,
      error: { code: 'store.migration', params: { step: MIGRATIONS.length + 1 } },
    });
    const store = await testStore(folder);
    must(await store.write((w) => w.cases.add(newCase('a'))));
    const db = await Connection.open(join(folder, DATABASE), 'read');
    expect(await db.all("SELECT name FROM sqlite_schema WHERE name = 'extra'")).toEqual([]);
    await db.close();
  });

  it('sets what a crash and a shredder need', async () => {
    const folder = await testFolder();
    await testStore(folder);
    const bytes = await readFile(join(folder, DATABASE));
    // Header bytes 18 and 19: 2 means WAL.
    expect([bytes[18], bytes[19]]).toEqual([2, 2]);
  });
});

describe('scrub', () => {
  it('leaves a deleted value on no page of the database or its log', async () => {
    const folder = await testFolder();
    const store = await testStore(folder);
    const secret = Buffer.from('0123456789abcdef-a-wrapped-key-0123456789abcdef');
    must(
      await store.write(async (w) => {
        await w.cases.add(newCase('a', { header: secret }));
        await w.keys.add('a', { by: 'content', payload: secret });
      }),
    );
    const there = async (): Promise<boolean> => {
      const files = [DATABASE, `${DATABASE}-wal`].map((name) =>
        readFile(join(folder, name)).catch(() => Buffer.alloc(0)),
      );
      return (await Promise.all(files)).some((bytes) => bytes.includes(secret));
    };
    expect(await there()).toBe(true);
    must(await store.write((w) => w.cases.destroy('a', NOON)));
    must(await store.scrub());
    expect(await there()).toBe(false);
    const row = must(await store.read((r) => r.cases.get('a')));
    expect(row?.destroyedAt).toBe(NOON);
    expect(row?.header.length).toBe(0);
  });

  it('copies a consistent database, and never over a file', async () => {
    const folder = await testFolder();
    const store = await testStore(folder);
    must(await store.write((w) => w.cases.add(newCase('a'))));
    const path = join(folder, 'copy.db');
    must(await store.copyTo(path));
    expect(codeOf(await store.copyTo(path))).toBe('store.exists');
    const copy = await Connection.open(path, 'read');
    expect(await copy.all('SELECT id FROM cases')).toEqual([{ id: 'a' }]);
    await copy.close();
  });
});

describe('first migration', () => {
  it('makes every table strict', async () => {
    const folder = await testFolder();
    await testStore(folder);
    const db = await Connection.open(join(folder, DATABASE), 'read');
    const loose = await db.all(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
    );
    expect(loose).toEqual([]);
    const tables = await db.all("SELECT name FROM sqlite_schema WHERE type = 'table'");
    expect(tables).toHaveLength(20);
    await db.close();
  });

  it('does not let one person stand behind both signatures', async () => {
    const store = await testStore();
    must(await store.write((w) => w.cases.add(newCase('a'))));
    const both = await store.write((w) => w.cases.patch('a', NOON, { reviewerId: 'p', approverId: 'p' }));
    expect(codeOf(both)).toBe('store.constraint');
  });

  it('reads no row that was edited into nonsense', async () => {
    const folder = await testFolder();
    const store = await testStore(folder);
    must(await store.write((w) => w.cases.add(newCase('a'))));
    const db = new sqlite3.Database(join(folder, DATABASE));
    await new Promise((resolve) => db.run("UPDATE cases SET state = 'published-by-hand'", resolve));
    await new Promise((resolve) => db.close(resolve));
    expect(codeOf(await store.read((r) => r.cases.get('a')))).toBe('store.damaged');
  });
});

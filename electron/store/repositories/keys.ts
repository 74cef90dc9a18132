/** Where the vault's own rows lie. The store keeps them; only the vault can make sense of them. */
import { z } from 'zod';
import { ROLES } from '../../../shared/domain/role';
import type {
  KeyReader,
  KeyWriter,
  PersonReader,
  PersonWriter,
  SettingReader,
  SettingWriter,
} from '../../desk/ports-store';
import { bytes, count, flag, moment } from '../columns';
import type { Sql } from '../unit';

const wrapped = z
  .object({ caseId: z.string(), by: z.enum(['content', 'public']), payload: bytes })
  .transform(({ caseId, by, payload }) => ({ caseId, wrapped: { by, payload } }));

const slot = z
  .object({
    id: z.string(),
    personId: z.string().nullable(),
    n: count,
    r: count,
    p: count,
    salt: bytes,
    publicKey: bytes,
    privateKey: bytes,
    officeKey: bytes,
    contentKey: bytes.nullable(),
    confirmed: flag,
    failures: count,
    delayUntil: moment.nullable(),
  })
  .transform(({ n, r, p, ...row }) => ({ ...row, kdf: { n, r, p } }));

const pair = z.object({
  name: z.enum(['intake', 'audit', 'package', 'equality']),
  publicKey: bytes,
  privateKey: bytes,
});

export function keyReader(sql: Sql): KeyReader {
  const select = 'SELECT case_id AS caseId, wrapped_by AS "by", sealed AS payload FROM document_key';
  return {
    async get(caseId) {
      return (await sql.get(wrapped, `${select} WHERE case_id = ?`, [caseId]))?.wrapped ?? null;
    },
    list: () => sql.all(wrapped, `${select} ORDER BY case_id`),
    slots: () =>
      sql.all(
        slot,
        `SELECT id, person_id AS personId, n, r, p, salt, public_key AS publicKey, sealed_private AS privateKey,
         sealed_office AS officeKey, sealed_content AS contentKey, confirmed, failures, delay_until AS delayUntil
         FROM slot ORDER BY rowid`,
      ),
    pair: (name) =>
      sql.get(
        pair,
        'SELECT name, public_key AS publicKey, sealed_private AS privateKey FROM keypair WHERE name = ?',
        [name],
      ),
  };
}

export function keyWriter(sql: Sql): KeyWriter {
  return {
    ...keyReader(sql),
    async add(caseId, key) {
      await sql.run('INSERT INTO document_key (case_id, wrapped_by, sealed) VALUES (?, ?, ?)', [
        caseId, key.by, key.payload,
      ]); // prettier-ignore
    },
    async rewrap(caseId, key) {
      const changed = await sql.run('UPDATE document_key SET wrapped_by = ?, sealed = ? WHERE case_id = ?', [
        key.by, key.payload, caseId,
      ]); // prettier-ignore
      if (changed !== 1) sql.abort('vault.destroyed');
    },
    async putSlot(row) {
      await sql.run(
        `INSERT INTO slot (id, person_id, n, r, p, salt, public_key, sealed_private, sealed_office, sealed_content,
           confirmed, failures, delay_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, n = excluded.n, r = excluded.r, p = excluded.p,
           salt = excluded.salt, public_key = excluded.public_key, sealed_private = excluded.sealed_private,
           sealed_office = excluded.sealed_office, sealed_content = excluded.sealed_content,
           confirmed = excluded.confirmed, failures = excluded.failures, delay_until = excluded.delay_until`,
        [
          row.id, row.personId, row.kdf.n, row.kdf.r, row.kdf.p, row.salt, row.publicKey, row.privateKey,
          row.officeKey, row.contentKey, row.confirmed ? 1 : 0, row.failures, row.delayUntil,
        ], // prettier-ignore
      );
    },
    async removeSlot(id) {
      await sql.run('DELETE FROM slot WHERE id = ?', [id]);
    },
    async putPair(row) {
      await sql.run(
        `INSERT INTO keypair (name, public_key, sealed_private) VALUES (?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET public_key = excluded.public_key, sealed_private = excluded.sealed_private`,
        [row.name, row.publicKey, row.privateKey],
      );
    },
  };
}

const person = z.object({
  id: z.string(),
  login: z.string(),
  roles: z.string().transform((value) => value.split(' ').filter((role) => role !== '')).pipe(z.array(z.enum(ROLES))), // prettier-ignore
  state: z.enum(['active', 'left']),
  createdAt: moment,
  payload: bytes,
});

export function personReader(sql: Sql): PersonReader {
  const select = 'SELECT id, login, roles, state, created_at AS createdAt, sealed AS payload FROM person';
  return {
    list: () => sql.all(person, `${select} ORDER BY created_at, rowid`),
    get: (id) => sql.get(person, `${select} WHERE id = ?`, [id]),
  };
}

export function personWriter(sql: Sql): PersonWriter {
  return {
    ...personReader(sql),
    async put(row) {
      await sql.run(
        `INSERT INTO person (id, login, roles, state, created_at, sealed) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET login = excluded.login, roles = excluded.roles, state = excluded.state,
           sealed = excluded.sealed`,
        [row.id, row.login, row.roles.join(' '), row.state, row.createdAt, row.payload],
      );
    },
  };
}

export function settingReader(sql: Sql): SettingReader {
  return {
    async get(key) {
      const found = await sql.get(z.object({ payload: bytes }), 'SELECT sealed AS payload FROM office_setting WHERE key = ?', [
        key,
      ]); // prettier-ignore
      return found?.payload ?? null;
    },
    async keys() {
      return (
        await sql.all(z.object({ key: z.string() }), 'SELECT key FROM office_setting ORDER BY key')
      ).map((r) => r.key);
    },
  };
}

export function settingWriter(sql: Sql): SettingWriter {
  return {
    ...settingReader(sql),
    async put(key, payload) {
      await sql.run(
        'INSERT INTO office_setting (key, sealed) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed',
        [key, payload],
      );
    },
    async remove(key) {
      await sql.run('DELETE FROM office_setting WHERE key = ?', [key]);
    },
  };
}

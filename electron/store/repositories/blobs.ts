/** Which encrypted file belongs to what. The files themselves are the vault's. */
import { z } from 'zod';
import type { BlobReader, BlobWriter } from '../../desk/ports-store';
import { count, moment } from '../columns';
import type { Sql } from '../unit';

const row = z.object({
  id: z.string(),
  caseId: z.string(),
  partId: z.string().nullable(),
  role: z.enum(['original', 'rendition', 'text', 'review', 'trial', 'citizen', 'package']),
  size: count,
  createdAt: moment,
});
const idOnly = z.object({ id: z.string() });

const SELECT =
  'SELECT id, case_id AS caseId, part_id AS partId, role, size, created_at AS createdAt FROM blob';

export function blobReader(sql: Sql): BlobReader {
  return {
    of: (caseId) => sql.all(row, `${SELECT} WHERE case_id = ? ORDER BY created_at, id`, [caseId]),
    find: (caseId, partId, role) =>
      sql.get(row, `${SELECT} WHERE case_id = ? AND part_id IS ? AND role = ? ORDER BY created_at DESC, rowid DESC LIMIT 1`, [
        caseId, partId, role,
      ]), // prettier-ignore
    get: (id) => sql.get(row, `${SELECT} WHERE id = ?`, [id]),
    async ids() {
      return (await sql.all(idOnly, 'SELECT id FROM blob')).map((found) => found.id);
    },
  };
}

export function blobWriter(sql: Sql): BlobWriter {
  const add: BlobWriter['add'] = async (blob) => {
    await sql.run('INSERT INTO blob (id, case_id, part_id, role, size, created_at) VALUES (?, ?, ?, ?, ?, ?)', [
      blob.id, blob.caseId, blob.partId, blob.role, blob.size, blob.createdAt,
    ]); // prettier-ignore
  };
  return {
    ...blobReader(sql),
    add,
    async replace(blob) {
      const key = [blob.caseId, blob.partId, blob.role];
      const old = await sql.all(
        idOnly,
        'SELECT id FROM blob WHERE case_id = ? AND part_id IS ? AND role = ?',
        key,
      );
      await sql.run('DELETE FROM blob WHERE case_id = ? AND part_id IS ? AND role = ?', key);
      await add(blob);
      return old.map((found) => found.id);
    },
    async remove(id) {
      await sql.run('DELETE FROM blob WHERE id = ?', [id]);
    },
  };
}

/** The office's own lists, a sealed row per term. */
import { z } from 'zod';
import type { OfficeTermReader, OfficeTermWriter } from '../../desk/ports-store';
import { bytes, moment } from '../columns';
import type { Sql } from '../unit';

const row = z.object({
  id: z.string(),
  list: z.enum(['always', 'never']),
  addedBy: z.string(),
  addedAt: moment,
  changedBy: z.string(),
  changedAt: moment,
  payload: bytes,
});

const SELECT = `SELECT id, list, added_by AS addedBy, added_at AS addedAt, changed_by AS changedBy,
  changed_at AS changedAt, sealed AS payload FROM office_term`;

export function officeTermReader(sql: Sql): OfficeTermReader {
  return {
    list: () => sql.all(row, `${SELECT} ORDER BY added_at DESC, id`),
    get: (id) => sql.get(row, `${SELECT} WHERE id = ?`, [id]),
  };
}

export function officeTermWriter(sql: Sql): OfficeTermWriter {
  return {
    ...officeTermReader(sql),
    async put(term) {
      await sql.run(
        `INSERT INTO office_term (id, list, added_by, added_at, changed_by, changed_at, sealed)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET changed_by = excluded.changed_by, changed_at = excluded.changed_at,
           sealed = excluded.sealed`,
        [
          term.id, term.list, term.addedBy, term.addedAt, term.changedBy, term.changedAt, term.payload,
        ], // prettier-ignore
      );
    },
    async remove(id) {
      if ((await sql.run('DELETE FROM office_term WHERE id = ?', [id])) !== 1)
        sql.abort('lists.unknown-term');
    },
  };
}

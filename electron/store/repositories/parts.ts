/** The parts of a case: body, attachments, title, file names, each with a state of its own. */
import { z } from 'zod';
import type { PartReader, PartWriter } from '../../desk/ports-store';
import { assignments, bytes, count } from '../columns';
import type { Sql } from '../unit';

const row = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: z.enum(['body', 'attachment', 'title', 'file-name']),
  order: z.number().int(),
  state: z.enum(['waiting', 'read', 'unread', 'failed', 'decided']),
  pages: count,
  payload: bytes.nullable(),
});

const SELECT =
  'SELECT id, case_id AS caseId, kind, ord AS "order", state, pages, sealed AS payload FROM part';

export function partReader(sql: Sql): PartReader {
  return {
    of: (caseId) => sql.all(row, `${SELECT} WHERE case_id = ? ORDER BY ord`, [caseId]),
    get: (id) => sql.get(row, `${SELECT} WHERE id = ?`, [id]),
  };
}

export function partWriter(sql: Sql): PartWriter {
  return {
    ...partReader(sql),
    async add(part) {
      await sql.run('INSERT INTO part (id, case_id, kind, ord, state, pages, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)', [
        part.id, part.caseId, part.kind, part.order, part.state, part.pages, part.payload,
      ]); // prettier-ignore
    },
    async patch(id, patch) {
      const { sets, values } = assignments({ state: 'state', pages: 'pages', payload: 'sealed' }, patch);
      if (sets.length === 0) return;
      if ((await sql.run(`UPDATE part SET ${sets.join(', ')} WHERE id = ?`, [...values, id])) !== 1) {
        sql.abort('part.unknown');
      }
    },
  };
}

/** What needs a person's decision before a case can go on, and what is alike across cases. */
import { z } from 'zod';
import type { EqualityReader, EqualityWriter, OpenItemReader, OpenItemWriter } from '../../desk/ports-store';
import { moment, partOrNone } from '../columns';
import type { Sql } from '../unit';

const row = z.object({
  id: z.string(),
  caseId: z.string(),
  partId: z.string().nullable(),
  code: z.string(),
  page: z.number().int().nullable(),
  at: moment,
  settledAt: moment.nullable(),
  settledBy: z.string().nullable(),
});

const SELECT = `SELECT id, case_id AS caseId, part_id AS partId, code, page, at, settled_at AS settledAt,
  settled_by AS settledBy FROM open_item`;

export function openItemReader(sql: Sql): OpenItemReader {
  return {
    of: (caseId, settledToo = false) =>
      sql.all(
        row,
        `${SELECT} WHERE case_id = ? ${settledToo ? '' : 'AND settled_at IS NULL'} ORDER BY at, rowid`,
        [caseId],
      ),
  };
}

export function openItemWriter(sql: Sql): OpenItemWriter {
  return {
    ...openItemReader(sql),
    async add(item) {
      await sql.run('INSERT INTO open_item (id, case_id, part_id, code, page, at) VALUES (?, ?, ?, ?, ?, ?)', [
        item.id, item.caseId, item.partId, item.code, item.page, item.at,
      ]); // prettier-ignore
    },
    async settle(id, by, at) {
      const changed = await sql.run(
        'UPDATE open_item SET settled_at = ?, settled_by = ? WHERE id = ? AND settled_at IS NULL',
        [at, by, id],
      );
      if (changed !== 1) sql.abort('open-item.stale');
    },
  };
}

const alike = z.object({ caseId: z.string(), partId: partOrNone });

export function equalityReader(sql: Sql): EqualityReader {
  return {
    find: (kind, tag) =>
      sql.all(
        alike,
        `SELECT e.case_id AS caseId, e.part_id AS partId FROM equality e JOIN cases c ON c.id = e.case_id
         WHERE e.kind = ? AND e.tag = ? ORDER BY c.created_at, c.id, e.part_id`,
        [kind, tag],
      ),
  };
}

export function equalityWriter(sql: Sql): EqualityWriter {
  return {
    ...equalityReader(sql),
    async add(tagged) {
      await sql.run('INSERT OR IGNORE INTO equality (kind, tag, case_id, part_id) VALUES (?, ?, ?, ?)', [
        tagged.kind, tagged.tag, tagged.caseId, tagged.partId ?? '',
      ]); // prettier-ignore
    },
  };
}

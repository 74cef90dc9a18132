/** Sealed values of a case by name; a revision keeps two windows, or a window and a job, from writing over each other. */
import { z } from 'zod';
import type { RecordReader, RecordWriter } from '../../desk/ports-store';
import { bytes, moment, partOrNone } from '../columns';
import type { Sql } from '../unit';

const row = z.object({
  caseId: z.string(),
  partId: partOrNone,
  kind: z.string(),
  revision: z.number().int().positive(),
  changedAt: moment,
  payload: bytes,
});

const SELECT = `SELECT case_id AS caseId, part_id AS partId, kind, revision, changed_at AS changedAt,
  sealed AS payload FROM record`;
const KEY = 'case_id = ? AND part_id = ? AND kind = ?';

export function recordReader(sql: Sql): RecordReader {
  return {
    get: (caseId, partId, kind) => sql.get(row, `${SELECT} WHERE ${KEY}`, [caseId, partId ?? '', kind]),
    of: (caseId) => sql.all(row, `${SELECT} WHERE case_id = ? ORDER BY part_id, kind`, [caseId]),
  };
}

export function recordWriter(sql: Sql): RecordWriter {
  const reader = recordReader(sql);
  return {
    ...reader,
    async put(record, expected) {
      const before = (await reader.get(record.caseId, record.partId, record.kind))?.revision ?? 0;
      if (expected !== null && expected !== before) sql.abort('record.stale');
      await sql.run(
        `INSERT INTO record (case_id, part_id, kind, revision, changed_at, sealed) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at, sealed = excluded.sealed`,
        [record.caseId, record.partId ?? '', record.kind, before + 1, record.changedAt, record.payload],
      );
      return before + 1;
    },
    async remove(caseId, partId, kind) {
      await sql.run(`DELETE FROM record WHERE ${KEY}`, [caseId, partId ?? '', kind]);
    },
  };
}

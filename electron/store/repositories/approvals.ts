/** Signatures under a case version, and when what it withholds falls due. */
import { z } from 'zod';
import { ITEMS } from '../../../shared/domain/candidate';
import type { ApprovalReader, ApprovalWriter, ReleaseReader, ReleaseWriter } from '../../desk/ports-store';
import { bytes, day, moment } from '../columns';
import type { Sql } from '../unit';

const approval = z.object({
  id: z.string(),
  caseId: z.string(),
  personId: z.string(),
  role: z.enum(['reviewer', 'approver', 'officer']),
  verdict: z.enum(['submitted', 'approved', 'returned']),
  at: moment,
  payload: bytes,
});

export function approvalReader(sql: Sql): ApprovalReader {
  return {
    of: (caseId) =>
      sql.all(
        approval,
        `SELECT id, case_id AS caseId, person_id AS personId, role, verdict, at, sealed AS payload FROM approval
         WHERE case_id = ? ORDER BY at, rowid`,
        [caseId],
      ),
  };
}

export function approvalWriter(sql: Sql): ApprovalWriter {
  return {
    ...approvalReader(sql),
    async add(row) {
      await sql.run(
        'INSERT INTO approval (id, case_id, person_id, role, verdict, at, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [row.id, row.caseId, row.personId, row.role, row.verdict, row.at, row.payload],
      );
    },
  };
}

const release = z.object({
  id: z.string(),
  caseId: z.string(),
  partId: z.string().nullable(),
  item: z.literal(ITEMS),
  kind: z.enum(['date', 'event', 'review', 'permanent']),
  dueOn: day.nullable(),
  state: z.enum(['waiting', 'due', 'done']),
});

const SELECT =
  'SELECT id, case_id AS caseId, part_id AS partId, item, kind, due_on AS dueOn, state FROM release_due';

export function releaseReader(sql: Sql): ReleaseReader {
  return {
    of: (caseId) =>
      sql.all(release, `${SELECT} WHERE case_id = ? ORDER BY due_on IS NULL, due_on, id`, [caseId]),
    between: (from, to) =>
      sql.all(
        release,
        `${SELECT} WHERE state = 'waiting' AND due_on BETWEEN ? AND ? ORDER BY due_on, case_id, id`,
        [from, to],
      ),
    reached: (today) =>
      sql.all(release, `${SELECT} WHERE state = 'waiting' AND due_on <= ? ORDER BY due_on, case_id, id`, [
        today,
      ]),
  };
}

export function releaseWriter(sql: Sql): ReleaseWriter {
  return {
    ...releaseReader(sql),
    async set(caseId, rows) {
      await sql.run('DELETE FROM release_due WHERE case_id = ?', [caseId]);
      for (const row of rows) {
        await sql.run('INSERT INTO release_due (id, case_id, part_id, item, kind, due_on) VALUES (?, ?, ?, ?, ?, ?)', [
          row.id, caseId, row.partId, row.item, row.kind, row.dueOn,
        ]); // prettier-ignore
      }
    },
    async mark(caseId, id, state) {
      const changed = await sql.run('UPDATE release_due SET state = ? WHERE case_id = ? AND id = ?', [
        state,
        caseId,
        id,
      ]);
      if (changed !== 1) sql.abort('release.unknown');
    },
  };
}

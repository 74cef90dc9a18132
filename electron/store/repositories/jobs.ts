/** Long work that goes on after a restart: intake, analysis, trial seals. */
import { z } from 'zod';
import type { JobReader, JobWriter } from '../../desk/ports-store';
import { assignments, bytes, count, marks, moment } from '../columns';
import type { Sql } from '../unit';

const row = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: count,
  total: count,
  caseId: z.string().nullable(),
  error: z.string().nullable(),
  createdAt: moment,
  changedAt: moment,
  payload: bytes.nullable(),
});

const SELECT = `SELECT id, kind, state, done, total, case_id AS caseId, error, created_at AS createdAt,
  changed_at AS changedAt, sealed AS payload FROM job`;
const PATCHABLE = { done: 'done', total: 'total', caseId: 'case_id', error: 'error', payload: 'sealed' };

export function jobReader(sql: Sql): JobReader {
  return {
    get: (id) => sql.get(row, `${SELECT} WHERE id = ?`, [id]),
    list(states) {
      if (states === undefined) return sql.all(row, `${SELECT} ORDER BY created_at, rowid`);
      return sql.all(
        row,
        `${SELECT} WHERE state IN (${marks(states.length)}) ORDER BY created_at, rowid`,
        states,
      );
    },
  };
}

export function jobWriter(sql: Sql): JobWriter {
  return {
    ...jobReader(sql),
    async add(job) {
      await sql.run(
        `INSERT INTO job (id, kind, state, done, total, case_id, error, created_at, changed_at, sealed)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          job.id, job.kind, job.state, job.done, job.total, job.caseId, job.error, job.createdAt, job.createdAt,
          job.payload,
        ], // prettier-ignore
      );
    },
    async move(id, from, to, at, patch = {}) {
      const { sets, values } = assignments(PATCHABLE, patch);
      const changed = await sql.run(
        `UPDATE job SET ${['state = ?', 'changed_at = ?', ...sets].join(', ')}
         WHERE id = ? AND state IN (${marks(from.length)})`,
        [to, at, ...values, id, ...from],
      );
      if (changed !== 1) sql.abort('job.stale');
    },
    async progress(id, done, total, at) {
      await sql.run("UPDATE job SET done = ?, total = ?, changed_at = ? WHERE id = ? AND state = 'running'", [
        done, total, at, id,
      ]); // prettier-ignore
    },
    async remove(id) {
      await sql.run('DELETE FROM job WHERE id = ?', [id]);
    },
    resume: (at) =>
      sql.run("UPDATE job SET state = 'waiting', done = 0, changed_at = ? WHERE state = 'running'", [at]),
  };
}

/** Packages on their way out, and what came back. */
import { z } from 'zod';
import type { QueueReader, QueueWriter, ReceiptReader, ReceiptWriter } from '../../desk/ports-queue';
import { auditReader } from '../audit/chain';
import { assignments, count, day, flag, marks, moment } from '../columns';
import type { Sql } from '../unit';

const stored = z
  .object({
    packageId: z.string(),
    caseId: z.string(),
    kind: z.enum(['publish', 'recall', 'event']),
    state: z.enum(['waiting', 'sending', 'sent', 'received', 'failed', 'withdrawn']),
    attempts: count,
    notBefore: day.nullable(),
    queuedAt: moment,
    sentAt: moment.nullable(),
    receivedAt: moment.nullable(),
    sha256: z.string(),
    size: count,
    file: z.string(),
    transport: z.string().nullable(),
    error: z.string().nullable(),
    headSeq: count,
    headHash: z.string(),
  })
  .transform(({ headSeq, headHash, ...row }) => ({ ...row, head: { seq: headSeq, hash: headHash } }));

const SELECT = `SELECT package_id AS packageId, case_id AS caseId, kind, state, attempts, not_before AS notBefore,
  queued_at AS queuedAt, sent_at AS sentAt, received_at AS receivedAt, sha256, size, file, transport, error,
  head_seq AS headSeq, head_hash AS headHash FROM queue`;

export function queueReader(sql: Sql): QueueReader {
  return {
    get: (packageId) => sql.get(stored, `${SELECT} WHERE package_id = ?`, [packageId]),
    list(states) {
      if (states === undefined) return sql.all(stored, `${SELECT} ORDER BY queued_at, rowid`);
      return sql.all(
        stored,
        `${SELECT} WHERE state IN (${marks(states.length)}) ORDER BY queued_at, rowid`,
        states,
      );
    },
    of: (caseId) => sql.all(stored, `${SELECT} WHERE case_id = ? ORDER BY queued_at, rowid`, [caseId]),
  };
}

export function queueWriter(sql: Sql): QueueWriter {
  return {
    ...queueReader(sql),
    async add(row) {
      const head = (await auditReader(sql).head()) ?? sql.abort('audit.empty');
      await sql.run(
        `INSERT INTO queue (package_id, case_id, kind, state, not_before, queued_at, sha256, size, file, head_seq, head_hash)
         VALUES (?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?)`,
        [
          row.packageId, row.caseId, row.kind, row.notBefore, row.queuedAt, row.sha256, row.size, row.file,
          head.seq, head.hash,
        ], // prettier-ignore
      );
    },
    async move(packageId, from, to, at, patch = {}) {
      const { sets, values } = assignments({ transport: 'transport', error: 'error' }, patch);
      const timed = to === 'sent' ? ['sent_at = ?'] : to === 'received' ? ['received_at = ?'] : [];
      const changed = await sql.run(
        `UPDATE queue SET ${['state = ?', 'attempts = attempts + ?', ...timed, ...sets].join(', ')}
         WHERE package_id = ? AND state IN (${marks(from.length)})`,
        [to, to === 'sending' ? 1 : 0, ...timed.map(() => at), ...values, packageId, ...from],
      );
      if (changed !== 1) sql.abort('queue.stale');
    },
  };
}

const receipt = z.object({
  id: z.string(),
  packageId: z.string(),
  at: moment,
  outcome: z.string(),
  sha256: z.string(),
  matched: flag,
});

export function receiptReader(sql: Sql): ReceiptReader {
  const select = 'SELECT id, package_id AS packageId, at, outcome, sha256, matched FROM receipt';
  return {
    list: (packageId) =>
      packageId === undefined
        ? sql.all(receipt, `${select} ORDER BY at, rowid`)
        : sql.all(receipt, `${select} WHERE package_id = ? ORDER BY at, rowid`, [packageId]),
  };
}

export function receiptWriter(sql: Sql): ReceiptWriter {
  return {
    ...receiptReader(sql),
    async add(row) {
      const added = await sql.run(
        'INSERT OR IGNORE INTO receipt (id, package_id, at, outcome, sha256, matched) VALUES (?, ?, ?, ?, ?, ?)',
        [row.id, row.packageId, row.at, row.outcome, row.sha256, row.matched ? 1 : 0],
      );
      return added === 1;
    },
  };
}

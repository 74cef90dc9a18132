/** The audit chain from within: entries are appended in the unit that makes the change they tell of. */
import { z } from 'zod';
import type { AuditFilter, AuditReader, AuditWriter, SignedHead } from '../../desk/ports-audit';
import { count, moment } from '../columns';
import type { SqlValue } from '../connection';
import type { Sql } from '../unit';
import { canonicalDetail, entryHash, GENESIS, headBytes, isCode } from './encoding';
import { currentHead, writeHeadFile } from './head-file';

const detailJson = z
  .string()
  .transform((text, context) => {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])));

const entry = z.object({
  seq: z.number().int().positive(),
  at: moment,
  actor: z.string().nullable(),
  action: z.string(),
  caseId: z.string().nullable(),
  detail: detailJson,
  hash: z.string(),
});

const head = z.object({ seq: count, hash: z.string() });

const signed = z.object({
  no: z.number().int().positive(),
  seq: z.number().int().positive(),
  hash: z.string(),
  at: moment,
  publicKey: z.string(),
  signature: z.string(),
});

const SELECT = 'SELECT seq, at, actor, action, case_id AS caseId, detail, hash FROM audit';

export function auditReader(sql: Sql): AuditReader {
  return {
    list(filter: AuditFilter = {}) {
      const where: string[] = [];
      const values: SqlValue[] = [];
      const add = (condition: string, value: SqlValue | undefined): void => {
        if (value === undefined) return;
        where.push(condition);
        values.push(value);
      };
      add('case_id = ?', filter.caseId);
      add('actor = ?', filter.actor);
      add('action = ?', filter.action);
      add('at >= ?', filter.from);
      add('at < ?', filter.to);
      add('seq < ?', filter.before);
      const condition = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
      return sql.all(entry, `${SELECT} ${condition} ORDER BY seq DESC LIMIT ?`, [
        ...values,
        filter.limit ?? 200,
      ]);
    },
    head: () => sql.get(head, 'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1'),
    checkpoint: () =>
      sql.get(
        signed,
        `SELECT no, seq, hash, at, public_key AS publicKey, signature FROM audit_checkpoint ORDER BY no DESC LIMIT 1`,
      ),
  };
}

/** `folder` is where the head file lies. */
export function auditWriter(sql: Sql, folder: string): AuditWriter {
  const reader = auditReader(sql);
  return {
    ...reader,
    async append(event) {
      const detail = canonicalDetail(event.detail ?? {});
      const named = [event.action, event.actor, event.caseId].filter((id) => typeof id === 'string');
      if (detail === null || !named.every(isCode)) return sql.abort('audit.not-a-code');
      const before = await reader.head();
      const stored = {
        seq: (before?.seq ?? 0) + 1,
        at: event.at ?? new Date().toISOString(),
        actor: event.actor,
        action: event.action,
        caseId: event.caseId ?? null,
        detail,
      };
      const hash = entryHash(before?.hash ?? GENESIS, stored);
      await sql.run('INSERT INTO audit (seq, at, actor, action, case_id, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)', [
        stored.seq, stored.at, stored.actor, stored.action, stored.caseId, stored.detail, hash,
      ]); // prettier-ignore
      return { seq: stored.seq, hash };
    },
    async seal(sign, publicKey, at) {
      const now = (await reader.head()) ?? sql.abort('audit.empty');
      const last = await reader.checkpoint();
      const toSign = { no: (last?.no ?? 0) + 1, seq: now.seq, hash: now.hash, at };
      const sealed: SignedHead = {
        ...toSign,
        publicKey: Buffer.from(publicKey).toString('hex'),
        signature: Buffer.from(sign(headBytes(toSign))).toString('hex'),
      };
      await sql.run(
        'INSERT INTO audit_checkpoint (no, seq, hash, at, public_key, signature) VALUES (?, ?, ?, ?, ?, ?)',
        [sealed.no, sealed.seq, sealed.hash, sealed.at, sealed.publicKey, sealed.signature],
      );
      const earlier = await currentHead(folder);
      const held =
        earlier === undefined ||
        (earlier !== null &&
          (await sql.get(z.object({ no: count }), 'SELECT no FROM audit_checkpoint WHERE signature = ?', [
            earlier.signature,
          ])) !== null);
      sql.afterCommit(() => writeHeadFile(folder, sealed, !held));
      return sealed;
    },
  };
}

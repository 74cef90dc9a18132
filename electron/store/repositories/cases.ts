/** Case versions: states move only along the table of the domain, and only from the state the caller saw. */
import { z } from 'zod';
import { CASE_STATES, MOVES } from '../../../shared/domain/review';
import type { CaseState } from '../../../shared/domain/review';
import type { CaseFilter, CasePatch, CaseReader, CaseWriter } from '../../desk/ports-store';
import { assignments, bytes, count, day, flag, marks, moment } from '../columns';
import type { SqlValue } from '../connection';
import type { Sql } from '../unit';

const row = z.object({
  id: z.string(),
  series: z.string(),
  version: z.number().int().positive(),
  state: z.enum(CASE_STATES),
  type: z.enum(['proactive', 'request']),
  fastLane: flag,
  createdAt: moment,
  changedAt: moment,
  receivedOn: day.nullable(),
  dueOn: day.nullable(),
  submittedAt: moment.nullable(),
  approvedAt: moment.nullable(),
  sealedAt: moment.nullable(),
  publishedAt: moment.nullable(),
  publishFrom: day.nullable(),
  reviewerId: z.string().nullable(),
  approverId: z.string().nullable(),
  officerId: z.string().nullable(),
  pages: count,
  undecided: count,
  masks: count,
  unread: count,
  openShare: z.number().min(0).max(1).nullable(),
  header: bytes,
  publicTitle: z.string().nullable(),
  publicMarking: z.string().nullable(),
  publicNumber: z.string().nullable(),
  destroyedAt: moment.nullable(),
});

const PATCHABLE = {
  type: 'type',
  fastLane: 'fast_lane',
  receivedOn: 'received_on',
  dueOn: 'due_on',
  submittedAt: 'submitted_at',
  approvedAt: 'approved_at',
  sealedAt: 'sealed_at',
  publishedAt: 'published_at',
  publishFrom: 'publish_from',
  reviewerId: 'reviewer_id',
  approverId: 'approver_id',
  officerId: 'officer_id',
  pages: 'pages',
  undecided: 'undecided',
  masks: 'masks',
  unread: 'unread',
  openShare: 'open_share',
  header: 'sealed',
  publicTitle: 'public_title',
  publicMarking: 'public_marking',
  publicNumber: 'public_number',
} as const satisfies Record<keyof CasePatch, string>;

const SELECT = `SELECT id, series, version, state, created_at AS createdAt, changed_at AS changedAt,
  ${Object.entries(PATCHABLE)
    .map(([field, column]) => `${column} AS ${field}`)
    .join(', ')}, destroyed_at AS destroyedAt FROM cases`;

const ORDER = {
  newest: 'created_at DESC, id',
  oldest: 'created_at, id',
  due: 'due_on IS NULL, due_on, created_at, id',
  changed: 'changed_at DESC, id',
} as const satisfies Record<NonNullable<CaseFilter['order']>, string>;

export function caseReader(sql: Sql): CaseReader {
  return {
    get: (id) => sql.get(row, `${SELECT} WHERE id = ?`, [id]),
    list(filter = {}) {
      const where: string[] = [];
      const values: SqlValue[] = [];
      const add = (condition: string, given: readonly SqlValue[] | undefined): void => {
        if (given === undefined) return;
        where.push(condition);
        values.push(...given);
      };
      const one = (value: string | undefined): readonly string[] | undefined =>
        value === undefined ? value : [value];
      add(`state IN (${marks(filter.states?.length ?? 0)})`, filter.states);
      add('type = ?', one(filter.type));
      add('reviewer_id = ?', one(filter.reviewerId));
      add('series = ?', one(filter.series));
      add('(publish_from IS NULL OR publish_from <= ?)', one(filter.publishableOn));
      values.push(filter.limit ?? 200, filter.offset ?? 0);
      const condition = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
      return sql.all(
        row,
        `${SELECT} ${condition} ORDER BY ${ORDER[filter.order ?? 'newest']} LIMIT ? OFFSET ?`,
        values,
      );
    },
    async countByState() {
      const rows = await sql.all(
        z.object({ state: z.enum(CASE_STATES), n: count }),
        'SELECT state, count(*) AS n FROM cases GROUP BY state',
      );
      const counts: Partial<Record<CaseState, number>> = {};
      for (const { state, n } of rows) counts[state] = n;
      return counts;
    },
  };
}

export function caseWriter(sql: Sql): CaseWriter {
  return {
    ...caseReader(sql),
    async add(added) {
      await sql.run(
        `INSERT INTO cases (id, series, version, state, type, created_at, changed_at, received_on, due_on, publish_from, sealed)
         VALUES (?, ?, ?, 'collected', ?, ?, ?, ?, ?, ?, ?)`,
        [
          added.id, added.series, added.version, added.type, added.createdAt, added.createdAt,
          added.receivedOn ?? null, added.dueOn ?? null, added.publishFrom ?? null, added.header,
        ], // prettier-ignore
      );
    },
    async move(id, from, to, at, patch = {}) {
      const known = Object.values(MOVES).some((move) => has(move.from, from) && move.to === to);
      if (!known) sql.abort('case.no-such-move');
      const { sets, values } = assignments(PATCHABLE, patch);
      const changed = await sql.run(
        `UPDATE cases SET ${['state = ?', 'changed_at = ?', ...sets].join(', ')} WHERE id = ? AND state = ?`,
        [to, at, ...values, id, from],
      );
      if (changed !== 1) sql.abort('case.stale');
    },
    async patch(id, at, patch) {
      const { sets, values } = assignments(PATCHABLE, patch);
      const changed = await sql.run(
        `UPDATE cases SET ${['changed_at = ?', ...sets].join(', ')} WHERE id = ?`,
        [at, ...values, id],
      );
      if (changed !== 1) sql.abort('case.unknown');
    },
    async destroy(id, at) {
      const names = await sql.all(z.object({ id: z.string() }), 'SELECT id FROM blob WHERE case_id = ?', [
        id,
      ]);
      for (const table of ['document_key', 'record', 'equality', 'blob', 'approval']) {
        await sql.run(`DELETE FROM ${table} WHERE case_id = ?`, [id]);
      }
      await sql.run('UPDATE part SET sealed = NULL WHERE case_id = ?', [id]);
      await sql.run('UPDATE job SET sealed = NULL WHERE case_id = ?', [id]);
      const changed = await sql.run("UPDATE cases SET sealed = x'', destroyed_at = ?, changed_at = ? WHERE id = ?", [
        at, at, id,
      ]); // prettier-ignore
      if (changed !== 1) sql.abort('case.unknown');
      return names.map((name) => name.id);
    },
  };
}

function has(states: readonly CaseState[], state: CaseState): boolean {
  return states.includes(state);
}

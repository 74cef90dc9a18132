/** Which papers are shown, and in which order. The order hangs on nothing that changes under the hand. */
import type { CaseRow } from '../../../shared/contract/views';
import type { CaseState } from '../../../shared/domain/review';

export const FILTERS = ['todo', 'waiting', 'done', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

const filterOf = {
  collected: 'todo',
  analysed: 'todo',
  'in-review': 'todo',
  'seal-failed': 'todo',
  due: 'todo',
  'on-hold': 'todo',
  submitted: 'waiting',
  approved: 'waiting',
  sealed: 'waiting',
  queued: 'waiting',
  sent: 'waiting',
  published: 'done',
  closed: 'done',
  recalled: 'done',
} as const satisfies Record<CaseState, Exclude<Filter, 'all'>>;

/** Papers of one filter: the nearest due day first, then the day of receipt, then the id, so that equals never swap. */
export function shownCases(cases: readonly CaseRow[], filter: Filter): readonly CaseRow[] {
  const key = (row: CaseRow): string => `${row.clock?.dueOn ?? '9999-12-31'} ${row.receivedOn} ${row.id}`;
  return cases
    .filter((row) => filter === 'all' || filterOf[row.state] === filter)
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

export function countOf(cases: readonly CaseRow[], filter: Filter): number {
  return filter === 'all' ? cases.length : cases.filter((row) => filterOf[row.state] === filter).length;
}

/**
 * Keeps the list from jumping while it is looked at: what stood in it stays in its place, what is new comes to the
 * end, what is gone leaves. Returns `before` itself when nothing came or went.
 */
export function steadyOrder(before: readonly string[], shown: readonly CaseRow[]): readonly string[] {
  const ids = new Set(shown.map((row) => row.id));
  const known = new Set(before);
  const kept = before.filter((id) => ids.has(id));
  const added = shown.filter((row) => !known.has(row.id)).map((row) => row.id);
  return added.length === 0 && kept.length === before.length ? before : [...kept, ...added];
}

/** The list does not jump: what is decided in a paper never moves it. */
import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../shared/contract/views';
import { countOf, shownCases, steadyOrder } from './order';

const row = (id: string, more: Partial<CaseRow> = {}): CaseRow => ({
  id,
  version: 1,
  state: 'in-review',
  type: 'proactive',
  title: id,
  fileName: `${id}.pdf`,
  registrationNumber: '',
  department: '',
  receivedOn: '2026-11-20',
  clock: null,
  pages: 1,
  undecided: 0,
  masks: 0,
  unreadPages: 0,
  marking: { kind: 'open', items: [] },
  markingText: '공개',
  reviewer: '',
  approver: '',
  fastLane: false,
  notes: [],
  changedAt: '2026-11-20T00:00:00Z',
  ...more,
});

describe('shownCases', () => {
  it('puts the nearest due day first, and papers without one last', () => {
    const due = (dueOn: string): CaseRow['clock'] => ({ dueOn, workingDaysLeft: 1 });
    const cases = [row('c'), row('b', { clock: due('2026-12-01') }), row('a', { clock: due('2026-11-25') })];
    expect(shownCases(cases, 'all').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
  it('keeps its order when counts and times change', () => {
    const before = [row('a'), row('b'), row('c')];
    const after = [
      row('c', { undecided: 9 }),
      row('b', { changedAt: '2027-01-01T00:00:00Z' }),
      row('a', { masks: 3 }),
    ];
    expect(shownCases(after, 'all').map(({ id }) => id)).toEqual(
      shownCases(before, 'all').map(({ id }) => id),
    );
  });
  it('gives each state to one filter', () => {
    const cases = [row('a'), row('b', { state: 'submitted' }), row('c', { state: 'published' })];
    expect(shownCases(cases, 'todo').map(({ id }) => id)).toEqual(['a']);
    expect(countOf(cases, 'waiting')).toBe(1);
    expect(countOf(cases, 'done')).toBe(1);
    expect(countOf(cases, 'all')).toBe(3);
  });
});

describe('steadyOrder', () => {
  it('puts new papers at the end while the list is looked at', () => {
    expect(steadyOrder(['b', 'd'], [row('a'), row('b'), row('c'), row('d')])).toEqual(['b', 'd', 'a', 'c']);
  });
  it('lets go of what is gone and leaves the rest in place', () => {
    expect(steadyOrder(['c', 'a', 'b'], [row('a'), row('c')])).toEqual(['c', 'a']);
  });
  it('is the same list when nothing came or went', () => {
    const before = ['b', 'a'];
    expect(steadyOrder(before, [row('a'), row('b')])).toBe(before);
  });
});

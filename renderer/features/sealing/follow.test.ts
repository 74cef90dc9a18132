/** What becomes of the seals that the window knows when it is told of one. */
import { describe, expect, it } from 'vitest';
import type { Seal, SealProgress } from '../../../shared/contract/sealing';
import { followed, isNews, shareOf } from './follow';

const row = (id: string): Seal['row'] => ({
  id,
  version: 1,
  state: 'approved',
  type: 'proactive',
  title: id,
  fileName: '',
  registrationNumber: '',
  department: '',
  receivedOn: '2026-11-02',
  clock: null,
  pages: 4,
  undecided: 0,
  masks: 1,
  unreadPages: 0,
  marking: { kind: 'partial', items: [6] },
  markingText: '부분공개(6)',
  reviewer: '',
  approver: '',
  fastLane: false,
  notes: [],
  changedAt: '',
});
const progress: SealProgress = { step: 'make', paper: 1, papers: 1, page: 2, pages: 4, done: 30, total: 120 };
const under: Seal = { row: row('a'), state: 'under-way', progress: null };
const stopped: Seal = { row: row('b'), state: 'stopped', progress: null };

describe('the seals that the window knows', () => {
  it('take over how far one under way is, and leave the others as they are', () => {
    const after = followed([under, stopped], new Map([['a', progress], ['b', progress]])); // prettier-ignore
    expect(after).toEqual([{ ...under, progress }, stopped]);
    expect(after.map(shareOf)).toEqual([0.25, null]);
    expect(followed([{ ...under, progress }], new Map())).toEqual([{ ...under, progress }]);
  });

  it('have to be asked for anew when one is told of that was not under way, or not there', () => {
    expect(isNews([under, stopped], 'a')).toBe(false);
    expect(isNews([under, stopped], 'b')).toBe(true);
    expect(isNews([under], 'c')).toBe(true);
  });
});

/** Each thing that is missing leads to the one place where it can be mended. */
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../../shared/contract/shapes';
import { LACKS } from '../../../../shared/law';
import { gathered } from './guards';
import { fieldOf, jumpOf } from './jump';
import { aGroup, aView } from './view.fixture';

const note = (code: string, more: Partial<Note> = {}): Note => ({
  code,
  partId: null,
  page: null,
  candidateId: null,
  groupId: null,
  key: null,
  answer: null,
  ...more,
});

describe('jumps', () => {
  it('leads to the proposal, the page, the part, or the header', () => {
    const view = aView();
    expect(
      jumpOf(note('guard.undecided', { partId: 'body', page: 1, candidateId: 'body.c1' }), view),
    ).toEqual({
      to: 'candidate',
      id: 'body.c1',
    });
    expect(jumpOf(note('guard.unseen', { partId: 'body', page: 2 }), view)).toEqual({
      to: 'page',
      partId: 'body',
      page: 2,
    });
    expect(jumpOf(note('guard.other', { partId: 'body' }), view)).toEqual({ to: 'part', partId: 'body' });
    expect(jumpOf(note('guard.public-hit'), view)).toEqual({ to: 'header' });
  });

  it('leads to the field that the group lacks first', () => {
    const view = aView({ groups: [aGroup('g1', ['release.missing', 'reason.missing'])] });
    expect(jumpOf(note('guard.justification', { groupId: 'g1', partId: 'body' }), view)).toEqual({
      to: 'group',
      id: 'g1',
      field: 'release',
    });
  });

  it('leads a warning to its answer, though it names a proposal and a group', () => {
    const warning = note('guard.warning', { key: 'k', candidateId: 'body.c1', groupId: 'g1' });
    expect(jumpOf(warning, aView())).toEqual({ to: 'warning', key: 'k' });
  });

  it('has a field for every code of the law', () => {
    expect(Object.fromEntries(LACKS.map((code) => [code, fieldOf(code)]))).toMatchObject({
      'reason.secret': 'public-reason',
      'clause.unknown': 'clause',
      'ground.article': 'statute',
      'ground.case': 'pending-case',
      'ground.stage': 'stage',
      'ground.end-date-past': 'end-date',
      'ground.exception-applies': 'exceptions',
      'release.permanent-unsigned': 'release',
    });
  });

  it('gathers notes of one code, in the order given', () => {
    const groups = gathered([note('b', { page: 1 }), note('a'), note('b', { page: 2 })]);
    expect(groups.map((group) => [group.code, group.notes.length])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
});

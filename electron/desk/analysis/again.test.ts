// A second look at a part: ids stay with their places, decisions with their finds, and nothing else is carried along.
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../shared/domain/candidate';
import { foundAgain, type PlacedFind } from './again';

function placed(id: string, text: string, x: number, more: Partial<Candidate> = {}): PlacedFind {
  const quad = [x, 0, x + 10, 0, x, 10, x + 10, 10] as const;
  const find: Candidate = {
    id,
    kind: 'PERSON',
    item: 6,
    open: false,
    score: 0.9,
    why: ['name-model'],
    text,
    places: [{ page: 1, quad }],
    ...more,
  };
  return { find, range: null };
}

const ids = (found: readonly PlacedFind[]) => found.map(({ find }) => find.id);

describe('a second look', () => {
  it('keeps the id of what stands where it stood and gives new finds ids of their own', () => {
    const before = [placed('c1', '홍길동', 0), placed('c2', '김철수', 50)];
    // the detector counts anew: its c1 is the old c2
    const found = [placed('c1', '김철수', 50.2), placed('c2', '이영희', 90)];
    expect(ids(foundAgain(before, found, () => false))).toEqual(['c2', 'r1']);
  });

  it('loses no find that a person decided, and changes none', () => {
    const before = [placed('c1', '홍길동', 0, { score: 0.6 }), placed('c2', '김철수', 50)];
    const found = [placed('c1', '홍길동', 0, { score: 1, kind: 'HEALTH', why: ['listed'] })];
    const again = foundAgain(before, found, () => true);
    expect(ids(again)).toEqual(['c1', 'c2']);
    expect(again[0]?.find.kind).toBe('PERSON');
    const undecided = foundAgain(before, found, () => false);
    expect(undecided.map(({ find }) => [find.id, find.kind])).toEqual([['c1', 'HEALTH']]);
  });

  it('tells two places of the same words apart', () => {
    const before = [placed('c1', '홍길동', 0), placed('c2', '홍길동', 50)];
    expect(ids(foundAgain(before, [placed('c9', '홍길동', 50)], () => false))).toEqual(['c2']);
    const text = (id: string, start: number): PlacedFind => ({
      find: { ...placed(id, '홍길동', 0).find, places: [] },
      range: { start, end: start + 3 },
    });
    expect(ids(foundAgain([text('t1', 0), text('t2', 8)], [text('t1', 8)], () => false))).toEqual(['t2']);
  });

  it('does not give an id twice over several looks', () => {
    const once = foundAgain([], [placed('c1', '홍길동', 0)], () => false);
    const twice = foundAgain(once, [placed('c1', '김철수', 50), placed('c2', '홍길동', 0)], () => true);
    expect(ids(twice)).toEqual(['r2', 'r1']);
  });
});

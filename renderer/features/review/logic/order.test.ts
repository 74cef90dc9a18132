/** The next proposal is the next one that the eye meets. */
import { describe, expect, it } from 'vitest';
import { candidatesInOrder, neighbour, nextUndecided, undecidedByPage } from './order';
import { aCandidate, aView } from './view.fixture';

const NONE: ReadonlySet<string> = new Set();
const view = aView({
  candidates: [
    aCandidate('second', 'later-paper', { page: 1, x: 10, y: 10 }),
    aCandidate('body', 'right', { page: 1, x: 300, y: 101 }),
    aCandidate('body', 'second-page', { page: 2, x: 10, y: 10 }),
    aCandidate('body', 'left', { page: 1, x: 20, y: 100 }),
    aCandidate('body', 'above', { page: 1, x: 400, y: 20 }),
    aCandidate('title', 'in-title', { start: 4, end: 7 }),
  ],
});
const ordered = candidatesInOrder(view);

describe('the order of proposals', () => {
  it('follows the column: texts, then papers, pages, lines, and along a line', () => {
    expect(ordered.map((one) => one.id)).toEqual([
      'in-title',
      'above',
      'left',
      'right',
      'second-page',
      'later-paper',
    ]);
  });

  it('leads from a decided one to the next undecided behind it, then around to the head', () => {
    expect(nextUndecided(ordered, new Set(['left']), NONE)).toBe('right');
    expect(nextUndecided(ordered, new Set(['left']), new Set(['right']))).toBe('second-page');
    expect(nextUndecided(ordered, new Set(['later-paper']), NONE)).toBe('in-title');
    const masked = ordered.map((one) => (one.id === 'right' ? one : { ...one, state: 'masked' as const }));
    expect(nextUndecided(masked, new Set(['right']), NONE)).toBeNull();
  });

  it('steps around at both ends and begins anew when its place is gone', () => {
    expect(neighbour(['a', 'b', 'c'], 'c', 1)).toBe('a');
    expect(neighbour(['a', 'b', 'c'], 'a', -1)).toBe('c');
    expect(neighbour(['a', 'b', 'c'], 'gone', 1)).toBe('a');
    expect(neighbour(['a', 'b', 'c'], null, -1)).toBe('c');
    expect(neighbour([], 'a', 1)).toBeNull();
  });

  it('counts what is left by page', () => {
    const counts = undecidedByPage(
      ordered.map((one) => (one.id === 'left' ? { ...one, state: 'open' as const } : one)),
    );
    expect([...counts].sort()).toEqual([
      ['body:1', 2],
      ['body:2', 1],
      ['second:1', 1],
      ['title:0', 1],
    ]);
  });
});

/** Sentences are filled as their readers expect. */
import { describe, expect, it } from 'vitest';
import { fill, parametersOf } from './message';

describe('fill', () => {
  it('puts parameters in their places, numbers with separators', () => {
    expect(fill('{name}: {count}건', { name: '교통지도과', count: 12000 }, 'ko')).toBe(
      '교통지도과: 12,000건',
    );
  });
  it('chooses the English word by the number', () => {
    expect(fill('{n} {n:page|pages}', { n: 1 }, 'en')).toBe('1 page');
    expect(fill('{n} {n:page|pages}', { n: 2 }, 'en')).toBe('2 pages');
  });
  it('leaves a missing parameter to be seen', () => {
    expect(fill('{count}건', undefined, 'ko')).toBe('{count}건');
  });
  it('does not fill what a parameter itself brings', () => {
    expect(fill('{a}', { a: '{b}', b: 'x' }, 'ko')).toBe('{b}');
  });
});

describe('parametersOf', () => {
  it('names each parameter once', () => {
    expect(parametersOf('{n} {n:page|pages} of {total}')).toEqual(['n', 'total']);
  });
});

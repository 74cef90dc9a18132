// Who has read a page has read the picture that later pages repeat; hiding something of it sets them apart again.
import { describe, expect, it } from 'vitest';
import type { Mask } from './mask';
import { emptySheet, isPageDecided, type Sheet, type UnreadDecision } from './sheet';

const first = { page: 1 };
const later = { page: 2, repeats: 1 };

function decided(decision: UnreadDecision['decision'], masks: readonly Mask[] = []): Sheet {
  const by = { partId: 'p', why: '머리말의 상징', by: 'reviewer', at: '2026-03-02T00:00:00.000Z' };
  return { ...emptySheet(['p']), unread: [{ ...by, page: 1, decision }], masks };
}

function mask(form: Mask['form'], page: number): Mask {
  return {
    id: 'm',
    partId: 'p',
    groupId: 'g',
    candidateId: form === 'text' ? 'c' : null,
    kind: 'AREA',
    item: 6,
    form,
    text: null,
    places: [{ page, quad: [0, 0, 9, 0, 9, 9, 0, 9] }],
    ranges: [],
    everywhere: false,
    by: 'reviewer',
    at: '2026-03-02T00:00:00.000Z',
  };
}

describe('a page that repeats the unread ink of another', () => {
  it('is undecided until that one is read, and decided with it', () => {
    expect(isPageDecided(emptySheet(['p']), 'p', later)).toBe(false);
    expect(isPageDecided(decided('read'), 'p', later)).toBe(true);
    expect(isPageDecided(decided('read'), 'q', later)).toBe(false);
    expect(isPageDecided(decided('read'), 'p', { page: 2 })).toBe(false);
  });

  it('stands alone where the other is withheld, or something of its picture is hidden', () => {
    const withheld = decided('withhold', [mask('page', 1)]);
    expect(isPageDecided(withheld, 'p', first)).toBe(true);
    expect(isPageDecided(withheld, 'p', later)).toBe(false);
    expect(isPageDecided(decided('read', [mask('area', 1)]), 'p', first)).toBe(true);
    expect(isPageDecided(decided('read', [mask('area', 1)]), 'p', later)).toBe(false);
  });

  it('is not set apart by a mask of words, nor by one on its own page', () => {
    expect(isPageDecided(decided('read', [mask('text', 1)]), 'p', later)).toBe(true);
    expect(isPageDecided(decided('read', [mask('area', 2)]), 'p', later)).toBe(true);
  });
});

/** Each proposal is marked once, and what will be hidden is seen to be. */
import { describe, expect, it } from 'vitest';
import { marksByPage, piecesOf } from './marks-of';
import { withOwnIds } from './own-ids';
import { aCandidate, aMask, aView } from './view.fixture';

const words = { candidate: () => 'candidate', mask: () => 'mask' };
const one = aCandidate('body', 'c1', { page: 1, x: 10, y: 10 });
const two = aCandidate('body', 'c2', { page: 2, x: 10, y: 10 }, { item: 7 });

describe('marks', () => {
  it('shows an answered proposal as its mask, under the proposal’s id', () => {
    const view = aView({
      candidates: [{ ...one, state: 'masked' }, two],
      masks: [aMask('m1', one, { item: 5 })],
    });
    const marks = marksByPage(view, new Map(), words);
    expect(marks.get('body:1')).toMatchObject([{ id: 'c1', form: 'masked', item: 5 }]);
    expect(marks.get('body:2')).toMatchObject([{ id: 'c2', form: 'undecided', item: 7 }]);
  });

  it('shows the item that was picked before the decision', () => {
    const marks = marksByPage(aView({ candidates: [two] }), new Map([['c2', 4]]), words);
    expect(marks.get('body:2')).toMatchObject([{ item: 4 }]);
  });

  it('keeps every line of a proposal, and those of each page on their page', () => {
    const long = { ...one, places: [...one.places, ...one.places, ...two.places] };
    const marks = marksByPage(aView({ candidates: [long] }), new Map(), words);
    expect(marks.get('body:1')?.[0]?.quads).toHaveLength(2);
    expect(marks.get('body:2')?.[0]?.quads).toHaveLength(1);
  });

  it('cuts a text at its ranges, the mask over the proposal', () => {
    const found = aCandidate('title', 't1', { start: 4, end: 7 });
    const hand = aMask('m1', found, { candidateId: null, ranges: [{ start: 5, end: 7 }], item: 2 });
    const pieces = piecesOf(
      aView({ candidates: [found], masks: [hand] }),
      'title',
      '신청인 김하늘',
      new Map(),
    );
    expect(pieces.map((piece) => [piece.text, piece.mark?.form ?? null, piece.mark?.item ?? null])).toEqual([
      ['신청인 ', null, null],
      ['김', 'undecided', 6],
      ['하늘', 'masked', 2],
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe('신청인 김하늘');
  });

  it('tells proposals of two parts apart though their ids are the same', () => {
    const view = withOwnIds(
      aView({
        candidates: [one, { ...one, partId: 'second' }],
        masks: [aMask('m1', { ...one, partId: 'second' })],
      }),
    );
    const marks = marksByPage(view, new Map(), words);
    expect(marks.get('body:1')).toMatchObject([{ id: 'body.c1', form: 'undecided' }]);
    expect(marks.get('second:1')).toMatchObject([{ id: 'second.c1', form: 'masked' }]);
  });
});

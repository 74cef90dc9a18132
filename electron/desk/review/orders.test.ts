/** The reviewer's sheet as citizens read a title that it masks. */
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../shared/domain/candidate';
import type { Mask } from '../../../shared/domain/mask';
import { emptySheet } from '../../../shared/domain/sheet';
import type { CasePart } from './case-file';
import { maskedText } from './orders';

const PART: CasePart = {
  id: 'title', kind: 'title', order: 0, name: 'title', text: '홍길동 민원 처리', names: null, model: null, candidates: [],
  asides: [], aside: {}, look: { position: 'balanced', stamp: '' }, ranges: {}, pages: [], hidden: [], warnings: [], rendition: null,
}; // prettier-ignore

function mask(item: Item, start: number, end: number): Mask {
  return {
    id: `${item}`, partId: 'title', form: 'text', kind: 'PERSON', item, places: [], ranges: [{ start, end }], text: null,
    candidateId: null, groupId: `${item}`, everywhere: false, by: '', at: '',
  }; // prettier-ignore
}

const titleWith = (...masks: readonly Mask[]): string =>
  maskedText({ ...emptySheet(['title']), masks }, PART);

describe('a title under masks of two items', () => {
  it('says both where they hide the same', () => {
    expect(titleWith(mask(5, 0, 3), mask(6, 0, 3))).toBe('[5·6호] 민원 처리');
  });

  it('says which hides a part', () => {
    expect(titleWith(mask(6, 0, 3), mask(5, 0, 9))).toBe('[5호(일부 6호)]');
  });
});

import { describe, expect, it } from 'vitest';
import type { Item } from '../../../shared/domain/candidate';
import { withMarkers, type Stretch } from './masked-text';

const TEXT = '계약 상대 홍길동 서울시 중구 통보';
const of = (item: Item, words: string): Stretch => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, items: [item], parts: [] };
};

describe('a masked title', () => {
  it('says a marker where a mask is', () => {
    expect(withMarkers(TEXT, [of(6, '홍길동')])).toBe('계약 상대 [6호] 서울시 중구 통보');
    expect(withMarkers(TEXT, [])).toBe(TEXT);
    expect(withMarkers(TEXT, [of(6, '통보'), of(5, '계약')])).toBe('[5호] 상대 홍길동 서울시 중구 [6호]');
  });

  it('says both items of masks of the same words', () => {
    const both = [of(5, '홍길동'), of(6, '홍길동')];
    expect(withMarkers(TEXT, both)).toBe('계약 상대 [5·6호] 서울시 중구 통보');
    expect(withMarkers(TEXT, [...both].reverse())).toBe('계약 상대 [5·6호] 서울시 중구 통보');
  });

  it('says of a small mask in a large one that it is a part', () => {
    const masks = [of(5, '상대 홍길동 서울시 중구'), of(6, '홍길동')];
    expect(withMarkers(TEXT, masks)).toBe('계약 [5호(일부 6호)] 통보');
    expect(withMarkers(TEXT, [...masks].reverse())).toBe('계약 [5호(일부 6호)] 통보');
  });

  it('says both markers where masks cross, and shows nothing of what they share', () => {
    const masks = [of(5, '홍길동 서울시'), of(6, '서울시 중구 통보')];
    expect(withMarkers(TEXT, masks)).toBe('계약 상대 [5호][6호]');
  });

  it('says one marker for masks of one item that touch', () => {
    const masks = [of(6, '홍길동'), of(6, ' 서울시')];
    expect(withMarkers(TEXT, masks)).toBe('계약 상대 [6호] 중구 통보');
  });

  it('tells each item of three masks that become one', () => {
    const masks = [of(5, '홍길동 서울시'), of(7, '서울시 중구'), of(6, '홍길동 서울시 중구')];
    const told = withMarkers(TEXT, masks);
    for (const item of ['5', '6', '7']) expect(told).toContain(item);
    expect(told).toMatch(/^계약 상대 \[[^\]]*\] 통보$/u);
  });
});

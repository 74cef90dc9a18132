// Names from abroad of two words, or run together; and two words that are none.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';

const all = shippedDetector();
const people = (text: string): readonly string[] => peopleIn(text, all);

describe('a name from abroad', () => {
  it.each([
    ['behind kin', '상담을 연결함. 배우자 도로시 산토스(P7204918B)', '도로시 산토스'],
    ['run together, behind work', '가. 방문 때 통역사 레티후엔 동행\n나. 번역', '레티후엔'],
    [
      'of two halves that were found apart',
      '그러지 말라고 답했다.\n5월 20일, 필리핀 출신 조슬린 바티스타 씨(여권 P5512047B)가 방문',
      '조슬린 바티스타',
    ],
    [
      'in a cell above a number',
      '연번\n3\n신청인\n쿠르바노바 딜노자\n외국인등록번호\n870911-6\n비고',
      '쿠르바노바 딜노자',
    ],
  ])('%s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });

  it.each([
    ['what kin has or does', '배우자 마리아 병원 예약, 통역 안내 책자(무료), 친구 소피아 소개'],
    ['a chemical', '약사 레티놀 크림(30g)과 운전자 판티엄 오일'],
    ['a body in a cell', '신청인\n행복 나눔 재단\n외국인등록번호\n해당 없음\n비고'],
  ])('%s: no name of two words', (_, text) => {
    expect(people(text).filter((name) => name.includes(' ') || name.startsWith('레'))).toEqual([]);
  });
});

// Surnames alone: whom they mean when somebody of that name is named in full, and what only looks like one.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

const all = shippedDetector();
const people = (text: string): readonly string[] => peopleIn(text, all);
/** What the slider shows at its wide position. */
const listed = (text: string): readonly string[] =>
  detectText(text, all, { threshold: 0.35 })
    .filter((s) => s.kind === 'PERSON')
    .map((s) => text.slice(s.start, s.end));

describe('a surname alone', () => {
  it.each([
    ['and 씨', '민원인 강말자 씨가 찾아왔다.\n강 씨는 20년 전부터 혼자 산다.', ['강말자', '강']],
    ['and 씨, with kin behind it', '신고인: 한복순\n22:45 한 씨 할머니 또 전화 주심', ['한복순', '한']],
    ['and kin', '주인공 피순덕 씨는 여든이다.\n피 할머니는 3년 전 수술을 받았다.', ['피순덕', '피']],
    ['and kin, behind a short word', '대상자 마순덕\n회의 때 마 어르신의 변화 점검', ['마순덕', '마']],
    ['and a post', '담당 윤가람 주무관\n세무과에 가니 윤 주무관은 안 된다고 했다.', ['윤가람', '윤']],
    ['and a calling', '운전자: 하종만\n그는 "하기사가 오른쪽을 안 봤다"고 했다.', ['하종만', '하']],
    ['this one, who is named', '참고인 이광민\n그는 "이 선배가 힘들어했다"고 하였다.', ['이광민', '이']],
  ])('%s is who was named in full', (_, text, names) => {
    expect(listed(text)).toEqual(names);
  });

  it('is proposed where few have it, and listed where many do', () => {
    expect(people('주인공 피순덕 씨는 여든이다.\n피 할머니는 3년 전 수술을 받았다.')).toEqual([
      '피순덕',
      '피',
    ]);
    expect(people('민원인 강말자 씨가 찾아왔다.\n강 씨는 20년 전부터 혼자 산다.')).toEqual(['강말자']);
  });

  it('stays open where nobody of that name is told of', () => {
    const text = '공원녹지과 강 팀장님과 통화함.\n- 용 씨는 고물을 줍는다.';
    const spans = detectText(text, all, { threshold: 0.35 }).filter((s) => s.kind === 'PERSON');
    expect(spans.map((s) => [text.slice(s.start, s.end), s.open])).toEqual([
      ['강', true],
      ['용', true],
    ]);
  });

  it('is somebody though nobody of that name is told of, where kin stands behind 씨', () => {
    expect(listed('22:45 오후 3시 용 씨 할머니 네 번째 전화')).toEqual(['용']);
  });

  it.each([
    [
      'this, one, former',
      '민원인 이만복, 한종수, 전미영\n이 어르신 말씀에 한 어르신이 답하고 전 팀장이 적었다.',
    ],
    ['a clan', '민원인 박만복\n밀양 박씨 종중과 박씨 집성촌, 전주 이씨'],
    ['words of their own', '민원인 이만복, 한종수, 부영길\n이사장과 한의사, 부팀장이 참석하였다.'],
    ['letters set apart', '신청인 시우람\n부 천 시 장'],
    ['a longer title', '민원인 홍만복\n홍의장군과 사람들'],
  ])('%s: nobody', (_, text) => {
    expect(people(text).filter((name) => name.length < 2)).toEqual([]);
  });
});

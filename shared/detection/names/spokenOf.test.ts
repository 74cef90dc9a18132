// Names that the word behind them makes names; and what stands before the same words and is nobody.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';

const all = shippedDetector();
const people = (text: string): readonly string[] => peopleIn(text, all);

describe('a name', () => {
  it.each([
    ['of whoever has kin', '위임장을 가져온 사람은 표은솔의 배우자라고 함', '표은솔'],
    ['told with who bears it', '게시글을 실은 여봄이라는 글과 달리 채민구라는 이용자가 신고함', '채민구'],
    ['of a child, before the parents', '입소 순위 답변\n\n방수지오 어머님께\n\n보내 주신 글', '방수지오'],
    ['of five syllables, in a form', '이름: 구다은누리\n보호자: 구태화\n주소: 미정', '구다은누리'],
  ])('%s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });

  it.each([
    ['what somebody is', '신청인의 배우자, 참전자의 유족, 입양아의 생모, 주민들의 아들'],
    ['a word and what is so called', '고문이라는 사람이 나와서 이장이라는 사람과 방문자라는 분을 찾음'],
    ['whose parents they are', '재학생 어머님께\n\n신입생 학부모님께\n\n유치원 어머님께'],
    ['a body in a form', '이름: 한마음봉사단\n연락처: 없음'],
  ])('%s: nobody', (_, text) => {
    expect(people(text)).toEqual([]);
  });
});

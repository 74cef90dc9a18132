// Names from abroad of several words that no table has; and words side by side that are nobody.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';

const all = shippedDetector();
const people = (text: string): readonly string[] => peopleIn(text, all);

describe('a name of several words', () => {
  it.each([
    [
      'before its country, and again',
      '근로자: 1명\n - 쪼 민 우(미얀마, 1998년생)\n근로자 쪼 민 우는 접종을 마침',
      ['쪼 민 우', '쪼 민 우'],
    ],
    [
      'below its spelling',
      '영문성명: SOPHEAK MEAS\n한글성명: 소피억 미어\n국적: 캄보디아',
      ['SOPHEAK MEAS', '소피억 미어'],
    ],
    [
      'with a syllable that Korean has not',
      '외국인 근로자 명부\n같이 살던 보파 뎃의 말에 따르면',
      ['보파 뎃'],
    ],
    ['without the particle behind it', '같은 통에 사는 쯔엉반탄은 귀화하였다', ['쯔엉반탄']],
    ['of halves that a dictionary has', '토론은 하랄트 베커 교수가 맡음', ['하랄트 베커']],
    ['without what somebody plays', '수여식(피아니스트 안드레아 보넬리)', ['안드레아 보넬리']],
    ['of three words', '조선소에서 일하는 라흐만 모하메드 이브라힘 씨로', ['라흐만 모하메드 이브라힘']],
  ])('%s', (_, text, names) => {
    expect(people(text)).toEqual(names);
  });

  it.each([
    ['goods and their country', '수입 물품\n - 냉동 새우 살(베트남, 20kg)\n - 방문 상담(미국, 2건)'],
    ['a Korean name set apart', '외국인 대상 안내\n한글성명: 없음 해당 없음'],
    ['a quarter, a post and what is said', '오전 9:24 도계읍 천 계장한테 집 문단속 부탁'],
  ])('%s: nobody of several words', (_, text) => {
    expect(people(text).filter((name) => name.includes(' '))).toEqual([]);
  });
});

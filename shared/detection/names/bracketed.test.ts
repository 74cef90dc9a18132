// Names that the bracket behind them tells.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';

const all = shippedDetector();

const people = (text: string): readonly string[] => peopleIn(text, all);

describe('a bracket behind a name', () => {
  it('tells an age or a day of birth of a name written with a space', () => {
    expect(people('실종자는 봉 다솜(9세)으로 흰 옷을 입었다')).toEqual(['봉 다솜']);
    expect(people('의견을 제출한 옥 별(1990년 02월 03일)은 반대하였다')).toEqual(['옥 별']);
  });

  it('tells whose kin somebody with a name from abroad is', () => {
    expect(people('비상 연락\n박 올가(이모) 010-2205-9347')).toEqual(['박 올가']);
    expect(people('전 직원들(동생 포함)이 참석하였다')).toEqual([]);
  });

  it('tells nothing of people who are counted, or of things', () => {
    expect(people('노인 한 명(85세)이 구조되었다')).toEqual([]);
    expect(people('신 사업(2024년 3월 2일)을 시작하였다')).toEqual([]);
  });

  it('spells a name in capitals in Korean, or says whose kin it is', () => {
    expect(people('조장 LIN MEI(린메이)가 안내하였다')).toContain('LIN MEI');
    expect(people('보호자: 강하늘(부), PHAM THI SEN(모)')).toContain('PHAM THI SEN');
    expect(people('LED TV(텔레비전)와 ESG TEAM(에너지)을 두었다')).toEqual([]);
  });
});

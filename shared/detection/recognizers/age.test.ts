// Ages of somebody, limits of a rule, and figures that look like them.
import { describe, expect, it } from 'vitest';
import { shippedDetector, valuesIn } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

const all = shippedDetector();
const found = (text: string, kind: string): readonly string[] => valuesIn(text, kind, all);

describe('an age', () => {
  it.each([
    ['올해 74세로 혼자 산다', '74세'],
    ['저는 5세 아들을 둔 엄마입니다', '5세'],
    ['신고자: 정 모씨 (남, 50대, 010-7384-1234)', '50대'],
    ['대상: 공고일 현재 만 18세 이상 34세 이하 미취업 청년', '만 18세 이상 34세 이하'],
    ['원아 김하늘(만 4세), 햇님반', '만 4세'],
    ['김하늘(만 5세 햇님반)', '만 5세'],
    ['원아 김하늘, 만 5세(햇님반), 알레르기 있음', '만 5세'],
    ['김하늘은 5세로 2024년 입소함', '5세'],
    ['환자 M45세, 입원', '45세'],
    ['70대의 1명 김복순', '70대'],
  ])('%s', (text, value) => {
    expect(found(text, 'AGE')).toEqual([value]);
  });

  it.each([
    '2026학년도 시립 해오름어린이집 만4세(햇님반) 원아 현황',
    '소 나이 12개월 이상은 검사를 받는다',
    '반: 만 4세 도토리반',
    '배너 규격 A4세로 210mm',
    '20대의 30명이 답하였다',
    '출품 규격: A1 세로 패널 1장(JPG, 300dpi)',
    '60대 이상이 76.1점으로 가장 높고 20대가 64.9점으로 가장 낮았다',
    '읍면동\t세대수\t인구\t65세 이상\t고령화율\n중앙동\t12,400\t25,100\t5,200\t20.7',
    '가람면은 65세 이상 비율이 40%를 넘는다',
  ])('nobody: %s', (text) => {
    expect(found(text, 'AGE')).toEqual([]);
  });

  it('is nobody’s and open where it is an average', () => {
    const spans = detectText('평균 연령이 77세로 높아졌다', all).filter((x) => x.kind === 'AGE');
    expect(spans.map((x) => x.open)).toEqual([true]);
  });
});

// Illness, family and birth: whoever has it, and everybody.
import { describe, expect, it } from 'vitest';
import { shippedDetector } from '../../tests/fixtures/detector';
import { detectText } from './index';

const all = shippedDetector();

describe('illness and family of whoever has it', () => {
  const kinds = (text: string): readonly string[] => detectText(text, all).map((s) => s.kind);

  it('tells of nobody', () => {
    expect(kinds('하선규 소장은 당뇨병이나 만성 신부전을 앓는 사람은 조심하라고 했다')).not.toContain(
      'HEALTH',
    );
    expect(kinds('수강료: 어르신과 다자녀(3명 이상) 가정은 30퍼센트를 깎는다')).not.toContain('FAMILY');
  });

  it.each(['우측 쇄골 골절', '발목 염좌', '땅콩 알레르기', '간경변증', '허리 협착증'])(
    '%s: with the part of the body and all of its word',
    (illness) => {
      const text = `민원인 최윤미는 ${illness} 진단을 받았다`;
      const found = detectText(text, all).filter((s) => s.kind === 'HEALTH');
      expect(found.map((s) => text.slice(s.start, s.end))).toEqual([illness]);
    },
  );

  it.each([
    ['별거 중', '내담자 최윤미 | 별거 중 | 재상담'],
    ['배우자 사망', '수급자 최윤미 가구사항: 배우자 사망, 독거'],
    ['이혼 소송 중', '최윤미는 이혼 소송 중이라 경황이 없었다'],
  ])('%s: all that is told', (told, text) => {
    const found = detectText(text, all).filter((s) => s.kind === 'FAMILY');
    expect(found.map((s) => text.slice(s.start, s.end))).toContain(told);
  });

  it('tells of somebody', () => {
    expect(kinds('민원인 최윤미는 당뇨병을 앓고 있어 거동이 어렵다')).toContain('HEALTH');
    expect(kinds('학대피해노인\n 성명 최윤미\n 건강 파킨슨병, 욕창, 청력 저하')).toContain('HEALTH');
    expect(kinds('신청인 최윤미는 다자녀 가정으로 생계가 어렵다')).toContain('FAMILY');
  });
});

describe('a day behind a name and a year of school', () => {
  it('is one of birth', () => {
    const text = '장학생\n 가. 함예린 (2학년, 2010. 8. 17.): 성적 우수';
    const found = detectText(text, all).filter((s) => s.kind === 'DT_BIRTH');
    expect(found.map((s) => text.slice(s.start, s.end))).toEqual(['2010. 8. 17.']);
  });
});

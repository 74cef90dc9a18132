// What is an official's, a trader's or a caller's own stays closed: leave, illness, a shop's telephone, a judgment on somebody named with it.
import { describe, expect, it } from 'vitest';
import { shippedDetector } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

const all = shippedDetector();

/** The finds of a kind, `+` where they stay open. */
function found(text: string, kind: string): readonly string[] {
  return detectText(text, all)
    .filter((s) => s.kind === kind)
    .map((s) => `${s.open ? '+' : ''}${text.slice(s.start, s.end)}`);
}

describe('an official on leave', () => {
  it.each([
    [
      'a column for the reason',
      '병가 허가 알림\n\n소속\t직급\t성명\t기간\t사유\n총무과\t행정8급\t최윤미\t5. 13.~5. 24.\t안정 가료',
    ],
    [
      'an illness in the row',
      '복무 현황\n\n소속\t직급\t성명\t기간\t사유\n총무과\t행정8급\t최윤미\t5. 13.~5. 24.\t갑상선암 치료',
    ],
    [
      'the leave on the lines below',
      '인사발령 내신\n\n 가. 총무과 행정6급 최윤미 (공무원번호 20070219)\n   ○ 구분: 질병휴직 / 기간: 2024. 3. 1.부터\n   ○ 사유: 항암치료',
    ],
    [
      'who applies for himself',
      '겸직허가 검토\n총무과 최윤미 주무관이 어머니의 꽃집을 물려받고자 겸직허가를 신청하였습니다.',
    ],
  ])('%s', (_, text) => {
    expect(found(text, 'PERSON')).toContain('최윤미');
  });

  it.each([
    [
      'who moves for a reason of the office',
      '인사 현황\n\n소속\t직급\t성명\t기간\t사유\n총무과\t행정8급\t최윤미\t5. 13.~5. 24.\t업무 지원',
    ],
    [
      'a new post on the lines below',
      '인사발령\n\n 가. 총무과 행정6급 최윤미\n   ○ 구분: 전보 / 일자: 2024. 3. 1.',
    ],
    ['who decides on it', '겸직허가 검토\n총무과 최윤미 주무관이 박지훈의 겸직허가 신청을 검토하였습니다.'],
  ])('is not %s', (_, text) => {
    expect(found(text, 'PERSON')).toContain('+최윤미');
  });
});

describe('who is no official', () => {
  it.each([
    ['who wrote a post', '한빛시청 보고\n자유게시판 글에 작성자 최윤미가 올린 사진을 지웠다.'],
    ['whose telephone was told', '한빛시청 보고\n작성자 최윤미의 휴대전화 번호가 실렸다.'],
    [
      'who heads the place of work',
      '결핵환자 역학조사서\n직장 : 꿈나래어린이집(원장 최윤미)\n진단명 : 폐결핵',
    ],
  ])('%s', (_, text) => {
    expect(found(text, 'PERSON')).toContain('최윤미');
  });

  it('leaves who writes for the office', () => {
    expect(found('한빛시청 보고\n작성자 최윤미', 'PERSON')).toContain('+최윤미');
  });
});

describe('a telephone of somebody’s own', () => {
  it.each([
    [
      'a column of mobiles',
      '명부\n성명 | 주소 | 휴대전화 | 근무지\n최윤미 | 영덕군 지품면 신안길 77 | 054-733-2908 | 강구면',
    ],
    ['a shop', '표창 조서\n조사자: 나운2동장 최윤미\n연락처: 063-462-1180(이용원)'],
    ['from where a paper came', '한빛시청 결과\n최창호는 위임서를 팩스(031-318-4472)로 보내왔음.'],
  ])('%s', (_, text) => {
    const lines = [...found(text, 'PHONE'), ...found(text, 'FAX')];
    expect(lines.length).toBe(1);
    expect(lines[0]).not.toContain('+');
  });

  it('is not where papers are sent to', () => {
    const text = '한빛시청 세무과 안내\n신청서는 팩스(031-318-4472)로 보내 주시기 바랍니다.';
    expect([...found(text, 'PHONE'), ...found(text, 'FAX')]).toEqual(['+031-318-4472']);
  });
});

describe('the seat of a trader', () => {
  const paper = (number: string): string =>
    `살처분 참여농가\n농장주: 어윤복(010-6602-9187)\n사업자등록번호: ${number}\n소재지: 전라남도 나주시 공산면 동촌로 911-40`;
  it('is a person’s where the number is', () => {
    expect(found(paper('408-92-15736'), 'ADDRESS')).toEqual(['전라남도 나주시 공산면 동촌로 911-40']);
  });
  it('is a company’s where the number is', () => {
    expect(found(paper('408-81-15736'), 'ADDRESS')).toEqual(['+전라남도 나주시 공산면 동촌로 911-40']);
  });
});

describe('a judgment', () => {
  const paper = (whose: string): string =>
    `배상 검토\n신청인 최윤미(010-6602-9187)는 타이어가 깨졌다고 한다. 견적서와 사진을 붙인다.\n${whose} 천안지원 2023가소38117 판결에서 시 책임이 인정되었다.`;
  it('is closed beside the surname of whoever sued', () => {
    expect(found(paper('지난해 사고를 당한 노씨의 경우'), 'COURT_CASE')).toEqual(['2023가소38117']);
  });
  it('is what the court has said otherwise', () => {
    expect(found(paper('같은 길에서 난 사고의 경우'), 'COURT_CASE')).toEqual(['+2023가소38117']);
  });
});

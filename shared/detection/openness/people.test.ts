// Who stays open: the words, cells and addresses beside a name that make an official of a person, and those that do not.
import { describe, expect, it } from 'vitest';
import { shippedDetector } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

const all = shippedDetector();

/** The people of a text, `+` where they stay open. */
function people(text: string): readonly string[] {
  return detectText(text, all)
    .filter((s) => s.kind === 'PERSON')
    .map((s) => `${s.open ? '+' : ''}${text.slice(s.start, s.end)}`);
}

describe('officials on duty', () => {
  it.each([
    ['a division in front', '검토자: 위생지도팀 최윤미 (평일 09시부터)', '+최윤미'],
    ['two of a division', '피고 소송수행자: 허가지원과 김동욱, 김보경', '+김보경'],
    [
      'a rank in the cell before',
      '소속 | 직급 | 성명 | 발령\n세정과 | 지방세무주사보 | 배수진 | 징수과 근무를 명함',
      '+배수진',
    ],
    ['a post in the cell behind', '구분 | 성명 | 소속 및 직위\n위원 | 김우경 | 부시장 | 재임기간', '+김우경'],
    ['mail of the office', '보낸사람: 김민재 <mjkim@gwangju.go.kr>', '+김민재'],
    [
      'the box of a press release',
      '담당 부서\t대외경제국\t책임자\t과  장 \t강병중 (044-215-7630)',
      '+강병중',
    ],
    ['who heads a public body', '이번 협약에는 한국수자원공사(사장 윤석민)가 참여한다', '+윤석민'],
    ['who is on duty', '한빛구청 당직 일지\n당직원: 박예슬', '+박예슬'],
  ])('%s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });
});

describe('people who are no officials', () => {
  it.each([
    ['a department of a hospital', '진료: 정형외과 최윤미', '최윤미'],
    ['a player', '우승: 농구팀 최윤미', '최윤미'],
    ['somebody told about behind a division', '민원: 도로과 최윤미 씨가 방문', '최윤미'],
    ['who serves a company', '담당: 총무팀 김서연 대리 010-4455-6677', '김서연'],
    ['a treasurer of a club', '한빛구청 보조금 정산\n - 회계담당 김서연이 개인카드로 결제', '김서연'],
    ['whom an audit accuses', '감사결과 처분요구서\n수당 부당 수령\n관련자: 세무과 주사보 김서연', '김서연'],
  ])('%s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });

  it('does not close whom an audit only names', () => {
    const text = '감사결과\n지적사항: 압류를 지연하였음\n관련자: 세무과 주사보 김서연';
    expect(people(text)).toContain('+김서연');
  });
});

describe('numbers that lead to a person', () => {
  const closed = (text: string): readonly string[] =>
    detectText(text, all)
      .filter((s) => !s.open)
      .map((s) => s.kind);

  it('closes a suit beside its plaintiff, and leaves one open that names nobody', () => {
    expect(closed('사건: 2023구합10482 처분취소\n원고: 김서연 (민원인)')).toContain('COURT_CASE');
    expect(closed('사건: 2023구합10482 처분취소\n피고: 한빛시장')).not.toContain('COURT_CASE');
  });

  it('takes no bound for an age and no day of reckoning for a birth', () => {
    const text =
      '청년(만 18세∼34세, 채용시점 기준), 최고 만 39세로 한정\n주민등록 인구통계(2024. 9. 30. 기준)';
    expect(closed(text)).toEqual([]);
  });

  it('leaves the address of a body open that stands right behind it', () => {
    expect(closed('(34054) 대전광역시 유성구 유성대로 1548(화암동) 정보통신기획평가원')).not.toContain(
      'ADDRESS',
    );
  });
});

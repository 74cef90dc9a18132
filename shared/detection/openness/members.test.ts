// Members of a body stay open in the row that lists them; whom a member speaks of, and who only applies, do not.
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

describe('a row of members', () => {
  it.each([
    [
      'posts in brackets',
      '장학생 선발 결과\n심사위원: 남기섭(이사장), 최윤미(양산교육지원청 장학사), 배은교(시의원)',
    ],
    [
      'who audits the accounts',
      '한빛시 결산검사 의견서\n결산검사위원 대표위원 손태영(시의원), 위원 김미현(공인회계사), 최윤미(세무사)',
    ],
    ['two spaces and two posts', '채용 결과\n면접위원  임채윤(시립도서관장), 최윤미(외부위원, 한국중부발전)'],
    ['posts behind', '서면자료\n위원: 김효섭 변호사, 최윤미 전주대 교수, 이로운 아동보호전문기관장'],
    ['a count, names alone', '사례결정위원회\n○ 참석위원(4명): 주홍래(위원장), 탁서윤, 최윤미, 금보라'],
    [
      'posts in front',
      '제3회 도시계획위원회\n○ 참석위원: 위원장 신동욱(부시장), 위원 이종훈(세명대 교수), 최윤미(건축사)',
    ],
    ['a heading in square brackets', '심사자료\n[심사위원] 이사장 제갈현, 이사 강순자, 이사 최윤미'],
    ['the foot of a decision', '재결서\n위원장 김승호  위원 김애란 이종구 최윤미 박형준'],
    [
      'a public body that hears of a private one',
      '한빛시 도시계획위원회\n안건: 재건축조합 설립\n위원: 홍성표(교수), 최윤미(변호사)',
    ],
    [
      'who directs what a family of that sort needs',
      '한빛시 위원회\n위원: 홍성표(다문화가정지원센터장), 최윤미(장애인복지관장)',
    ],
    [
      'a table with the post in the first cell',
      '청년위원회 위촉 현황\n구분\t성명\t소속\n위원장\t김지철\t부군수\n위원\t최윤미\t변호사',
    ],
  ])('%s', (_, text) => {
    expect(people(text)).toContain('+최윤미');
  });

  it.each([
    ['whom a member speaks of', '제3회 도시계획위원회\n위원: 최윤미 씨가 담장을 걱정합니다.'],
    [
      'whom a member speaks of, by a sentence',
      '도시계획위원회\n위원: 그 땅은 권태순 할머니, 최윤미 씨 댁과 닿습니다.',
    ],
    [
      'a body whose members nobody may know',
      '제3차 징계위원회 의결 결과\n위원: 이금희(변호사), 최윤미(교수)',
    ],
    ['who has not been appointed yet', '위원 위촉 대상\n심사위원: 남기섭(이사장), 최윤미(교수)'],
    ['a name alone', '가온시 소식\n위원: 최윤미'],
    ['who stands before the body', '채용 결과\n면접위원: 남기섭(이사장), 최윤미(지원자)'],
    ['a body of private people', '재건축조합 감사 선임의 건\n위원: 홍성표, 최윤미, 박을용'],
    ['the foot of one', '한빛종친회 정기총회\n위원장 김승호 위원 김애란 이종구 최윤미'],
    ['a committee of one', '동창회 운영위원회\n위원: 김승호, 최윤미, 이종구'],
    ['residents', '입주자대표회의 회의록\n위원장 김승호  위원 김애란  위원 최윤미'],
    ['where somebody comes from', '한빛시 위원회\n위원: 김말순(교수), 최윤미(탈북민)'],
    ['a family of that sort', '한빛시 위원회\n위원: 최윤미(다문화가정), 김말순(교수)'],
    ['who asks, behind a member', '한빛시 위원회\n위원: 김말순(교수), 최윤미(청구인), 박을용(교수)'],
    ['an interview to come', '한빛시 면접시험 계획\n면접위원: 김승호, 최윤미'],
    [
      'a candidate far below the title',
      `제안서 평가위원 공개모집 결과를 알려드립니다. ${'본 모집은 3월에 진행되었습니다. '.repeat(12)}\n평가위원: 김승호(교수), 최윤미(기술사)`,
    ],
    ['a party', '면접 결과\n심사위원: 민원인 최윤미(교수)'],
  ])('not %s', (_, text) => {
    expect(people(text).filter((p) => p.includes('최윤미'))).not.toContain('+최윤미');
  });
});

describe('who speaks', () => {
  const minutes =
    '제3회 도시계획위원회 회의록\n○ 간사: 도시계획팀장 오세진\n○ 오세진 간사: 보고드립니다.\n○ 최윤미 위원: 좁습니다.';

  it('open who speaks where a council counts its sessions', () => {
    const said =
      '제283회 임시회 제2차 본회의 회의록\n\n○ 의장 최윤미  성원이 되었습니다.\n○ 박지훈 의원  묻겠습니다.';
    expect(people(said)).toEqual(['+최윤미', '+박지훈']);
  });

  it('for the office keeps the minutes and stays open; who decides is closed until the end of it', () => {
    expect(people(minutes)).toEqual(['+오세진', '+오세진', '최윤미']);
  });

  it('in a council was elected, in the report on a hearing too', () => {
    const report =
      '추가경정예산안 심사보고서\n제241회 임시회 제3차 예산결산특별위원회\n○ 최윤미 위원: 왜 늘었는가';
    expect(people(report)).toEqual(['+최윤미']);
    expect(people(`${report}\n○ 주민 김서연: 반대합니다`)).toEqual(['+최윤미', '김서연']);
    const present = '청원 심사보고서\n제241회 임시회\n출석위원';
    expect(people(`${present} 최윤미, 김서연`)).toEqual(['+최윤미', '+김서연']);
    expect(people(`${present} 외 참고인 최윤미, 청원인 김서연`)).toEqual(['최윤미', '김서연']);
  });
});

describe('duties', () => {
  it.each([
    ['who audits', '한빛시 감사결과\n감사반장 국동원, 감사자 변수진·최윤미'],
    ['who concludes contracts', '4월 수의계약 체결 현황\n재무관 고동희  계약담당 최윤미'],
    ['who heads the division named before', '한빛시 대장\n건축허가팀 염동하, 팀장 최윤미'],
    ['who gives the news', '한빛시청 보도자료\n제공: 수산진흥과 수산정책팀  최윤미 팀장 ☎ 061-270-8392'],
    ['who presides over a court', '법원: 대전지방법원 제2행정부(재판장 최윤미)\n원고: 육종대'],
    ['whose brackets are apart from a party', '대화자: 갑(민원인 편도식), 을(주택과 주무관 최윤미)'],
    ['a judge', '대법원 판결\n주심 대법관 최윤미'],
    ['who watches over a company', '한빛시청\n시공업체 감독 건설과장 최윤미'],
    ['who works for a council', '검토보고 요지(수석전문위원 최윤미)'],
  ])('%s', (_, text) => {
    expect(people(text)).toContain('+최윤미');
  });

  it.each([
    ['who keeps the contracts of a company', '한빛시청 안내\n㈜누리 계약담당 최윤미'],
    ['a victim who is listed behind an official', '피해자: 주무관 김서연, 주무관 최윤미'],
    ['the second of those whom a word in front accuses', '징계 대상: 갑(주무관 김서연), 을(주무관 최윤미)'],
    ['who judges a game', '배구대회 주심 최윤미'],
    ['a head of works of the company', '한빛시청\n시공업체 공사과장 최윤미'],
    [
      'one of two between whom something was done',
      '비위 내용: 갑(민원인 김서연), 을(주택과 주무관 최윤미)은 금품을',
    ],
    ['whom a complaint is about', '갑(신고인 김서연), 을(총무과 팀장 최윤미) 성희롱 사건'],
    ['a party in brackets with others', '한빛시청 보고\n대화자(민원인 주무관 최윤미)'],
  ])('not %s', (_, text) => {
    expect(people(text)).toContain('최윤미');
  });
});

describe('the table of numbers below the list of members', () => {
  const LIST =
    '인구정책위원회 위원 명단\n\n위원(위촉직): 최윤미(한빛대 교수), 박지훈(변호사)\n\n[수당 지급용]\n';
  const open = (text: string): readonly string[] =>
    detectText(text, all)
      .filter((s) => s.open)
      .map((s) => text.slice(s.start, s.end));

  it('tells the same names, and numbers that are their own', () => {
    const text = `${LIST}최윤미 700119-2345678\n박지훈 010-2345-6789 (연구실 054-820-6617)`;
    expect(open(text).filter((v) => v === '최윤미' || v === '박지훈')).toHaveLength(4);
    expect(open(text)).not.toContain('700119-2345678');
    expect(open(text)).not.toContain('054-820-6617');
  });

  it('leaves others in the table private', () => {
    expect(open(`${LIST}김서연 700119-2345678`)).not.toContain('김서연');
  });

  it('leaves a member private who is told about further on', () => {
    const text = `${LIST}민원인 최윤미 씨는 소음을 알려 왔다.`;
    expect(open(text).filter((v) => v === '최윤미')).toHaveLength(1);
  });
});

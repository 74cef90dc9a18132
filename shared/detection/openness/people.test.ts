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
    [
      'a division in brackets behind',
      '한빛시청 하천 점검 계획\n1조  최윤미(하천관리과)  상류 구간',
      '+최윤미',
    ],
    ['a grade in brackets behind', '한빛시청 출장 보고\n성명: 최윤미 (하천관리과, 시설7급)', '+최윤미'],
    ['a post in brackets behind', '참석: 부시장, 최윤미(시의원), 주민 2명', '+최윤미'],
    ['who takes the notes', '한빛시청 주민설명회 결과\n기록자 최윤미', '+최윤미'],
    [
      'who heads a division of the office',
      '한빛구(구청장 석건우)는 물놀이 안전에 힘쓴다고 24일 밝혔다.\n\n안전요원은 오전 10시부터 오후 7시까지 순찰하며 구명조끼를 무료로 빌려준다. 위험한 곳에는 부표를 띄운다.\n\n최윤미 안전총괄과장은 말했다',
      '+최윤미',
    ],
    [
      'who speaks in a council',
      '제298회 한빛시의회(정례회) 위원회 회의록\n○최윤미 위원 본부장님, 왜 줄였습니까?',
      '+최윤미',
    ],
    [
      'who heads a committee of a council',
      '협약식에는 최윤미 시의회 해양도시건설위원장이 함께했다',
      '+최윤미',
    ],
    ['who heads a council', '11:00 개회, 군의회 의장 최윤미 축사', '+최윤미'],
    [
      'whose division and rank stand in the next cell of an order',
      '인사 발령 통지\n순번\t성명\t현 소속·직급\t발령사항\n2\t최윤미\t복지정책과 지방사회복지주사\t조치원읍 복지팀장에 보함',
      '+최윤미',
    ],
    ['who leads an audit', '한빛구청 감사 결과\n감사반장 최윤미  감사반원 이보람', '+최윤미'],
    [
      'a part of a public body in front',
      '입회인  한국농어촌공사 동진지사 농지은행부 최윤미 ☎ 063-540-4482',
      '+최윤미',
    ],
    [
      'an office in brackets behind',
      '한빛시청 사례회의\n참석자 최윤미(서원보건소 방문간호), 이다은(통합사례관리사)',
      '+최윤미',
    ],
    [
      'who is listed with members, parted by spaces',
      '참석: 부시장, 위원 7명(위원장 남궁선, 위원 김경환 박은주 최윤미)',
      '+최윤미',
    ],
    ['a division that is named after families', '한빛시 안내\n여성가족과장 최윤미', '+최윤미'],
  ])('%s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });
});

describe('people who are no officials', () => {
  it.each([
    ['whom an official visits, parted by a space', '한빛시청\n주무관 이민정 최윤미 어르신 댁 방문', '최윤미'],
    ['who reports, behind the staff of an audit', '한빛시청\n감사반원 이민정 최윤미(제보자)', '최윤미'],
    ['whom an office looks after', '한빛시청 상담 기록\n최윤미(정신건강복지센터 등록)', '최윤미'],
    ['whose row stands under the ranks of a form', '담당\t과장\n신청인\t최윤미', '최윤미'],
    [
      'whose leave is told by the heading',
      '인사 발령\n□ 전보\n김서연\t총무과 지방행정주사\n□ 질병휴직\n최윤미\t복지정책과 지방사회복지주사',
      '최윤미',
    ],
    ['a writer in arrears', '체납: 소설가 최윤미', '최윤미'],
    ['whose leave is told by the cell', '인사 발령\n최윤미\t복지정책과 지방행정주사\t출산휴가', '최윤미'],
    [
      'whose leave is ordered',
      '인사 발령 통지\n순번\t성명\t현 소속·직급\t발령사항\n5\t최윤미\t도로과 지방시설주사\t휴직을 명함(공황장애)',
      '최윤미',
    ],
    ['who speaks as a writer and complains', '민원인 시인 최윤미', '최윤미'],
    ['a department of a hospital', '진료: 정형외과 최윤미', '최윤미'],
    [
      'who writes to a board by a verified name',
      '[시장에게 바란다]\n글번호  2026-11-03382\n작성자  김은경 (실명인증)\n작성일  2026. 11. 3.\n답변부서  한빛시 도로과',
      '김은경',
    ],
    ['a player', '우승: 농구팀 최윤미', '최윤미'],
    ['somebody told about behind a division', '민원: 도로과 최윤미 씨가 방문', '최윤미'],
    [
      'who heads a division of a company',
      '한빛구(구청장 석건우)는 ㈜누리와 맺었다.\n㈜누리 최윤미 안전총괄과장은 말했다',
      '최윤미',
    ],
    ['who serves a company', '담당: 총무팀 김서연 대리 010-4455-6677', '김서연'],
    ['a treasurer of a club', '한빛구청 보조금 정산\n - 회계담당 김서연이 개인카드로 결제', '김서연'],
    [
      'who serves an association',
      '한빛시청 점검\n한빛시배구협회 사무국장 김서연은 보조금을 받았다',
      '김서연',
    ],
    ['whom a paper disciplines', '한빛시청\n처분대상: 세무과 지방세무주사 김서연', '김서연'],
    [
      'whose penalty stands behind',
      '한빛시 인사발령\n◎ 징계\n - 차량등록사업소 지방행정주사보 김서연: 감봉 1월',
      '김서연',
    ],
    ['who is in mourning', '한빛시청 소식\n부고: 세무과 김서연 주무관 모친상', '김서연'],
    ['in a department of a hospital', '한빛시청 통보\n담당의 김서연(정형외과)', '김서연'],
    ['whom an audit accuses', '감사결과 처분요구서\n수당 부당 수령\n관련자: 세무과 주사보 김서연', '김서연'],
  ])('%s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });

  it('does not close whom an audit only names', () => {
    const text = '감사결과\n지적사항: 압류를 지연하였음\n관련자: 세무과 주사보 김서연';
    expect(people(text)).toContain('+김서연');
  });
});

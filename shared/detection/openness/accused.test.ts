// Whom a paper accuses or sends on leave is closed wherever the name stands; clubs and companies give no public post.
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

describe('an official whom the paper accuses', () => {
  it.each([
    [
      'a petition for leniency',
      '탄원서\n피탄원인: 최윤미 (한빛면 행정복지센터 근무)\n최윤미 주사는 성실한 사람입니다.',
    ],
    [
      'a complaint',
      '진정서\n피진정인  한빛시 주민센터 소속 공무원 최윤미\n최윤미 주무관은 소리를 질렀습니다.',
    ],
    [
      'a penalty behind brackets',
      '감사결과\n지방농업서기 최윤미는 실수라고 하였다.\n - 지방농업서기 최윤미(사번 1904417): 경징계',
    ],
    ['a post of the past and a reprimand', '한빛시 감사 처분요구\n - 전 산업팀장 최윤미(현 부춘동): 훈계'],
    ['a light penalty', '한빛시 감사 처분요구\n - 도로과 주무관 최윤미: 주의'],
    ['a cell of its own', '한빛시 징계 현황\n성명\t직급\t양정\n최윤미\t지방행정주사\t감봉 1월'],
    ['a penalty right behind', '징계 현황\n세무과 주무관 최윤미 감봉 1월'],
    ['an object', '세무과 주무관 최윤미를 직위해제함'],
    ['an object for months', '세무과 주무관 최윤미를 감봉 2월에 처한다.'],
    ['who was suspended', '직위해제자: 총무과 지방행정주사 최윤미'],
    ['who appeals', '소청인 총무과 지방행정주사 최윤미는 정직 1월 처분의 취소를 구한다.'],
    [
      'whom an audit admonishes',
      '감사 처분요구\n담당자 최윤미는 확인하지 않았다.\n② 최윤미에게는 훈계를 촉구',
    ],
    ['who brings a grievance', '고충상담 처리 결과\n신청인: 정보통신과 전산8급 최윤미'],
    ['who wishes to move', '고충상담\n같은 과 최윤미 주무관도 같은 사유로 전보를 희망함'],
    ['a warning in brackets', '총무과 주무관 최윤미(경고)'],
    ['a measure against the person', '총무과 주무관 최윤미 - 신분상 조치 훈계'],
    ['a warning at the head', '경고: 총무과 주무관 최윤미'],
    ['the second of a list', '훈계(2명): 총무과 주무관 김서연, 세무과 주무관 최윤미'],
    ['who was warned', '경고 처분을 받은 총무과 주무관 최윤미'],
    ['the lightest in a table', '| 소속 | 성명 | 직급 | 처분내용 |\n| 총무과 | 최윤미 | 주무관 | 주의 |'],
    ['a written apology', '| 연번 | 소속 | 직급 | 성명 | 처분 |\n| 1 | 총무과 | 주무관 | 최윤미 | 시말서 |'],
    ['whom somebody tells on', '갑질 신고 대상 총무과 팀장 최윤미'],
    ['what was found', '지방행정주사 최윤미  성희롱 가해 사실 인정'],
    ['who took too much', '초과근무수당 부당수령자: 총무과 주무관 최윤미'],
    ['leave for an illness', '도로과 주무관 최윤미, 암 치료로 휴직 연장'],
    ['leave for what brackets tell', '도로과 주무관 최윤미(우울증)로 연가'],
    ['a penalty in front', '한빛시 통보\n견책 처분을 받은 세무과 주무관 최윤미'],
    [
      'leave on the line below',
      '한빛시 인사발령\n교통과\n지방행정주사\n최윤미\n휴직을 명함(질병휴직: 우울장애)',
    ],
    [
      'a rank and a penalty on the lines below',
      '한빛시 징계 현황\n성명\n직급\n양정\n최윤미\n지방행정주사\n감봉 1월',
    ],
  ])('%s', (_, text) => {
    const found = people(text);
    expect(found).toContain('최윤미');
    expect(found).not.toContain('+최윤미');
  });

  it.each([
    ['a speaker who warns', '한빛시청 회의\n담당: 도로과 최윤미: 주의가 필요합니다.'],
    ['who keeps the books', '한빛시청 징계 업무\n징계 담당: 총무과 최윤미 주무관'],
    ['a new post on the line below', '한빛시 인사발령\n교통과\n지방행정주사\n최윤미\n총무과 근무를 명함'],
    ['an honest official', '한빛시청\n정직한 총무과 주무관 최윤미에게 표창'],
    ['a hill', '한빛시청\n감봉산 등산로 관리 주무관 최윤미'],
    ['who pins up a warning', '한빛시청\n세무과 주무관 최윤미가 경고문을 붙임'],
    ['who tells of precautions', '한빛시청\n회의 주의사항: 총무과 주무관 최윤미'],
    ['who offers check-ups', '한빛시청\n도로과 주무관 최윤미, 암 검진 안내'],
    ['who writes about discipline', '한빛시청\n견책 처분 통지\n작성: 총무과 주무관 최윤미'],
  ])('is not %s', (_, text) => {
    expect(people(text)).toContain('+최윤미');
  });
});

describe('words that only end like a division', () => {
  it.each([
    '한빛시청 보고\n업무의 특성과 최윤미의 진술을 종합하면 인과관계가 있다.',
    '한빛시청 보고\n남편과 최윤미가 함께 살았다.',
    '한빛시청 보고\n가족과 최윤미의 말이 다르다.',
    '한빛시청 보고\n마을과 최윤미 가족이 합의',
    '한빛시청 보고\n마을과 최윤미가 합의',
    '한빛시청 보고\n시설과 최윤미 입소자',
    '한빛시청 보고\n주택과 최윤미 소유의 토지',
    '한빛시청 보고\n체납과 최윤미의 관계',
    '한빛시청 보고\n사회복지과 최윤미 수급자',
    '한빛시청 보고\n난타팀 최윤미',
    '한빛시청 보고\n봉사팀 최윤미',
    '한빛시청 보고\n새터경로당 신회장과 최윤미 총무 간 다툼',
  ])('%s', (text) => {
    expect(people(text)).toContain('최윤미');
  });

  it.each([
    '위생과 최윤미',
    '여성가족과 최윤미',
    '사회복지과 최윤미',
    '안전총괄과 최윤미',
    '노인장애인과 최윤미',
    '주택과 최윤미',
    '자원봉사팀 최윤미',
  ])('not %s', (text) => {
    expect(people(`한빛시청 안내\n접수는 ${text}가 맡는다.`)).toContain('+최윤미');
  });
});

describe('posts that no office gives', () => {
  it.each([
    ['a treasurer of the aged', '한빛시청 보조금\n작성: 새터경로당 총무 최윤미'],
    ['a company by what it does', '참석자: 임경록 축제팀장, 기획사 실장 최윤미'],
    ['a contractor', '한빛구청 회의\n용역사 최윤미 부장이 설명함'],
    ['a shop whose name ends like a rank', '한빛시청 명단\n바다상사 최윤미'],
    ['a market', '한빛시청 명단\n중앙시장 최윤미'],
    ['a market that no list holds', '한빛시청 명단\n모란시장 최윤미'],
    ['who sells there', '한빛시청 명단\n말바우시장 최윤미 상인'],
    ['a rank of both', '한빛구청 회의\n시공사 차장 최윤미가 설명함'],
    ['somebody told of behind an official', '한빛시청 보고\n○농정과장 피은성 최윤미 씨는 편찮으시다.'],
    ['who takes part, by a mobile telephone', '한빛시청 노래자랑\n접수자 — 최윤미(010-2204-9917)'],
  ])('%s', (_, text) => {
    expect(people(text)).toContain('최윤미');
  });
});

describe('a mayor', () => {
  it.each(['나주시장 최윤미', '한빛시 소식\n한빛시장 최윤미', '광주광역시장 최윤미', '부시장 최윤미'])(
    '%s',
    (text) => {
      expect(people(text)).toContain('+최윤미');
    },
  );
});

describe('the fax of whoever asks', () => {
  const closed = (text: string): readonly string[] =>
    detectText(text, all)
      .filter((s) => !s.open)
      .map((s) => text.slice(s.start, s.end));

  it('is closed in a form of one label a line, and open behind an office', () => {
    const form =
      '청구인\t성명\n\t최윤미\n\t전화번호\n\t01046028853\n\t팩스번호\n\t055-331-2094\n\n한빛시장 귀하\n';
    expect(closed(form)).toContain('055-331-2094');
    expect(
      closed('신청인 최윤미\n시행 총무과-123(2026. 5. 1.)\n전화 055-331-2000 전송 055-331-2094'),
    ).not.toContain('055-331-2094');
  });
});

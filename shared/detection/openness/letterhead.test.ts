// The office's own lines: its seat at the foot, its telephones, cars and accounts, and those of a company in a list.
import { describe, expect, it } from 'vitest';
import { shippedDetector } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

const all = shippedDetector();

function openOf(kind: string, text: string): readonly string[] {
  return detectText(text, all)
    .filter((s) => s.kind === kind && s.open)
    .map((s) => text.slice(s.start, s.end));
}
function closedOf(kind: string, text: string): readonly string[] {
  return detectText(text, all)
    .filter((s) => s.kind === kind && !s.open)
    .map((s) => text.slice(s.start, s.end));
}
/** Somebody private, so that the paper is about a person. */
const PRIVATE = '신청인 박지훈 (850317-1234567)\n\n';

describe('the seat of an office', () => {
  it.each([
    ['under its telephone', `${PRIVATE}문의: 상수도과 031-470-7700\n한빛시 상수도길 5`],
    ['under who approves', `${PRIVATE}한빛시청\n주무관 최윤미  전결 김경훈\n한빛시 시청로 55 055-330-6671`],
    ['behind the telephone of an official', '문의: 자치행정과 박세희 (032-440-2415) / 한빛시 정각로 9'],
    ['under the name of the city', '"갑" 한빛시\n  한빛시 정각로 29\n  시장 김한솔'],
    [
      'of a foundation, in brackets',
      '주최 한별시 / 주관 한별문화재단(한별시 도담로 200) / 문의 041-840-7700',
    ],
    [
      'of who has printed a paper',
      `${PRIVATE}펴낸 곳 한빛시 홍보소통담당관  우편 31773 충남 당진시 시청1로 1`,
    ],
  ])('%s', (_what, text) => {
    expect(openOf('ADDRESS', text)).toHaveLength(1);
  });

  it.each([
    ['under whoever lives there', '신청인 박지훈\n한빛시 산업로 48\n'],
    ['under a label of his', `${PRIVATE}주소\n한빛시 산업로 48\n`],
    ['over whoever signs', `${PRIVATE}문의: 상수도과 031-470-7700\n한빛시 산업로 48\n박지훈 드림`],
    [
      'a home told of above',
      `${PRIVATE}한빛시 복지과 최윤미 주무관 032-440-3127\n독거노인 댁\n한빛시 산업로 48`,
    ],
    [
      'a home under the desk that deals with it',
      '학대 아동 분리 조치 통보\n담당: 아동보육과 김서연 031-881-4567\n경기도 여주시 세종로 12\n위 가정의 아동을 분리함',
    ],
    [
      'a home that is visited, at the foot',
      '홀몸 노인 방문 결과\n담당: 복지과 최윤미 031-881-4567\n경기도 여주시 세종로 12\n',
    ],
    [
      'a place with more told below',
      '결과 알림\n담당: 복지과 최윤미 031-881-4567\n경기도 여주시 세종로 12\n오후 3시에 찾아가 문을 두드렸으나 대답이 없었음',
    ],
    ['a flat', `${PRIVATE}문의: 상수도과 031-470-7700\n한빛시 산업로 48, 101동 1203호`],
    [
      'in a row, behind the telephone of a police station',
      '박지훈,원미서 032-680-7332,한빛시 산업로 48,절도',
    ],
  ])('%s stays closed', (_what, text) => {
    expect(openOf('ADDRESS', text)).toHaveLength(0);
  });
});

describe('telephones of an office', () => {
  it.each([
    [
      'of an official, below somebody private',
      '신청인 박지훈 (서명)\n한빛시장 귀하\n\n※ 담당: 도로관리과 문재경 (032-440-3127)',
      '032-440-3127',
    ],
    ['by its label', `${PRIVATE}회신 전화\n063-281-3390`, '063-281-3390'],
    [
      'of one exchange on one line',
      `${PRIVATE}안내: 상수도과 031-470-7700, 야간 031-470-7999`,
      '031-470-7999',
    ],
    ['before the division in brackets', `${PRIVATE}해설 063-560-2225(한빛군 문화유산과)`, '063-560-2225'],
  ])('%s', (_what, text, wanted) => {
    expect(openOf('PHONE', text)).toContain(wanted);
  });

  it.each([
    [
      'of one exchange on another line',
      `한빛군청 민원실 054-632-7700\n보증인 박춘자 (460211-2345678)\n보증인 전화\n054-632-0917`,
    ],
    ['of a person between', '한빛군청 민원팀 054-632-7700, 보호자 박춘자 054-632-0917'],
  ])('%s stay closed', (_what, text) => {
    expect(closedOf('PHONE', text)).toContain('054-632-0917');
  });
});

describe('cars and accounts', () => {
  it('leaves the cars of an office open, and those of a company in a list', () => {
    expect(openOf('VEHICLE', '운전원이 5톤 압축차(98도1160)를 몰았다.')).toEqual(['98도1160']);
    const row =
      '과태료 대상\n번호\t차량\t소유자\t주소\n5\t334다8820\t주식회사 다온물류\t한빛시 물류단지로 101';
    expect(openOf('VEHICLE', row)).toEqual(['334다8820']);
    expect(openOf('ADDRESS', row)).toEqual(['한빛시 물류단지로 101']);
  });

  it.each([
    [
      'of somebody in it',
      '과태료 대상\n5\t334다8820\t주식회사 다온물류\t박지훈(850317-1234567)\t한빛시 물류단지로 101',
    ],
    ['of a company that is gone', '체납 차량\n5\t334다8820\t주식회사 다온물류\t폐업\t한빛시 물류단지로 101'],
    ['of whoever complains', '민원 접수대장\n5\t334다8820\t주식회사 다온물류\t한빛시 물류단지로 101'],
  ])('a row %s stays closed', (_what, text) => {
    expect(openOf('VEHICLE', text)).toEqual([]);
    expect(openOf('ADDRESS', text)).toEqual([]);
  });

  it('leaves an account open where the office takes in money', () => {
    expect(openOf('ACCOUNT', '여비를 환수하고(반납계좌: 농협 301-0088-2217-41) 정산한다.')).toHaveLength(1);
    expect(openOf('ACCOUNT', '수강료 계좌: 농협 301-0247-8855-91 한빛문화원')).toHaveLength(1);
    expect(openOf('ACCOUNT', '환급 계좌: 농협 301-0247-8855-91 예금주 박지훈')).toHaveLength(0);
  });
});

describe('officials and members in odd lines', () => {
  it('keeps closed what a member said, however openly the member was present', () => {
    const text = '도시계획위원회 회의록\n참석: 위촉위원 최윤미\n○ 위원 최윤미: 살펴야 합니다.';
    expect(closedOf('PERSON', text)).toEqual(['최윤미']);
  });

  const open = (text: string): readonly string[] => openOf('PERSON', text);

  it.each([
    [
      'a member of a council',
      '제288회 한빛시의회(제1차 정례회) 복지위원회 회의록\n○ 위원장 최윤미: 개의합니다.',
    ],
    ['on probation', '행정9급 시보 최윤미  솔향2동 근무를 명함'],
    ['who approves, with the post behind', '검토 박지훈(팀장)  결재 최윤미(과장)'],
    [
      'second of a group, behind the head of it',
      '조사반: 감염병관리과 박지훈(반장), 최윤미, 역학조사관 김서연',
    ],
    ['of the police', '참석: 아동보호팀장 박지훈, 한빛경찰서 APO 최윤미'],
    [
      'a member of the city council who looks on',
      '한빛시 추첨 안내\n입회자 시의원 최윤미, 감사담당관 박지훈',
    ],
    [
      'staff who speak at a meeting',
      '통합사례회의 회의록\n○ 참석: 희망복지팀장 최윤미, 통합사례관리사 박지훈\n- 최윤미: 대상자는 혼자 삽니다.',
    ],
    ['at a body of the law, with its telephone', '공제조합 담당은 최윤미 대리(02-6200-4478)이다.'],
    [
      'whom the public may ask',
      '한빛시청 공고\n문의: 기획예산실 박지훈(041-746-5062), 복지·문화 최윤미(041-746-5064)',
    ],
    ['behind a cell of another matter', '10.16. / 09:30 / 계절근로자 업무협약 / 농정과장 최윤미'],
  ])('%s', (_what, text) => {
    expect(open(text)).toContain('최윤미');
  });

  it.each([
    ['a volunteer of the fire brigade', '참석: 한빛소방서 의용소방대원 최윤미'],
    ['who watches cameras', '참석: 한빛경찰서 CCTV관제대원 최윤미'],
    ['who sits on a board of personnel', '인사위원회 회의록\n출석위원: 박지훈(위원장), 최윤미, 김서연'],
    ['the party of the cell before', '신청인 / 농정과장 최윤미'],
    ['a patient whom an asked doctor names', '한빛시청\n환자 최윤미 (041-746-5064)'],
    [
      'the complainant behind an official',
      '한빛시청\n주무관 박지훈(041-746-5062), 민원인 최윤미(041-746-5064)',
    ],
    ['who leads a village and is asked', '한빛시청 공고\n문의: 마을 이장 최윤미(041-746-5064)'],
  ])('%s stays private', (_what, text) => {
    expect(open(text)).not.toContain('최윤미');
  });
});

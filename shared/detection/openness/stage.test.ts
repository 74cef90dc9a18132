// Who stands on a public stage, lived long ago or leads a residents' council; and who is only named in such a paper.
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

const CONCERT = '가을 음악회 프로그램\n\n2026. 9. 3. 19:30, 문화회관 대공연장\n';

describe('a programme made for the public', () => {
  it.each([
    ['who sings', `${CONCERT}가곡의 밤 ········ 테너 박지훈`, '+박지훈'],
    ['who plays, second of a list', `${CONCERT}바이올린 최윤미·김서연, 첼로 박지훈`, '+김서연'],
    ['who conducts, in brackets', `${CONCERT}시립합창단(지휘 박지훈, 반주 최윤미)`, '+최윤미'],
    ['who speaks', '지방자치 학술토론회 일정\n\n14:00 개회사 - 박지훈 한빛연구원장\n14:30 휴식', '+박지훈'],
    [
      'who discusses, with what he is in brackets',
      '지방자치 학술토론회 일정\n\n토론 최윤미(한빛일보 논설위원), 박지훈(시민단체 대표)',
      '+박지훈',
    ],
    [
      'who sings at a feast',
      '보도자료\n\n개막 공연에는 가수 박지훈과 시립합창단이 무대에 오른다.',
      '+박지훈',
    ],
    [
      'a professor who is quoted',
      '보도자료\n\n사업을 자문한 최윤미 한빛대 사회복지학과 교수는 "함께 가야 한다"고 조언했다.',
      '+최윤미',
    ],
    [
      'who teaches, by the timetable',
      '가을학기 문화강좌 안내\n\n강좌명 | 강사 | 요일 | 시간 | 수강료\n한글서예 | 박지훈 | 화 | 14:00 | 5만 원',
      '+박지훈',
    ],
    [
      'who heads the place of the leaflet',
      '한빛체육센터 이용 안내\n\n센터장 최윤미 / 수영 지도자 박지훈',
      '+최윤미',
    ],
    ['whose novel it tells of', '한빛시 소식지\n\n[책 한 권] 최윤미 『상록의 계절』', '+최윤미'],
  ])('%s', (_what, text, wanted) => {
    expect(people(text)).toContain(wanted);
  });

  it.each([
    ['a citizen who is quoted', '보도자료\n\n지원을 받은 최윤미 씨(27세)는 가수의 노래를 들었다고 했다.'],
    ['a citizen who has become a poet', '보도자료\n\n시인 최윤미(82) 할머니도 무대에 올랐다.'],
    ['an artist in trouble', '보도자료\n\n작가 최윤미는 체납으로 집을 잃고 노숙하다 시의 도움을 받았다.'],
    ['an artist who was hurt', `${CONCERT}공연 중 가수 최윤미가 넘어져 다쳤고 병원에 갔다.`],
    [
      'a teacher whose account is told',
      '문화강좌 강사 명단\n\n강좌명 | 강사 | 요일 | 계좌\n서예 | 최윤미 | 월 | 농협 302-1184-5527-31',
    ],
    ['whose prize is drawn', '여름 축제 행사 안내\n\n당첨자 발표: 최윤미, 박지훈'],
    ['a citizen beside a pause', '보도자료\n\n주민 최윤미의 말은 …… 이어지지 못했다. 그래도 웃었다.'],
    ['whoever is paid', '강사료 지급 결의서\n\n특강 강사 최윤미 / 150,000원'],
    ['a singer beside his own number', `${CONCERT}가수 최윤미 010-2345-6789 연락 바람`],
    [
      'the son of somebody, wherever he stands',
      '보도자료\n\n아들 최윤미는 음악을 배운다. 소리꾼 최윤미 / 고수 없음',
    ],
  ])('%s stays private', (_what, text) => {
    expect(people(text)).not.toContain('+최윤미');
  });
});

describe('a call for pupils', () => {
  const CALL = '2024년 가을학기 수강생 모집\n\n1. 접수: 8. 19.부터\n\n';
  it('names who teaches, and keeps who comes', () => {
    expect(people(`${CALL}강좌명\t강사\t요일/시간\t정원\n도예\t최윤미\t월 10:00\t15`)).toContain('+최윤미');
    expect(people(`${CALL}강좌명\t수강생\t요일/시간\t정원\n도예\t최윤미\t월 10:00\t15`)).not.toContain(
      '+최윤미',
    );
  });
});

describe('people of the past', () => {
  const MONUMENT = '다락골 향교 이야기\n\n향교는 조선 태종 12년에 처음 세워졌다. ';

  it.each([
    ['by a reign', `${MONUMENT}정조 때 고을 수령을 지낸 홍만식이 가마를 줄였다.`, '+홍만식'],
    ['by a rising', `${MONUMENT}1907년 정미의병 때에는 심남길 의진이 머물렀다.`, '+심남길'],
    ['by an old post', `${MONUMENT}\n성종 때 한빛목사 박규식이 세웠다.`, '+박규식'],
  ])('%s', (_what, text, wanted) => {
    expect(people(text)).toContain(wanted);
  });

  it.each([
    ['who lives in the village today', `${MONUMENT}\n지금은 최윤미가 혼자 살며 안내를 맡는다.`],
    ['who lives in a house of the past', `${MONUMENT}\n조선시대에 지은 고택은 최윤미 집이다.`],
    ['whose forebear fought', `${MONUMENT}\n의병의 손녀 최윤미는 화상을 입었다.`],
    ['who tells of it', `${MONUMENT}\n3·1 만세운동은 최윤미가 구술하였다.`],
    ['who heads its society', `${MONUMENT}\n3·1운동 기념사업회 회장 최윤미는 말을 아꼈다.`],
    ['who restored it', `${MONUMENT}\n조선시대 비석을 복원한 최윤미가 다쳤다.`],
    ['whose jar was broken', `${MONUMENT}\n조선 시대 고택 최윤미의 항아리를 누가 와서 몰래 깨뜨렸다고 한다.`],
    ['who heads the village', `${MONUMENT}\n의병마을 이장 최윤미가 도왔다.`],
    ['who bought it', `${MONUMENT}\n최윤미는 조선시대 가마를 사들였다.`],
    ['who keeps the house', `${MONUMENT}\n종손 최윤미가 조선 시대 고택을 지키고 있다.`],
    ['who is spoken to', `${MONUMENT}\n최윤미 씨는 정조 때의 비석을 찾아냈다.`],
    ['who asks in their name', '독립유공자 유족 신청\n\n최윤미는 1907년 정미의병 때 순국한 이의 손자이다.'],
    [
      'somebody with a number of his own',
      `${MONUMENT}1919년 만세운동에 나선 집안의 최윤미(820705-1163803)가 관리한다.`,
    ],
  ])('%s stays private', (_what, text) => {
    expect(people(text)).not.toContain('+최윤미');
  });
});

describe('an address in a story of the past', () => {
  const STORY = '다락골 향교 이야기\n\n향교는 조선 태종 12년에 처음 세워졌다.\n';
  const isOpen = (text: string): boolean =>
    detectText(text, all).some(
      (s) => s.kind === 'ADDRESS' && s.open && text.slice(s.start).startsWith('경기'),
    );
  it('is open where it is the place of the monument, and no home', () => {
    expect(isOpen(`${STORY}소재지: 경기도 여주시 세종로 12`)).toBe(true);
    expect(isOpen(`${STORY}신청인 최윤미\n주소: 경기도 여주시 세종로 12`)).toBe(false);
    expect(isOpen(`${STORY}제보자 최윤미\n위치: 경기도 여주시 세종로 12`)).toBe(false);
    expect(isOpen(`${STORY}위치: 경기도 여주시 세종로 12, 101동 1203호`)).toBe(false);
  });
});

describe("a residents' council", () => {
  it.each([
    ['who leads it, among those present', '한빛동 주민자치회 정기회의록\n참석: 회장 최윤미, 위원 19명'],
    ['who leads it, as a speaker', '한빛동 주민자치회 정기회의록\n - 최윤미 부회장: 토요일이 좋겠습니다.'],
    ['who heads a part of it', '한빛동 주민자치회 정기회의록\n - 환경분과장 최윤미: 정거장 3곳'],
    ['in its news', '♣ 주민자치회 소식\n회장 최윤미, 사무국장 박지훈 위촉'],
  ])('%s', (_what, text) => {
    expect(people(text)).toContain('+최윤미');
  });

  it.each([
    ['who is proposed', '한빛동 주민자치회 위원 위촉(안)\n회장 최윤미'],
    ['with a mobile telephone', '한빛동 주민자치회 정기회의록\n회장 최윤미 010-2345-6789'],
    ['who leads another club', '한빛동 산악회 정기회의록\n참석: 회장 최윤미, 총무 박지훈'],
    [
      'who heads the elderly, and is ill',
      '한빛동 주민자치회 정기회의록\n경로당 회장 최윤미 어르신이 뇌졸중으로 쓰러져 입원함',
    ],
    ['who heads the shops', '한빛동 주민자치회 정기회의록\n상가번영회 회장 최윤미 월세 밀림'],
    ['who heads the flats', '한빛동 주민자치회 정기회의록\n아파트 입주자대표회의 회장 최윤미 참석'],
    ['who is in arrears', '한빛동 주민자치회 정기회의록\n회장 최윤미, 회비가 여섯 달 밀려 있음'],
    [
      'whom a citizen writes about',
      '시장님께 드립니다\n주민자치회 회의 결과가 억울합니다.\n회장 최윤미가 나섰습니다.',
    ],
    ['who complains', '한빛동 주민자치회 정기회의록\n민원인 총무 최윤미가 소음을 알려 왔다.'],
  ])('%s stays private', (_what, text) => {
    expect(people(text)).not.toContain('+최윤미');
  });
});

describe('an artist of whom an illness, a family or an age is told', () => {
  it.each([
    '정신건강복지센터 회원 작품 전시 안내\n작가 최윤미(조현병, 7년째 치료 중)',
    '보도자료\n\n피아노 최윤미(자폐성 장애)',
    '보도자료\n\n해금 최윤미(60대)',
    '보도자료\n\n피아노 최윤미(초등 4학년)',
    '보도자료\n\n테너 김서연, 피아노 최윤미(딸)',
  ])('stays private, and so does what is told: %s', (text) => {
    expect(people(text)).toContain('최윤미');
    expect(
      detectText(text, all).filter((s) => s.open && ['HEALTH', 'AGE', 'FAMILY'].includes(s.kind)),
    ).toEqual([]);
  });

  it('is not who speaks about an illness', () => {
    expect(people('치매 학술토론회 일정\n\n주제발표 최윤미(치매예방학회 회장)')).toContain('+최윤미');
  });
});

describe('no stage', () => {
  it.each([
    ['a group of those who have lost somebody', '유족 자조모임 음악회 안내\n\n발표 최윤미: 남편을 보낸 뒤'],
    ['a group of those who drank', '중독 회복 프로그램 일정\n\n강연 최윤미(단주 3년)'],
    ['a quarrel of neighbours', '층간소음 중재 안내\n\n진행 김서연, 발표 최윤미'],
    ['a notice of anything', '마을 안내\n\n발표 최윤미'],
    ['a neighbour, by the flat', '보도자료\n\n발표 최윤미(302호)'],
    ['a pupil who was absent', '보도자료\n\n발표 최윤미, 3회 결석'],
  ])('%s', (_what, text) => {
    expect(people(text)).toContain('최윤미');
  });

  it('but a schedule of the mayor is one', () => {
    expect(people('시장 주간 일정\n\n10:00 기념식 축사 — 최윤미 시의장')).toContain('+최윤미');
  });
});

/** Words that begin like a surname and name nobody: what is written where there is no name, what an office does, spends and fills in. */

import { surnameRank } from './lexicon';

/** Where a name is asked for and none is known, kin that is not named, what is told of a death; also behind a label. */
const NEVER =
  '미확정 미지정 미기재 미제출 미등록 미선임 미확인 미신고 미실시 미이행 미참석 미통보 미해당 미착용 미체결 미선정 미수령 미응답 미접수 미납부 미필 미정 미상 ' +
  '조모 조부 외조모 외조부 고모 고모부 고모댁 이모댁 외가댁 모친 부친 부친상 모친상 조부상 조모상 빙부상 빙모상 시부상 시모상 장인상 장모상 조의금 부의금 ' +
  '왕래 공중보건 명세 명세표 동별 조서 서명부 길잡이 탄원인 원어민 원가구';
/** Words of daily life and of papers, nobody where no label says so. */
const SELDOM =
  '예진표 문진표 정원표 유아풀 조수석 전양정 아쿠아로빅 우쿨렐레 하모니카 장화 조수보호석 저기요 여보세요 기다려 ' +
  // how things are, before what is so
  '어두운 두꺼운 무거운 가벼운 가까운 고마운 반가운 차가운 어려운 새로운 매서운 지루한 노란색 하얀색';

const NEVER_SET: ReadonlySet<string> = new Set(NEVER.split(' '));
const SELDOM_SET: ReadonlySet<string> = new Set(SELDOM.split(' '));

export function isNever(word: string): boolean {
  return NEVER_SET.has(word);
}
/** `behind`: whoever is addressed there is somebody all the same. */
export function isSeldom(word: string, behind: string): boolean {
  return SELDOM_SET.has(word) && !ADDRESSED.test(behind);
}
const ADDRESSED = /^ ?(?:씨|님|어르신|할머니|할아버지|귀하)/;

/** 심의일: 2025. 5. 21., 허가일 | 2023. 8. 30.: the day of what an office did, and that day. */
const DAY_BEHIND =
  /^[ \t]{0,3}[:：|\t]?[ \t]{0,3}['’]?(?:(?:19|20)\d\d|\d\d)(?:[.-]|년) ?\d{1,2}(?:[.-]|월) ?\d/;
/** 견인비 80,000원, 간병비(간병인 …) 900,000원, 진료비: 4,127,350원 */
const MONEY_BEHIND = /^ ?(?:\([^()\n]{1,16}\))?[ :：|\t]{1,3}\d{1,3}(?:,\d{3})+/;

/** What an office does on a day and what it pays for: 김성일 and 김은비 are made of no such noun. */
const ACTS: ReadonlySet<string> = new Set(
  '심의 심사 허가 정산 고지 고시 공고 공사 신고 선고 선정 조사 방문 지급 변경 설치 제출 배정 양도 임용 전입 전출 위촉 추첨 구매 구입 도착 송달 이전 주문 표창 반납 기준 진료 강의 마감 모집 부과 사고 상담 서명 소집 시행 예약 인수 인도 장례'.split(
    ' ',
  ),
);
const COSTS: ReadonlySet<string> = new Set(
  '견인 간병 진료 조사 공사 구입 도서 강사 임차 지원 장례 선박 유지 인건 전기 주차 차량 방역 배송 위탁 진단 수리 양육 연구 운영 제작 조리 치료 하숙 현상 홍보 여행 교통 문화 식대 부대 피복 표지'.split(
    ' ',
  ),
);

/** What is made of such a noun and a last syllable, with the day or the sum behind it that such a word has. */
export function isDayOrCost(name: string, behind: string): boolean {
  if (name.length !== 3) return false;
  const noun = name.slice(0, 2);
  return name.endsWith('일')
    ? ACTS.has(noun) && DAY_BEHIND.test(behind)
    : name.endsWith('비') && COSTS.has(noun) && MONEY_BEHIND.test(behind);
}

/** Where clans come from: the places of the surnames that most people bear. */
const SEATS: ReadonlySet<string> = new Set(
  (
    '김해 경주 전주 밀양 안동 진주 남양 순흥 파평 청주 광산 해주 평산 창녕 의령 함안 여흥 풍양 한양 양천 문화 동래 나주 능성 달성 담양 덕수 반남 배천 수원 신평 ' +
    '연안 영일 원주 은진 인동 장흥 제주 진양 창원 청송 초계 충주 칠원 평강 평택 하동 한산 합천 해평 행주 현풍 화순 흥해 김녕 강릉 고령 곡부 교하 기계 남원 대구 무안 ' +
    '무송 밀성 보성 봉화 부안 성주 성산 순천 신안 아산 안산 압해 양주 언양 여산 영광 영산 영양 영월 예안 예천 옥천 온양 용인 우봉 월성 의성 이천 익산 인천 임천 장수 ' +
    '재령 전의 정선 죽산 진천 천안 청도 청풍 추계 탐진 토산 파주 포천 풍산 풍천 하음 하양 함양 함열 함종 홍주 횡성 회덕 흥덕 흥양'
  ).split(' '),
);
/** 전주이씨 효령대군파 종중, 의령남씨 종중: a place, a surname and its clan; 김복순씨 종중 is hers. */
const CLAN_BEHIND = /^씨 ?(?:종중|종친|문중|화수회|[가-힣]{2,6}파(?![가-힣]))/;
export function isClan(name: string, behind: string): boolean {
  return SEATS.has(name.slice(0, 2)) && surnameRank(name.slice(2, 3)) > 0 && CLAN_BEHIND.test(behind);
}

/** 기록 있음(여권 …), 소지함(여권 …), 귀하(외국인등록번호 …): a statement or an address before a number. */
export function isStatement(word: string): boolean {
  return /(?:[있없했됐않]음|[가-힣][됨함]|^귀하|^본인|^상기인)$/.test(word);
}

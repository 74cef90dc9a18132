/** Words that begin like a surname and name nobody: what is written where there is no name, what an office does, spends and fills in. */

/** Where a name is asked for and none is known, kin that is not named, what is told of a death; also behind a label. */
const NEVER =
  '미확정 미지정 미기재 미제출 미등록 미선임 미확인 미신고 미실시 미이행 미참석 미통보 미해당 미착용 미체결 미선정 미수령 미응답 미접수 미납부 미필 미정 미상 ' +
  '조모 조부 외조모 외조부 고모 고모부 고모댁 이모댁 외가댁 모친 부친 부친상 모친상 조부상 조모상 빙부상 빙모상 시부상 시모상 장인상 장모상 조의금 부의금 ' +
  '왕래 공중보건 명세 명세표 동별 조서 서명부 조수석 길잡이 탄원인 원어민 원가구';
/** Words of daily life and of papers, nobody where no label says so. */
const SELDOM =
  '예진표 문진표 정원표 유아풀 정시성 배정량 전양정 주용도 아쿠아로빅 우쿨렐레 하모니카 장화 조수보호석 저기요 여보세요 기다려 ' +
  // how things are, before what is so
  '어두운 두꺼운 무거운 가벼운 가까운 고마운 반가운 차가운 어려운 새로운 매서운 지루한 노란색 하얀색';

const NEVER_SET: ReadonlySet<string> = new Set(NEVER.split(' '));
const SELDOM_SET: ReadonlySet<string> = new Set(SELDOM.split(' '));

export function isNever(word: string): boolean {
  return NEVER_SET.has(word);
}
export function isSeldom(word: string): boolean {
  return SELDOM_SET.has(word);
}

/** 심의일: 2025. 5. 21., 허가일 | 2023. 8. 30.: the day of what an office did, and that day. */
const DAY_BEHIND = /^[ \t]{0,3}[:：|\t]?[ \t]{0,3}['’]?(?:(?:19|20)\d\d|\d\d)[.년-]/;
/** 견인비 80,000원, 간병비(간병인 …) 900,000원, 진료비: 4,127,350원 */
const MONEY_BEHIND = /^ ?(?:\([^()\n]{1,16}\))?[ :：|\t]{1,3}\d{1,3}(?:,\d{3})+/;

/** What is made of a noun and a last syllable, with the day or the sum behind it that such a word has. */
export function isDayOrCost(name: string, behind: string): boolean {
  if (name.length !== 3) return false;
  return name.endsWith('일') ? DAY_BEHIND.test(behind) : name.endsWith('비') && MONEY_BEHIND.test(behind);
}

/** 전주이씨 효령대군파 종중, 의령남씨 종중: a place, a surname and its clan. */
const CLAN_BEHIND = /^씨 ?(?:종중|종친|문중|화수회|[가-힣]{2,6}파(?![가-힣]))/;
export function isClan(behind: string): boolean {
  return CLAN_BEHIND.test(behind);
}

/** 기록 있음(여권 …), 소지함(여권 …), 귀하(외국인등록번호 …): a statement or an address before a number. */
export function isStatement(word: string): boolean {
  return /(?:[있없했됐않]음|[가-힣][됨함]|^귀하|^본인|^상기인)$/.test(word);
}

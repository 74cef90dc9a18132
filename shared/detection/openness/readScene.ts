/** What is read once off the whole text before its finds are decided one by one. */
import type { Zone } from '../office';
import type { Scene } from './scene';
import { AGENCY } from './signs';
import { isChatOfOffice } from './deskLines';
import { isAllOver, tellsOfPast } from './past';
import { isOfResidentsCouncil } from './residentsCouncil';
import { isPublishedRecord } from './onRecord';
import { isProgramme } from './stage';

const QUESTIONING = /(?:^|\n)\s*문\s?[:：][^\n]*\n\s*답\s?[:：]/;
const MINUTES = /(?:회의록|속기록|의사록|발언\s?요지|발언내용|심의내용)/;

/** 제287회 나래시의회(임시회) 산업건설위원회 회의록, 제288회 나래시의회(제1차 정례회) */
const COUNCIL =
  /제\s?\d{1,3}\s?회 ?[^\n]{0,10}(?:시|군|구|도)?의회\s?\(?(?:제\s?\d\s?차\s?)?(?:임시회|정례회)/;
/** 심사보고서 … 제241회 임시회 …: what a council has heard, summed up. */
const REPORT = /심사\s?보고서/;
const SESSION = /제\s?\d{1,3}\s?회\s?(?:[가-힣]{2,8}의회\s?)?\(?(?:제\s?\d\s?차\s?)?(?:임시회|정례회)/;
/** 제283회 임시회 제2차 본회의 회의록: only councils count their sessions so. */
const SITTING =
  /제\s?\d{1,3}\s?회\s?(?:임시회|정례회)\s?\(?제\s?\d\s?차\s?(?:본회의|[가-힣]{2,10}위원회)?\)?[^\n]{0,8}(?:회의록|속기록|의사록)/;
const CONTRACTS = /수의\s?계약[^\n]{0,14}(?:현황|내역|공개)/;

const ROADS = /도로명\s?(?:주소)?\s?(?:부여|변경|폐지)[^\n]{0,20}(?:고시|공고|공람)/;

export function sceneOf(text: string, zones: readonly Zone[]): Scene {
  return {
    zones,
    minutes: MINUTES.test(text),
    council: isOfCouncil(text),
    roads: ROADS.test(text.slice(0, HEAD_UNITS)) && /기\s?점/.test(text),
    contracts: CONTRACTS.test(text.slice(0, HEAD_UNITS)),
    questioning: QUESTIONING.test(text),
    office: isByOffice(text),
    appointed: APPOINTED.test(text) && !PROPOSED.test(text),
    orders: ORDERS.test(text.slice(0, HEAD_UNITS)),
    programme: isProgramme(text),
    past: tellsOfPast(text),
    allOver: isAllOver(text),
    residents: isOfResidentsCouncil(text),
    chat: isChatOfOffice(text),
    onRecord: isPublishedRecord(text),
    ownNumbers: false,
    people: [],
    officeSeat: -1,
    officeLine: null,
    closedPeople: [],
    namesPrivately: false,
    officials: new Map(),
  };
}

const APPOINTED = /위촉\s?(?:현황|명단|위원)|위원\s?(?:명단|현황|명부)|위원회\s?구성/;
const PROPOSED = /위촉\s?(?:\(안\)|예정|대상|동의|추천)|후보자?|추천서/;
const ORDERS = /인사\s?(?:발령|이동)|(?<!안)전보(?!건)|승진\s?임용|발령\s?사항/;
const HEAD_UNITS = 400;
/** 여주시장, 서구 보건소장: who signs for the office. */
const CHIEF =
  /[가-힣]{2,}(?:시장|군수|구청장|도지사|교육장|교육감|보건소장|소방서장|경찰서장|면장|읍장|동장)(?![가-힣])/;
const OFFICE_ADDRESS = /@(?:[\w-]{1,30}\.){0,3}(?:go\.kr|korea\.kr)/i;

/** 관련: 총무과-1234(2024. 5. 2.): a paper that an office has registered. */
const REGISTERED = /(?:관련|근거|시행|문서번호)\s?[:：]?\s?[가-힣]{2,12}(?:과|팀|실|관|센터|소)-\d{2,7}/;

/** A book or a form that only an office keeps. */
const BOOK =
  /(?:접수|처리|발급|교부)\s?대장|민원\s?(?:접수|처리)|(?:당직|숙직|일직)\s?(?:근무|명령|일지|편성|인계)|행정심판|감사\s?(?:결과|처분\s?요구)|인사\s?발령|징계\s?의결|위촉\s?(?:현황|명단)|수의\s?계약\s?(?:체결\s?)?(?:현황|내역)/;

/** 건축과-8830(2024. 4. 17.), 동물보호과 김서연 042-…: the number or the desk of the paper, at the head of a line. */
const REGISTERED_AT_FOOT =
  /(?:^|\n)[가-힣]{2,10}\d?(?:과|팀|실|관|센터|소|동|읍|면)-\d{2,7}\s?\(\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?\)/;
const DESK =
  /(?:^|\n|[.]\s)(?:담당자?\s?[:：]?\s)?[가-힣]{2,10}(?:과|보건소|사업소|담당관)\s(?:[가-힣]{2,8}팀\s)?[가-힣]{2,4}\s{1,2}\(?(?:☎|전화|내선)?\s?0(?:2|[3-6]\d)-\d{3,4}-\d{4}/;
/** 진정서, 탄원서: whoever writes to an office tells of its numbers and desks as well. */
const BY_CITIZEN =
  /^\s{0,8}[^\n]{0,30}(?:진정서|탄원서|청원서|고소장|고발장|호소문|건의서|의견서|소명서|경위서|진술서|확인서|이의신청서|신고서|민원(?:\s?내용)?|문의)[)\]】>]?\s{0,4}\n/;
/** 처리부서 의견: what the office has added to a form. */
const ADDED = /(?:^|\n)[\s[□○]{0,3}(?:처리|담당)\s?부서\s?(?:검토\s?)?의견/;

function isOfCouncil(text: string): boolean {
  const head = text.slice(0, HEAD_UNITS);
  const isMinutes = MINUTES.test(text);
  return (
    (isMinutes && (COUNCIL.test(head) || SITTING.test(head))) || (REPORT.test(head) && SESSION.test(head))
  );
}

function isByOffice(text: string): boolean {
  const head = text.slice(0, HEAD_UNITS);
  const foot = text.slice(-HEAD_UNITS);
  return (
    AGENCY.test(head) ||
    AGENCY.test(foot) ||
    CHIEF.test(foot) ||
    OFFICE_ADDRESS.test(foot) ||
    REGISTERED.test(text) ||
    (!BY_CITIZEN.test(text.slice(0, HEAD_UNITS)) && (REGISTERED_AT_FOOT.test(foot) || DESK.test(text))) ||
    ADDED.test(text) ||
    BOOK.test(head)
  );
}

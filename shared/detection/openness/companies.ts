/** What a company has made public of itself: who heads a bidder, where it sits and how it is reached, in a contract. */
import type { Find } from '../evidence';
import { isOneIn } from '../sorted';
import { whyOf } from './decision';
import type { Scene } from './scene';
import { lineOf, startOfLine } from './signs';

/** Legal persons by their names; a sole trader has a shop's name and is a person (item 6). */
const LEGAL_PERSON =
  /주식회사|\(주\)|㈜|유한회사|\(유\)|합자회사|농업회사법인|영농조합법인|어업회사법인|협동조합/;
/** 김철수 (주식회사 한빛 직원), 한빛상사(전 주식회사): what brackets tell of is elsewhere or gone; (주) and (유) are part of a name. */
const ASIDE = /\((?!(?:주|유)\))[^()]{0,60}(?:\([주유]\)[^()]{0,60})?\)/g;
export function isLegalPerson(words: string): boolean {
  return LEGAL_PERSON.test(words.replace(ASIDE, ' '));
}
/** Who works for a company, once did, or acts for it. */
const SOMEBODY_OF_IT =
  /직원|퇴직|퇴사|근로자|노동자|종사자|조합원|사원(?![가-힣])|대리인|입회|외 \d{1,3}[명인]|뇌물|담합/;

/** Its number: 81 to 88 in the middle. Its last digit is not checked: who copies a list wrong makes no company a person. */
const ITS_NUMBER = /(?<!\d)\d{3}-?8[1-8]-?\d{5}(?!\d)/;
/** 성명 heads a column of anybody: those who work there, or came to see the bids opened. */
const HEAD = /^(?:대표자?명?|대표이사)$/;
/** The opening of bids is public (지방계약법 시행령 제39조), with the bidders' names. */
const OPENED_BIDS = /개찰|낙찰|투찰/;
const IN_TROUBLE =
  /체납|압류|위반|제재|부정당|체불|노무비|뇌물|담합|입회자\s?명단|취소\s?(?:통보|대상|처분)|진정|고발/;
const HEAD_UNITS = 400;

/** 1순위 업체 소재지: …, 전화 …: where the bidder sits who offered best. */
const SEAT_OF_BIDDER = /(?:업체|낙찰자|낙찰예정자)\s?(?:소재지|주소)\s?[:：]?\s?$/;
export function isSeatOfBidder(text: string, find: Find): boolean {
  const head = text.slice(0, HEAD_UNITS);
  return (
    SEAT_OF_BIDDER.test(text.slice(Math.max(0, find.start - 16), find.start)) &&
    OPENED_BIDS.test(head) &&
    !IN_TROUBLE.test(head) &&
    !mayBeHome(text.slice(find.start, find.end))
  );
}

/** 주식회사 동해해양건설 | 박순기 | 226-81-40578 | 투찰금액 …: a row of the bids that were opened. */
export function isBidder(text: string, find: Find): boolean {
  const column = whyOf(find, 'column:');
  if (column === null || !HEAD.test(column)) return false;
  const head = text.slice(0, HEAD_UNITS);
  if (!OPENED_BIDS.test(head) || IN_TROUBLE.test(head)) return false;
  const row = lineOf(text, find.start);
  return isLegalPerson(row) && ITS_NUMBER.test(row) && !SOMEBODY_OF_IT.test(row);
}

/** 시공: 거제집수리협동조합(이사장 조판석, 055-…): who heads the cooperative that was given the work, with its telephone. */
const HEADS_COOPERATIVE =
  /(?:시공|시행|수행|위탁|대행|운영|수급|제작|공급|주관)[^\n:：]{0,8}[:：]\s?[가-힣]{2,20}협동조합\s?\((?:이사장|조합장|대표)\s$/;
const WITH_TELEPHONE = /^,\s?(?:☎|전화)?\s?0(?:2|[3-6]\d)-\d{3,4}-\d{4}\)/;

/** 위탁 아동:, 공급 대상 가구:: whom something is done for, and not who does it. */
const FOR_WHOM = /아동|대상|가구|세대|수급자|환자|어르신|이용자|학생|주민|체납/;

export function headsCooperative(line: string, rest: string): boolean {
  if (FOR_WHOM.test(line.slice(0, line.search(/[:：]/) + 1))) return false;
  return HEADS_COOPERATIVE.test(line) && WITH_TELEPHONE.test(rest);
}

/** 주소:, 전화:, 팩스:: what a box of a contract tells of the company itself; 대표자 주소 is a home. */
const OWN_LINE =
  /^[\s○·*-]{0,8}(?:(?:본점|사업장|회사)?\s?소\s{0,4}재\s{0,4}지|주\s{0,6}소|전\s{0,6}화(?:번호)?|팩\s{0,6}스(?:번호)?|연\s{0,4}락\s{0,4}처|대표전화|전자우편|이메일|TEL|FAX|E-?MAIL)(?![가-힣])/i;
/** Other lines of such a box. */
const LINE_OF_BOX =
  /^[\s○·*-]{0,8}(?:대\s{0,4}표\s{0,4}(?:자|이사)?|사업자|법인|등록번호|업\s{0,4}[종태]|종\s{0,4}목|(?:본점|사업장|회사)?\s?소\s{0,4}재|주\s{0,6}소|전\s{0,6}화|팩\s{0,6}스|연\s{0,4}락|전자우편|이메일|TEL|FAX|E-?MAIL)/i;
/** 상호: 주식회사 …, 계약상대자: ㈜…, 을: …: where the box begins. */
const BEGINS =
  /^[\s○◦·*가-하\d."“-]{0,10}(?:상\s{0,6}호|업\s{0,4}체\s{0,4}명|회\s{0,4}사\s{0,4}명|법\s{0,4}인\s{0,4}명|계약\s?상대자|수급인|공급자|시\s?공\s?[자사]?|낙찰자|수탁자|["“]?을["”]?)[^\n:：]{0,12}[:：\t ]/;
const OF_SOMEBODY =
  /성\s{0,4}명|생년월일|주민등록|자택|보증인|신청인|청구인|대리인|기술[인자]|책임|담당|\d\.?\s?생\)/;

/** 가동 201호, 오피스텔 1203호, 12, 302호: a company that sits in a flat may sit in a home, unless the house is one of offices. */
export const A_FLAT =
  /[\d가-힣A-Z]동 ?\d{1,4}호|(?:오피스텔|빌라|아파트|맨션|연립|주택|빌|하우스|원룸)\s?(?:[가-힣A-Z\d]{1,3}동\s?)?\d{1,4}호/;
const A_UNIT = /\d{2,4}호(?![가-힣\d])/;
const HOUSE_OF_OFFICES =
  /빌딩|타워|센터|상가|테크|밸리|산업|플라자|프라자|공단|산단|벤처|비즈|사옥|회관|스퀘어|오피스(?!텔)|\d층/;
export function mayBeHome(address: string): boolean {
  return A_FLAT.test(address) || (A_UNIT.test(address) && !HOUSE_OF_OFFICES.test(address));
}

/** (자택), (집): a home, told behind the value. */
const TOLD_HOME = /자택|거주|숙소|\(\s?집/;
/** 대표자: 윤봉구(600102-…), 대표자 윤봉구 (1960. 1. 2.): a box that tells a person's own number is a person's. */
const OF_ITS_HEAD = /대\s{0,4}표/;
const OWN_NUMBER =
  /\d{6}\s?-\s?[\d*]|(?:19|20)\d\d[.\s년-]{1,3}\d{1,2}[.\s월-]{1,3}\d{1,2}|\(\s?\d{6}\s?\)|\d{2}년생/;

/** Does what stands behind a value make it somebody's: his home, or a name in brackets? */
function isToldAsHome(text: string, find: Find, scene: Scene): boolean {
  const rest = text.slice(find.end, find.end + LONGEST_ASIDE).split('\n', 1)[0] ?? '';
  const aside = /^\s{0,2}\([^()]{0,30}/.exec(rest)?.[0] ?? '';
  return TOLD_HOME.test(rest) || isOneIn(scene.closedPeople, find.end, find.end + aside.length);
}
const LONGEST_ASIDE = 40;

/** A cell that holds the name of a legal person and nothing else: 주식회사 한빛, ㈜가온로지스. */
const COMPANY_CELL =
  /(?:^|[\t|])\s*(?:(?:주식회사|㈜|\(주\)|유한회사|농업회사법인|영농조합법인)\s?[가-힣A-Za-z]{2,20}|[가-힣A-Za-z]{2,20}\s?(?:주식회사|㈜|\(주\)|유한회사))\s*(?:[\t|]|$)/;

/** A company that is no more leaves those behind it; and who complains to an office is kept secret, a company too. */
const GONE = /폐업|청산|해산|부도|파산/;
const COMPLAINS = /민원|진정|고충|신고\s?(?:대장|접수|현황)|제보/;

/** 334다8820 | 주식회사 다온물류 | - | 다온시 …: a row that names a company and nobody. */
export function isOfCompanyRow(text: string, find: Find, scene: Scene): boolean {
  const start = startOfLine(text, find.start, LONGEST_LINE);
  if (start === null) return false;
  const row = lineOf(text, find.start);
  return (
    COMPANY_CELL.test(row) &&
    !SOMEBODY_OF_IT.test(row) &&
    !GONE.test(row) &&
    !COMPLAINS.test(text.slice(0, HEAD_UNITS)) &&
    !mayBeHome(text.slice(find.start, find.end)) &&
    !isOneIn(scene.closedPeople, start, start + row.length)
  );
}

/** "을" 주식회사 모두의이동⏎  성남시 …: an address on a line of its own, under the name of the company. */
const NAME_LINE =
  /^[\s"“]{0,4}(?:["“]?[갑을병정]["”]?\s{1,2})?(?:주식회사|㈜|\(주\)|유한회사)\s?[가-힣A-Za-z]{2,20}\s*$/;
export function isUnderCompany(text: string, find: Find, scene: Scene): boolean {
  const start = startOfLine(text, find.start, LONGEST_LINE);
  if (start === null || start === 0 || text.slice(start, find.start).trim() !== '') return false;
  const above = startOfLine(text, start - 1, LONGEST_LINE);
  if (above === null || !NAME_LINE.test(text.slice(above, start - 1))) return false;
  return !mayBeHome(text.slice(find.start, find.end)) && !isToldAsHome(text, find, scene);
}

const MOST_LINES = 7;
const LONGEST_LINE = 120;

/** Does the find stand in the box that tells of a company, on a line of its own label? */
export function isOfCompanyBox(text: string, find: Find, scene: Scene): boolean {
  let start = startOfLine(text, find.start, LONGEST_LINE);
  if (start === null) return false;
  const own = text.slice(start, find.start);
  if (!OWN_LINE.test(own) || OF_SOMEBODY.test(own) || isToldAsHome(text, find, scene)) return false;
  if (mayBeHome(text.slice(start, find.end))) return false;
  for (let i = 0; i < MOST_LINES && start > 0; i++) {
    const end = start - 1;
    start = startOfLine(text, end, LONGEST_LINE);
    if (start === null) return false;
    const line = text.slice(start, end);
    if (OF_SOMEBODY.test(line) || mayBeHome(line) || TOLD_HOME.test(line)) return false;
    if (OF_ITS_HEAD.test(line) && OWN_NUMBER.test(line)) return false;
    if (BEGINS.test(line)) return isLegalPerson(line) && !SOMEBODY_OF_IT.test(line);
    if (!LINE_OF_BOX.test(line)) return false;
  }
  return false;
}

/** What a company has made public of itself: who heads a bidder, where it sits and how it is reached, in a contract. */
import type { Find } from '../evidence';
import { whyOf } from './decision';
import { lineOf, startOfLine } from './signs';

/** Legal persons by their names; a sole trader has a shop's name and is a person (item 6). */
const LEGAL_PERSON =
  /주식회사|\(주\)|㈜|유한회사|\(유\)|합자회사|농업회사법인|영농조합법인|어업회사법인|협동조합/;
/** Its number: 81 to 88 in the middle. */
const ITS_NUMBER = /(?<!\d)\d{3}-?8[1-8]-?\d{5}(?!\d)/;
const HEAD = /^(?:대표자?명?|대표이사|성명)$/;
/** The opening of bids is public (지방계약법 시행령 제39조), with the bidders' names. */
const OPENED_BIDS = /개찰|낙찰|투찰/;
const IN_TROUBLE = /체납|압류|위반|제재|부정당/;
const HEAD_UNITS = 400;

/** 주식회사 동해해양건설 | 박순기 | 226-81-40578 | 투찰금액 …: a row of the bids that were opened. */
export function isBidder(text: string, find: Find): boolean {
  const column = whyOf(find, 'column:');
  if (column === null || !HEAD.test(column)) return false;
  const head = text.slice(0, HEAD_UNITS);
  if (!OPENED_BIDS.test(head) || IN_TROUBLE.test(head)) return false;
  const row = lineOf(text, find.start);
  return LEGAL_PERSON.test(row) && ITS_NUMBER.test(row);
}

/** 시공: 거제집수리협동조합(이사장 조판석, 055-…): who heads the cooperative that was given the work, with its telephone. */
const HEADS_COOPERATIVE =
  /(?:시공|시행|수행|위탁|운영|수급|제작|공급|주관)[^\n:：]{0,8}[:：]\s?[가-힣]{2,20}협동조합\s?\((?:이사장|조합장|대표)\s$/;
const WITH_TELEPHONE = /^,\s?(?:☎|전화)?\s?0(?:2|[3-6]\d)-\d{3,4}-\d{4}\)/;

export function headsCooperative(line: string, rest: string): boolean {
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

/** 가동 201호, B동 908호: a company that sits in a flat may sit in a home. */
const A_FLAT = /[\d가-힣A-Z]동 ?\d{1,4}호/;

const MOST_LINES = 7;
const LONGEST_LINE = 120;

/** Does the find stand in the box that tells of a company, on a line of its own label? */
export function isOfCompanyBox(text: string, find: Find): boolean {
  let start = startOfLine(text, find.start, LONGEST_LINE);
  if (start === null) return false;
  const own = text.slice(start, find.start);
  if (!OWN_LINE.test(own) || OF_SOMEBODY.test(own)) return false;
  if (A_FLAT.test(text.slice(start, find.end))) return false;
  for (let i = 0; i < MOST_LINES && start > 0; i++) {
    const end = start - 1;
    start = startOfLine(text, end, LONGEST_LINE);
    if (start === null) return false;
    const line = text.slice(start, end);
    if (OF_SOMEBODY.test(line) || A_FLAT.test(line)) return false;
    if (BEGINS.test(line)) return LEGAL_PERSON.test(line);
    if (!LINE_OF_BOX.test(line)) return false;
  }
  return false;
}

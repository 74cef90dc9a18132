/**
 * Minutes of a committee that the office itself has made public (회의 결과 공개, 회의록(공개)): who of its members said what stands in
 * them for the public (item 6, exceptions 나 and 마), whereas in minutes that are still to be decided on the speakers may be closed (item 5).
 */
import type { Find } from '../evidence';
import { isPrivateBody } from './members';
import { startOfLine } from './signs';

const PUBLISHED =
  /위원회[^\n]{0,16}(?:회의록|회의\s?결과)\s?\(?\s?공개(?!\s?(?:여부|예정|안|제외|범위|심의|청구|대상))/;
/** Bodies whose members nobody may know, and those who hear citizens about themselves. */
const SECRET = /징계|인사|학교\s?폭력|학대|사례|심판|구제|보상|수급|급여/;
const HEAD_UNITS = 120;
const LONGEST_LEAD = 12;

export function isPublishedRecord(text: string): boolean {
  const head = text.slice(0, HEAD_UNITS);
  return PUBLISHED.test(head) && !SECRET.test(head) && !isPrivateBody(text);
}

/** · 김혜정 위원: …: at the head of its line, with the member's post behind the name. */
export function isOnRecord(text: string, find: Find): boolean {
  const start = startOfLine(text, find.start, LONGEST_LEAD);
  if (start === null || !/^[\s·○◦*-]*$/.test(text.slice(start, find.start))) return false;
  return /^\s(?:부?위원장|위원)\s?[:：]/.test(text.slice(find.end, find.end + 8));
}

/**
 * Who heads a company, where the office publishes whom it has contracts with or whom it has struck off: the register of companies tells
 * the same to everybody (item 6, exception 가). Legal persons only: a shop without such a name is its owner (numbers.ts).
 */
import type { Find } from '../evidence';
import { cellAt } from './cells';
import { isLegalPerson, mayBeHome } from './companies';
import { whyOf } from './decision';
import { OFFICE_LINE } from './duties';
import type { Scene } from './scene';
import { startOfLine } from './signs';

const HEAD_UNITS = 400;
/** A list of contracts, or a notice on companies that stand in a register. */
const CONTRACTS = /(?:단가|수의|조달|납품|구매)\s?계약|계약\s?(?:업체|체결|현황|내역)|(?:납품|공급)\s?업체/;
const NOTICE = /공고|고시/;
/** Whoever owes, is fined or is told of by another: the person behind the company is meant. */
const IN_TROUBLE = /체납|압류|위반|제재|부정당|체불|뇌물|담합|진정|고발|민원|신고|과태료|수사/;
/** What befalls a firm and those who worked for it or rent from it, in news and notices. */
const IN_RUIN = /폐업|사망|(?<!안전 ?)사고(?! ?예방)|임금|전세|돌려주지|파산|횡령/;
const HEADS = /^(?:대표자?(?:명|성명)?|대표이사)$/;
const CORPORATE = /^\d{6}-?\d{7}$/;

/** The cell of the row that names a legal person and stands in front of its head. */
function namesCompany(row: readonly string[], index: number): boolean {
  return row.slice(0, index).some(isLegalPerson);
}

function isInTable(text: string, find: Find): boolean {
  const cell = cellAt(text, find.start);
  if (cell === null || !HEADS.test(cell.head) || !namesCompany(cell.row, cell.index)) return false;
  if (cell.row[cell.index] !== text.slice(find.start, find.end)) return false;
  const head = text.slice(0, HEAD_UNITS);
  if (IN_TROUBLE.test(head)) return false;
  return CONTRACTS.test(head) || (NOTICE.test(head) && cell.row.some((c) => CORPORATE.test(c)));
}

const LONGEST_LINE = 80;
const ALONE = /^[\s○·*-]{0,6}대\s{0,4}표\s{0,4}(?:자|이사)?(?:명|성명)?\s?[:：]\s?$/;
const PARTNER =
  /^[\s○·*-]{0,6}(?:계약\s?상대자|상\s{0,4}호|업\s{0,4}체\s{0,4}명?|수급인|공급자|계약업체)\s?[:：]/;
/** 계약상대자: (주)푸른놀이터⏎대표자: 송기영, in a list of private contracts. */
function isInBox(text: string, find: Find, scene: Scene): boolean {
  if (!scene.contracts || IN_TROUBLE.test(text.slice(0, HEAD_UNITS))) return false;
  const start = startOfLine(text, find.start, LONGEST_LINE);
  if (start === null || start === 0 || !ALONE.test(text.slice(start, find.start))) return false;
  if (!/^\s*(?:\n|$)/.test(text.slice(find.end, find.end + 4))) return false;
  const above = startOfLine(text, start - 1, LONGEST_LINE);
  if (above === null) return false;
  const line = text.slice(above, start - 1);
  return PARTNER.test(line) && isLegalPerson(line);
}

/** 보도자료: … ㈜한빛모션(대표이사 김서연)과 투자협약: whom the office and the firm present to the public. */
const PRESENTED =
  /(?:(?:㈜|\(주\)|주식회사 ?)[가-힣A-Za-z]{1,16}|[가-힣A-Za-z]{2,16}(?:㈜|\(주\)|주식회사))\s?\((?:대표이사|대표)\s$/;
function isPresented(text: string, find: Find, scene: Scene): boolean {
  if (!scene.programme || scene.ownNumbers || text[find.end] !== ')') return false;
  const from = Math.max(text.lastIndexOf('\n', find.start - 1) + 1, find.start - LONGEST_LINE);
  return (
    PRESENTED.test(text.slice(from, find.start)) &&
    !IN_TROUBLE.test(text.slice(from, find.end + LONGEST_LINE)) &&
    !IN_RUIN.test(text.slice(from, find.end + LONGEST_LINE))
  );
}

/** 시공사: (주)동성건설 현장대리인 이문호 054-…: whom the builder has put in charge of works (건설산업기본법 40조), with the firm's telephone. */
const IN_CHARGE =
  /(?:시\s?공\s?[사자]?|공\s?사|도급사?|수급인|시공업체)\s?[:：]\s?([^\n:：|]{2,24}?)\s?[(\s](?:대표 [가-힣]{2,4}, ?)?(?:현장\s?대리인|현장소장)\s?[:：]?\s?$/;
function isInCharge(text: string, find: Find): boolean {
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', find.start - 1) + 1, find.start - LONGEST_LINE),
    find.start,
  );
  const firm = IN_CHARGE.exec(line)?.[1];
  const head = text.slice(0, HEAD_UNITS);
  if (IN_TROUBLE.test(head) || IN_RUIN.test(head)) return false;
  return firm !== undefined && isLegalPerson(firm) && OFFICE_LINE.test(text.slice(find.end, find.end + 24));
}

export function headsCompany(text: string, find: Find, scene: Scene): boolean {
  if (scene.ownNumbers) return false;
  return (
    isInTable(text, find) ||
    isInBox(text, find, scene) ||
    isInCharge(text, find) ||
    isPresented(text, find, scene)
  );
}

/** The seat in the row of a company with its number in the register of companies; a flat may be a home. */
const SEAT = /^(?:본점\s?)?(?:소재지|주소)$/;
export function isRegisteredSeat(text: string, find: Find, scene: Scene): boolean {
  const column = whyOf(find, 'column:');
  if (scene.ownNumbers || (column !== null && !SEAT.test(column))) return false;
  const head = text.slice(0, HEAD_UNITS);
  if (!NOTICE.test(head) || IN_TROUBLE.test(head)) return false;
  const cell = cellAt(text, find.start);
  if (cell === null || !SEAT.test(cell.head) || !namesCompany(cell.row, cell.index)) return false;
  return cell.row.some((c) => CORPORATE.test(c)) && !mayBeHome(cell.row[cell.index] ?? '');
}

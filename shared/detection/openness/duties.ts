/** Duties told by a line's odd forms: an approval with the post behind the name, whom the public may ask, somebody of the police. */
import type { Beside } from './beside';
import { COMPANY, PARTY } from './signs';

/** ☎ 063-…, 대리 / 직통 031-…: the telephone of an office behind a name, a rank between them. */
export const OFFICE_LINE =
  /^(?:\s[가-힣]{2,3})?\s{0,3}(?:[/|,]\s)?\(?(?:☎|직통|전화|내선)?\s?0(?:2|[3-6]\d)[-)]\s?\d{3,4}-\d/;
/** 담당자 노은정 (032-…): in brackets, a telephone of an office and not a mobile one. */
export const AT_THE_OFFICE_LINE = /^\s?\(0(?:2|[3-6]\d)-\d{3,4}-\d/;

/** 검토 김서연(팀장)  결재 박지훈(과장): the line of approval, with the post behind the name. */
const APPROVES = /(?:^|[\s|/])(?:기안|검토|협조|결재|전결|대결|확인)자?\s?[:：]?\s{1,2}$/;
const POST_IN_BRACKETS = /^\s?\([가-힣]{0,8}(?:주무관|팀장|계장|과장|실장|국장|소장|담당관)\)/;
/** 맞춤형복지팀 / 상담자 김서연: the division, and the duty in the next part of the line. */
const BEHIND_DIVISION =
  /[가-힣]{2,}(?:과|팀|보건소|복지센터|주민센터)\s?[/|]\s?(?:상담|조사|작성|담당|접수|처리)자?\s?[:：]?\s$/;
/** 한빛경찰서 APO 김서연, 한빛소방서 구급대원 …: somebody of an office that has no citizens in it; its volunteers are citizens. */
const OF_FORCE =
  /[가-힣]{2,}(?:경찰서|소방서|지구대|파출소|안전센터)\s(?![^\n]{0,12}(?:의용|자율|방범|봉사|CCTV))(?:[가-힣]{2,8}(?:계|팀|과)\s)?(?:[A-Z]{2,4}|[가-힣]{2,8}(?:대원|담당관|경찰관))\s$/;
/** 문의 김서연 연구원 02-…, 문의: 계약 김서연(043-…): whom the public may ask, at the telephone of an office. */
const ASKED =
  /(?:^|[\s/|])(?:문의처?|담당)\s?[:：]?\s(?:[가-힣·]{2,6} )?$|(?:문의처?|담당)\s?[:：]?[^\n]{0,40}\d{4}\),? [가-힣·]{2,6} $/;
/** Who leads a village or a club is asked at home. */
const ASKED_AT_HOME = /통장|이장|반장|회장|총무|대표|위원|대리인|신청|보호자/;
/** 상황총괄 안전총괄과장 … / 보고 김서연 (064-…): who reports, at the telephone of the office. */
const REPORTS = /(?:과장|국장|팀장|담당관|소장)\s[가-힣]{2,4}\s?[/|,]\s?보고\s$/;
/** 한빛시상수도사업소장 김서연: the chief of an office, in one word with it. */
const CHIEF = /[가-힣]{3,}(?:사업소장|보건소장|기술센터소장)\s{1,3}$/;
/** munhak@….go.kr | 관장 김서연: behind mail of the office. */
const BEHIND_MAIL =
  /@(?:[\w-]{1,30}\.){0,3}(?:go|korea)\.kr\s?[|/,]\s?(?:관장|소장|센터장|원장|팀장|과장)\s$/i;
/** 공제조합 담당은 김서연 대리(02-…): who deals with it at a body of the law, at the body's telephone. */
const DEALS_WITH_IT = /(?:공제조합|공제회|보험공단|공단|공사|진흥원)\s담당자?(?:은|는)?\s?[:：]?\s?$/;

/** By such a line. */
export function hasDuty({ line, rest, around, scene }: Beside): boolean {
  if (APPROVES.test(line) && POST_IN_BRACKETS.test(rest) && !COMPANY.test(around)) return true;
  if ((BEHIND_DIVISION.test(line) || OF_FORCE.test(line)) && !PARTY.test(line)) return true;
  if (BEHIND_MAIL.test(line) || (CHIEF.test(line) && !PARTY.test(line) && !COMPANY.test(line))) return true;
  if (REPORTS.test(line) && AT_THE_OFFICE_LINE.test(rest)) return true;
  if (!OFFICE_LINE.test(rest)) return false;
  if (DEALS_WITH_IT.test(line)) return true;
  return scene.office && ASKED.test(line) && !ASKED_AT_HOME.test(line) && !COMPANY.test(around);
}

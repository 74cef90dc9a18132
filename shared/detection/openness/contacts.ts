/** Telephones, mail and pages: an office's own stay open, whoever else's follow their owner. */
import type { Find } from '../evidence';
import { OFFICIAL } from '../names/lexicon';
import { inZone } from '../office';
import { isOfCompanyBox } from './companies';
import { CLOSED, OPEN, type Decision } from './decision';
import { isOneIn } from '../sorted';
import { isTelephoneOfPlace } from './places';
import type { Scene } from './scene';
import { AGENCY } from './signs';

export function contact(text: string, find: Find, scene: Scene, digits: string): Decision {
  if (/^(?:\+82|0)?-?01[016-9]/.test(digits.replace(/^\+82[\s-]*\(?0?\)?/, '0'))) return CLOSED(6, 'mobile');
  if (inZone(scene.zones, find.start)) return OPEN('office-zone');
  if (/^1[568]|^080|^\d{2,4}$|^0\d{1,2}-120$/.test(digits)) return OPEN('office-contact');
  const before = text.slice(Math.max(0, find.start - 40), find.start);
  const after = text.slice(find.end, find.end + 12);
  if (SWITCHBOARD.test(after)) return OPEN('office-contact');
  if (isAtSeat(text, find, scene) || isAtOfficial(text, find, scene) || isLabelledOffice(text, find, before))
    return OPEN('office-contact');
  if (
    /(?:자택|집\s?전화|보호자|환자|민원인|신청인|피해자|본인 ?(?:연락|통화|전화)|비상\s?연락|이웃|가족(?![가-힣]{0,6}(?:과|팀|국|센터)))/.test(
      before,
    ) &&
    !DIVISION_BEFORE.test(before)
  )
    return CLOSED(6, 'private-contact');
  if (AT_HOME.test(after)) return CLOSED(6, 'private-contact');
  // whose number it is: the last person named on the same line, or in the cells above
  const owner = scene.people[scene.people.length - 1];
  if (owner !== undefined && (isOnOneLine(text, owner, find) || isCellBelow(text, owner, find)))
    return owner.open ? OPEN('office-contact') : CLOSED(6, 'private-contact');
  if (isOfCompanyBox(text, find, scene)) return OPEN('company');
  if (isOfExchange(text, find, scene, digits)) return OPEN('office-contact');
  const officialNear = OFFICIAL_NEAR.test(before) || DIVISION_BEFORE.test(before);
  const lineStart = Math.max(text.lastIndexOf('\n', find.start - 1) + 1, find.start - 100);
  if (
    AFTER_OFFICE_MAIL.test(before) ||
    isTelephoneOfPlace(text.slice(lineStart, find.start), lineStart, scene)
  )
    return OPEN('office-contact');
  if (officialNear || AGENCY.test(before) || /^\s?[)]?\s?\(?(?:담당|내선)/.test(after))
    return OPEN('office-contact');
  if (find.kind === 'FAX' && scene.office && !isApplicants(text, find, before)) return OPEN('office-contact');
  // a notice that names nobody in private: its telephone is the office's own
  return !scene.namesPrivately && isPublicContact(before) ? OPEN('office-contact') : CLOSED(6);
}

/** 031-369-2315~9: a row of lines is a switchboard's, and nobody has one at home. */
const SWITCHBOARD = /^\s?[~∼～]\s?\d{1,4}(?![\d-])/;

/** 담당: 도로관리과 김서연 (032-…): right behind somebody of the office; a private word further in front is another's. */
function isAtOfficial(text: string, find: Find, scene: Scene): boolean {
  const owner = scene.people[scene.people.length - 1];
  return owner?.open === true && owner.end <= find.start && AT_ONCE.test(text.slice(owner.end, find.start));
}
const AT_ONCE =
  /^(?: ?(?:주무관|팀장|과장|담당|대리|연구원))? ?[(/,]? ?(?:☎|전화|직통|내선|연락처)? ?[:.]? ?$/;

/** 꽃내시 시청로 55 055-…: right behind the seat of the office. */
function isAtSeat(text: string, find: Find, scene: Scene): boolean {
  const from = scene.officeSeat;
  if (from < 0 || from > find.start || find.start - from > LONGEST_LIST) return false;
  return /^(?:, [가-힣 ]{0,6}\d{1,2}층)?(?: ?\([^()\n]{2,20}\))?[ /|,]{1,4}(?:☎|전화|TEL)? ?[:.]? ?$/i.test(
    text.slice(from, find.start),
  );
}

/** 처리부서 전화, 회신 전화, 산림보호팀 한가람(☎: labels of an office's line, on the line itself or on the one above. */
const OFFICE_LABEL =
  /(?:처리|담당|소관|주관)\s?부서\s?(?:전화|연락처|팩스)(?:번호)?\s?[:：]?\s?\n?$|(?:^|\n)[ \t]*(?:회신|부서|기관|접수처|민원실|당직실|상황실|사무국|대표)\s?(?:전화|연락처|팩스)(?:번호)?\s?[:：]?\s?\n?$|(?:^|[\s.])(?:안내|예약|예매|관람 문의)\s?[:：]?\s?$|(?:체육회|문화원|도서관|박물관|미술관|학습관)\s(?:☎|전화)\s?$|[가-힣]{2,}(?:담당관|보호팀|관리팀|행정팀|정책팀|민원팀|복지팀|보훈팀|기획팀|사업팀|운영팀|지원팀|시설팀)\s[가-힣]{2,4} ?\(☎ ?$/;
function isLabelledOffice(text: string, find: Find, before: string): boolean {
  const behind = text.slice(find.end, find.end + 48);
  return (OFFICE_LABEL.test(before) || OFFICE_BEHIND.test(behind)) && !AT_HOME.test(behind);
}

/** 063-…(비단고을군 문화유산과), 061-… | hana@….go.kr: the office right behind the number. */
const OFFICE_BEHIND =
  /^ ?\((?:[가-힣]{2,8}[시군구] )?[가-힣]{2,8}(?:과|담당관|보건소|주민센터|복지센터)\)|^ ?[|/,] ?[\w.+-]{1,30}@(?:[\w-]{1,30}\.){0,3}(?:go|korea)\.kr/i;

/** 상수도과 031-470-7700, 야간 031-470-7999: on one line, of one exchange with a number of the office. */
function isOfExchange(text: string, find: Find, scene: Scene, digits: string): boolean {
  const last = scene.officeLine;
  return (
    last !== null &&
    last.end <= find.start &&
    find.start - last.end <= LONGEST_LIST &&
    exchangeOf(digits) === last.exchange &&
    !text.slice(last.end, find.start).includes('\n') &&
    !isOneIn(scene.closedPeople, last.end, find.start)
  );
}
const LONGEST_LIST = 40;
/** Area and exchange: 031-470 of 031-470-7700. */
export function exchangeOf(digits: string): string {
  return digits.replace(/\D/g, '').slice(0, -4);
}

/** 061-…(윤봉구 자택), (집): a home, told behind the number. */
const AT_HOME = /^\s?\(\s?(?:[가-힣]{2,4}\s)?(?:자택|집(?![가-힣]))/;

/** (hana@korea.kr, 041-…): the telephone that goes with an official's mail. */
const AFTER_OFFICE_MAIL = /\([^()\n]{0,30}[@.](?:korea|go)\.kr\s?[,/]\s?(?:☎|T\.?|전화)?\s?$/;

/** The form that somebody fills in about himself: his telephone on the same line, or a box of one label a line. */
const APPLICANT = /전화번호\s?[:：][^\n]*$|대리인|보내온|보낸 팩스/;
const BOX_OF_A_PERSON =
  /(?:^|\n)[ \t]{0,4}(?:청구인|신청인|신고인|민원인|청원인|진정인|대리인|성\s{0,4}명|이\s{0,4}름|생년월일|주민등록번호)(?![가-힣])[^\n]{0,40}(?=\n)/;
const LONGEST_BOX = 220;

/** 팩스번호 below 청구인, 성명 and 생년월일: of whoever asks, unless an office is named after them. */
function isApplicants(text: string, find: Find, before: string): boolean {
  if (APPLICANT.test(before)) return true;
  const box = text.slice(Math.max(0, find.start - LONGEST_BOX), find.start);
  return BOX_OF_A_PERSON.test(box) && !/(?:시행|접수|담당|문의)[^\n]{0,60}\n[^\n]*$/.test(box);
}

function isOnOneLine(
  text: string,
  owner: { readonly end: number },
  find: { readonly start: number },
): boolean {
  return find.start - owner.end < 30 && !text.slice(owner.end, find.start).includes('\n');
}

const LONGEST_NAME_CELL = 14;

/** 김복순⏎재위촉⏎061-…: a table with a cell to a line, in which the name stands on a line of its own and the number as well. */
function isCellBelow(
  text: string,
  owner: { readonly end: number },
  find: { readonly start: number; readonly end: number },
): boolean {
  const ends = (at: number): boolean => at >= text.length || text[at] === '\n';
  return (
    find.start - owner.end < 80 &&
    owner.end - text.lastIndexOf('\n', owner.end - 1) <= LONGEST_NAME_CELL &&
    text[find.start - 1] === '\n' &&
    ends(find.end) &&
    /^(?:\n[^\n:：]{1,24}){0,4}\n$/.test(text.slice(owner.end, find.start))
  );
}

function isPublicContact(before: string): boolean {
  return !/(?:본인|개인|휴대|핸드폰|H\.?P)[^\n]{0,6}$/.test(before);
}

const OFFICIAL_NEAR = new RegExp(
  `${[...OFFICIAL].join('|')}|과장|팀장|담당자|담당|문의|대표|사무국|콜센터|센터|사무실|직통|내선|상담|상황실|소방서|관리실|당직실|민원실|행정실|교무실|연구실|안내소`,
);
/** 교통행정팀 041-…: a division, or a division and 전화, right before the number. */
const DIVISION_BEFORE =
  /(?<!연락|거래|근무|문의|통화)(?:[가-힣]{1,}\d?(?:과|팀|계|담당관|사무소|관리소|보건소|지소|구청|시청|군청|도청|교육청|교육지원청|경찰서|세무서|센터|공단|재단))(?<!결과|통과|효과|성과)\s?[,/(·:|]{0,2}\s{0,3}(?:전화|☎|TEL|T|F|연락처|팩스|FAX)?(?:번호)?\s?[:.)]?\s?\(?$/i;

/** Mail of a company or a free service, as against one that an office runs. */
const FREE_MAIL =
  /@(?:naver|gmail|daum|hanmail|kakao|nate|outlook|hotmail|yahoo|icloud|me|live|korea|empas|dreamwiz|lycos|paran|hanmir|freechal|chol|tistory)\.(?:com|net|co\.kr)$/i;

export function mail(text: string, find: Find, scene: Scene, value: string): Decision {
  if (/[.@](?:go|mil)\.kr$|@korea\.kr$/i.test(value)) return OPEN('office-contact');
  if (FREE_MAIL.test(value)) return CLOSED(6);
  if (inZone(scene.zones, find.start)) return OPEN('office-zone');
  if (ROLE.test(value) && isOfCompanyBox(text, find, scene)) return OPEN('company');
  const lead = text.slice(Math.max(text.lastIndexOf('\n', find.start) + 1, find.start - 48), find.start);
  if (DIVISION_LINE.test(lead)) return OPEN('office-contact');
  const owner = scene.people[scene.people.length - 1];
  const sameLine =
    owner !== undefined && find.start - owner.end < 60 && !text.slice(owner.end, find.start).includes('\n');
  if (sameLine) return owner.open ? OPEN('office-contact') : CLOSED(6);
  return !scene.namesPrivately && /\.(?:or|re|ac|hs|ms|es|sc)\.kr$/i.test(value)
    ? OPEN('office-contact')
    : CLOSED(6);
}

/** order@, info@: a mailbox of the company and of nobody in it. */
const ROLE =
  /^(?:order|info|sales?|tax|bill|office|admin|help|cs|contact|master|webmaster|support|company|mail|account)\d{0,2}@/i;

/** 문화관광과 061-380-3300, …: mail behind a division and its telephone. */
const DIVISION_LINE =
  /[가-힣]{2,}(?:과|팀|담당관)\s(?:☎ ?|전화 ?)?0(?:2|[3-6]\d)-\d{3,4}-\d{4}(?:[~∼]\d{1,4})?\s?[,/·(]\s?(?:전자우편|이메일|메일)?\s?[:：]?\s?$/;

/** Pages that people keep for themselves. */
const OWN_PAGE =
  /^(?:https?:\/\/)?(?:m\.|www\.)?(?:blog\.|cafe\.|open\.kakao|pf\.kakao|youtu\.be|youtube\.com|instagram\.|facebook\.|fb\.|twitter\.|x\.com|tiktok\.|band\.us|drive\.google|photos\.|linkedin\.|github\.com|velog\.|brunch\.|story\.kakao|[a-z0-9-]+\.tistory)/i;

export function page(text: string, find: Find, scene: Scene, value: string): Decision {
  if (!OWN_PAGE.test(value) || inZone(scene.zones, find.start)) return OPEN('public-address');
  const before = text.slice(Math.max(0, find.start - 24), find.start);
  return !scene.namesPrivately || /(?:공식|홍보|시청|구청|군청|우리 ?시|누리집|채널)/.test(before)
    ? OPEN('public-address')
    : CLOSED(6);
}

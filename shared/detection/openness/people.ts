/** Who stays open: officials on duty (item 6, exception 라), commissioned members (마), speakers of an office. */
import type { Find } from '../evidence';
import { titleAfter, titleBefore } from '../names/rules';
import { inZone } from '../office';
import { isAccused, isConcerned } from './accused';
import { headsCooperative, isBidder } from './companies';
import { isAtDesk } from './deskLines';
import { headsCompany } from './companyHeads';
import { CLOSED, labelOf, OPEN, whyOf, type Decision } from './decision';
import type { Scene } from './scene';
import { isListedMember, isPrivateBody, signsForBody } from './members';
import { besideOf, TOLD_ABOUT, type Beside } from './beside';
import {
  DUTY,
  hasOfficeRole,
  isMoved,
  isOfOffice,
  isOnDuty,
  isRanked,
  OWN_REASON,
  sharesRank,
} from './officials';
import { HOSPITAL, isContractRow, lineOf, PARTY } from './signs';
import { isOfPast } from './past';
import { asksInCouncil, doesOfficeWork, isInOfficeTable, isPublicVet } from './officeWork';
import { isOnRecord } from './onRecord';
import { leadsResidents } from './residentsCouncil';
import { isAdviser, isOnStage } from './stage';

const COMMISSIONED =
  /(?:위촉직?|외부|민간|자문|시민감사|평가|심사)\s?(?:평가|심사|자문|전문|민간)?\s?(?:위원|감사관)/;
/** A line of minutes: mark, speaker with title, colon or two spaces. */
const SPEAKER_BEFORE =
  /(?:^|\n)[ \t]*(?:[○◯〇◎●□▷-]\s?)?(?:\(?[가-힣]{0,12}(?:위원장|위원|국장|과장|의장|의원|간사|팀장|본부장|소장|단장|관)?\)?\s?)?$/;
const SPEAKER_AFTER =
  /^\s?(?:위원장|부위원장|위원|의원|의장|간사|[가-힣]{0,8}(?:과장|국장|팀장|본부장|소장|관))?\s?(?:[:：]|\s{2}\S)/;
const MARK_BEFORE = /(?:^|\n)[ \t]?[○◯〇◎●□▷-]\s?$/;
const MEMBER_SPEAKS = /^\s((?:부?위원장|위원|의원|부?의장|간사))[\s:：]/;
/** Members of a council, and those who work for it. */
const ELECTED = /(?:의장|위원장|의원|위원|간사)$/;
const ATTENDED =
  /^[ \t]*(?:[○◯〇◎●□▷-]\s?)?(?:(?:출석|결석|청가)\s?(?:전문)?(?:위원|의원)|(?:수석)?전문위원\s?[:：])/;
/** 출석위원 외 참고인 김복순, 청원인 이말자: who came to be heard sits in no council. */
const HEARD = /(?:참고인|청원인|진술인|증인|방청|민원인|진정인|주민|외)[\s:：]/;
function isPresentMember(text: string, find: Find): boolean {
  const row = lineOf(text, find.start);
  if (!ATTENDED.test(row)) return false;
  const before = text.slice(
    Math.max(text.lastIndexOf('\n', find.start - 1) + 1, find.start - 80),
    find.start,
  );
  return !HEARD.test(before) && !PARTY.test(labelOf(find) ?? '');
}
/** Members by office or by appointment, named on the list of those present. */
const MEMBERS = /^(?:참석위원|위촉위원|외부위원|민간위원|자문위원|당연직위원|내부위원)$/;
/** Who speaks for the office, as against those who decide in a body of their own. */
const OFFICE_SPEAKER =
  /(?:과장|국장|팀장|실장|주무관|사무관|서기관|담당관|본부장|소장|센터장|단장|관장|시장|구청장|군수)$/;
/** Who teaches at a school, and who heads it. */
const TEACHES = /^(?:담임|담임교사|교사|상담교사|보건교사|부장교사|교감|교장|원감)$/;
/** Who teaches there is employed by a private person. */
const CHILD_CARE = /보육교사|어린이집|학원|과외|유치원/;
const APPOINTED = /(?:^|[\s(|])(?:위촉직|당연직|위촉위원|외부위원|민간위원)\)?\s?[:：|\t][^\n]*$/;
/** 농지위원 김서연, 박지훈과 함께 가 보니: whom the law on farmland appoints to look at a field. */
const OF_FARMLAND = /(?:^|[\s(])농지위원(?:회\s위원)?\s$/;
/** 위원   방시우   한우 농업인, 3 | 위원(당연직) | 계획 | 피재호: a row of the list of members. */
const MEMBER_ROW =
  /(?:^|[|\t])\s*(?:\d{1,2}\s*[|\t]?\s*)?(?:부?위원장|위원|간사)(?:\([가-힣]{2,6}\))?\s*(?:[|\t]|\s{2,})\s*(?:[가-힣·]{2,12}\s*[|\t]\s*)?$/;

/** Labels of such a row: the head of the column, or the word in the cell before. */
const OF_A_ROW = /^(?:성명|이름|부?위원장|위원|간사)$/;

export function person(text: string, find: Find, scene: Scene): Decision {
  if (inZone(scene.zones, find.start)) return OPEN('office-zone');
  if (leadsResidents(text, find, scene)) return OPEN('commissioned');
  if (scene.onRecord && isOnRecord(text, find)) return OPEN('commissioned');
  // 김 씨: nobody outside the room can be told by it
  if (find.why.includes('surname-only')) return { open: true, item: null, why: [] };
  if (
    scene.minutes &&
    SPEAKER_BEFORE.test(text.slice(Math.max(0, find.start - 24), find.start)) &&
    SPEAKER_AFTER.test(text.slice(find.end, find.end + 16))
  ) {
    const rank = titleBefore(text, find.start) ?? titleAfter(text, find.end);
    if (scene.council && rank !== null && ELECTED.test(rank)) return OPEN(`official:${rank}`);
    return rank !== null && OFFICE_SPEAKER.test(rank) ? OPEN(`official:${rank}`) : CLOSED(5, 'speaker');
  }
  if (
    scene.questioning &&
    /(?:^|\n)\s*[문답]\s?[:：]/.test(text.slice(text.lastIndexOf('\n', find.start - 1), find.start))
  )
    return CLOSED(6, 'private-person');
  // ○봉선율 위원 본부장님, 노후관 교체가 …: who has the word, and what was said, with one space between
  const elected = MEMBER_SPEAKS.exec(text.slice(find.end, find.end + 6))?.[1];
  if (
    scene.council &&
    elected !== undefined &&
    MARK_BEFORE.test(text.slice(Math.max(0, find.start - 4), find.start))
  )
    return OPEN(`official:${elected}`);
  if (scene.council && isPresentMember(text, find)) return OPEN('official:의원');
  if (scene.contracts && isContractRow(text, find.start)) return OPEN('company');
  if (isBidder(text, find)) return OPEN('representative');
  if (isAuthor(text, find) || isOfHistory(text, find)) return OPEN('public-register');
  if (isOfPast(text, find, scene)) return OPEN('public-register');
  if (isOnStage(text, find, scene) || (scene.office && isAdviser(text, find, scene)))
    return OPEN('public-programme');
  if (isInOfficeTable(text, find, scene) && !isAccused(text, find)) return OPEN('official:담당');
  if (headsCompany(text, find, scene)) return OPEN('representative');
  const beside = besideOf(text, find, scene);
  const { line, label, title } = beside;
  if (
    isPersonalMatter(text, find, beside) ||
    (HOSPITAL.test(line) && !/보건소/.test(line) && !teaches(beside))
  )
    return CLOSED(6, 'private-person');
  if (teaches(beside)) return OPEN(`official:${beside.named ?? '교사'}`);
  const official = OPEN(`official:${title ?? '담당'}`);
  if (hasOfficeRole(beside) || isRanked(beside) || isOfOffice(beside)) return official;
  if (isAtDesk(text, find, beside)) return official;
  if (asksInCouncil(beside)) return OPEN('official:의원');
  if (doesOfficeWork(text, find, beside)) return official;
  if (isPublicVet(beside)) return OPEN('commissioned');
  if (isAppointed(text, find, beside)) return OPEN('commissioned');
  if (isMoved(beside) && !OWN_REASON.test(headingAbove(text, find.start))) return official;
  if (headsCooperative(line, beside.rest)) return OPEN('representative');
  if (beside.ofCompany) return CLOSED(6, 'private-person');
  // 동창회 운영위원회: its committee is as private as the body
  if (sharesRank(beside) && !isPrivateBody(text)) return official;
  return isOnDuty(beside) ? OPEN(`official:${label ?? '담당'}`) : CLOSED(6, 'private-person');
}

/** 813.6-황56ㅅ in the next cell: where a book stands in a library, by subject and author. */
const CALL_NUMBER = /^\s{0,2}[\t|,/]\s{0,2}\d{3}(?:\.\d{1,3})?-([가-힣])\d{1,4}[ㄱ-ㅎ가-힣]/;

/** The head of a column of those who made a book. */
const MAKERS = /^(?:저자명?|지은이|글쓴이|엮은이|옮긴이|역자)$/;
const BOOK_LIST = /출판사|청구\s?기호|ISBN|서명|도서명/;
/** 소설가 박경리, 『식물의 책』 이소영 작가: who wrote what the public reads. */
const WRITES = /(?:^|[\s(·,])(?:소설가|시인|동화작가|수필가|극작가|작사가|작곡가) $/;
const HAS_WRITTEN = /[』》〉]\s?\(?$/;
const IS_READ =
  /^ ?(?:작가|시인|소설가|화백)(?:의|을|를|와|과|가|은|는)?(?![가-힣])|^ (?:장편소설|소설집|시집|산문집|수필집)(?![가-힣])/;
const MADE_IT = /^ (?:옮김|지음|엮음|글·그림)(?![가-힣])/;

/** A writer of whom a paper tells this is a party to it: 체납: 소설가 박덕수. */
const TROUBLE = /체납|수급|신고|폭력|가해|압류|과태료/;

/** 문익점(1329~1398), 김한종(金漢鍾, 1883~1921): long dead. A name is history's when nobody alive mourns it. */
const LIFE =
  /^ ?\((?:[\u4e00-\u9fff]{2,4}, ?)?([5-9]\d\d|1\d{3}|미상|\?)\s?([~∼～-])\s?([5-9]\d\d|1\d{3})년?[),]/;
const HISTORY = 1985;
const LONGEST_LIFE = 105;
/** Before it a stroke parts the number of a building from that of a flat: (1101-1203). */
const STROKE_FROM = 1700;

function isOfHistory(text: string, find: Find): boolean {
  const m = LIFE.exec(text.slice(find.end, find.end + 26));
  if (m === null) return false;
  const died = Number(m[3]);
  const born = Number(m[1]);
  if (died > HISTORY || (m[2] === '-' && !(born >= STROKE_FROM))) return false;
  return Number.isNaN(born) || (died > born && died - born <= LONGEST_LIFE);
}

function isWriter(text: string, find: Find): boolean {
  const from = Math.max(text.lastIndexOf('\n', find.start - 1) + 1, find.start - 40);
  const before = text.slice(from, find.start);
  const label = labelOf(find);
  const rest = text.slice(find.end, find.end + 10);
  if (
    PARTY.test(before) ||
    TROUBLE.test(before) ||
    (label !== null && PARTY.test(label)) ||
    TOLD_ABOUT.test(rest)
  )
    return false;
  return WRITES.test(before) || MADE_IT.test(rest) || (HAS_WRITTEN.test(before) && IS_READ.test(rest));
}

/** Who wrote the book of this row: the call number tells the author's name by its first syllable; whoever borrowed it stands elsewhere. */
function isAuthor(text: string, find: Find): boolean {
  if (MAKERS.test(whyOf(find, 'column:') ?? '') && BOOK_LIST.test(text)) return true;
  if (isWriter(text, find)) return true;
  const first = CALL_NUMBER.exec(text.slice(find.end, find.end + 20))?.[1];
  if (first === undefined) return false;
  return text
    .slice(find.start, find.end)
    .split(' ')
    .some((w) => w.startsWith(first));
}

const LONGEST_LIST = 600;
const HEADING = /(?:^|\n)[ \t]*(?:[□■○▷◎●▶]|\d{1,2}\.|[가-하]\.)[ \t]?([^\n\t|]{1,20})(?=\n)/g;

/** □ 질병휴직: the nearest heading above, empty where there is none. */
function headingAbove(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - LONGEST_LIST), at).matchAll(HEADING)].at(-1)?.[1] ?? '';
}

/** 직장: 꿈나무어린이집(원장 김서연): who heads the place where somebody works tells of that somebody. */
const AT_WORK = /(?:^|[\s|/])(?:직장(?:명|주소)?|근무처|재직처|다니는\s?곳)\s?[:：|\t][^\n|\t]{0,30}$/;

/** A party by its label, or what is told here is the person's own: discipline, leave, an accusation. */
function isPersonalMatter(text: string, find: Find, { label, line }: Beside): boolean {
  return (
    (label !== null && PARTY.test(label)) ||
    AT_WORK.test(line) ||
    isAccused(text, find) ||
    isConcerned(text, line)
  );
}

function teaches({ label, named, around }: Beside): boolean {
  return !CHILD_CARE.test(around) && (TEACHES.test(label ?? '') || TEACHES.test(named ?? ''));
}

function isAppointed(text: string, find: Find, { line, label, scene }: Beside): boolean {
  return (
    APPOINTED.test(line) ||
    OF_FARMLAND.test(line) ||
    isListedMember(text, find) ||
    signsForBody(text, find) ||
    (scene.appointed && MEMBER_ROW.test(line) && (label === null || OF_A_ROW.test(label))) ||
    isCommissioned(text, find, line) ||
    (label !== null && MEMBERS.test(label))
  );
}

/** Commissioned by name in the same sentence: 마 asks for the law and the public interest, so the word 위촉 must be near. */
function isCommissioned(text: string, find: Find, line: string): boolean {
  if (!COMMISSIONED.test(line)) return false;
  const near = text.slice(Math.max(0, find.start - 80), find.end + 60);
  return /위촉/.test(near) && !/(?:위촉\s?(?:예정|대상|\(안\))|후보)/.test(near);
}

/** Labels that say where somebody was, and not on which side. */
const NEUTRAL = /^(?:참석자?|배석자?|출장자|면담자|응대자?|인솔자|보고자|사회자|진행자?)$/;

/** 신청인의 아버지가 항의하여 김서연 주무관이 …: whose rank only an office gives, and who does something, is none of the party before. */
const ACTS_BY_RANK = /^ (?:주무관|사무관|서기관)(?:이|은|는|께서)(?![가-힣])/;
const NEXT_TO = 6;

/** An official elsewhere may be a party here: a label, a party's word or a personal number beside the name says so. */
export function hasPrivateSide(text: string, find: Find): boolean {
  const label = labelOf(find);
  const lineStart = text.lastIndexOf('\n', find.start - 1) + 1;
  const before = text.slice(Math.max(lineStart, find.start - 40), find.start);
  const after = text.slice(find.end, find.end + 40).split('\n')[0] ?? '';
  return (
    (label !== null &&
      label !== '성명' &&
      label !== '이름' &&
      !NEUTRAL.test(label) &&
      !DUTY.test(label) &&
      !OFFICE_SPEAKER.test(label)) ||
    find.why.includes('person-number') ||
    (PARTY.test(before) && !(ACTS_BY_RANK.test(after) && !PARTY.test(before.slice(-NEXT_TO)))) ||
    /(?:씨|여사|학생|환자|어르신)/.test(after.slice(0, 4)) ||
    /\d{6}\s?-|01[016-9]-|생년월일|자택|징계|휴직|병가/.test(after)
  );
}

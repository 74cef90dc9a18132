/** Whom a paper accuses, disciplines or sends on leave: however official the rank, what is told there is the person's own. */
import type { Find } from '../evidence';
import { whyOf } from './decision';
import { isOnLeave } from './onLeave';
import { lineOf, startOfLine } from './signs';

/** Penalties of the public service, from the lightest on; 주의 and 경고 are everyday words as well. */
const PENALTY = '(?:경|중)?징계|훈계|견책|감봉|정직|강등|해임|파면|직위해제|불문경고';
const LIGHT = '주의|경고|시정';
/** For how long: 감봉 1월, 정직 3개월의. */
const MONTHS = '(?:\\s?\\d{1,2}\\s?(?:개)?월(?:의)?)?';
/** What an official does to others, and is accused of. */
const DEED = '성희롱|성비위|성폭력|갑질|괴롭힘|폭언|폭행|추행|금품|비위|음주운전';

/** Discipline, sick leave and the like behind the name of an official, anywhere in the rest of its line. */
const TOLD_BEHIND = new RegExp(
  [
    '(?:질병|육아|병가|가사|요양)\\s?휴직',
    '병가',
    '(?:부친|모친|조부|조모|빙부|빙모|장인|장모|시부|시모|배우자|자녀|형제)상(?![가-힣]{2})',
    '처분사유\\s?설명서',
    `(?:에게|에 대하여|은|는)\\s?['‘"]?(?:${LIGHT}|${PENALTY})${MONTHS}['’"]?\\s?(?:처분|요구|의결|조치)`,
    `^(?:을|를)\\s?(?:${PENALTY})${MONTHS}(?:함|하|에|을|\\s?처분|으로)`,
    `^\\s{1,3}(?:${PENALTY})${MONTHS}\\s?(?:처분|의결)?\\s{0,3}(?:$|[.,)])`,
    `^\\s?\\((?:${LIGHT}|${PENALTY})${MONTHS}(?:\\s?(?:처분|조치|요구))?\\)`,
    `^(?:\\s[가-힣]{2,6})?(?:의\\s?|\\s{1,3})(?:${DEED})\\s?(?:가해|혐의|의혹|사실)`,
    '병휴직',
    '(?:치료|진단|수술|입원|투병)[^.\\n]{0,8}(?:휴직|연가|휴가|결근|조퇴)',
    '^\\s?\\([^()\\n]{1,20}\\)(?:으)?로\\s?(?:인해\\s)?(?:휴직|연가|휴가|결근|조퇴)',
    // 김서연 주무관(…)이 … 겸직허가를 신청하였습니다: what somebody asks the office for himself
    '^(?:\\s[가-힣]{2,6})?(?:\\([^()\\n]{1,30}\\))?(?:이|가|은|는)\\s[^.\\n]{0,60}(?:겸직|휴직|복직|병가|요양|시간선택제|질병)[가-힣 ]{0,6}[을를]?\\s?신청(?:하|함|한\\s)',
    // 김서연에게는 훈계, 박지훈에게는 주의를 촉구
    `^에게는?\\s?(?:${PENALTY}|${LIGHT})(?=[,.·\\s]|[을를]|$)`,
    // 같은 과 김서연 주무관도 같은 사유로 전보를 희망
    '^(?:\\s[가-힣]{2,6})?(?:도|이|가|은|는)\\s[^.\\n]{0,30}(?:전보|전출|휴직|복직|인사교류)[을를]?\\s?(?:희망|원하|원함|바라)',
    '징계\\s?(?:의결|혐의|요구|대상)',
    '책임을 물어',
    `^에 대하여[^.\\n]{0,40}['‘"“]?(?:${LIGHT}|${PENALTY})['’"”]?\\s?처분`,
  ].join('|'),
);
/** 여운형(사번 1904417): 경징계, 박기홍(현 부춘동): 훈계, 조필연 → 주의: the penalty of a list, right behind the name. */
const PENALTY_BEHIND = new RegExp(
  `^(?:\\s?\\([^()\\n]{1,30}\\))?\\s?(?:[:：|→⇒]|-(?=\\s))\\s?(?:신분상\\s?(?:조치|처분)?\\s?[:：]?\\s?)?(?:(?:${PENALTY})(?![가-힣]*(?:과장|팀장|담당))|(?:${LIGHT})(?=\\s{0,3}(?:[\\n,.)/(·]|$|처분|요구|조치|촉구)))`,
);
/** | 지방행정주사 | 감봉 1월 |: a cell that holds nothing but a penalty. */
const PENALTY_CELL = new RegExp(
  `[\\t|]\\s{0,4}(?:${PENALTY})\\s?(?:처분|요구|의결)?\\s?(?:\\(?\\d{1,2}\\s?(?:개)?월\\)?)?\\s{0,4}(?:[\\t|]|$)`,
);
/** 휴직을 명함(질병휴직 …): what an order tells of the name alone on the line above it. */
const ORDERED_BELOW = new RegExp(
  `^[ \\t]{0,4}\\n(?:[ \\t]{0,4}(?:지방)?[가-힣]{1,8}(?:주사보?|서기보?|사무관|주무관|[1-9]급)[ \\t]{0,4}\\n)?[ \\t]{0,4}(?:(?:질병|병가|가사|요양|육아|간병|출산)\\s?휴[직가]|휴직(?:을|\\s?명)|병가|${PENALTY})`,
);

/** Whom others accuse or the office disciplines, by the word at the head of the line, over division and rank. */
const ACCUSED_BEFORE =
  /(?:처분|징계|문책|비위|혐의|훈계|경고)\s?(?:대상자?|자|혐의자)\s?[:：]\s?[가-힣0-9 ]{0,40}$|(?:^|[\s(·○□-])(?:피\s?탄\s?원\s?인|피\s?진\s?정\s?인|피\s?신\s?고\s?인|피신고자|피\s?고\s?발\s?인|피\s?고\s?소\s?인|피\s?혐\s?의\s?자|피\s?조\s?사\s?자|징계\s?혐의자|징계\s?대상자|소\s?청\s?인|피감사자|혐의자|비위자|행위자|가해자)\s{0,4}[:：]?\s{0,4}[가-힣0-9○ ]{0,30}$/;
/** 견책 처분을 받은 세무과 주무관 김서연, 훈계: 김서연. Who keeps the books of discipline is not disciplined. */
const PENALTY_BEFORE = new RegExp(
  `(?:^|[\\s([:：·-])(?:${PENALTY})(?=[\\s:：(\\d]|처분|요구|의결|대상|받|당|된|자[\\s:：]|[을를]\\s?(?:받|당))${MONTHS}\\s?(?:처분|요구|의결)?(?:을|를)?\\s?(?:받은|당한|된)?\\s?(?:대상자?|자)?\\s?(?:\\(\\d{1,3}명\\))?\\s?[:：(]?\\s?(?![가-힣 ]{0,12}(?:담당|업무|감사|조사|위원|간사|검토|작성))[가-힣0-9 ]{0,20}$`,
);
/** 경고: 총무과 주무관 김서연, 훈계(2명): … 김서연, … 박지훈, 경고 처분을 받은 …: a light one at the head of its line. */
const LIST_OF_PENALTY = new RegExp(
  `^[\\s○□◦·*-]{0,6}(?:(?:${PENALTY})\\s?(?:\\(\\d{1,3}명\\))?|경고|(?:${LIGHT})\\s?\\(\\d{1,3}명\\))\\s?[:：]\\s?(?![^\\n]{0,12}(?:담당|업무|문의|작성))[가-힣0-9 ,·]{0,60}$|(?:${LIGHT})\\s?(?:처분|조치|요구)(?:을|를)?\\s?받은\\s[가-힣0-9 ]{0,24}$`,
);
/** 갑질 신고 대상 총무과 팀장 …, 부당수령자: …: whom somebody tells on. */
const TOLD_ON = new RegExp(
  `(?:${DEED})\\s?(?:신고|조사)?\\s?대상(?:자|공무원)?\\s?[:：]?\\s?[가-힣0-9 ]{0,30}$|(?:부당\\s?(?:수령|수급|집행|지급|사용)|횡령|음주운전|적발)\\s?자\\s?[:：]\\s?[가-힣0-9 ]{0,30}$`,
);
/** | 주의 |, | 시말서 |: in a table whose head tells of penalties, the lightest too. */
const LIGHT_CELL = new RegExp(
  `[\\t|]\\s{0,4}(?:${LIGHT}|시말서|${PENALTY})${MONTHS}\\s?(?:처분|요구)?\\s{0,4}(?:[\\t|]|$)`,
);
const HEAD_OF_PENALTIES = /[|\t][ ]{0,4}(?:처분|징계|양정|신분상)[가-힣 ]{0,8}(?:[|\t\n]|$)/;
const LONGEST_TABLE = 1500;
/** The column of who deals with the matter. */
const DEALS = /담당|처리|조사|점검|확인|작성/;
function isInPenalties(text: string, find: Find, rest: string): boolean {
  return (
    LIGHT_CELL.test(rest) &&
    !DEALS.test(whyOf(find, 'column:') ?? '') &&
    HEAD_OF_PENALTIES.test(text.slice(Math.max(0, find.start - LONGEST_TABLE), find.start))
  );
}

/** 갑(피해자 김하나), 을(총무과 팀장 박도윤)이 갑을 폭행: letters stand for those between whom something was done. */
const BY_LETTER = /(?:^|[\s,:：])[갑을병정]\s?\([^()\n]{0,40}$/;
const DONE =
  /성희롱|성폭력|추행|폭행|폭언|폭력|괴롭힘|갑질|금품|뇌물|향응|횡령|비위|협박|모욕|부당\s?(?:지시|청탁)|신고인|피해자|가해|고소|고발/;
function isOfCase(text: string, find: Find, line: string): boolean {
  return BY_LETTER.test(line) && DONE.test(lineOf(text, find.start));
}

/** An audit's 관련자 is an official on duty, until the paper accuses: then it tells of the person. */
const WRONG = /부당\s?(?:수령|집행|지급)|편취|횡령|유용|징계|문책|훈계|(?:경고|주의)\s?(?:처분|요구)/;

/** 고충상담: 신청인 정보통신과 전산8급 김서연: an official who brings the office a matter of his own. */
const GRIEVANCE = /(?:고충|인사)\s?(?:상담|심사|처리)|고충\s?민원/;
const BRINGS = /(?:신청인|청구인|제기자|내담자)\s?[:：]\s?[가-힣0-9 ]{0,30}$/;
const HEAD_UNITS = 120;
function bringsGrievance(text: string, line: string): boolean {
  return BRINGS.test(line) && GRIEVANCE.test(text.slice(0, HEAD_UNITS));
}

const LONGEST_LEAD = 80;
const LONGEST_REST = 90;

/** The rest of the line, a sentence of it at most. */
function lineAfter(text: string, at: number): string {
  const rest = text.slice(at, at + LONGEST_REST);
  const end = rest.indexOf('\n');
  return end < 0 ? rest : rest.slice(0, end);
}

/** Does the line tell of the person's own matter: discipline, sick leave, an accusation? It holds for the name wherever it stands. */
export function isAccused(text: string, find: Find): boolean {
  const line = text.slice(
    startOfLine(text, find.start, LONGEST_LEAD) ?? find.start - LONGEST_LEAD,
    find.start,
  );
  const rest = lineAfter(text, find.end);
  return (
    isOnLeave(text, find) ||
    TOLD_BEHIND.test(rest) ||
    PENALTY_BEHIND.test(rest) ||
    PENALTY_CELL.test(rest) ||
    ORDERED_BELOW.test(text.slice(find.end, find.end + 40)) ||
    ACCUSED_BEFORE.test(line) ||
    isOfCase(text, find, line) ||
    LIST_OF_PENALTY.test(line) ||
    TOLD_ON.test(line) ||
    bringsGrievance(text, line) ||
    isInPenalties(text, find, rest) ||
    PENALTY_BEFORE.test(line)
  );
}

/** 관련자: 세무과 주사보 김서연, in an audit that finds wrong. */
export function isConcerned(text: string, line: string): boolean {
  return /관련자/.test(line) && WRONG.test(text);
}

/** Whom a paper accuses, disciplines or sends on leave: however official the rank, what is told there is the person's own. */
import type { Find } from '../evidence';
import { lineOf, startOfLine } from './signs';

/** Penalties of the public service, from the lightest on; 주의 and 경고 are everyday words as well. */
const PENALTY = '(?:경|중)?징계|훈계|견책|감봉|정직|강등|해임|파면|직위해제|불문경고';
const LIGHT = '주의|경고|시정';

/** Discipline, sick leave and the like behind the name of an official, anywhere in the rest of its line. */
const TOLD_BEHIND = new RegExp(
  [
    '(?:질병|육아|병가|가사|요양)\\s?휴직',
    '병가',
    '(?:부친|모친|조부|조모|빙부|빙모|장인|장모|시부|시모|배우자|자녀|형제)상(?![가-힣]{2})',
    '처분사유\\s?설명서',
    `(?:에게|에 대하여|은|는)\\s?['‘"]?(?:${LIGHT}|${PENALTY})['’"]?\\s?(?:처분|요구|의결|조치)`,
    '징계\\s?(?:의결|혐의|요구|대상)',
    '책임을 물어',
    `^에 대하여[^.\\n]{0,40}['‘"“]?(?:${LIGHT}|${PENALTY})['’"”]?\\s?처분`,
  ].join('|'),
);
/** 여운형(사번 1904417): 경징계, 박기홍(현 부춘동): 훈계, 조필연 → 주의: the penalty of a list, right behind the name. */
const PENALTY_BEHIND = new RegExp(
  `^(?:\\s?\\([^()\\n]{1,30}\\))?\\s?(?:[:：|→⇒]|-(?=\\s))\\s?(?:(?:${PENALTY})(?![가-힣]*(?:과장|팀장|담당))|(?:${LIGHT})(?=\\s{0,3}(?:[\\n,.)/(·]|$|처분|요구|조치|촉구)))`,
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
  /(?:처분|징계|문책|비위|혐의|훈계|경고)\s?(?:대상자?|자|혐의자)\s?[:：]\s?[가-힣0-9 ]{0,40}$|(?:^|[\s(·○□-])(?:피\s?탄\s?원\s?인|피\s?진\s?정\s?인|피\s?신\s?고\s?인|피신고자|피\s?고\s?발\s?인|피\s?고\s?소\s?인|피\s?혐\s?의\s?자|피\s?조\s?사\s?자|징계\s?혐의자|징계\s?대상자|혐의자|비위자|행위자|가해자)\s{0,4}[:：]?\s{0,4}[가-힣0-9○ ]{0,30}$/;
/** 견책 처분을 받은 세무과 주무관 김서연, 훈계: 김서연. Who keeps the books of discipline is not disciplined. */
const PENALTY_BEFORE = new RegExp(
  `(?:^|[\\s([:：·-])(?:${PENALTY})(?:\\s?\\d{1,2}\\s?(?:개)?월)?\\s?(?:처분|요구|의결)?(?:을|를)?\\s?(?:받은|당한|된)?\\s?(?:대상자?)?\\s?[:：(]?\\s?(?![가-힣 ]{0,12}(?:담당|업무|감사|조사|위원|간사|검토|작성))[가-힣0-9 ]{0,20}$`,
);

/** 갑(피해자 김하나), 을(총무과 팀장 박도윤)이 갑을 폭행: letters stand for those between whom something was done. */
const BY_LETTER = /(?:^|[\s,:：])[갑을병정]\s?\([^()\n]{0,40}$/;
const DONE =
  /성희롱|성폭력|추행|폭행|폭언|폭력|괴롭힘|갑질|금품|뇌물|향응|횡령|비위|협박|모욕|부당\s?(?:지시|청탁)|신고인|피해자|가해|고소|고발/;
function isOfCase(text: string, find: Find, line: string): boolean {
  return BY_LETTER.test(line) && DONE.test(lineOf(text, find.start));
}

/** An audit's 관련자 is an official on duty, until the paper accuses: then it tells of the person. */
const WRONG = /부당\s?(?:수령|집행|지급)|편취|횡령|유용|징계|문책|훈계|(?:경고|주의)\s?(?:처분|요구)/;

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
    TOLD_BEHIND.test(rest) ||
    PENALTY_BEHIND.test(rest) ||
    PENALTY_CELL.test(rest) ||
    ORDERED_BELOW.test(text.slice(find.end, find.end + 40)) ||
    ACCUSED_BEFORE.test(line) ||
    isOfCase(text, find, line) ||
    PENALTY_BEFORE.test(line)
  );
}

/** 관련자: 세무과 주사보 김서연, in an audit that finds wrong. */
export function isConcerned(text: string, line: string): boolean {
  return /관련자/.test(line) && WRONG.test(text);
}

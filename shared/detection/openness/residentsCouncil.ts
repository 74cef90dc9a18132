/**
 * A residents' council (주민자치회) sits by law, and the head of the city appoints its members: those who lead it stay open in its own
 * minutes and news (item 6, exception 마). A list of those who are proposed, or of their telephones, tells of private people.
 */
import type { Find } from '../evidence';
import { TOLD_ABOUT } from './beside';
import type { Scene } from './scene';
import { PARTY, startOfLine } from './signs';

const ITS_OWN =
  /주민자치(?:위원회|회|센터)?[^\n]{0,24}(?:회의록|회의\s?결과|정기\s?회의|월례\s?회의|소식|프로그램|총회)/;
const NOT_YET = /위촉\s?\(?안\)?|위촉\s?(?:예정|대상|동의|추천)|후보|신청서|지원자/;
const POST =
  '(?:주민자치회)?(?:회장|부회장|사무국장|간사|총무|감사|[가-힣]{2,6}분과(?:위원)?장|위원장|부위원장)';
const POST_BEFORE = new RegExp(`(?:^|[\\s,/|:(-])${POST} {1,2}$`);
const POST_BEHIND = new RegExp(`^ {1,2}${POST}(?![가-힣])`);
const LONGEST_LEAD = 80;
/** The head of the paper: further on, anybody may tell of the council. */
const HEAD_UNITS = 120;
/** Who writes to the city about the council. */
const BY_CITIZEN = /(?:시장|군수|구청장)님|(?<![가-힣])(?:저는|제가|저희)/;
/** Clubs, shops and houses that have chairmen too, whom nobody has appointed. */
const OF_OTHERS = /경로당|상가|아파트|동대표|노인회|번영회|입주자|부녀회|조합/;
/** What befell somebody, or what he has done. */
const BEFELL = /쓰러|뇌졸중|밀려|체납|밀쳐|밀쳤|폭(?![염우설])|(?<!목)욕(?![실구])|입원|병/;

export function isOfResidentsCouncil(text: string): boolean {
  const head = text.slice(0, HEAD_UNITS);
  return ITS_OWN.test(head) && !BY_CITIZEN.test(head) && !NOT_YET.test(text);
}

export function leadsResidents(text: string, find: Find, scene: Scene): boolean {
  if (!scene.residents || scene.ownNumbers) return false;
  const start = startOfLine(text, find.start, LONGEST_LEAD) ?? find.start - LONGEST_LEAD;
  const line = text.slice(start, find.start);
  if (PARTY.test(line) || OF_OTHERS.test(line)) return false;
  const behind = text.slice(find.end, find.end + LONGEST_LEAD);
  if (TOLD_ABOUT.test(behind) || BEFELL.test(behind.split('\n', 1)[0] ?? '')) return false;
  return POST_BEFORE.test(line) || POST_BEHIND.test(text.slice(find.end, find.end + 12));
}

/** The seat of an office on a line of its own, as at the foot of a letter or a leaflet: beside its telephone, or under those who sign. */
import type { Find } from '../evidence';
import { isOneIn } from '../sorted';
import { A_FLAT } from './companies';
import type { Scene } from './scene';
import { PARTY, startOfLine } from './signs';

/** What may stand in front of the address: marks, a postal code, the name of a place. */
const FRONT = /^[\s▣◎◇□■○●▶※*·[(]{0,4}(?:\(?우?\)?\s?\d{5}\)?\]?\s{0,2})?$/;
/** 전화 054-…, / 031-… / www.…, | https://…: what stands behind it, and nothing else. */
const LINE =
  '(?:☎|전화(?:번호)?|대표전화|[가-힣]{1,5}[실과팀]|TEL|T\\.?|팩스(?:번호)?|전송|FAX|F\\.?|자료실|안내|문의)?\\s?[:.]?\\s?\\(?0\\d{1,2}[-). ]\\s?\\d{3,4}[-. ]\\d{4}(?:[~∼]\\d{1,4})?';
const PAGE = '(?:https?://|www\\.)[\\w./-]{4,60}|[\\w.+-]{1,30}@[\\w.-]{4,40}';
const BEHIND = new RegExp(
  `^(?:,? (?:[가-힣]{1,6} )?(?:지하 )?\\d{1,2}층)?(?: ?\\([^()\\n]{2,24}\\))?(?:\\s{0,3}[/|,·]?\\s{0,3}(?:${LINE}|${PAGE})\\)?){0,5}\\s*(?:\\n|$)`,
  'i',
);
const HAS_CONTACT = new RegExp(`${LINE}|${PAGE}`, 'i');
/** The line above: where to ask, with a telephone; or the name of the office and nothing else. */
const ASKED_ABOVE =
  /(?:담당|문의|안내|신고|상담|사무국|민원실|상황실|당직|대표)[^\n]{0,60}0\d{1,2}[-). ]\s?\d{3,4}[-. ]\d{4}/;
const NAME_ABOVE =
  /^[\s"“]{0,4}(?:["“]?[갑을병정]["”]?\s{1,2}|[가-힣]{2,6} ?[:：] ?)?[가-힣]{2,14}(?:시|군|구|청|과|팀|센터|사업소|검사소|재단|문화원|도서관)(?: ?\([^()\n]{2,20}\))?[ ,]{0,2}$/;
/** The page or the mail of an office, on the line above. */
const OFFICE_PAGE = /[\w-]\.(?:go|korea)\.kr/i;
const LABEL_ABOVE =
  /^[ \t]*(?:주\s{0,4}소|거\s{0,4}소|주소지|등록지|거주지|송달|수령|배송|성\s{0,4}명|이름|실제 거소)[^\n]{0,12}$/;
/** 독거노인 댁, 김서연 자택: whose home stands below. */
const HOME_ABOVE = /(?:댁|집|자택|노인|어르신|환자|세대|가구|부모님|본인)\s*$/;
/** A notice on somebody's house or family, and a line that tells of it: the address under the desk is then his. */
const OF_A_HOME =
  /세대|가구|가정(?!통신|복지|의 달)|피해|학대|신고|체납|방문|송달|배달|출동|발신|위 주소|저희 집|거주/;
/** "갑" 한빛시: the office as a party of a contract, wherever its box stands. */
const PARTY_ABOVE = /^\s{0,4}["“]?[갑을병정]["”]?\s/;
/** 시장 김한솔: who signs for the office under its address. */
const SIGNS_BELOW = /^\s{0,8}[가-힣]{0,8}(?:시장|군수|구청장|도지사|교육장|보건소장)\s{1,4}[가-힣 ]{2,8}$/;
const LONGEST_LINE = 140;
const HEAD_UNITS = 120;
const LONGEST_FOOT = 320;
const LINES_BEHIND = 2;
const BELOW = 70;

/** (033-…) / 가람시 정각로 9, 시청 5층: on the line of somebody of the office, behind his telephone, to the line's end. */
const BEHIND_TELEPHONE = /0\d{1,2}-\d{3,4}-\d{4}\)?\s[/|]\s(?:주소\s?[:：]?\s?)?$/;

export function isLetterhead(text: string, find: Find, scene: Scene): boolean {
  if (A_FLAT.test(text.slice(find.start, find.end))) return false;
  const start = startOfLine(text, find.start, LONGEST_LINE);
  if (start === null) return false;
  const line = text.slice(start, find.start);
  const behind = text.slice(find.end, find.end + LONGEST_LINE);
  const rest = behind.split('\n', 1)[0] ?? '';
  if (isOneIn(scene.closedPeople, start, find.end + rest.length)) return false;
  if (BEHIND_TELEPHONE.test(line)) return BEHIND.test(behind) && isOfficialIn(scene, start, find.start);
  if (find.why.includes('lives-there')) return false;
  // whoever lives there may sign below
  if (!FRONT.test(line) || !BEHIND.test(behind) || isOneIn(scene.closedPeople, find.end, find.end + BELOW))
    return false;
  let above = start - 1;
  let from = above < 0 ? null : startOfLine(text, above, LONGEST_LINE);
  // an empty line between
  if (from !== null && text.slice(from, above).trim() === '' && from > 0) {
    above = from - 1;
    from = startOfLine(text, above, LONGEST_LINE);
  }
  if (from === null || isOneIn(scene.closedPeople, from, above)) return false;
  const over = text.slice(from, above);
  if (OF_A_HOME.test(text.slice(0, HEAD_UNITS)) || OF_A_HOME.test(over)) return false;
  if (OF_A_HOME.test(behind.split('\n', 2).join('\n'))) return false;
  if (!PARTY_ABOVE.test(over) && !isAtFoot(text, find.end)) return false;
  if (LABEL_ABOVE.test(over) || HOME_ABOVE.test(over) || PARTY.test(over) || /01[016-9][- .]?\d/.test(over))
    return false;
  if (ASKED_ABOVE.test(over) || NAME_ABOVE.test(over)) return true;
  if (isOfficialIn(scene, from, above)) return true;
  const own = behind.split('\n', 2).join('\n');
  if (OFFICE_PAGE.test(over) && HAS_CONTACT.test(own)) return true;
  return !scene.namesPrivately && (HAS_CONTACT.test(own) || HAS_CONTACT.test(over));
}

/** Does nothing stand below but how the office is reached, and who signs for it? */
function isAtFoot(text: string, end: number): boolean {
  if (text.length - end > LONGEST_FOOT) return false;
  const below = text
    .slice(end)
    .split('\n')
    .slice(1)
    .filter((l) => l.trim() !== '');
  return (
    below.length <= LINES_BEHIND &&
    below.every((l) => (HAS_CONTACT.test(l) && !/01[016-9][- .]?\d/.test(l)) || SIGNS_BELOW.test(l))
  );
}

/** Is the last person named before the place, and behind `from`, one of the office? People are asked from the last on. */
function isOfficialIn(scene: Scene, from: number, to: number): boolean {
  for (let i = scene.people.length - 1; i >= 0; i--) {
    const p = scene.people[i];
    if (p === undefined || p.end <= from) return false;
    if (p.end <= to && p.open) return true;
  }
  return false;
}

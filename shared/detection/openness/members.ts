/** Members of a body, named in a row behind the word for them: 심사위원: 남기섭(이사장), 주란희(양산교육지원청 장학사). */
import type { Find } from '../evidence';
import { PARTY, startOfLine } from './signs';

/** 위원:, 참석위원(6명):, [심사위원], ○ 면접위원  …: what a row of members begins with. */
const HEAD =
  /^[\s○◯□◎▷▶◇■●·•※*-]{0,6}(?:\d{1,2}\.\s|[가-하]\.\s)?(?:(?:평가|심사|자문)\s?[:：]\s(?:외부|민간)\s?)?\[?(?:(?:참석|출석|심사|면접|평가|선정|심의|자문|결산\s?검사|외부|내부|민간|위촉직?|당연직)\s?)?(?:위\s?원(?:\s?(?:명단|현황))?|위원장)\]?\s?(?:\(\s?\d{1,2}\s?(?:명|인)\s?\))?(?:\s?[:：]\s?|\t\s?| {2,}|(?<=\])\s|(?<=위원) (?=(?:대표위원 )?[가-힣]{2,4} ?\([가-힣 ]{2,12}\)))/;
/** One member: a post or two, the name, what he is elsewhere, and the same in brackets. */
const POST =
  '[가-힣○]{0,14}(?:장|위원|이사|교수|변호사|의원|간사|무사|축사|계사|술사|학사|복지사|담사|연구원|박사|감사|관|대표)';
const POSTS = `(?:[가-힣○A-Z]{2,14} ?)?${POST}`;
const MEMBER = (name: string): RegExp =>
  new RegExp(
    `^(?:(?:부?위원장|위원|간사|${POSTS}) )?${name}(?: (?:${POSTS}))?(?: ?\\((?:[가-힣○·A-Z ]{1,20}(?:, ?[가-힣○·A-Z ]{1,20})?)\\))?(?:\\(인\\))?(?: 등(?: \\d{1,2}[명인])?)?$`,
  );
/** The last is from abroad: 제임스 박(도시설계가). */
const ANY_NAME = '(?:[가-힣]{2,4}|[가-힣](?: [가-힣]){1,2}|[가-힣]{2,5} [가-힣](?=\\())';
const ANY_MEMBER = MEMBER(ANY_NAME);
/** Bodies whose members nobody may know, and lists of those who have not been appointed. */
const SECRET =
  /징계|인사\s?위원회|인사위원|학교\s?폭력|출제|후보|지원자\s?명단|응시자\s?명단|(?:위촉|추천)\s?(?:대상|예정)|위촉[^\n]{0,12}\(안\)/;

/** Bodies of private people; a paper of a public body may tell of them as well. */
const PRIVATE_BODY =
  /재(?:건축|개발)\s?(?:정비)?\s?(?:사업)?\s?조합|새마을\s?(?:문고|회|금고|부녀회)|종친회|종중|문중|입주자\s?대표\s?회의|관리단\s?집회|교회|성당|사찰|동창회|동문회|향우회|친목회|상인회|부녀회|번영회|산악회|동호회|학부모회|노동조합|회원\s?총회|조합원?\s?총회/;
const PUBLIC_BODY =
  /[가-힣](?:시|군|구|도)\s?(?:청|의회|장(?![가-힣]))|[가-힣]{2}(?:시|군|구|도)\s[가-힣]{2,12}(?:위원회|과|국|센터)(?![가-힣])|(?:심의|도시계획|심판|평가|선정|선발|조정)\s?위원회|공고|고시/;
export function isPrivateBody(text: string): boolean {
  const head = text.slice(0, HEAD_UNITS);
  return PRIVATE_BODY.test(head) && !PUBLIC_BODY.test(head);
}

/** Candidates of whom some are drawn, and an interview that is still to come: nobody may know them yet. */
const NOT_YET =
  /위원\s?(?:\(?\s?예비\s?\)?\s?)?후보|위원\s?공개\s?모집|추첨할|면접\s?(?:시험)?\s?(?:시행\s?)?계획/;
const LONGEST_LEAD = 600;
function isSecret(text: string, at: number): boolean {
  return (
    SECRET.test(text.slice(0, HEAD_UNITS)) ||
    NOT_YET.test(text.slice(Math.max(0, at - LONGEST_LEAD), at)) ||
    isPrivateBody(text)
  );
}

/** 김말순(탈북민), 박을용(무직): what brackets tell of the person, and not of a post. */
const OWN_MATTER =
  /(?:탈북민?|북한\s?이탈\s?주민|다문화\s?가[정족]|이혼|무직|실직|미혼|비혼|사별|독거(?:노인)?|한부모(?:\s?가[정족])?|조손\s?가[정족]|장애인?|수급자?|결혼\s?이[민주]자?|전과자?|환자)$|입주자|세입자/;
/** What stands in brackets right behind a name: of a party, of the other side, of the person's own life. */
export function isOwnAside(text: string, end: number): boolean {
  const aside = /^ ?\(([^()\n]{1,24})\)/.exec(text.slice(end, end + 28))?.[1];
  return (
    aside !== undefined &&
    (PARTY.test(aside) ||
      OTHER_SIDE.test(aside) ||
      aside.split(/,\s?/).some((w) => OWN_MATTER.test(w.trim())))
  );
}

/** 최윤미(지원자): who stands before the body, named among those who sit on it. */
const OTHER_SIDE = /지원자|응시자|합격|후보|주민|제보|참고인|방청|상담/;

const LONGEST_ROW = 240;
const HEAD_UNITS = 160;
/** Units behind a name that tell the beginning of a row from a speaker. */
const BEHIND_NAME = 20;

/** The parts of a row, each with its beginning; commas and strokes within brackets part nothing. */
function parts(row: string): readonly { readonly start: number; readonly text: string }[] {
  const out: { start: number; text: string }[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number, next: number): void => {
    const raw = row.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    out.push({ start: start + lead, text: raw.trim() });
    start = next;
  };
  for (let i = 0; i < row.length; i++) {
    const c = row[i];
    if (c === '(') depth++;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (c === ',' || c === '·') cut(i, i + 1);
    else if (c === '/' && row[i - 1] === ' ') cut(i, i + 1);
    else if (c === ' ' && row[i + 1] === ' ') {
      cut(i, i);
      return out;
    }
  }
  cut(row.length, row.length);
  return out;
}

/**
 * Is the name one of a row of members? Every part in front of it must be a member as well, so that what a member says of
 * somebody (위원: 최윤미 씨가 …) is none; a row of one needs a post beside the name.
 */
export function isListedMember(text: string, find: Find): boolean {
  const start = startOfLine(text, find.start, LONGEST_ROW);
  if (start === null) return false;
  const line = text.slice(start, find.start);
  const head = HEAD.exec(text.slice(start, find.end + BEHIND_NAME));
  if (
    head === null ||
    start + head[0].length > find.start ||
    isSecret(text, find.start) ||
    isOwnAside(text, find.end) ||
    PARTY.test(line)
  )
    return false;
  const from = start + head[0].length;
  const row = text.slice(from, from + 2 * LONGEST_ROW).split('\n', 1)[0] ?? '';
  const all = parts(row);
  const at = all.findIndex((p) => p.start <= find.start - from && find.end - from <= p.start + p.text.length);
  const own = all[at];
  if (own === undefined) return false;
  const name = text.slice(find.start, find.end);
  if (PARTY.test(own.text) || OTHER_SIDE.test(own.text)) return false;
  if (!MEMBER(name).test(own.text) || !all.slice(0, at).every((p) => ANY_MEMBER.test(p.text))) return false;
  if (own.text !== name) return true;
  const neighbour = all[at + 1] ?? all[at - 1];
  return neighbour !== undefined && ANY_MEMBER.test(neighbour.text);
}

const POST_ALONE = /^(?:상임|비상임|공동)?(?:부?위원장|위원|간사)[:：]?$/;
const NAME_ALONE = /^[가-힣]{2,4}(?:\(인\))?,?$/;
const LONGEST_FOOT = 120;
const FEWEST_WORDS = 5;

/** 위원장 김승호  위원 김애란 이종구 유선화: the foot of a decision, posts and names and nothing else. */
export function signsForBody(text: string, find: Find): boolean {
  const start = text.lastIndexOf('\n', find.start - 1) + 1;
  const end = text.indexOf('\n', find.end);
  const to = end < 0 ? text.length : end;
  if (to - start > LONGEST_FOOT || isSecret(text, find.start)) return false;
  const words = text
    .slice(start, to)
    .trim()
    .replace(/ \(인\)/g, '(인)')
    .split(/\s+/);
  return (
    words.length >= FEWEST_WORDS &&
    words[0] !== undefined &&
    POST_ALONE.test(words[0]) &&
    words.filter((w) => POST_ALONE.test(w)).length >= 2 &&
    words.every((w) => POST_ALONE.test(w) || NAME_ALONE.test(w))
  );
}

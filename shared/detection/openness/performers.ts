/**
 * Performers and makers told by a line's odd forms, in a programme (stage.ts asks for the paper): a troupe's head, who drew and who
 * wrote a picture book, the composer in front of a work, who gives at a ceremony, who teaches in a table of courses.
 */
import type { Find } from '../evidence';
import { cellAt } from './cells';

/** 극단 두레(대표 최도영): who heads a troupe. */
const TROUPE =
  /(?:극단|악단|무용단|합창단|국악단|밴드|앙상블|예술단|풍물단|풍물패|오케스트라|교향악단|관현악단|중창단)[^\n()]{0,14}\s?\((?:대표|단장|지휘|상임지휘자|예술감독|연출|악장)\s$/;
/** 단무장 정민호, 악장 …: posts that only an orchestra has. */
const OF_ORCHESTRA = /(?:^|[\s/|,(])(?:단무장|악장|수석단원|부지휘자|상임지휘자)\s$/;
/** 「토끼의 달밤」 — 그림 박하늬, 글 이소라: who made the work that is named in front. */
const MADE_WORK =
  /[」』》〉][^\n」』》〉|\t]{0,4}[—–(,·-]\s?(?:(?:글|그림|사진|번역|각색|대본|작곡|작사)\s[가-힣]{2,4}(?:, ?| ?[·/] ?))*(?:글|그림|글·그림|사진|번역|각색|대본|작곡|작사)\s$/;
/** 브루흐 바이올린 협주곡 1번: the composer, at the head of the line. */
const WORK_BEHIND =
  /^ (?:[가-힣]{2,6} )?(?:협주곡|교향곡|교향시|소나타|서곡|모음곡|환상곡|변주곡|광시곡|왈츠|레퀴엠|미사곡|현악 ?[사오]중주|피아노 ?[삼사오]중주)(?![가-힣])/;
/** 윤이상 「예악」: and nothing more on the line, in the programme of a concert. */
const TITLE_BEHIND = /^ [「〈][^\n」〉]{1,24}[」〉]\s*(?:\n|$)/;
const CONCERT = /연주회|음악회|교향악단|관현악단|콘서트|합창단|국악/;
const HEAD_UNITS = 200;
/** 장학금 기탁식(지점장 김상현): whoever gives on behalf of a bank or a firm, at a ceremony that the office announces. */
const GIVES =
  /(?:기탁|전달|협약|기증|기부|후원)식\s?\((?:[가-힣A-Z]{2,10} )?(?:지점장|본부장|지사장|지부장|조합장|이사장|은행장|대표이사)\s$/;
/** 한빛은행 남문지점(지점장 김서연)은 성금 500만 원을 기탁했다. */
const OF_BANK =
  /(?:은행|농협|축협|수협|신협|새마을금고|조합)[^\n()]{0,14}\((?:지점장|본부장|지부장|조합장|이사장|은행장)\s$/;
const HAS_GIVEN =
  /^\)[은는이가] [^\n.]{0,40}(?:성금|성품|장학금|이웃돕기|쌀|물품|기금)[^\n.]{0,24}(?:기탁|기부|전달|후원|맡겼)/;
/** 요리연구가 김소담 씨가 …를 선보였다: an expert by trade, who shows it. */
const EXPERT = /(?:^|[\s(,·])(?:요리연구가|셰프|조리명장|숲해설가|역사학자|과학자|여행작가)\s$/;
const SHOWS =
  /^ ?(?:씨|님)?[가는은이] [^\n.]{0,40}(?:선보[였이]|강의[했를하]|강연[했을하]|시연[했을하]|들려[주줬]|가르[치쳤])/;

export function isPerformer(text: string, find: Find, line: string, rest: string): boolean {
  if (TROUPE.test(line) || OF_ORCHESTRA.test(line) || MADE_WORK.test(line) || GIVES.test(line)) return true;
  if (OF_BANK.test(line) && HAS_GIVEN.test(rest)) return true;
  if (line.trim() !== '') return false;
  if (WORK_BEHIND.test(rest)) return true;
  return TITLE_BEHIND.test(text.slice(find.end, find.end + 30)) && CONCERT.test(text.slice(0, HEAD_UNITS));
}

/** An expert who is spoken of as 씨, which elsewhere is a citizen. */
export function isExpert(line: string, rest: string): boolean {
  return EXPERT.test(line) && SHOWS.test(rest);
}

/** 수채화 | 김선희 | 월 10:00: who teaches, in a table that also tells when and for how many. */
const TEACHER = /^(?:강사명?|지도강사|강사\(?성명\)?|출연자?|연사|발표자|공연자|연주자)$/;
const COURSE = /^(?:강좌명?|프로그램명?|과목명?|강의명?|교실|반|주제|내용|공연명?|작품명?|순서|시간)/;
const WHEN = /요일|시간|일시|일자|정원|수강료|재료비|장소/;
/** Columns that make it a list of people. */
const OF_PEOPLE = /연락처|전화|휴대|생년|주소|계좌|지급|강사료|금액|수당|평가|점수|결과|비고/;

export function teachesCourse(text: string, find: Find): boolean {
  const cell = cellAt(text, find.start);
  if (cell === null || !TEACHER.test(cell.head)) return false;
  if (cell.row[cell.index] !== text.slice(find.start, find.end)) return false;
  const { heads } = cell;
  return (
    heads.some((h) => COURSE.test(h)) &&
    heads.some((h) => WHEN.test(h)) &&
    !heads.some((h) => OF_PEOPLE.test(h))
  );
}

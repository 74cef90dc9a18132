/** Seats of offices and places where the public goes: told by what stands in front of an address, or right behind it. */
import type { Find } from '../evidence';
import { isOneIn } from '../sorted';
import { cellAt } from './cells';
import { mayBeHome } from './companies';
import type { Scene } from './scene';

/** 수산경영과(전라남도 …), 건설과 도로팀(경상북도 …): a division with its seat in brackets. */
const DIVISION_AT = /[가-힣]{2,8}(?:과|팀|담당관)\s?\((?:우?\s?\d{5}\)?,?\s)?$/;

/** Where the public goes: 의병박물관 제2전시실 (경남 …). */
const PUBLIC_PLACE =
  /[가-힣\d ](?:박물관|학습관|기념관|과학관|문학관|역사관|수목원|식물원|천문대|보건지소|미술관|도서관|회관|체육관|센터|시청|구청|군청|도청|청사|교육지원청|교육청|보건소|경찰서|소방서|세무서|전시실|공원|회의실|강당|광장|문화원|극장|공연장|수련관|경로당|노인정|쉼터|학교|유치원|어린이집|교회|성당|사찰|복지관|주차장|매표소|사무소|놀이터|체험관|휴양림|(?:문화|관광|복지|장학|예술) ?재단|교육실|강의실|상담실|민원실|열람실|접종실|안내소|구장|경기장|운동장|수영장)\s?\d?[,(（|\t]?\s?$/;
/** 한빛도시공사 사장 김서연 (132-82-00958, …: in brackets behind the body and who heads it. */
const SEAT_OF_BODY =
  /[가-힣]{2,}(?:공사|공단|재단|진흥원)(?:\s(?:사장|이사장|원장))?\s[가-힣]{2,4}\s{0,3}\((?:\d{3}-\d{2}-\d{5},\s)?$/;
/** 펴낸 곳 한빛시 홍보소통담당관  우편 31773 …: who has printed a paper. */
const PRINTED_BY =
  /(?:펴낸 ?곳|발행처|발행인?)\s?[:：]?\s?[가-힣 ]{2,20}\s{1,3}(?:우편(?:번호)?|우|\(우\))?\s?\d{0,5}\s{0,2}$/;
/** 가람시 수질검사소(지정번호 제47호), …; 남부점 …: a place of the office, in a paper that names nobody. */
const BRANCH =
  /(?:[가-힣]{2,}(?:검사소|사업소|관리소|출장소|분소)(?: ?\([^()\n]{2,20}\))?,?|(?:^|\n)[ \t○·-]{0,4}[가-힣]{1,4}(?:점|분소|지소))\s{1,2}$/;
/** 평생학습관 301호(, 농업기술센터 원예실(: a room of such a place, and its address in brackets. */
const ROOM_OF_PLACE =
  /(?:학습관|센터|회관|문화관|도서관|박물관|미술관|복지관|연수원|체육관|청사|시청|구청|군청|보건소|교육청)\s(?:[가-힣]{1,8}(?:실|강당|홀)|(?:본관|별관|신관)?\s?(?:지하\s?)?\d{1,2}층(?:\s[가-힣]{1,8}(?:실|강당|홀))?|\d{2,4}호)\s?\(\s?$/;
/** 805호, 101동: somebody lives or trades there. */
const A_UNIT = /\d[호동](?![가-힣\d])/;
/** 의견제출: 위생과 / …, 문의: 문화유산과 054-779-6109 / …: where a division sits that the public turns to. */
const ASKED_OF_DIVISION =
  /(?:의견\s?제출(?:처|기관)?|(?:제출|접수|신청)\s?(?:처|기관)|문의처?|담당\s?부서)\s?[:：]\s?(?:[가-힣]{2,6}(?:시|군|구|시청|군청|구청)\s)?[가-힣]{2,8}(?:과|팀|담당관)(?:\s[가-힣]{2,8}팀)?(?:\s0\d{1,2}-\d{3,4}-\d{4})?\s?[/,|]\s?$/;
/** 제출처: (우 04524) 서울특별시 …: where the public sends what the office asks for. */
const HANDED_IN =
  /(?:제출|접수|신청|응모|수령|교부|배부)\s?(?:처|장소|기관)\s?[:：]\s?(?:\(?우?\s?\d{5}\)?\s?)?(?:\(우\s?\d{5}\)\s)?$/;

/** 오시는 길: …, 교육 장소: …: where everybody is asked to come, whoever else the paper names. */
const EVERYBODY_COMES =
  /(?:오시는 ?[길곳]|오실 곳|(?:행사|교육|개최|접종|집결|강의|공연|전시|관람|설명회|회의|시험|대회|축제) ?장소)\s?[:：]\s?$/;

/** 나주시장 귀하: whom a letter is addressed to has no part in the address above his name. */
const ADDRESSED = '(?!님|\\s{0,3}(?:귀하|귀중|앞|께|전\\s?상서))';
/** 고창읍 중앙로 245  고창군수: the office signs behind its own address, on the same line. */
const CHIEF_BEHIND = new RegExp(
  `^[ \\t]{0,3}[가-힣]{2,8}(?:시장|군수|구청장|도지사|교육장|교육감|보건소장)${ADDRESSED}(?![가-힣])`,
);

/** (34054) 대전 … 유성대로 1548(화암동) 정보통신기획평가원: a body right behind its address. */
const BODY_BEHIND = new RegExp(
  `^(?: ?\\([^()\\n]{2,24}\\))? {0,2}[가-힣]{2,14}(?:평가원|진흥원|연구원|관리원|기술원|개발원|교육원|의료원|공단|공사|재단|협회|위원회|대학교|교육청|지방청|사무소|지사|본부|시장|군수|구청장)${ADDRESSED}(?![가-힣]{2})`,
);
/** 나주시청: an office right behind its address. */
const OFFICE_BEHIND = /^\s?[가-힣]{2,10}(?:시청|구청|군청|도청|청사|센터|보건소|회관)/;
/** 보낼 곳: (우 31974) … 총무과 인사팀: anybody may have post sent to him, and only an office has a division behind its address. */
const SENT_TO =
  /(?:보낼|보내실|부칠|제출할|접수할|내실|낼)\s?곳\s?[:：]\s?(?:\(?우?\s?\d{5}\)?\s?|\(우\s?\d{5}\)\s?)?$/;
/** … 청성로 122, 산림과 2층: a division and its floor, within the address. */
const FLOOR_OF_DIVISION = /, ?[가-힣]{2,8}(?:과|담당관실?|민원실) ?\(?\d{1,2}층\)?$/;
const DIVISION_BEHIND =
  /^(?: ?\([^()\n]{2,24}\))?,? {1,2}(?:[가-힣]{2,8}(?:시청|군청|구청)\s)?[가-힣]{2,8}(?:과|담당관실?)(?:\s[가-힣]{2,8}팀)?(?:\s?앞)?\s?(?:\n|$|[(,.)])/;

/** 가정폭력 피해자 쉼터(…: whoever hides there must not be found. */
const HIDDEN =
  /(?:폭력|학대|성매매|피해|가출|위기|비공개)[^\n]{0,16}(?:쉼터|보호시설|보호소|시설)[^\n]{0,6}$/;
export function isHidden(text: string, find: Find): boolean {
  return HIDDEN.test(
    text.slice(Math.max(text.lastIndexOf('\n', find.start) + 1, find.start - 40), find.start),
  );
}

/** Units of a line within which an address behind a person is that person's, and a person right behind an address. */
const OWNER_BEFORE = 60;
const OWNER_BEHIND = 4;

/** 수급자 김복순, … 12 나주시청 방문, … 301호 김복순: somebody named in private on the line has to do with the address. */
function isSomebodys(text: string, find: Find, scene: Scene): boolean {
  if (!scene.namesPrivately) return false;
  const from = Math.max(text.lastIndexOf('\n', find.start - 1) + 1, find.start - OWNER_BEFORE);
  const between = text.slice(find.end, find.end + OWNER_BEHIND).split('\n', 1)[0] ?? '';
  return (
    isOneIn(scene.closedPeople, from, find.start) ||
    isOneIn(scene.closedPeople, find.end, find.end + between.length)
  );
}

export function isSeat(text: string, find: Find, scene: Scene): boolean {
  if (find.why.includes('lives-there')) return false;
  const lead = text.slice(Math.max(0, find.start - 60), find.start);
  const before = lead.slice(-24);
  if (DIVISION_AT.test(before) || EVERYBODY_COMES.test(before)) return true;
  if (isSomebodys(text, find, scene)) return false;
  const behind = text.slice(find.end, find.end + 48);
  return (
    PUBLIC_PLACE.test(before) ||
    PRINTED_BY.test(lead) ||
    SEAT_OF_BODY.test(lead) ||
    (!scene.namesPrivately &&
      BRANCH.test(lead.slice(-40)) &&
      !A_UNIT.test(text.slice(find.start, find.end))) ||
    ROOM_OF_PLACE.test(before) ||
    (ASKED_OF_DIVISION.test(lead) && !A_UNIT.test(text.slice(find.start, find.end))) ||
    HANDED_IN.test(before) ||
    (SENT_TO.test(before) && DIVISION_BEHIND.test(behind)) ||
    FLOOR_OF_DIVISION.test(text.slice(find.start, find.end)) ||
    CHIEF_BEHIND.test(behind.slice(0, 24)) ||
    BODY_BEHIND.test(behind)
  );
}

/** … 12 나주시청: where an office is, unless somebody in private goes there from his home. */
export function isBeforeOffice(text: string, find: Find, scene: Scene): boolean {
  return OFFICE_BEHIND.test(text.slice(find.end, find.end + 16)) && !isSomebodys(text, find, scene);
}

/** …중앙도서관(강원특별자치도 원주시 단구로 267) ☎: its telephone, behind its address. */
const BEHIND_SEAT = /^([^()\n]{2,30})\([^()\n]{8,60}\)\s?(?:☎|전화|TEL|T\.)\s?[:.]?\s?$/i;
export function isTelephoneOfPlace(line: string, lineStart: number, scene: Scene): boolean {
  const place = BEHIND_SEAT.exec(line)?.[1];
  // 김복순의 어머니 집 앞 놀이터(…) 전화: …
  if (scene.namesPrivately && isOneIn(scene.closedPeople, lineStart, lineStart + line.length)) return false;
  return place !== undefined && PUBLIC_PLACE.test(` ${place}`);
}

/** 투표구 | 투표소 | 소재지: where everybody votes; those who vote at home are listed elsewhere. */
const POLLS = /(?:투표소|개표소|사전투표소)[^\n]{0,10}(?:안내|설치|공고|위치|현황|명단)?/;
const AT_HOME = /거소|거택|신고인|선거인 ?명부|위원 ?명/;
const PLACE_HEAD = /^(?:소재지|주소|위치|도로명 ?주소|장소)$/;
const POLL_HEAD = /투표소|개표소/;
/** Those who vote or count there, and where they live. */
const OF_VOTERS = /성\s?명|이\s?름|민원인|신청|소유자|연락처/;
export function isPollingStation(text: string, find: Find): boolean {
  const head = text.slice(0, HEAD_UNITS);
  if (!POLLS.test(head) || AT_HOME.test(head)) return false;
  if (mayBeHome(text.slice(find.start, find.end))) return false;
  const cell = cellAt(text, find.start);
  if (cell === null || cell.heads.some((h) => OF_VOTERS.test(h))) return false;
  return PLACE_HEAD.test(cell.head) && cell.heads.some((h) => POLL_HEAD.test(h));
}
const HEAD_UNITS = 200;

/** 1. 대상: 시민체육공원 매점⏎   소재지: …: land and houses of the public, let by the office. */
const PUBLIC_PROPERTY = /공유재산|시유재산|군유재산|구유재산|국유재산/;
const LET = /입찰|사용[·ㆍ]?수익\s?허가|대부|매각|공고/;
const ITS_PLACE = /(?:^|\n)[\s○·*-]{0,6}(?:소\s?재\s?지|위\s?치|장\s?소)\s?[:：]\s?$/;
const OF_USER = /사용자|임차인|대부자|점유자|체납|변상|성명|낙찰자\s?[:：]/;
export function isPublicProperty(text: string, find: Find, scene: Scene): boolean {
  const head = text.slice(0, HEAD_UNITS);
  return (
    !scene.namesPrivately &&
    !scene.ownNumbers &&
    PUBLIC_PROPERTY.test(head) &&
    LET.test(head) &&
    ITS_PLACE.test(text.slice(Math.max(0, find.start - 24), find.start)) &&
    !OF_USER.test(text.slice(Math.max(0, find.start - LEAD), find.start))
  );
}
const LEAD = 160;

/** Who acts for the office by the line alone: the foot of a letter, a form that was received, a hearing, a case meeting, the chat of a team. */
import type { Find } from '../evidence';
import { isPrivateBody } from './members';
import { OFFICE_LINE } from './duties';
import type { Beside } from './beside';
import type { Scene } from './scene';
import { COMPANY, PARTY, startOfLine } from './signs';

/** What the lines of a voucher or an audit are signed as. */
const DUTIES: ReadonlySet<string> = new Set(
  (
    '발의 발의자 기안 기안자 입안 입안자 검토 검토자 협조 협조자 결재 결재자 확인 확인자 지출원 출납원 지출 재무관 원인행위 ' +
    '감사반장 감사반원 감사자 감사관 검수 검수자 조사 조사자 점검 점검자 담당 담당자 작성 작성자 접수 접수자 처리 처리자 전결'
  ).split(' '),
);
/** Those of them that only an office has. */
const PUBLIC_DUTIES: ReadonlySet<string> = new Set('지출원 출납원 재무관 원인행위'.split(' '));
const A_NAME = /^[가-힣]{2,4}$/;
const LONGEST_FOOT = 120;

/** The line that a name stands in, where it is no longer than a foot is. */
function footLine(text: string, find: Find): { readonly start: number; readonly row: string } | null {
  const start = startOfLine(text, find.start, LONGEST_FOOT);
  if (start === null) return null;
  const row = text.slice(start, start + LONGEST_FOOT + 1).split('\n', 1)[0] ?? '';
  return row.length > LONGEST_FOOT ? null : { start, row };
}

/** 발의 정은지   검토 이오성   지출원 윤정훈: duties and names and nothing else, two duties at least. */
function isInFoot(row: string, { scene }: Beside, text: string): boolean {
  let duties = 0;
  let publicDuty = scene.office;
  for (const part of row.trim().split(/\s{2,}|\s?[/|,]\s?/)) {
    const words = part.split(/\s?[:：]\s?|\s/);
    const name = words.at(-1) ?? '';
    if (words.length > 2 || !A_NAME.test(name) || DUTIES.has(name)) return false;
    const duty = words.length === 2 ? (words[0] ?? '') : null;
    if (duty === null) {
      if (duties === 0) return false;
      continue;
    }
    if (!DUTIES.has(duty)) return false;
    publicDuty ||= PUBLIC_DUTIES.has(duty);
    duties++;
  }
  return duties >= 2 && publicDuty && !isPrivateBody(text);
}

/** A town or a quarter that has an office of its own. */
const TOWN = '[가-힣]{1,5}\\d{0,2}(?:읍|면|동)';
/** 호명읍, 총무과: where such an office or a division is named. */
const DIVISION = `(?:${TOWN}|[가-힣]{2,10}(?:과|팀|보건소|사업소|담당관실?))`;
/** 확인: 호명읍 김서연; a quarter is as well where somebody lives, and speaks in a paper of an office alone. */
const CONFIRMS = /^\s{0,4}(?:확인|접수|조사|담당|처리)자?\s?[:：]\s?[가-힣]{1,5}\d{0,2}([읍면동])\s$/;
/** Whole lines, name apart. Each ends with the line. */
const SIGNED: readonly RegExp[] = [
  // 노은2동 민방위 담당 김서연, 총무과 복무담당 김서연
  new RegExp(`^\\s{0,4}${DIVISION}\\s[가-힣]{2,10}\\s?담당자?\\s$`),
  // 조사자: 나운2동장 김서연
  /^\s{0,4}(?:조사자|확인자|추천자|보고자)\s?[:：]\s?[가-힣]{1,5}\d{0,2}[읍면동]장\s$/,
  // 길음1동 복지협의체 위원장 김서연, 담당 박지훈
  new RegExp(
    `^\\s{0,4}${TOWN}\\s[가-힣 ]{0,10}협의체\\s(?:민간|공공|공동)?위원장\\s(?:[가-힣]{2,4},\\s담당자?\\s)?$`,
  ),
  // 요구의원: 김서연 의원
  /^\s{0,4}(?:요구|질의|질문|발의)\s?의원\s?[:：]\s?$/,
];
const ENDS =
  /^(?:\s의원|,\s담당자?\s[가-힣]{2,4}|,\s[가-힣]{2,8}(?:과장|팀장|국장|면장|읍장|동장)\s[가-힣]{2,4})?\s{0,3}(?:\n|$)/;

/** 평생학습관 김서연: the house on the last line of the paper. */
const HOUSE =
  /^\s{0,4}(?:[가-힣]{2,6}\s)?[가-힣]{0,6}(?:평생학습관|도서관|박물관|미술관|문화회관|시민회관)\s$/;
const LAST = /^\s{0,4}$/;

/** 여주시장 귀하⏎접수 김서연: who took in a form, below whom it is for; with a colon a citizen may have filled it in, and a division must tell. */
const RECEIVED = new RegExp(
  `(?:시장|군수|구청장|도지사|교육장|소장|읍장|면장|동장)\\s?귀하\\s{0,3}\\n\\s{0,4}(?:접수자?\\s|(?:접수|처리|확인)자?\\s?[:：]?\\s?${DIVISION}\\s)$`,
);

/** A note of a telephone call: who took it works there. */
const CALL = /전화\s?(?:민원\s?)?(?:메모|접수|응대|통화\s?기록)/;
const TOOK_IT = /^\s{0,4}받은\s?(?:사람|이|직원)\s?[:：]\s?$/;

/** A hearing: who leads it, and who speaks for the office. */
const HEARING = /청문/;
const AT_HEARING = /^\s{0,4}(?:청문\s?)?(?:주재자|처분청)\s$/;
/** 술을 판 적이 없습니다: who speaks as the party. */
const AS_PARTY = /적이? 없[습었]|억울|선처|용서|몰랐|저는|저희 ?(?:가게|집|업소|매장)|우리 ?(?:가게|집)|생계/;
const SPEAKS = /^(?:\s?\([가-힣 ]{2,10}\))?\s?[:：]/;

/** A case meeting: whom the office sends to people's homes. */
const CASE_MEETING = /사례\s?(?:회의|관리|결정)/;
const SENT =
  /^\s{0,4}[○◦□•-]\s?(?:방문간호사|방문간호직|통합사례관리사|사례관리사|의료급여관리사|사회복지전담공무원)\s$/;

/** 면사무소 김서연 산업팀장이: an office, the name and a rank behind it. */
const OF_TOWN_OFFICE = /(?:[읍면동]사무소|주민센터|행정복지센터|시청|군청|구청)\s$/;
const HAS_RANK =
  /^\s[가-힣]{0,6}(?:팀장|과장|계장|주무관|면장|읍장|동장)(?:이|은|는|가|과|께서|에게)?(?![가-힣])/;

/** 건축과-8830(2024. 4. 17.) 담당 김서연 031-…: behind the number under which the paper is registered, or on the line below it. */
const BEHIND_NUMBER =
  /[가-힣]\d?-\d{2,7}\s?\(\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?\)\s{0,2}\n?\s{0,3}담당자?\s?[:：]?\s$/;
const HEAD_UNITS = 200;

/** 가족관계등록 is a duty, and no family. */
const REGISTER = '가족관계등록';

/** Does the line alone tell that somebody acts for the office? */
export function isAtDesk(text: string, find: Find, beside: Beside): boolean {
  const { line, rest, scene } = beside;
  if (PARTY.test(line.replace(REGISTER, '')) || COMPANY.test(line)) return false;
  if (isOfChat(text, find, scene)) return true;
  if (OF_TOWN_OFFICE.test(line) && HAS_RANK.test(rest)) return true;
  const foot = footLine(text, find);
  if (foot !== null && isInFoot(foot.row, beside, text)) return true;
  const lead = text.slice(Math.max(0, find.start - 48), find.start);
  if (BEHIND_NUMBER.test(lead) && OFFICE_LINE.test(rest)) return true;
  if (SPEAKS.test(rest)) {
    if (
      AT_HEARING.test(line) &&
      !AS_PARTY.test(rest.split('\n', 1)[0] ?? '') &&
      HEARING.test(text.slice(0, HEAD_UNITS))
    )
      return true;
    return (
      SENT.test(line) && CASE_MEETING.test(text.slice(Math.max(0, find.start - LONGEST_MEETING), find.start))
    );
  }
  if (!ENDS.test(rest)) return false;
  const town = CONFIRMS.exec(line)?.[1];
  if (town !== undefined && (town !== '동' || scene.office)) return true;
  if (SIGNED.some((p) => p.test(line)) || RECEIVED.test(lead)) return true;
  if (TOOK_IT.test(line) && CALL.test(text.slice(0, HEAD_UNITS))) return true;
  return HOUSE.test(line) && LAST.test(rest);
}
const LONGEST_MEETING = 1500;

/** 오전 9:12, 김서연 팀장: what a line of a chat begins with. */
const CHAT_BEFORE = /(?:^|\n)\[?(?:오전|오후)\s\d{1,2}:\d{2}\]?,?\s$/;
const CHAT_BEHIND = /^(?:\s(?:팀장|과장|계장|주무관|주임|실무관|국장))?\s?:/;
function isOfChat(text: string, find: Find, scene: Scene): boolean {
  return (
    scene.chat &&
    CHAT_BEFORE.test(text.slice(Math.max(0, find.start - 16), find.start)) &&
    CHAT_BEHIND.test(text.slice(find.end, find.end + 8)) &&
    isColleague(text, text.slice(find.start, find.end))
  );
}

/** What only those who work there do, and what a client says. */
const AT_WORK = /조회|결재|공문|기안|전산|대장|전결|시스템|행복이음|협조|출장|보고/;
const AS_CLIENT = /저희|제 ?(?:아들|딸|남편|아내|어머니|아버지|엄마|아빠|아이)|주무관님,? ?저|선생님/;
/** Somebody with a rank on some line of the chat, or who does the work and never speaks as a client. */
function isColleague(text: string, name: string): boolean {
  const said = text
    .split('\n')
    .map((line) => CHAT_LINE.exec(line))
    .filter((m) => m?.[1] === name);
  if (said.some((m) => m?.[2] !== undefined)) return true;
  const messages = said.map((m) => m?.[3] ?? '');
  return messages.some((m) => AT_WORK.test(m)) && !messages.some((m) => AS_CLIENT.test(m));
}
const CHAT_LINE =
  /^\[?(?:오전|오후)\s\d{1,2}:\d{2}\]?,?\s([가-힣]{2,4})(?:\s(팀장|과장|계장|주무관|주임|실무관|국장))?\s?:(.*)$/;

/** [복지2팀 단톡방] above lines of which one is a rank's, with a word of the public service: an office talks among itself. */
const CHAT_ROOM =
  /(?:복지|행정|민원|세무|교통|농정|산림|문화|관광|자치|보건|징수|토지|위생)[가-힣]{0,4}\d?(?:팀|과|계|실|센터)\s?(?:단톡방|단체\s?(?:대화|채팅)방|대화방|업무방)/;
const RANK_SPEAKS =
  /(?:^|\n)\[?(?:오전|오후)\s\d{1,2}:\d{2}\]?,?\s[가-힣]{2,4}\s(?:팀장|과장|계장|주무관|주임)\s?:/;
const PUBLIC_SERVICE =
  /주무관|(?<![가-힣])계장|의료급여|기초\s?(?:생활)?\s?수급|[읍면]사무소|주민센터|시청|군청|구청/;
export function isChatOfOffice(text: string): boolean {
  return CHAT_ROOM.test(text.slice(0, HEAD_UNITS)) && RANK_SPEAKS.test(text) && PUBLIC_SERVICE.test(text);
}

/**
 * Lines and columns that tell who does the work of an office (item 6, exception 라) without a rank beside the name: who drew up a
 * document, who is on night duty, who holds a clinic's hours, whom the farmers may ask. Off where the line names a party.
 */
import type { Find } from '../evidence';
import { cellAt } from './cells';
import { mayBeHome } from './companies';
import { labelOf } from './decision';
import { isDivision } from './divisions';
import { OFFICE_LINE } from './duties';
import { TOLD_ABOUT, type Beside } from './beside';
import { OWN_REASON } from './officials';
import type { Scene } from './scene';
import { COMPANY, PARTY } from './signs';

const HEAD_UNITS = 200;

/** 2024년 4월 주요 문서 목록: what an office has drawn up; a list of what was asked for names those who asked. */
const DOCUMENTS = /(?:문서|결재|기록물|원문)\s?(?:생산\s?|등록\s?)?(?:목록|대장|현황)/;
const ASKED_FOR = /청구|신청|민원|접수|진정|청원|제보/;
/** 세정과-5127(2024. 4. 2.) in front, open or closed in a cell behind. */
const REGISTERED = /^[가-힣0-9]{2,12}(?:과|팀|실|관|센터|소|국|동|면|읍)-\d{1,7}(?:\s?\([\d. ]{6,16}\))?$/;
const DISCLOSED = /^(?:부분\s?|비|대국민\s?)?공개(?:\s?\(\d\))?$/;

/** Who drew it up; 수신자 and 성명 are whom it is about. */
const DREW = /^(?:|기안자?|작성자|담당자?|생산자|결재자|등록자)$/;
function drewItUp(text: string, find: Find): boolean {
  const head = text.slice(0, HEAD_UNITS);
  if (!DOCUMENTS.test(head) || ASKED_FOR.test(head)) return false;
  const cell = cellAt(text, find.start);
  if (cell === null || cell.row[cell.index] !== text.slice(find.start, find.end)) return false;
  if (
    (!DREW.test(cell.head) && !cell.heads.some((h) => REGISTERED.test(h))) ||
    cell.heads.some((h) => ASKED_FOR.test(h) || PARTY.test(h))
  )
    return false;
  return (
    cell.row.slice(0, cell.index).some((c) => REGISTERED.test(c)) &&
    cell.row.slice(cell.index + 1).some((c) => DISCLOSED.test(c))
  );
}

/** 당직 명령부, 숙직 근무표: every cell of a row names a division and who stays. */
const ROSTER = /(?:당직|숙직|일직|비상근무)[^\n]{0,8}(?:명령|근무|편성|표|일정|계획)/;
const WATCH = /^(?:숙직|일직|당직|재택당직|비상)(?:\s?\([가-힣]\))?$/;
/** A log of the night, whose rows tell who came or rang. */
const LOG = /일지|인계|접수|신고/;
const OF_THE_NIGHT = /내용|신고|접수|처리|인계/;
const RANK =
  '\\([가-힣\\d]{0,4}(?:사령|사령관|당직관|주무관|팀장|과장|계장|국장|소장|실장|반장|조장|담당|서기보?|주사보?|사무관|[6-9]급)\\)';
const OF_A_PART = new RegExp(
  `^[가-힣]{0,8}(?:과|팀|실|국|소|관|센터|의회|청|원|단|동|면|읍|담당관)\\s{1,2}(?:[가-힣]{2,4}(?:${RANK})?, ?)?$`,
);
const NEXT_ON_WATCH = new RegExp(`^(?:${RANK}|, ?[가-힣]|$)`);

function keepsWatch(text: string, find: Find): boolean {
  const head = text.slice(0, HEAD_UNITS);
  if (!ROSTER.test(head) || LOG.test(head)) return false;
  const cell = cellAt(text, find.start);
  if (cell?.row.some((c) => WATCH.test(c)) !== true || OF_THE_NIGHT.test(cell.head)) return false;
  const own = cell.row[cell.index] ?? '';
  const name = text.slice(find.start, find.end);
  const at = own.lastIndexOf(name);
  return at > 0 && OF_A_PART.test(own.slice(0, at)) && NEXT_ON_WATCH.test(own.slice(at + name.length));
}

/** 보건소 진료 일정, 보건지소 이용 안내: who holds the hours of a public clinic, by the column 담당. */
const CLINIC =
  /보건(?:소|지소|진료소|의료원)\s[^\n]{0,20}(?:일정|안내|시간표|근무표)|(?:일정|안내|시간표)[^\n]{0,8}보건(?:소|지소|의료원)/;
const HOLDS = /^(?:담당자?|의료진|진료의?|강사)$/;

function holdsHours(text: string, find: Find): boolean {
  if (!CLINIC.test(text.slice(0, HEAD_UNITS))) return false;
  const cell = cellAt(text, find.start);
  if (cell === null || PARTY.test(cell.row[cell.index] ?? '')) return false;
  return HOLDS.test(cell.head) && !cell.heads.some((h) => PARTY.test(h));
}

/** 교통과(033-640-5372, 심유진): the division, its telephone, and who answers it. */
const BEHIND_LINE =
  /(?:^|[\s,])([가-힣]{2,10}(?:과|팀|담당관실?|보건소|사업소))\s?\(0(?:2|[3-6]\d)-\d{3,4}-\d{4}(?:[~∼]\d{1,4})?, $/;
function answers(line: string, rest: string): boolean {
  const division = BEHIND_LINE.exec(line)?.[1];
  return division !== undefined && isDivision(division) && /^\)/.test(rest) && !/병원|의원/.test(line);
}

/** [현장 기술 상담] 식량작물 이경호(061-…): what somebody of a farming office or a clinic is asked about, and the office's telephone. */
const ASKED_IN_BRACKETS = /^\s{0,4}\[[가-힣 ]{0,10}(?:상담|문의|안내|담당)\]\s[가-힣·]{2,8} $/;
const PUBLIC_OFFICE =
  /농업기술센터|보건소|보건지소|주민센터|복지센터|평생학습관|사업소|[가-힣](?:시|군|구)청|[가-힣]{2}(?:과|담당관)(?![가-힣])/;
function isAsked(text: string, { line, rest, scene }: Beside): boolean {
  if (!ASKED_IN_BRACKETS.test(line) || !OFFICE_LINE.test(rest)) return false;
  return (
    (scene.office || PUBLIC_OFFICE.test(text.slice(-HEAD_UNITS))) && !/조합|협회|마을|이장|통장/.test(line)
  );
}

/** 지방행정서기보시보 오세빈  명 운봉읍 근무: ordered into the service on probation. */
const ON_PROBATION =
  /(?:^|[\s|])지방[가-힣]{1,8}(?:주사보?|서기보?|사무관|연구사|지도사|소방사)\s?시보\s{1,2}$/;
function isOrderedIn({ line, rest }: Beside): boolean {
  return ON_PROBATION.test(line) && !OWN_REASON.test(rest.split('\n', 1)[0] ?? '');
}

/** 총무 임재현(안전총괄과 민방위팀장): a division and a post of it, in brackets of their own. */
const PART_AND_POST =
  /^\s?\(([가-힣]{2,10}(?:과|담당관|보건소|사업소))\s[가-힣]{2,10}(?:팀장|담당|주무관|계장)\)/;
function hasPostBehind({ line, rest, scene }: Beside): boolean {
  const division = PART_AND_POST.exec(rest)?.[1];
  return division !== undefined && scene.office && isDivision(division) && !/주민|방청|대상/.test(line);
}

/** 박정태 풍천면장은: who heads a town; 운동장 and 냉면장 are none. */
const HEADS_A_TOWN =
  /^\s(?![가-힣]{0,4}운동장|[가-힣]?(?:활동장|작동장))[가-힣]{2,4}(?:면장|읍장|동장)(?:은|는|이|가|의|도)?(?![가-힣])/;

/** By such a line. */
export function doesOfficeWork(text: string, find: Find, beside: Beside): boolean {
  const { line, rest, scene } = beside;
  const label = labelOf(find);
  if (PARTY.test(line) || COMPANY.test(line) || TOLD_ABOUT.test(rest)) return false;
  if (label !== null && PARTY.test(label)) return false;
  if (isOrderedIn(beside) || hasPostBehind(beside)) return true;
  if (HEADS_A_TOWN.test(rest) && (scene.office || scene.programme)) return true;
  return !scene.ownNumbers && (answers(line, rest) || isAsked(text, beside));
}

/** 읍면동 연락처: 기관명 | 기관장 | 대표전화 | 소재지: who heads each office. */
const HEADS_OFFICE = /^(?:기관장|부서장|시설장|(?:읍|면|동|읍면동|읍·면·동)장|소장|센터장|관장)(?:\s?성명)?$/;
const OFFICE_NAME = /^(?:기관|부서|시설|읍면동|읍·면·동|사업소|센터)(?:명|별)?$/;
const OFFICE_CELL = /^[가-힣0-9]{1,14}(?:읍|면|동|과|국|실|센터|사업소|보건소|보건지소|도서관|회관|청)$/;

const IN_TROUBLE = /환수|의심|횡령|위반|고발|체납|적발|처분|폭력|학대|쉼터|보호\s?시설/;
function headsListedOffice(text: string, find: Find): boolean {
  const cell = cellAt(text, find.start);
  if (cell === null || !HEADS_OFFICE.test(cell.head) || IN_TROUBLE.test(text.slice(0, HEAD_UNITS)))
    return false;
  if (cell.row[cell.index] !== text.slice(find.start, find.end)) return false;
  const name = cell.heads.findIndex((h) => OFFICE_NAME.test(h));
  return OFFICE_CELL.test(cell.row[name] ?? '') && !cell.heads.some((h) => PARTY.test(h));
}

const HIDDEN = /폭력|학대|성매매|쉼터|보호\s?시설|피난|비상\s?연락|그룹홈|공동생활/;
/** The seat in such a list: 소재지 of an office whose head is told in the same row. */
export function isSeatListed(text: string, find: Find, scene: Scene): boolean {
  const cell = scene.ownNumbers ? null : cellAt(text, find.start);
  if (cell === null || !/^(?:소재지|위치|청사\s?주소)$/.test(cell.head)) return false;
  // a refuge is hidden, and a flat is somebody's home
  if (HIDDEN.test(text.slice(0, HEAD_UNITS)) || mayBeHome(text.slice(find.start, find.end))) return false;
  const name = cell.heads.findIndex((h) => OFFICE_NAME.test(h));
  return (
    cell.heads.some((h) => HEADS_OFFICE.test(h)) &&
    OFFICE_CELL.test(cell.row[name] ?? '') &&
    !cell.heads.some((h) => PARTY.test(h) || /성\s?명|이름|자택|휴대/.test(h))
  );
}

/** 성명 | 현 소속 | 발령 소속, in orders of personnel. */
const ORDERED = /^(?:발령|전입|임용)\s?(?:소속|부서|직위)|^발령(?:사항|내용)?$/;
/** 희망 부서, 비고: a list of those who wish to be moved, or complain that they were not, tells of their own matters. */
const OWN_WISH = /희망|고충|제외|제한|신청|소청|심사|탈락|면담|비고|(?<!발령\s?)내용|사유/;
function isOrderedInTable(text: string, find: Find, scene: Scene): boolean {
  if (!scene.orders) return false;
  const cell = cellAt(text, find.start);
  if (cell === null || !/^(?:성\s?명|이\s?름)$/.test(cell.head)) return false;
  if (OWN_REASON.test(cell.row.join(' ')) || OWN_REASON.test(cell.heads.join(' '))) return false;
  // the title, and what stands between it and the table
  const title = text.slice(0, HEAD_UNITS).split(/[|\t]/, 1)[0] ?? '';
  if (OWN_WISH.test(title) || cell.heads.some((h) => OWN_WISH.test(h))) return false;
  return cell.heads.some((h) => ORDERED.test(h)) && !cell.heads.some((h) => PARTY.test(h));
}

/** By the table alone, in which other cells may tell of those who come: 대상포진 접종(수급자) | 간호사 김서연. */
export function isInOfficeTable(text: string, find: Find, scene: Scene): boolean {
  if (scene.ownNumbers || TOLD_ABOUT.test(text.slice(find.end, find.end + 12))) return false;
  return (
    drewItUp(text, find) ||
    keepsWatch(text, find) ||
    holdsHours(text, find) ||
    headsListedOffice(text, find) ||
    isOrderedInTable(text, find, scene)
  );
}

/**
 * 공수의 6명이 나누어 접종(북부 김영길, 안재석, 남부 이규환): vets whom the head of a city commissions by law (수의사법 21조; item 6,
 * exception 마), in a list of their own brackets.
 */
const PUBLIC_VETS =
  /공수의(?:\s?(?:현황|명단|\d{1,3}명(?:이|은)?|나누어|접종|담당))*\s?[(:：]\s?(?:(?:[가-힣]{1,4}[부읍면동] )?[가-힣]{2,4}, )*(?:[가-힣]{1,4}[부읍면동] )?$/;
export function isPublicVet({ line, rest, scene }: Beside): boolean {
  if (scene.ownNumbers || PARTY.test(line) || /농가|민원|축주/.test(line)) return false;
  return PUBLIC_VETS.test(line) && /^(?:, |\)|\n|$)/.test(rest);
}

/** 질문의원: 최미숙 의원: who asks in a council was elected to ask. */
const ASKS_IN_COUNCIL = /(?:질문|질의|대표발의|발의|소개|요구)\s?의원\s?[:：]\s?(?:[가-힣]{2,4} 의원, )*$/;
export function asksInCouncil({ line, rest }: Beside): boolean {
  return ASKS_IN_COUNCIL.test(line) && /^(?: 의원| ?[(,]|\s*(?:\n|$))/.test(rest) && !PARTY.test(line);
}

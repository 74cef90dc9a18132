/**
 * Who acts for the office (art. 9(1) item 6, exception 라), told by what stands beside a name: a rank, a division, a cell,
 * a list, mail of the office, a word for the duty.
 */
import { OFFICIAL, SHARED } from '../names/lexicon';
import { OF_A_COMPANY, TOLD_ABOUT, type Beside } from './beside';
import { AT_THE_OFFICE_LINE, hasDuty, OFFICE_LINE } from './duties';
import { divisionBefore, isDivision, isToldPrivately } from './divisions';
import { AGENCY, COMPANY, PARTY } from './signs';

/** Words of an approval line. */
const APPROVAL =
  /(?:결재|기안자?|검토자?|협조자?|전결|대결)\s?[:：]?\s|(?:^|[\s(/|,])(?:확인|작성)자?(?:\s?[:：]\s?|\s{1,2}(?=[가-힣]{2,12}\s$))/;
/** Ranks that a private club or company gives as readily as an office. */
const CLUB =
  /(?:회장|이사장|이사|감사|총무|반장|조장|대리|주임|사원|연구원|매니저|대표|대표이사|상무|전무|사장|조합장)$/;
/** Those of them that no office gives: whoever confirms or writes as one acts for the club. */
const OF_NO_OFFICE = /(?:회장|총무|이사장|조합장)$/;
/** 회계담당 김서연: who keeps a club's money. */
const OF_A_CLUB = /[가-힣]담당\s?$/;
/** 배구협회 사무국장: a post of an association, however like an office it sounds. */
const OF_AN_ASSOCIATION =
  /(?:협회|연합회|체육회|향우회|동호회|상인회|번영회|부녀회|청년회|노인회|경로당|자치회|마을회|입주자대표회의|어촌계|작목반|영농회|학부모회|동문회|종친회|종중|문중|새마을회|방범대|조합|클럽|학회|노조|봉사단|산악회|동창회|대책위|추진위)\s?[가-힣]{2,6}\s$/;
/** 검토자: 위생과 식품위생팀 엄지훈: who acts for the office, behind a division and without a rank. */
const ACTS =
  /(?:담당자?|검토자?|기안자?|결재자?|조사자|확인자|점검자|작성자?|처리자|접수자?|문의처?|검사자|감\s{0,2}독|검\s{0,2}수|출장자|상담자|총괄|부담당|보고자|기안자|제출)\s?[:：)]?[^\n:：]{0,24}[가-힣]{1,8}(?:과|팀|실|국|담당관실?|센터|지구대|계|반|조사반|단속반|점검반|파출소|사업소|보건소)\s(?:[가-힣]{2,4}(?:,\s|·))*(?:[가-힣]{3,12}\s)?$/;
/** Offices that are named by what they do, in front of the name. */
const OFFICE_ROLE =
  /(?:재무관|출납원|지출원|징수관|계약관|관제요원|청원경찰|학대예방경찰관|납세자보호관|상담관|재판장(?:\s(?:부장판사|판사|대법관))?|주심\s(?:부장판사|판사|대법관)|수석전문위원|수입징수관|통합사례관리사|의료급여관리사|교감|교장|원감|교무부장|학생부장|연구부장|학년부장|행정실장)\s{1,3}$/;
/** 주심 judges in a court as well as in a game. */
const OF_A_COURT = /법원|재판|판결|판사|대법관|심판원/;
/** A grade of the public service: 시설8급 공태윤, 지영란(시설9급). */
const GRADE =
  '(?:행정|시설|토목|건축|공업|농업|녹지|보건|보건진료|간호|간호조무|환경|세무|전산|사회복지|사서|학예|속기|수산|수의|해양|통신|방송통신|운전|운영|방호|방재|방재안전|지적|기록관리|의료기술|식품위생)';
/** 행정9급 시보 김서연: on probation, and an official. */
const GRADE_BEFORE = new RegExp(`${GRADE}\\s?[1-9]급\\s{1,2}(?:시보\\s{1,2})?$`);
const GRADE_AFTER = new RegExp(`^ ?\\(${GRADE}\\s?[1-9]급\\)`);
/** The head of a press release: who is in charge, with rank and telephone. */
const CHARGED =
  /담당\s?부서\s?[:：|]?\s?[^\n]*[가-힣](?:과|팀|실|관|센터|소)\s[^\n]*(?:과장|팀장|실장|국장|소장|담당자?|주무관)\s{0,3}[:：]?\s?$/;
/** 대상: 세정과 윤하늬: whom the paper is about. */
const ABOUT = /(?:대상자?|혐의자|피조사자|소명자)\s?[:：]?\s?[가-힣 ]*$/;
/** 이정아 | 복지정책과 지방사회복지주사 | …: in orders of personnel, division and rank in the next cell. */
const SERVES =
  /^\s*[|\t]\s*(?:[가-힣0-9]{2,12}(?:과|팀|실|국|센터|소|동|면|읍|담당관|본부)\s)?(?:지방)?[가-힣]{1,8}(?:주사보?|서기보?|사무관|서기관|주무관|연구사|지도사|부?이사관|소방[위장교사])(?:시보)?\s*(?:[|\t(\n]|$)|^\s*[|\t]\s*신규\s?임용/;
/** 좌현민 재무과 / 김빛나라 주민복지과, 윤진영  문화예술과장(직무대리) → 총무과장: who goes where. */
const MOVES =
  /^\s{1,4}[가-힣]{2,10}(?:과|팀|실|국|센터|소|동|면|읍|담당관|장)(?:\s[가-힣]{2,6})?(?:\((?:직무대리|직무대행|겸임|파견)\))?\s?(?:\/|→|\n|$)/;
/** 한국농어촌공사 동진지사 농지은행부 박병훈 ☎ 063-…: a part of a public body in front, its telephone behind. */
const OF_PUBLIC_BODY =
  /[가-힣]{2,}(?:공사|공단|재단|진흥원|관리원)\s(?:[가-힣]{2,10}(?:지사|본부|지역본부)\s)?[가-힣]{2,10}(?:부|처|팀|실|센터|과)\s$/;
/** 주거복지처 부경란 064-…: with the telephone of an office behind it, other parts of a body as well. */
const OF_BODY = /(?:^|[\s:：(·/|,])[가-힣]{2,10}(?:처|본부|지사|사무소|사무국|관리단|출장소|지소)\s$/;
/** 과장      소정방: a list of an office's staff, rank by rank. */
const STAFF_ROW = /(?:^|[|\t])\s*[가-힣]{0,8}(?:과장|팀장|국장|실장|소장|계장|담당관)(?:\s{2,}|\s*[|\t]\s*)$/;
/** 직급: 행정서기  성명: 도영주 */
const RANK_FIELD =
  /직\s?(?:급|위)\s?[:：]\s?[가-힣]{0,8}(?:주사보?|서기보?|사무관|서기관|주무관|연구사|지도사)[\s|,/]{1,4}성\s?명\s?[:：]\s?$/;
/** 지방행정주사 | 임재현 |: a rank in the cell before. */
const RANK_CELL =
  /(?:주사보?|서기보?|사무관|서기관|부?이사관|주무관|연구사|지도사|연구관|지도관)(?:\s?시보)?\s*[|\t]\s*$/;
/** | 김우경 | 부시장 |: a post in the cell behind. */
const POST_CELL =
  /^(?:\s*[|\t]\s*|\s{2,16})[가-힣· ]{0,14}(?:과장|국장|담당관|부?시장|부?구청장|부?군수|시의원|구의원|군의원|도의원|국회의원|사무관|서기관|주무관|보건소장)\s*(?:[|\t(\n]|$)/;
/** 안점검(공원녹지과), 성명: 오토목 (도로과, 시설7급): the division in brackets behind the name. */
const DIVISION_BEHIND =
  /^\s?\(([가-힣]{2,10}(?:과|팀|담당관실?|보건소|보건지소|주민센터|사업소|시청|구청|군청|도청))(?:\s[가-힣]{2,8}팀)?(?:\)|,\s?[가-힣]{0,8}(?:\s?[1-9]급|주무관|팀장|과장|사무관|주사보?|서기보?)\))/;
const CAME = /(?:참석|배석|참여\s?기관)[^\n]*$/;
/** 참석자 곽동훈(서원보건소 방문간호), 김선미(정신건강복지센터), 신경숙(맞춤형복지팀장): who came from which office. */
const OFFICE_BEHIND =
  /^\s?\((?:[가-힣]{2,10}(?:보건소|보건지소|복지센터|주민센터|건강센터|상담센터|지원센터|교육지원청|경찰서|소방서|파출소)(?:\s(?:방문간호|[가-힣]{0,6}(?:팀|과|팀장|센터장|간호사|상담사|복지사|관리사|주무관)))?|[가-힣]{2,8}복지팀장|통합사례관리사|사례관리사|방문간호사)\)/;
/** (시의원), (도시재생과장), (농업국 과장): a post that only an office has, in brackets behind the name. */
const POST_BEHIND =
  /^\s?\((?:[가-힣]{2,8}[국과실청]\s|[가-힣]{0,6}의회\s)?[가-힣]{0,10}(?:전문위원|과장|국장|담당관|부?시장|부?구청장|부?군수|[시구군도]의원|국회의원|사무관|서기관|주무관)[),]/;
/** Mail of the office right behind the name. */
const OFFICE_MAIL = /^\s?[<(]\s?[\w.+-]{1,40}@(?:[\w-]{1,30}\.){0,3}(?:go\.kr|korea\.kr)/i;
/** 과  장 | 강병중 (044-…): the box of a press release, whose ranks are spaced out or stand on the line above. */
const RANK_ABOVE =
  /(?:과\s{0,3}장|국\s{0,3}장|실\s{0,3}장|팀\s{0,3}장|부\s{0,3}장|차\s{0,3}장|사무관|서기관|주무관|담당관|책임자|담당자)[\s|]{1,6}$/;
/** 도이레 안전총괄과장은: who heads a division that only an office has. */
const DIVISION_HEAD =
  /^\s[가-힣]{0,8}(?:총괄|정책|행정|복지|교통|문화|관광|환경|경제|건설|도시|체육|세무|재무|회계|민원|농업|축산|산림|녹지|보건|위생|도로|하천|상수도|하수도?|주택|건축|토지|감사|예산|자치|징수|세정|청년|여성|가족|아동|장애인)(?:과장|국장|담당관)(?:은|는|이|가|의|도)?(?![가-힣])/;
/** 한국수자원공사 사장, 건강보험심사평가원(원장: who heads a public body. */
const HEADS =
  /[가-힣]{2,}(?:공사|공단|재단|진흥원|연구원|평가원|개발원|관리원|정보원|기술원|교육원|의료원|위원회)\s?\(?(?:부?사장|이사장|부?원장|위원장|상임이사|본부장)\s?$/;
const HEADS_BEHIND =
  /^\s(?:[가-힣]{2,6}(?:시장|군수|구청장|도지사|교육감)|[가-힣]{0,4}(?:시|군|구|도)의회\s(?:의장|부의장|의원|[가-힣]{2,10}위원장))(?![가-힣]{3})|^\s?[가-힣]{2,}(?:공사|공단|재단|진흥원|연구원|평가원|개발원|관리원|정보원|기술원|교육원|의료원)\s(?:부?사장|이사장|부?원장|상임이사|본부장)/;
/** 접수자 — 엄지(010-…): who takes part, by a mobile telephone in brackets. */
const OWN_TELEPHONE = /^\s?\(01[016-9]/;
/** 작성자 채송화 | 작성일, 채송화 (실명인증)⏎작성일: who writes to a board of citizens. */
const POSTED = /^\s?[|/]?\s?(?:\((?:실명|본인|휴대폰|아이핀)\s?(?:인증|확인)|(?:작성일|등록일|조회))/;
/** 게시글 작성자 채송화, 불법주차」 글에 작성자 …: who wrote what stands on a board. */
const WROTE_A_POST = /(?:글|게시물|댓글|답글|사진|영상|후기)(?:에|의|을|를)?\s작성자\s?[:：]?\s?$/;
/** Who keeps the office running, by a word before the name and no rank. */
const ON_DUTY =
  /(?:^|[\s([/|,·:□○-])(?:교부자|당직(?:원|자|사령|실장|근무자)|(?:감사|조사|점검|단속)반[장원]|감사자|단속원|근무자|(?<![가-힣]\s?)(?:계약|처리|보상|인허가|허가)담당(?:자|공무원)?|인계자|인수자|검수자|소송수행자|출장자|응대자|담당(?:자|직원|공무원)?|작성자?|기안자?|검토자?|정리|확인|처리자|접수자|점검자|조사자|당직|숙직|일직|전결|대결|결재권?자?|슈퍼바이저|수퍼바이저|담당자 서명|처리담당|기록자?)\s?[:：|\t]?\s{0,2}$/;
/** 당직 김서연 · 박지훈: the second of those on duty. */
const ON_DUTY_TOO =
  /(?:^|[\s,/|])(?:당직|숙직|일직|(?:조사|점검|단속)반)(?:원|자|근무자)?\s?[:：]?\s[가-힣]{2,4} ?[·ㆍ,] ?$/;
const SUITORS = /소송수행자\s?[:：]?\s?(?:[가-힣]{2,10}(?:과|팀|담당관)\s)?(?:[가-힣]{2,4},\s?)*$/;
export const DUTY =
  /^(?:소송수행자|담당자|담당|작성자|기안자|검토자|결재자|승인자|보고자|감사관|점검자|조사자|조사관|처리자|접수자|수사관|문의|담당관|책임관|실무자|부담당자|기안|검토|결재|확인자|담임|담임교사|통합사례관리사)$/;

/** By a post that only an office has. */
export function hasOfficeRole({ line, around }: Beside): boolean {
  const presides = /주심\s{1,3}$/.test(line) && OF_A_COURT.test(around);
  return (OFFICE_ROLE.test(line) || presides) && !COMPANY.test(line);
}

/** By a rank of the public service, an approval, a duty behind a division, a grade. */
export function isRanked({ title, line, around, rest, ofCompany, scene }: Beside): boolean {
  // 시공사 차장: a rank of offices and companies
  const ofOther = title === '차장' && OF_A_COMPANY.test(line);
  if (title !== null && OFFICIAL.has(title) && !ofOther && !PARTY.test(line)) return true;
  if (title !== null && !OF_NO_OFFICE.test(title) && APPROVAL.test(line) && !COMPANY.test(around))
    return true;
  if (SUITORS.test(line) || (ACTS.test(line) && !ofCompany && !COMPANY.test(around))) return true;
  return (
    GRADE_BEFORE.test(line) ||
    GRADE_AFTER.test(rest) ||
    // 장유1동장 김서연, 한빛시의회 김서연 의원
    /\d동장\s{1,2}$/.test(line) ||
    (title === '의원' && /[가-힣](?:시|군|구|도)의회\s{1,2}$/.test(line)) ||
    (title === '의장' && /의회\s{1,2}(?:부?의장\s)?$/.test(line)) ||
    // a week of the mayor's, the deputy's and the council's: each heads a list of its own
    (scene.programme && /^(?:부?의장)\s{1,2}$/.test(line) && /^\s*(?:\n|$)/.test(rest))
  );
}

/** By the division, the body or the list in which the name stands. */
/** 담당: 투자유치단 김서연 팀장 (☎055-…: at the head of its line, a part of the office and its telephone on both sides. */
const CONTACT =
  /^\s{0,4}(?:[○□◇▶※*-]\s?)?(?:담당자?|담당부서|문의처?|연락처)\s?[:：]\s?[가-힣0-9]{1,10}(?:과|팀|단|실|국|센터|소|동|읍|면|담당관)\s$/;
const RANK_AND_LINE =
  /^\s(?:팀장|과장|계장|단장|주무관|담당|주임)\s?\(?(?:☎|전화)?\s?0(?:2|[3-6]\d)-\d{3,4}-\d{4}/;
/** 안전총괄과(김서연, 내선 2291) */
const OF_EXTENSION = /[가-힣](?:과|팀|실|국|센터|담당관)\($/;
function isContact({ line, rest }: Beside): boolean {
  return (
    (CONTACT.test(line) && RANK_AND_LINE.test(rest) && !COMPANY.test(line)) ||
    (OF_EXTENSION.test(line) && /^, ?내선(?:번호)?\s?\d{3,5}\)/.test(rest) && !COMPANY.test(line))
  );
}

export function isOfOffice(b: Beside): boolean {
  const { line, rest, around, above, scene } = b;
  if (isOfDivision(b) || isInDivision(b) || isContact(b)) return true;
  if (hasDuty(b)) return true;
  if (POST_BEHIND.test(rest) && !PARTY.test(line)) return true;
  if (scene.office && OFFICE_BEHIND.test(rest) && CAME.test(line) && !PARTY.test(line)) return true;
  if (RANK_ABOVE.test(above) && AT_THE_OFFICE_LINE.test(rest)) return true;
  if (HEADS.test(line) || HEADS_BEHIND.test(rest) || OFFICE_MAIL.test(rest)) return true;
  if (scene.office && DIVISION_HEAD.test(rest) && !COMPANY.test(around) && !PARTY.test(line)) return true;
  if (scene.office && STAFF_ROW.test(line) && !COMPANY.test(around)) return true;
  if (COMPANY.test(line)) return false;
  if (OF_BODY.test(line) && OFFICE_LINE.test(rest)) return true;
  if (OF_PUBLIC_BODY.test(line) && OFFICE_LINE.test(rest) && !PARTY.test(line) && !/신청|민원/.test(line))
    return true;
  if (RANK_CELL.test(line) || RANK_FIELD.test(line) || POST_CELL.test(rest)) return true;
  return CHARGED.test(line) && !PARTY.test(line);
}

function isOfDivision({ line, rest, ofCompany }: Beside): boolean {
  return (
    divisionBefore(line) !== null &&
    !isToldPrivately(rest) &&
    !ABOUT.test(line) &&
    !ofCompany &&
    !TOLD_ABOUT.test(rest) &&
    !PARTY.test(line) &&
    !COMPANY.test(line)
  );
}

function isInDivision({ line, rest, scene }: Beside): boolean {
  const division = DIVISION_BEHIND.exec(rest)?.[1];
  return (
    division !== undefined &&
    scene.office &&
    isDivision(division) &&
    !ABOUT.test(line) &&
    !PARTY.test(line) &&
    !COMPANY.test(line)
  );
}

/** Leave, dismissal and the like are ordered for a reason that is the person's own. */
export const OWN_REASON =
  /휴직|휴가|병가|질병|요양|치료|출산|해제|징계|면직|퇴직|파면|해임|정직|강등|감봉|견책|장애|유공|특별채용/;

/** By an order of personnel: who goes where. */
export function isMoved({ line, rest, scene }: Beside): boolean {
  if (!scene.orders || PARTY.test(line) || OWN_REASON.test(line + (rest.split('\n', 1)[0] ?? '')))
    return false;
  return MOVES.test(rest) || SERVES.test(rest);
}

/** By a rank that clubs and companies give as well, where an office is near. */
export function sharesRank({ title, line, around }: Beside): boolean {
  return (
    title !== null &&
    [...SHARED].some((t) => title.endsWith(t)) &&
    !CLUB.test(title) &&
    !OF_A_CLUB.test(line) &&
    !OF_AN_ASSOCIATION.test(line) &&
    AGENCY.test(around) &&
    !COMPANY.test(around) &&
    !PARTY.test(line)
  );
}

/** By a word for what somebody does, in a paper of an office. */
export function isOnDuty({ label, line, rest, scene }: Beside): boolean {
  const told =
    (label !== null && DUTY.test(label) && !OF_A_CLUB.test(line)) ||
    ON_DUTY.test(line) ||
    ON_DUTY_TOO.test(line);
  return (
    told &&
    (scene.office || AT_THE_OFFICE_LINE.test(rest)) &&
    !TOLD_ABOUT.test(rest) &&
    !POSTED.test(rest) &&
    !WROTE_A_POST.test(line) &&
    !OWN_TELEPHONE.test(rest) &&
    !PARTY.test(line) &&
    !COMPANY.test(line)
  );
}

/** Words that tell an office from a company and a party from an official. */

export const COMPANY =
  /(?:주식회사|\(주\)|㈜|유한회사|법무법인|(?:건축사|법무사|세무사|변호사|노무사|회계사|공인중개사|관세사|행정사|감정평가사) ?사무소|회계법인|세무법인|(?:상사|산업|건설|기업)(?![가-힣]{0,6}(?:과|국|실|팀|계|담당관|위원회)(?![가-힣]{2}))|컴퍼니|테크|그룹|회사)/;
/** An office, by a word that is no particle: 과 counts only before a person's title, a bracket or a line end. */
export const AGENCY =
  /(?:[가-힣]{2,}(?:시청|구청|군청|도청|관청|담당관실?|위원회|보건소|센터|사업소|공사|공단|진흥원|연구원|평가원|관리원|기술원|교육청|교육지원청|소방서|경찰서|세무서|주민센터|[읍면동]사무소)|[가-힣]{2,}(?:과|팀|국|실|동|부|처|청)(?=\s(?:[가-힣]{2,4},?\s)?(?:[가-힣]{2,8}팀장|[가-힣]{0,6}과장|[가-힣]{0,6}국장|주무관|사무관|팀장|계장|서기관|주사|서기|담당|직원)|\s?\(|\n|,? ?(?:전화|☎|연락처|팩스|우편번호)|장(?![가-힣]))|시장|구청장|공무원|우리 시|우리 구|귀청|본청)/;
/** A hospital's 과장 is a doctor; 시의원 is no hospital. */
export const HOSPITAL = /(?:병원|(?<![시군구도회])의원|클리닉|요양원|재활원)\s[^\n]{0,12}$/;
/** Words for those whom an office deals with. */
export const PARTY =
  /(?:유족|학부모|민원인|신청인|신청자|청구인|피해자|가해자|환자|원고|피고|피의자|피고인|보호자|신고자|신고인|수급자|학생|근로자|예금주|임차인|임대인|배우자|자녀|부친|모친|대상자|내담자|징계|혐의|병가|휴직|가족(?![가-힣]{0,6}(?:과|팀|국|센터|담당관)(?:장|[^가-힣]|$))|본인)/;

const LONGEST_ROW = 240;

/** The line that a place stands in, so much of it as a row may have. */
export function lineOf(text: string, at: number): string {
  const start = Math.max(at - LONGEST_ROW, text.lastIndexOf('\n', at - 1) + 1);
  const end = text.indexOf('\n', at);
  return text.slice(start, Math.min(end < 0 ? text.length : end, at + LONGEST_ROW));
}

/** Does the place stand in a row that names a company, and what it was given? */
export function isContractRow(text: string, at: number): boolean {
  const line = lineOf(text, at);
  return /㈜|\(주\)|주식회사|유한회사|\d{3}-\d{2}-\d{5}/.test(line) && /\d,\d{3}/.test(line);
}

/** Where the line of a place begins; null where it is longer than such a line is, so that endless lines are not read again and again. */
export function startOfLine(text: string, at: number, longest: number): number | null {
  const from = Math.max(0, at - longest - 1);
  const br = text.slice(from, at).lastIndexOf('\n');
  if (br >= 0) return from + br + 1;
  return from === 0 && at <= longest ? 0 : null;
}

/** Divisions of an office, told from words that only end like one: 특성과 서민철의, 남편과 김서연이, 정형외과 최윤미. */

/**
 * What divisions are named after, where a particle 과 could stand as well (세정과, 위생과): words that end in a consonant.
 * Those for people and for what happens to them make one only behind another: 노인장애인과 is a division, 가족과 최윤미 a family.
 */
const THINGS =
  '행정|재정|세정|시정|민정|농정|의정|정책|전략|예산|청렴|총괄|계획|나눔|소통|통신|전산|교통|건설|건축|안전|재난|하천|산림|공원|환경|위생|관광|예술|체육|지원|보장|건강|증진|예방|질병|의약|식품|동물|농업|농산|축산|수산|해양|기술|작물|작목|식량|산업|기업|노동|고용|교육|학습|도서관|자원|순환|폐기물|수질|시설|개발|재생|균형|주택|지적|부동산|단속|민원|협력|인권|혁신|성장|운영|사업|추진|진흥|육성|조성|유산|계약|재산|징수|법률|소송|조정|방재|대응|구급|항만|조선|상권|시장|맑은물|중립|보행|차량|등록|여권|출납|지출|기록|기록물|의전|보육|돌봄|종합|통합|경관|디자인|광고물|역세권|산단|과학|관제|공공';
const PEOPLE =
  '마을|체납|이민|출생|출산|생활|갈등|청년|여성|아동|가족|노인|장애인|외국인|시민|주민|구민|청소년|어르신';
const AFTER_STEM = new RegExp(
  `(?:${THINGS}|(?:${THINGS}|${PEOPLE}|복지|문화|사회|자치|여성)(?:${PEOPLE}))과$`,
);

/** The last consonant of a syllable: 과 joins to it, and 와 to a vowel. */
function endsOpen(syllable: string): boolean {
  return (syllable.charCodeAt(0) - 0xac00) % 28 === 0;
}

/** 특성과, 남편과, 신회장과: a noun and a particle. A vowel before 과 makes it a division, as a known stem does. */
export function isJoining(word: string): boolean {
  return word.endsWith('과') && !endsOpen(word.at(-2) ?? '가') && !AFTER_STEM.test(word);
}

/** The division, or what looks like one, right in front of a name: a word and a space, a team between them. */
const IN_FRONT =
  /(?:^|[\s:：(·/|,])([가-힣]{1,10}(?:과|팀|담당관실?|보건소|보건지소|복지센터|주민센터|사업소|파출소|지구대|교육지원청|시청|구청|군청|도청))\s{1,2}(?:[가-힣]{2,10}팀\s{1,2})?(?:사서\s|주무\s)?$/;
/** Departments of hospitals and schools, words that only end so, teams of players. */
const NONE =
  /^(?:.*(?:결|효|학|내|외|치|안|소아|인후|부인|정신|한방|(?<!교)통|피부|비뇨기|신경|재활의학|응급의학|성형외)과|사과|모과|.*(?:축구|야구|농구|배구|족구|참가|출전|우승|상대|합창|공연|시공|현장|난타|댄스|밴드|풍물|율동|연주|무용|연극|응원|탁구|배드민턴|줄다리기|사물놀이|(?<!자원)봉사)팀)$/;

/** A word that may be a division, where no particle can stand: in brackets of its own. */
export function isDivision(word: string): boolean {
  return !NONE.test(word);
}

/** The division at the end of what stands before a name; null where there is none. */
export function divisionBefore(line: string): string | null {
  const word = IN_FRONT.exec(line)?.[1];
  return word !== undefined && word.length > 2 && isDivision(word) && !isJoining(word) ? word : null;
}

/** 주택과 최윤미 소유의 토지, 사회복지과 최윤미 수급자: what is told right behind the name of somebody who works in no division. */
const NOBODY_OF_A_DIVISION =
  /^(?:의|은|는|이|가|와|과)?\s?(?:가족|수급자|입소자|소유|세입자|이용자|부부|관계|어머니|아버지|모친|부친|배우자|자녀|환자|대상자|거주|보호자)/;
export function isToldPrivately(rest: string): boolean {
  return NOBODY_OF_A_DIVISION.test(rest);
}

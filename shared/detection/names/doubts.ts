/** What speaks against a name: a dictionary that knows the word as a thing, a line that ends inside a word. */
import { classOfLabel } from '../labels';
import { isHangul } from '../numbers/groups';
import { isForeignNameWord } from './foreign';
import { isHistoric } from './historic';
import { isClan, isDayOrCost, isNever, isSeldom } from './nobody';
import { isCommonWord, isCompoundSurname, surnameRank } from './lexicon';
import { classesOfWord, WORD, type WordTable } from './words';

/** Log odds. A word of the dictionary that is no person, a noun that also names people, a noun and a particle or an ending. */
const THING = -1.5;
const NOUN = -4;
export const PARTICLE = -6;
const EITHER = -2.5;
const MADE = -3.5;
const LONG = -1.5;
const PREFIXED = -7;
const PAST = -6;
/** More than the model ever says for a name. */
export const NEVER = -20;

/** Syllables that are surnames as well as prefixes, and nouns that follow those and are nobody's given name. */
const PREFIXES: ReadonlySet<string> = new Set('전한오선우좌정고반미비재주최초총양신구');
const PREFIXED_NOUNS: ReadonlySet<string> = new Set(
  '수준 방향 제출 가격 기준 주기 남용 상향 하향 활성 아래 윤곽 접수 신고 배송 납부 지급 청구 처리 단계 과정 구간 기간 지역 세계 등록 신청 발급 입력 작동 계약 심사 검사 평가 조사 사용 이용 운영 관리 배치 배정 품목 항목 가동 시행 확인 산정 지원금'.split(
    ' ',
  ),
);

/** 김가루, 김말이튀김: what is eaten ends no name so. */
const DISH = /(?:튀김|가루|김치|볶음|조림|찌개|전골|무침|떡국|[가-힣]떡)$/;
/** 총규모, 총사업: all of something. */
const TOTAL = /^총[가-힣]{2}$/;
/** Not any word with 명: 정상명 and 이상명 are people. */
const ASKED: ReadonlySet<string> = new Set(
  '안건명 공사명 기관명 도로명 문서명 용역명 장비명 제품명 강좌명 구간명 노선명 정책명 조합명 법인명 기업명 계좌명 국가명 지역명'.split(
    ' ',
  ),
);

/** Last syllables that are particles and end no given name. */
const PARTICLES: ReadonlySet<string> = new Set('의을를는가와과께에');
/** Last syllables that are particles as well as ends of given names: 부담은, 장관이 and 가은, 영이. */
const EITHER_ONE: ReadonlySet<string> = new Set('은이나인도로만');
/** Surnames that are things as well, and the particles behind them: 문이, 손은, 배도. */
const THINGS: ReadonlySet<string> = new Set('문손차배길소국공');
const SUBJECT: ReadonlySet<string> = new Set('이은도만');
function isSubject(name: string): boolean {
  return THINGS.has(name[0] ?? '') && SUBJECT.has(name[1] ?? '');
}
/** Given names that end in what is a particle or an ending elsewhere: 윤가을, 조은별, 이하나. */
const GIVEN_WORDS: ReadonlySet<string> = new Set(
  '가을 노을 고을 하나 은별 한별 샛별 새별 온별 초별 다별 한빛 하은 가은 나은 다은'.split(' '),
);
export function isGivenWord(given: string): boolean {
  return GIVEN_WORDS.has(given);
}

/** Last syllables of words made of a noun: 초기화, 고활성, 주제별; the second row ends no name. */
const MADE_OF_NOUN: ReadonlySet<string> = new Set('화성율');
const ONLY_MADE: ReadonlySet<string> = new Set('별값적점액률');
/** surnameRank of a surname that few bear. */
const RARE = 1;
/** Last syllables of offices. */
const OFFICES: ReadonlySet<string> = new Set('실팀');

/** The name of nobody in particular, which a dictionary has as a noun. */
const PLACEHOLDER = '홍길동';
/** 마시기, 지나기, 채우기: what one does, made a noun; few bear such a name. */
const DOING = /^[가-힣](?:시|키|리|나|가|우|누|르|치|이|기|내|추|꾸)기$/;

/** Systems and mascots of the state, and words of drafts that are taken for somebody; none that people are named. */
const NOBODY: ReadonlySet<string> = new Set(
  '위규자 고형암 미주용 장평 제법규 온프레미스 마일스톤 조리하 전분기 맹아지 마사토 차수판 신분상 이의 여백 정수 유수율 채소용 신호수 복명자 온나라 정수기 유기한 초기화 전주기 이재민 고효율 사백신 호선 오이 하우스 장판 반다비 수호랑 새올 위택스 두루누리 다누리 이나라 안방마 이슬람 밀크티 백일홍 원가정 채수일 채취일 동피랑'.split(
    ' ',
  ),
);

/** Bodies that begin like a surname, which stand before a post as people do: 안보리 의장, 도의회 의원. */
const BODIES: ReadonlySet<string> = new Set(
  '안보리 한수원 도의회 구의회 고용부 여가부 문체부 국토부 기재부 공정위 인권위 선관위 방통위 방사청 전남도 전북도 강원도 경남도 경북도 주한미 한중일 한미일 한미중 북중러 남북미'.split(
    ' ',
  ),
);

const isThing = (classes: number): boolean =>
  (classes & (WORD.noun | WORD.place)) !== 0 && (classes & WORD.person) === 0;

/**
 * `bare`: nothing but the model speaks for a name, no label, title or number beside it. `isTold`: a label of people, a word
 * for a person or a form of address says that somebody is named.
 */
export function nounOdds(
  words: WordTable,
  text: string,
  start: number,
  end: number,
  bare: boolean,
  isTold = false,
): number {
  const name = text.slice(start, end);
  if (name === PLACEHOLDER || (end - start > 2 && isForeignNameWord(name))) return 0;
  if (!isTold && (BODIES.has(name) || isQuarter(text, name, end))) return NEVER;
  if (isWater(text, start, name, end) || isDistrict(text, name, end)) return NEVER;
  if (isNever(name) || isClan(name, text.slice(name.endsWith('씨') ? end - 1 : end, end + 12))) return NEVER;
  // 서류가방(여권 …): two nouns, whatever stands behind them
  if (name.length === 4 && !isCompoundSurname(name.slice(0, 2)) && isTwoThings(words, text, start))
    return PAST;
  if (name.includes(' ')) return bare && hasThing(words, text, start, end) ? NOUN : 0;
  let odds = 0;
  if (bare) {
    if (isHistoric(name) || (!isTold && NOBODY.has(name)) || isSeldom(name, text.slice(end, end + 5)))
      return NEVER;
    if (isMeasure(text, start, name) || DISH.test(name) || isRoom(text, start, name)) return PAST;
    if (isTitleInQuotes(text, start, end)) return NEVER;
    if (TOTAL.test(name) && isThing(classesOfWord(words, text, start + 1, end))) return PAST;
    // 성명란, 안건명: a box of a form, and what it asks for
    if (ASKED.has(name) || (name.endsWith('란') && classOfLabel(name.slice(0, -1)) !== null)) return PAST;
    if (DOING.test(name) && /^\s*(?:\n|$|[,.)])/.test(text.slice(end, end + 3)) && text[start - 1] === ' ')
      return MADE;
    if (PREFIXES.has(name[0] ?? '') && PREFIXED_NOUNS.has(name.slice(1))) return PREFIXED;
    const classes = classesOfWord(words, text, start, end);
    if ((classes & WORD.person) === 0 && isDayOrCost(name, text.slice(end, end + 32))) return PAST;
    // 문이 잠겨
    if (name.length === 2 && isSubject(name) && /^ (?![씨님군양])[가-힣]/.test(text.slice(end, end + 2)))
      return PARTICLE;
    // many a name is a noun as well: 이민지, and two syllables most of all
    if ((classes & WORD.noun) !== 0) odds = (classes & WORD.person) === 0 ? NOUN : THING;
    else if (isThing(classes)) odds = THING;
    else if (end - start === 4 && !isCompoundSurname(name.slice(0, 2)) && !isHangul(text.charCodeAt(end)))
      odds = LONG;
  }
  if (end - start !== 3) return odds;
  const stem = classesOfWord(words, text, start, start + 2);
  if ((stem & WORD.noun) === 0 || isGivenWord(name.slice(1))) return odds;
  const last = name[2] ?? '';
  // 공보실, 총무팀 in a column of who is in charge
  if (OFFICES.has(last) && !bare && !isTold && (stem & WORD.person) === 0) return Math.min(odds, PARTICLE);
  if (PARTICLES.has(last) || (bare && ONLY_MADE.has(last))) return Math.min(odds, PARTICLE);
  // 개인인 경우
  if (
    (bare || name.endsWith('인인')) &&
    last === '인' &&
    /^ (?:경우|때(?!문)|것|점(?![가-힣])|자(?:는|가|의|를)?(?![가-힣]))/.test(text.slice(end, end + 5))
  )
    return PAST;
  // 나병만이, 노상만(…): a second particle or a bracket behind it, so that the first is none
  const either = EITHER_ONE.has(last) && text[end] === ' ';
  // 가격은: few bear the surname, many papers the word
  if (
    either &&
    (isCommonWord(name.slice(0, 2)) || (bare && text[end + 1] !== ' ' && surnameRank(name[0] ?? '') === RARE))
  )
    return Math.min(odds, PARTICLE);
  if (either && (stem & WORD.person) === 0) odds = Math.min(odds, EITHER);
  if (bare && (MADE_OF_NOUN.has(last) || isTwoNouns(text, end))) odds = Math.min(odds, MADE);
  return odds;
}

/** 황지동 복지팀장, 하안동 동장: the quarter whose office it is. */
function isQuarter(text: string, name: string, end: number): boolean {
  return QUARTER.test(name) && OF_A_QUARTER.test(text.slice(end, end + 9));
}

/** 문의: 서원구 세무과 체납관리팀 오민정: a district, its office, and who is in charge there. */
function isDistrict(text: string, name: string, end: number): boolean {
  return name.endsWith('구') && OFFICE_AND_NAME.test(text.slice(end, end + 26));
}
const OFFICE_AND_NAME = /^ [가-힣]{2,6}[과국] [가-힣]{2,7}팀 [가-힣]{3}(?![가-힣])/;

/** 시청 이화실, 2층 한빛실: a room of the house in front. */
function isRoom(text: string, start: number, name: string): boolean {
  return name.endsWith('실') && HOUSE_BEFORE.test(text.slice(Math.max(0, start - 4), start));
}
const HOUSE_BEFORE = /(?:시청|군청|구청|도청|청사|본관|별관|회관|\d층|의회) $/;

/** 재즈 사중주 '강나루', 극단 「나무별」: what a group or a work calls itself, in quotes. */
function isTitleInQuotes(text: string, start: number, end: number): boolean {
  if (!QUOTES.has(text[start - 1] ?? '') || !/^['’”"」』〉》]/.test(text[end] ?? '')) return false;
  const word = /([가-힣]{1,7}) ?$/.exec(text.slice(Math.max(0, start - 9), start - 1))?.[1] ?? '';
  return (
    GROUPS_AND_WORKS.has(word) || GROUPS_AND_WORKS.has(word.slice(-2)) || GROUPS_AND_WORKS.has(word.slice(-3))
  );
}
const QUOTES: ReadonlySet<string> = new Set('\'‘“"「『〈《');
const GROUPS_AND_WORKS: ReadonlySet<string> = new Set(
  '이중주 삼중주 사중주 오중주 밴드 극단 악단 관현악단 무용단 합창단 예술단 국악단 동아리 모임 상호 식당 카페 가게 주점 미용실 연극 영화 소설 소설집 시집 동화 그림책 창극 오페라 뮤지컬 노래 가요 전시 작품'.split(
    ' ',
  ),
);

/** 소하천(하소천) 정비사업, 소하천 정비사업(하소천) 편입토지; 하천(이수천) 점용허가 tells who may use it. */
function isWater(text: string, start: number, name: string, end: number): boolean {
  if (!name.endsWith('천')) return false;
  const before = WATER_BEFORE.exec(text.slice(Math.max(0, start - 9), start));
  if (before === null) return false;
  const behind = text.slice(end, end + 12);
  return !OWNER_BEHIND.test(behind) && (before[1] !== undefined || WORKS_BEHIND.test(behind));
}
const WATER_BEFORE = /하천( ?정비사업)? ?\($/;
const WORKS_BEHIND = /^\) ?(?:정비|개수|준설|편입|유역|제방|공사|수해|구간|일원|변경|지정|구역)/;
const OWNER_BEHIND = /^\) ?(?:토지 ?)?(?:소유|점용|사용|신청|민원|경작|거주)/;

export function isTwoThings(words: WordTable, text: string, start: number): boolean {
  return (
    isThing(classesOfWord(words, text, start, start + 2)) &&
    isThing(classesOfWord(words, text, start + 2, start + 4)) &&
    (isCommonWord(text.slice(start, start + 2)) || isCommonWord(text.slice(start + 2, start + 4)))
  );
}

/** 30% 이상일 경우 */
function isMeasure(text: string, start: number, name: string): boolean {
  return /^이상/.test(name) && /[\d%명건원개월년점회] ?$/.test(text.slice(Math.max(0, start - 2), start));
}

/** Nouns whose second syllable could be a particle behind a name. */
const TAILS: ReadonlySet<string> = new Set(
  [
    '결과 효과 성과 경과 통과 학과 교과 부과 초과 여과 제도 속도 온도 정도 강도 빈도 한도 용도 보도 철도 수도 경로 진로 통로 도로 선로',
    '회의 협의 합의 심의 동의 문의 결의 논의 건의 발의 강의 휴가 평가 허가 인가 증가 추가 국가 물가 단가 원가 확인 원인 개인 승인 법인',
    '본인 노인 요인 할인 논란 혼란 평등 갈등 예측 관측 제외 해외 미군 모양 부양',
  ].flatMap((line) => line.split(' ')),
);

/** 임상결+과: the last syllable and what looks like a particle behind it are a noun of their own. */
function isTwoNouns(text: string, end: number): boolean {
  return !isHangul(text.charCodeAt(end + 1)) && TAILS.has(text.slice(end - 1, end + 1));
}

/** 루트 리스트, 빈 동그라미: a thing among its words that names nobody abroad. */
function hasThing(words: WordTable, text: string, start: number, end: number): boolean {
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== ' ') continue;
    const isNoun =
      i - from > 2 &&
      isHangul(text.charCodeAt(from)) &&
      (classesOfWord(words, text, from, i) & WORD.noun) !== 0;
    if (isNoun && !isForeignNameWord(text.slice(from, i))) return true;
    from = i + 1;
  }
  return false;
}

/** A line shorter than this is a list's or a form's, and ends where its writer ended it. */
const SHORTEST_FULL_LINE = 20;
const TORN = -2;

/** A full line that ends in a letter may end inside a word: 높아⏎지므로, 추⏎정가격. */
export function tornOdds(text: string, start: number, end: number): number {
  const before =
    text[start - 1] === '\n' &&
    isHangul(text.charCodeAt(start - 2)) &&
    start - 2 - text.lastIndexOf('\n', start - 2) >= SHORTEST_FULL_LINE;
  const after =
    text[end] === '\n' &&
    isHangul(text.charCodeAt(end + 1)) &&
    end - text.lastIndexOf('\n', end - 1) >= SHORTEST_FULL_LINE;
  return before || after ? TORN : 0;
}

const PLACE = -3;
const AMOUNT = -5;
/** What is named after somebody or sounds like it, or is a time: 반다비 체육센터, 이효석 문학관, 신석기 시대. */
const PLACE_BEHIND =
  /^ (?:[가-힣]{2,4} )?(?:체육센터|체육관|체험장|특설무대|야외무대|수상무대|야외공연장|(?:소|어린이|근린|체육)?공원|수목원|휴양림|해수욕장|터미널|도서관|박물관|미술관|기념관|문학관|거리|생가|동상|축제|마을|아파트|빌라|고개|터널|대교|저수지|둘레길|전망대|시대(?![가-힣]{2}))/;
/** 한티재(2.1km), 임연수(러시아산), 장승터 → 나루터 */
const AMOUNT_BEHIND =
  /^ ?\((?:약 ?)?\d[\d.,]*\s?(?:km|m|㎞|㎡|㎥|kg|t|원|만원|개|명|점|%|종|일|회|권|곳|동)|^ ?\([가-힣]{2,5}산[),]|^ →/;

/** 이화정로(구 공단2로), 이화정로12, 이화정로:: a road, and no particle behind a name; 김민수로 2024. 5. 1. 변경 is one. */
const ROAD_BEHIND = /^(?:로|길)(?: ?\(구 |\d|:)/;

/** A road's name ends behind `end`. */
export function isRoad(text: string, end: number): boolean {
  return ROAD_BEHIND.test(text.slice(end, end + 8));
}

/** 「지방공무원 임용령」, 임용될 의사, 이수해야 할: the end of a law's name, a verb's ending. */
const WORD_BEHIND = /^」|^야 (?:할|하|한|합)/;
const VERB_END = /될$/;
/** 전해진 바, 등이다.: a verb's ending and what follows it; 이해진 is somebody, 대로변 no 대로. */
const VERB_BEHIND =
  /^[전정편강심변연진순독중귀용약선급과]해진 (?:바|것|대로|데)(?:에|은|는|이|가|을|를|도|로|와|과)?(?![가-힣])|^[가-힣]이다[.”'"]|^하더라/;
/** 석정역 2번 출구, 나루동 3,125: a station, a quarter of the town and its figures. */
const STATION = /역$/;
const EXIT_BEHIND = /^ ?(?:\d{1,2}번 ?출구|출구|앞|광장|환승|사거리)/;
const QUARTER = /동$/;
const OF_A_QUARTER = /^ (?:[가-힣]{2,4}팀장|동장|통장|주민센터|행정복지센터|주민자치)/;
const FIGURE_BEHIND = /^(?:[ ]?[\t|][ ]?\d[\d,.]*){2,}/;

/** What stands behind a name that is a place's or a thing's. */
export function behindOdds(text: string, start: number, end: number): number {
  const behind = text.slice(end, end + 16);
  const name = text.slice(start, end);
  if (VERB_BEHIND.test(name + behind.slice(0, 4))) return AMOUNT;
  if ((WORD_BEHIND.test(behind) && text[start - 1] !== '「') || VERB_END.test(name)) return AMOUNT;
  if (STATION.test(name) && EXIT_BEHIND.test(behind)) return AMOUNT;
  if (QUARTER.test(name) && FIGURE_BEHIND.test(behind)) return AMOUNT;
  if (ROAD_BEHIND.test(behind) || AMOUNT_BEHIND.test(behind)) return AMOUNT;
  return PLACE_BEHIND.test(behind) ? PLACE : 0;
}

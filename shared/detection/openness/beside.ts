/** What stands beside a name, read once for all rules of who acts for the office: its line, the rank, what comes behind. */
import type { Find } from '../evidence';
import { OFFICIAL, SHARED } from '../names/lexicon';
import { titleAfter, titleBefore } from '../names/rules';
import { DISTRICTS, PROVINCES } from '../recognizers/regions';
import { labelOf } from './decision';
import type { Scene } from './scene';
import { PARTY } from './signs';

/** Ranks that only companies have. */
const COMPANY_TITLES =
  /(?:대리|사원|이사|전무|상무|사장|부사장|대표|대표이사|차장|매니저|지점장|책임연구원|선임연구원)$/;
/** 기획사 실장 마재희, 용역사 부장 김서연: whose rank a company gives, named by what it does. 시공업체 감독 건설과장 is who watches over it. */
export const OF_A_COMPANY =
  /(?:기획사|용역사|시공사|시행사|대행사|설계사|감리사|협력사|하도급사|원도급사|도급사|공급사|운영사|제작사|납품사|여행사|보험사|방송사|건설사|신문사|업체|하청|원청|대리점|공장|물류센터)(?!\s(?:감독|총괄|지도|점검|관리)\s(?!공사|현장|영업|시공|품질)[가-힣]{2,8}(?:과장|팀장|국장|담당관)\s)(?:의|측)?\s{1,2}(?:[가-힣]{1,6}\s)?(?:[가-힣]{0,6}(?:과장|팀장|실장|부장|국장|본부장|소장|단장|차장|반장|담당자?|책임자)\s)?$/;
/** Behind the name of somebody who is told about, and does not act for the office. */
export const TOLD_ABOUT =
  /^\s?(?:씨|님(?!께서)|의\s(?:휴대전화|휴대폰|핸드폰|전화번호|연락처|차량|주소|자택|집(?![가-힣])|계정|주민등록번호|신상)|여사|어르신|환자|학생|군(?![가-힣])|양(?![가-힣])|\(\s?(?:남|여|만\s?\d|\d{2}세|\d{2}[,)]|\d{6}))/;
/** What stands beside a name, read once for all rules. */
export interface Beside {
  /** From the line's beginning, 80 units at most, to the name. */
  readonly line: string;
  /** Behind the name, over the line's end. */
  readonly rest: string;
  /** Both sides, over lines. */
  readonly around: string;
  /** The line and those above, 20 units. */
  readonly above: string;
  readonly label: string | null;
  /** The rank right beside the name. */
  readonly named: string | null;
  /** The same, or the label where that is a rank. */
  readonly title: string | null;
  readonly ofCompany: boolean;
  readonly scene: Scene;
}

/** 갑(민원인 편도식), 을(주택과 주무관 문소이): in brackets of its own a name has nothing of the party before them. */
function ownBrackets(line: string): string {
  const open = line.lastIndexOf('(');
  if (open < 0 || line.includes(')', open)) return line;
  const front = line.slice(0, open);
  // 징계 대상: 갑(…), 을(…: the word in front speaks for all brackets
  if (PARTY.test(front.replace(/\([^()]*\)/g, ''))) return line;
  return /\)[,·/ ]{1,3}[가-힣]{1,6}\s?$/.test(front) ? line.slice(open) : line;
}

/** 계절근로자 업무협약 / 농정과장 김서연: a cell of its own; one that is a party's word and no more speaks for the next. */
const POST_IN_CELL = /[/|]\s([가-힣]{2,8}(?:과장|국장|담당관|면장|읍장|동장|팀장)\s)$/;
const LONGEST_PARTY = 8;
function ownCell(line: string): string {
  const own = POST_IN_CELL.exec(line);
  if (own === null) return line;
  const cell = line.slice(0, own.index).split(/[/|]/).at(-1)?.trim() ?? '';
  return PARTY.test(cell) && cell.length <= LONGEST_PARTY ? line : (own[1] ?? line);
}

/** 한빛상사 송미애, 중앙시장 김서연: the end of a shop's or a market's name is no rank. */
const SHOP =
  /[가-힣]상사[\s|]{1,8}$|(?:중앙|전통|재래|수산|수산물|도매|풍물|공설|상설|오일|5일|\d일|[동서남북]문|[동서남북]부|청과|약령|꽃|먹자|국제|광장|골목|번개|야|어)시장[\s|]{1,8}$/;

/** 양동시장, 모란시장: a market, where no such city is known and the text speaks of none. */
const OF_A_PLACE = /(?:^|[^가-힣])([가-힣]{2,8}시)장[\s|]{1,8}$/;
const CITIES: ReadonlySet<string> = new Set([...DISTRICTS, ...PROVINCES]);
function isMarket(text: string, before: string): boolean {
  const city = OF_A_PLACE.exec(before)?.[1];
  if (city === undefined || CITIES.has(city) || /^(?:부|전|현|신임)시$/.test(city)) return false;
  // 한빛시청, 한빛시의: a city that the paper itself names; 전통시장: its own word has 시장
  return !namesCity(text, city, (rest) => !rest.startsWith('장'));
}

/** Does the paper's beginning name the city with such words behind it? Read that far alone: a list asks for each of its rows. */
export function namesCity(text: string, city: string, isSuch: (rest: string) => boolean): boolean {
  return text.slice(0, CITY_UNITS).split(city).slice(1).some(isSuch);
}
const CITY_UNITS = 4000;

export function besideOf(text: string, find: Find, scene: Scene): Beside {
  const lineStart = text.lastIndexOf('\n', find.start - 1) + 1;
  // 사무관 금나래 감사담당관실: a public rank before the name says more than a word behind it
  const lead = text.slice(Math.max(0, find.start - 20), find.start);
  const before = SHOP.test(lead) || isMarket(text, lead) ? null : titleBefore(text, find.start);
  const named = before !== null && OFFICIAL.has(before) ? before : (titleAfter(text, find.end) ?? before);
  const label = labelOf(find);
  const line = ownCell(ownBrackets(text.slice(Math.max(lineStart, find.start - 80), find.start)));
  const ranked = label !== null && (OFFICIAL.has(label) || SHARED.has(label)) && label !== '대표';
  const rest = text.slice(find.end, find.end + 64);
  // 농정과장 피은성 방칠복 씨는: the rank at the head of the line is another's
  const title = named ?? (ranked && !TOLD_ABOUT.test(rest) ? label : null);
  return {
    line,
    rest,
    around: text.slice(Math.max(0, find.start - 60), Math.min(text.length, find.end + 40)),
    above: text.slice(Math.max(0, find.start - 20), find.start),
    label,
    named,
    title,
    ofCompany: (title !== null && COMPANY_TITLES.test(title)) || OF_A_COMPANY.test(line),
    scene,
  };
}

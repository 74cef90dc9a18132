/** Names by form and place: label before, title before or after, a person's number beside, a column of names. */
import { logistic, type Find } from '../evidence';
import { isHangul } from '../numbers/groups';
import { classOfLabel } from '../labels';
import { labelCode, type Source } from '../recognizer';
import { REGION_WORDS } from '../recognizers/regions';
import type { Label } from '../structure';
import { isCommonWord, isDerivedNoun, surnameRank, TITLES } from './lexicon';
import { isAfterName, isOfPair, nameShape } from './shape';

const PAREN_PERSON =
  /^\s?\(\s?(?:만\s?\d|\d{2}세|\d{6}|\d{2,4}[.년]|0\d{1,2}[-)]|남[,)·\s]|여[,)·\s]|男|女|[一-龥]{2,4}\)|[A-Z][a-z]+ [A-Z]|학번|사번|주민|생년|010|본명|가명|연락처)|^[\t ]{1,3}01[016-9][-. ]\d{3,4}[-. ]/;
const DIVISION =
  /^[가-힣]{2,9}(?:과|국|실|팀|센터|담당관|본부|사업소) (?=[가-힣]{0,6}(?:팀장|과장|국장|실장|주무관|사무관|담당관|본부장|소장|센터장|주사))/;
const TITLE_BEFORE = /(?:^|[\s(,·:○◯〇◎●□▷※*-])([가-힣]{1,10})(?:\s?|[ \t|]{2,8})$/;

/** The longest title at the beginning of the text after a name (one space allowed), or null. */
export function titleAfter(text: string, end: number): string | null {
  let s = end;
  if (text.charCodeAt(s) === 0x20) s++;
  if (text.charCodeAt(s) === 0x20) s++;
  // a division between name and rank: 맹서연 문화예술과 축제팀장
  const division = DIVISION.exec(text.slice(s, s + 16));
  if (division !== null && s > end) s += division[0].length;
  // 제2차관
  if (text.charCodeAt(s) === 0xc81c && /^제\d/.test(text.slice(s, s + 2))) s += 2;
  let e = s;
  while (e < text.length && e - s < 9 && isHangul(text.charCodeAt(e))) e++;
  for (let k = e; k > s; k--) {
    const w = text.slice(s, k);
    if (w === '감사' && isThanks(text.slice(k, k + 4))) continue;
    if (TITLES.has(w) && (w.length > 1 || (s === end && isAfterName(text.slice(k, e))) || k === e)) return w;
    if (w.length <= 8 && w.length >= 4 && /(?:과장|팀장|국장|실장|주무관|위원|위원장|교수|대표)$/.test(w))
      return w;
  }
  return null;
}

/** 감사드립니다, 감사합니다, 감사의 말씀: thanks, no post. */
function isThanks(rest: string): boolean {
  return /^(?:드|합|하|한|해|인사|의 (?:말|뜻|마|인)| (?:인사|말))/.test(rest);
}

const CITY_POST = /^ (?:부시장|시장|[가-힣]{2,8}(?:실장|국장|과장|소장|본부장|담당관|의회))(?![가-힣])/;

/** 임용령 제27조, 나루군(군수 …): a law, a place. */
function isLawOrPlace(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 12);
  if (/[령법칙례]$/.test(text.slice(start, end)) && /^ ?제\d{1,3}조/.test(rest)) return true;
  // 나래시 부시장, 나래시 기획조정실장: a city and who works for it
  if (/^[가-힣]{2}시$/.test(text.slice(start, end)) && CITY_POST.test(rest)) return true;
  return /[시군구]$/.test(text.slice(start, end)) && /^ ?\((?:시장|군수|구청장) [가-힣]{2,4}\)/.test(rest);
}

export function titleBefore(text: string, start: number): string | null {
  const m = TITLE_BEFORE.exec(text.slice(Math.max(0, start - 20), start));
  const word = m?.[1] ?? '';
  for (let k = 0; k < word.length - 1; k++) {
    if (TITLES.has(word.slice(k))) return word.slice(k);
  }
  return null;
}

/** Words for people that stand right before their names, without a colon: 남편 추병만을, 승객 가영순은. */
const ROLES: ReadonlySet<string> = new Set(
  '청원경찰 속기사 공익근무요원 사회복무요원 기간제근로자 공무직 환경미화원 검침원 조사원 이장 통장 반장 부녀회장 노인회장 후배 선배 동창 남편 아내 부인 처 모 부 아들 딸 큰아들 작은아들 큰딸 작은딸 장남 차남 장녀 차녀 손자 손녀 할머니 할아버지 어머니 아버지 모친 부친 누나 언니 오빠 형 동생 남동생 여동생 이모 고모 삼촌 외삼촌 숙부 며느리 사위 조카 처남 시누이 승객 보호자 요양보호사 이장 통장 현장소장 대리인 이웃 세입자 임차인 임대인 세대주 유족 목격자 신고자 신고인 민원인 운전자 보행자 체납자 종사자 수급자 청구인 피해자 가해자 환자 주민 연구책임자 통역 제보자 아랫집 윗집 옆집 농가 상인 점주 업주 동료'.split(
    ' ',
  ),
);

const LISTED_BEFORE = /(?<= )[가-힣]{3}, $/;

/** True where a word for a person, and one space, stand before the place. */
export function isAfterRole(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 0x20) return false;
  // 승객 가영순, 기동만: the word stands for all of a list
  const first = LISTED_BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0;
  if (first > 0) return isAfterRole(text, start - first);
  let s = start - 1;
  while (start - s < 8 && isHangul(text.charCodeAt(s - 1))) s--;
  const word = text.slice(s, start - 1);
  return ROLES.has(word) || ROLES.has(word.replace(/(?:는|은|인)$/, ''));
}

/** Both syllables of the given name are in use and no word known to be one stands in it. */
export function isLikelyName(name: string): boolean {
  return (
    name.length === 3 &&
    nameShape(name) > -0.2 &&
    !isDerivedNoun(name) &&
    !isCommonWord(name) &&
    !isCommonWord(name.slice(0, 2)) &&
    !TITLES.has(name.slice(1))
  );
}

/** A name that starts at a known place. */
export interface Guess {
  readonly end: number;
  /** Log odds by form and place. */
  readonly odds: number;
  readonly why: readonly string[];
  /**
   * What stands beside it leaves little doubt that a person is named, whatever the name: a form of address, a number, a
   * count (`beside`), or only a post in front (`post`).
   */
  readonly told: 'beside' | 'post' | null;
}

/** Who is spoken to or of: 피영주님께서, 바이라기 씨는. */
const ADDRESSED =
  /^ ?(?:님|씨|귀하|여사|어르신)(?=$|[^가-힣]|(?:은|는|이|가|을|를|의|께|께서|에게|와|과|도|만|네|입니다)(?![가-힣]{3}))/;
/** Beside such words a rare syllable, or one that begins a common word, is no objection. */
const LEAST_SHAPE = -1.6;
const COUNTED = /^ (?:두|세|네) (?:사람|명)/;
const IN_BRACKETS = /([가-힣]{1,5}) ?\($/;

/**
 * Whether the place says that a person is named here: a form of address behind it, a post in full before it, or brackets
 * behind a word for a person: 여동생(봉은설).
 */
function toldBy(text: string, start: number, end: number, label: Label | null): Guess['told'] {
  const name = text.slice(start, end);
  if (name.length !== 3 || nameShape(name) <= LEAST_SHAPE || isDerivedNoun(name) || isCommonWord(name))
    return null;
  if (TITLES.has(name.slice(1))) return null;
  if (ADDRESSED.test(text.slice(end, end + 7))) return 'beside';
  if (
    isAfterRole(text, start) &&
    (PAREN_PERSON.test(text.slice(end, end + 16)) || COUNTED.test(text.slice(end, end + 5)))
  )
    return 'beside';
  const bracketed = IN_BRACKETS.exec(text.slice(Math.max(0, start - 8), start))?.[1] ?? '';
  if (
    text[end] === ')' &&
    [...bracketed].some((_, i) => ROLES.has(bracketed.slice(i)) && bracketed.length - i > 1)
  )
    return 'beside';
  const ends = /^(?:[^가-힣]|$)/.test(text.slice(end, end + 1));
  // 작성자 채송화 |
  if (
    label?.cls === 'person' &&
    label.from === 'near' &&
    label.label.length > 1 &&
    /^\s?(?:[|\t\n(/,]|$)/.test(text.slice(end, end + 2))
  )
    return 'post';
  return ends && (titleBefore(text, start)?.length ?? 0) > 1 ? 'post' : null;
}

function contextOdds(text: string, start: number, end: number, label: Label | null, why: string[]): number {
  let sum = 0;
  const after = titleAfter(text, end);
  if (after !== null) {
    sum += after.length === 1 ? 2.2 : 3.2;
    why.push(`title:${after}`);
  }
  if (label?.cls === 'person') {
    sum += label.from === 'near' ? 3 : 4.5;
    why.push(labelCode(label));
  } else {
    const before = titleBefore(text, start);
    if (before !== null && before.length > 1) {
      sum += 2;
      why.push(`title:${before}`);
    }
    if (label !== null && label.from !== 'near') sum -= 2.5;
    else if (label?.cls === 'not-person') sum -= 2;
    else if (label?.cls === 'address' || label?.cls === 'document') sum -= 1.5;
  }
  if (PAREN_PERSON.test(text.slice(end, end + 16))) {
    sum += 2.4;
    why.push('person-number');
  }
  return sum;
}

/** What stands beside a name, as codes: its label, a post, a number. */
export function reasonsAt(source: Source, start: number, end: number): readonly string[] {
  const why: string[] = [];
  contextOdds(source.text, start, end, source.structure.labelAt(start), why);
  return why.length > 0 ? why : ['name-form'];
}

/** What speaks against a word that stands alone and is a noun, or made like one. */
function nounOdds(name: string): number {
  return isDerivedNoun(name) ? -4 : 0;
}

/** A city, or a noun that is known: no name without a label, title or number beside it. */
export function isCityOrNoun(name: string): boolean {
  return /^[가-힣]{2}시$/.test(name) || (name.length >= 3 && isCommonWord(name));
}

/** Names of two to four syllables at the beginning of a word, likelier first left to the caller. */
export function guessesAt(source: Source, start: number, wordEnd: number): readonly Guess[] {
  const { text, structure } = source;
  if (wordEnd - start < 2 || surnameRank(text[start] ?? '') === 0) return [];
  const out: Guess[] = [];
  let label: Label | null | undefined;
  for (const len of [3, 2, 4]) {
    const end = start + len;
    if (end > wordEnd) continue;
    const name = text.slice(start, end);
    if (!isAfterName(text.slice(end, wordEnd))) continue;
    const shape = nameShape(name);
    if (shape <= -6 || REGION_WORDS.has(name) || TITLES.has(name.slice(1)) || isOfPair(text, start, end))
      continue;
    if (label === undefined) label = structure.labelAt(start);
    const why: string[] = [];
    const particle = end < wordEnd && len === 3 ? 0.3 : 0;
    const wholeCommon = end < wordEnd && isCommonWord(text.slice(start, wordEnd)) ? -3 : 0;
    const context = contextOdds(text, start, end, label, why);
    const told = label === null || label.cls !== 'not-person' ? toldBy(text, start, end, label) : null;
    // 이동식 단속 차량: a noun by its making needs more than its form
    if (why.length === 0 && end === wordEnd && isCityOrNoun(name)) continue;
    const bareNoun = why.length > 0 || end < wordEnd ? 0 : nounOdds(name);
    out.push({ end, odds: -2.9 + shape + particle + wholeCommon + bareNoun + context, why, told });
  }
  return out;
}

/** Names in running text and in fields, by rules alone. */
export function namesByRules(source: Source, out: Find[]): void {
  const { text } = source;
  const n = text.length;
  for (let i = 0; i < n; i++) {
    if (!isHangul(text.charCodeAt(i))) continue;
    let e = i + 1;
    while (e < n && isHangul(text.charCodeAt(e))) e++;
    let best: Guess | null = null;
    for (const g of guessesAt(source, i, e)) if (best === null || g.odds > best.odds) best = g;
    if (best !== null && best.odds > -1) {
      const score = Math.round(logistic(best.odds) * 1000) / 1000;
      pushName(out, text, {
        start: i,
        end: best.end,
        score,
        why: best.why.length > 0 ? best.why : ['name-form'],
      });
    }
    i = e;
  }
  spacedNames(source, out);
}

/** Names written with a space between their syllables. */
export function spacedNames(source: Source, out: Find[]): void {
  const { text } = source;
  for (let i = 0; i < text.length; i++) {
    if (!isHangul(text.charCodeAt(i))) continue;
    let e = i + 1;
    while (e < text.length && isHangul(text.charCodeAt(e))) e++;
    if (e - i === 1 && surnameRank(text[i] ?? '') > 0) spaced(source, i, out);
    i = e;
  }
}

const HANJA = /\s?\([一-龥豈-龎]{2,6}\)/y;

/** A name together with the same in Chinese characters in brackets behind it, which tells as much. */
export function pushName(out: Find[], text: string, name: Omit<Find, 'kind'>): void {
  if (isLawOrPlace(text, name.start, name.end)) return;
  HANJA.lastIndex = name.end;
  const hanja = HANJA.exec(text)?.[0] ?? '';
  if (hanja !== '' && name.why.some((w) => ASKED_FOR.test(w))) {
    out.push({ kind: 'PERSON', ...name });
    const start = name.end + hanja.indexOf('(') + 1;
    out.push({ kind: 'PERSON', ...name, start, end: name.end + hanja.length - 1 });
    return;
  }
  out.push({ kind: 'PERSON', ...name, end: name.end + hanja.length });
}
/** What a form asks for is filled in twice: 성명: 김현태 (金賢泰). */
const ASKED_FOR = /:(?:성명|이름|성함)$/;

/** Not when more syllables stand apart on either side: 전 화 번 호. */
const SPACED =
  /(?<![가-힣][ ]{1,4})([가-힣])[ ]{1,4}([가-힣])(?:[ ]{1,4}([가-힣]))?(?![가-힣]|[ ]{1,4}[가-힣](?![가-힣]))/y;

const SPACED_BEHIND_LABEL = new RegExp(SPACED.source.slice(SPACED.source.indexOf(')') + 1), 'y');

/** Log odds for two syllables with a space between them that are all a person's field holds. */
const FILLED = 1.8;

/** The syllable in front stands alone at the beginning of its line, or behind another. */
function isSetApart(text: string, i: number): boolean {
  const s = i - 2;
  if (text[i - 1] !== ' ' || !isHangul(text.charCodeAt(s))) return false;
  if (s === 0 || text[s - 1] === '\n') return true;
  return text[s - 1] === ' ' && isHangul(text.charCodeAt(s - 2)) && !isHangul(text.charCodeAt(s - 3));
}

/** 내 이름 석 자, 위원 17명 중 13명: what is counted. */
function isCount(text: string, i: number, second: string): boolean {
  return (
    /\d$/.test(text.slice(Math.max(0, i - 1), i)) ||
    (/[자중당]/.test(second) && /[서석두세네넉한명] $/.test(text.slice(i, i + 2)))
  );
}

/** `홍 길 동`, as forms write it; only where a label says person. */
function spaced(source: Source, i: number, out: Find[]): void {
  // 성 명  김 복 남: the syllables in front are the label's
  const asked = source.structure.labelAt(i);
  // 부 천 시 장: a label of one syllable is one letter of a word that is set apart
  const label = asked !== null && asked.label.length === 1 && isSetApart(source.text, i) ? null : asked;
  const pattern = label?.cls === 'person' ? SPACED_BEHIND_LABEL : SPACED;
  pattern.lastIndex = i;
  const m = pattern.exec(source.text);
  if (m === null) return;
  const name = `${m[1] ?? ''}${m[2] ?? ''}${m[3] ?? ''}`;
  const shape = nameShape(name);
  // 은가비)은 이 사건: a particle and the word after it
  const inWord = /[)가-힣\]"'”’]/.test(source.text[i - 1] ?? '');
  const labelled = label?.cls === 'person' && !inWord;
  if (
    shape <= -6 ||
    (m[3] === undefined && isCount(source.text, i, m[2] ?? '')) ||
    (!labelled && name.length < 3) ||
    isCommonWord(name) ||
    classOfLabel(name)?.label === name
  )
    return;
  // 내담자: 오 봄: nothing else stands in the field
  const alone =
    labelled &&
    name.length < 3 &&
    /[:：)\t|\n] *$/.test(source.text.slice(Math.max(0, i - 4), i)) &&
    /^ *(?:[\t|\n]|$)/.test(source.text.slice(i + m[0].length, i + m[0].length + 8));
  const score = logistic(-2.6 + shape + (labelled ? 3.5 : 0) + (alone ? FILLED : 0));
  if (score >= 0.3) {
    out.push({
      kind: 'PERSON',
      start: i,
      end: i + m[0].length,
      score: Math.round(score * 1000) / 1000,
      why: labelled ? [labelCode(label)] : ['name-form'],
    });
  }
}

/**
 * Names from abroad of several words that no table of names has: the bracket behind them tells a country or a number, a form
 * asks for them below their spelling in Latin letters, or two words of them are people's in a dictionary.
 */
import type { Find } from '../evidence';
import { labelCode, type Source } from '../recognizer';
import { isForeignNameWord, isForeignSyllable } from './foreign';
import { isCommonWord, surnameRank, TITLES } from './lexicon';
import { COUNTRY } from './residents';
import { KIN_WORDS, WORK_WORDS } from './roles';
import { nameShape } from './shape';
import { classesOfWord, WORD, type WordTable } from './words';

const TOLD = 0.74;
/** 쏘 민 툰(미얀마, …: up to four short words, the mark of a line or a colon in front. */
const BEFORE_COUNTRY = new RegExp(
  `(?:^|[-○◦●□▪·※*:：|\\t\\n,)] ?)((?:[가-힣]{1,5} ){1,3}[가-힣]{1,5}) ?\\((?:국적 ?:? ?)?(?:${COUNTRY})(?=[,) /])`,
  'g',
);
/** 한글성명: 속하 짠 */
const ASKED =
  /(?:한글|국문) ?(?:성명|이름|명)\)?[ \t]*[:：|\t][ \t]*((?:[가-힣]{1,5} ){1,3}[가-힣]{1,5})[ \t]*(?=[\n|(,/]|$)/g;
/** Two words, as in 하랄트 베커 교수, 이리나 페트로바는. */
const TWO = /(?<![가-힣])([가-힣]{2,6}) ([가-힣]{2,6})/g;
const PARTICLE = /(?:에게는|에게|께서는|께서|은|는|이|가|을|를|의|과|와|도|씨|님)$/;
/** Behind a name that a dictionary knows by halves: a post, a bracket, an address, the end of a field. */
const CLOSED =
  /^(?: ?\(| (?:교수|박사|대표|감독|작가|선생|씨|님|대사|목사|신부|수녀|코치|지휘자|강사)|[,)\n|\t]|$)/;
/** Syllables that are no words of Korean and end names of south-east Asia: 삼낭 뎃, 쏘 민 툰. */
const NO_KOREAN: ReadonlySet<string> = new Set(
  '뎃 짠 툰 쏘 쩐 떼 윈 뚠 쪼 쬬 뜨 떤 뚜 쩌 띤 낀 콴 렝 릿 쌀 쏙 쏨 쌈 폿 춤 웅 흐 흥 녓 닷 탓 팟 떡'.split(
    ' ',
  ),
);
/** 같은 숙소를 쓰던 삼낭 뎃의: a word and such a syllable. */
const WITH_SYLLABLE =
  /(?<![가-힣])([가-힣]{2,4}) ([가-힣])(?=(?:은|는|이|가|을|를|의|와|과|에게|씨|님)(?![가-힣])|[,(.)\n]|$)/g;
/** Only where people from abroad are spoken of. */
const ABROAD = new RegExp(`외국인|여권|국적|체류|(?:${COUNTRY}) ?(?:국적|사람|출신|인(?![가-힣]))`);

/** Appends names. Linear in the text. */
export function namesOfSeveralWords(
  { text, structure }: Source,
  words: WordTable | null,
  finds: Find[],
): void {
  const classes = (word: string): number => (words === null ? 0 : classesOfWord(words, word, 0, word.length));
  const isNoun = (word: string): boolean =>
    word.length > 1 &&
    (isCommonWord(word) || isWhat(word) || (classes(word) & (WORD.noun | WORD.person)) === WORD.noun);
  const push = (start: number, name: string, why: string): void => {
    finds.push({ kind: 'PERSON', start, end: start + name.length, score: TOLD, why: [why] });
  };
  for (const m of text.matchAll(BEFORE_COUNTRY)) {
    const name = m[1] ?? '';
    if (!name.split(' ').some(isNoun)) push(m.index + m[0].indexOf(name), name, 'person-number');
  }
  for (const m of text.matchAll(ASKED)) {
    const name = m[1] ?? '';
    const start = m.index + m[0].lastIndexOf(name);
    const label = structure.labelAt(start);
    // 홍 길 동, 김 하나: a Korean name, set apart
    if (name.split(' ').some(isNoun) || nameShape(name.replaceAll(' ', '')) > -1) continue;
    push(start, name, label === null ? 'name-form' : labelCode(label));
  }
  if (ABROAD.test(text))
    for (const m of text.matchAll(WITH_SYLLABLE)) {
      const [name, first = '', last = ''] = m;
      if (NO_KOREAN.has(last) && !isCommonWord(first) && !isWhat(first)) push(m.index, name, 'name-form');
    }
  if (words !== null) byHalves(text, classes, finds);
}

/** Two words side by side that a dictionary has as people's names, and as nothing else. */
function byHalves(text: string, classes: (word: string) => number, finds: Find[]): void {
  const starts = new Set<number>();
  // words of a name that was found whole: 라흐만 모하메드 이브라힘
  const inside = new Set<number>();
  for (const f of finds) {
    if (f.kind !== 'PERSON' || f.score < 0.5) continue;
    starts.add(f.start);
    const name = text.slice(f.start, f.end);
    if (name.split(' ').length < 3) continue;
    for (let at = -1; ;) {
      inside.add(f.start + at + 1);
      at = name.indexOf(' ', at + 1);
      if (at < 0) break;
    }
  }
  TWO.lastIndex = 0;
  for (let m = TWO.exec(text); m !== null; m = TWO.exec(text)) {
    const [whole, first = '', rest = ''] = m;
    // the second word may be the first of the next pair
    TWO.lastIndex = m.index + first.length + 1;
    if (inside.has(m.index)) continue;
    const isFirst =
      isPersonAbroad(first, classes(first)) ||
      isForeignNameWord(first) ||
      (starts.has(m.index) && first.length > 2 && nameShape(first) < 3);
    if (!isFirst || isCommonWord(first) || isWhat(first) || isKorean(first, starts.has(m.index))) continue;
    const bare = rest.replace(PARTICLE, '');
    const second = isSurnameAbroad(rest, classes) ? rest : isSurnameAbroad(bare, classes) ? bare : '';
    if (second === '') continue;
    const end = m.index + first.length + 1 + second.length;
    if (second === rest && !CLOSED.test(text.slice(end, end + 5))) continue;
    const start = m.index - (inFront(text, m.index, classes)?.length ?? -1) - 1;
    finds.push({ kind: 'PERSON', start, end, score: 0.98, why: ['name-form'] });
    TWO.lastIndex = m.index + whole.length;
  }
}

/** 피아니스트, 배우자: what somebody is, before the name. */
function isWhat(word: string): boolean {
  return TITLES.has(word) || KIN_WORDS.has(word) || WORK_WORDS.has(word);
}

/** 라흐만 모하메드 이브라힘: a third word in front, of syllables that names from abroad have. */
function inFront(text: string, start: number, classes: (word: string) => number): string | null {
  const word = /(?<![가-힣])([가-힣]{3,5}) $/.exec(text.slice(Math.max(0, start - 7), start))?.[1] ?? '';
  if (word === '' || nameShape(word) > 0 || isCommonWord(word) || isWhat(word)) return null;
  const known = classes(word);
  if ((known & ~WORD.person) !== 0) return null;
  return known === WORD.person || [...word].every(isForeignSyllable) ? word : null;
}

/** 이리나 looks like one of ours, and was found for one. */
function isKorean(word: string, isFound: boolean): boolean {
  return !isFound && word.length < 4 && surnameRank(word[0] ?? '') > 0 && nameShape(word) > 0;
}

/** 루카 is a town as well, 안드레아 a saint; a thing of two syllables is no name here. */
function isPersonAbroad(word: string, known: number): boolean {
  return (known & WORD.person) !== 0 && ((known & WORD.noun) === 0 || word.length > 3);
}

function isSurnameAbroad(word: string, classes: (word: string) => number): boolean {
  if (word.length < 2 || isCommonWord(word) || TITLES.has(word)) return false;
  const rank = surnameRank(word[0] ?? '');
  if (word.length < 4 && (rank > 1 || (rank === 1 && nameShape(word) > -1))) return false;
  return classes(word) === WORD.person;
}

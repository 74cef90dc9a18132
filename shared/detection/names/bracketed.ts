/** Names that a bracket behind them makes names: 윤 하늘(18세), LIN MEI(린메이), PARK JUN (부); their age, kin, or the same name spelled out. */
import type { Find } from '../evidence';
import { classOfLabel } from '../labels';
import { isForeignNameWord } from './foreign';
import { isCommonWord, surnameRank, TITLES } from './lexicon';
import { nameShape } from './shape';
import { classesOfWord, WORD, type WordTable } from './words';

/** A surname and a given name with a space between them, or a space between all three. */
const SPACED = /(?<![가-힣\d])([가-힣]) ([가-힣]{1,5}|[가-힣] [가-힣])(?= ?\()/g;
/** What only a person has: an age, a day of birth, a number of one's own, kin. */
const OF_A_PERSON =
  /^ ?\((?:만 ?)?(?:\d{1,3}세|(?:19|20)\d{2}[.년-] ?\d{1,2}[.월-] ?\d|\d{6}-[1-8*]|01[016-9]|0\d{1,2}[)-]|보호자|[남여][,/)]|부\)|모\)|이모|고모|삼촌|외삼촌|조부|조모|외조모|할머니|할아버지|누나|언니|오빠|동생|며느리|사위|손자|손녀|지인|자\)|처\)|딸\)|아들\)|배우자|남편|아내|룸메이트)/;
/** A second word behind a surname that counts or points: 한 명(85세), 이 분(여). */
const COUNTED: ReadonlySet<string> = new Set(
  '명 건 개 분 곳 번 회 달 해 권 대 자 편 쪽 경우 사람 아이 환자 학생 여성 남성 노인 어린이 주민'.split(' '),
);

/** Capitals alone, as passports have names. */
const CAPITALS = /(?<![A-Za-z0-9])[A-Z]{2,}(?:[ ,]{1,2}[A-Z]{2,}){1,3}(?![A-Za-z0-9])/g;
/** The same name as Korean spells it. */
const SPELLED = /^ ?\(([가-힣]{2,8}(?: [가-힣]{1,8}){0,3})\)/;
const TOLD = 0.8;

/** `words`: a dictionary, where there is one: LED TV(텔레비전) is nobody. */
export function bracketedNames(text: string, words: WordTable | null, out: Find[]): void {
  for (const m of text.matchAll(SPACED)) {
    const [name, surname = '', given = ''] = m;
    const end = m.index + name.length;
    if (given.length > 2 && !given.includes(' ') && !isForeignNameWord(given)) continue;
    if (surnameRank(surname) === 0 || COUNTED.has(given) || isCommonWord(given) || TITLES.has(given))
      continue;
    if (isCommonWord(name.replaceAll(' ', '')) || classOfLabel(name) !== null) continue;
    if (OF_A_PERSON.test(text.slice(end, end + 16)))
      out.push({ kind: 'PERSON', start: m.index, end, score: TOLD, why: ['name-form', 'person-number'] });
  }
  for (const m of text.matchAll(CAPITALS)) {
    const end = m.index + m[0].length;
    const behind = text.slice(end, end + 40);
    const spelled = SPELLED.exec(behind)?.[1]?.split(' ') ?? [];
    const same = spelled.length > 0 && !spelled.some((w) => isThing(w, words));
    if (!same && !OF_A_PERSON.test(behind)) continue;
    out.push({ kind: 'PERSON', start: m.index, end, score: TOLD, why: ['name-form'] });
    // JIN MEIHUA(김매화): and who she is in Korean
    const inside = spelled.length === 1 ? (spelled[0] ?? '') : '';
    if (same && inside.length === 3 && surnameRank(inside[0] ?? '') > 0 && nameShape(inside) > 0) {
      const start = end + behind.indexOf(inside);
      out.push({ kind: 'PERSON', start, end: start + 3, score: TOLD, why: ['name-form'] });
    }
  }
}

function isThing(word: string, words: WordTable | null): boolean {
  if (isCommonWord(word) || TITLES.has(word)) return true;
  const classes = words === null ? 0 : classesOfWord(words, word, 0, word.length);
  return (classes & WORD.noun) !== 0 && (classes & WORD.person) === 0;
}

/**
 * Names from abroad in Hangul, of two words or run together: behind kin or work, joined where their halves were found apart,
 * and in a cell above the number of a foreigner.
 */
import type { Find } from '../evidence';
import { classOfLabel, type LabelClass } from '../labels';
import { labelCode, type Source } from '../recognizer';
import { isForeignNameWord } from './foreign';
import { isCommonWord, surnameRank, TITLES } from './lexicon';
import { ART_WORDS, KIN_WORDS, WORK_WORDS } from './roles';
import { nameShape } from './shape';
import { classesOfWord, WORD, type WordTable } from './words';

const TOLD = 0.72;
/** Two words behind a word for a person: 배우자 도로시 산토스(…, 사진작가 루카 로시의. */
const TWO =
  /(?<![가-힣])([가-힣]{1,7}) ([가-힣]{2,6}) ([가-힣]{2,6}?)(?=[(),.|/\n]|$| ?(?:씨|님)(?![가-힣]{2})|의 |은 |는 |이 |가 |을 |를 | {2})/g;
/** Vietnamese names run together: 레티후엔, 딘반끼엔. */
const RUN =
  /(?<![가-힣])([가-힣]{1,7}) ((?:레|쩐|딘|팜|판|응오|즈엉|르엉|쯔엉|도안|호앙|응우옌|부이)(?:티|반)[가-힣]{1,4}?)(?=[(),.|/\n]|$| ?(?:씨|님)(?![가-힣]{2})|의 |은 |는 |이 |가 |을 |를 | )/g;
/** 신청인 / a name / 외국인등록번호, a cell to a line. */
const CELL = /\n([가-힣]{2,7}(?: [가-힣]{2,7}){1,2})\n([^\n]{2,12})(?=\n)/g;
const OF_A_FOREIGNER: ReadonlySet<LabelClass> = new Set<LabelClass>(['frn', 'passport']);

/** Appends names, and joins those of which each half was found. Linear in the text. */
export function namesFromAbroad({ text, structure }: Source, words: WordTable | null, finds: Find[]): void {
  const isNoun = (word: string): boolean =>
    isCommonWord(word) ||
    TITLES.has(word) ||
    (words !== null &&
      (classesOfWord(words, word, 0, word.length) & (WORD.noun | WORD.person)) === WORD.noun);
  const push = (start: number, end: number, why: string): void => {
    finds.push({ kind: 'PERSON', start, end, score: TOLD, why: [why] });
  };
  joinHalves(text, finds);
  for (const m of text.matchAll(TWO)) {
    const [, role = '', first = '', second = ''] = m;
    if (!isRole(role) || (!isForeignNameWord(first) && !isForeignNameWord(second))) continue;
    if (isNoun(first) || isNoun(second) || isKorean(first) || isKorean(second)) continue;
    const start = m.index + role.length + 1;
    push(start, start + first.length + 1 + second.length, 'name-form');
  }
  for (const m of text.matchAll(RUN)) {
    const [, role = '', name = ''] = m;
    if (!isRole(role) || isNoun(name)) continue;
    push(m.index + role.length + 1, m.index + role.length + 1 + name.length, 'name-form');
  }
  for (const m of text.matchAll(CELL)) {
    const [, name = '', below = ''] = m;
    const cls = classOfLabel(below)?.cls;
    if (cls === undefined || !OF_A_FOREIGNER.has(cls) || name.split(' ').some(isNoun)) continue;
    const label = structure.labelAt(m.index + 1);
    if (label?.cls === 'person') push(m.index + 1, m.index + 1 + name.length, labelCode(label));
  }
}

function isRole(word: string): boolean {
  return (
    KIN_WORDS.has(word) || WORK_WORDS.has(word) || ART_WORDS.has(word) || word === '통역' || word === '배우자'
  );
}

function isKorean(word: string): boolean {
  return word.length === 3 && surnameRank(word[0] ?? '') > 0 && nameShape(word) > 0;
}

/** 조슬린, 바티스타 씨: two finds, a space between them, the first a given name from abroad and the second no Korean name. */
function joinHalves(text: string, finds: Find[]): void {
  const starts = new Map<number, Find>();
  for (const f of finds) if (f.kind === 'PERSON' && f.score >= 0.5) starts.set(f.start, f);
  for (const f of starts.values()) {
    if (text[f.end] !== ' ') continue;
    const next = starts.get(f.end + 1);
    if (next === undefined) continue;
    const first = text.slice(f.start, f.end);
    const second = text.slice(next.start, next.end);
    if (!/^[가-힣]{2,6}$/.test(first) || !/^[가-힣]{2,6}$/.test(second)) continue;
    if (surnameRank(second[0] ?? '') > 0 && second.length < 4) continue;
    if (isKorean(second)) continue;
    if (
      !isForeignNameWord(first) &&
      !isForeignNameWord(second) &&
      !/^ ?(?:씨|님)/.test(text.slice(next.end, next.end + 2))
    )
      continue;
    finds.push({ ...f, end: next.end, score: Math.min(1, Math.max(f.score, next.score) + 0.02) });
  }
}

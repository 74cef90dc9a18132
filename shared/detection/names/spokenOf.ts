/** Names that the word behind them makes names: 나은비의 배우자, 여진구라는 이용자, and at the head of a letter 배수지나 어머님께. */
import type { Find } from '../evidence';
import { REGION_WORDS } from '../recognizers/regions';
import { isCommonWord, isCompoundSurname, surnameRank, TITLES } from './lexicon';
import { KIN_WORDS, WORK_WORDS } from './roles';
import { nameShape } from './shape';
import { classesOfWord, WORD, type WordTable } from './words';

const TOLD = 0.72;
/** Whose wife, whose child: whoever has kin. */
const WHOSE = /(?<![가-힣])([가-힣]{3,4})의 (?:법정 |전 |친)?([가-힣]{1,4})(?![가-힣]{4})/g;
/** Who bears the name, told with the name. */
const CALLED =
  /(?<![가-힣])([가-힣]{3,4}?)이?라는 (?:이용자|사람|분|자|남자|여자|남성|여성|학생|아이|어린이|주민|민원인|직원|환자|노인|어르신|청년|업자|상인|기사|작성자|회원)(?=[이가은는을를의도와과에께로 ,.)]|$)/g;
/** A letter to a child's parents: the first line that is not the subject. */
const TO_PARENTS =
  /(?:^|\n) {0,4}([가-힣]{3,4}) (?:(?:어린이|학생|양|군) )?(?:어머님|아버님|학부모님|보호자님|부모님)(?:께|께서|,|\n|$)/g;

const KIN_OF: ReadonlySet<string> = new Set(
  '남편 아내 부인 배우자 아들 딸 장남 차남 장녀 차녀 어머니 아버지 모친 부친 친모 친부 생모 생부 며느리 사위 손자 손녀 동생 형 누나 언니 오빠 남동생 여동생 조카 할머니 할아버지 외할머니 외할아버지 이모 고모 삼촌 처남 시어머니 시아버지 유족'.split(
    ' ',
  ),
);
/** What somebody is: 신청인의 배우자, 참전자의 유족, 입양아의 생모. */
const ROLE_ENDS: ReadonlySet<string> = new Set('인자장원생민주님들분씨군양아녀부모사관수객층명자'.split(''));
/** Least log odds of a form of three syllables, and of four. */
const LEAST = -1.6;
const LEAST_LONG = -3.5;
/** Before 라는 anything may stand: a name must look like one. */
const USUAL = -0.25;

/** 이름: 고나은누리, and on the next line what else a form asks of a person. */
const OF_FIVE =
  /(?:^|\n)[ \t○◦●□·※*-]{0,4}(?:성명|이름|성함|아동명|학생명) ?[:：] ?([가-힣]{5})[ \t]*\n[ \t○◦●□·※*-]{0,4}(?:보호자|생년월일|주민|연락처|전화|휴대|성별|나이|학교|학년|생일)/g;
/** Last syllables of bodies, which bear names as well. */
const BODY_ENDS: ReadonlySet<string> = new Set('회단팀점소원관실집사당방터교국과부처'.split(''));

/** Appends names. Linear in the text. */
export function namesSpokenOf(text: string, words: WordTable | null, finds: Find[]): void {
  const push = (start: number, name: string): void => {
    finds.push({ kind: 'PERSON', start, end: start + name.length, score: TOLD, why: ['name-form'] });
  };
  namesOfFive(text, push);
  for (const m of text.matchAll(WHOSE)) {
    const [, name = '', kin = ''] = m;
    if (isKin(kin) && couldBeName(name, words, LEAST)) push(m.index, name);
  }
  for (const m of text.matchAll(CALLED)) {
    const name = m[1] ?? '';
    // 고문이라는 사람: a post and what binds it
    if (name.endsWith('이') && isThing(name.slice(0, 2), words)) continue;
    if (name.length === 3 && couldBeName(name, words, USUAL)) push(m.index, name);
  }
  for (const m of text.matchAll(TO_PARENTS)) {
    const name = m[1] ?? '';
    if (couldBeName(name, words, name.length === 4 ? LEAST_LONG : LEAST))
      push(m.index + m[0].indexOf(name), name);
  }
}

function namesOfFive(text: string, push: (start: number, name: string) => void): void {
  for (const m of text.matchAll(OF_FIVE)) {
    const name = m[1] ?? '';
    if (surnameRank(name[0] ?? '') > 0 && !BODY_ENDS.has(name[4] ?? '') && !isCommonWord(name.slice(0, 2)))
      push(m.index + m[0].indexOf(name), name);
  }
}

function isKin(word: string): boolean {
  return KIN_OF.has(word) || KIN_OF.has(word.replace(/(?:은|는|이|가|을|를|와|과|도|께|에게|로|인)$/, ''));
}

function couldBeName(name: string, words: WordTable | null, least: number): boolean {
  if (surnameRank(name[0] ?? '') === 0 || ROLE_ENDS.has(name[name.length - 1] ?? '')) return false;
  if (isCommonWord(name) || TITLES.has(name) || TITLES.has(name.slice(1)) || REGION_WORDS.has(name))
    return false;
  if (KIN_WORDS.has(name) || WORK_WORDS.has(name) || nameShape(name) < least) return false;
  if (isThing(name, words)) return false;
  if (name.length < 4 || isCompoundSurname(name.slice(0, 2))) return true;
  // 배수지나: people are called what ends it
  return (
    !isThing(name.slice(0, 2), words) || (classesIn(name.slice(2), words) & NOUN_OR_PERSON) !== WORD.noun
  );
}

const NOUN_OR_PERSON = WORD.noun | WORD.person;

function classesIn(word: string, words: WordTable | null): number {
  return words === null ? 0 : classesOfWord(words, word, 0, word.length);
}

function isThing(word: string, words: WordTable | null): boolean {
  return TITLES.has(word) || (classesIn(word, words) & (WORD.noun | WORD.place)) !== 0;
}

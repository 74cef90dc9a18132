/** The same name elsewhere in a document: who is named once with certainty is found at the other places as well. */
import type { Find } from '../evidence';
import { isHangul } from '../numbers/groups';
import { isRoad } from './doubts';
import { isCommonWord, isCompoundSurname, isDerivedNoun, surnameRank, TITLES } from './lexicon';
import { isAfterName, isSpokenAfter } from './shape';
import { classesOfWord, WORD, type WordTable } from './words';

/** Only names that the document itself makes sure of, and that are no words. */
const SURE = 0.58;
/** More different names than this are a list: each row has its own label, and looking each up again costs too much. */
const MOST_NAMES = 400;
/** 박 철, 손 채 원: a name spaced out, as forms have it. */
const SPACED_OUT = /^[가-힣](?: {1,4}[가-힣]){1,3}$/;
/** 속하 짠, 올리버 그랜트: from abroad, in several words. */
const OF_WORDS = /^(?=.{4})[가-힣]{1,7}(?: [가-힣]{1,7}){1,3}$/;
/** What only people are called by, behind a given name: 하율이는, 남수 형님, 채린 양. */
const CALLED_BY =
  /^(?:이(?:가|는|를|의|도|와|랑|에게|네|한테|한테는)?(?![가-힣])|(?:군|양|씨|님)(?:이|은|의|을|께|과|도)?(?![가-힣])| (?:군|양|씨|형|언니|누나|오빠|학생|어린이|어르신)(?![가-힣])| ?(?:형님|할머니|할아버지|어머니|아버지|엄마|아빠))/;

/** 하늘이 아빠, 보람이가, 소망 양: no noun takes 이 and a particle, or is somebody's father; 지원이 필요, 수정 님 may be. */
const OF_A_NOUN =
  /^(?:이(?:가|는|를|의|도|와|랑|에게|네|한테)(?![가-힣])|이 ?(?:엄마|아빠|어머니|아버지|어머님|아버님|할머니|할아버지|언니|누나|오빠|형|동생|이모|고모|삼촌)| ?(?:엄마|아빠|언니|누나|오빠)(?![가-힣]{2})| ?씨(?:는|가|의|를|와|도)?(?![가-힣])| 님(?: 댁|께|이|의|은)(?![가-힣])| (?:군|양)(?:은|이|의|과|도)?(?![가-힣])| 학생(?=[은이의]| 결석| 상담))/;

/** 준서를, 은우는: a given name that no dictionary has as a thing needs no more than a particle. */
const BY_NAME =
  /^(?:이?(?:가|는|를|의|도|와|랑|에게|네|한테|한테는)|은|을|과)(?![가-힣])|^(?:군|양|씨|님)(?:이|은|의|을|께|과|도)?(?![가-힣])| (?:군|양|씨|형|언니|누나|오빠|학생|어린이|어르신)(?![가-힣])/;
/** A full name of two syllables is found again before a particle, a form of address, a bracket or a colon. */
const OF_TWO = 0.7;
const BEHIND_TWO =
  /^(?:은|는|이|가|을|를|의|에게|와|과|도|께서)(?![가-힣])|^ ?(?:씨|님)(?![가-힣]{2})|^ ?[(:]|^ (?:사무국장|위원|팀장|과장|주무관|어르신|할머니|할아버지|학생|환자)(?![가-힣]{2})/;

/**
 * Finds at places of `text` that spell a sure name of `finds`, whole or by its given name, and are not found yet. Linear in
 * the text for each name. `words`: a dictionary, where there is one: 지원이 and 수정이 are no people. A given name of `finds`
 * that was read together with the 이 behind it is cut to the name.
 */
export function namesAgain(text: string, words: WordTable | null, finds: Find[]): readonly Find[] {
  const sure = new Set<string>();
  const ofTwo = new Set<string>();
  const taken = new Set<number>();
  for (const f of finds) {
    if (f.kind !== 'PERSON') continue;
    if (f.score >= 0.5) taken.add(f.start);
    // a name that a line's end cuts in two is whole elsewhere
    const name = text
      .slice(f.start, f.end)
      .replace(/\s?\([一-龥豈-龎]+\)$/, '')
      .replace(/(?<=[가-힣])\n(?=[가-힣])/, '');
    if (f.score >= SURE && OF_WORDS.test(name) && !SPACED_OUT.test(name)) sure.add(name);
    if (
      f.score >= SURE &&
      f.end - f.start > 3 &&
      f.why.includes('person-number') &&
      /^[가-힣](?: [가-힣]){2,3}$/.test(name) &&
      surnameRank(name[0] ?? '') === 0
    )
      sure.add(name);
    if (f.score >= SURE && /^[가-힣]{3,9}$/.test(name) && !isCommonWord(name) && !isDerivedNoun(name))
      sure.add(name);
    if (
      f.score >= OF_TWO &&
      /^[가-힣]{2}$/.test(name) &&
      surnameRank(name[0] ?? '') > 1 &&
      !isCommonWord(name)
    )
      ofTwo.add(name);
    // whoever is written with spaces in a form is named without them below it
    if (f.score >= 0.5 && SPACED_OUT.test(name)) {
      const together = name.replaceAll(' ', '');
      if (surnameRank(together[0] ?? '') > 0 && !isCommonWord(together)) sure.add(together);
    }
  }
  if (sure.size + ofTwo.size > MOST_NAMES) return [];
  const out: Find[] = [];
  if (words !== null) {
    const given = givenNames(words, sure);
    withoutEndings(text, given, finds);
    calledByGiven(text, given, taken, out);
    if (CHILD.test(text)) childrenByGiven(text, words, given, taken, out);
    calledByTwo(text, words, ofTwo, taken, out);
  }
  for (const name of sure) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (taken.has(at) || isHangul(text.charCodeAt(at - 1))) continue;
      const end = at + name.length;
      let e = end;
      while (e - end < 8 && isHangul(text.charCodeAt(e))) e++;
      const rest = text.slice(end, e);
      if ((!isAfterName(rest) && !isSpokenAfter(rest, true)) || isRoad(text, end)) continue;
      out.push({ kind: 'PERSON', start: at, end, score: 0.66, why: ['same-name'] });
    }
  }
  return out;
}

/** Given names of the text's people, and what must stand behind one for it to be somebody. */
function givenNames(words: WordTable, sure: ReadonlySet<string>): ReadonlyMap<string, RegExp> {
  const given = new Map<string, RegExp>();
  for (const name of sure) {
    const from = isCompoundSurname(name.slice(0, 2)) ? 2 : 1;
    const called = name.slice(from);
    const classes = classesOfWord(words, called, 0, called.length);
    const isNoun = (classes & WORD.noun) !== 0;
    if (called.length !== 2 || surnameRank(name.slice(0, from)) === 0 || TITLES.has(called)) continue;
    given.set(
      called,
      isNoun || isCommonWord(called) ? OF_A_NOUN : classes === WORD.person ? BY_NAME : CALLED_BY,
    );
  }
  return given;
}

/** 하율이는, where 표하율 is named: the model takes 하 for a surname and 이 for a part of the name. */
function withoutEndings(text: string, given: ReadonlyMap<string, RegExp>, finds: Find[]): void {
  for (const [i, f] of finds.entries()) {
    if (f.kind !== 'PERSON' || f.end - f.start !== 3 || text[f.end - 1] !== '이') continue;
    const by = given.get(text.slice(f.start, f.end - 1));
    if (by?.test(text.slice(f.end - 1, f.end + 6)) === true) finds[i] = { ...f, end: f.end - 1 };
  }
}

/** People who are called by their given name. */
function calledByGiven(
  text: string,
  given: ReadonlyMap<string, RegExp>,
  taken: ReadonlySet<number>,
  out: Find[],
): void {
  for (const [name, by] of given)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (taken.has(at) || isHangul(text.charCodeAt(at - 1)) || !by.test(text.slice(end, end + 7))) continue;
      out.push({ kind: 'PERSON', start: at, end, score: 0.62, why: ['same-name'] });
    }
}

/** A child, a pupil or a client is spoken of, whom papers call by the given name. */
const CHILD =
  /아동|학생|어린이|원아|유아|영아|청소년|학교|학급|내담자|이용자|짝꿍|놀이치료|[가-힣]{2} ?(?:양|군)(?:은|이|의)/;
/** The subject of a sentence, and whose something is. */
const SUBJECT = /^(?:은|는|이|가)(?= )/;
const OF_SOMEBODY = /^(?:은|는|이|가|의|를|을|에게|와|과|도)(?= )/;
/** Where a sentence begins, or whoever speaks of the child begins to. */
const BEGINS = /(?:^|[\n:.!?」”"]|따르면|결과|[○◦●·※-]) ?$/;
/** Given names that papers have as words in the middle of a sentence. */
const WORDS_OF_PAPERS: ReadonlySet<string> = new Set(
  '하늘 보라 은혜 소망 사랑 미소 유리 수지 보배 송이 나라 정원 인정 지수 소원 성실 진실 바다 구름 가을 봄 이슬 우리 자유 평화 기쁨 새벽 노을 초원 나무 장미 단비 보람 유지 수정 지원 지도 정도 승리 민정 민주 시정 현지 현재 주의 수용 은하 정서 주민 인성 태양 여름 하루 온유 사라 유신 지성 성지 해안 서해 동해'.split(
    ' ',
  ),
);

/** 우주는 at a sentence's begin, 지율의 안경을: nouns that are the given names of children named in full. */
function childrenByGiven(
  text: string,
  words: WordTable,
  given: ReadonlyMap<string, RegExp>,
  taken: ReadonlySet<number>,
  out: Find[],
): void {
  for (const name of given.keys()) {
    const isPerson = (classesOfWord(words, name, 0, 2) & WORD.person) !== 0;
    const isWord = isCommonWord(name) || WORDS_OF_PAPERS.has(name);
    if (!isPerson && isWord) continue;
    const by = isWord ? SUBJECT : OF_SOMEBODY;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 2)) {
      const end = at + 2;
      if (taken.has(at) || isHangul(text.charCodeAt(at - 1)) || !by.test(text.slice(end, end + 4))) continue;
      if (isWord && !BEGINS.test(text.slice(Math.max(0, at - 4), at))) continue;
      out.push({ kind: 'PERSON', start: at, end, score: 0.62, why: ['same-name'] });
    }
  }
}

/** 박훈은, 최은은 천식이라: no word that a dictionary has, with or without what looks like a particle. */
function calledByTwo(
  text: string,
  words: WordTable,
  names: ReadonlySet<string>,
  taken: ReadonlySet<number>,
  out: Find[],
): void {
  for (const name of names) {
    const classes = classesOfWord(words, name, 0, 2);
    const isThing = (classes & WORD.noun) !== 0;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 2)) {
      const end = at + 2;
      if (taken.has(at) || isHangul(text.charCodeAt(at - 1)) || !BEHIND_TWO.test(text.slice(end, end + 7)))
        continue;
      const isParticle = isHangul(text.charCodeAt(end));
      if (isParticle && (isThing || (classesOfWord(words, text, at, end + 1) & WORD.noun) !== 0)) continue;
      out.push({ kind: 'PERSON', start: at, end, score: 0.62, why: ['same-name'] });
    }
  }
}

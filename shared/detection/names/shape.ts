/** How much a run of syllables looks like a Korean name, by its form alone: log odds. */
import {
  isCommonWord,
  isCompoundSurname,
  isDerivedNoun,
  isFirstSyllable,
  isSecondSyllable,
  surnameRank,
  TITLES,
} from './lexicon';

const SURNAME_WEIGHT = [-9, -0.9, 0.2, 0.9] as const;

/** Particles and endings that may follow a name inside a word. */
const AFTER =
  /^(?:은|는|이|가|을|를|의|에게|에게서|께|께서|와|과|도|만|로|으로|이며|이고|이나|나|라|이라|라고|이라고|이다|입니다|였다|이었다|였으며|였음|씨|님|군|양|옹|등|및|외|측|보다|처럼|까지|부터|한테|야|이야|이랑|랑|이에요|예요|아|란|이란|께는|에|으로부터|로부터|에게는|였습니다|이었으며|인|인데|이가|이는|이를|과의|와의|이라는|라는|이라는데|라는데|이라며|라며|이란|이던|이었던|였던|에게도|에게만|만이|만을|이지만|님은|님이|님의|님을|님께|님께서|님과|씨는|씨가|씨의|씨를|씨와|씨에게|으로부터의|로부터의|와는|과는|와도|과도|에게는|에게로|한테는|한테도|한테서|이라도|라도|조차|마저|씨도|씨네|님도|님네|이었고|였고|이었으나|였으나|이며는|께서는|께서도|께도|께는|님께서는|님께서도|님께도|님께는|씨요|님요|씨께서)$/;

/** What follows a name in speech, and no particle of a dictionary: 민기랑, 해숙역, 하늘쌤이, 민지네. */
const SPOKEN =
  /^(?:이?랑|때문|땜에|떄문|역(?:의|이)?$|이야|나온|보려고|언니|오빠|형|누나|님|씨|같은|쌤|선생|엄마|아빠|어머님|아버님|어머니|아버지|할머니|할아버지|이?네(?:는|가|도|를|의|에|랑|집|서)?$)/;
/** 박민지하고, 박민지말고: a noun makes verbs so. */
const WITH = /^(?:이?하고(?:는|도)?|말고(?:는|도)?)$/;

/** `isSure`: no dictionary knows the word in front as a thing. */
export function isSpokenAfter(rest: string, isSure: boolean): boolean {
  return SPOKEN.test(rest) || (isSure && WITH.test(rest));
}

export function isAfterName(rest: string): boolean {
  return (
    rest === '' ||
    AFTER.test(rest) ||
    TITLES.has(rest) ||
    TITLES.has(rest.replace(/(?:은|는|이|가|을|를|의|께서|에게|와|과|도|님)$/, ''))
  );
}

const BEHIND_TITLE = /님?(?:은|는|이|가|을|를|의|과|와|께|께서|에게|한테)$/;

/** 계장한테, 팀장님이: the end of whom a sentence speaks of, and inside no name. */
export function isTitleWithParticle(word: string): boolean {
  return BEHIND_TITLE.test(word) && TITLES.has(word.replace(BEHIND_TITLE, ''));
}

/** 정하기, 위하여, 전하는: a syllable and a form of 하다; 하시오 by itself. */
export function isVerbForm(name: string): boolean {
  return /^[가-힣]하(?:기|는|여|고|면|지|며|자|던|게|였|되|신|실)$|^(?:설명|말씀|답변|보고|발언|제출|참석|확인)해$|^하(?:시오|세요|십시|였음|였다)$/.test(
    name,
  );
}

/** 선지원 후심사: half of a pair of opposites, no name. */
export function isOfPair(text: string, start: number, end: number): boolean {
  return (
    text[start] === '선' && end - start === 3 && /^[\s·,]{0,2}후[가-힣]{2}/.test(text.slice(end, end + 5))
  );
}

/** Log odds of the form; −9 where it cannot be a name. `name` is two to four syllables. */
export function nameShape(name: string): number {
  const compound = name.length >= 3 && isCompoundSurname(name.slice(0, 2));
  const surname = compound ? name.slice(0, 2) : (name[0] ?? '');
  const given = name.slice(surname.length);
  const rank = surnameRank(surname);
  if (rank === 0 || given.length === 0 || given.length > 3) return -9;
  let sum = SURNAME_WEIGHT[rank] + (compound ? 1 : 0);
  if (given.length === 1) sum += -1.6 + (isFirstSyllable(given) || isSecondSyllable(given) ? 0.6 : -0.8);
  else {
    sum += isFirstSyllable(given[0] ?? '') ? 0.7 : -1.1;
    sum += isSecondSyllable(given[1] ?? '') ? 0.7 : -1.1;
    if (given.length === 3) sum += -2.2;
  }
  if (isVerbForm(name)) sum -= 6;
  if (name.length === 3 && name.endsWith('시')) sum -= 3;
  if (isCommonWord(name)) sum -= 5;
  else if (isDerivedNoun(name)) sum -= 3;
  else if (name.length >= 3 && isCommonWord(name.slice(0, 2))) sum -= name.length === 3 ? 0.7 : 2.5;
  if (name.length >= 3 && isCommonWord(name.slice(1))) sum -= 0.4;
  if (TITLES.has(name)) sum -= 5;
  return sum;
}

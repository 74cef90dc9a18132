/** What the name model knows of a word by itself; told once for all places at which the word stands. */
import { isForeignNameWord, isForeignSyllable } from './foreign';
import { CLASS, classOf, flags, foldedUnits, hashOf, MARGIN } from './hashing';
import { isCommonWord, TITLES } from './lexicon';
import {
  classesOfWord,
  hashOfWord,
  LONGEST_WORD,
  WORD,
  wordClasses,
  wordHash,
  type WordTable,
} from './words';

/** Lengths in units, 0 for none: the longest beginning of each class; and the classes of the whole word. */
interface Known {
  readonly noun: number;
  readonly person: number;
  readonly place: number;
  readonly other: number;
  readonly whole: number;
  /** Classes of what stays of the word behind its longest beginning that is a noun or a place. */
  readonly afterNoun: number;
}

/**
 * What the dictionary has inside a word, by unit: the longest word of two units and more that begins there and that ends
 * there, as classes and length; the classes of the beginning that ends there, and of the end that begins there.
 */
interface Inner {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly upTo: Uint8Array;
  readonly onward: Uint8Array;
}

export interface WordFacts {
  readonly text: string;
  readonly length: number;
  readonly isHangul: boolean;
  readonly hash: number;
  /** Hash of its last three units, of its first two. */
  readonly tail: number;
  readonly head: number;
  /** How common a surname its first syllable is. */
  readonly surname: number;
  /** Length of the longest title it begins with; whether it is one, of more than one syllable. */
  readonly title: number;
  readonly isTitle: boolean;
  /** Length of the longest common word it begins with. */
  readonly common: number;
  /** Length of the longest foreign name it begins with, of one unit only if that is all. */
  readonly foreign: number;
  /** What the dictionary says of its beginnings. */
  readonly known: Known;
  /** What follows its longest beginning that is a person, a noun, a place or another. */
  readonly restPerson: number;
  readonly restNoun: number;
  readonly restOther: number;
  readonly inner: Inner;
  /** The two or three syllables of a name at its beginning, as far as they are made like one. */
  readonly shape: number;
  /** What follows its first three units. */
  readonly restShape: number;
  /** How many of its first units names from abroad are spelled with. */
  readonly fromAbroad: number;
  /** Scores of the tags by those features that ask nothing but the word, unit by unit (emissions.ts); null before anybody asked. */
  sums: Int32Array | null;
}

const NOTHING: Known = { noun: 0, person: 0, place: 0, other: 0, whole: 0, afterNoun: 0 };
const MAX_WORD = 12;

function longest(text: string, isKnown: (w: string) => boolean): number {
  for (let k = Math.min(text.length, 6); k > 0; k--) if (isKnown(text.slice(0, k))) return k;
  return 0;
}

const isTitle = (w: string): boolean => TITLES.has(w);

function foreignSyllables(text: string): number {
  let n = 0;
  for (let i = 0; i < Math.min(text.length, 6); i++) if (isForeignSyllable(text[i] ?? '')) n++;
  return n;
}

function foreignLength(text: string): number {
  const k = longest(text, isForeignNameWord);
  return k > 1 || k === text.length ? k : 0;
}

function knownOf(text: string, words: WordTable): Known {
  const n = text.length;
  if (n < 2) return NOTHING;
  let noun = 0;
  let person = 0;
  let place = 0;
  let other = 0;
  let whole = 0;
  let h = hashOfWord(text, 0, 1);
  const last = Math.min(n, LONGEST_WORD);
  for (let i = 1; i < last; i++) {
    h = wordHash(h, text.charCodeAt(i));
    const classes = wordClasses(words, h);
    if (classes === 0) continue;
    const length = i + 1;
    if ((classes & WORD.noun) !== 0) noun = length;
    if ((classes & WORD.person) !== 0) person = length;
    if ((classes & WORD.place) !== 0) place = length;
    if ((classes & WORD.other) !== 0) other = length;
    if (length === n) whole = classes;
  }
  const most = Math.max(noun, place);
  return {
    noun,
    person,
    place,
    other,
    whole,
    afterNoun: most === 0 ? 0 : classesOfWord(words, text, most, n),
  };
}

const NO_INNER: Inner = {
  from: new Uint8Array(0),
  to: new Uint8Array(0),
  upTo: new Uint8Array(0),
  onward: new Uint8Array(0),
};
/** Units of a word into which the dictionary looks. */
const LONGEST_INNER = 12;

function innerOf(text: string, words: WordTable): Inner {
  const n = Math.min(text.length, LONGEST_INNER);
  if (n < 2) return NO_INNER;
  const from = new Uint8Array(n);
  const to = new Uint8Array(n);
  const upTo = new Uint8Array(n);
  const onward = new Uint8Array(n);
  for (let s = 0; s < n; s++) {
    let h = hashOfWord(text, s, s + 1);
    const last = Math.min(n, s + LONGEST_WORD);
    for (let i = s + 1; i < last; i++) {
      h = wordHash(h, text.charCodeAt(i));
      const classes = wordClasses(words, h);
      if (classes === 0) continue;
      const length = i + 1 - s;
      from[s] = (classes << 4) | length;
      if (length > ((to[i] ?? 0) & 15)) to[i] = (classes << 4) | length;
      if (s === 0) upTo[i] = classes;
      if (i + 1 === text.length) onward[s] = classes;
    }
  }
  return { from, to, upTo, onward };
}

/** Surname, first and second syllable of a given name, where they are such. */
function shapeOf(c: Int32Array, start: number, end: number): number {
  return (
    (flags(c[start] ?? 0) & 3) |
    (start + 1 < end ? flags(c[start + 1] ?? 0) & 12 : 0) |
    (start + 2 < end ? (flags(c[start + 2] ?? 0) & 8) << 2 : 0)
  );
}

/** What follows a word's beginning of `upTo` units, as a hash: a particle, as a rule. */
export function restOf(c: Int32Array, start: number, end: number, upTo: number): number {
  if (upTo === 0) return 3;
  return end - start - upTo > 3 ? 4 : hashOf(c, start + upTo, end);
}

function factsOf(text: string, words: WordTable): WordFacts {
  const c = foldedUnits(text);
  const n = text.length;
  const s = MARGIN;
  const e = s + n;
  const hangul = classOf(c[s] ?? 0) === CLASS.hangul;
  const known = hangul ? knownOf(text, words) : NOTHING;
  const title = hangul ? longest(text, isTitle) : 0;
  return {
    text,
    length: n,
    isHangul: hangul,
    hash: hashOf(c, s, Math.min(e, s + MAX_WORD)),
    tail: hashOf(c, Math.max(s, e - 3), e),
    head: hashOf(c, s, Math.min(e, s + 2)),
    surname: flags(c[s] ?? 0) & 3,
    title,
    isTitle: title > 1 && title === n,
    common: hangul && n >= 2 ? longest(text, isCommonWord) : 0,
    foreign: hangul ? foreignLength(text) : 0,
    known,
    restPerson: restOf(c, s, e, known.person),
    restNoun: restOf(c, s, e, known.noun),
    restOther: restOf(c, s, e, Math.max(known.place, known.other)),
    inner: hangul ? innerOf(text, words) : NO_INNER,
    shape: shapeOf(c, s, e),
    restShape: hashOf(c, Math.min(e, s + 3), Math.min(e, s + 7)),
    fromAbroad: hangul ? foreignSyllables(text) : 0,
    sums: null,
  };
}

/** Words that are remembered; all are forgotten when there are more, so that no text can fill the memory. */
const MOST_WORDS = 1 << 15;
/** Longer runs are no words, and seldom met twice. */
const LONGEST_REMEMBERED = 20;

/** The words that were met, of one dictionary and, where sums are kept in them, of one model. */
export class Vocabulary {
  private readonly met = new Map<string, WordFacts>();

  constructor(readonly words: WordTable) {}

  /** `word`: a run of one class of letters. */
  factsOf(word: string): WordFacts {
    const known = this.met.get(word);
    if (known !== undefined) return known;
    const facts = factsOf(word, this.words);
    if (word.length <= LONGEST_REMEMBERED) {
      if (this.met.size >= MOST_WORDS) this.met.clear();
      this.met.set(word, facts);
    }
    return facts;
  }
}

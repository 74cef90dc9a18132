/** What the name model sees at each character: neighbours, word, titles, what stands before the word. Hashed, no feature has a name. */
import { isHangul } from '../numbers/groups';
import { labelBefore } from '../labels';
import { isForeignNameWord } from './foreign';
import { isCommonWord, isFirstSyllable, isSecondSyllable, surnameRank, TITLES } from './lexicon';
import {
  classesOfWord,
  hashOfWord,
  LONGEST_WORD,
  WORD,
  wordClasses,
  wordHash,
  type WordTable,
} from './words';

/** Features per character. */
export const FEATURES = 52;

const MAX_WORD = 12;
/** Units between two words that still speak for each other. */
const NEAR = 3;

/** Digits are all one, Latin letters two: the model must not learn numbers by heart. */
function folded(c: number): number {
  if (c >= 0x30 && c <= 0x39) return 0x30;
  if (c >= 0x41 && c <= 0x5a) return 0x41;
  if (c >= 0x61 && c <= 0x7a) return 0x61;
  if (c <= 0x20 && c !== 0x0a) return 0x20;
  return c;
}

/** 0 other, 1 Hangul, 2 digit, 3 Latin: a word is a run of one class. */
function classOf(c: number): number {
  if (isHangul(c)) return 1;
  if (c === 0x30) return 2;
  if (c === 0x41 || c === 0x61) return 3;
  return 0;
}

function mix(h: number, v: number): number {
  let x = Math.imul(h ^ v, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}

const SEEDS = Int32Array.from({ length: 64 }, (_, t) => mix(0x9e3779b1, t * 0x01000193 + 7));

const SYLLABLE_FLAGS = new Uint8Array(11172);
for (let i = 0; i < SYLLABLE_FLAGS.length; i++) {
  const s = String.fromCharCode(0xac00 + i);
  SYLLABLE_FLAGS[i] = surnameRank(s) | (isFirstSyllable(s) ? 4 : 0) | (isSecondSyllable(s) ? 8 : 0);
}

function flags(c: number): number {
  return isHangul(c) ? (SYLLABLE_FLAGS[c - 0xac00] ?? 0) : 0;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  /** Hash of its last three units, of its first two. */
  readonly tail: number;
  readonly head: number;
  /** Length of the longest title it begins with; of the longest common word. */
  readonly title: number;
  readonly common: number;
  /** Length of the longest foreign name it begins with, of one unit only if that is all. */
  readonly foreign: number;
  /** What the dictionary says of its beginnings and of what follows them. */
  readonly known: Known;
  /** How much of it makes a person together with the word before: a foreign name stands in the dictionary without its space. */
  readonly joined: number;
  /** What follows its longest beginning that is a person, a noun, a place or another, the joined one. */
  readonly rest: {
    readonly person: number;
    readonly noun: number;
    readonly other: number;
    readonly joined: number;
  };
  /** What stands before and after it, spaces skipped. */
  readonly before: number;
  readonly after: number;
  /** Class of the label before it, as a hash; 0 without one. */
  readonly label: number;
}

function hashOf(c: Int32Array, from: number, to: number): number {
  let h = 0x51ed270b;
  for (let i = from; i < to; i++) h = mix(h, c[i] ?? 0);
  return h;
}

function longest(text: string, start: number, end: number, known: (w: string) => boolean): number {
  for (let k = Math.min(end, start + 6); k > start; k--) {
    if (known(text.slice(start, k))) return k - start;
  }
  return 0;
}

function foreignLength(text: string, start: number, end: number): number {
  const k = longest(text, start, end, isForeignNameWord);
  return k > 1 || k === end - start ? k : 0;
}

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

const NOTHING: Known = { noun: 0, person: 0, place: 0, other: 0, whole: 0, afterNoun: 0 };

/** What follows a word's beginning of `upTo` units, as a hash: a particle, as a rule. */
function restOf(c: Int32Array, start: number, end: number, upTo: number): number {
  if (upTo === 0) return 3;
  return end - start - upTo > 3 ? 4 : hashOf(c, start + upTo, end);
}

function known(text: string, from: number, to: number, words: WordTable): Known {
  if (to - from < 2) return NOTHING;
  let noun = 0;
  let person = 0;
  let place = 0;
  let other = 0;
  let whole = 0;
  let h = hashOfWord(text, from, from + 1);
  const last = Math.min(to, from + LONGEST_WORD);
  for (let i = from + 1; i < last; i++) {
    h = wordHash(h, text.charCodeAt(i));
    const classes = wordClasses(words, h);
    if (classes === 0) continue;
    const length = i + 1 - from;
    if ((classes & WORD.noun) !== 0) noun = length;
    if ((classes & WORD.person) !== 0) person = length;
    if ((classes & WORD.place) !== 0) place = length;
    if ((classes & WORD.other) !== 0) other = length;
    if (i + 1 === to) whole = classes;
  }
  const most = Math.max(noun, place);
  return {
    noun,
    person,
    place,
    other,
    whole,
    afterNoun: most === 0 ? 0 : classesOfWord(words, text, from + most, to),
  };
}

/** How much of the second word, in units, makes a person together with all of the first; 0 for none. */
function joined(text: string, a: number, b: number, from: number, to: number, words: WordTable): number {
  if (b - a > LONGEST_WORD - 1) return 0;
  let h = hashOfWord(text, a, b);
  let longest = 0;
  const last = Math.min(to, from + LONGEST_WORD - (b - a));
  for (let i = from; i < last; i++) {
    h = wordHash(h, text.charCodeAt(i));
    if ((wordClasses(words, h) & WORD.person) !== 0) longest = i + 1 - from;
  }
  return longest;
}

const isTitle = (w: string): boolean => TITLES.has(w);

function readWords(text: string, c: Int32Array, wordOf: Int32Array, table: WordTable): Word[] {
  const words: Word[] = [];
  const n = c.length;
  let i = 0;
  while (i < n) {
    const cls = classOf(c[i] ?? 0);
    if (cls === 0) {
      wordOf[i] = -1;
      i++;
      continue;
    }
    let e = i + 1;
    while (e < n && classOf(c[e] ?? 0) === cls) e++;
    let b = i - 1;
    let gap = 0;
    while (b >= 0 && c[b] === 0x20) {
      b--;
      gap++;
    }
    let a = e;
    while (a < n && c[a] === 0x20) a++;
    const before = b < 0 ? 1 : (c[b] ?? 0);
    const hangul = cls === 1;
    const boundary =
      before === 0x3a ||
      before === 0x28 ||
      (gap > 0 && classOf(before) === 1) ||
      before === 0x7c ||
      before === 0x2c;
    const label = hangul && boundary ? labelHash(text, b + 1) : 0;
    const facts = hangul ? known(text, i, e, table) : NOTHING;
    const near = words[words.length - 1];
    const together =
      near === undefined || i - near.end > NEAR ? 0 : joined(text, near.start, near.end, i, e, table);
    const w: Word = {
      start: i,
      end: e,
      hash: hashOf(c, i, Math.min(e, i + MAX_WORD)),
      tail: hashOf(c, Math.max(i, e - 3), e),
      head: hashOf(c, i, Math.min(e, i + 2)),
      title: hangul ? longest(text, i, e, isTitle) : 0,
      common: hangul && e - i >= 2 ? longest(text, i, e, isCommonWord) : 0,
      foreign: hangul ? foreignLength(text, i, e) : 0,
      known: facts,
      joined: together,
      rest: {
        person: restOf(c, i, e, facts.person),
        noun: restOf(c, i, e, facts.noun),
        other: restOf(c, i, e, Math.max(facts.place, facts.other)),
        joined: restOf(c, i, e, together),
      },
      before,
      after: a < n ? (c[a] ?? 0) : 1,
      label,
    };
    for (let k = i; k < e; k++) wordOf[k] = words.length;
    words.push(w);
    i = e;
  }
  return words;
}

const LABEL_HASH: Readonly<Record<string, number>> = {
  person: 1,
  'not-person': 2,
  position: 3,
  address: 4,
  phone: 5,
};

function labelHash(text: string, end: number): number {
  let to = end;
  while (
    to > 0 &&
    (text.charCodeAt(to - 1) === 0x28 || text.charCodeAt(to - 1) === 0x2c || text.charCodeAt(to - 1) === 0x20)
  )
    to--;
  const from = Math.max(0, to - 14, text.lastIndexOf('\n', to - 1) + 1);
  const hit = labelBefore(text, from, to, 2);
  return hit === null ? 0 : (LABEL_HASH[hit.cls] ?? 6);
}

/**
 * Feature buckets of each unit of `text`, FEATURES per unit, each below 2^bits.
 * The caller hands in a stretch of whole lines; nothing outside it is seen.
 */
export function featuresOf(text: string, bits: number, table: WordTable): Int32Array {
  const n = text.length;
  const c = new Int32Array(n);
  for (let i = 0; i < n; i++) c[i] = folded(text.charCodeAt(i));
  const wordOf = new Int32Array(n);
  const words = readWords(text, c, wordOf, table);
  const out = new Int32Array(n * FEATURES);
  const shift = 32 - bits;
  const at = (i: number): number => (i < 0 ? 2 : i >= n ? 3 : (c[i] ?? 0));
  let last = -1;
  for (let i = 0; i < n; i++) {
    let o = i * FEATURES;
    let t = 0;
    const put = (v: number): void => {
      out[o++] = mix(SEEDS[t++] ?? 0, v) >>> shift;
    };
    const m3 = at(i - 3), m2 = at(i - 2), m1 = at(i - 1), c0 = at(i); // prettier-ignore
    const p1 = at(i + 1), p2 = at(i + 2), p3 = at(i + 3); // prettier-ignore
    const w = wordOf[i] ?? -1;
    if (w >= 0) last = w;
    const word = w >= 0 ? words[w] : undefined;
    put(c0);
    put(m1);
    put(p1);
    put(m2);
    put(p2);
    put(mix(m2, m1));
    const b0 = mix(m1, c0);
    const b1 = mix(c0, p1);
    put(b0);
    put(b1);
    put(mix(p1, p2));
    put(mix(mix(m3, m2), m1));
    put(mix(mix(m2, m1), c0));
    put(mix(b0, p1));
    put(mix(b1, p2));
    put(mix(mix(p1, p2), p3));
    put(mix(mix(b1, p2), p3));
    put(mix(m1 + 77, p1));
    const ds = word === undefined ? 7 : Math.min(i - word.start, 5);
    const de = word === undefined ? 7 : Math.min(word.end - 1 - i, 5);
    put(ds * 8 + de);
    put(mix(c0, ds * 8 + de));
    const f0 = flags(c0), f1 = flags(p1), f2 = flags(p2), g1 = flags(m1), g2 = flags(m2); // prettier-ignore
    put((f0 & 3) | (f1 & 12) | ((f2 & 8) << 2) | (ds << 8) | (de << 12));
    put((g1 & 3) | (f0 & 12) | ((f1 & 8) << 2) | (ds << 8) | (de << 12));
    put((g2 & 3) | (g1 & 12) | ((f0 & 8) << 2) | (ds << 8) | (de << 12));
    if (word === undefined) {
      const left = words[last];
      const right = words[last + 1];
      put(left?.tail ?? 0);
      put(right?.head ?? 0);
      put(mix(left?.hash ?? 0, right?.hash ?? 0));
      put(left === undefined ? 0 : Math.min(4, i - left.end));
      // a foreign name may hold a space: the words on both sides speak
      put(
        mix(
          left === undefined ? 0 : Math.min(9, left.end - left.start),
          right === undefined ? 0 : Math.min(9, right.end - right.start),
        ),
      );
      continue;
    }
    const before = words[w - 1];
    const after = words[w + 1];
    const near = before !== undefined && word.start - before.end <= NEAR ? before : undefined;
    const next = after !== undefined && after.start - word.end <= 2 ? after : undefined;
    put(mix(hashOf(c, i + 1, Math.min(word.end, i + 7)), ds));
    put(mix(hashOf(c, Math.min(i + 2, word.end), Math.min(word.end, i + 8)), ds + 16));
    put(mix(near?.tail ?? 5, ds));
    put(mix(near?.hash ?? 6, ds));
    put(mix(next?.head ?? 5, de + 3));
    put(mix(next?.hash ?? 6, de + 3));
    put(
      mix(
        (next?.title ?? 0) * 4 +
          (near === undefined ? 0 : near.title > 1 && near.title === near.end - near.start ? 2 : 1),
        ds * 8 + de,
      ),
    );
    put(mix(word.common * 16 + Math.min(word.end - word.start, 9), ds));
    put(mix(word.before, ds));
    put(mix(mix(word.before, word.after), ds * 8 + de));
    put(mix(word.label, ds * 8 + de + 64));
    put(mix(mix(word.label, word.before), mix(word.after, ds * 8 + de)));
    put(mix(word.hash, ds));
    put(mix(mix(word.common, word.title), ds * 8 + de));
    put(mix(mix(near?.tail ?? 5, next?.head ?? 5), ds));
    put(mix(mix(flags(at(word.start)) & 3, word.end - word.start), mix(word.after, ds)));
    put(mix(mix(word.before, near?.tail ?? 1), mix(word.after, ds)));
    put(mix(titleInside(text, word, i), ds));
    put(mix(word.foreign * 8 + (near?.foreign ?? 0) + 512, ds));
    put(mix(mix(word.foreign * 8 + (next?.foreign ?? 0) + 4096, Math.min(word.end - word.start, 9)), ds));
    const k = word.known;
    const length = word.end - word.start;
    const place = ds * 8 + de;
    put(mix((k.noun << 12) | (k.person << 8) | (k.place << 4) | k.other, mix(Math.min(length, 9), ds)));
    put(mix(mix(k.person, word.rest.person), place));
    put(mix(mix(k.noun, word.rest.noun), place));
    put(mix(mix((k.place << 4) | k.other, word.rest.other), ds));
    put(mix((word.joined << 8) | (next?.joined ?? 0), place));
    put(mix(word.joined, mix(word.rest.joined, ds)));
    put(mix(mix(k.person, word.rest.person), mix(word.before, near?.known.whole ?? 16)));
    put(mix((k.whole << 8) | (k.afterNoun << 4) | (f0 & 3), place));
    put(mix(mix(k.whole, (Math.max(k.noun, k.place) << 4) | k.person), mix(next?.title ?? 9, ds)));
    put(mix(((near?.known.whole ?? 16) << 8) | (k.person << 4) | k.noun, ds));
    put(mix(((next?.known.whole ?? 16) << 8) | ((next?.known.person ?? 0) << 4) | k.person, place));
  }
  return out;
}

/** 1 to 3: a title begins that many units behind this one, inside the word; 0 none. */
function titleInside(text: string, word: Word, i: number): number {
  for (let k = 1; k <= 3; k++) {
    const s = i + k;
    if (s >= word.end) return 0;
    const rest = word.end - s;
    if (
      rest <= 5 &&
      (TITLES.has(text.slice(s, word.end)) || (rest > 1 && TITLES.has(text.slice(s, word.end - 1))))
    )
      return k;
  }
  return 0;
}

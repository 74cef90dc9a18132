/**
 * What the name model sees at each character: neighbours, word, titles, what stands before the word. Hashed, no feature
 * has a name. A feature is a value and a number of its own; the values are written here once, for those who train the
 * model and those who sum up its weights (emissions.ts).
 */
import { labelBefore } from '../labels';
import { CLASS, classOf, flags, foldedUnits, hashOf, MARGIN, mix, seedsOf } from './hashing';
import { TITLES } from './lexicon';
import { restOf, type Vocabulary, type WordFacts } from './vocabulary';
import { hashOfWord, LONGEST_WORD, WORD, wordClasses, wordHash, type WordTable } from './words';

/** Features per character. */
export const FEATURES = 65;

/** Which features ask the letters around, the word alone, the words beside it; those of a place between words share the numbers of others. */
export const WINDOW = seedsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 19, 20]);
export const ALONE = seedsOf([
  0, 16, 17, 21, 22, 28, 33, 34, 38, 41, 42, 43, 44, 48, 52, 53, 54, 55, 56, 57, 58, 59, 60,
]);
export const BESIDE = seedsOf([
  23, 24, 25, 26, 27, 29, 30, 31, 32, 35, 36, 37, 39, 40, 45, 46, 47, 49, 50, 51, 61, 62, 63, 64,
]);
export const BETWEEN = seedsOf([0, 16, 17, 21, 22, 23, 24, 25]);

/** Units between two words that still speak for each other. */
const NEAR = 3;
const NEXT = 2;

/** A word at its place. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly facts: WordFacts;
  /** How much of it makes a person together with the word before: a foreign name stands in the dictionary without its space. */
  readonly joined: number;
  readonly restJoined: number;
  /** What stands before and after it, spaces skipped. */
  readonly before: number;
  readonly after: number;
  /** Class of the label before it, as a hash; 0 without one. */
  readonly label: number;
}

/** A text read once: its folded units with their margins, its words, and the word of each unit, −1 between words. */
export interface Reading {
  readonly units: Int32Array;
  readonly words: readonly Word[];
  readonly wordOf: Int32Array;
  /** Hashes of the two, three and four units that begin at each unit of `units`. */
  readonly pairs: Int32Array;
  readonly threes: Int32Array;
}

/** How much of the second word, in units, makes a person together with all of the first; 0 for none. */
function joined(first: WordFacts, word: WordFacts, words: WordTable): number {
  const a = first.length;
  if (a > LONGEST_WORD - 1 || !first.isHangul || !word.isHangul) return 0;
  let h = hashOfWord(first.text, 0, a);
  let longest = 0;
  const last = Math.min(word.length, LONGEST_WORD - a);
  for (let i = 0; i < last; i++) {
    h = wordHash(h, word.text.charCodeAt(i));
    if ((wordClasses(words, h) & WORD.person) !== 0) longest = i + 1;
  }
  return longest;
}

const ZEROS = '0'.repeat(32);
/** Numbers of one length are one word. */
function digits(length: number): string {
  return length <= ZEROS.length ? ZEROS.slice(0, length) : '0'.repeat(length);
}

function readWords(text: string, c: Int32Array, wordOf: Int32Array, vocabulary: Vocabulary): Word[] {
  const words: Word[] = [];
  const n = text.length;
  let near: Word | undefined;
  let i = 0;
  while (i < n) {
    const cls = classOf(c[i + MARGIN] ?? 0);
    if (cls === CLASS.other) {
      wordOf[i] = -1;
      i++;
      continue;
    }
    let e = i + 1;
    while (e < n && classOf(c[e + MARGIN] ?? 0) === cls) e++;
    let b = i - 1;
    while (b >= 0 && c[b + MARGIN] === 0x20) b--;
    let a = e;
    while (a < n && c[a + MARGIN] === 0x20) a++;
    const before = b < 0 ? 1 : (c[b + MARGIN] ?? 0);
    const boundary =
      before === 0x3a ||
      before === 0x28 ||
      (b < i - 1 && classOf(before) === CLASS.hangul) ||
      before === 0x7c ||
      before === 0x2c;
    const facts = vocabulary.factsOf(cls === CLASS.digit ? digits(e - i) : text.slice(i, e));
    const together =
      near === undefined || i - near.end > NEAR ? 0 : joined(near.facts, facts, vocabulary.words);
    near = {
      start: i,
      end: e,
      facts,
      joined: together,
      restJoined: restOf(c, i + MARGIN, e + MARGIN, together),
      before,
      after: a < n ? (c[a + MARGIN] ?? 0) : 1,
      label: cls === CLASS.hangul && boundary ? labelHash(text, b + 1) : 0,
    };
    wordOf.fill(words.length, i, e);
    words.push(near);
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

/** The caller hands in a stretch of whole lines; nothing outside it is seen. */
export function read(text: string, vocabulary: Vocabulary): Reading {
  const units = foldedUnits(text);
  const wordOf = new Int32Array(text.length);
  const words = readWords(text, units, wordOf, vocabulary);
  const pairs = new Int32Array(units.length);
  const threes = new Int32Array(units.length);
  for (let i = 0; i + 1 < units.length; i++) pairs[i] = mix(units[i] ?? 0, units[i + 1] ?? 0);
  for (let i = 0; i + 2 < units.length; i++) threes[i] = mix(pairs[i] ?? 0, units[i + 2] ?? 0);
  return { units, words, wordOf, pairs, threes };
}

/** Units of a beginning that are told together. */
const MAX_PREFIX = 5;
/** Units to the first and to the last of the word, at most FAR; BETWEEN_WORDS for a place between words. */
const FAR = 5;
const BETWEEN_WORDS = 7;

/** Values of WINDOW at a unit: the letters around it, and what they are in names. */
export function windowValues(r: Reading, i: number, out: Int32Array): void {
  const { units: c, pairs, threes } = r;
  const at = i + MARGIN;
  const word = r.words[r.wordOf[i] ?? -1];
  const ds = word === undefined ? BETWEEN_WORDS : Math.min(i - word.start, FAR);
  const de = word === undefined ? BETWEEN_WORDS : Math.min(word.end - 1 - i, FAR);
  const m1 = c[at - 1] ?? 0;
  const p1 = c[at + 1] ?? 0;
  out[0] = m1;
  out[1] = p1;
  out[2] = c[at - 2] ?? 0;
  out[3] = c[at + 2] ?? 0;
  out[4] = pairs[at - 2] ?? 0;
  out[5] = pairs[at - 1] ?? 0;
  out[6] = pairs[at] ?? 0;
  out[7] = pairs[at + 1] ?? 0;
  out[8] = threes[at - 3] ?? 0;
  out[9] = threes[at - 2] ?? 0;
  out[10] = threes[at - 1] ?? 0;
  const ahead = threes[at] ?? 0;
  out[11] = ahead;
  out[12] = threes[at + 1] ?? 0;
  out[13] = mix(ahead, c[at + 3] ?? 0);
  out[14] = mix(m1 + 77, p1);
  const place = (ds << 8) | (de << 12);
  const f0 = flags(c[at] ?? 0);
  const f1 = flags(p1);
  const g1 = flags(m1);
  out[15] = (f0 & 3) | (f1 & 12) | ((flags(c[at + 2] ?? 0) & 8) << 2) | place;
  out[16] = (g1 & 3) | (f0 & 12) | ((f1 & 8) << 2) | place;
  out[17] = (flags(c[at - 2] ?? 0) & 3) | (g1 & 12) | ((f0 & 8) << 2) | place;
}

/** Values of ALONE at a unit of a word: they depend on nothing but the word and the unit's place in it. */
export function aloneValues(r: Reading, word: Word, i: number, out: Int32Array): void {
  const c = r.units;
  const w = word.facts;
  const k = w.known;
  const at = i + MARGIN;
  const end = word.end + MARGIN;
  const ds = Math.min(i - word.start, FAR);
  const place = ds * 8 + Math.min(word.end - 1 - i, FAR);
  const c0 = c[at] ?? 0;
  const length = Math.min(w.length, 9);
  out[0] = c0;
  out[1] = place;
  out[2] = mix(c0, place);
  out[3] = mix(hashOf(c, at + 1, Math.min(end, at + 7)), ds);
  out[4] = mix(hashOf(c, Math.min(at + 2, end), Math.min(end, at + 8)), ds + 16);
  out[5] = mix(w.common * 16 + length, ds);
  out[6] = mix(w.hash, ds);
  out[7] = mix(mix(w.common, w.title), place);
  out[8] = mix(titleInside(w.text, i - word.start), ds);
  out[9] = mix((k.noun << 12) | (k.person << 8) | (k.place << 4) | k.other, mix(length, ds));
  out[10] = mix(mix(k.person, w.restPerson), place);
  out[11] = mix(mix(k.noun, w.restNoun), place);
  out[12] = mix(mix((k.place << 4) | k.other, w.restOther), ds);
  out[13] = mix((k.whole << 8) | (k.afterNoun << 4) | (flags(c0) & 3), place);
  const q = i - word.start;
  const ahead = w.length - 1 - q;
  const { from, to, upTo, onward } = w.inner;
  const rest = restOf(c, at, end, 1);
  const up = upTo[q] ?? 0;
  const so = hashOf(c, Math.max(word.start + MARGIN, at - MAX_PREFIX), at + 1);
  out[14] = mix(mix(up, rest), ds);
  out[15] = (from[q] ?? 0) | (ds << 8);
  out[16] = (to[q] ?? 0) | (Math.min(ahead, FAR) << 8);
  out[17] = mix(((from[q] ?? 0) << 8) | (to[q - 1] ?? 0), ds);
  out[18] = mix(mix(w.shape, w.length), mix(w.restShape, ds));
  out[19] = mix(mix(onward[q + 1] ?? 0, up), mix(ahead, ds));
  out[20] = mix(so, Math.min(ahead, 3));
  out[21] = mix((w.fromAbroad << 8) | (length << 4) | k.person, ds);
  out[22] = mix((up << 8) | w.shape, mix(rest, ds));
}

/** Values of BESIDE at a unit of the word with this index: the words, letters and labels around its word. */
export function besideValues(r: Reading, index: number, i: number, out: Int32Array): void {
  const word = r.words[index];
  if (word === undefined) return;
  const w = word.facts;
  const k = w.known;
  const { before, after, label } = word;
  const left = r.words[index - 1];
  const right = r.words[index + 1];
  const near = left !== undefined && word.start - left.end <= NEAR ? left.facts : undefined;
  const next = right !== undefined && right.start - word.end <= NEXT ? right : undefined;
  const beyond = next?.facts;
  const ds = Math.min(i - word.start, FAR);
  const de = Math.min(word.end - 1 - i, FAR);
  const place = ds * 8 + de;
  const nearWhole = near?.known.whole ?? 16;
  out[0] = mix(near?.tail ?? 5, ds);
  out[1] = mix(near?.hash ?? 6, ds);
  out[2] = mix(beyond?.head ?? 5, de + 3);
  out[3] = mix(beyond?.hash ?? 6, de + 3);
  out[4] = mix((beyond?.title ?? 0) * 4 + (near === undefined ? 0 : near.isTitle ? 2 : 1), place);
  out[5] = mix(before, ds);
  out[6] = mix(mix(before, after), place);
  out[7] = mix(label, place + 64);
  out[8] = mix(mix(label, before), mix(after, place));
  out[9] = mix(mix(near?.tail ?? 5, beyond?.head ?? 5), ds);
  const behind = mix(after, ds);
  out[10] = mix(mix(w.surname, w.length), behind);
  out[11] = mix(mix(before, near?.tail ?? 1), behind);
  out[12] = mix(w.foreign * 8 + (near?.foreign ?? 0) + 512, ds);
  out[13] = mix(mix(w.foreign * 8 + (beyond?.foreign ?? 0) + 4096, Math.min(w.length, 9)), ds);
  out[14] = mix((word.joined << 8) | (next?.joined ?? 0), place);
  out[15] = mix(word.joined, mix(word.restJoined, ds));
  out[16] = mix(mix(k.person, w.restPerson), mix(before, nearWhole));
  out[17] = mix(mix(k.whole, (Math.max(k.noun, k.place) << 4) | k.person), mix(beyond?.title ?? 9, ds));
  out[18] = mix((nearWhole << 8) | (k.person << 4) | k.noun, ds);
  out[19] = mix(((beyond?.known.whole ?? 16) << 8) | ((beyond?.known.person ?? 0) << 4) | k.person, place);
  const last = near === undefined ? undefined : r.words[index - 2]?.facts;
  const second = next === undefined ? undefined : r.words[index + 2]?.facts;
  out[20] = mix(
    mix(nearWhole, k.whole | (k.person << 4)),
    mix(beyond?.known.whole ?? 16, mix(beyond?.title ?? 9, ds)),
  );
  out[21] = mix(last?.hash ?? 8, ds);
  out[22] = mix(second?.hash ?? 9, de);
  out[23] = mix(
    mix(beyond?.head ?? 5, restOf(r.units, i + MARGIN, word.end + MARGIN, 1)),
    mix(k.person | (k.whole << 4), ds),
  );
}

/** Values of BETWEEN at a unit between the word with this index and the next: a foreign name may hold a space, and the words on both sides speak. */
export function betweenValues(r: Reading, index: number, i: number, out: Int32Array): void {
  const left = r.words[index];
  const right = r.words[index + 1];
  const c0 = r.units[i + MARGIN] ?? 0;
  const place = BETWEEN_WORDS * 8 + BETWEEN_WORDS;
  out[0] = c0;
  out[1] = place;
  out[2] = mix(c0, place);
  out[3] = left?.facts.tail ?? 0;
  out[4] = right?.facts.head ?? 0;
  out[5] = mix(left?.facts.hash ?? 0, right?.facts.hash ?? 0);
  out[6] = left === undefined ? 0 : Math.min(4, i - left.end);
  out[7] = mix(
    left === undefined ? 0 : Math.min(9, left.facts.length),
    right === undefined ? 0 : Math.min(9, right.facts.length),
  );
}

/** 1 to 3: a title begins that many units behind this one, inside the word; 0 none. */
function titleInside(word: string, at: number): number {
  for (let k = 1; k <= 3; k++) {
    const s = at + k;
    const rest = word.length - s;
    if (rest <= 0) return 0;
    if (rest <= 5 && (TITLES.has(word.slice(s)) || (rest > 1 && TITLES.has(word.slice(s, -1))))) return k;
  }
  return 0;
}

/**
 * Feature buckets of each unit of `text`, FEATURES per unit, each below 2^bits, as those who train the model need them.
 * A unit between words has fewer features; the places that are left hold bucket 0.
 */
export function featuresOf(text: string, bits: number, vocabulary: Vocabulary): Int32Array {
  const r = read(text, vocabulary);
  const shift = 32 - bits;
  const out = new Int32Array(text.length * FEATURES);
  const values = new Int32Array(FEATURES);
  let o = 0;
  const put = (seeds: Int32Array): void => {
    for (let k = 0; k < seeds.length; k++) out[o++] = mix(seeds[k] ?? 0, values[k] ?? 0) >>> shift;
  };
  let last = -1;
  for (let i = 0; i < text.length; i++) {
    o = i * FEATURES;
    windowValues(r, i, values);
    put(WINDOW);
    const index = r.wordOf[i] ?? -1;
    const word = r.words[index];
    if (word === undefined) {
      betweenValues(r, last, i, values);
      put(BETWEEN);
      continue;
    }
    last = index;
    aloneValues(r, word, i, values);
    put(ALONE);
    besideValues(r, index, i, values);
    put(BESIDE);
  }
  return out;
}

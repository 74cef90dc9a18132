/** Names of a text: the model's reading and the rules' guesses, each weighed with the other's odds. */
import { logistic, type Find } from '../evidence';
import { classOfLabel } from '../labels';
import { isDigit, isHangul, isLatin } from '../numbers/groups';
import type { Source } from '../recognizer';
import { lattice, type Lattice } from './crf';
import { behindOdds, NEVER, nounOdds, PARTICLE, tornOdds } from './doubts';
import { isForeignNameWord } from './foreign';
import type { WordTable } from './words';
import { isCommonWord, isDerivedNoun, surnameRank, TITLES } from './lexicon';
import type { NameModel } from './model';
import { isBareProse, readProse } from './prose';
import {
  guessesAt,
  isAfterRole,
  isCityOrNoun,
  isLikelyName,
  pushName,
  spacedNames,
  type Guess,
} from './rules';
import { isAfterName, isOfPair, isTitleWithParticle, isVerbForm } from './shape';

/** How much the model and the rules say, learned on made-up texts; clipped so that neither can silence the other. */
const MODEL = 0.75;
const RULES = 0.45;
const BIAS = 0.1;
const CLIP = 7;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const MAX_STRETCH = 1500;

/** Whole lines, about a thousand units at a time; endless lines are cut. */
function* stretches(text: string): Generator<Stretch> {
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + MAX_STRETCH);
    if (end < text.length) {
      const br = text.lastIndexOf('\n', end);
      if (br > start) end = br + 1;
      else {
        const space = text.lastIndexOf(' ', end);
        if (space > start) end = space + 1;
      }
    }
    yield { start, end };
    start = end;
  }
}

function clip(x: number): number {
  return Math.max(-CLIP, Math.min(CLIP, x));
}

/** What the form of a reading says for or against it, where no rule knows it; null where it can be no name. */
function readingOdds(text: string, start: number, end: number): number | null {
  const name = text.slice(start, end);
  if (/[\d:@\n\t|~/,]/.test(name) || name.length > 24 || TITLES.has(name) || isCommonWord(name)) return null;
  // 한빛대 교수: a university
  if (/^[가-힣]{2,3}대$/.test(name) && /^\s?(?:교수|총장|학생|병원|연구)/.test(text.slice(end, end + 4)))
    return null;
  // 성명란: the field, not what stands in it
  if (name.endsWith('란') && classOfLabel(name.slice(0, -1)) !== null) return null;
  // already hidden behind a letter: 김 모씨, 이모 씨
  if (/^[가-힣]\s?모(?:씨)?$/.test(name)) return null;
  const next = text.charCodeAt(end);
  if (isLatin(next) || isDigit(next)) return null;
  if (!/^[가-힣]+(?:[ ·]{1,2}[가-힣]+)*$/.test(name))
    return /^[A-Z][A-Za-z'-]+(?:[ ,]{1,2}[A-Z][A-Za-z.'-]*)+$/.test(name) ? 0 : null;
  // 홍 길 동: the rules for spaced names decide
  if (/^[가-힣](?: {1,2}[가-힣])+$/.test(name)) return null;
  if (isVerbForm(name) || isOfPair(text, start, end)) return null;
  if (isDerivedNoun(name)) return isHangul(next) ? -3 : -4.5;
  if (isCityOrNoun(name)) return null;
  const words = name.split(/[ ·]/);
  // 도계읍 천 계장한테 집: a post and a particle inside
  if (words.slice(1).some(isTitleWithParticle)) return null;
  if (name.includes('·') && words.some((w) => w.length < 2)) return null;
  const surname = surnameRank(name[0] ?? '') > 0;
  // a surname alone, with or without a title, points at nobody outside the room
  if (
    surname &&
    (name.length === 1 || /^[가-힣]\s?[가-힣]{1,4}$/.test(name)) &&
    (name.length === 1 || TITLES.has(words[1] ?? name.slice(1).trim().replace(/님$/, '')))
  )
    return SURNAME_ONLY;
  if (isHangul(next)) {
    let e = end;
    while (isHangul(text.charCodeAt(e))) e++;
    if (!isAfterName(text.slice(end, e))) return -3;
  }
  if (words.some((w) => w !== '' && isCommonWord(w))) return -3;
  if (!surname && words.length === 1) {
    if (FOREIGN_AFTER.test(text.slice(end, end + 24)) || /^ ?(?:님|씨|귀하)/.test(text.slice(end, end + 3)))
      return -0.5;
    return isForeignNameWord(name) || name.length < 4 ? -2 : -4;
  }
  return 0;
}

const SURNAME_ONLY = -20;
/** A foreign name is often followed by its own spelling. */
const FOREIGN_AFTER = /^\s?\([A-Z][A-Za-z'-]*[ ,]/;

function push(
  out: Find[],
  text: string,
  start: number,
  end: number,
  odds: number,
  why: readonly string[],
): void {
  const score = Math.round(logistic(odds) * 1000) / 1000;
  if (score < 0.2) return;
  pushName(out, text, { start, end, score, why: why.length > 0 ? why : ['name-model'] });
}

/** 남편 추병만을: proposed, though the model does not know the name. */
const ROLE_FLOOR = 0.4;

/** Labels of whoever does the work: an office stands behind them as well. */
const OF_PEOPLE =
  /^(?:column|label):(?!.{0,6}(?:담당|작성|처리|접수|주관|검토|실무|부서|기안|문의|응대|책임|관리))/;
const ADDRESSED = /^ ?(?:님|씨)(?=$|[^가-힣]|[은는이가을를의께와과도])|^ (?:통장|이장|반장|동장|회장)님/;

/** 신고자 박현동 통장님, 성명: 공정팀: does the place say that somebody is named, and not a quarter or an office? */
function isToldOf(text: string, start: number, g: Guess): boolean {
  return (
    g.why.some((w) => OF_PEOPLE.test(w)) ||
    isAfterRole(text, start) ||
    ADDRESSED.test(text.slice(g.end, g.end + 5))
  );
}

const TOLD = /^(?:column:|label:(?:성명|이름|성함|예금주|대표자|환자명|배우자명|name)$)/;

/** Where the place says that a person is named, unless a dictionary knows the word as a thing: 어린이 인형극, 평가위원 점수의. */
function isFloored(words: WordTable, text: string, start: number, g: Guess, inRole: boolean): boolean {
  if (g.told === 'beside') return true;
  if (g.told === null && !inRole) return false;
  const odds = nounOdds(words, text, start, g.end, true);
  return odds > DOUBTFUL || (odds > PARTICLE && !/^ [가-힣]/.test(text.slice(g.end, g.end + 2)));
}
/** Log odds from which on a word for a person in front is not enough. */
const DOUBTFUL = -2;

function propose(source: Source, s: Stretch, chain: Lattice, words: WordTable, out: Find[]): void {
  const { text } = source;
  const read = new Map<number, number>();
  for (const [a, b] of chain.best()) read.set(s.start + a, s.start + b);
  const done = new Set<string>();
  const weighed = (g: Guess, start: number): void => {
    const model = clip(chain.odds(start - s.start, g.end - s.start));
    const bare = g.why.length === 0;
    // 비타500젤리: a product
    if (bare && (isDigit(text.charCodeAt(g.end)) || isLatin(text.charCodeAt(g.end)))) return;
    const isTold = isToldOf(text, start, g);
    const doubt =
      nounOdds(words, text, start, g.end, bare, isTold) +
      (bare ? tornOdds(text, start, g.end) + behindOdds(text, start, g.end) : 0);
    const odds = MODEL * model + RULES * clip(g.odds) + BIAS + doubt;
    // what stands in a column of people, or under 성명, is a name by the form's word, whatever the model thinks of it
    const told =
      /(?:^|[\t|,\n:：(>"]) ?$/.test(text.slice(Math.max(0, start - 2), start)) &&
      g.why.some((w) => TOLD.test(w)) &&
      doubt > PARTICLE;
    const inRole = isAfterRole(text, start) && isLikelyName(text.slice(start, g.end));
    const floor =
      doubt <= NEVER ? -CLIP : told ? g.odds : isFloored(words, text, start, g, inRole) ? ROLE_FLOOR : -CLIP;
    push(out, text, start, g.end, Math.max(odds, floor), g.why);
    done.add(`${String(start)}-${String(g.end)}`);
  };
  for (let i = s.start; i < s.end; i++) {
    if (!isHangul(text.charCodeAt(i))) continue;
    let e = i + 1;
    while (e < s.end && isHangul(text.charCodeAt(e))) e++;
    for (const g of guessesAt(source, i, e)) weighed(g, i);
    i = e;
  }
  for (const [first, end] of read) {
    // 부 지대한: whose father he is, and his name
    const start = /^[부모처자] [가-힣]{3}$/.test(text.slice(first, end)) ? first + 2 : first;
    if (done.has(`${String(start)}-${String(end)}`)) continue;
    const form = readingOdds(text, start, end);
    if (form === null || (isLatin(text.charCodeAt(start)) && !isNamedInLatin(source, start, read))) continue;
    // listed, but not proposed
    if (form === SURNAME_ONLY) push(out, text, start, end, -0.2, ['surname-only']);
    else
      push(
        out,
        text,
        start,
        end,
        MODEL * clip(chain.odds(start - s.start, end - s.start)) +
          BIAS -
          0.4 +
          form +
          nounOdds(words, text, start, end, true) +
          tornOdds(text, start, end) +
          behindOdds(text, start, end),
        [],
      );
  }
}

/** Capitalised words are a name only where a label, an address or a Hangul name before them says so. */
function isNamedInLatin(source: Source, start: number, read: ReadonlyMap<number, number>): boolean {
  const { text } = source;
  if (/(?:Mr|Ms|Mrs|Dr|Prof)\.?\s$/.test(text.slice(Math.max(0, start - 6), start))) return true;
  if (source.structure.labelAt(start)?.cls === 'person') return true;
  if (text[start - 1] !== '(' || !/[가-힣]\s?$/.test(text.slice(Math.max(0, start - 3), start - 1)))
    return false;
  const end = text[start - 2] === ' ' ? start - 2 : start - 1;
  for (const e of read.values()) if (e === end) return true;
  return false;
}

export function namesByModel(source: Source, model: NameModel, out: Find[]): void {
  if (isBareProse(source.text)) readProse(source.text, lattice(model, source.text), model.words, out);
  for (const s of stretches(source.text)) {
    const piece = source.text.slice(s.start, s.end);
    if (!/[가-힣A-Z]/.test(piece)) continue;
    propose(source, s, lattice(model, piece), model.words, out);
  }
  spacedNames(source, out);
}

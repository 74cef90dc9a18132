/** Names of a text by its sentences alone: no label, no row, no place that would tell of anybody, only what the model reads. */
import { logistic, type Find } from '../evidence';
import { DEFAULT_THRESHOLD } from '../sensitivity';
import type { Lattice } from './crf';
import { behindOdds, nounOdds } from './doubts';
import { surnameRank, TITLES } from './lexicon';
import { isAfterName, isSpokenAfter } from './shape';
import type { WordTable } from './words';

const SHORTEST = 12;
const LONGEST = 1500;
/** Colleagues are called by surname and rank: it is their post that is spoken of. */
const POSTS = '부장|과장|차장|대리|사원|주임|팀장|실장|국장|주무관|사무관|계장|소장|선생|교수|사장|대표|박사';
const AT_WORK = new RegExp(`^ ?(?:${POSTS})`);
const CALLED = new RegExp(`^[가-힣] ?(?:${POSTS})님?$`);
/** Log odds, the model's and the dictionary's together, below which a word is believed to be a thing. */
const THING = -1.5;
/** Log odds of what stands behind a word, from which down it is a road's, a law's or a station's name whatever the model reads. */
const PLACED = -5;

/** Log odds from which on the model is believed although half a word is left behind the name. */
const WHOLE = 2;

/** 강소기업, 조선일보, 이스라엘: the name would be the beginning of a longer word. */
function isHalfOfAWord(text: string, end: number, isSure: boolean): boolean {
  const rest = /^[가-힣]*/.exec(text.slice(end, end + 12))?.[0] ?? '';
  return !isAfterName(rest) && !isSpokenAfter(rest, isSure);
}

/** One paragraph without a label, a row, a line of its own or a number of somebody's. */
export function isBareProse(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    !/[\n\t|:：]| {3}|\d{6}|\d{3}-\d{2}/.test(text.trim())
  );
}

/** A surname alone is told as such: it points at nobody outside the room (openness/people.ts). */
export function readProse(text: string, chain: Lattice, words: WordTable, out: Find[]): void {
  for (const [start, last] of chain.best()) {
    const end = tidied(text, start, last);
    if (end <= start) continue;
    const name = text.slice(start, end);
    const alone = name.length === 1 && surnameRank(name) > 0;
    if (alone ? AT_WORK.test(text.slice(end, end + 5)) : CALLED.test(name)) continue;
    const odds = chain.odds(start, last);
    const behind = behindOdds(text, start, end);
    const doubts = nounOdds(words, text, start, end, true) + behind;
    if (behind <= PLACED || (doubts < 0 && odds + doubts < THING)) continue;
    // 정리하고, 강조하고: only behind what looks like a whole name
    const isSure = doubts === 0 && name.length === 3 && surnameRank(name[0] ?? '') > 1;
    if (odds < WHOLE && isHalfOfAWord(text, end, isSure)) continue;
    const score = Math.max(DEFAULT_THRESHOLD, logistic(odds));
    out.push({
      kind: 'PERSON',
      start,
      end,
      score: Math.round(score * 1000) / 1000,
      why: [alone ? 'surname-only' : 'name-model'],
    });
  }
}

/** Heads of states, whom no office of ours names among its own. */
const STATE: ReadonlySet<string> = new Set(['총리', '대통령', '총재', '총서기', '국왕', '여왕']);

/** Where the name ends: before 씨, 모 and a post that were read as a part of it. */
function tidied(text: string, start: number, end: number): number {
  const name = text.slice(start, end);
  const alone = /^([가-힣])(?:모씨?|씨(?:[가는와의를은이]|에게)?)$/.exec(name);
  if (
    alone !== null &&
    surnameRank(name[0] ?? '') > 0 &&
    (name.endsWith('씨') || name[1] === '씨' || /^ ?(?:\(\d|씨)/.test(text.slice(end, end + 3)))
  )
    return start + 1;
  const space = name.lastIndexOf(' ');
  if (space > 0 && (TITLES.has(name.slice(space + 1)) || STATE.has(name.slice(space + 1))))
    return start + space;
  return end;
}

/** Names of a text by its sentences alone: no label, no row, no place that would tell of anybody, only what the model reads. */
import { logistic, type Find } from '../evidence';
import { DEFAULT_THRESHOLD } from '../sensitivity';
import type { Lattice } from './crf';
import { behindOdds, nounOdds } from './doubts';
import { surnameRank, TITLES } from './lexicon';
import type { WordTable } from './words';

const SHORTEST = 12;
const LONGEST = 1500;
/** Colleagues are called by surname and rank: it is their post that is spoken of. */
const POSTS = '부장|과장|차장|대리|사원|주임|팀장|실장|국장|주무관|사무관|계장|소장|선생|교수|사장|대표|박사';
const AT_WORK = new RegExp(`^ ?(?:${POSTS})`);
const CALLED = new RegExp(`^[가-힣] ?(?:${POSTS})님?$`);
/** Log odds from which on a dictionary's word is believed to be a thing. */
const THING = -3.5;

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
    if (nounOdds(words, text, start, end, true) + behindOdds(text, start, end) <= THING) continue;
    const score = Math.max(DEFAULT_THRESHOLD, logistic(chain.odds(start, last)));
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
  const alone = /^([가-힣])(?:모|씨(?:[가는와의를은이]|에게)?)$/.exec(name);
  if (
    alone !== null &&
    surnameRank(name[0] ?? '') > 0 &&
    (name[1] === '씨' || /^ ?(?:\(\d|씨)/.test(text.slice(end, end + 3)))
  )
    return start + 1;
  const space = name.lastIndexOf(' ');
  if (space > 0 && (TITLES.has(name.slice(space + 1)) || STATE.has(name.slice(space + 1))))
    return start + space;
  return end;
}

/** The same name elsewhere in a document: who is named once with certainty is found at the other places as well. */
import type { Find } from '../evidence';
import { isHangul } from '../numbers/groups';
import { isRoad } from './doubts';
import { isCommonWord, isDerivedNoun } from './lexicon';
import { isAfterName } from './shape';

/** Only names that the document itself makes sure of, and that are no words. */
const SURE = 0.58;
/** More different names than this are a list: each row has its own label, and looking each up again costs too much. */
const MOST_NAMES = 400;

/** Finds at places of `text` that spell a sure name of `finds` and are not found yet. Linear in the text for each name. */
export function namesAgain(text: string, finds: readonly Find[]): readonly Find[] {
  const sure = new Set<string>();
  const taken = new Set<number>();
  for (const f of finds) {
    if (f.kind !== 'PERSON') continue;
    if (f.score >= 0.5) taken.add(f.start);
    const name = text.slice(f.start, f.end).replace(/\s?\([一-龥豈-龎]+\)$/, '');
    if (f.score >= SURE && /^[가-힣]{3,9}$/.test(name) && !isCommonWord(name) && !isDerivedNoun(name))
      sure.add(name);
  }
  if (sure.size > MOST_NAMES) return [];
  const out: Find[] = [];
  for (const name of sure) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (taken.has(at) || isHangul(text.charCodeAt(at - 1))) continue;
      const end = at + name.length;
      let e = end;
      while (e - end < 8 && isHangul(text.charCodeAt(e))) e++;
      if (!isAfterName(text.slice(end, e)) || isRoad(text, end)) continue;
      out.push({ kind: 'PERSON', start: at, end, score: 0.66, why: ['same-name'] });
    }
  }
  return out;
}

/** Names that a line's end cuts in two, in bare texts whose lines are filled to their width: 이웃인 김⏎덕팔 씨가. */
import { joinedAtBreaks, overBreaks } from '../brokenNames';
import type { Find } from '../evidence';
import { digitGroups, isHangul } from '../numbers/groups';
import { sourceOf } from '../recognizer';
import { structureOf } from '../structure';
import { bracketedNames } from './bracketed';
import { isCompoundSurname, surnameRank } from './lexicon';
import type { NameModel } from './model';
import { placedNames } from './placed';
import { namesByModel } from './propose';

/** Lines that end inside a sentence, from which on a text is believed to be filled line by line. */
const FILLED_LINES = 4;
const SHORTEST_LINE = 14;
const SHORTEST_BROKEN = 10;
/** 평가위원 선정⏎다: what a break joins by chance is seldom this sure. */
const LEAST = 0.72;

/** Appends names over breaks. Only stretches round a break behind a surname are read again. */
export function namesOverLines(text: string, model: NameModel, finds: Find[]): void {
  const breaks = surnameBreaks(text);
  if (breaks.size === 0) return;
  const joined = joinedAtBreaks(text, (at) => breaks.has(at));
  const source = sourceOf(joined.text, digitGroups(joined.text), structureOf(joined.text, []));
  const found: Find[] = [];
  namesByModel(source, model, found);
  bracketedNames(joined.text, model.words, found);
  placedNames(source, model.words, found);
  const sure = found.filter((f) => f.score >= LEAST).sort((a, b) => a.start - b.start);
  for (const f of overBreaks(joined, sure)) finds.push(f);
}

/** Breaks behind a surname, or a surname and a syllable, that are a word; none where lines end where their writer ended them. */
function surnameBreaks(text: string): ReadonlySet<number> {
  const out = new Set<number>();
  let filled = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const isInside = isHangul(text.charCodeAt(at - 1)) && isHangul(text.charCodeAt(at + 1));
    if (isInside && at - lineStart >= SHORTEST_LINE) filled++;
    if (isInside && at - lineStart >= SHORTEST_BROKEN && isSurnameBefore(text, at)) out.add(at);
    lineStart = at + 1;
  }
  return filled < FILLED_LINES ? new Set() : out;
}

function isSurnameBefore(text: string, at: number): boolean {
  let s = at - 1;
  while (at - s < 4 && isHangul(text.charCodeAt(s - 1))) s--;
  // 부 문⏎참여: letters set apart
  if (at - s > 2 || text[s - 1] !== ' ' || !isHangul(text.charCodeAt(s - 3))) return false;
  return surnameRank(text[s] ?? '') > 0 || isCompoundSurname(text.slice(s, s + 2));
}

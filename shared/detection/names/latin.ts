/** Names in Latin letters that a cell, a list, a form of address or a number of their own makes names; and the same name again. */
import type { Find } from '../evidence';
import { labelCode, type Source } from '../recognizer';
import { NO_PERSON } from './residents';

const LATIN = /(?<![A-Za-z])[A-Z][A-Za-z'’-]{1,20}(?:(?: |, ?)[A-Z][A-Za-z'’-]{1,20}){1,4}(?![A-Za-z.\d])/g;
/** A cell or a field begins and ends here. */
const OPENS = /(?:^|[|\t\n:：,;/(]| {2}) ?$/;
const CLOSES = /^ {0,2}(?:[|\t\n,;/()·]|$)|^ {2}/;
/** Behind a label without a mark, two spaces make a field: 성명(영문)     TRAN THI. */
const ASKED = /(?:[:：|\t]| {2}) ?$/;
const ADDRESSED = /^ (?:씨|님|학생|어린이|양|군|선생님)(?:은|는|이|가|을|를|의|께|에게|과|와)?(?![가-힣])/;
/** A number that only a person has, a sex and an age, a signature. */
const OWN =
  /^ {0,3}[,/|(\t]? ?(?:\d{6}-[1-8*]|[남여] ?[/,] ?\d{1,3}세|01[016-9][- ]\d{3,4}|(?:19|20)\d\d[-.]\d\d[-.]\d\d|본인 01|\(?서명\))/;
/** Labels of whoever does the work: a company or a product stands behind them as well. */
const LOOSE = /^(?:담당|대표|이사|감사|위원|부|모|자|처|작성|user|username)$/;
/** 이용자: Kim Victoria: who uses a service, where a form's line begins so. */
const CLIENT_BEFORE =
  /(?:^|\n)[ \t○◦●□·※*-]{0,4}(?:이용자|대여자|회원|수강생|참가자|참여자|체납자|입소자|보호자)(?:명)? ?[:：|\t] ?$/;
/** A surname of many, and not what cities lay out. */
const SURNAME_PARK = /^PARK,? | PARK$/;
const SURE = 0.58;
const TOLD = 0.8;

/** `finds`: the names found so far; appended. Linear in the text, and in the length of each name found. */
export function latinNames({ text, structure }: Source, finds: Find[]): void {
  if (!/[A-Z][A-Za-z'’-]+,? ?[A-Z][a-zA-Z]/.test(text)) return;
  const ends = new Set<number>();
  const taken = new Set<number>();
  const known = new Set<string>();
  for (const f of finds) {
    if (f.kind !== 'PERSON' || f.score < 0.5) continue;
    ends.add(f.end);
    taken.add(f.start);
    if (f.score >= SURE) known.add(spelling(text.slice(f.start, f.end)));
  }
  for (const m of text.matchAll(LATIN)) {
    const start = m.index;
    const end = start + m[0].length;
    if (taken.has(start) || NO_PERSON.test(m[0].replace(SURNAME_PARK, ''))) continue;
    const before = text.slice(Math.max(0, start - 4), start);
    const behind = text.slice(end, end + 24);
    const label = structure.labelAt(start);
    const isAsked =
      label?.cls === 'person' &&
      !LOOSE.test(label.label) &&
      (label.from === 'column' ? OPENS : ASKED).test(before) &&
      CLOSES.test(behind);
    const isClient = CLIENT_BEFORE.test(text.slice(Math.max(0, start - 10), start)) && CLOSES.test(behind);
    // 사공민, 오하랑, WANG JIAHAO
    const isListed = isAfterName(before, start, ends) && CLOSES.test(behind);
    const isOwn = OWN.test(behind) && m[0].split(/[ ,]+/).length < 5;
    if (!isAsked && !isClient && !isListed && !isOwn && !ADDRESSED.test(behind) && !known.has(spelling(m[0])))
      continue;
    known.add(spelling(m[0]));
    ends.add(end);
    finds.push({
      kind: 'PERSON',
      start,
      end,
      score: TOLD,
      why: isAsked ? [labelCode(label)] : ['name-form'],
    });
  }
}

function isAfterName(before: string, start: number, ends: ReadonlySet<number>): boolean {
  const gap = /(?:, ?|·| · | \/ )$/.exec(before)?.[0].length ?? 0;
  return gap > 0 && ends.has(start - gap);
}

/** HWANGMOK JIWOO, HWANGMOK, JIWOO and Jiwoo Hwangmok are one. */
function spelling(name: string): string {
  return name
    .toUpperCase()
    .split(/[ ,]+/)
    .sort((a, b) => (a < b ? -1 : 1))
    .join(' ');
}

/** Names of people from abroad, in Hangul or in Latin letters: a label, a number or a country beside them makes them names. */
import type { Find } from '../evidence';
import { classOfLabel } from '../labels';
import { labelCode, type Source } from '../recognizer';
import { isForeignNameWord } from './foreign';
import { isCommonWord, surnameRank, TITLES } from './lexicon';
import { isTwoThings } from './doubts';
import { isStatement } from './nobody';
import { isTitleWithParticle } from './shape';
import type { WordTable } from './words';

/** Vietnamese surnames that begin no Korean word, a middle name, a given name; with or without spaces. */
const VIETNAMESE =
  /(?<![가-힣])(?:응우옌|응우엔|응웬|쩐|팜|호앙|쯔엉|도안|즈엉|후인|부이) ?(?:티|반|민|꽝|득|쑤언|응옥|탄|홍|투|하이|안|칸|타인|꾸옥|주이)(?: ?[가-힣]{1,3}){1,2}?(?=[(,:|/·\s)]|(?:은|는|이|가|을|를|의|씨|님|에게|과|와)(?![가-힣])|$)/g;
/** A number that only foreigners have, in brackets or a colon behind the name. */
const FOREIGNER = /([가-힣·]{2,9}) ?(?:\(|: ?)(?=(?:외국인등록|여권|국적|거소신고|외국인 등록))/g;
/** Two or more words of either script, as a form holds them. */
const IN_A_FIELD =
  /(?:[A-Z][A-Za-z'’.-]{1,20}(?:[ ,]{1,2}[A-Z][A-Za-z'’.-]{0,20}){1,3}|[가-힣]{1,6}(?:[ ·][가-힣]{1,6}){1,3}|[가-힣]{3,7})/y;
/** Where a field begins: behind a colon, a bar, a tab, a stroke, a line's mark or number. */
const FIELD = /[:：|\t/]|\n/g;
const MARK = /^(?:[ \t]*(?:[-○◦●□▪·※*]|\d{1,2}[.)]|[가-하][.)]|[①-⑳]))?[ \t]*/;
const FIELD_ENDS = /^\s?(?:[(|\t/,\n:]|씨|님|01[016-9]|$)/;

const LATIN = /(?<![A-Za-z])[A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’.-]{0,20}){1,3}(?![A-Za-z])/g;
/** Whence people come, as brackets behind a name tell it. */
export const COUNTRY =
  '중국|베트남|필리핀|캄보디아|네팔|몽골|태국|인도네시아|우즈베키스탄|미얀마|방글라데시|스리랑카|파키스탄|인도|미국|러시아|일본|카자흐스탄|키르기스스탄|라오스|캐나다|영국|호주|프랑스|독일|대만|홍콩|터키|튀르키예|이란|이집트|나이지리아|가나|브라질|멕시코|페루|우크라이나|동티모르|말레이시아|싱가포르';
/** (캄보디아, 37세; 여권 …; 1988. 2. 11.생): what is told of a person in brackets. */
const TOLD_BEHIND = new RegExp(
  `^\\s?[(,/|]\\s?(?:${COUNTRY}|국적|여권|외국인|만?\\s?\\d{2}세|(?:19|20)\\d{2}[.년]|\\d{6}-|남[,)]|여[,)]|[부모자처딸]\\)|남편|아내|배우자|아들|通称|통칭)|^ 01[016-9][- ]?\\d{3,4}`,
);
const SPELLED_BEFORE = /(?:영문|로마자)(?:명|성명|이름)?\)?\s?[:：/(]?\s?$/;
/** 딥러닝(Deep Learning), 나눔재단(Nanum Foundation): no person. */
export const NO_PERSON =
  /\b(?:Center|Centre|Foundation|University|College|School|Inc|Corp|Ltd|Co|Institute|Systems?|Services?|Project|Model|Values?|Data|City|Korea|Seoul|Busan|Committee|Programs?|Office|Team|Group|Plan|Index|Report|Network|Platform|Learning|Management|Agency|Association|Bank|Hotel|Park|Museum|Festival|Day|Week|Street|Road|Tower|Building|Version|Standard|Act|Fund|Market|Design|Lab|Studio|World|Asia|Global|Green|Smart|Digital|Open|New)\b/i;

/** Names of foreign residents in Hangul: by their form, or by the number behind them. */
function byForm({ text }: Source, words: WordTable | null, out: Find[]): void {
  for (const m of text.matchAll(VIETNAMESE)) {
    const end = m.index + withoutParticle(m[0]).length;
    out.push({ kind: 'PERSON', start: m.index, end, score: 0.9, why: ['name-form'] });
  }
  if (!/외국인|여권|국적|거소/.test(text)) return;
  for (const m of text.matchAll(FOREIGNER)) {
    const word = m[1] ?? '';
    // 서류가방(여권 …)
    if (words !== null && word.length === 4 && isTwoThings(words, text, m.index)) continue;
    if (isStatement(word) || isCommonWord(word) || TITLES.has(word) || classOfLabel(word)?.label === word)
      continue;
    let start = m.index;
    for (let k = 0; k < 3 && text[start - 1] === ' '; k++) {
      const from = Math.max(text.lastIndexOf(' ', start - 2), text.lastIndexOf('\n', start - 2)) + 1;
      if (start - 1 - from > 6 || !isForeignNameWord(text.slice(from, start - 1))) break;
      start = from;
    }
    out.push({ kind: 'PERSON', start, end: m.index + word.length, score: 0.95, why: ['person-number'] });
  }
}

/** 즈엉반남은, 팜 티 란은: a particle behind a given name of one syllable, which ends none in Vietnam. */
function withoutParticle(name: string): string {
  return name.replace(/(?<=[가-힣]{3}|[가-힣] [가-힣])[은는을를의과와]$/, '');
}

function inFields({ text, structure }: Source, out: Find[]): void {
  for (const field of text.matchAll(FIELD)) {
    const from = field.index + 1;
    const s = from + (MARK.exec(text.slice(from, from + 12))?.[0].length ?? 0);
    IN_A_FIELD.lastIndex = s;
    const m = IN_A_FIELD.exec(text);
    if (m === null) continue;
    const end = s + m[0].length;
    const latin = /^[A-Z]/.test(m[0]);
    const words = m[0].split(/[ ·]/);
    // 소 속, 처 리 기 관: labels, spaced out
    if (classOfLabel(m[0]) !== null || words.every((w) => w.length < 2)) continue;
    const known = words.filter(isForeignNameWord).length;
    if (
      !latin &&
      (words.some((w) => isCommonWord(w) || TITLES.has(w) || isTitleWithParticle(w)) ||
        (known === 0 && !/^\s?\([A-Z]/.test(text.slice(end, end + 3))))
    )
      continue;
    const label = structure.labelAt(s);
    const spelled = /^\s?\([A-Z][A-Za-z'’-]+[ ,]/.test(text.slice(end, end + 24));
    if (label?.cls === 'person' && !/^(?:담당|대표|이사|감사|위원|부|모)$/.test(label.label)) {
      if (latin ? !NO_PERSON.test(m[0]) : spelled || (words.length > 1 && known > 0))
        out.push({ kind: 'PERSON', start: s, end, score: spelled ? 0.86 : 0.72, why: [labelCode(label)] });
    } else if (
      label === null &&
      !latin &&
      words.length > 1 &&
      (known === words.length || (spelled && known > 0) || isWithKoreanSurname(words)) &&
      FIELD_ENDS.test(text.slice(end, end + 4))
    )
      out.push({ kind: 'PERSON', start: s, end, score: 0.62, why: ['name-form'] });
  }
}

/** 아나스타샤 박, 김 나탈리야: descendants of those who went abroad bear a Korean surname beside a name from there. */
function isWithKoreanSurname(words: readonly string[]): boolean {
  const [a = '', b = ''] = words;
  const isBoth = (surname: string, given: string): boolean =>
    surname.length === 1 && surnameRank(surname) > 0 && given.length > 2 && isForeignNameWord(given);
  return words.length === 2 && (isBoth(a, b) || isBoth(b, a));
}

/** Capitalised words with a country, a number or the same name in Hangul beside them. */
function inLatin({ text }: Source, out: Find[]): void {
  const ends = new Set<number>();
  for (const f of out) if (f.kind === 'PERSON' && f.score >= 0.5) ends.add(f.end);
  for (const m of text.matchAll(LATIN)) {
    if (NO_PERSON.test(m[0])) continue;
    const end = m.index + m[0].length;
    const before = text.slice(Math.max(0, m.index - 12), m.index);
    // 홍길동(HONG GILDONG), 홍길동 / HONG GILDONG
    const beside =
      (/\(\s?$/.test(before) && (ends.has(m.index - 1) || ends.has(m.index - 2))) ||
      (before.endsWith(' / ') && ends.has(m.index - 3));
    const told = TOLD_BEHIND.test(text.slice(end, end + 16)) || SPELLED_BEFORE.test(before);
    if (!beside && !told) continue;
    out.push({
      kind: 'PERSON',
      start: m.index,
      end,
      score: told ? 0.8 : 0.7,
      why: [told ? 'person-number' : 'name-form'],
    });
  }
}

/** 아나스타샤 박이, 아나스타샤 박: 010-…: the surname behind a name from abroad, and nothing that begins a word. */
const SURNAME_BEHIND =
  /^ ([가-힣])(?=$|[^가-힣 ]| {1,2}[^가-힣 ]|(?:은|는|이|가|을|를|의|씨|님|에게|과|와)(?![가-힣])| (?:씨|님)(?![가-힣]))/;

/** The names from abroad that were found, each with the Korean surname behind it. */
function withSurname({ text }: Source, out: Find[]): void {
  for (const [i, f] of out.entries()) {
    if (f.kind !== 'PERSON' || f.end - f.start < 3 || !isForeignNameWord(text.slice(f.start, f.end)))
      continue;
    const surname = SURNAME_BEHIND.exec(text.slice(f.end, f.end + 6))?.[1];
    if (surname !== undefined && surnameRank(surname) > 1) out[i] = { ...f, end: f.end + 2 };
  }
}

/** `words`: a dictionary, where there is one. */
export function foreignNames(source: Source, out: Find[], words: WordTable | null = null): void {
  byForm(source, words, out);
  withSurname(source, out);
  inFields(source, out);
  inLatin(source, out);
}

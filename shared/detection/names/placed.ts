/**
 * Names that their place makes names, though the model does not know them: behind a word for kin or for what somebody works
 * as, a rank or a division; before a number, an age or a place in the family in brackets, or a post.
 */
import type { Find } from '../evidence';
import { isHangul } from '../numbers/groups';
import type { Source } from '../recognizer';
import { REGION_WORDS } from '../recognizers/regions';
import { isCommonWord, isCompoundSurname, isDerivedNoun, surnameRank, TITLES } from './lexicon';
import { isGivenWord } from './doubts';
import { ART_WORDS, GRADE_BEFORE, KIN_WORDS, OFFICE_BEFORE, WORK_WORDS } from './roles';
import { pushName, reasonsAt, titleBefore } from './rules';
import { isAfterName, isOfPair, isVerbForm, nameShape } from './shape';
import { classesOfWord, WORD, type WordTable } from './words';

const PLACED = 0.72;

/** Least log odds of a name's form: where the place is certain, and where it is only likely. */
const ODD = -2.6;
const FAIR = -0.75;
const USUAL = -0.25;

/** Last syllables of verbs: 모시고, 하시니. */
const VERB_ENDS: ReadonlySet<string> = new Set('고며면려게던니지'.split(''));
/** Particles that end no given name. */
const PARTICLES: ReadonlySet<string> = new Set('의을를는가와과께에'.split(''));
/** Last syllables of what an office is divided into, or has: 복지과 노인팀, 세무과 민원실. */
const OFFICE_ENDS: ReadonlySet<string> = new Set('팀과실국계반소관부처원단회청비표서일증'.split(''));
/** 장면, 신인상: what stands on a bill and is nobody. */
const BILL_ENDS: ReadonlySet<string> = new Set('실팀과국상회부장곡극'.split(''));
/** 주민들에게, 여러분께, 고용주에게: many, and what somebody is. */
const MANY_ENDS: ReadonlySet<string> = new Set('들분주가생민인자장원'.split(''));
/** 진술인(주민등록번호 …): what somebody is in a matter. */
const ROLE_ENDS: ReadonlySet<string> = new Set('인자장원'.split(''));
/** A telephone, an extension, an address of mail: who is in charge can be reached. */
const REACHED =
  /^ {0,3}(?:\(? ?(?:☎|☏|전화|내선|직통)? ?:? ?(?:\d{2,4}[-)]|\d{3,4}\)|\d{4}(?!\d))|\(?[a-z][a-z\d._-]{2,20}@|(?:☎|☏|내선|직통))/;
/** Posts that only the person in charge has. */
const OFFICER =
  /^ (?:주무관|사무관|서기관|주임|팀장|연구위원|연구사|지도사|연구관|매니저|대리)(?![가-힣]{3})/;
/** The number or the day of birth of the person named, told as such. */
const ID_BEHIND = /^ ?\((?:주민등록번호|주민번호|사번|생년월일) ?:? ?[A-Z]?-?\d/;
/** Before a division and who works there: 문의: 보상팀 지청아. */
const IN_CHARGE =
  /(?:담당|문의|실무|받는 ?(?:곳|이|사람)|접수|처리|작성|연락처|협조|보고)[^가-힣\n]{1,4}[^\n]{0,24}$/;
/** A given name of three syllables is less usual. */
const LONGER = 2.2;
/** Particles and forms of address that stand behind nobody but people. */
const HUMAN = /^(?:에게|에게는|에게서|에게도|께|께서|께서는|께는|한테|한테는|씨|님)/;
/** Particles behind a name in a sentence; 이 and 가 end names as well. */
const IN_A_SENTENCE = /^(?:은|는|의|을|를|과|와|이|가)$/;
/** 즐거운은, 새로운이: how something is, with a particle that only a name takes. */
const QUALITY = /^[가-힣]{2}운$/;
/** Where a bill's part begins: (피아노, · 안무, - 연출. */
const BILL_BEFORE = /(?:^|[,(:·/\n\t]|- ?) ?$/;
const FIELD_END = /^ {0,2}(?:[\n|\t/·,.):]|$)|^ {2}/;

/** What only a person has, in brackets or beside the name: a number, an age, a day of birth, a place in the family. */
const OWN_BEHIND =
  /^ ?\((?:만 ?)?(?:사번|학번|군번|주민등록|주민번호|생년월일|연락처|휴대전화|\d{1,3}세[),· ]|(?:19|20)\d\d[.년-] ?\d{1,2}[.월-]|\d\d\. ?\d{1,2}\. ?\d{1,2}|\d{6}-[1-8]|01[016-9][-) ]|[남여][,)/·]|[부모자처녀딸]\)|[부모자처녀딸], ?\d|본인\)|본인,|배우자[,)]|아들[,)]|장남[,)]|장녀[,)])|^ {1,3}(?:(?:19|20)\d\d\. ?\d{1,2}\. ?\d{1,2}\.? ?생|\d{6}-[1-8]\d{6})/;

/** Appends names. Linear in the text. */
export function placedNames(source: Source, words: WordTable | null, finds: Find[]): void {
  const { text } = source;
  const taken = new Set<number>();
  for (const f of finds) if (f.kind === 'PERSON' && f.score >= 0.5) taken.add(f.start);
  for (let i = 0; i < text.length; i++) {
    if (!isHangul(text.charCodeAt(i))) continue;
    let e = i + 1;
    while (isHangul(text.charCodeAt(e))) e++;
    if (!taken.has(i) && e - i > 1 && e - i < 9) {
      const end = isAddressed(text, words, i, e)
        ? e
        : surnameRank(text[i] ?? '') > 0
          ? nameEndAt(text, words, i, e)
          : qualityEndAt(text, words, i, e);
      if (end > i) pushName(finds, text, { start: i, end, score: PLACED, why: reasonsAt(source, i, end) });
    }
    i = e;
  }
}

/** 901호에 거주하는 이정입니다: who writes, and says so. */
const WRITES_BEFORE = /(?:거주하는|살고 있는|사는) $/;
function writerEndAt(text: string, words: WordTable | null, start: number, wordEnd: number): number {
  if (text[start - 2] !== '는' || !WRITES_BEFORE.test(text.slice(Math.max(0, start - 7), start))) return -1;
  const end = wordEnd - 3;
  const name = text.slice(start, end);
  if (end - start < 2 || end - start > 3 || text.slice(end, wordEnd) !== '입니다') return -1;
  if (isCommonWord(name) || TITLES.has(name) || TITLES.has(name.slice(1)) || nameShape(name) < FAIR)
    return -1;
  const classes = words === null ? 0 : classesOfWord(words, text, start, end);
  return (classes & WORD.person) !== 0 || (classes === 0 && name.length === 3) ? end : -1;
}

/** 요양보호사 즐거운은 퇴사: a word for how something is, which takes no particle, behind work or kin. */
function qualityEndAt(text: string, words: WordTable | null, start: number, wordEnd: number): number {
  const end = start + 3;
  if (words === null || !QUALITY.test(text.slice(start, end))) return -1;
  if (!/^(?:은|이|을|의|과|에게|에게는|씨|님)$/.test(text.slice(end, wordEnd))) return -1;
  const before = placeBefore(text, start);
  return (before === 'work' || before === 'kin') && classesOfWord(words, text, start, end) === WORD.other
    ? end
    : -1;
}

/** Where the name that begins at `start` ends; −1 where there is none. */
function nameEndAt(text: string, words: WordTable | null, start: number, wordEnd: number): number {
  const writer = writerEndAt(text, words, start, wordEnd);
  if (writer > start) return writer;
  const before = placeBefore(text, start);
  // 도야마 유키에(…): the second word of a name from abroad
  const isAlone = !/[가-힣A-Za-z] $/.test(text.slice(Math.max(0, start - 2), start));
  for (const length of [3, 4, 2]) {
    const end = start + length;
    if (end > wordEnd || !isAfterName(text.slice(end, wordEnd)) || isOfPair(text, start, end)) continue;
    const behind = text.slice(end, end + 26);
    const isWhole = end === wordEnd;
    const proof: Proof = {
      before,
      isWhole,
      isOwn: isWhole && OWN_BEHIND.test(behind),
      isNumbered: isWhole && ID_BEHIND.test(behind),
      isReached: isWhole && before === 'office' && REACHED.test(behind),
      isOfficer: isWhole && (before === 'office' || isAlone) && OFFICER.test(behind),
      endsField: isWhole && FIELD_END.test(behind),
      isHuman: !isWhole && HUMAN.test(text.slice(end, wordEnd)),
      isSpoken: !isWhole && IN_A_SENTENCE.test(text.slice(end, wordEnd)),
    };
    const least = leastShape(text, start, proof, isAlone);
    if (least !== null && isNameHere(text, words, start, end, least, proof)) return end;
  }
  return -1;
}

/** 이웃 소냐 씨, 언니 로사 씨는: kin in front and a form of address behind, whatever the name. */
function isAddressed(text: string, words: WordTable | null, start: number, end: number): boolean {
  if (end - start > 5 || text[end + 1] !== '씨' || !ADDRESSED.test(text.slice(end, end + 5))) return false;
  const name = text.slice(start, end);
  const before = placeBefore(text, start);
  if ((before !== 'kin' && before !== 'work') || isCommonWord(name) || TITLES.has(name)) return false;
  if (KIN_WORDS.has(name) || WORK_WORDS.has(name)) return false;
  const classes = words === null ? 0 : classesOfWord(words, text, start, end);
  return (classes & WORD.noun) === 0 || (classes & WORD.person) !== 0;
}
const ADDRESSED = /^ 씨(?:[^가-힣]|(?:는|가|의|를|와|도|에게)(?![가-힣])|$)/;

type Before = 'kin' | 'grade' | 'work' | 'art' | 'office' | 'post' | null;

interface Proof {
  readonly before: Before;
  /** No particle stands behind it. */
  readonly isWhole: boolean;
  readonly isOwn: boolean;
  readonly isNumbered: boolean;
  readonly isReached: boolean;
  readonly isOfficer: boolean;
  readonly endsField: boolean;
  /** 에게, 씨: behind people alone. */
  readonly isHuman: boolean;
  readonly isSpoken: boolean;
}

function placeBefore(text: string, start: number): Before {
  if (text[start - 1] !== ' ') return null;
  let s = start - 1;
  while (start - s < 8 && isHangul(text.charCodeAt(s - 1))) s--;
  const word = text.slice(s, start - 1);
  if (KIN_WORDS.has(word) || KIN_WORDS.has(word.replace(/[분님]$/, ''))) return 'kin';
  if (WORK_WORDS.has(word)) return 'work';
  if (ART_WORDS.has(word) && BILL_BEFORE.test(text.slice(Math.max(0, s - 3), s))) return 'art';
  // most words stand behind none of these
  if (!/[급보팀과실터관대소처 ]/.test(text[start - 2] ?? ''))
    return (titleBefore(text, start)?.length ?? 0) > 1 ? 'post' : null;
  const before = text.slice(Math.max(0, start - 16), start);
  if (GRADE_BEFORE.test(before)) return 'grade';
  if (OFFICE_BEFORE.test(before)) return 'office';
  return (titleBefore(text, start)?.length ?? 0) > 1 ? 'post' : null;
}

/** The least log odds of a form that the place needs; null where it says nothing. */
function leastShape(text: string, start: number, proof: Proof, isAlone: boolean): number | null {
  const { before, isOwn, isNumbered, isReached, isOfficer, endsField } = proof;
  if (before === 'kin' || before === 'grade' || isReached || isNumbered) return ODD;
  if (before === 'art') return endsField ? FAIR + 1 : null;
  if (before === 'work' && proof.isHuman) return FAIR - 0.25;
  // 양수인 노을은
  if (before === 'work' && isGivenWord(text.slice(start, start + 2))) return ODD;
  if (isOwn) return isAlone || before === 'work' || before === 'post' ? ODD : FAIR;
  if (before === 'work' || isOfficer) return USUAL;
  if (before === 'post') return endsField ? USUAL : null;
  return before === 'office' && endsField && IN_CHARGE.test(lineBefore(text, start)) ? USUAL : null;
}

const LINE = 40;
function lineBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - LINE), start);
  return near.slice(near.lastIndexOf('\n') + 1);
}

/** Could `text[start, end)` be a name, where the place says that one stands here? */
function isNameHere(
  text: string,
  words: WordTable | null,
  start: number,
  end: number,
  least: number,
  proof: Proof,
): boolean {
  const name = text.slice(start, end);
  const isLong = name.length === 4 && !isCompoundSurname(name.slice(0, 2));
  if (TITLES.has(name) || TITLES.has(name.slice(1)) || REGION_WORDS.has(name) || isVerbForm(name))
    return false;
  if (isCommonWord(name) || nameShape(name) < least - (isLong ? LONGER : 0)) return false;
  const last = name[name.length - 1] ?? '';
  if (isDerivedNoun(name) && (!proof.isReached || OFFICE_ENDS.has(last))) return false;
  if (PARTICLES.has(last) && !isGivenWord(name.slice(1)) && !isGivenWord(name)) return false;
  const classes = words === null ? 0 : classesOfWord(words, text, start, end);
  const half = words === null ? 0 : classesOfWord(words, text, start, start + 2);
  const isThing = (classes & (WORD.noun | WORD.place)) !== 0;
  // whoever is told of in front and behind may bear any name
  const isSure =
    (proof.isOwn && (proof.before === 'work' || proof.before === 'kin')) ||
    (proof.isNumbered && nameShape(name) >= USUAL && !ROLE_ENDS.has(last));
  if (name.length === 2) return isSure || isTwoHere(name, classes, proof);
  // 부인 정정임에게는, 동생 이로건의
  if (
    name.length === 3 &&
    isTellingBehind(name, classes, proof) &&
    (proof.isHuman || noNounBehind(text, words, start))
  )
    return true;
  if (proof.before === 'art') return surnameRank(name[0] ?? '') === 3 && !BILL_ENDS.has(last);
  if (isThing && !isSure && !proof.isOfficer && !(proof.isOwn && (classes & WORD.person) !== 0)) return false;
  if (isLong) return isLongName(text, words, start, proof);
  if (VERB_ENDS.has(last) && nameShape(name) < 1) return false;
  if (OFFICE_ENDS.has(last) && (half & WORD.noun) !== 0) return false;
  const isReached = proof.isReached || proof.isNumbered || (proof.before === 'office' && proof.isOfficer);
  const isTold = isReached || (proof.isOwn && (classes & WORD.person) !== 0);
  if (isCommonWord(name.slice(0, 2)) && !isTold && !isGivenWord(name.slice(1))) return false;
  // 가격은: a noun and a particle, unless nothing but a name fills the field
  const isField = proof.endsField && (proof.before === 'grade' || proof.isReached);
  return isField || (half & WORD.noun) === 0 || isGivenWord(name.slice(1)) || !/[은이도만로나]$/.test(name);
}

/** Two syllables: no thing, or behind such a word what names people as well, and is spoken of as they are. */
function isTwoHere(name: string, classes: number, proof: Proof): boolean {
  if ((classes & WORD.person) === 0) return false;
  if ((classes & (WORD.noun | WORD.place)) === 0) return true;
  const isRole = proof.before === 'work' || proof.before === 'kin';
  return isRole && (proof.isHuman || (proof.isSpoken && isGivenWord(name) && proof.before === 'work'));
}

/** Three syllables that no dictionary knows, behind kin, with a particle that tells of a person. */
function isTellingBehind(name: string, classes: number, proof: Proof): boolean {
  if (proof.before !== 'kin' && !(proof.before === 'work' && proof.isHuman)) return false;
  if (MANY_ENDS.has(name[2] ?? '') || (classes & (WORD.noun | WORD.place)) !== 0) return false;
  return proof.isHuman || (proof.isSpoken && nameShape(name) >= USUAL);
}

function noNounBehind(text: string, words: WordTable | null, start: number): boolean {
  const classes = words === null ? 0 : classesOfWord(words, text, start + 1, start + 3);
  return (classes & WORD.noun) === 0 || (classes & WORD.person) !== 0;
}

/** A surname and three syllables: 피다온슬, 견미리내; 서류가방 and 현장조사 are two nouns. */
function isLongName(text: string, words: WordTable | null, start: number, proof: Proof): boolean {
  if (!proof.isOwn && !proof.isReached && !proof.isOfficer && !proof.endsField) return false;
  const first = text.slice(start, start + 2);
  if (isCommonWord(first)) return false;
  if (words === null) return true;
  const noun = (s: number, e: number): boolean => (classesOfWord(words, text, s, e) & WORD.noun) !== 0;
  return !(noun(start, start + 2) && noun(start + 2, start + 4)) && !noun(start, start + 3);
}

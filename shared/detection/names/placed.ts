/**
 * Names that their place makes names, though the model does not know them: behind a word for kin or for what somebody works
 * as, a rank or a division; before a number, an age or a place in the family in brackets, or a post.
 */
import type { Find } from '../evidence';
import { isHangul } from '../numbers/groups';
import type { Source } from '../recognizer';
import { REGION_WORDS } from '../recognizers/regions';
import { isCommonWord, isCompoundSurname, isDerivedNoun, surnameRank, TITLES } from './lexicon';
import { GRADE_BEFORE, KIN_WORDS, OFFICE_BEFORE, WORK_WORDS } from './roles';
import { pushName, reasonsAt } from './rules';
import { isAfterName, isOfPair, isVerbForm, nameShape } from './shape';
import { classesOfWord, WORD, type WordTable } from './words';

const PLACED = 0.72;

/** Least log odds of a name's form: what the place says is next to certain, or only likely. */
const ODD = -2.6;
const FAIR = -0.75;
const USUAL = -0.25;

/** Last syllables of verbs: 모시고, 하시니. */
const VERB_ENDS: ReadonlySet<string> = new Set('고며면려게던니지'.split(''));
/** Particles that end no given name. */
const PARTICLES: ReadonlySet<string> = new Set('의을를는가와과께에'.split(''));
/** Last syllables of what an office is divided into, or has: 복지과 노인팀, 세무과 민원실. */
const OFFICE_ENDS: ReadonlySet<string> = new Set('팀과실국계반소관부처원단회청비표서일증'.split(''));
/** A telephone, an extension, an address of mail: who is in charge can be reached. */
const REACHED =
  /^ {0,3}(?:\(? ?(?:☎|☏|전화|내선|직통)? ?:? ?(?:\d{2,4}[-)]|\d{3,4}\)|\d{4}(?!\d))|\(?[a-z][a-z\d._-]{2,20}@|(?:☎|☏|내선|직통))/;
/** Posts that only the person in charge has. */
const OFFICER = /^ (?:주무관|사무관|서기관|주임|팀장|연구위원|연구사|지도사|연구관|매니저|대리)(?![가-힣]{3})/;
const FIELD_END = /^ {0,2}(?:[\n|\t/·,.)]|$)|^ {2}/;

/** What only a person has, in brackets or beside the name: a number, an age, a day of birth, a place in the family. */
const OWN_BEHIND =
  /^ ?\((?:만 ?)?(?:사번|학번|군번|주민등록|주민번호|생년월일|연락처|휴대전화|\d{1,3}세[),· ]|(?:19|20)\d\d[.년-] ?\d{1,2}[.월-]|\d\d\. ?\d{1,2}\. ?\d{1,2}|\d{6}-[1-8]|01[016-9][-) ]|[남여][,)/·]|[부모자처녀딸]\)|[부모자처녀딸], ?\d|본인\)|본인,|배우자[,)]|아들[,)]|장남[,)]|장녀[,)])|^ {1,3}(?:(?:19|20)\d\d\. ?\d{1,2}\. ?\d{1,2}\.? ?생|\d{6}-[1-8]\d{6})/;

type Certainty = 'certain' | 'likely' | null;

/** Appends names. Linear in the text. */
export function placedNames(source: Source, words: WordTable | null, finds: Find[]): void {
  const { text } = source;
  const taken = new Set<number>();
  for (const f of finds) if (f.kind === 'PERSON' && f.score >= 0.5) taken.add(f.start);
  for (let i = 0; i < text.length; i++) {
    if (!isHangul(text.charCodeAt(i))) continue;
    let e = i + 1;
    while (isHangul(text.charCodeAt(e))) e++;
    if (!taken.has(i) && e - i > 1 && e - i < 9 && surnameRank(text[i] ?? '') > 0) {
      const end = nameEndAt(text, words, i, e);
      if (end > i)
        pushName(finds, text, { start: i, end, score: PLACED, why: reasonsAt(source, i, end) });
    }
    i = e;
  }
}

/** Where the name that begins at `start` ends; −1 where there is none. */
function nameEndAt(text: string, words: WordTable | null, start: number, wordEnd: number): number {
  const before = placeBefore(text, start);
  // 도야마 유키에(…): the second word of a name from abroad
  const isAlone = !/[가-힣A-Za-z] $/.test(text.slice(Math.max(0, start - 2), start));
  for (const length of [3, 4, 2]) {
    const end = start + length;
    if (end > wordEnd || !isAfterName(text.slice(end, wordEnd)) || isOfPair(text, start, end)) continue;
    const isOwn = end === wordEnd && OWN_BEHIND.test(text.slice(end, end + 18));
    const certainty = before.isOffice ? officer(text, end, wordEnd) : before.certainty;
    if (certainty === null && !(isOwn && (isAlone || length > 2))) continue;
    const least = certainty === 'certain' ? ODD : isOwn ? (isAlone ? ODD : FAIR) : USUAL;
    if (isNameHere(text, words, start, end, least)) return end;
  }
  return -1;
}

interface Before {
  readonly certainty: Certainty;
  readonly isOffice: boolean;
}

const NOTHING: Before = { certainty: null, isOffice: false };

function placeBefore(text: string, start: number): Before {
  if (text[start - 1] !== ' ') return NOTHING;
  let s = start - 1;
  while (start - s < 8 && isHangul(text.charCodeAt(s - 1))) s--;
  const word = text.slice(s, start - 1);
  if (KIN_WORDS.has(word)) return { certainty: 'certain', isOffice: false };
  if (WORK_WORDS.has(word)) return { certainty: 'likely', isOffice: false };
  const before = text.slice(Math.max(0, start - 16), start);
  if (GRADE_BEFORE.test(before)) return { certainty: 'certain', isOffice: false };
  return OFFICE_BEFORE.test(before) ? { certainty: null, isOffice: true } : NOTHING;
}

function officer(text: string, end: number, wordEnd: number): Certainty {
  if (end < wordEnd) return null;
  const behind = text.slice(end, end + 26);
  return REACHED.test(behind) || OFFICER.test(behind) ? 'likely' : null;
}

/** Could `text[start, end)` be a name, where the place says that one stands here? */
function isNameHere(text: string, words: WordTable | null, start: number, end: number, least: number): boolean {
  const name = text.slice(start, end);
  if (TITLES.has(name) || TITLES.has(name.slice(1)) || REGION_WORDS.has(name) || isVerbForm(name)) return false;
  if (isCommonWord(name) || isDerivedNoun(name) || nameShape(name) < least) return false;
  const classes = words === null ? 0 : classesOfWord(words, text, start, end);
  if ((classes & (WORD.noun | WORD.place)) !== 0) return false;
  const last = name[name.length - 1] ?? '';
  if (PARTICLES.has(last)) return false;
  if (name.length === 2) return (classes & WORD.person) !== 0;
  const half = words === null ? 0 : classesOfWord(words, text, start, start + 2);
  if (name.length === 4) {
    if (isCompoundSurname(name.slice(0, 2))) return true;
    // 서류가방, 현장조사: two nouns
    return surnameRank(name[0] ?? '') > 1 && (half & WORD.noun) === 0 && !isCommonWord(name.slice(0, 2));
  }
  if (VERB_ENDS.has(last) && nameShape(name) < 1) return false;
  if (OFFICE_ENDS.has(last) && (half & WORD.noun) !== 0) return false;
  // 나이를, 연락이: a noun and a particle
  return !((half & WORD.noun) !== 0 && /[은이도만로나]$/.test(name)) && !isCommonWord(name.slice(0, 2));
}

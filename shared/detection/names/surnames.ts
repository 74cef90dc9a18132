/** Surnames alone, before a form of address, a post or kin: 김씨는, 윤 주무관, 피 할머니, 하기사가. */
import type { Find } from '../evidence';
import { isHangul } from '../numbers/groups';
import { isCommonWord, isCompoundSurname, surnameRank, TITLES } from './lexicon';
import { isAfterName } from './shape';
import { classesOfWord, WORD, type WordTable } from './words';

/** Who is meant is named in full elsewhere in the text. */
const NAMED = 0.62;
/** A surname of many tells nobody: it is listed where the slider asks for more, and not proposed. */
const LISTED = 0.45;

/** What was found there is doubted no more from this score on: 사대원 is a name as well. */
const DOUBTED = 0.56;

/** What people are called by beside their posts. */
const CALLED: ReadonlySet<string> = new Set(
  '팀원 직원 선배 후배 노인 영감 여사 아저씨 아주머니 아줌마 할머니 할아버지 어르신 대원 소방관 경찰관 형사 목사 코치 사무장 기사 의사 총무'.split(
    ' ',
  ),
);
/** Called so with a space: who writes 김할머니 tells a story. */
const KIN: ReadonlySet<string> = new Set('할머니 할아버지 어르신 아저씨 아주머니 아줌마'.split(' '));
/** Posts that no word of a single syllable but a surname stands before, with a space. */
const POSTS: ReadonlySet<string> = new Set(
  '주무관 사무관 팀장 과장 국장 실장 소장 계장 차장 주임 사장 순경 경장 경사 경위 경감 간호사 복지사 어르신 할머니 할아버지 선생님'.split(
    ' ',
  ),
);
/** Who is elected or sits in a body is told by the post, as everybody knows it. */
const KNOWN_BY_POST: ReadonlySet<string> = new Set(
  '시장 군수 구청장 부시장 부군수 부구청장 도지사 의원 시의원 구의원 국회의원 의장 부의장 위원 위원님 위원장 부위원장 장관 차관'.split(
    ' ',
  ),
);
/** 한씨 할머니, 김씨 모녀: kin behind the address. */
const KIN_BEHIND = /^ (?:할머니|할아버지|어르신|아저씨|아주머니|모녀|모자|부자|부부|남매|형제|자매|가족)/;
/** Surnames that are words of their own before a post: 이 팀장 (this), 한 어르신 (one), 전 과장 (former), 부 군수 (vice). */
const WORDS: ReadonlySet<string> = new Set('이한두전현신구고부총본주각양여남노온모그저외반정담당명');
/** Behind a surname and 씨: the clan, and none of its members. */
const CLAN =
  /^ ?(?:집성촌|집성|종중|종친|문중|가문|시조|후손|세거|족보|일가|일족|[가-힣]{2,6}파(?![가-힣])|\d)/;

interface Called {
  /** 씨; a post or kin. */
  readonly by: 'address' | 'post';
  readonly isGlued: boolean;
  readonly title: string;
  readonly hasKin: boolean;
}

/** Appends surnames that stand alone for somebody. Linear in the text. */
export function surnamesAlone(text: string, words: WordTable | null, isProse: boolean, finds: Find[]): void {
  const named = new Set<string>();
  const taken = new Map<number, number>();
  for (const f of finds) {
    if (f.kind !== 'PERSON' || f.score < 0.5) continue;
    const name = text.slice(f.start, f.end);
    taken.set(f.start, Math.max(f.score, taken.get(f.start) ?? 0));
    if (/^[가-힣]{2,5}/.test(name)) named.add(surnameOf(name));
  }
  for (let i = 0; i < text.length; i++) {
    if (!isHangul(text.charCodeAt(i))) continue;
    let e = i + 1;
    while (isHangul(text.charCodeAt(e))) e++;
    const surname = surnameOf(text.slice(i, Math.min(e, i + 2)));
    const called = surnameRank(surname) === 0 ? null : calledAt(text, words, i, i + surname.length, e);
    if (called !== null && (taken.get(i) ?? 0) < (called.isGlued ? DOUBTED : NAMED)) {
      const known = named.has(surname);
      if (known ? !isWord(surname, called) : !isProse && isPlain(text, words, i, surname, called))
        finds.push({
          kind: 'PERSON',
          start: i,
          end: i + surname.length,
          score: known && isTelling(surname) ? NAMED : LISTED,
          why: [known ? 'same-name' : 'surname-only'],
        });
    }
    i = e;
  }
}

/** 피 할머니, 제갈 씨: so few have it that the name in full is told again. */
function isTelling(surname: string): boolean {
  return isCompoundSurname(surname) || surnameRank(surname) === 1;
}

function surnameOf(word: string): string {
  const two = word.slice(0, 2);
  return isCompoundSurname(two) ? two : (word[0] ?? '');
}

/** What stands behind the surname `text[start, end)`, whose word ends at `wordEnd`. */
function calledAt(
  text: string,
  words: WordTable | null,
  start: number,
  end: number,
  wordEnd: number,
): Called | null {
  // 부 천 시 장: letters set apart
  if (/(?:^|[^가-힣\d])(?![때후뒤중그및등또더])[가-힣] $/.test(text.slice(Math.max(0, start - 3), start)))
    return null;
  const isGlued = end < wordEnd;
  if (!isGlued && text[end] !== ' ') return null;
  const from = isGlued ? end : end + 1;
  let e = from;
  while (e - from < 12 && isHangul(text.charCodeAt(e))) e++;
  if (text[from] === '씨') {
    if (CLAN.test(text.slice(from + 1, from + 9)) || !isAfterAddress(text.slice(from + 1, e))) return null;
    return { by: 'address', isGlued, title: '씨', hasKin: KIN_BEHIND.test(text.slice(from + 1, from + 6)) };
  }
  for (let k = Math.min(e, from + 6); k > from; k--) {
    const title = text.slice(from, k);
    if ((!TITLES.has(title) && !CALLED.has(title)) || KNOWN_BY_POST.has(title)) continue;
    if ((isGlued || title === '님') && title.length < 2) return null;
    if (isGlued && KIN.has(title)) return null;
    // 이사장, 한의사, 고기사: words of their own
    if (isGlued && isWordOfItsOwn(text, words, start, k)) return null;
    const rest = text.slice(k, e);
    if (!isAfterAddress(rest) && !isAfterAddress(rest.replace(/^님/, ''))) continue;
    return { by: 'post', isGlued, title, hasKin: false };
  }
  return null;
}

function isAfterAddress(rest: string): boolean {
  // 홍의장군과: the title is a part of a longer one
  if (rest !== '' && TITLES.has(rest.replace(/(?:은|는|이|가|을|를|의|에게|와|과|도)$/, ''))) return false;
  return rest === '네' || isAfterName(rest) || /^(?:님|네)(?:께|이|은|의|집)?$/.test(rest);
}

function isWordOfItsOwn(text: string, words: WordTable | null, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (TITLES.has(word) || isCommonWord(word)) return true;
  return words !== null && (classesOfWord(words, text, start, end) & (WORD.noun | WORD.place)) !== 0;
}

/** 이 어르신 may be this one, though somebody is named 이. */
function isWord(surname: string, { by, title }: Called): boolean {
  if (by === 'address' || !WORDS.has(surname)) return false;
  return surname !== '이' || title === '어르신' || title === '학생' || title === '어린이';
}

/** Nobody of the surname is named: 강 팀장님과, 용 씨는; but a clan is no person (밀양 박씨), nor the seed of a fruit (감 씨). */
function isPlain(text: string, words: WordTable | null, start: number, surname: string, c: Called): boolean {
  if (c.by === 'address' ? !c.hasKin && (c.isGlued || WORDS.has(surname)) : c.isGlued || WORDS.has(surname))
    return false;
  if (surnameRank(surname) < 2) return false;
  if (c.by === 'post') return POSTS.has(c.title);
  const before = /([가-힣]{2,3}) $/.exec(text.slice(Math.max(0, start - 4), start))?.[1] ?? '';
  return words === null || (classesOfWord(words, before, 0, before.length) & WORD.place) === 0;
}

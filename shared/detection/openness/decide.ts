/** Open or private: which finds the law leaves open (art. 9(1) item 6, exceptions 라 and 마; office contacts), and the item of the rest. */
import type { Kind, Span } from '../../domain/candidate';
import type { Find } from '../evidence';
import { inZone } from '../office';
import { surnameRank } from '../names/lexicon';
import { isAgeLimit } from '../recognizers/age';
import { DISTRICTS } from '../recognizers/regions';
import { DEFAULT_THRESHOLD } from '../sensitivity';
import { isAccused } from './accused';
import { address } from './addresses';
import { contact, exchangeOf, mail, page } from './contacts';
import { CLOSED, OPEN, type Decision } from './decision';
import { hasPrivateSide, person } from './people';
import { isOfCompanyRow } from './companies';
import { parcel, suit, trader } from './numbers';
import { namesCity } from './beside';
import { isSeatListed } from './officeWork';
import { isForHandingIn, isOfOfficeMail, isOwnLine } from './ownLines';
import type { Scene } from './scene';
import { isSeatOfTrader } from './soleTraders';
import { closeParties, lendInLists, nameIn, openMembersBelow } from './together';

const ALWAYS: Partial<Record<Kind, Decision>> = {
  CORP_REG: OPEN('company'), DOC_ID: OPEN('office-number'),
}; // prettier-ignore

/** Decisions of all finds, which stand in reading order: people first, since contacts follow their owners. Doubtful finds decide for no other. */
export function decideAll(text: string, finds: readonly Find[], scene: Scene): readonly Decision[] {
  const nameOf = (f: Find): string => nameIn(text, f);
  if (finds.some((f) => f.score >= DEFAULT_THRESHOLD && isOwnNumber(text, f))) scene.ownNumbers = true;
  const people = finds.map((f) => (f.kind === 'PERSON' ? person(text, f, scene) : null));
  for (const [i, f] of finds.entries()) {
    const why = f.score < DEFAULT_THRESHOLD ? undefined : people[i]?.why[0];
    if (
      why !== undefined &&
      (why === 'office-zone' || isPublished(why, scene) || why.startsWith('official:'))
    ) {
      if (!scene.officials.has(nameOf(f)) || why !== 'office-zone') scene.officials.set(nameOf(f), why);
    }
  }
  lendInLists(text, finds, people);
  const withOwnNumbers = openMembersBelow(text, finds, people);
  closeParties(text, finds, people, scene);
  const accused = new Set<string>();
  for (const f of finds) {
    if (f.kind === 'PERSON' && isAccused(text, f)) accused.add(nameOf(f));
  }
  for (const [i, f] of finds.entries()) {
    const decided = people[i];
    if (decided?.open === true && accused.has(nameOf(f)) && decided.why[0] !== 'office-zone')
      people[i] = CLOSED(6, 'private-person');
  }
  for (const [i, f] of finds.entries()) {
    const decided = people[i];
    if (decided === null || decided === undefined || f.score < DEFAULT_THRESHOLD) {
      if (f.score >= DEFAULT_THRESHOLD && OWN_NUMBERS.has(f.kind)) scene.namesPrivately = true;
      continue;
    }
    const elsewhere = scene.officials.get(nameOf(f));
    // - 윤다인: …: whom the list of those present names as staff speaks for the office; a member speaks for himself
    if (
      elsewhere !== undefined &&
      decided.why[0] === 'speaker' &&
      (isSecretary(text, f) || !MEMBERS_TITLE.test(elsewhere))
    ) {
      people[i] = OPEN(elsewhere);
      continue;
    }
    if (
      elsewhere !== undefined &&
      decided.why[0] === 'private-person' &&
      !accused.has(nameOf(f)) &&
      !hasPrivateSide(text, f)
    )
      people[i] = OPEN(elsewhere);
    else if (!decided.open) {
      scene.closedPeople.push(f.start);
      if (isSurelySomebody(text, f)) scene.namesPrivately = true;
    }
  }
  const named = finds.filter((f, i) => isNamed(f, people[i] ?? null));
  const decisions = finds.map((f, i) => {
    const decision = people[i];
    if (decision === null || decision === undefined) return decide(text, f, scene, named);
    if (f.score >= DEFAULT_THRESHOLD)
      scene.people.push({ end: f.end, open: decision.open && !withOwnNumbers.has(f) });
    return decision;
  });
  return decisions.map((d, i) =>
    finds[i]?.kind === 'POSTAL_CODE' ? (ofAddress(text, finds, decisions, i) ?? d) : d,
  );
}

/** By which somebody decides in a body, and is no secretary of it. */
const MEMBERS_TITLE = /:(?:부?위원장|위원|의장|회장)$/;
/** ○ 오세진 간사:, 간사 오세진:: who keeps a body's minutes is no member of it, and speaks for the office. */
function isSecretary(text: string, f: Find): boolean {
  return (
    /간사 $/.test(text.slice(Math.max(0, f.start - 3), f.start)) ||
    /^ 간사(?![가-힣])/.test(text.slice(f.end, f.end + 4))
  );
}

/** (우 12950) 경기도 …: a postal code tells no more than the address behind it. */
function ofAddress(
  text: string,
  finds: readonly Find[],
  decisions: readonly Decision[],
  i: number,
): Decision | null {
  for (const k of [i + 1, i - 1]) {
    const other = finds[k];
    const code = finds[i];
    if (other?.kind !== 'ADDRESS' || other.score < DEFAULT_THRESHOLD || code === undefined) continue;
    const between = text.slice(Math.min(other.end, code.end), Math.max(other.start, code.start));
    if (/^[\s(),\]]{0,3}(?:우편번호|우)?[\s:.)]{0,3}$/.test(between)) return decisions[k] ?? null;
  }
  return null;
}

/** The model's word alone closes a name, and nothing else in the paper: 신호수, 서문. Who signs is somebody: 김나기 드림. */
function isSurelySomebody(text: string, f: Find): boolean {
  return f.score >= SURE || f.why.some((w) => w !== 'name-model') || isSignature(text, f);
}

function isSignature(text: string, f: Find): boolean {
  if (/^ ?(?:드림|올림|배상|드립니다|입니다|이라고|라고)/.test(text.slice(f.end, f.end + 6))) return true;
  if (!/^\s*(?:\n|$)/.test(text.slice(f.end, f.end + 4))) return false;
  return /^\s*(?:[가-힣]{0,10}\s)?$/.test(text.slice(text.lastIndexOf('\n', f.start - 1) + 1, f.start));
}
const SURE = 0.9;

/** Numbers that only a person has: a text with one of them is about somebody. */
const OWN_NUMBERS: ReadonlySet<Kind> = new Set<Kind>([
  'RRN',
  'FRN',
  'PASSPORT',
  'DRIVER_LICENSE',
  'DT_BIRTH',
]);

/** An artist, a speaker, the author of a book that a programme tells of. */
function isPublished(why: string, scene: Scene): boolean {
  return why === 'public-programme' || (why === 'public-register' && (scene.programme || scene.past));
}

/** A number of somebody's own, or his mobile telephone. */
function isOwnNumber(text: string, f: Find): boolean {
  return (
    OWN_NUMBERS.has(f.kind) ||
    (f.kind === 'PHONE' && /^(?:\+82[ -]?\(?0?\)?|0)1/.test(text.slice(f.start, f.end)))
  );
}

function decide(text: string, find: Find, scene: Scene, named: readonly Find[]): Decision {
  const fixed = ALWAYS[find.kind];
  if (fixed !== undefined) return fixed;
  const value = text.slice(find.start, find.end);
  switch (find.kind) {
    case 'PHONE':
    case 'FAX': {
      if (!inZone(scene.zones, find.start) && isOwnLine(text, find)) return CLOSED(6, 'private-contact');
      const decision =
        isOfOfficeMail(text, find) || isForHandingIn(text, find, scene)
          ? OPEN('office-contact')
          : contact(text, find, scene, value);
      if (decision.open && decision.why[0] !== 'company')
        scene.officeLine = { end: find.end, exchange: exchangeOf(value) };
      return decision;
    }
    case 'EMAIL':
      return mail(text, find, scene, value);
    case 'URL':
      return page(text, find, scene, value);
    case 'BUSINESS_REG':
      return inZone(scene.zones, find.start) ? OPEN('office-zone') : trader(value);
    case 'COURT_CASE':
      return suit(text, find, scene, value);
    case 'PNU':
      return parcel(find, scene);
    case 'PETITION_ID':
      // with the number a petition is looked up, so it goes with the petitioner; requests for information stand in a public register
      return scene.namesPrivately && !/정보\s?공개/.test(text.slice(0, 400))
        ? CLOSED(6)
        : OPEN('office-number');
    case 'VEHICLE':
      if (isOfCompanyRow(text, find, scene)) return OPEN('company');
      if (isSampleCar(text, find, scene, value)) return OPEN('of-nobody');
      return OFFICE_CAR.test(text.slice(Math.max(0, find.start - 12), find.start)) ||
        SOLD_CAR.test(
          text.slice(Math.max(text.lastIndexOf('\n', find.start) + 1, find.start - 60), find.start),
        )
        ? OPEN('office-number')
        : CLOSED(6);
    case 'POSITION':
      // a rank is the office's, an occupation the person's own
      return find.why.some((w) => w.endsWith(':직업')) ? CLOSED(6) : OPEN('position');
    case 'ACCOUNT':
      return isOfficeAccount(text, find) ? OPEN('office-contact') : CLOSED(6);
    case 'ADDRESS':
    case 'POSTAL_CODE': {
      const decision = isSeatListed(text, find, scene)
        ? OPEN('office-contact')
        : address(text, find, scene, value);
      if (decision.why[0] === 'office-contact') scene.officeSeat = find.end;
      if (
        decision.why[0] === 'company' &&
        scene.namesPrivately &&
        !scene.contracts &&
        isSeatOfTrader(text, find)
      )
        return CLOSED(6, 'private-person');
      return decision;
    }
    case 'AGE':
      return isAgeLimit(value) ||
        isRange(text, find) ||
        (/^\d0대/.test(value) && tellsOfNobody(scene) && !isBesideName(text, find, named))
        ? OPEN('limit')
        : CLOSED(6);
    case 'HEALTH':
    case 'FAMILY':
      // a press release that names nobody in private tells of somebody whom nobody can find
      return find.why.includes('person-near') &&
        !find.why.some((w) => w.startsWith('label:')) &&
        tellsOfNobody(scene) &&
        !isBesideName(text, find, named)
        ? OPEN('of-nobody')
        : CLOSED(6);
    case 'IP':
      return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(value)
        ? CLOSED(3, 'network')
        : CLOSED(6);
    default:
      return CLOSED(6);
  }
}

/** A paper made for the public, without anybody in private and anybody's number. */
function tellsOfNobody(scene: Scene): boolean {
  return scene.programme && !scene.ownNumbers && !scene.namesPrivately && scene.closedPeople.length === 0;
}

/** Somebody by full name who is no official: 작가 이민정(조현병, …) is told of herself, however public her name is. */
function isNamed(f: Find, decision: Decision | null): boolean {
  if (decision === null || f.score < DEFAULT_THRESHOLD || f.why.includes('surname-only')) return false;
  const why = decision.why[0] ?? '';
  return !decision.open || !(why === 'office-zone' || why.startsWith('official:'));
}

/** On the same line as such a name. */
function isBesideName(text: string, find: Find, named: readonly Find[]): boolean {
  const from = text.lastIndexOf('\n', find.start - 1) + 1;
  const to = text.indexOf('\n', find.end);
  return named.some((f) => f.start >= from && (to < 0 || f.end <= to));
}

/** 당직차, 5톤 압축차(: what an office drives, by what it is for. */
const OFFICE_CAR =
  /(?:(?:관용|공용|업무용|당직|순찰|제설|단속|급수) ?차(?:량)?|압축차|수거차|청소차|살수차|소방차|구급차|제설기)[^가-힣\d]{0,4}$/;
/** 12가3456 in a rule, a form or a question asked often: the plate of every sample, where the paper tells of nobody. */
const SAMPLE_PLATE = /^(?:12가 ?3456|123가 ?4567|00가 ?0000)$/;
const SHOWS_SAMPLES = /(?:예\s?[:：)]|예시|보기\s?[:：)]|자주 묻는|작성 ?(?:요령|방법))/;
function isSampleCar(text: string, find: Find, scene: Scene, value: string): boolean {
  if (!SAMPLE_PLATE.test(value) || scene.namesPrivately || scene.ownNumbers) return false;
  return SHOWS_SAMPLES.test(text.slice(Math.max(0, find.start - SAMPLE_UNITS), find.start));
}
const SAMPLE_UNITS = 80;
/** 매각(예정가격 3,120,000원, 차량번호 …): what an office sells is its own; what it seizes is not. */
const SOLD_CAR = /^(?![^\n]*(?:압류|체납|공매))[^\n]*(?:불용|매각)/;

/** 만 18세∼34세, 최고 39세, 평균 연령 29세: a range, a bound or a mean, nobody's age. */
function isRange(text: string, find: Find): boolean {
  return (
    /^\s?(?:[~∼～-]\s?(?:만\s?)?\d|부터|까지|이상|이하|미만|초과|로 한정)/.test(
      text.slice(find.end, find.end + 8),
    ) ||
    /(?:\d세?\s?[~∼～-]\s?|최고 |최대 |최소 |최저 |평균 ?(?:연령|나이)(?:은|는|이|가)? ?)$/.test(
      text.slice(Math.max(0, find.start - 10), find.start),
    )
  );
}

/** 한빛시청 …, 시 금고 계좌(…, 반납계좌: …: where the office takes in money. */
const OFFICE_ACCOUNT =
  /(?:시청|구청|군청|도청|교육청|교육지원청|공단|세입|세외수입)[^\n]{0,12}$|(?:[시군구도]\s?금고|반납|세입세출외현금)\s?계좌[^\n\d]{0,12}$/;
/** 해든문화원, 한빛재단, a public body: the account of an office or a body; a company's is its own affair (item 7). */
const HOLDER =
  /^\s?[(,]?\s?(?:[가-힣]{2,6}은행[,\s]{1,2})?(?:예금주\s?[:：]?\s?[가-힣]{2,14}(?:청|공단|공사|교육청)(?![가-힣])|(?:예금주\s?[:：]?\s?)?[가-힣]{2,14}(?:문화원|재단|모금회|문화센터|체육센터|평생학습관|진흥원)(?![가-힣]))/;
/** 예금주 안동시: a city; 예금주 박찬구 is somebody. */
const HOLDING_CITY = /^\s?[(,]?\s?예금주\s?[:：]?\s?([가-힣]{2,8}[시군구도])(?![가-힣])/;
/** Somebody's name in the holder's place. */
const HELD_BY = /^\s?[(,]?\s?(?:예금주\s?[:：]?\s?)?([가-힣])[가-힣]{1,2}(?![가-힣])/;

function isOfficeAccount(text: string, find: Find): boolean {
  const behind = text.slice(find.end, find.end + 24);
  if (HOLDER.test(behind)) return true;
  const city = HOLDING_CITY.exec(behind)?.[1];
  // a city of the table, or one whose hall or mayor the paper itself tells
  if (
    city !== undefined &&
    (DISTRICTS.includes(city) || namesCity(text, city, (rest) => /^[청장]/.test(rest)))
  )
    return true;
  if (surnameRank(HELD_BY.exec(behind)?.[1] ?? '') > 0) return false;
  return OFFICE_ACCOUNT.test(text.slice(Math.max(0, find.start - 28), find.start));
}

/** A find with its decision, as a span of the given text. */
export function spanOf(find: Find, d: Decision, start: number, end: number): Span {
  return {
    start,
    end,
    kind: find.kind,
    item: d.item,
    open: d.open,
    score: find.score,
    why: [...find.why, ...d.why],
  };
}

/** What stands right beside a name and tells of that person: a date of birth, an age, a place in the family. Names are found first. */
import { weigh, type Find } from './evidence';
import { isMonthDay, isShortDate } from './numbers/checksums';
import { COUNTRY } from './names/residents';
import { isDigit } from './numbers/groups';

/** Names that are sure enough to carry what stands beside them. */
const SURE = 0.5;
const REACH = 40;

/** In brackets or a cell, full or short; the year of a person. */
const DATE =
  /^['’]?((?:19|20)\d\d|\d\d)(?:[.\-/]|년)\s?(\d{1,2})(?:[.\-/]|월)\s?(\d{1,2})(?:\.|일)?(?!\d|[.\-/]\d)/;
const COMPACT = /^((?:19|20)?\d\d)(\d{2})(\d{2})(?![\d-])/;
const AGE = /^(?:만\s?)?(\d{1,3})(?:세|살)?(?=[ ]?[),\]·/]|$)(?![·/]\d)/;
/** 김하늘(만 5세 햇님반), 원아 김하늘, 만 5세(햇님반), 김하늘은 5세로: the age is told in full, whatever stands behind it. */
const AGE_IN_FULL =
  /^(?:만 ?)?(\d{1,3})세(?= ?[가-힣]{0,6}반(?![가-힣])| ?\([가-힣]{1,6}반\)|로 |[,.)이 ]|$)/;
const BEFORE_AGE = /^(?: ?\(|, ?|[은는] |이?는 )/;
/** 장만석이고요, 510923: told in one breath. */
const TOLD = /^(?:이고요?|이고|이에요|예요|입니다|이며|,)[,.]?\s/;
const KIN =
  '배우자|남편|아내|처|부|모|부친|모친|아버지|어머니|자|자녀|아들|딸|장남|차남|삼남|장녀|차녀|삼녀|형|누나|오빠|언니|동생|남동생|여동생|형제|자매|조부|조모|할아버지|할머니|외조부|외조모|손자|손녀|며느리|사위|시부|시모|시아버지|시어머니|장인|장모|처남|처제|처형|시누이|동서|올케|형수|제수|매형|매제|고모|이모|삼촌|외삼촌|숙부|조카|사실혼 배우자|전남편|전처|전 배우자|동거인';
/** Behind a name: spaces, bars, an opening bracket, a sex or a place in the family. */
const OPENING = new RegExp(
  `^(?:님|씨|군|양)?[ \\t]{0,12}(?:[|/][ \\t]{0,6})?(?:[([][ \\t]?(?:(?:남자|여자|남|여|男|女|[1-6]학년|${KIN})[ ,·/]{0,2})?)?`,
);
/** 김영수(남편): tells of a marriage; 소병훈(부) beside a guardian only says who signs. 환자의 stands before any of them. */
const KIN_IN_BRACKETS = new RegExp(
  `^[ ]?\\((?:(?:환자의 |본인의 |의 )(${KIN})|(남편|아내|며느리|사실혼 배우자|전남편|전처|전 배우자|동거인))(?=[),·/ ])`,
);
/** 여지윤 (토목, 90. 1. 7.): what one is trained in, then the day; any other word may say what happened on that day. */
const FIELDS =
  '토목|조경|건축|구조|전기|전자|기계|설비|소방|통신|정보통신|안전|산업안전|건설안전|토질|지질|도로|교통|측량|지적|환경|대기|수질|폐기물|수자원|상하수도|상수도|하수도|하천|항만|철도|도시계획|도시|설계|감리|시공|품질|품질관리|조명|전산|정보|방송|음향|디자인|영상|무대|산림|농업|원예|축산|수산|식품|위생|화학|가스|에너지|용접|토양|교량|터널|법률|회계|세무|노무|의료|간호|보건|약학|치의학|한의학|심리|사회복지|보육|체육|음악|미술|무용|국악|연극|문학|역사|고고학|문화재|관광|경제|경영|행정';
/** 여지윤 (토목구조, 90. 1. 7.), 솜차이 나리사라 (태국, 1992. 4. 13.) */
const FIELD = new RegExp(
  `^[ ]?\\((?:${COUNTRY}|(?:${FIELDS})(?:공학|구조|설계|시공|분야|기사|산업기사|기술사|기술자|시설|설비|계획|학)?), ?(?=['’]?\\d)`,
);
/** KIM ALEKSANDR | B5164875: a passport's number right behind a name as passports have it. */
const PASSPORT = /^ ?(?:[|(,/:] ?|\t)?([A-Z]{1,2}\d{7})(?![A-Za-z\d-])/;
const IN_LATIN = /^[A-Z][A-Za-z'’ ,-]+$/;
/** Somebody who works was born so long ago; a later day is one of the paper. */
const GROWN = 18;
/** 응급실 방문, 2026. 1. 9.: what happens to people is no birth. */
const EVENT_AFTER =
  /^\s?(?:부터|까지|자|현재|기준|접수|방문|통화|신청|발급|면담|상담|~|∼|\d{1,2}:\d\d|제출|작성|결재|전결|시행|퇴사|입사|임용)/;

function yearOf(digits: string): number {
  const n = Number(digits);
  if (digits.length === 4) return n;
  return n <= 26 ? 2000 + n : 1900 + n;
}

function push(out: Find[], find: Find, taken: (s: number, e: number) => boolean): void {
  if (!taken(find.start, find.end)) out.push(find);
}

/** Appends what stands beside the people in `finds`. Linear in the number of finds. */
export function besidePeople(text: string, finds: readonly Find[]): readonly Find[] {
  const known = new Set<number>();
  for (const f of finds) if (f.kind !== 'PERSON' && f.score >= SURE) known.add(f.start);
  const taken = (s: number): boolean => known.has(s);
  const out: Find[] = [];
  for (const f of finds) {
    if (f.kind !== 'PERSON' || f.score < SURE) continue;
    const rest = text.slice(f.end, f.end + REACH);
    const kin = KIN_IN_BRACKETS.exec(rest);
    const place = kin?.[1] ?? kin?.[2];
    if (kin !== null && place !== undefined) {
      const s = f.end + kin[0].length - place.length;
      push(out, weigh('FAMILY', s, s + place.length, 0.2, [{ code: 'beside-name', weight: 0.6 }]), taken);
    }
    const passport = IN_LATIN.test(text.slice(f.start, f.end)) ? PASSPORT.exec(rest) : null;
    if (passport !== null) {
      const s = f.end + passport[0].length - (passport[1] ?? '').length;
      push(
        out,
        weigh('PASSPORT', s, f.end + passport[0].length, 0.4, [{ code: 'beside-name', weight: 0.6 }]),
        taken,
      );
    }
    const lead = (OPENING.exec(rest)?.[0] ?? '').length;
    const told = TOLD.exec(rest)?.[0].length ?? 0;
    for (const at of told > 0 ? [lead, told] : [lead]) numberAt(text, f, at, rest, out, taken);
    const before = BEFORE_AGE.exec(rest)?.[0].length ?? 0;
    const age = before > 0 ? AGE_IN_FULL.exec(rest.slice(before)) : null;
    if (age !== null && Number(age[1]) > 0 && Number(age[1]) <= 110)
      push(
        out,
        weigh('AGE', f.end + before, f.end + before + age[0].length, 0.6, [
          { code: 'beside-name', weight: 0.5 },
        ]),
        taken,
      );
    const field = FIELD.exec(rest)?.[0].length ?? 0;
    if (field > 0) bornBehindField(rest.slice(field), f.end + field, out, taken);
  }
  return out;
}

function bornBehindField(
  part: string,
  s: number,
  out: Find[],
  taken: (s: number, e: number) => boolean,
): void {
  const date = DATE.exec(part);
  if (date === null || !isMonthDay(Number(date[2]), Number(date[3]))) return;
  const year = yearOf(date[1] ?? '');
  if (year < 1905 || 2026 - year < GROWN || !/^ ?[,)]/.test(part.slice(date[0].length))) return;
  push(out, weigh('DT_BIRTH', s, s + date[0].length, 0.6, [{ code: 'beside-name', weight: 0.4 }]), taken);
}

function numberAt(
  text: string,
  person: Find,
  at: number,
  rest: string,
  out: Find[],
  taken: (s: number, e: number) => boolean,
): void {
  const first = rest[at] ?? '';
  if (!isDigit(rest.charCodeAt(at)) && !/['’만]/.test(first)) return;
  const s = person.end + at;
  const part = rest.slice(at);
  const opening = rest.slice(0, at);
  const bracket = /[([]/.test(opening);
  const cell = /[|/\t]| {2}/.test(opening);
  const date = DATE.exec(part) ?? COMPACT.exec(part);
  if (date !== null) {
    const year = yearOf(date[1] ?? '');
    const compact = !/\D/.test(date[0]);
    if (!isMonthDay(Number(date[2]), Number(date[3])) || year < 1905 || year > 2026) return;
    if (compact && !isShortDate(date[0].slice(-6))) return;
    const end = s + date[0].length;
    if (EVENT_AFTER.test(text.slice(end, end + 8).replace(/^[)\]]/, ''))) return;
    // a date of last year beside a signature is the day of signing; of long ago, the day of birth
    const age = 2026 - year;
    const prior =
      (bracket ? 0.9 : cell ? 0.2 : opening === '' || /^ ?$/.test(opening) ? -1.6 : -0.2) +
      (age > 17 ? 0.6 : age > 2 ? -0.2 : -1.6);
    push(out, weigh('DT_BIRTH', s, end, prior, [{ code: 'beside-name', weight: 0.4 }]), taken);
    return;
  }
  const age = AGE.exec(part);
  if (age !== null && bracket && Number(age[1]) <= 110 && Number(age[1]) > 0) {
    const end = s + age[0].length;
    const lone = /^\d+$/.test(age[0]) && !/[남여男女]/.test(opening);
    push(out, weigh('AGE', s, end, lone ? -0.3 : 0.6, [{ code: 'beside-name', weight: 0.5 }]), taken);
  }
}

/** Open or private: which finds the law leaves open (art. 9(1) item 6, exceptions 라 and 마; office contacts), and the item of the rest. */
import type { Item, Kind, Span } from '../domain/candidate';
import type { Find } from './evidence';
import { OFFICIAL, SHARED } from './names/lexicon';
import { titleAfter, titleBefore } from './names/rules';
import { inZone, type Zone } from './office';
import { isAgeLimit } from './recognizers/attributes';

export interface Decision {
  readonly open: boolean;
  readonly item: Item | null;
  readonly why: readonly string[];
}

const OPEN = (why: string): Decision => ({ open: true, item: null, why: [why] });
const CLOSED = (item: Item, why?: string): Decision => ({ open: false, item, why: why === undefined ? [] : [why] });

const COMPANY = /(?:주식회사|\(주\)|㈜|유한회사|법무법인|회계법인|세무법인|상사|산업|건설|기업|컴퍼니|테크|그룹|회사)/;
const AGENCY = /(?:[가-힣]{2,}(?:시청|구청|군청|도청|과|국|청|부|처|위원회|보건소|센터|사업소|교육청|소방서|경찰서|세무서|행정기관)|시장|구청장|공무원|우리 시|귀청|본청)/;
const DUTY = /^(?:담당자|담당|작성자|기안자|검토자|결재자|승인자|보고자|감사관|점검자|조사자|조사관|처리자|접수자|수사관|문의|담당관|책임관|실무자|부담당자|기안|확인자)$/;
const PARTY =
  /(?:민원인|신청인|신청자|청구인|피해자|가해자|환자|원고|피고|피의자|피고인|보호자|신고자|신고인|수급자|학생|근로자|예금주|임차인|임대인|배우자|자녀|부친|모친|대상자|내담자|징계|혐의|병가|휴직|가족|본인)/;

function whyOf(find: Find, prefix: string): string | null {
  const w = find.why.find((x) => x.startsWith(prefix));
  return w === undefined ? null : w.slice(prefix.length);
}

function person(text: string, find: Find, zones: readonly Zone[]): Decision {
  if (inZone(zones, find.start)) return OPEN('office-zone');
  const around = text.slice(Math.max(0, find.start - 60), Math.min(text.length, find.end + 40));
  const lineStart = text.lastIndexOf('\n', find.start - 1) + 1;
  const line = text.slice(Math.max(lineStart, find.start - 80), find.start);
  const title = titleAfter(text, find.end) ?? titleBefore(text, find.start);
  const label = whyOf(find, 'label:') ?? whyOf(find, 'column:');
  if (label !== null && PARTY.test(label)) return CLOSED(6, 'private-person');
  if (title !== null && OFFICIAL.has(title) && !PARTY.test(line)) return OPEN(`official:${title}`);
  if (title !== null && [...SHARED].some((t) => title.endsWith(t)) && AGENCY.test(around) && !COMPANY.test(around) && !PARTY.test(line)) {
    return OPEN(`official:${title}`);
  }
  if (label !== null && DUTY.test(label) && AGENCY.test(text.slice(0, 400)) && !COMPANY.test(around)) return OPEN('official:' + label);
  return CLOSED(6, 'private-person');
}

function contact(text: string, find: Find, zones: readonly Zone[], digits: string): Decision {
  if (/^(?:\+82|0)?-?01[016-9]/.test(digits.replace(/^\+82[\s-]*\(?0?\)?/, '0'))) return CLOSED(6, 'mobile');
  if (inZone(zones, find.start)) return OPEN('office-zone');
  if (/^1[568]/.test(digits)) return OPEN('office-contact');
  const before = text.slice(Math.max(0, find.start - 40), find.start);
  const after = text.slice(find.end, find.end + 12);
  if (/(?:자택|집\s?전화|보호자|환자|민원인|신청인|피해자|본인 연락)/.test(before)) return CLOSED(6, 'private-contact');
  if (find.kind === 'FAX') return OPEN('office-contact');
  const officialNear = [...OFFICIAL, '과장', '팀장', '담당자', '담당', '문의', '대표', '사무국', '콜센터', '센터', '사무실', '직통', '내선', '상담'].some((w) => before.includes(w));
  if (officialNear || AGENCY.test(before) || /^\s?[)]?\s?\(?(?:담당|내선)/.test(after)) return OPEN('office-contact');
  return CLOSED(6);
}

const ALWAYS: Partial<Record<Kind, Decision>> = {
  BUSINESS_REG: OPEN('company'), CORP_REG: OPEN('company'), DOC_ID: OPEN('office-number'), COURT_CASE: OPEN('office-number'),
  PETITION_ID: OPEN('office-number'), URL: OPEN('public-address'), PNU: OPEN('public-register'), POSITION: OPEN('position'),
}; // prettier-ignore

export function decide(text: string, find: Find, zones: readonly Zone[]): Decision {
  const fixed = ALWAYS[find.kind];
  if (fixed !== undefined) return fixed;
  const value = text.slice(find.start, find.end);
  switch (find.kind) {
    case 'PERSON':
      return person(text, find, zones);
    case 'PHONE':
    case 'FAX':
      return contact(text, find, zones, value);
    case 'EMAIL':
      return /\.(?:go|korea|mil)\.?kr$|@korea\.kr$/i.test(value) ? OPEN('office-contact') : CLOSED(6);
    case 'ADDRESS':
    case 'POSTAL_CODE': {
      if (inZone(zones, find.start)) return OPEN('office-zone');
      const before = text.slice(Math.max(0, find.start - 24), find.start);
      if (/(?:본점|사업장|사무소|사무실|영업소|청사|본사|지사|회의실|법인)[^\n]{0,14}$/.test(before)) return OPEN('company');
      if (/^\s?(?:[가-힣]{2,10}(?:시청|구청|군청|도청|청사|센터|보건소|회관))/.test(text.slice(find.end, find.end + 16))) return OPEN('office-contact');
      return CLOSED(6);
    }
    case 'AGE':
      return isAgeLimit(value) ? OPEN('limit') : CLOSED(6);
    case 'IP':
      return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(value) ? CLOSED(3, 'network') : CLOSED(6);
    default:
      return CLOSED(6);
  }
}

/** A find with its decision, as a span of the given text. */
export function spanOf(find: Find, d: Decision, start: number, end: number): Span {
  return { start, end, kind: find.kind, item: d.item, open: d.open, score: find.score, why: [...find.why, ...d.why] };
}

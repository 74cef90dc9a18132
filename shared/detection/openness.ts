/** Open or private: which finds the law leaves open (art. 9(1) item 6, exceptions 라 and 마; office contacts), and the item of the rest. */
import type { Item, Kind, Span } from '../domain/candidate';
import type { Find } from './evidence';
import { OFFICIAL, SHARED } from './names/lexicon';
import { titleAfter, titleBefore } from './names/rules';
import { inZone, type Zone } from './office';
import { isAgeLimit } from './recognizers/attributes';
import { DEFAULT_THRESHOLD } from './sensitivity';

export interface Decision {
  readonly open: boolean;
  readonly item: Item | null;
  readonly why: readonly string[];
}

const OPEN = (why: string): Decision => ({ open: true, item: null, why: [why] });
const CLOSED = (item: Item, why?: string): Decision => ({
  open: false,
  item,
  why: why === undefined ? [] : [why],
});

const COMPANY =
  /(?:주식회사|\(주\)|㈜|유한회사|법무법인|회계법인|세무법인|(?:상사|산업|건설|기업)(?![가-힣]{0,6}(?:과|국|실|담당관|위원회)(?![가-힣]{2}))|컴퍼니|테크|그룹|회사)/;
/** An office, by a word that is no particle: 과 counts only before a person's title, a bracket or a line end. */
const AGENCY =
  /(?:[가-힣]{2,}(?:시청|구청|군청|도청|관청|담당관실?|위원회|보건소|센터|사업소|교육청|교육지원청|소방서|경찰서|세무서|주민센터)|[가-힣]{2,}(?:과|팀|국|실|동|부|처|청)(?=\s(?:[가-힣]{2,4}\s)?(?:[가-힣]{2,8}팀장|[가-힣]{0,6}과장|[가-힣]{0,6}국장|주무관|사무관|팀장|계장|서기관|주사|서기|담당|직원)|\s?\(|\n|,? ?(?:전화|☎|연락처|팩스|우편번호)|장(?![가-힣]))|시장|구청장|공무원|우리 시|우리 구|귀청|본청)/;
/** Ranks that only companies have. */
const COMPANY_TITLES =
  /(?:대리|사원|이사|전무|상무|사장|부사장|대표|대표이사|차장|매니저|지점장|책임연구원|선임연구원)$/;
/** Words of an approval line. */
const APPROVAL = /(?:결재|기안자?|검토자?|협조자?|전결|대결)\s?[:：]?\s/;
const COMMISSIONED =
  /(?:위촉직?|외부|민간|자문|시민감사|평가|심사)\s?(?:평가|심사|자문|전문|민간)?\s?(?:위원|감사관)/;
/** A line of minutes: mark, speaker with title, colon or two spaces. */
const SPEAKER_BEFORE =
  /(?:^|\n)[ \t]*(?:[○◯〇◎●□▷-]\s?)?(?:\(?[가-힣]{0,12}(?:위원장|위원|국장|과장|의장|의원|간사|팀장|본부장|소장|단장|관)?\)?\s?)?$/;
const SPEAKER_AFTER =
  /^\s?(?:위원장|부위원장|위원|의원|의장|간사|[가-힣]{0,8}(?:과장|국장|팀장|본부장|소장|관))?\s?(?:[:：]|\s{2}\S)/;
const QUESTIONING = /(?:^|\n)\s*문\s?[:：][^\n]*\n\s*답\s?[:：]/;
const MINUTES = /(?:회의록|속기록|의사록|발언\s?요지|발언내용|심의내용)/;

/** What is read once off the whole text before the finds are decided one by one. */
export interface Scene {
  readonly zones: readonly Zone[];
  readonly minutes: boolean;
  /** Questions and answers of an inquiry (문답서): who answers is a party, whatever the rank. */
  readonly questioning: boolean;
  /** People decided so far, in reading order. */
  readonly people: { readonly end: number; readonly open: boolean }[];
  /** Where people are named that stay closed; whether there are any, sure ones. */
  readonly closedPeople: number[];
  namesPrivately: boolean;
  /** Names of officials on duty, with the reason that some place of the text gives. */
  readonly officials: Map<string, string>;
}

export function sceneOf(text: string, zones: readonly Zone[]): Scene {
  return {
    zones,
    minutes: MINUTES.test(text),
    questioning: QUESTIONING.test(text),
    people: [],
    closedPeople: [],
    namesPrivately: false,
    officials: new Map(),
  };
}
/** Members by office or by appointment, named on the list of those present. */
const MEMBERS = /^(?:참석위원|위촉위원|외부위원|민간위원|자문위원|당연직위원|내부위원)$/;
/** Who speaks for the office, as against those who decide in a body of their own. */
const OFFICE_SPEAKER =
  /(?:과장|국장|팀장|실장|주무관|사무관|서기관|담당관|본부장|소장|센터장|단장|관장|시장|구청장|군수)$/;
/** Ranks that a private club or company gives as readily as an office. */
const CLUB =
  /(?:회장|이사장|이사|감사|총무|반장|조장|대리|주임|사원|연구원|매니저|대표|대표이사|상무|전무|사장|조합장)$/;
/** 검토자: 위생과 식품위생팀 엄지훈: who acts for the office, behind a division and without a rank. */
const ACTS =
  /(?:담당자?|검토자?|기안자?|결재자?|조사자|확인자|점검자|작성자|처리자|접수자?|문의처?|검사자|감\s{0,2}독|검\s{0,2}수|출장자|상담자|총괄|부담당|보고자|기안자|제출)\s?[:：)]?[^\n:：]{0,24}[가-힣]{1,8}(?:과|팀|실|국|담당관실?|센터|지구대|계|반|파출소|사업소|보건소)\s(?:[가-힣]{2,4}(?:,\s|·))*(?:[가-힣]{3,12}\s)?$/;
/** Offices that are named by what they do, in front of the name. */
const OFFICE_ROLE =
  /(?:재무관|출납원|지출원|징수관|계약관|수입징수관|통합사례관리사|교감|교장|원감|교무부장|행정실장)\s{1,3}$/;
/** Who teaches at a school, and who heads it. */
const TEACHES = /^(?:담임|담임교사|교사|상담교사|보건교사|부장교사|교감|교장|원감)$/;
/** Who teaches there is employed by a private person. */
const CHILD_CARE = /보육교사|어린이집|학원|과외|유치원/;
/** Discipline, sick leave and the like beside the name of an official: what is told there is the person's own matter. */
const PERSONAL_MATTER =
  /(?:질병|육아|병가|가사|요양)\s?휴직|병가|(?:에게|에 대하여|은|는)\s?['‘"]?(?:주의|경고|훈계|견책|감봉|정직|강등|해임|파면|직위해제|징계)['’"]?\s?(?:처분|요구|의결|조치)|징계\s?(?:의결|혐의|요구|대상)/;
/** A grade of the public service: 시설8급 공태윤, 지영란(시설9급). */
const GRADE =
  '(?:행정|시설|토목|건축|공업|농업|녹지|보건|간호|환경|세무|전산|사회복지|사서|수산|해양|통신|운전|방재|지적|의료기술|식품위생)';
const GRADE_BEFORE = new RegExp(`${GRADE}\\s?[1-9]급\\s{1,2}$`);
const GRADE_AFTER = new RegExp(`^ ?\\(${GRADE}\\s?[1-9]급\\)`);
/** The head of a press release: who is in charge, with rank and telephone. */
const CHARGED =
  /담당\s?부서\s?[:：|]?\s?[^\n]*[가-힣](?:과|팀|실|관|센터|소)\s[^\n]*(?:과장|팀장|실장|국장|소장|담당자?|주무관)\s{0,3}[:：]?\s?$/;
/** 징수과 체납관리팀 류승범 ☎055-…: a division of an office in front, its telephone or the end of the line behind. */
const OF_DIVISION = /(?:^|[\s:：(])[가-힣]{2,10}(?:과|담당관)\s(?:[가-힣]{2,10}팀\s)?(?:사서\s|주무\s)?$/;
const NO_DIVISION = /(?:결|효|학|내|외|치|안|소아|인후|부인|정신|한방|통)과\s(?:[가-힣]{2,10}팀\s)?$/;
const AT_THE_OFFICE = /^\s{0,2}(?:\n|$|[(☎]{0,2}\s?☎?\s?0\d{1,2}[-)]\s?\d{3,4}-)/;
/** 담당자 노은정 (032-…): in brackets, a telephone of an office and not a mobile one. */
const AT_THE_OFFICE_LINE = /^\s?\(0(?:2|[3-6]\d)-\d{3,4}-\d/;
const SUITORS = /소송수행자\s?[:：]?\s?(?:[가-힣]{2,4},\s?)*$/;
const APPOINTED = /(?:^|\n|\s)(?:위촉직|당연직|위촉위원|외부위원|민간위원)\s?[:：][^\n]*$/;
const DUTY =
  /^(?:소송수행자|담당자|담당|작성자|기안자|검토자|결재자|승인자|보고자|감사관|점검자|조사자|조사관|처리자|접수자|수사관|문의|담당관|책임관|실무자|부담당자|기안|검토|결재|확인자|담임|담임교사|통합사례관리사)$/;
const PARTY =
  /(?:학부모|민원인|신청인|신청자|청구인|피해자|가해자|환자|원고|피고|피의자|피고인|보호자|신고자|신고인|수급자|학생|근로자|예금주|임차인|임대인|배우자|자녀|부친|모친|대상자|내담자|징계|혐의|병가|휴직|가족|본인)/;

function whyOf(find: Find, prefix: string): string | null {
  const w = find.why.find((x) => x.startsWith(prefix));
  return w === undefined ? null : w.slice(prefix.length);
}

function person(text: string, find: Find, scene: Scene): Decision {
  if (inZone(scene.zones, find.start)) return OPEN('office-zone');
  if (
    scene.minutes &&
    SPEAKER_BEFORE.test(text.slice(Math.max(0, find.start - 24), find.start)) &&
    SPEAKER_AFTER.test(text.slice(find.end, find.end + 16))
  ) {
    const rank = titleBefore(text, find.start) ?? titleAfter(text, find.end);
    return rank !== null && OFFICE_SPEAKER.test(rank) ? OPEN(`official:${rank}`) : CLOSED(5, 'speaker');
  }
  if (
    scene.questioning &&
    /(?:^|\n)\s*[문답]\s?[:：]/.test(text.slice(text.lastIndexOf('\n', find.start - 1), find.start))
  )
    return CLOSED(6, 'private-person');
  const around = text.slice(Math.max(0, find.start - 60), Math.min(text.length, find.end + 40));
  const lineStart = text.lastIndexOf('\n', find.start - 1) + 1;
  const line = text.slice(Math.max(lineStart, find.start - 80), find.start);
  // 사무관 금나래 감사담당관실: a public rank before the name says more than a word behind it
  const before = titleBefore(text, find.start);
  const named = before !== null && OFFICIAL.has(before) ? before : (titleAfter(text, find.end) ?? before);
  const label = whyOf(find, 'label:') ?? whyOf(find, 'column:');
  const title =
    named ??
    (label !== null && (OFFICIAL.has(label) || SHARED.has(label)) && label !== '대표' ? label : null);
  if (label !== null && PARTY.test(label)) return CLOSED(6, 'private-person');
  if (PERSONAL_MATTER.test(lineAfter(text, find.end))) return CLOSED(6, 'private-person');
  if (!CHILD_CARE.test(around) && (TEACHES.test(label ?? '') || TEACHES.test(named ?? '')))
    return OPEN(`official:${named ?? '교사'}`);
  if (OFFICE_ROLE.test(line) && !COMPANY.test(line)) return OPEN('official:담당');
  if (title !== null && OFFICIAL.has(title) && !PARTY.test(line)) return OPEN(`official:${title}`);
  if (title !== null && APPROVAL.test(line) && !COMPANY.test(around)) return OPEN(`official:${title}`);
  if (SUITORS.test(line) || (ACTS.test(line) && !COMPANY.test(around)))
    return OPEN('official:' + (title ?? '담당'));
  if (GRADE_BEFORE.test(line) || GRADE_AFTER.test(text.slice(find.end, find.end + 16)))
    return OPEN('official:' + (title ?? '담당'));
  if (
    OF_DIVISION.test(line) &&
    !NO_DIVISION.test(line) &&
    AT_THE_OFFICE.test(text.slice(find.end, find.end + 14)) &&
    !PARTY.test(line) &&
    !COMPANY.test(around)
  )
    return OPEN('official:' + (title ?? '담당'));
  if (CHARGED.test(line) && !PARTY.test(line) && !COMPANY.test(line))
    return OPEN('official:' + (title ?? '담당'));
  if (title === '의장' && /의회\s{1,2}$/.test(line)) return OPEN('official:의장');
  if (APPOINTED.test(line)) return OPEN('commissioned');
  if (isCommissioned(text, find, line) || (label !== null && MEMBERS.test(label)))
    return OPEN('commissioned');
  if (title !== null && COMPANY_TITLES.test(title)) return CLOSED(6, 'private-person');
  if (
    title !== null &&
    [...SHARED].some((t) => title.endsWith(t)) &&
    !CLUB.test(title) &&
    AGENCY.test(around) &&
    !COMPANY.test(around) &&
    !PARTY.test(line)
  ) {
    return OPEN(`official:${title}`);
  }
  if (
    label !== null &&
    DUTY.test(label) &&
    (AGENCY.test(text.slice(0, 400)) || AT_THE_OFFICE_LINE.test(text.slice(find.end, find.end + 14))) &&
    !COMPANY.test(around)
  )
    return OPEN('official:' + label);
  return CLOSED(6, 'private-person');
}

/** The rest of the line, a sentence of it at most. */
function lineAfter(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, Math.min(end < 0 ? text.length : end, at + 60));
}

/** Commissioned by name in the same sentence: 마 asks for the law and the public interest, so the word 위촉 must be near. */
function isCommissioned(text: string, find: Find, line: string): boolean {
  if (!COMMISSIONED.test(line)) return false;
  return (
    /위촉/.test(text.slice(Math.max(0, find.start - 80), find.end + 60)) &&
    !/(?:위촉\s?(?:예정|대상|\(안\))|후보)/.test(line)
  );
}

function contact(text: string, find: Find, scene: Scene, digits: string): Decision {
  if (/^(?:\+82|0)?-?01[016-9]/.test(digits.replace(/^\+82[\s-]*\(?0?\)?/, '0'))) return CLOSED(6, 'mobile');
  if (inZone(scene.zones, find.start)) return OPEN('office-zone');
  if (/^1[568]|^080|^\d{2,4}$|^0\d{1,2}-120$/.test(digits)) return OPEN('office-contact');
  const before = text.slice(Math.max(0, find.start - 40), find.start);
  const after = text.slice(find.end, find.end + 12);
  if (/(?:자택|집\s?전화|보호자|환자|민원인|신청인|피해자|본인 연락|비상\s?연락|이웃|가족)/.test(before))
    return CLOSED(6, 'private-contact');
  // whose number it is: the last person named on the same line
  const owner = scene.people[scene.people.length - 1];
  if (
    owner !== undefined &&
    find.start - owner.end < 30 &&
    !text.slice(owner.end, find.start).includes('\n')
  ) {
    return owner.open ? OPEN('office-contact') : CLOSED(6, 'private-contact');
  }
  if (find.kind === 'FAX') return OPEN('office-contact');
  const officialNear = OFFICIAL_NEAR.test(before) || DIVISION_BEFORE.test(before);
  if (officialNear || AGENCY.test(before) || /^\s?[)]?\s?\(?(?:담당|내선)/.test(after))
    return OPEN('office-contact');
  // a notice that names nobody in private: its telephone is the office's own
  return !scene.namesPrivately && isPublicContact(before) ? OPEN('office-contact') : CLOSED(6);
}

function isPublicContact(before: string): boolean {
  return !/(?:본인|개인|휴대|핸드폰|H\.?P)[^\n]{0,6}$/.test(before);
}

const OFFICIAL_NEAR = new RegExp(
  `${[...OFFICIAL].join('|')}|과장|팀장|담당자|담당|문의|대표|사무국|콜센터|센터|사무실|직통|내선|상담|상황실|소방서|관리실|당직실|민원실|행정실|교무실|연구실`,
);
/** 교통행정팀 041-…: a division, or a division and 전화, right before the number. */
const DIVISION_BEFORE =
  /(?<!연락|거래|근무|문의|통화)(?:[가-힣]{1,}\d?(?:과|팀|계|담당관|사무소|관리소|보건소|지소|구청|시청|군청|도청|교육청|교육지원청|경찰서|세무서|센터|공단|재단))(?<!결과|통과|효과|성과)\s?[,/(·:|]{0,2}\s{0,3}(?:전화|☎|TEL|연락처|팩스|FAX)?(?:번호)?\s?[:.)]?\s?\(?$/i;

/** Mail of a company or a free service, as against one that an office runs. */
const FREE_MAIL =
  /@(?:naver|gmail|daum|hanmail|kakao|nate|outlook|hotmail|yahoo|icloud|me|live|korea|empas|dreamwiz|lycos|paran|hanmir|freechal|chol|tistory)\.(?:com|net|co\.kr)$/i;

function mail(text: string, find: Find, scene: Scene, value: string): Decision {
  if (/[.@](?:go|mil)\.kr$|@korea\.kr$/i.test(value)) return OPEN('office-contact');
  if (FREE_MAIL.test(value)) return CLOSED(6);
  if (inZone(scene.zones, find.start)) return OPEN('office-zone');
  const owner = scene.people[scene.people.length - 1];
  const sameLine =
    owner !== undefined && find.start - owner.end < 60 && !text.slice(owner.end, find.start).includes('\n');
  if (sameLine) return owner.open ? OPEN('office-contact') : CLOSED(6);
  return !scene.namesPrivately && /\.(?:or|re|ac|hs|ms|es|sc)\.kr$/i.test(value)
    ? OPEN('office-contact')
    : CLOSED(6);
}

/** Pages that people keep for themselves. */
const OWN_PAGE =
  /^(?:https?:\/\/)?(?:m\.|www\.)?(?:blog\.|cafe\.|open\.kakao|pf\.kakao|youtu\.be|youtube\.com|instagram\.|facebook\.|fb\.|twitter\.|x\.com|tiktok\.|band\.us|drive\.google|photos\.|linkedin\.|github\.com|velog\.|brunch\.|story\.kakao|[a-z0-9-]+\.tistory)/i;

function page(text: string, find: Find, scene: Scene, value: string): Decision {
  if (!OWN_PAGE.test(value) || inZone(scene.zones, find.start)) return OPEN('public-address');
  const before = text.slice(Math.max(0, find.start - 24), find.start);
  return !scene.namesPrivately || /(?:공식|홍보|시청|구청|군청|우리 ?시|누리집|채널)/.test(before)
    ? OPEN('public-address')
    : CLOSED(6);
}

/** The number of a sole trader is the number of a person; 80 to 89 are companies and offices. */
function trader(value: string): Decision {
  const digits = value.replace(/\D/g, '');
  return digits.startsWith('8', 3) ? OPEN('company') : CLOSED(6, 'private-person');
}

/** Suits between people, families and before criminal courts tell of those people; suits against the office are its own. */
const PRIVATE_SUIT =
  /(?:드단|드합|느단|느합|르|므|브|스|으|호기?|즈단|즈합|고단|고합|고약|고정|형제|감고|초기|초재|개회|하단|하면|인)/;
const CIVIL_SUIT = /(?:가단|가합|가소|머|차전?|카단|카합|타경|타채|나|다)/;

function suit(text: string, find: Find, scene: Scene, value: string): Decision {
  const sign = /\d{4}[ -]?([가-힣]{1,4})/.exec(value)?.[1] ?? '';
  if (!scene.namesPrivately) return OPEN('office-number');
  if (new RegExp(`^${PRIVATE_SUIT.source}$`).test(sign)) return CLOSED(6);
  if (!new RegExp(`^${CIVIL_SUIT.source}$`).test(sign)) return OPEN('office-number');
  const around = text.slice(Math.max(0, find.start - 120), find.end + 160);
  return /(?:원\s*고|피\s*고)\s*[:：]?\s*(?:[가-힣]{1,10}(?:시|군|구|도|청|공단|공사|시장|군수|구청장|도지사)(?![가-힣])|대한민국)|소송수행자/.test(
    around,
  )
    ? OPEN('office-number')
    : CLOSED(6);
}

/** A parcel in a row with its owner. */
function parcel(text: string, find: Find, scene: Scene): Decision {
  const from = text.lastIndexOf('\n', find.start - 1) + 1;
  const to = text.indexOf('\n', find.end);
  const end = to < 0 ? text.length : to;
  return scene.closedPeople.some((at) => at >= from && at < end) ? CLOSED(6) : OPEN('public-register');
}

const ALWAYS: Partial<Record<Kind, Decision>> = {
  CORP_REG: OPEN('company'), DOC_ID: OPEN('office-number'),
}; // prettier-ignore

/** Decisions of all finds, which stand in reading order: people first, since contacts follow their owners. Doubtful finds decide for no other. */
export function decideAll(text: string, finds: readonly Find[], scene: Scene): readonly Decision[] {
  const nameOf = (f: Find): string => text.slice(f.start, f.end).replace(/\s/g, '');
  const people = finds.map((f) => (f.kind === 'PERSON' ? person(text, f, scene) : null));
  for (const [i, f] of finds.entries()) {
    const why = f.score < DEFAULT_THRESHOLD ? undefined : people[i]?.why[0];
    if (why !== undefined && (why === 'office-zone' || why.startsWith('official:'))) {
      if (!scene.officials.has(nameOf(f)) || why !== 'office-zone') scene.officials.set(nameOf(f), why);
    }
  }
  const accused = new Set<string>();
  for (const f of finds) {
    if (f.kind === 'PERSON' && PERSONAL_MATTER.test(lineAfter(text, f.end))) accused.add(nameOf(f));
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
    if (
      elsewhere !== undefined &&
      decided.why[0] === 'private-person' &&
      !accused.has(nameOf(f)) &&
      !hasPrivateSide(text, f)
    )
      people[i] = OPEN(elsewhere);
    else if (!decided.open) {
      scene.closedPeople.push(f.start);
      scene.namesPrivately = true;
    }
  }
  return finds.map((f, i) => {
    const decision = people[i];
    if (decision === null || decision === undefined) return decide(text, f, scene);
    if (f.score >= DEFAULT_THRESHOLD) scene.people.push({ end: f.end, open: decision.open });
    return decision;
  });
}

/** Numbers that only a person has: a text with one of them is about somebody. */
const OWN_NUMBERS: ReadonlySet<Kind> = new Set<Kind>([
  'RRN',
  'FRN',
  'PASSPORT',
  'DRIVER_LICENSE',
  'DT_BIRTH',
]);

/** An official elsewhere may be a party here: a label, a party's word or a personal number beside the name says so. */
function hasPrivateSide(text: string, find: Find): boolean {
  const label = whyOf(find, 'label:') ?? whyOf(find, 'column:');
  const lineStart = text.lastIndexOf('\n', find.start - 1) + 1;
  const before = text.slice(Math.max(lineStart, find.start - 40), find.start);
  const after = text.slice(find.end, find.end + 40).split('\n')[0] ?? '';
  return (
    (label !== null &&
      label !== '성명' &&
      label !== '이름' &&
      !DUTY.test(label) &&
      !OFFICE_SPEAKER.test(label)) ||
    find.why.includes('person-number') ||
    PARTY.test(before) ||
    /(?:씨|여사|학생|환자|어르신)/.test(after.slice(0, 4)) ||
    /\d{6}\s?-|01[016-9]-|생년월일|자택|징계|휴직|병가/.test(after)
  );
}

function decide(text: string, find: Find, scene: Scene): Decision {
  const fixed = ALWAYS[find.kind];
  if (fixed !== undefined) return fixed;
  const value = text.slice(find.start, find.end);
  switch (find.kind) {
    case 'PHONE':
    case 'FAX':
      return contact(text, find, scene, value);
    case 'EMAIL':
      return mail(text, find, scene, value);
    case 'URL':
      return page(text, find, scene, value);
    case 'BUSINESS_REG':
      return inZone(scene.zones, find.start) ? OPEN('office-zone') : trader(value);
    case 'COURT_CASE':
      return suit(text, find, scene, value);
    case 'PNU':
      return parcel(text, find, scene);
    case 'PETITION_ID':
      // with the number a petition is looked up, so it goes with the petitioner; requests for information stand in a public register
      return scene.namesPrivately && !/정보공개|정보 공개/.test(text.slice(0, 400))
        ? CLOSED(6)
        : OPEN('office-number');
    case 'VEHICLE':
      return /(?:관용|공용|업무용) ?차(?:량)?[^가-힣\d]{0,4}$/.test(
        text.slice(Math.max(0, find.start - 12), find.start),
      )
        ? OPEN('office-number')
        : CLOSED(6);
    case 'POSITION':
      // a rank is the office's, an occupation the person's own
      return find.why.some((w) => w.endsWith(':직업')) ? CLOSED(6) : OPEN('position');
    case 'ACCOUNT':
      return /(?:시청|구청|군청|도청|교육청|교육지원청|공단|세입|세외수입)[^\n]{0,12}$/.test(
        text.slice(Math.max(0, find.start - 24), find.start),
      )
        ? OPEN('office-contact')
        : CLOSED(6);
    case 'ADDRESS':
    case 'POSTAL_CODE': {
      if (inZone(scene.zones, find.start)) return OPEN('office-zone');
      if (
        /소재지[^\n]{0,6}$/.test(text.slice(Math.max(0, find.start - 10), find.start)) &&
        /(?:업소명|상호|사업자|법인명|회사명|업체명)/.test(
          text.slice(Math.max(0, find.start - 90), find.start),
        )
      ) {
        return OPEN('company');
      }
      const before = text.slice(Math.max(0, find.start - 24), find.start);
      // where to write to an office: 식품의약품안전처장(우편번호: 28159, 주소: …)
      const wide = text.slice(Math.max(0, find.start - 44), find.start);
      if (
        /[가-힣]{2,}(?:처장|청장|장관|시장|구청장|군수|교육감|위원장|보건소장|원장) ?\([^()\n]*$/.test(wide)
      )
        return OPEN('office-contact');
      if (/(?:본점|사업장|사무소|사무실|영업소|청사|본사|지사|회의실|법인)[^\n]{0,14}$/.test(before))
        return OPEN('company');
      if (PUBLIC_PLACE.test(before)) return OPEN('office-contact');
      if (IN_THE_STREET.test(text.slice(find.end, find.end + 12))) return OPEN('office-contact');
      if (
        /^\s?(?:[가-힣]{2,10}(?:시청|구청|군청|도청|청사|센터|보건소|회관))/.test(
          text.slice(find.end, find.end + 16),
        )
      )
        return OPEN('office-contact');
      return CLOSED(6);
    }
    case 'AGE':
      return isAgeLimit(value) ? OPEN('limit') : CLOSED(6);
    case 'IP':
      return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(value)
        ? CLOSED(3, 'network')
        : CLOSED(6);
    default:
      return CLOSED(6);
  }
}

/** 해오름길 8 앞 보도: the address only tells where in the street. */
const IN_THE_STREET =
  /^ ?(?:앞|옆|맞은편|일원|인근|주변) ?(?:보도|인도|도로|차도|노상|교차로|하천|공원|횡단보도)/;

/** Where the public goes: 의병박물관 제2전시실 (경남 …). */
const PUBLIC_PLACE =
  /[가-힣](?:박물관|미술관|도서관|회관|체육관|센터|시청|구청|군청|도청|청사|교육지원청|교육청|보건소|경찰서|소방서|세무서|전시실|공원|회의실|강당|광장|문화원|극장|공연장|수련관)\s?\d?[,(（]?\s?$/;

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

/** People of one paper decided together: who is listed with an official, who is a member further up, who is a party at another place. */
import type { Find } from '../evidence';
import { DEFAULT_THRESHOLD } from '../sensitivity';
import { CLOSED, OPEN, type Decision } from './decision';
import { isOwnAside } from './members';
import { hasPrivateSide } from './people';
import type { Scene } from './scene';
import { PARTY } from './signs';

type Decisions = (Decision | null)[];

export function nameIn(text: string, f: Find): string {
  return text.slice(f.start, f.end).replace(/\s/g, '');
}

/** What an official or a member lends to whom they are listed with; who wrote a book lends nothing. */
const LENDS = /^(?:official:|commissioned|office-zone)/;
/** 박무열(041-746-5062), 복지·문화 정다영(041-746-5064): the next whom the public may ask, each at a telephone of the office. */
function isNextLine(text: string, f: Find, between: string): boolean {
  return (
    !PARTY.test(between) &&
    !AT_HOME.test(between) &&
    /^ ?\(0\d{1,2}-\d{3,4}-\d{4}\), ?(?:[가-힣·]{2,6} )?$/.test(between) &&
    /^ ?\(0(?:2|[3-6]\d)-\d{3,4}-\d{4}\)/.test(text.slice(f.end, f.end + 18))
  );
}

/** 위원 김서연(소아청소년과 의사), 박지훈(변호사): on the row of members each has a calling in brackets. */
const CALLING =
  /^ ?\((?:[가-힣·]{2,14} ?)?(?:변호사|교수|의사|간호사|회계사|세무사|노무사|건축사|기술사|박사|복지사|상담사|연구원|관장|원장|기관장|센터장|소장)\)/;
const ROW_OF_MEMBERS = /(?:^|\n)[ \t]*(?:참석|출석)?(?:위원|자)?\s?[:：]?[^\n]{0,60}위원 $/;
function isNextMember(text: string, f: Find, first: number, between: string): boolean {
  return (
    /, ?$/.test(between) &&
    between.length <= LONGEST_CALLING &&
    CALLING.exec(between)?.[0] === between.replace(/, ?$/, '') &&
    CALLING.test(text.slice(f.end, f.end + LONGEST_CALLING)) &&
    ROW_OF_MEMBERS.test(text.slice(Math.max(0, first - 80), first))
  );
}
const LONGEST_CALLING = 26;

/** What stands between two of a list; a post in brackets tells of the first: 김서연(반장), 박지훈. */
const JOINS = /^(?:\s?\((?:부?반장|팀장|조장)\))?(?:, ?| ?[·ㆍ] ?)$/;
/** 최윤미(제보자): what is told of the name itself; (인) is a seal. */
const TOLD_IN_BRACKETS = /^ ?\((?!인\))/;
/** Only members are listed with a space between them; 주무관 이민정 박순자 어르신 are two. */
const MEMBERS_OF = /(?:위원|의원|반원|단원)\s?[:：]?\s?$/;
/** Who is asked at home. */
const AT_HOME = /통장|이장|반장|회장|총무|대표|주민/;

/** 조사반 최수빈·윤다희, 당직원: 박예슬, 이현수, 위원 김경환 박은주: who is listed with an official is one. */
export function lendInLists(text: string, finds: readonly Find[], people: Decisions): void {
  let before: { readonly end: number; readonly first: number; readonly decision: Decision } | null = null;
  for (const [i, f] of finds.entries()) {
    const decision = people[i];
    if (decision === null || decision === undefined) continue;
    if (f.score < DEFAULT_THRESHOLD) continue;
    const between = before === null ? null : text.slice(before.end, f.start);
    const bySpace = between === ' ' || between === '(인) ';
    const listed: boolean =
      before !== null &&
      between !== null &&
      (bySpace ||
        JOINS.test(between) ||
        isNextLine(text, f, between) ||
        isNextMember(text, f, before.first, between));
    const first: number = listed && before !== null ? before.first : f.start;
    if (
      listed &&
      before?.decision.open === true &&
      LENDS.test(before.decision.why[0] ?? '') &&
      decision.why[0] === 'private-person' &&
      !isOwnAside(text, f.end) &&
      (!bySpace ||
        (MEMBERS_OF.test(text.slice(Math.max(0, first - 8), first)) &&
          !hasPrivateSide(text, f) &&
          !TOLD_IN_BRACKETS.test(text.slice(f.end, f.end + 4))))
    )
      people[i] = before.decision;
    before = { end: f.end, first, decision: people[i] ?? decision };
  }
}

/** 1  김서연, - 김서연: a name at the head of its row. */
const BEGINS_A_ROW = /(?:^|\n)[\s○◦·*-]{0,4}(?:\d{1,2}[.)]?[\s|]{1,3})?$/;
function lead(text: string, f: Find): string {
  return text.slice(Math.max(0, f.start - NEAR), f.start);
}

/** A party's word or a word for family in front of the name, a number of his own behind it. */
function isParty(text: string, f: Find): boolean {
  const before =
    text
      .slice(Math.max(0, f.start - NEAR), f.start)
      .split('\n')
      .at(-1) ?? '';
  return f.why.includes('person-number') || PARTY.test(before) || OF_FAMILY.test(before);
}
const NEAR = 20;
const OF_FAMILY = /(?:아들|딸|남편|아내|어머니|아버지|할머니|할아버지|이웃|세입자|집주인|체납자)\s$/;

/**
 * The list of members stands above a table of their numbers: the same names, and only the numbers are their own. Gives those who were
 * opened so: whose telephone stands there is nobody's office.
 */
export function openMembersBelow(text: string, finds: readonly Find[], people: Decisions): ReadonlySet<Find> {
  const appointed = new Set<string>();
  const withOwnNumbers = new Set<Find>();
  for (const [i, f] of finds.entries())
    if (people[i]?.why[0] === 'commissioned' && f.score >= DEFAULT_THRESHOLD) appointed.add(nameIn(text, f));
  for (const [i, f] of finds.entries())
    if (
      people[i]?.why[0] === 'private-person' &&
      appointed.has(nameIn(text, f)) &&
      BEGINS_A_ROW.test(lead(text, f))
    ) {
      people[i] = OPEN('commissioned');
      withOwnNumbers.add(f);
    }
  return withOwnNumbers;
}

/** Who is a party at one place is nobody of a stage at another. */
export function closeParties(text: string, finds: readonly Find[], people: Decisions, scene: Scene): void {
  const parties = new Set<string>();
  for (const f of finds) if (f.kind === 'PERSON' && isParty(text, f)) parties.add(nameIn(text, f));
  for (const [i, f] of finds.entries())
    if (people[i]?.why[0] === 'public-programme' && parties.has(nameIn(text, f))) {
      people[i] = CLOSED(6, 'private-person');
      scene.officials.delete(nameIn(text, f));
    }
}

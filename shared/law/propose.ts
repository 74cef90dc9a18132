/** A justification to start from: clause, wording and release that fit what is hidden. The reviewer makes it the paper's own. */
import type { Item, Kind, OwnKind } from '../domain/candidate';
import type { ExceptionAnswer, ExceptionLetter, ItemGrounds, Justification } from '../domain/justification';
import type { Release } from '../domain/release';
import { exceptionsOf } from './items';
import type { Law } from './law';
import type { Template } from './shapes';
import { addDays } from './workingDays';

type Proposal = Pick<Justification, 'clause' | 'criteriaVersion' | 'publicReason' | 'release'>;

/** Clauses of item 6 by what is hidden; elsewhere the clause of the cue or the first of the item. */
const CLAUSE_OF_FAMILY: Readonly<Record<string, string>> = {
  number: '6-1',
  contact: '6-2',
  identity: '6-3',
  money: '6-4',
  belongings: '6-4',
  private: '6-5',
};

/** The template written for the clause, else one whose kinds cover all of these, else the item's general one. */
export function templateFor(
  law: Law,
  item: Item,
  kinds: readonly (Kind | OwnKind)[],
  clause?: string,
): Template | undefined {
  const ofItem = law.templates.filter((t) => t.item === item);
  const covers = (t: Template) =>
    t.kinds.length > 0 && kinds.length > 0 && kinds.every((k) => t.kinds.includes(k));
  const forClause = (t: Template) => clause !== undefined && t.clauses?.includes(clause) === true;
  return (
    ofItem.find(forClause) ??
    ofItem.find(covers) ??
    ofItem.find((t) => t.kinds.length === 0 && t.clauses === undefined)
  );
}

function namesOf(law: Law, kinds: readonly (Kind | OwnKind)[]): string {
  const groups = Object.values(law.kindGroups).filter((g) => kinds.some((k) => g.kinds.includes(k)));
  return groups.length === 0
    ? '개인에 관한 정보'
    : groups
        .map((g) => g.ko)
        .join('와 ')
        .replace(/정보와 /gu, '정보, ');
}

function releaseOf(template: Template, today: string): Release {
  if (template.release.kind === 'event') return { kind: 'event', event: template.release.event };
  const [year = '', month = '', day = ''] = today.split('-');
  const there = `${String(Number(year) + template.release.years)}-${month}-${day}`;
  // 29 February becomes 1 March.
  return { kind: 'review', date: addDays(there, 0) };
}

/** Gaps in braces stay in the wording where only a person can fill them (item 1: statute and article). */
export function proposeJustification(
  law: Law,
  item: Item,
  kinds: readonly (Kind | OwnKind)[],
  today: string,
  clause?: string,
): Proposal {
  const template = templateFor(law, item, kinds, clause);
  const family = Object.entries(law.kindGroups).find(([, g]) => kinds.some((k) => g.kinds.includes(k)))?.[0];
  const guessed =
    item === 6 ? CLAUSE_OF_FAMILY[family ?? 'identity'] : law.clauses.find((c) => c.item === item)?.id;
  return {
    clause: clause ?? guessed ?? null,
    criteriaVersion: law.criteriaVersion,
    publicReason: template?.publicReason.replaceAll('{종류}', namesOf(law, kinds)) ?? '',
    release: template === undefined ? null : releaseOf(template, today),
  };
}

/**
 * For measuring and demonstration only (`run --auto`): grounds filled in so that the guards can be passed without a
 * person. Never offered to a reviewer: the exceptions must be looked at by someone.
 */
export function autoGrounds(law: Law, item: Item, today: string): ItemGrounds {
  const exceptions: Partial<Record<ExceptionLetter, ExceptionAnswer>> = {};
  for (const letter of exceptionsOf(law, item)) exceptions[letter] = 'not-applicable';
  switch (item) {
    case 1:
      return { statute: '통계법 제33조' };
    case 4:
      return { pendingCase: '진행 중인 사건(자동 처리 시험)' };
    case 5:
      return { stage: '내부 검토', endDate: addDays(today, 90) };
    case 6:
    case 7:
      return { exceptions };
    default:
      return {};
  }
}

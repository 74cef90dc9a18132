/** What a justification still lacks before it bears the burden of proof (law.md). Pure; the codes are read from the i18n catalogue under `lack.`. */
import type { Kind, OwnKind } from '../domain/candidate';
import type { Justification } from '../domain/justification';
import { dueDate } from '../domain/release';
import { exceptionsOf } from './items';
import type { Law } from './law';
import { bare, hasGap, isSentence, isStatuteOnly, overlap } from './reason';
import { statuteFault } from './statute';

export const LACKS = [
  'reason.missing', 'reason.too-short', 'reason.gap', 'reason.statute-words', 'reason.pasted', 'reason.kinds-unnamed', 'reason.secret',
  'clause.missing', 'clause.unknown',
  'ground.statute', 'ground.article', 'ground.statute-too-low', 'ground.statute-unknown', 'ground.case', 'ground.stage',
  'ground.end-date', 'ground.end-date-past', 'ground.exception', 'ground.exception-applies',
  'release.missing', 'release.past', 'release.event', 'release.permanent-unsigned',
] as const; // prettier-ignore

export interface Lack {
  readonly code: (typeof LACKS)[number];
  readonly params?: Readonly<Record<string, string>>;
}

/** A group with what it covers. */
export interface GroupInCase {
  readonly group: Justification;
  /** Kinds of its masks; empty for a part withheld whole. */
  readonly kinds: readonly (Kind | OwnKind)[];
  /** Texts that its masks hide; used only to see whether the public reason gives one away. */
  readonly hidden: readonly string[];
}

export interface JustificationCheck {
  readonly law: Law;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** All groups of the case, the one looked at among them. */
  readonly all: readonly GroupInCase[];
  /** Ids of groups whose "permanent" the disclosure officer has signed. */
  readonly permanentSigned: ReadonlySet<string>;
}

/** Reasons this alike are one text with a word changed. */
const ALIKE = 0.9;
/** Grounds of item 5 that pass with time. */
const IN_PROGRESS =
  /의사\s*결정|내부\s*검토|검토\s*(?:중|단계|과정)|결정\s*(?:전|중)|심의\s*(?:중|과정)|미확정|확정되지/u;

/** In the order in which they are best mended; empty when the group may be submitted. */
export function lacksOf(one: GroupInCase, check: JustificationCheck): readonly Lack[] {
  return [
    ...reasonLacks(one, check),
    ...clauseLacks(one.group, check.law),
    ...groundLacks(one.group, check),
    ...releaseLacks(one.group, check),
  ];
}

function reasonLacks(
  { group, kinds, hidden }: GroupInCase,
  { law, all }: JustificationCheck,
): readonly Lack[] {
  const text = group.publicReason.trim();
  if (text === '') return [{ code: 'reason.missing' }];
  const lacks: Lack[] = [];
  if (hasGap(text)) lacks.push({ code: 'reason.gap' });
  if (!isSentence(text)) lacks.push({ code: 'reason.too-short' });
  else if (isStatuteOnly(law, group.item, text)) lacks.push({ code: 'reason.statute-words' });
  if (hidden.some((h) => givesAway(text, h))) lacks.push({ code: 'reason.secret' });
  if (all.some((other) => isPasted({ group, kinds, hidden }, other, law)))
    lacks.push({ code: 'reason.pasted' });
  const silent = unnamedKinds(law, kinds, text);
  if (silent !== null) lacks.push({ code: 'reason.kinds-unnamed', params: { kinds: silent } });
  return lacks;
}

/** The hidden text itself, spacing and hyphens aside; one or two letters prove nothing. */
function givesAway(reason: string, hidden: string): boolean {
  const secret = bare(hidden);
  return secret.length >= 3 && bare(reason).includes(secret);
}

function familiesOf(law: Law, kinds: readonly (Kind | OwnKind)[]): ReadonlySet<string> {
  return new Set(
    kinds.map((k) => Object.entries(law.kindGroups).find(([, g]) => g.kinds.includes(k))?.[0] ?? k),
  );
}

/** The same words on another group that hides something else: another item, or no family of kinds in common. */
function isPasted(one: GroupInCase, other: GroupInCase, law: Law): boolean {
  if (other.group.id === one.group.id || bare(other.group.publicReason) === '') return false;
  const there = familiesOf(law, other.kinds);
  const differs =
    other.group.item !== one.group.item ||
    (one.kinds.length > 0 && there.size > 0 && ![...familiesOf(law, one.kinds)].some((f) => there.has(f)));
  if (!differs) return false;
  const [a, b] = [one.group.publicReason, other.group.publicReason];
  return bare(a) === bare(b) || (overlap(a, b) >= ALIKE && overlap(b, a) >= ALIKE);
}

/** Several families of kinds under one reason that speaks of none of them: its names, or null. */
function unnamedKinds(law: Law, kinds: readonly (Kind | OwnKind)[], reason: string): string | null {
  const families = [...familiesOf(law, kinds)].flatMap((name) => law.kindGroups[name] ?? []);
  if (families.length < 2) return null;
  const words = bare(reason);
  return families.some((f) => f.words.some((w) => words.includes(bare(w))))
    ? null
    : families.map((f) => f.ko).join(', ');
}

function clauseLacks(group: Justification, law: Law): readonly Lack[] {
  if (group.clause === null || group.clause === '') return [{ code: 'clause.missing' }];
  const known = law.clauses.some((c) => c.id === group.clause && c.item === group.item);
  // A clause of an older version of the criteria stays valid for what was decided under it.
  return known || group.criteriaVersion !== law.criteriaVersion ? [] : [{ code: 'clause.unknown' }];
}

function groundLacks(group: Justification, { law, today }: JustificationCheck): readonly Lack[] {
  const { grounds } = group;
  switch (group.item) {
    case 1: {
      const fault = statuteFault(law, grounds.statute ?? '');
      const code = LACKS.find((c) => c === fault);
      return code === undefined ? [] : [{ code }];
    }
    case 4:
      return bare(grounds.pendingCase ?? '').length >= 2 ? [] : [{ code: 'ground.case' }];
    case 5: {
      if (!isInProgress(group)) return [];
      const lacks: Lack[] = [];
      if (bare(grounds.stage ?? '').length < 2) lacks.push({ code: 'ground.stage' });
      if (grounds.endDate === undefined || grounds.endDate === '') lacks.push({ code: 'ground.end-date' });
      else if (grounds.endDate < today) lacks.push({ code: 'ground.end-date-past' });
      return lacks;
    }
    case 6:
    case 7:
      return exceptionsOf(law, group.item).flatMap((letter): readonly Lack[] => {
        const answer = grounds.exceptions?.[letter];
        if (answer === 'not-applicable') return [];
        return [
          {
            code: answer === undefined ? 'ground.exception' : 'ground.exception-applies',
            params: { letter },
          },
        ];
      });
    default:
      return [];
  }
}

/** Item 5 whose ground passes with time: told by the clause, by either reason, or by a stage that was filled in. */
export function isInProgress(group: Justification): boolean {
  if (group.item !== 5) return false;
  return (
    group.clause === '5-5' ||
    group.clause === '5-6' ||
    IN_PROGRESS.test(group.publicReason) ||
    IN_PROGRESS.test(group.internalReason) ||
    (group.grounds.stage ?? '') !== ''
  );
}

function releaseLacks(group: Justification, { today, permanentSigned }: JustificationCheck): readonly Lack[] {
  const { release } = group;
  if (release === null) return [{ code: 'release.missing' }];
  if (release.kind === 'event') return bare(release.event).length >= 3 ? [] : [{ code: 'release.event' }];
  if (release.kind === 'permanent')
    return permanentSigned.has(group.id) ? [] : [{ code: 'release.permanent-unsigned' }];
  const due = dueDate(release);
  return due !== null && due <= today ? [{ code: 'release.past' }] : [];
}

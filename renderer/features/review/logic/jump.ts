/** Where a click on something that is missing leads. */
import type { Note } from '../../../../shared/contract/shapes';
import type { CaseView } from '../../../../shared/contract/views';

export type GroupField =
  | 'public-reason'
  | 'internal-reason'
  | 'clause'
  | 'release'
  | 'statute'
  | 'pending-case'
  | 'stage'
  | 'end-date'
  | 'exceptions';

export type Jump =
  | { readonly to: 'candidate'; readonly id: string }
  | { readonly to: 'group'; readonly id: string; readonly field: GroupField }
  | { readonly to: 'page'; readonly partId: string; readonly page: number }
  | { readonly to: 'part'; readonly partId: string }
  | { readonly to: 'warning'; readonly key: string }
  | { readonly to: 'undecided' }
  | { readonly to: 'header' };

/** By the codes of shared/law: `reason.…`, `clause.…`, `ground.…`, `release.…`. */
const FIELDS: readonly (readonly [RegExp, GroupField])[] = [
  [/^ground\.end-date/, 'end-date'],
  [/^ground\.stage/, 'stage'],
  [/^ground\.(statute|article)/, 'statute'],
  [/^ground\.case/, 'pending-case'],
  [/^ground\.exception/, 'exceptions'],
  [/^release\./, 'release'],
  [/^clause\./, 'clause'],
];

/** The field of a justification that a code of what it lacks speaks of. */
export function fieldOf(code: string): GroupField {
  return FIELDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'public-reason';
}

/** The most exact place that a note names; a group without a code of its own leads to the first thing it lacks. */
export function jumpOf(note: Note, view: CaseView): Jump {
  if (note.key !== null) return { to: 'warning', key: note.key };
  if (note.candidateId !== null) return { to: 'candidate', id: note.candidateId };
  if (note.groupId !== null) {
    const lack = view.groups.find((group) => group.id === note.groupId)?.lacks[0]?.code;
    return { to: 'group', id: note.groupId, field: fieldOf(lack ?? note.code) };
  }
  if (note.partId !== null && note.page !== null) return { to: 'page', partId: note.partId, page: note.page };
  if (/undecided/.test(note.code)) return { to: 'undecided' };
  if (note.partId !== null) return { to: 'part', partId: note.partId };
  return { to: 'header' };
}

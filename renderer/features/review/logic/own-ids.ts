/**
 * A proposal's id is its own only within its part: two papers both have a `c1`. The window looks proposals up across
 * parts, so it gives each an id of the whole case when a view comes in, and takes it back when an act goes out.
 */
import type { Note } from '../../../../shared/contract/shapes';
import type { ReviewAct } from '../../../../shared/contract/review';
import type { CaseView } from '../../../../shared/contract/views';

export function ownId(partId: string, candidateId: string): string {
  return `${partId}.${candidateId}`;
}

function noteWithOwnId(note: Note): Note {
  return note.candidateId === null || note.partId === null
    ? note
    : { ...note, candidateId: ownId(note.partId, note.candidateId) };
}

export function withOwnIds(view: CaseView): CaseView {
  return {
    ...view,
    candidates: view.candidates.map((one) => ({ ...one, id: ownId(one.partId, one.id) })),
    masks: view.masks.map((mask) =>
      mask.candidateId === null ? mask : { ...mask, candidateId: ownId(mask.partId, mask.candidateId) },
    ),
    guards: view.guards.map(noteWithOwnId),
    warnings: view.warnings.map(noteWithOwnId),
    row: { ...view.row, notes: view.row.notes.map(noteWithOwnId) },
  };
}

/** The act as the back office knows its proposals. */
export function outgoing(act: ReviewAct): ReviewAct {
  switch (act.act) {
    case 'mask':
    case 'leave-open':
    case 'reset': {
      const head = `${act.partId}.`;
      return {
        ...act,
        candidateIds: act.candidateIds.map((id) => (id.startsWith(head) ? id.slice(head.length) : id)),
      };
    }
    default:
      return act;
  }
}

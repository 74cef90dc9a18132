/** What is missing, gathered so that a hundred of one kind are one line with a count. */
import type { Note } from '../../../../shared/contract/shapes';

export interface GuardGroup {
  readonly code: string;
  readonly notes: readonly Note[];
}

/** Keeps the order in which the back office says it is best done. */
export function gathered(notes: readonly Note[]): readonly GuardGroup[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const list = groups.get(note.code);
    if (list === undefined) groups.set(note.code, [note]);
    else list.push(note);
  }
  return [...groups].map(([code, list]) => ({ code, notes: list }));
}

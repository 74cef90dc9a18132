/** The sentence of a note from the back office, whichever room of the catalogue its code belongs to. */
import type { MessageParams } from './message';
import type { Text } from './use-text';

/** Looks under `note.`, then under the code's own room (`unread.image`, `guard.unseen`), then among the failures. */
export function noteSentence(
  text: Text,
  note: { readonly code: string; readonly params?: MessageParams | undefined },
): string {
  if (text.knows('note', note.code)) return text.code('note', note.code, note.params);
  const [room, code] = [
    note.code.slice(0, note.code.indexOf('.')),
    note.code.slice(note.code.indexOf('.') + 1),
  ];
  if ((room === 'unread' || room === 'guard' || room === 'lacks') && text.knows(room, code)) {
    return text.code(room, code, note.params);
  }
  return text.code('error', note.code, note.params);
}

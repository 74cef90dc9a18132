/** A corrected title is a new text: it is looked at anew, and what was decided about the old one no longer holds. */
import { removeMasks } from '../../../shared/domain/decide';
import type { Sheet } from '../../../shared/domain/sheet';
import { textPayload } from '../analysis/text-part';
import { must } from '../refusal';
import type { Rooms } from '../rooms';
import type { CaseFile } from './case-file';

export interface Renamed {
  readonly partId: string;
  readonly payload: Uint8Array;
  /** The sheet without the decisions about the old title. */
  without(sheet: Sheet): Sheet;
}

/** Null where the title stays as it was. */
export function renamed(rooms: Rooms, file: CaseFile, title: string): Renamed | null {
  const part = file.parts.find((p) => p.kind === 'title');
  if (part === undefined || part.text === title) return null;
  const payload = textPayload(title, null, rooms.detection, file.rules);
  return {
    partId: part.id,
    payload: must(file.key.sealJson({ partId: part.id, role: 'payload' }, payload)),
    without: (sheet) => {
      const masks = sheet.masks.filter((m) => m.partId === part.id).map((m) => m.id);
      const cleared = removeMasks(sheet, new Set(masks));
      return { ...cleared, dismissals: cleared.dismissals.filter((d) => d.partId !== part.id) };
    },
  };
}

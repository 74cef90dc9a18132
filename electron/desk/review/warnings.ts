/** Over-masking warnings of a case, as notes that can be answered. They are reckoned once per sheet. */
import type { Note } from '../../../shared/contract/shapes';
import type { Sheet } from '../../../shared/domain/sheet';
import { openRatio, overMasking } from '../../../shared/law';
import { localDay } from '../days';
import type { Rooms } from '../rooms';
import { papersOf, weighed, type CaseFile, type CasePart } from './case-file';

const warned = new WeakMap<Sheet, readonly Note[]>();
const shares = new WeakMap<Sheet, number>();

function covered(sheet: Sheet, part: CasePart) {
  const { id, model, text, ranges } = part;
  return { partId: id, pages: model?.pages ?? [], candidates: weighed(sheet, part), text, ranges };
}

export function warningsOf(rooms: Rooms, file: CaseFile): readonly Note[] {
  const { sheet } = file;
  const known = warned.get(sheet);
  if (known !== undefined) return known;
  const found = overMasking({
    sheet,
    parts: file.parts.map((part) => covered(sheet, part)),
    today: localDay(rooms.clock.now()),
    publishedElsewhere: new Set(),
  });
  const notes = found.map(({ code, key, params, partId, page, maskId, candidateId, groupId }) => ({
    code,
    params,
    partId,
    page,
    candidateId: candidateId ?? sheet.masks.find((m) => m.id === maskId)?.candidateId ?? null,
    groupId,
    key,
    answer: (sheet.answers[key] ?? '').trim() === '' ? null : (sheet.answers[key] ?? null),
  }));
  warned.set(sheet, notes);
  return notes;
}

/** 실질 공개율: share of the papers' characters, blanks apart, that no mask covers; 0 to 1. */
export function openShareOf(file: CaseFile): number {
  const known = shares.get(file.sheet);
  if (known !== undefined) return known;
  const share = openRatio(
    file.sheet,
    papersOf(file).map((part) => covered(file.sheet, part)),
  );
  shares.set(file.sheet, share);
  return share;
}

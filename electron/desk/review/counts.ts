/** What of a case lies in clear: how many, never what. */
import { candidateState, isPageDecided } from '../../../shared/domain/sheet';
import { papersOf, type CaseFile } from './case-file';
import { openShareOf } from './warnings';

export interface Counts {
  readonly undecided: number;
  readonly masks: number;
  readonly unread: number;
  readonly openShare: number;
}

export function countsOf(file: CaseFile): Counts {
  return {
    undecided: undecidedOf(file),
    masks: file.sheet.masks.length,
    unread: unreadOf(file),
    openShare: openShareOf(file),
  };
}

export function undecidedOf(file: CaseFile, partId?: string): number {
  let count = 0;
  for (const part of file.parts) {
    if (partId !== undefined && part.id !== partId) continue;
    if (file.sheet.parts.some((p) => p.partId === part.id && p.withheldBy !== null)) continue;
    for (const candidate of part.candidates) {
      if (candidateState(file.sheet, part.id, candidate) === 'undecided') count += 1;
    }
  }
  return count;
}

/** Unread pages that nobody has decided. */
export function unreadOf(file: CaseFile): number {
  let count = 0;
  for (const part of papersOf(file)) {
    for (const page of part.pages) {
      if (page.unread === null) continue;
      if (!isPageDecided(file.sheet, part.id, page)) count += 1;
    }
  }
  return count;
}

/** What of a case lies in clear: how many, never what. */
import { boundsOfQuad, type Box } from '../../../shared/geometry/box';
import { countCovered } from '../../../shared/domain/characters';
import { candidateState } from '../../../shared/domain/sheet';
import { papersOf, type CaseFile } from './case-file';

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
      const decided = file.sheet.unread.some((u) => u.partId === part.id && u.page === page.page);
      if (!decided) count += 1;
    }
  }
  return count;
}

/** 실질 공개율: share of the papers' characters, blanks apart, that no mask covers. */
export function openShareOf(file: CaseFile): number {
  let all = 0;
  let covered = 0;
  for (const part of papersOf(file)) {
    const withheld = file.sheet.parts.some((p) => p.partId === part.id && p.withheldBy !== null);
    const boxes = new Map<number, Box[]>();
    for (const mask of file.sheet.masks) {
      if (mask.partId !== part.id) continue;
      for (const place of mask.places) {
        const here = boxes.get(place.page) ?? [];
        here.push(boundsOfQuad(place.quad));
        boxes.set(place.page, here);
      }
    }
    for (const page of part.model?.pages ?? []) {
      const counted = countCovered(page, boxes.get(page.page) ?? []);
      all += counted.all;
      covered += withheld ? counted.all : counted.covered;
    }
  }
  return all === 0 ? 1 : 1 - covered / all;
}

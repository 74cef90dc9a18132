/** What the window knows of seals, with what it was told of them since. Pure. */
import type { Seal, SealProgress } from '../../../shared/contract/sealing';

export type Told = ReadonlyMap<string, SealProgress>;

/** Seals under way, each with the latest word of it. What was told of a seal that is over counts no more. */
export function followed(seals: readonly Seal[], told: Told): readonly Seal[] {
  return seals.map((seal) =>
    seal.state === 'under-way' ? { ...seal, progress: told.get(seal.row.id) ?? seal.progress } : seal,
  );
}

/** Whether a word of this case is of a seal that was not known to be under way. */
export function isNews(seals: readonly Seal[], caseId: string): boolean {
  return !seals.some(({ row, state }) => row.id === caseId && state === 'under-way');
}

/** 0 to 1; null before the first word. */
export function shareOf({ progress }: Seal): number | null {
  return progress === null || progress.total === 0 ? null : Math.min(1, progress.done / progress.total);
}

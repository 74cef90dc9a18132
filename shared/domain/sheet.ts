/**
 * The review sheet: every decision of a reviewer on one case version. It is one immutable value, so that undo is
 * a step back to the value before, and the digest that an approval binds is a digest of it.
 */
import type { Candidate, Item } from './candidate';
import type { Justification } from './justification';
import type { Mask } from './mask';

/** A proposal that the reviewer left open. */
export interface Dismissal {
  readonly partId: string;
  readonly candidateId: string;
  /** The word why; demanded for high-risk kinds. */
  readonly why: string;
  readonly by: string;
  readonly at: string;
}

/** What the reviewer did about a page that the program could not read. */
export interface UnreadDecision {
  readonly partId: string;
  readonly page: number;
  /** `read`: a person read it and drew every mask it needs. `withhold`: the page is masked whole. */
  readonly decision: 'read' | 'withhold';
  readonly why: string;
  readonly by: string;
  readonly at: string;
}

export interface PartSheet {
  readonly partId: string;
  /** Pages that were shown long enough to be seen, ascending. */
  readonly seen: readonly number[];
  /** A part that is withheld whole belongs to this group. */
  readonly withheldBy: string | null;
}

export interface Sheet {
  readonly parts: readonly PartSheet[];
  readonly masks: readonly Mask[];
  readonly dismissals: readonly Dismissal[];
  readonly unread: readonly UnreadDecision[];
  readonly groups: readonly Justification[];
  /** Answers to over-masking warnings, by the warning's key. */
  readonly answers: Readonly<Record<string, string>>;
}

/** What analysis found in one part; the sheet is read against it. */
export interface PartAnalysis {
  readonly partId: string;
  readonly candidates: readonly Candidate[];
  /** Pages of the part; 0 for a part that is only text. */
  readonly pages: number;
  readonly unreadPages: readonly number[];
}

export type CandidateState = 'undecided' | 'masked' | 'open' | 'open-by-law';

export function emptySheet(partIds: readonly string[]): Sheet {
  return {
    parts: partIds.map((partId) => ({ partId, seen: [], withheldBy: null })),
    masks: [],
    dismissals: [],
    unread: [],
    groups: [],
    answers: {},
  };
}

/** A mask wins over a dismissal, so that a mistake of the program errs on the hidden side. */
export function candidateState(sheet: Sheet, partId: string, candidate: Candidate): CandidateState {
  if (sheet.masks.some((m) => m.partId === partId && m.candidateId === candidate.id)) return 'masked';
  if (sheet.dismissals.some((d) => d.partId === partId && d.candidateId === candidate.id)) return 'open';
  return candidate.open ? 'open-by-law' : 'undecided';
}

/** True when a mask of the whole page stands where a decision says that the page is withheld. */
export function isCovered(sheet: Pick<Sheet, 'masks'>, at: Pick<UnreadDecision, 'partId' | 'page'>): boolean {
  return sheet.masks.some(
    (m) => m.partId === at.partId && m.form === 'page' && m.places.some((p) => p.page === at.page),
  );
}

/** True when a person read the page, or withheld it and its mask still stands. */
export function isPageDecided(sheet: Sheet, partId: string, page: UnreadPage): boolean {
  const decision = unreadDecision(sheet, partId, page);
  return (
    decision !== undefined && (decision.decision === 'read' || isCovered(sheet, { partId, page: page.page }))
  );
}

/** `repeats` as in {@link PaperPage}. */
export interface UnreadPage {
  readonly page: number;
  readonly repeats?: number | undefined;
}

/**
 * The page's own decision; else that of the page whose picture it repeats, as long as that one was read and nothing of it
 * is masked by hand: what is hidden there would stand open here.
 */
export function unreadDecision(sheet: Sheet, partId: string, page: UnreadPage): UnreadDecision | undefined {
  const of = (number: number): UnreadDecision | undefined =>
    sheet.unread.find((u) => u.partId === partId && u.page === number);
  const own = of(page.page);
  if (own !== undefined || page.repeats === undefined) return own;
  const { repeats } = page;
  const first = of(repeats);
  const masked = sheet.masks.some(
    (m) => m.partId === partId && m.form !== 'text' && m.places.some((p) => p.page === repeats),
  );
  return first?.decision === 'read' && !masked ? first : undefined;
}

export function itemsOf(sheet: Sheet, partId?: string): readonly Item[] {
  const items = new Set<Item>();
  for (const mask of sheet.masks) if (partId === undefined || mask.partId === partId) items.add(mask.item);
  for (const part of sheet.parts) {
    if (part.withheldBy === null || (partId !== undefined && part.partId !== partId)) continue;
    const group = sheet.groups.find((g) => g.id === part.withheldBy);
    if (group !== undefined) items.add(group.item);
  }
  return [...items].sort((a, b) => a - b);
}

/** Why something is withheld: one group per part, item, clause of the criteria and release. It is approved as a group and can be split. */
import type { Item } from './candidate';
import type { Release } from './release';

/** How an exception to item 6 or 7 was answered: it was looked at and does not apply, or it applies (then the mask must go). */
export type ExceptionAnswer = 'not-applicable' | 'applies';

/** The letters of the exceptions: 가–마 for item 6, 가–나 for item 7. */
export const EXCEPTIONS = ['ga', 'na', 'da', 'ra', 'ma'] as const;
export type ExceptionLetter = (typeof EXCEPTIONS)[number];

/** What the law asks for a particular item, beside the reason. */
export interface ItemGrounds {
  /** Item 1: the statute and its article, e.g. "통계법 제33조". */
  readonly statute?: string;
  /** Item 4: number or description of the pending case. */
  readonly pendingCase?: string;
  /** Item 5, decision in progress or internal review: its stage and the expected end. */
  readonly stage?: string;
  readonly endDate?: string;
  /** Items 6 and 7: the exceptions that were checked. */
  readonly exceptions?: Readonly<Partial<Record<ExceptionLetter, ExceptionAnswer>>>;
}

export interface Justification {
  readonly id: string;
  readonly partId: string;
  readonly item: Item;
  /** Clause of the office's detailed criteria (세부기준), by id, and the version it was read in. */
  readonly clause: string | null;
  readonly criteriaVersion: string;
  /** What citizens read; it must not give the secret away. */
  readonly publicReason: string;
  /** For the approver and the inspector only; never leaves the desk. */
  readonly internalReason: string;
  readonly release: Release | null;
  readonly grounds: ItemGrounds;
  /** The boxes of this group are drawn in steps of one width where there is room, so that they do not tell how long a text was. */
  readonly evenWidth: boolean;
  /** What the approver said of this group in the current round. */
  readonly decision: 'pending' | 'approved' | 'returned';
  readonly comment: string;
}

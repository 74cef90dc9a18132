/** Which marks stand on which page: proposals and masks in the form that tells their state. */
import type { Item } from '../../shared/domain/candidate';
import type { Quad } from '../../shared/geometry/box';

/** undecided, masked in review, left open by the reviewer, open by law, set aside as less sure. */
export type MarkForm = 'undecided' | 'masked' | 'open' | 'open-by-law' | 'aside';

/** A mark is one proposal or one mask; `id` is that of whichever it stands for. */
export interface Mark {
  readonly id: string;
  readonly form: MarkForm;
  readonly item: Item | null;
  /** What a screen reader says. */
  readonly label: string;
  /** User space, in reading order; empty for a mask of the whole page. */
  readonly quads: readonly Quad[];
  readonly wholePage: boolean;
}

/** Key of a page across parts. */
export function pageKey(partId: string, page: number): string {
  return `${partId}:${String(page)}`;
}

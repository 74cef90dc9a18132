/** What is decided of a find: open, or closed by an item of the law (art. 9(1)). */
import type { Item } from '../../domain/candidate';
import type { Find } from '../evidence';

export interface Decision {
  readonly open: boolean;
  readonly item: Item | null;
  readonly why: readonly string[];
}

export const OPEN = (why: string): Decision => ({ open: true, item: null, why: [why] });
export const CLOSED = (item: Item, why?: string): Decision => ({
  open: false,
  item,
  why: why === undefined ? [] : [why],
});

/** What follows `prefix` in the first reason that begins with it. */
export function whyOf(find: Find, prefix: string): string | null {
  const w = find.why.find((x) => x.startsWith(prefix));
  return w === undefined ? null : w.slice(prefix.length);
}

/** The label beside a find, or else the head of its column. */
export function labelOf(find: Find): string | null {
  return whyOf(find, 'label:') ?? whyOf(find, 'column:');
}

/** The marking (공개구분) at the foot of a document: built from its masks, never typed. */
import type { Item } from './candidate';
import { itemsOf, type Sheet } from './sheet';

export interface Marking {
  readonly kind: 'open' | 'partial' | 'closed';
  readonly items: readonly Item[];
}

/** Of the whole case, or of one part. `papers` are the parts with pages: a case is closed when all of them are withheld. */
export function markingOf(sheet: Sheet, papers: readonly string[], partId?: string): Marking {
  const items = itemsOf(sheet, partId);
  const looked = partId === undefined ? papers : [partId];
  const withheld = looked.filter((id) => sheet.parts.some((p) => p.partId === id && p.withheldBy !== null));
  if (looked.length > 0 && withheld.length === looked.length) return { kind: 'closed', items };
  return items.length === 0 ? { kind: 'open', items } : { kind: 'partial', items };
}

/** As it stands on a Korean document: `공개`, `부분공개(5,6)`, `비공개(4)`. The field's own words, in both languages of the interface. */
export function markingText(marking: Marking): string {
  switch (marking.kind) {
    case 'open':
      return '공개';
    case 'partial':
      return `부분공개(${marking.items.join(',')})`;
    case 'closed':
      return `비공개(${marking.items.join(',')})`;
  }
}

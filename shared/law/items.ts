/** Looks things up among the eight items of article 9(1). */
import type { Item } from '../domain/candidate';
import type { ExceptionLetter } from '../domain/justification';
import type { Law } from './law';
import type { LawItem } from './shapes';

/** parseLaw saw to it that all eight are there. */
function lawItem(law: Law, item: Item): LawItem | undefined {
  return law.items.find((i) => i.item === item);
}

/** The exceptions that a justification under this item has to answer; none but for 6 and 7. */
export function exceptionsOf(law: Law, item: Item): readonly ExceptionLetter[] {
  return lawItem(law, item)?.exceptions.map((e) => e.letter) ?? [];
}

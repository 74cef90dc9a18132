/** Words that stand for content are read in its stead: a marker that is put among it would be heard by nobody. */
import type { PDFDocument, PDFPage } from 'pdf-lib';
import { enclosing } from '../content/enclosing';
import { markedContent, NO_PROPERTIES, propertiesIn } from '../content/properties';
import type { Operator } from '../content/tokens';
import { silenceElements } from './elements';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Takes the words from what encloses these places of a page's content: from elements at once, from marked content by the
 * edits that it answers with. Property lists stand in the content itself, where sanitizing has put them.
 */
export function silenced(
  doc: PDFDocument,
  page: PDFPage,
  list: readonly Operator[],
  places: readonly number[],
): readonly Edit[] {
  const edits: Edit[] = [];
  const numbers = new Set<number>();
  for (const { args, start, end } of enclosing(list, places)) {
    const [tag, properties] = args;
    if (properties?.kind !== 'dict') continue;
    const { number, words } = propertiesIn(properties);
    if (number !== null) numbers.add(number);
    if (words.size === 0) continue;
    const label = tag?.kind === 'name' ? tag.value : 'Span';
    edits.push({ start, end, text: ` ${markedContent(label, { ...NO_PROPERTIES, number })} ` });
  }
  const index = doc.getPages().indexOf(page);
  silenceElements(doc, (place) => place.page === index && numbers.has(place.number));
  return edits;
}

/** Elements of the structure tree that say words, and the marked content that these stand for. */
import { PDFArray, PDFDict, PDFNumber, type PDFDocument, type PDFObject } from 'pdf-lib';
import { dictOf, name, nameAt, numberAt, resolve } from '../objects';
import { WORDS, wordsOf } from './text-string';

/** A piece of marked content. */
export interface Place {
  /** Index of the page. */
  readonly page: number;
  readonly number: number;
}

export interface WordedElement {
  readonly element: PDFDict;
  readonly words: ReadonlyMap<string, string | null>;
  /** Null where it cannot be told what the words stand for: nothing, an annotation, content of a form, a loop. */
  readonly places: readonly Place[] | null;
}

export function wordedElements(doc: PDFDocument): readonly WordedElement[] {
  const { context, catalog } = doc;
  const root = dictOf(context, catalog.get(name('StructTreeRoot')));
  if (!root) return [];
  const pages = new Map(doc.getPages().map(({ node }, i): [PDFDict, number] => [node, i]));
  const found: WordedElement[] = [];
  const seen = new Set<PDFObject>();
  const todo: (PDFObject | undefined)[] = [root.get(name('K'))];
  while (todo.length > 0) {
    const at = resolve(context, todo.pop());
    if (!at || seen.has(at)) continue;
    seen.add(at);
    if (at instanceof PDFArray) todo.push(...at.asArray());
    if (!(at instanceof PDFDict)) continue;
    if (WORDS.some((key) => at.has(name(key))))
      found.push({ element: at, words: wordsOf(context, at), places: placesOf(doc, pages, at) });
    todo.push(at.get(name('K')));
  }
  return found;
}

function placesOf(
  doc: PDFDocument,
  pages: ReadonlyMap<PDFDict, number>,
  element: PDFDict,
): readonly Place[] | null {
  const { context } = doc;
  const indexOf = (dict: PDFDict): number | undefined => {
    const page = dictOf(context, dict.get(name('Pg')));
    return page && pages.get(page);
  };
  const places: Place[] = [];
  const seen = new Set<PDFDict>();
  const todo: { readonly kid: PDFObject | undefined; readonly of: PDFDict | null }[] = [
    { kid: element, of: null },
  ];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { of } = next;
    const at = resolve(context, next.kid);
    if (at instanceof PDFArray) todo.push(...at.asArray().map((kid) => ({ kid, of })));
    else if (at instanceof PDFNumber && of) {
      const page = indexOf(of);
      if (page === undefined) return null;
      places.push({ page, number: at.asNumber() });
    } else if (at instanceof PDFDict) {
      if (seen.has(at)) return null;
      seen.add(at);
      const type = nameAt(context, at, 'Type');
      const number = numberAt(context, at, 'MCID');
      if (type === 'OBJR' || at.has(name('Stm'))) return null;
      if (number === undefined) {
        todo.push({ kid: at.get(name('K')), of: at });
        continue;
      }
      const page = indexOf(at.has(name('Pg')) || !of ? at : of);
      if (page === undefined) return null;
      places.push({ page, number });
    } else if (at !== undefined) return null;
  }
  return places.length === 0 ? null : places;
}

const worded = new WeakMap<PDFDocument, readonly WordedElement[]>();

/**
 * Takes the words from all elements that stand for some of the places. A document's elements are gathered once: nobody
 * gives them words afterwards.
 */
export function silenceElements(doc: PDFDocument, which: (place: Place) => boolean): void {
  const known = worded.get(doc) ?? wordedElements(doc);
  worded.set(doc, known);
  for (const { element, places } of known)
    if (!places || places.some(which)) for (const key of WORDS) element.delete(name(key));
}

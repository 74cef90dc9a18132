/** Keeps of the structure tree roles and reading order, what tells a table's headers, and words that are harmless. */
import { PDFArray, PDFDict, type PDFContext, type PDFDocument, type PDFObject } from 'pdf-lib';
import { dictOf, entry, keepOnly, name, nameAt, resolve } from './objects';
import { wordedElements } from './words/elements';
import { keptOf, type Harmless } from './words/harmless';
import { written } from './words/text-string';

const ROOT = new Set(['Type', 'K', 'ParentTree', 'ParentTreeNextKey', 'RoleMap']);
const ELEMENT = new Set([
  'Type', 'S', 'P', 'K', 'Pg', 'MCID', 'Stm', 'Lang', 'Nums', 'Kids', 'Limits',
]); // prettier-ignore
/** Which cells a header stands for (14.8.5.7): names of the format, no text. */
const SCOPES: ReadonlySet<string> = new Set(['Row', 'Column', 'Both']);

/**
 * Titles, identifiers, references to objects, and attributes and words of which nothing says that they are harmless, go.
 * `unseen`: marked content of which something is hidden, by the page's index.
 */
export function sanitizeStructure(
  doc: PDFDocument,
  harmless: Harmless,
  unseen: ReadonlyMap<number, ReadonlySet<number>>,
): void {
  const { context, catalog } = doc;
  const root = dictOf(context, catalog.get(name('StructTreeRoot')));
  if (!root) {
    catalog.delete(name('StructTreeRoot'));
    catalog.delete(name('MarkInfo'));
    return;
  }
  // Before references to objects go: they are content, too.
  const words = new Map(
    wordedElements(doc)
      .filter(({ places }) => !places?.some(({ page, number }) => unseen.get(page)?.has(number)))
      .map((one) => [one.element, keptOf(one, harmless)]),
  );
  keepOnly(root, ROOT);
  const seen = new Set<PDFDict>();
  const clean = (object: PDFObject | undefined): void => {
    const at = resolve(context, object);
    if (at instanceof PDFArray) {
      for (let i = at.size() - 1; i >= 0; i--) {
        const kid = dictOf(context, at.get(i));
        if (kid && nameAt(context, kid, 'Type') === 'OBJR') at.remove(i);
        else clean(at.get(i));
      }
      return;
    }
    if (!(at instanceof PDFDict) || seen.has(at)) return;
    seen.add(at);
    if (nameAt(context, at, 'Type') === 'Page') return;
    if (at !== root) {
      const scope = scopeOf(context, at);
      keepOnly(at, ELEMENT);
      if (scope !== null) at.set(name('A'), context.obj({ O: 'Table', Scope: scope }));
      for (const [key, text] of words.get(at) ?? []) at.set(name(key), written(text));
    }
    const kid = dictOf(context, at.get(name('K')));
    if (kid && nameAt(context, kid, 'Type') === 'OBJR') at.delete(name('K'));
    for (const key of ['K', 'Kids', 'Nums']) clean(at.get(name(key)));
  };
  clean(root.get(name('K')));
  clean(root.get(name('ParentTree')));
}

/** Of an element's attribute objects; a class's are not looked at, for the classes go. */
function scopeOf(context: PDFContext, element: PDFDict): string | null {
  const attributes = entry(context, element, 'A');
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const one of list) {
    // A stream may be one as well, and an array holds numbers of revisions between them.
    const dict = dictOf(context, one);
    const scope = nameAt(context, dict, 'O') === 'Table' ? nameAt(context, dict, 'Scope') : undefined;
    if (scope !== undefined && SCOPES.has(scope)) return scope;
  }
  return null;
}

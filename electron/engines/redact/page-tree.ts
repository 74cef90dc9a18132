/**
 * Mends a page tree that readers put up with and pdf-lib does not: a catalog that points at a page, kids that are
 * missing, met twice, or do not say what they are. A sound tree is left as it is.
 */
import { PDFArray, PDFDict, PDFName, PDFPageLeaf, PDFPageTree, PDFRef, type PDFDocument } from 'pdf-lib';
import { dictOf, entry, name, nameAt } from './objects';

/** ISO 32000-1, 7.7.3.4. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

export function mendPageTree(doc: PDFDocument): void {
  const { context, catalog } = doc;
  const root = rootOf(doc);
  if (root === null || isSound(doc, root, new Set())) return;
  const leaves = leavesOf(doc, root, new Set());
  const tree = PDFPageTree.withContext(context);
  const ref = context.register(tree);
  for (const leaf of leaves) {
    const found = context.lookup(leaf, PDFDict);
    for (const key of INHERITED) {
      const value = inherited(doc, found, key);
      if (value) found.set(name(key), value);
    }
    found.set(name('Type'), name('Page'));
    found.set(name('Parent'), ref);
    // The library tells pages by the class it made while parsing.
    context.assign(leaf, PDFPageLeaf.fromMapWithContext(found.asMap(), context));
    tree.pushLeafNode(leaf);
  }
  catalog.set(name('Pages'), ref);
}

function rootOf({ context, catalog }: PDFDocument): PDFRef | null {
  const first = catalog.get(name('Pages'));
  if (!(first instanceof PDFRef)) return null;
  let at = first;
  for (let i = 0; i < 64; i++) {
    const parent = dictOf(context, at)?.get(name('Parent'));
    if (!(parent instanceof PDFRef) || !dictOf(context, parent)) break;
    at = parent;
  }
  return at;
}

function isSound(doc: PDFDocument, ref: PDFRef, seen: Set<PDFRef>): boolean {
  if (seen.size === 0 && doc.catalog.get(name('Pages')) !== ref) return false;
  if (seen.has(ref)) return false;
  seen.add(ref);
  const node = doc.context.lookup(ref);
  if (node instanceof PDFPageLeaf) return true;
  if (!(node instanceof PDFPageTree)) return false;
  const kids = entry(doc.context, node, 'Kids');
  return (
    kids instanceof PDFArray &&
    kids.asArray().every((kid) => kid instanceof PDFRef && isSound(doc, kid, seen))
  );
}

function leavesOf(doc: PDFDocument, ref: PDFRef, seen: Set<PDFRef>): readonly PDFRef[] {
  const { context } = doc;
  const dict = dictOf(context, ref);
  if (!dict || seen.has(ref)) return [];
  seen.add(ref);
  const kids = entry(context, dict, 'Kids');
  if (nameAt(context, dict, 'Type') === 'Page' || !(kids instanceof PDFArray)) return [ref];
  return kids.asArray().flatMap((kid, i) => {
    // A page that stands in the list itself becomes an object of its own, with the list as its parent.
    if (kid instanceof PDFDict) {
      if (!kid.has(name('Parent'))) kid.set(name('Parent'), ref);
      const own = context.register(kid);
      kids.set(i, own);
      return leavesOf(doc, own, seen);
    }
    return kid instanceof PDFRef ? leavesOf(doc, kid, seen) : [];
  });
}

/** A page's own value, or that of the nearest part of the tree above it. */
export function inherited(doc: PDFDocument, page: PDFDict, key: string): ReturnType<PDFDict['get']> {
  let at: PDFDict | undefined = page;
  for (let i = 0; at && i < 64; i++) {
    const value = at.get(PDFName.of(key));
    if (value) return value;
    at = dictOf(doc.context, at.get(name('Parent')));
  }
  return undefined;
}

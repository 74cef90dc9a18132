/**
 * A few pages of a large draft as a document of their own, and their way back. PDFium keeps every stream of a file that
 * it writes until the file is closed: of five hundred megabytes it is given the pages with boxes, a few at a time.
 * Objects keep their numbers, so that what PDFium writes is read into the draft as an update of it.
 */
import type { PDFDocument, PDFObject } from 'pdf-lib';
import { PDFContext, PDFDict, PDFPageLeaf, PDFRef } from 'pdf-lib';
import type { Rope } from '../bytes/rope';
import { dictOf, name, open, reachable } from './objects';
import { inherited, mendPageTree } from './page-tree';
import { parsedInto } from './rope-parser';
import { written } from './rope-writer';

/** From this many bytes on a draft counts as large. Below, PDFium, which puts up with more damage, reads all of it. */
const LARGE_DRAFT = 16 * 1024 * 1024;

/** Of a page only what it shows: notes, threads and private data lead to other pages. */
const SHOWN = [
  'Type',
  'Resources',
  'MediaBox',
  'CropBox',
  'Rotate',
  'Contents',
  'UserUnit',
  'Group',
] as const;

/** The objects of a large draft; null where it is small, or the two libraries do not find the same pages in it. */
export async function objectsOfLarge(pdf: Rope, pages: number): Promise<PDFDocument | null> {
  if (pdf.length < LARGE_DRAFT) return null;
  try {
    const doc = await open(pdf);
    if (doc.context.trailerInfo.Encrypt) return null;
    mendPageTree(doc);
    return leavesOf(doc).length === pages ? doc : null;
  } catch {
    return null;
  }
}

/** `pages` by number from 1, in the order that they are to have. */
export function excerpt(doc: PDFDocument, pages: readonly number[]): Rope {
  const { context, catalog } = doc;
  const { Root } = context.trailerInfo;
  const tree = catalog.get(name('Pages'));
  if (!(Root instanceof PDFRef) || !(tree instanceof PDFRef)) throw new TypeError('pdf.catalog');
  const leaves = leavesOf(doc);
  const kids = pages.flatMap((page) => leaves[page - 1] ?? []);
  const small = PDFContext.create();
  // What is added to the excerpt must not take a number that the draft has given.
  small.largestObjectNumber = context.largestObjectNumber;
  small.trailerInfo.Root = Root;
  const own = small.obj({ Type: 'Catalog', Pages: tree });
  // Which layers are shown.
  const layers = catalog.get(name('OCProperties'));
  if (layers) own.set(name('OCProperties'), layers);
  small.assign(Root, own);
  small.assign(tree, small.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  for (const ref of kids) {
    const page = small.obj({ Parent: tree });
    for (const key of SHOWN) {
      const value = inherited(doc, context.lookup(ref, PDFDict), key);
      if (value) page.set(name(key), value);
    }
    small.assign(ref, page);
  }
  const lookup = (ref: PDFRef): PDFObject | undefined => small.lookup(ref) ?? context.lookup(ref);
  for (const ref of reachable({ lookup }, [Root])) {
    const object = lookup(ref);
    if (object) small.assign(ref, object);
  }
  return written(small);
}

/** Takes an excerpt back that PDFium has changed. Answers the objects that came with it. */
export async function putBack(doc: PDFDocument, changed: Rope): Promise<ReadonlySet<PDFRef>> {
  const { context, catalog } = doc;
  const before = new Map(context.enumerateIndirectObjects());
  const parents = new Map(leavesOf(doc).map((ref) => [ref, dictOf(context, ref)?.get(name('Parent'))]));
  await parsedInto(context, changed);
  const tree = catalog.get(name('Pages'));
  for (const ref of [context.trailerInfo.Root, tree]) {
    const was = ref instanceof PDFRef ? before.get(ref) : undefined;
    if (ref instanceof PDFRef && was) context.assign(ref, was);
  }
  const came = new Set<PDFRef>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (before.get(ref) === object) continue;
    came.add(ref);
    const parent = parents.get(ref);
    if (parent && object instanceof PDFDict) object.set(name('Parent'), parent);
  }
  return came;
}

function leavesOf({ catalog }: PDFDocument): readonly PDFRef[] {
  const leaves: PDFRef[] = [];
  catalog.Pages().traverse((node, ref) => {
    if (node instanceof PDFPageLeaf) leaves.push(ref);
  });
  return leaves;
}

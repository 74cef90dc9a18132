/**
 * Leaves of a PDF only what a reader of its pages needs: document level by an allow-list, below it by a list of keys
 * that carry text or data no page shows. Unreachable objects go, and the file is written whole.
 */
import type { PDFDocument, PDFObject } from 'pdf-lib';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFStream, PDFString } from 'pdf-lib';
import type { Rope } from '../bytes/rope';
import { dictOf, entry, keepOnly, name, reachable, resolve } from './objects';
import { cleanContents } from './content/clean';
import { settleInvisibleFont } from './invisible-font';
import { written } from './rope-writer';
import { sanitizeStructure } from './structure';
import type { Harmless } from './words/harmless';

const CATALOG = new Set([
  'Type',
  'Pages',
  'Lang',
  'MarkInfo',
  'StructTreeRoot',
  'OutputIntents',
  'OCProperties',
]);
const PAGE = new Set([
  'Type', 'Parent', 'Resources', 'MediaBox', 'CropBox', 'Rotate', 'Contents', 'UserUnit', 'Group', 'StructParents', 'Tabs',
]); // prettier-ignore
const PAGES = new Set(['Type', 'Parent', 'Kids', 'Count', 'MediaBox', 'CropBox', 'Rotate']);
/** Keys that may hang on any dictionary of a page's world and show nothing. */
const NOWHERE = [
  'Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'AA', 'OPI', 'Ref', 'Alternates', 'StructParent', 'AF', 'Measure',
  'PtData', 'ID', 'OC', 'ActualText', 'Alt', 'E', 'Data', 'Info', 'OutputCondition', 'RegistryName', 'SpiderInfo', 'TemplateInstantiated',
]; // prettier-ignore

/** `title` goes into the output's own /Info. */
export function sanitize(doc: PDFDocument, title: string, harmless: Harmless): void {
  const { context, catalog } = doc;
  settleResources(doc, catalog.get(name('Pages')), undefined, new Set());
  const unseen = cleanContents(doc, harmless);
  keepOnly(catalog, CATALOG);
  catalog.delete(name('OCProperties'));
  sanitizeStructure(doc, harmless, unseen);
  const tree = resolve(context, catalog.get(name('Pages')));
  walkPages(doc, tree, new Set());
  for (const dict of visit(doc)) for (const key of NOWHERE) dict.delete(name(key));
  // Readers aloud choose a voice by it; drafts that say none are Korean.
  if (!catalog.get(name('Lang'))) catalog.set(name('Lang'), PDFString.of('ko-KR'));
  delete context.trailerInfo.ID;
  delete context.trailerInfo.Encrypt;
  const info = context.obj({});
  info.set(name('Title'), PDFHexString.fromText(title));
  info.set(name('Producer'), PDFHexString.fromText('Disclosure Desk'));
  context.trailerInfo.Info = context.register(info);
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  collect(doc);
}

/** Drops every object that neither the catalog nor the own /Info leads to. */
export function collect(doc: PDFDocument): void {
  const { context } = doc;
  const live = reachable(context, [context.trailerInfo.Root, context.trailerInfo.Info]);
  for (const [ref] of context.enumerateIndirectObjects()) if (!live.has(ref)) context.delete(ref);
}

/** The same objects give the same bytes: no date, no random identifier is written. `packed` as the writer has it. */
export async function write(doc: PDFDocument, packed = true): Promise<Rope> {
  settleInvisibleFont(doc);
  collect(doc);
  await doc.flush();
  return written(doc.context, packed);
}

/**
 * Each page gets the resources that it inherits, and the tree keeps none: PDFium gives a page that it changes resources
 * of its own, and what the tree would still offer (forms as they were, names of layers) is then shown by no page.
 */
function settleResources(
  doc: PDFDocument,
  node: PDFObject | undefined,
  inherited: PDFObject | undefined,
  seen: Set<PDFDict>,
): void {
  const { context } = doc;
  const dict = dictOf(context, node);
  if (!dict || seen.has(dict)) return;
  seen.add(dict);
  const own = dict.get(name('Resources'));
  const kids = entry(context, dict, 'Kids');
  if (!(kids instanceof PDFArray)) {
    if (!own && inherited) dict.set(name('Resources'), inherited);
    return;
  }
  dict.delete(name('Resources'));
  // By reference, so that pages that share one dictionary go on to share it.
  const passed = own instanceof PDFDict ? context.register(own) : (own ?? inherited);
  for (const kid of kids.asArray()) settleResources(doc, kid, passed, seen);
}

function walkPages(doc: PDFDocument, node: PDFObject | undefined, seen: Set<PDFDict>): void {
  const dict = dictOf(doc.context, node);
  if (!dict || seen.has(dict)) return;
  seen.add(dict);
  const kids = entry(doc.context, dict, 'Kids');
  if (kids instanceof PDFArray) {
    keepOnly(dict, PAGES);
    for (const kid of kids.asArray()) walkPages(doc, kid, seen);
  } else keepOnly(dict, PAGE);
}

/** Dictionaries whose keys are names that somebody chose: never to be mistaken for keys of the format. */
const NAME_MAPS = new Set([
  'XObject', 'Font', 'Pattern', 'ExtGState', 'ColorSpace', 'Shading', 'Properties', 'CharProcs', 'Colorants', 'Process',
]); // prettier-ignore

/** Every dictionary that the pages lead to (a stream's included), name maps left out. */
function* visit(doc: PDFDocument): Generator<PDFDict> {
  const { context, catalog } = doc;
  const seen = new Set<PDFObject>();
  const todo: { readonly object: PDFObject | undefined; readonly map: boolean }[] = [
    { object: catalog.get(name('Pages')), map: false },
    { object: catalog.get(name('OutputIntents')), map: false },
  ];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const at = next.object instanceof PDFRef ? context.lookup(next.object) : next.object;
    if (!at || at instanceof PDFName || at instanceof PDFNumber || seen.has(at)) continue;
    seen.add(at);
    if (at instanceof PDFArray) todo.push(...at.asArray().map((object) => ({ object, map: false })));
    const dict = at instanceof PDFStream ? at.dict : at instanceof PDFDict ? at : null;
    if (!dict) continue;
    if (!next.map) yield dict;
    for (const [key, object] of dict.entries()) {
      todo.push({ object, map: !next.map && NAME_MAPS.has(key.decodeText()) });
    }
  }
}

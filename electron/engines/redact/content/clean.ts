/**
 * Takes out of content streams what no reader sees: property lists, replacement texts that are not known to be harmless,
 * and drawing of optional content that is switched off. Layers that are on become plain content.
 */
import type { PDFDict, PDFDocument, PDFObject } from 'pdf-lib';
import { PDFArray, PDFRef, PDFStream } from 'pdf-lib';
import { decoded, dictOf, entry, name, nameAt, resolve } from '../objects';
import { flateStream } from '../flate';
import { kept, type Harmless } from '../words/harmless';
import { markedContent, NO_PROPERTIES, propertiesIn, propertiesOf, type Properties } from './properties';
import { concat, latin1, operators, withEdits } from './tokens';

/** A stream of operators and the resources its names refer to. */
export interface ContentPlace {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict | undefined;
  readonly put: (bytes: Uint8Array) => void;
  /** The page's index where this is a page's own content. */
  readonly page: number | null;
}

/** All content of a document: pages, forms, tiling patterns, Type 3 glyphs, appearance and soft-mask groups. */
export function contentPlaces(doc: PDFDocument): readonly ContentPlace[] {
  const { context } = doc;
  const places: ContentPlace[] = [];
  const seen = new Set<PDFObject>();

  const stream = (object: PDFObject | undefined, fallback: PDFDict | undefined): void => {
    if (!(object instanceof PDFRef)) return;
    const at = context.lookup(object);
    if (!(at instanceof PDFStream) || seen.has(at)) return;
    seen.add(at);
    const bytes = decoded(at);
    const resources = dictOf(context, at.dict.get(name('Resources'))) ?? fallback;
    if (bytes) {
      const { dict } = at;
      places.push({
        bytes,
        resources,
        page: null,
        put: (b) => context.assign(object, flateStream(context, b, entries(dict))),
      });
    }
    resource(dictOf(context, at.dict.get(name('Resources'))), resources);
  };

  const resource = (resources: PDFDict | undefined, inherited: PDFDict | undefined): void => {
    if (!resources || seen.has(resources)) return;
    seen.add(resources);
    for (const key of ['XObject', 'Pattern']) {
      for (const ref of dictOf(context, resources.get(name(key)))?.values() ?? []) {
        const dict = dictOf(context, ref);
        if (nameAt(context, dict, 'Subtype') === 'Image') continue;
        stream(ref, inherited);
        state(dictOf(context, dict?.get(name('ExtGState'))), inherited);
      }
    }
    for (const gs of dictOf(context, resources.get(name('ExtGState')))?.values() ?? [])
      state(dictOf(context, gs), inherited);
    for (const ref of dictOf(context, resources.get(name('Font')))?.values() ?? []) {
      const font = dictOf(context, ref);
      if (nameAt(context, font, 'Subtype') !== 'Type3' || !font || seen.has(font)) continue;
      seen.add(font);
      const own = dictOf(context, font.get(name('Resources')));
      for (const proc of dictOf(context, font.get(name('CharProcs')))?.values() ?? [])
        stream(proc, own ?? inherited);
      resource(own, own);
    }
  };

  const state = (gs: PDFDict | undefined, inherited: PDFDict | undefined): void => {
    const mask = dictOf(context, gs?.get(name('SMask')));
    if (mask) stream(mask.get(name('G')), inherited);
  };

  doc.getPages().forEach((page, index) => {
    const resources = dictOf(context, page.node.Resources());
    const contents = resolve(context, page.node.get(name('Contents')));
    const parts =
      contents instanceof PDFArray ? contents.asArray() : contents ? [page.node.get(name('Contents'))] : [];
    const bytes = parts.map((p) => decoded(resolve(context, p)) ?? new Uint8Array());
    places.push({
      bytes: concat(bytes.flatMap((b) => [b, latin1('\n')])),
      resources,
      page: index,
      put: (b) => page.node.set(name('Contents'), context.register(flateStream(context, b))),
    });
    resource(resources, resources);
  });
  return places;
}

function entries(dict: PDFDict): Record<string, PDFObject> {
  const kept: Record<string, PDFObject> = {};
  for (const [key, value] of dict.entries()) {
    const k = key.decodeText();
    if (!['Length', 'Filter', 'DecodeParms', 'DL', 'F', 'FFilter', 'FDecodeParms'].includes(k))
      kept[k] = value;
  }
  return kept;
}

/** Marked content that is open: what it says is settled when it ends, for something hidden in it changes that. */
interface Open {
  readonly hidden: boolean;
  readonly tag: string;
  readonly properties: Properties;
  /** Null where nothing is to be written anew. */
  readonly edit: { text: string } | null;
}

const PLAIN: Open = { hidden: false, tag: 'Span', properties: NO_PROPERTIES, edit: null };

/** Answers with the marked content of which something was hidden, by page: what its words say nobody sees. */
export function cleanContents(
  doc: PDFDocument,
  harmless: Harmless,
): ReadonlyMap<number, ReadonlySet<number>> {
  const { context } = doc;
  const unseen = new Map<number, Set<number>>();
  const off = hiddenGroups(doc);
  const places = contentPlaces(doc);
  for (const place of places) {
    const properties = dictOf(context, place.resources?.get(name('Properties')));
    const xobjects = dictOf(context, place.resources?.get(name('XObject')));
    const edits: { start: number; end: number; text: string }[] = [];
    const open: Open[] = [];
    const hidden = (): boolean => open.some((one) => one.hidden);
    const hide = (): void => {
      for (const { tag, properties: held, edit } of open) {
        if (edit) edit.text = markedContent(tag, { ...held, words: NO_PROPERTIES.words });
        if (held.number === null || place.page === null) continue;
        const here = unseen.get(place.page) ?? new Set();
        unseen.set(place.page, here.add(held.number));
      }
    };
    for (const o of operators(place.bytes)) {
      const replace = (text: string): { text: string } => {
        const edit = { start: o.start, end: o.end, text };
        edits.push(edit);
        return edit;
      };
      switch (o.op) {
        case 'BDC': {
          const [label, list] = o.args;
          const tag = label?.kind === 'name' ? label.value : 'Span';
          const named = list?.kind === 'name' ? properties?.get(name(list.value)) : undefined;
          if (tag === 'OC') {
            replace('/Span BMC');
            open.push({ ...PLAIN, hidden: isOff(doc, off, named) });
          } else {
            const all =
              list?.kind === 'dict' ? propertiesIn(list) : propertiesOf(doc, dictOf(context, named));
            const held = kept(all, place.page, harmless);
            open.push({ hidden: false, tag, properties: held, edit: replace(markedContent(tag, held)) });
          }
          if (hidden()) hide();
          break;
        }
        case 'BMC':
          open.push(PLAIN);
          break;
        case 'EMC':
          open.pop();
          break;
        case 'DP':
        case 'MP':
          replace('');
          break;
        case 'Do': {
          const which = o.args[0];
          const target =
            which?.kind === 'name' ? dictOf(context, xobjects?.get(name(which.value))) : undefined;
          const oc = target?.get(name('OC'));
          if (!hidden() && !(oc && isOff(doc, off, oc))) break;
          replace('');
          hide();
          break;
        }
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
        case 'sh':
        case 'BI':
          if (hidden()) replace('');
          break; // prettier-ignore
        case 'f':
        case 'F':
        case 'f*':
        case 'S':
        case 's':
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
          if (hidden()) replace('n');
          break; // prettier-ignore
      }
    }
    if (edits.length > 0)
      place.put(
        withEdits(
          place.bytes,
          edits.map((e) => ({ ...e, text: ` ${e.text} ` })),
        ),
      );
  }
  for (const place of places) place.resources?.delete(name('Properties'));
  return unseen;
}

/** Optional content groups that the default configuration switches off. */
function hiddenGroups(doc: PDFDocument): ReadonlySet<PDFObject> {
  const { context, catalog } = doc;
  const properties = dictOf(context, catalog.get(name('OCProperties')));
  const config = dictOf(context, properties?.get(name('D')));
  const off = new Set<PDFObject>();
  const add = (list: PDFObject | undefined): void => {
    if (list instanceof PDFArray) for (const group of list.asArray()) off.add(group);
  };
  if (nameAt(context, config, 'BaseState') === 'OFF') {
    add(entry(context, properties, 'OCGs'));
    const on = entry(context, config, 'ON');
    if (on instanceof PDFArray) for (const group of on.asArray()) off.delete(group);
  }
  add(entry(context, config, 'OFF'));
  return off;
}

/** Is a group, or a membership dictionary (8.11.2.2), off? Visibility expressions count as their `P` policy. */
function isOff(doc: PDFDocument, off: ReadonlySet<PDFObject>, group: PDFObject | undefined): boolean {
  if (!group) return false;
  if (off.has(group)) return true;
  const { context } = doc;
  const dict = dictOf(context, group);
  if (nameAt(context, dict, 'Type') !== 'OCMD') return false;
  const raw = dict?.get(name('OCGs'));
  const list = resolve(context, raw);
  const groups = list instanceof PDFArray ? list.asArray() : raw ? [raw] : [];
  if (groups.length === 0) return false;
  const states = groups.map((g) => !off.has(g));
  switch (nameAt(context, dict, 'P') ?? 'AnyOn') {
    case 'AllOn':
      return states.includes(false);
    case 'AnyOff':
      return !states.includes(false);
    case 'AllOff':
      return states.includes(true);
    default:
      return !states.includes(true);
  }
}

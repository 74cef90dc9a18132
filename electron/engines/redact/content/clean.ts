/**
 * Takes out of content streams what no reader sees: replacement texts of marked content, property lists, and drawing
 * of optional content that is switched off. Layers that are on become plain content.
 */
import type { PDFDict, PDFDocument, PDFObject } from 'pdf-lib';
import { PDFArray, PDFNumber, PDFRef, PDFStream } from 'pdf-lib';
import { decoded, dictOf, entry, name, nameAt, resolve } from '../objects';
import { flateStream } from '../flate';
import { concat, latin1, operators, withEdits, type Operand } from './tokens';

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

export function cleanContents(doc: PDFDocument): void {
  const { context } = doc;
  const off = hiddenGroups(doc);
  const places = contentPlaces(doc);
  for (const place of places) {
    const properties = dictOf(context, place.resources?.get(name('Properties')));
    const xobjects = dictOf(context, place.resources?.get(name('XObject')));
    const edits: { start: number; end: number; text: string }[] = [];
    /** One entry per open marked content: does it hide what it holds? */
    const open: boolean[] = [];
    const hidden = (): boolean => open.includes(true);
    for (const o of operators(place.bytes)) {
      const replace = (text: string): void => void edits.push({ start: o.start, end: o.end, text });
      switch (o.op) {
        case 'BDC': {
          const [tag, list] = o.args;
          const label = tag?.kind === 'name' ? tag.value : 'Span';
          const named = list?.kind === 'name' ? properties?.get(name(list.value)) : undefined;
          if (label === 'OC') {
            open.push(isOff(doc, off, named));
            replace('/Span BMC');
          } else {
            open.push(false);
            const mcid =
              list?.kind === 'dict' ? numberIn(list, 'MCID') : numberOf(doc, dictOf(context, named));
            replace(mcid === null ? `/${safeName(label)} BMC` : `/${safeName(label)} <</MCID ${mcid}>> BDC`);
          }
          break;
        }
        case 'BMC':
          open.push(false);
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
          if (hidden() || (oc && isOff(doc, off, oc))) replace('');
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
}

function safeName(text: string): string {
  return text.replace(/[^A-Za-z0-9_.-]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function numberIn(dict: Operand & { readonly kind: 'dict' }, key: string): number | null {
  const at = dict.entries.get(key);
  return at?.kind === 'number' ? at.value : null;
}

function numberOf(doc: PDFDocument, dict: PDFDict | undefined): number | null {
  const at = entry(doc.context, dict, 'MCID');
  return at instanceof PDFNumber ? at.asNumber() : null;
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

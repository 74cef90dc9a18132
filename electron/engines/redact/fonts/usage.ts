/** Which character codes of which font the content of a document still shows. */
import type { PDFDict, PDFDocument, PDFObject } from 'pdf-lib';
import { PDFArray, PDFName, PDFNumber, PDFRef, PDFStream } from 'pdf-lib';
import { contentPlaces } from '../content/clean';
import { operators, type Operand } from '../content/tokens';
import { decoded, dictOf, entry, name, nameAt, resolve } from '../objects';
import { cmapOf } from './cmap';
import { isBaseEncoding, type BaseEncoding } from './glyph-names';

export interface FontUse {
  readonly font: PDFDict;
  /** Bytes in a code; null where the font's codes have mixed or unknown lengths. */
  readonly width: 1 | 2 | null;
  readonly codes: ReadonlySet<number>;
}

/** Every font of the file, used or not. */
export function fontUses(doc: PDFDocument): ReadonlyMap<PDFDict, FontUse> {
  const { context } = doc;
  const uses = new Map<PDFDict, { font: PDFDict; width: 1 | 2 | null; codes: Set<number> }>();
  const use = (font: PDFDict): { width: 1 | 2 | null; codes: Set<number> } => {
    const known = uses.get(font);
    if (known) return known;
    const made = { font, width: codeWidth(doc, font), codes: new Set<number>() };
    uses.set(font, made);
    return made;
  };
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = dictOf(context, object);
    if (
      dict &&
      nameAt(context, dict, 'Type') === 'Font' &&
      !nameAt(context, dict, 'Subtype')?.startsWith('CIDFont')
    )
      use(dict);
  }
  for (const place of contentPlaces(doc)) {
    const fonts = dictOf(context, place.resources?.get(name('Font')));
    const states = dictOf(context, place.resources?.get(name('ExtGState')));
    const now: { font: PDFDict | null } = { font: null };
    const stack: (PDFDict | null)[] = [];
    const show = (operand: Operand | undefined): void => {
      if (operand?.kind === 'array') operand.items.forEach(show);
      if (operand?.kind !== 'string' || operand.bytes.length === 0) return;
      // Without a font nothing is shown; a form that lives on its caller's font is caught by the look of the page.
      if (!now.font) return;
      const at = use(now.font);
      const { bytes } = operand;
      if (at.width === 2)
        for (let i = 0; i + 1 < bytes.length; i += 2)
          at.codes.add((bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0));
      else if (at.width === 1) for (const b of bytes) at.codes.add(b);
    };
    for (const { op, args } of operators(place.bytes)) {
      const label = args[0]?.kind === 'name' ? name(args[0].value) : null;
      switch (op) {
        case 'q':
          stack.push(now.font);
          break;
        case 'Q':
          now.font = stack.pop() ?? now.font;
          break;
        case 'Tf':
          now.font = (label && dictOf(context, fonts?.get(label))) ?? null;
          break;
        case 'gs': {
          const set = label && entry(context, dictOf(context, states?.get(label)), 'Font');
          if (set instanceof PDFArray) now.font = dictOf(context, set.get(0)) ?? now.font;
          break;
        }
        case 'Tj':
        case "'":
        case 'TJ':
          show(args[0]);
          break; // prettier-ignore
        case '"':
          show(args[2]);
          break;
      }
    }
  }
  return uses;
}

export function codeWidth(doc: PDFDocument, font: PDFDict): 1 | 2 | null {
  const { context } = doc;
  if (nameAt(context, font, 'Subtype') !== 'Type0') return 1;
  const encoding = entry(context, font, 'Encoding');
  if (encoding instanceof PDFName) {
    return /^Identity-|UCS2-|UTF16-/.test(encoding.decodeText()) ? 2 : null;
  }
  const known = cmapOf(doc, font);
  if (known) return known.width;
  const cmap = decoded(encoding);
  if (!cmap) return null;
  const text = new TextDecoder('latin1').decode(cmap);
  const ranges = [...text.matchAll(/begincodespacerange([\s\S]*?)endcodespacerange/g)].flatMap((m) => [
    ...(m[1] ?? '').matchAll(/<([0-9a-fA-F\s]*)>/g),
  ]);
  const lengths = new Set(ranges.map((m) => Math.ceil((m[1] ?? '').replace(/\s/g, '').length / 2)));
  return lengths.size === 1 && lengths.has(2) ? 2 : lengths.size === 1 && lengths.has(1) ? 1 : null;
}

/** The glyphs in use of a composite font; null where its CMap is not understood. */
export function cidsOf(doc: PDFDocument, { font, codes, width }: FontUse): ReadonlySet<number> | null {
  const map = cmapOf(doc, font);
  if (map?.width !== width) return null;
  return new Set([...codes].map((c) => map.cidOf(c)));
}

export function descendantOf(doc: PDFDocument, font: PDFDict): PDFDict | undefined {
  const list = entry(doc.context, font, 'DescendantFonts');
  return list instanceof PDFArray ? dictOf(doc.context, list.get(0)) : undefined;
}

export interface FontProgram {
  /** Under which key it is embedded, by which reference. */
  readonly key: 'FontFile' | 'FontFile2' | 'FontFile3';
  readonly ref: PDFRef;
  readonly bytes: Uint8Array;
  readonly subtype: string;
}

/** The embedded program. */
export function programOf(doc: PDFDocument, font: PDFDict): FontProgram | null {
  const { context } = doc;
  const descriptor = dictOf(context, (descendantOf(doc, font) ?? font).get(name('FontDescriptor')));
  for (const key of ['FontFile', 'FontFile2', 'FontFile3'] as const) {
    const ref = descriptor?.get(name(key));
    const stream: PDFObject | undefined = resolve(context, ref);
    const bytes = decoded(stream);
    if (ref instanceof PDFRef && stream instanceof PDFStream && bytes) {
      return { key, ref, bytes, subtype: nameAt(context, stream.dict, 'Subtype') ?? '' };
    }
  }
  return null;
}

/** Name of a glyph for each code of a simple font, as /Differences states it. */
export function differences(doc: PDFDocument, font: PDFDict): ReadonlyMap<number, string> {
  const encoding = dictOf(doc.context, font.get(name('Encoding')));
  const list = entry(doc.context, encoding, 'Differences');
  const names = new Map<number, string>();
  if (!(list instanceof PDFArray)) return names;
  let code = 0;
  for (const item of list.asArray()) {
    const at = resolve(doc.context, item);
    if (at instanceof PDFName) names.set(code++, at.decodeText());
    else if (at instanceof PDFNumber) code = at.asNumber();
  }
  return names;
}

/** The predefined encoding that a simple font builds on; undefined without one, null where it is not known here. */
export function baseEncoding(doc: PDFDocument, font: PDFDict): BaseEncoding | null | undefined {
  const { context } = doc;
  const stated =
    nameAt(context, font, 'Encoding') ??
    nameAt(context, dictOf(context, font.get(name('Encoding'))), 'BaseEncoding');
  return stated === undefined ? undefined : isBaseEncoding(stated) ? stated : null;
}

/**
 * Makes fonts forget what no page shows any more: character maps, widths, names, outlines. A subset font of a masked
 * page otherwise lists the very letters that were masked.
 */
import type { PDFDict, PDFDocument, PDFRef } from 'pdf-lib';
import { PDFArray, PDFName, PDFNumber, PDFStream } from 'pdf-lib';
import { decoded, dictOf, entry, name, nameAt, numberAt, resolve } from '../objects';
import { flateStream } from '../flate';
import { INVISIBLE_NAME } from '../invisible-font';
import { emptyCffGlyphs } from './cff';
import { cmapOf, scrubCMap } from './cmap';
import { encodedName, isBaseEncoding, type BaseEncoding } from './glyph-names';
import { parseToUnicode, writeToUnicode } from './to-unicode';
import { cffTable, emptyGlyphs, glyphsOf } from './truetype';
import { emptyType1Glyphs, type1Glyphs } from './type1';
import { BLANK_GLYPH, scrubType3 } from './type3';
import { descendantOf, differences, fontUses, programOf, type FontUse } from './usage';

/** A flag of a font descriptor (9.8.2): the font has an encoding of its own. */
const SYMBOLIC = 4;

/** Answers how many fonts kept outlines that may not be shown any more, because their program is not understood. */
export function scrubFonts(doc: PDFDocument): number {
  let uses = fontUses(doc);
  // Glyphs of a Type 3 font may show text of other fonts: what its dropped glyphs showed is then used no more.
  const nested = [...uses.values()].filter((u) => isType3(doc, u.font) && showsText(doc, u.font));
  for (const use of nested) scrubTables(doc, use, 1);
  if (nested.length > 0) uses = fontUses(doc);
  const programs = new Map<
    PDFRef,
    { readonly program: NonNullable<ReturnType<typeof programOf>>; readonly uses: FontUse[] }
  >();
  for (const use of uses.values()) {
    if (use.width === null || nameAt(doc.context, use.font, 'BaseFont') === INVISIBLE_NAME) continue;
    const program = programOf(doc, use.font);
    if (program) {
      const known = programs.get(program.ref);
      if (known) known.uses.push(use);
      else programs.set(program.ref, { program, uses: [use] });
    }
  }
  // A program that a font of unknown codes shares stays whole.
  const unknown = new Set<PDFRef>();
  for (const use of uses.values()) {
    const program = use.width === null ? programOf(doc, use.font) : null;
    if (program) unknown.add(program.ref);
  }
  for (const ref of unknown) programs.delete(ref);
  let whole = unknown.size;
  for (const { program, uses: sharing } of programs.values())
    if (!scrubProgram(doc, program, sharing)) whole++;
  for (const use of uses.values()) {
    // The program's own invisible font lists no letter in particular, and the markers are yet to come.
    if (nameAt(doc.context, use.font, 'BaseFont') === INVISIBLE_NAME) continue;
    if (use.width !== null) scrubTables(doc, use, use.width);
  }
  return whole;
}

function scrubTables(doc: PDFDocument, use: FontUse, width: 1 | 2): void {
  const { context } = doc;
  const { font, codes } = use;
  const cmap = decoded(entry(context, font, 'ToUnicode'));
  const listed = cmap ? parseToUnicode(cmap) : new Map<number, string>();
  if (cmap) {
    const map = new Map([...listed].filter(([code]) => codes.has(code)));
    const ref = context.register(flateStream(context, writeToUnicode(map, width)));
    font.set(name('ToUnicode'), ref);
  }
  const descendant = descendantOf(doc, font);
  const descriptor = dictOf(context, (descendant ?? font).get(name('FontDescriptor')));
  descriptor?.delete(name('CharSet'));
  descriptor?.delete(name('CIDSet'));
  if (descendant) {
    const cids = cidsOf(doc, use);
    const map = cmapOf(doc, font);
    if (cids && map) {
      scrubCidWidths(doc, descendant, cids);
      scrubCidMap(doc, descendant, cids);
      scrubCMap(doc, font, map, codes);
    }
    return;
  }
  // The first glyph of a Type 3 font may stand for none; readers of text take the font's scale from its width.
  const first = isType3(doc, font) && cmap ? Math.min(...differences(doc, font).keys()) : Infinity;
  const blank = Number.isFinite(first) && !listed.has(first) && !codes.has(first) ? first : null;
  scrubSimple(doc, use, blank);
}

function isType3(doc: PDFDocument, font: PDFDict): boolean {
  return nameAt(doc.context, font, 'Subtype') === 'Type3';
}

function showsText(doc: PDFDocument, font: PDFDict): boolean {
  return dictOf(doc.context, font.get(name('Resources')))?.has(name('Font')) ?? false;
}

/** The glyphs in use of a composite font; null where its CMap is not understood. */
function cidsOf(doc: PDFDocument, { font, codes, width }: FontUse): ReadonlySet<number> | null {
  const map = cmapOf(doc, font);
  if (map?.width !== width) return null;
  return new Set([...codes].map((c) => map.cidOf(c)));
}

/** `blank`: a code that stays for its width alone. */
function scrubSimple(doc: PDFDocument, { font, codes }: FontUse, blank: number | null): void {
  const { context } = doc;
  const first = entry(context, font, 'FirstChar');
  const widths = entry(context, font, 'Widths');
  if (widths instanceof PDFArray && first instanceof PDFNumber) {
    const stays = (code: number): boolean => codes.has(code) || code === blank;
    const list = widths.asArray().map((w, i) => (stays(first.asNumber() + i) ? w : PDFNumber.of(0)));
    font.set(name('Widths'), context.obj(list));
  }
  const encoding = dictOf(context, font.get(name('Encoding')));
  const named = differences(doc, font);
  if (encoding && named.size > 0) {
    const own = context.obj({});
    for (const [key, value] of encoding.entries()) own.set(key, value);
    const used = [...named].filter(([code]) => codes.has(code));
    const kept = blank === null ? used : [...used, [blank, BLANK_GLYPH] as const];
    kept.sort(([a], [b]) => a - b);
    own.set(
      name('Differences'),
      context.obj(kept.flatMap(([code, glyph]) => [PDFNumber.of(code), PDFName.of(glyph)])),
    );
    font.set(name('Encoding'), own);
  }
  if (!isType3(doc, font)) return;
  const base = baseEncoding(doc, font);
  const shown = [...codes].map((c) => named.get(c) ?? (base ? encodedName(base, c) : undefined));
  scrubType3(doc, font, new Set(shown.filter((glyph) => glyph !== undefined)), blank);
}

/** The predefined encoding that a simple font builds on; undefined without one, null where it is not known here. */
function baseEncoding(doc: PDFDocument, font: PDFDict): BaseEncoding | null | undefined {
  const { context } = doc;
  const stated =
    nameAt(context, font, 'Encoding') ??
    nameAt(context, dictOf(context, font.get(name('Encoding'))), 'BaseEncoding');
  return stated === undefined ? undefined : isBaseEncoding(stated) ? stated : null;
}

/** Rewrites /W (9.7.4.3) for the CIDs in use. */
function scrubCidWidths(doc: PDFDocument, descendant: PDFDict, cids: ReadonlySet<number>): void {
  const { context } = doc;
  const list = entry(context, descendant, 'W');
  if (!(list instanceof PDFArray)) return;
  const widths = new Map<number, number>();
  const items = list.asArray().map((i) => resolve(context, i));
  for (let i = 0; i < items.length;) {
    const first = items[i];
    const second = items[i + 1];
    if (!(first instanceof PDFNumber)) {
      i++;
    } else if (second instanceof PDFArray) {
      second.asArray().forEach((w, k) => {
        const width = resolve(context, w);
        if (width instanceof PDFNumber) widths.set(first.asNumber() + k, width.asNumber());
      });
      i += 2;
    } else {
      const width = items[i + 2];
      if (second instanceof PDFNumber && width instanceof PDFNumber) {
        for (const cid of cids) {
          if (cid >= first.asNumber() && cid <= second.asNumber()) widths.set(cid, width.asNumber());
        }
      }
      i += 3;
    }
  }
  const kept = [...widths].filter(([cid]) => cids.has(cid)).sort(([a], [b]) => a - b);
  const written: (number | number[])[] = [];
  let last = -2;
  for (const [cid, width] of kept) {
    const run = written.at(-1);
    if (cid === last + 1 && Array.isArray(run)) run.push(width);
    else written.push(cid, [width]);
    last = cid;
  }
  descendant.set(name('W'), context.obj(written));
}

function scrubCidMap(doc: PDFDocument, descendant: PDFDict, cids: ReadonlySet<number>): void {
  const map = decoded(entry(doc.context, descendant, 'CIDToGIDMap'));
  if (!map) return;
  const own = map.slice();
  for (let cid = 0; 2 * cid + 1 < own.length; cid++) if (!cids.has(cid)) own.fill(0, 2 * cid, 2 * cid + 2);
  descendant.set(name('CIDToGIDMap'), doc.context.register(flateStream(doc.context, own)));
}

function scrubProgram(
  doc: PDFDocument,
  program: NonNullable<ReturnType<typeof programOf>>,
  uses: readonly FontUse[],
): boolean {
  const { context } = doc;
  const composite = uses.map((u) => descendantOf(doc, u.font) !== undefined);
  if (composite.includes(true) && composite.includes(false)) return false;
  if (composite.includes(true) && !uses.every((u) => cidsOf(doc, u))) return false;
  if (program.key === 'FontFile') return type1();
  const bytes = program.key === 'FontFile2' ? trueType() : cff();
  if (!bytes) return false;
  const stream = context.lookup(program.ref);
  const subtype = stream instanceof PDFStream ? nameAt(context, stream.dict, 'Subtype') : undefined;
  const dict = program.key === 'FontFile2' ? { Length1: bytes.length } : subtype ? { Subtype: subtype } : {};
  context.assign(program.ref, flateStream(context, bytes, dict));
  return true;

  function type1(): boolean {
    const own = composite.includes(true) ? null : type1Glyphs(program.bytes);
    if (!own) return false;
    const names = new Set<string>();
    for (const use of uses) {
      const base = baseEncoding(doc, use.font);
      if (base === null) return false;
      const named = differences(doc, use.font);
      const descriptor = dictOf(context, use.font.get(name('FontDescriptor')));
      const symbolic = ((numberAt(context, descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0;
      for (const code of use.codes) {
        const stated = named.get(code) ?? (base && !symbolic ? encodedName(base, code) : undefined);
        if (stated !== undefined && own.names.has(stated)) {
          names.add(stated);
          continue;
        }
        // Readers differ in what they take then: each may have its way.
        const encoding = base ?? (symbolic ? null : 'StandardEncoding');
        for (const glyph of own.encoded(code)) names.add(glyph);
        const usual = encoding ? encodedName(encoding, code) : undefined;
        if (usual !== undefined) names.add(usual);
      }
    }
    const made = emptyType1Glyphs(program.bytes, names);
    if (!made) return false;
    const [Length1, Length2, Length3] = made.lengths;
    context.assign(program.ref, flateStream(context, made.bytes, { Length1, Length2, Length3 }));
    return true;
  }

  function trueType(): Uint8Array | null {
    const keep = new Set<number>();
    for (const use of uses) {
      const descendant = descendantOf(doc, use.font);
      if (!descendant) {
        for (const gid of simpleGlyphs(use)) keep.add(gid);
        continue;
      }
      const map = decoded(entry(context, descendant, 'CIDToGIDMap'));
      for (const cid of cidsOf(doc, use) ?? [])
        keep.add(map ? (map[2 * cid] ?? 0) * 256 + (map[2 * cid + 1] ?? 0) : cid);
    }
    return emptyGlyphs(program.bytes, keep);
  }

  /** Simple fonts find a glyph in one of several ways (9.6.6.4); glyphs of all ways stay. */
  function simpleGlyphs({ font, codes }: FontUse): ReadonlySet<number> {
    const characters = new Set<number>();
    const cmap = decoded(entry(context, font, 'ToUnicode'));
    const map = cmap ? parseToUnicode(cmap) : new Map<number, string>();
    const decoder = new TextDecoder('windows-1252');
    for (const code of codes) {
      for (const c of `${map.get(code) ?? ''}${decoder.decode(Uint8Array.of(code))}`)
        characters.add(c.codePointAt(0) ?? 0);
    }
    for (const [code, glyph] of differences(doc, font)) {
      if (!codes.has(code)) continue;
      const hex = /^(?:uni|u)([0-9A-Fa-f]{4,6})/.exec(glyph)?.[1];
      if (hex) characters.add(Number.parseInt(hex, 16));
      // A glyph found by its name alone cannot be followed here: all stay.
      else if (!map.has(code)) return new Set(Array.from({ length: 65536 }, (_, i) => i));
    }
    return glyphsOf(program.bytes, codes, characters);
  }

  function cff(): Uint8Array | null {
    const cids = composite.includes(true) ? new Set(uses.flatMap((u) => [...(cidsOf(doc, u) ?? [])])) : null;
    const names = new Set<string>();
    const codes = new Set<number>();
    for (const use of uses) {
      for (const code of use.codes) codes.add(code);
      for (const [code, glyph] of differences(doc, use.font)) if (use.codes.has(code)) names.add(glyph);
    }
    const wanted = { cids, names, codes };
    if (program.subtype !== 'OpenType') return emptyCffGlyphs(program.bytes, wanted);
    const place = cffTable(program.bytes);
    if (!place) return trueType();
    const table = emptyCffGlyphs(program.bytes.subarray(...place), wanted);
    if (!table) return null;
    const whole = program.bytes.slice();
    whole.set(table, place[0]);
    return whole;
  }
}

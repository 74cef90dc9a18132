/** Empties the outlines in embedded font programs that no font of the document leads to any more. */
import type { PDFDocument, PDFRef } from 'pdf-lib';
import { PDFStream } from 'pdf-lib';
import { decoded, dictOf, entry, name, nameAt, numberAt } from '../objects';
import type { Pack } from '../flate';
import { cffGlyphs, emptyCffGlyphs, type CffWanted } from './cff';
import { characterOf, encodedName, sameCharacter } from './glyph-names';
import { parseToUnicode } from './to-unicode';
import { cffTable, emptyGlyphs, glyphsOf } from './truetype';
import { emptyType1Glyphs, type1Glyphs } from './type1';
import {
  baseEncoding, cidsOf, descendantOf, differences, programOf, type FontProgram, type FontUse,
} from './usage'; // prettier-ignore

/** A flag of a font descriptor (9.8.2): the font has an encoding of its own. */
const SYMBOLIC = 4;

/** Answers how many programs kept all of their outlines. */
export function scrubPrograms(doc: PDFDocument, uses: readonly FontUse[], pack: Pack): number {
  const programs = new Map<PDFRef, { readonly program: FontProgram; readonly uses: FontUse[] }>();
  // A program that a font of unknown codes shares stays whole.
  const unknown = new Set<PDFRef>();
  for (const use of uses) {
    const program = programOf(doc, use.font);
    if (!program) continue;
    if (use.width === null) unknown.add(program.ref);
    const known = programs.get(program.ref);
    if (known) known.uses.push(use);
    else programs.set(program.ref, { program, uses: [use] });
  }
  let whole = 0;
  for (const [ref, { program, uses: sharing }] of programs)
    if (unknown.has(ref) || !scrubProgram(doc, program, sharing, pack)) whole++;
  return whole;
}

function scrubProgram(doc: PDFDocument, program: FontProgram, uses: readonly FontUse[], pack: Pack): boolean {
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
  context.assign(program.ref, pack(context, bytes, dict));
  return true;

  function type1(): boolean {
    const own = composite.includes(true) ? null : type1Glyphs(program.bytes);
    const names = own && namesInUse(doc, uses, own);
    const made = names && emptyType1Glyphs(program.bytes, names);
    if (!made) return false;
    const [Length1, Length2, Length3] = made.lengths;
    context.assign(program.ref, pack(context, made.bytes, { Length1, Length2, Length3 }));
    return true;
  }

  function trueType(): Uint8Array | null {
    const keep = new Set<number>();
    for (const use of uses) {
      const descendant = descendantOf(doc, use.font);
      if (!descendant) {
        const glyphs = simpleGlyphs(use);
        if (glyphs === 'all') return emptyGlyphs(program.bytes, 'all');
        for (const gid of glyphs) keep.add(gid);
        continue;
      }
      const map = decoded(entry(context, descendant, 'CIDToGIDMap'));
      for (const cid of cidsOf(doc, use) ?? [])
        keep.add(map ? (map[2 * cid] ?? 0) * 256 + (map[2 * cid + 1] ?? 0) : cid);
    }
    return emptyGlyphs(program.bytes, keep);
  }

  /** Simple fonts find a glyph in one of several ways (9.6.6.4); glyphs of all ways stay. */
  function simpleGlyphs(use: FontUse): ReadonlySet<number> | 'all' {
    const characters = new Set(charactersOf(doc, use));
    const text = textOf(doc, use);
    for (const [code, glyph] of differences(doc, use.font)) {
      if (!use.codes.has(code)) continue;
      const hex = /^(?:uni|u)([0-9A-Fa-f]{4,6})/.exec(glyph)?.[1];
      if (hex) characters.add(Number.parseInt(hex, 16));
      // A glyph found by its name alone cannot be followed here: all stay.
      else if (!text.has(code)) return 'all';
    }
    return glyphsOf(program.bytes, use.codes, characters);
  }

  function cff(): Uint8Array | null {
    if (program.subtype !== 'OpenType') return cffWithout(program.bytes, []);
    const place = cffTable(program.bytes);
    if (!place) return trueType();
    // Its character map is one more way to a glyph.
    const mapped = composite.includes(true) ? [] : uses.flatMap((use) => [...mappedGlyphs(use)]);
    const table = cffWithout(program.bytes.subarray(...place), mapped);
    if (!table) return null;
    const whole = program.bytes.slice();
    whole.set(table, place[0]);
    return whole;
  }

  function mappedGlyphs(use: FontUse): ReadonlySet<number> {
    const characters = new Set(charactersOf(doc, use));
    for (const [code, glyph] of differences(doc, use.font)) {
      const c = use.codes.has(code) ? characterOf(glyph) : undefined;
      if (c !== undefined) characters.add(c.codePointAt(0) ?? 0);
    }
    return glyphsOf(program.bytes, use.codes, characters);
  }

  function cffWithout(bytes: Uint8Array, mapped: readonly number[]): Uint8Array | null {
    const wanted = composite.includes(true) ? cidsWanted() : namesWanted(bytes, mapped);
    return wanted && emptyCffGlyphs(bytes, wanted);
  }

  function cidsWanted(): CffWanted | null {
    // Only TrueType programs need such a map; readers differ in what they make of it here.
    if (uses.some((u) => decoded(entry(context, descendantOf(doc, u.font), 'CIDToGIDMap')))) return null;
    return { cids: new Set(uses.flatMap((u) => [...(cidsOf(doc, u) ?? [])])) };
  }

  function namesWanted(bytes: Uint8Array, mapped: readonly number[]): CffWanted | null {
    const own = cffGlyphs(bytes);
    const names = own && namesInUse(doc, uses, own);
    return names && { names, gids: new Set(mapped), codes: new Set(uses.flatMap((u) => [...u.codes])) };
  }
}

/** What a program with named glyphs says about them. */
interface OwnNames {
  readonly names: ReadonlySet<string>;
  readonly encoded: (code: number) => readonly string[];
}

/** Names of the glyphs that codes in use may lead to; null where an encoding is not known here. */
function namesInUse(doc: PDFDocument, uses: readonly FontUse[], own: OwnNames): ReadonlySet<string> | null {
  const { context } = doc;
  const names = new Set<string>();
  for (const use of uses) {
    const base = baseEncoding(doc, use.font);
    if (base === null) return null;
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
      const ways = [...own.encoded(code), ...(encoding ? [encodedName(encoding, code)] : [])];
      const found = ways.filter((glyph) => glyph !== undefined).filter((glyph) => own.names.has(glyph));
      // A glyph that is not there may be there by another name, or the code is taken for a character.
      const guesses = ['StandardEncoding', 'WinAnsiEncoding'] as const;
      const asked = found.length > 0 ? [] : [...ways, ...guesses.map((e) => encodedName(e, code))];
      for (const glyph of [...found, ...[stated, ...asked].flatMap(withLikes)]) names.add(glyph);
    }
  }
  return names;
}

function withLikes(glyph: string | undefined): readonly string[] {
  return glyph === undefined ? [] : [glyph, ...sameCharacter(glyph)];
}

/** The text of each code, as the font states it. */
function textOf(doc: PDFDocument, { font }: FontUse): ReadonlyMap<number, string> {
  const cmap = decoded(entry(doc.context, font, 'ToUnicode'));
  return cmap ? parseToUnicode(cmap) : new Map<number, string>();
}

/** Characters that codes in use may be taken for. */
function charactersOf(doc: PDFDocument, use: FontUse): readonly number[] {
  const text = textOf(doc, use);
  const decoder = new TextDecoder('windows-1252');
  return [...use.codes].flatMap((code) =>
    [...`${text.get(code) ?? ''}${decoder.decode(Uint8Array.of(code))}`].map((c) => c.codePointAt(0) ?? 0),
  );
}

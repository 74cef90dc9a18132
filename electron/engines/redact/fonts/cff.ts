/**
 * Empties the outlines of glyphs in a Compact Font Format program, and the subroutines that they alone call, its length
 * unchanged (Adobe Technical Note 5176).
 */
import { STANDARD_STRINGS } from './cff-strings';
import { encodedName } from './glyph-names';
import { follower } from './type2';

const CHARSET = 15;
const ENCODING = 16;
const CHAR_STRINGS = 17;
const PRIVATE = 18;
const SUBRS = 19;
const CHARSTRING_TYPE = 1206;
const ROS = 1230;
/** The first string identifier that a font defines itself. */
const OWN_STRINGS = STANDARD_STRINGS.length;
/** As many glyphs as the ISOAdobe character set has, numbered as their names are. */
const ISO_ADOBE = 229;
const RETURN = 11;
const END_CHAR = 14;

export type CffWanted =
  /** For CID-keyed fonts and fonts whose glyphs are numbered: CIDs or glyph indices. */
  | { readonly cids: ReadonlySet<number> }
  | {
      readonly names: ReadonlySet<string>;
      /** Glyph indices that stay besides. */
      readonly gids: ReadonlySet<number>;
      /** The font's own encoding forgets the others. */
      readonly codes: ReadonlySet<number>;
    };

interface Parsed {
  readonly b: Uint8Array;
  readonly top: Dict;
  readonly strings: Index;
  readonly globals: Index;
  readonly locals: Index;
  readonly glyphs: Index;
  readonly isCid: boolean;
  readonly charset: Charset | null;
}

interface Charset {
  /** Where it is written and how; null for a predefined one. */
  readonly written: { readonly at: number; readonly format: number } | null;
  /** SID or CID of each glyph. */
  readonly ids: readonly number[];
}

/** What the program itself says about its glyphs; null where they have no names, or it is not understood. */
export function cffGlyphs(program: Uint8Array): {
  readonly names: ReadonlySet<string>;
  /** Names that a code may have. */
  readonly encoded: (code: number) => readonly string[];
} | null {
  const font = parse(program);
  if (!font?.charset || font.isCid) return null;
  const encoding = readEncoding(font, font.charset);
  if (!encoding) return null;
  return {
    names: new Set(font.charset.ids.map((id) => stringAt(font, id))),
    encoded: (code) => encoding.filter((e) => e.code === code).map((e) => e.glyph),
  };
}

/** Null where the program is not understood. Outlines in subroutines that CID-keyed fonts share stay. */
export function emptyCffGlyphs(program: Uint8Array, wanted: CffWanted): Uint8Array | null {
  const font = parse(program.slice());
  if (!font) return null;
  const { b, glyphs, locals, globals } = font;
  const first = 'cids' in wanted ? numbered(font, wanted.cids) : named(font, wanted.names, wanted.gids);
  const used = first && (font.isCid ? { glyphs: first, locals: null, globals: null } : followed(font, first));
  if (!used) return null;
  forgetNames(font, used.glyphs);
  forgetCodes(font, used.glyphs, 'cids' in wanted ? new Set() : wanted.codes);
  const done = [
    empty(b, glyphs, used.glyphs, END_CHAR),
    used.locals === null || empty(b, locals, used.locals, RETURN),
    used.globals === null || empty(b, globals, used.globals, RETURN),
  ];
  return done.every(Boolean) ? b : null;
}

/** Puts the one operator in the place of all objects but `keep`. False where they would not fit, as when they overlap. */
function empty(b: Uint8Array, index: Index, keep: ReadonlySet<number>, operator: number): boolean {
  if (index.places.some((at, i) => at < (index.places[i - 1] ?? 0))) return false;
  if (index.count === 0) return true;
  const data: number[] = [];
  const offsets: number[] = [1];
  for (let i = 0; i < index.count; i++) {
    const body = objectAt(b, index, i);
    if (keep.has(i)) for (const byte of body) data.push(byte);
    else if (body.length > 0) data.push(operator);
    offsets.push(data.length + 1);
  }
  const start = index.offsets + (index.count + 1) * index.offSize;
  if (start + data.length > index.end) return false;
  b.fill(0, index.offsets, index.end);
  offsets.forEach((offset, i) => {
    for (let k = 0; k < index.offSize; k++) {
      b[index.offsets + i * index.offSize + k] = Math.floor(offset / 256 ** (index.offSize - 1 - k)) & 0xff;
    }
  });
  b.set(data, start);
  return true;
}

function numbered({ isCid, charset }: Parsed, cids: ReadonlySet<number>): ReadonlySet<number> | null {
  if (!isCid) return new Set([0, ...cids]);
  if (!charset) return null;
  return new Set([0, ...charset.ids.flatMap((cid, gid) => (cids.has(cid) ? [gid] : []))]);
}

function named(
  font: Parsed,
  names: ReadonlySet<string>,
  gids: ReadonlySet<number>,
): ReadonlySet<number> | null {
  if (!font.charset || font.isCid) return null;
  return new Set([0, ...gids, ...glyphsNamed(font, (n) => names.has(n))]);
}

function glyphsNamed(font: Parsed, wanted: (glyph: string) => boolean): readonly number[] {
  return (font.charset?.ids ?? []).flatMap((id, gid) => (wanted(stringAt(font, id)) ? [gid] : []));
}

interface Used {
  readonly glyphs: ReadonlySet<number>;
  readonly locals: ReadonlySet<number>;
  readonly globals: ReadonlySet<number>;
}

/** Glyphs with the parts of accented ones, and the subroutines they call. Null where a charstring is not understood. */
function followed(font: Parsed, from: ReadonlySet<number>): Used | null {
  const { b, glyphs, top } = font;
  if ((top.get(CHARSTRING_TYPE)?.[0] ?? 2) !== 2) return null;
  const bodies = (index: Index): readonly Uint8Array[] =>
    Array.from({ length: index.count }, (_, i) => objectAt(b, index, i));
  const locals = { bodies: bodies(font.locals), called: new Set<number>() };
  const globals = { bodies: bodies(font.globals), called: new Set<number>() };
  const follow = follower(locals, globals);
  const accents = new Set<string>();
  const keep = new Set<number>();
  const through = (gids: Iterable<number>): boolean => {
    for (const gid of gids) {
      if (keep.has(gid) || gid >= glyphs.count) continue;
      keep.add(gid);
      const parts = follow(objectAt(b, glyphs, gid));
      if (!parts || (parts.length > 0 && !font.charset)) return false;
      for (const code of parts) accents.add(encodedName('StandardEncoding', code) ?? '.notdef');
    }
    return true;
  };
  if (!through(from)) return null;
  // Parts may have parts.
  for (let known = -1; known < accents.size;) {
    known = accents.size;
    if (!through(glyphsNamed(font, (n) => accents.has(n)))) return null;
  }
  return { glyphs: keep, locals: locals.called, globals: globals.called };
}

/** Names and CIDs of emptied glyphs would still say which letters they were. */
function forgetNames({ b, charset, isCid, strings }: Parsed, stay: ReadonlySet<number>): void {
  if (charset?.written?.format !== 0) return;
  const { at: start } = charset.written;
  const used = new Set(charset.ids.filter((_, gid) => stay.has(gid)));
  charset.ids.forEach((id, gid) => {
    if (gid === 0 || stay.has(gid)) return;
    // A second glyph of the name `.notdef` is found by nobody: the first is taken.
    const replacement = isCid ? 0xffff - gid : 0;
    const at = start + 1 + 2 * (gid - 1);
    b[at] = replacement >> 8;
    b[at + 1] = replacement & 0xff;
    const i = id - OWN_STRINGS;
    if (!isCid && i >= 0 && !used.has(id)) b.fill(0x78, strings.places[i] ?? 0, strings.places[i + 1] ?? 0);
  });
}

/** A code tells the letter as well as a name does. It gives way to one that nobody uses. */
function forgetCodes({ b, top, isCid }: Parsed, stay: ReadonlySet<number>, codes: ReadonlySet<number>): void {
  const at = top.get(ENCODING)?.[0] ?? 0;
  if (isCid || at <= 1 || ((b[at] ?? 0) & 0x7f) !== 0) return;
  const spare = Array.from({ length: 256 }, (_, code) => code).find((code) => !codes.has(code));
  if (spare === undefined) return;
  const count = b[at + 1] ?? 0;
  for (let gid = 1; gid <= count; gid++) if (!stay.has(gid)) b[at + 1 + gid] = spare;
  if (((b[at] ?? 0) & 0x80) === 0) return;
  const supplement = at + 2 + count;
  for (let p = supplement + 1; p <= supplement + 3 * (b[supplement] ?? 0); p += 3)
    if (!codes.has(b[p] ?? 0)) b.set([spare, 0, 0], p);
}

interface Encoded {
  readonly code: number;
  readonly glyph: string;
}

/** Null for Expert, which is not here. */
function readEncoding(font: Parsed, charset: Charset): readonly Encoded[] | null {
  const { b, top } = font;
  const at = top.get(ENCODING)?.[0] ?? 0;
  if (at === 0) {
    const all = Array.from(
      { length: 256 },
      (_, code) => [code, encodedName('StandardEncoding', code)] as const,
    );
    return all.flatMap(([code, glyph]) => (glyph === undefined ? [] : [{ code, glyph }]));
  }
  const format = (b[at] ?? 0) & 0x7f;
  if (at === 1 || format > 1 || at + 2 > b.length) return null;
  const found: Encoded[] = [];
  const count = b[at + 1] ?? 0;
  const size = format === 0 ? 1 : 2;
  let gid = 1;
  for (let i = 0; i < count; i++) {
    const first = b[at + 2 + i * size] ?? 0;
    const more = format === 0 ? 0 : (b[at + 3 + i * size] ?? 0);
    for (let k = 0; k <= more; k++, gid++) add(first + k, charset.ids[gid]);
  }
  // Codes that share a glyph with another.
  const supplement = at + 2 + count * size;
  if (((b[at] ?? 0) & 0x80) !== 0) {
    for (let i = 0; i < (b[supplement] ?? 0); i++)
      add(b[supplement + 1 + 3 * i] ?? 0, number(b, supplement + 2 + 3 * i, 2));
  }
  return found;

  function add(code: number, id: number | undefined): void {
    if (id !== undefined) found.push({ code, glyph: stringAt(font, id) });
  }
}

function stringAt({ b, strings }: Parsed, sid: number): string {
  if (sid < OWN_STRINGS) return STANDARD_STRINGS[sid] ?? '';
  const i = sid - OWN_STRINGS;
  return i < strings.count ? latin(objectAt(b, strings, i)) : '';
}

function latin(b: Uint8Array): string {
  return Buffer.from(b.buffer, b.byteOffset, b.byteLength).toString('latin1');
}

function parse(b: Uint8Array): Parsed | null {
  const names = readIndex(b, b[2] ?? 4);
  const tops = names && readIndex(b, names.end);
  const strings = tops && readIndex(b, tops.end);
  const globals = strings && readIndex(b, strings.end);
  if (tops?.count !== 1 || !globals) return null;
  const top = readDict(objectAt(b, tops, 0));
  const charStrings = top.get(CHAR_STRINGS)?.[0] ?? 0;
  const glyphs = charStrings > 0 ? readIndex(b, charStrings) : null;
  const locals = readLocals(b, top);
  if (!glyphs || glyphs.count === 0 || !locals) return null;
  const isCid = top.has(ROS);
  const at = top.get(CHARSET)?.[0] ?? 0;
  const charset =
    at > 2 ? readCharset(b, at, glyphs.count) : at === 0 && !isCid ? isoAdobe(glyphs.count) : null;
  return { b, top, strings, globals, locals, glyphs, isCid, charset };
}

const NONE: Index = { count: 0, offSize: 1, offsets: 0, places: [], end: 0 };

/** The subroutines of a font that has one private dictionary; a CID-keyed one has several, elsewhere. */
function readLocals(b: Uint8Array, top: Dict): Index | null {
  const [size, at] = top.get(PRIVATE) ?? [];
  if (size === undefined || at === undefined) return NONE;
  const subrs = readDict(b.subarray(at, at + size)).get(SUBRS)?.[0];
  return subrs === undefined ? NONE : readIndex(b, at + subrs);
}

function isoAdobe(count: number): Charset | null {
  return count > ISO_ADOBE ? null : { written: null, ids: Array.from({ length: count }, (_, gid) => gid) };
}

function readCharset(b: Uint8Array, at: number, count: number): Charset | null {
  const format = b[at] ?? 0;
  const ids = [0];
  let p = at + 1;
  while (ids.length < count && p < b.length) {
    const first = number(b, p, 2);
    p += 2;
    const more = format === 0 ? 0 : number(b, p, format);
    p += format === 0 ? 0 : format;
    for (let i = 0; i <= more && ids.length < count; i++) ids.push(first + i);
  }
  return format > 2 ? null : { written: { at, format }, ids };
}

interface Index {
  readonly count: number;
  readonly offSize: number;
  /** Where the offsets begin. */
  readonly offsets: number;
  /** Start of each object, and the end of the last. */
  readonly places: readonly number[];
  readonly end: number;
}

/** Null where it does not lie within the program. */
function readIndex(b: Uint8Array, at: number): Index | null {
  const count = number(b, at, 2);
  if (at < 0 || at + 2 > b.length) return null;
  if (count === 0) return { ...NONE, offsets: at + 2, end: at + 2 };
  const offSize = b[at + 2] ?? 1;
  const offsets = at + 3;
  const base = offsets + (count + 1) * offSize - 1;
  if (offSize < 1 || offSize > 4 || base > b.length) return null;
  const places = Array.from(
    { length: count + 1 },
    (_, i) => base + number(b, offsets + i * offSize, offSize),
  );
  const end = places[count] ?? base;
  return end > b.length ? null : { count, offSize, offsets, places, end };
}

function objectAt(b: Uint8Array, { places }: Index, i: number): Uint8Array {
  return b.subarray(places[i] ?? 0, places[i + 1] ?? 0);
}

function number(b: Uint8Array, at: number, size: number): number {
  let n = 0;
  for (let i = 0; i < size; i++) n = n * 256 + (b[at + i] ?? 0);
  return n;
}

type Dict = ReadonlyMap<number, readonly number[]>;

/** Operators of a DICT with their operands; real numbers read as 0. */
function readDict(b: Uint8Array): Dict {
  const dict = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = 0; at < b.length;) {
    const c = b[at++] ?? 0;
    if (c <= 21) {
      const op = c === 12 ? 1200 + (b[at++] ?? 0) : c;
      dict.set(op, operands);
      operands = [];
    } else if (c === 28) {
      operands.push((number(b, at, 2) << 16) >> 16);
      at += 2;
    } else if (c === 29) {
      operands.push(number(b, at, 4) | 0);
      at += 4;
    } else if (c === 30) {
      while (at < b.length && ((b[at] ?? 0) & 0xf) !== 0xf) at++;
      at++;
      operands.push(0);
    } else if (c <= 246) operands.push(c - 139);
    else if (c <= 250) operands.push((c - 247) * 256 + (b[at++] ?? 0) + 108);
    else operands.push(-(c - 251) * 256 - (b[at++] ?? 0) - 108);
  }
  return dict;
}

/** Empties the outlines of glyphs in a Compact Font Format program (Adobe Technical Note 5176), its length unchanged. */

interface Index {
  readonly count: number;
  readonly offSize: number;
  /** Where the offsets begin. */
  readonly offsets: number;
  /** Start of each object, and the end of the last. */
  readonly places: readonly number[];
  readonly end: number;
}

function readIndex(b: Uint8Array, at: number): Index {
  const count = ((b[at] ?? 0) << 8) | (b[at + 1] ?? 0);
  if (count === 0) return { count, offSize: 1, offsets: at + 2, places: [], end: at + 2 };
  const offSize = b[at + 2] ?? 1;
  const offsets = at + 3;
  const base = offsets + (count + 1) * offSize - 1;
  const places = Array.from(
    { length: count + 1 },
    (_, i) => base + number(b, offsets + i * offSize, offSize),
  );
  return { count, offSize, offsets, places, end: places[count] ?? base };
}

function number(b: Uint8Array, at: number, size: number): number {
  let n = 0;
  for (let i = 0; i < size; i++) n = n * 256 + (b[at + i] ?? 0);
  return n;
}

/** Operators of a DICT with their operands; real numbers read as 0. */
function readDict(b: Uint8Array, from: number, to: number): ReadonlyMap<number, readonly number[]> {
  const dict = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = from; at < to;) {
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
      while (at < to && ((b[at] ?? 0) & 0xf) !== 0xf) at++;
      at++;
      operands.push(0);
    } else if (c <= 246) operands.push(c - 139);
    else if (c <= 250) operands.push((c - 247) * 256 + (b[at++] ?? 0) + 108);
    else operands.push(-(c - 251) * 256 - (b[at++] ?? 0) - 108);
  }
  return dict;
}

const CHARSET = 15;
const ENCODING = 16;
const CHAR_STRINGS = 17;
const ROS = 1230;
/** The first string identifier that a font defines itself. */
const OWN_STRINGS = 391;
const END_CHAR = 14;

export interface CffWanted {
  /** For CID-keyed fonts and fonts whose glyphs are numbered: CIDs or glyph indices. */
  readonly cids: ReadonlySet<number> | null;
  /** For fonts of named glyphs: names that stay, and codes that the font's own encoding resolves. */
  readonly names: ReadonlySet<string>;
  readonly codes: ReadonlySet<number>;
}

/** Null where the program is not understood. Outlines in shared subroutines stay. */
export function emptyCffGlyphs(program: Uint8Array, wanted: CffWanted): Uint8Array | null {
  const b = program.slice();
  const names = readIndex(b, b[2] ?? 4);
  const tops = readIndex(b, names.end);
  const strings = readIndex(b, tops.end);
  const top = readDict(b, tops.places[0] ?? 0, tops.places[1] ?? 0);
  const charStrings = top.get(CHAR_STRINGS)?.[0];
  if (tops.count !== 1 || charStrings === undefined || charStrings <= 0) return null;
  const glyphs = readIndex(b, charStrings);
  if (glyphs.count === 0 || glyphs.end > b.length) return null;
  const charset = readCharset(b, top.get(CHARSET)?.[0] ?? 0, glyphs.count);
  const keep = kept();
  if (!keep) return null;

  const data: number[] = [];
  const offsets: number[] = [1];
  for (let gid = 0; gid < glyphs.count; gid++) {
    const from = glyphs.places[gid] ?? 0;
    const to = glyphs.places[gid + 1] ?? from;
    if (keep.has(gid)) for (let i = from; i < to; i++) data.push(b[i] ?? 0);
    else if (to > from) data.push(END_CHAR);
    offsets.push(data.length + 1);
  }
  b.fill(0, glyphs.offsets, glyphs.end);
  offsets.forEach((offset, i) => {
    for (let k = 0; k < glyphs.offSize; k++) {
      b[glyphs.offsets + i * glyphs.offSize + k] =
        Math.floor(offset / 256 ** (glyphs.offSize - 1 - k)) & 0xff;
    }
  });
  b.set(data, glyphs.offsets + (glyphs.count + 1) * glyphs.offSize);
  forgetNames(keep);
  return b;

  function kept(): ReadonlySet<number> | null {
    const found = new Set<number>([0]);
    if (wanted.cids) {
      if (!top.has(ROS)) for (const cid of wanted.cids) found.add(cid);
      else if (!charset) return null;
      else {
        charset.ids.forEach((cid, gid) => {
          if (wanted.cids?.has(cid)) found.add(gid);
        });
      }
      return found;
    }
    if (!charset) return null;
    charset.ids.forEach((sid, gid) => {
      // Names below 391 are the standard ones, of Latin letters: kept.
      if (sid < OWN_STRINGS || wanted.names.has(stringAt(sid))) found.add(gid);
    });
    const encoding = top.get(ENCODING)?.[0] ?? 0;
    if (encoding > 1) for (const gid of encodedGlyphs(b, encoding, wanted.codes)) found.add(gid);
    return found;
  }

  function stringAt(sid: number): string {
    const i = sid - OWN_STRINGS;
    return String.fromCharCode(...b.subarray(strings.places[i] ?? 0, strings.places[i + 1] ?? 0));
  }

  /** Names and CIDs of emptied glyphs would still say which letters they were. */
  function forgetNames(stay: ReadonlySet<number>): void {
    if (!charset || charset.format !== 0) return;
    const used = new Set(charset.ids.filter((_, gid) => stay.has(gid)));
    charset.ids.forEach((id, gid) => {
      if (gid === 0 || stay.has(gid)) return;
      const at = charset.at + 1 + 2 * (gid - 1);
      const replacement = top.has(ROS) ? 0xffff - gid : 0;
      b[at] = replacement >> 8;
      b[at + 1] = replacement & 0xff;
      if (!top.has(ROS) && id >= OWN_STRINGS && !used.has(id)) {
        b.fill(0x78, strings.places[id - OWN_STRINGS] ?? 0, strings.places[id - OWN_STRINGS + 1] ?? 0);
      }
    });
  }
}

interface Charset {
  readonly at: number;
  readonly format: number;
  /** SID or CID of each glyph. */
  readonly ids: readonly number[];
}

/** Null for the predefined charsets. */
function readCharset(b: Uint8Array, at: number, count: number): Charset | null {
  if (at <= 2) return null;
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
  return format > 2 ? null : { at, format, ids };
}

function encodedGlyphs(b: Uint8Array, at: number, codes: ReadonlySet<number>): readonly number[] {
  const format = (b[at] ?? 0) & 0x7f;
  const found: number[] = [];
  const count = b[at + 1] ?? 0;
  let gid = 1;
  for (let i = 0; i < count; i++) {
    const first = b[at + 2 + i * (format === 0 ? 1 : 2)] ?? 0;
    const more = format === 0 ? 0 : (b[at + 3 + i * 2] ?? 0);
    for (let k = 0; k <= more; k++, gid++) if (codes.has(first + k)) found.push(gid);
  }
  return found;
}

/**
 * Glyph outlines of a TrueType file as drawing operators (OpenType 1.9: cmap 4 and 12, glyf, hmtx). A whole font
 * library would take half a second of each engine's start for the nine shapes that chips need.
 */

export interface GlyphOutline {
  /** Contours of quadratic curves in font units: points with the control point before them, or null for a line. */
  readonly contours: readonly (readonly Segment[])[];
  readonly advance: number;
  readonly unitsPerEm: number;
}

export interface Segment {
  readonly control: Point | null;
  readonly to: Point;
}
export type Point = readonly [number, number];

const MOST_PARTS = 16;
/** Flags of a simple glyph's points. */
const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME = 0x10;
const Y_SAME = 0x20;
/** Flags of a composite glyph's parts. */
const WORDS = 0x01;
const ARE_OFFSETS = 0x02;
const ONE_SCALE = 0x08;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** Null where the font has no such letter, or is not a TrueType font with outlines. */
export function glyphOutline(font: Uint8Array, letter: string): GlyphOutline | null {
  const v = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < v.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    tables.set(tag, v.getUint32(at + 8));
  }
  const [head, hhea, hmtx, loca, glyf, cmap] = ['head', 'hhea', 'hmtx', 'loca', 'glyf', 'cmap'].map((tag) =>
    tables.get(tag),
  );
  if (head === undefined || hhea === undefined || hmtx === undefined) return null;
  if (loca === undefined || glyf === undefined || cmap === undefined) return null;
  const gid = glyphOf(v, cmap, letter.codePointAt(0) ?? 0);
  if (gid === 0) return null;
  const metrics = v.getUint16(hhea + 34);
  const long = v.getInt16(head + 50) === 1;
  const place = (g: number): number =>
    glyf + (long ? v.getUint32(loca + 4 * g) : v.getUint16(loca + 2 * g) * 2);
  return {
    contours: contoursOf(v, place, gid, MOST_PARTS),
    advance: v.getUint16(hmtx + 4 * Math.min(gid, metrics - 1)),
    unitsPerEm: v.getUint16(head + 18),
  };
}

function glyphOf(v: DataView, cmap: number, code: number): number {
  for (let i = 0; i < v.getUint16(cmap + 2); i++) {
    const at = cmap + v.getUint32(cmap + 8 + 8 * i);
    const format = v.getUint16(at);
    const gid = format === 12 ? inGroups(v, at, code) : format === 4 ? inSegments(v, at, code) : 0;
    if (gid !== 0) return gid;
  }
  return 0;
}

function inGroups(v: DataView, at: number, code: number): number {
  for (let i = 0; i < v.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const first = v.getUint32(group);
    if (code >= first && code <= v.getUint32(group + 4)) return v.getUint32(group + 8) + code - first;
  }
  return 0;
}

function inSegments(v: DataView, at: number, code: number): number {
  const twice = v.getUint16(at + 6);
  for (let i = 0; i < twice; i += 2) {
    if (code > v.getUint16(at + 14 + i)) continue;
    const first = v.getUint16(at + 16 + twice + i);
    if (code < first) return 0;
    const delta = v.getUint16(at + 16 + 2 * twice + i);
    const slot = at + 16 + 3 * twice + i;
    const offset = v.getUint16(slot);
    if (offset === 0) return (code + delta) & 0xffff;
    const gid = v.getUint16(slot + offset + 2 * (code - first));
    return gid === 0 ? 0 : (gid + delta) & 0xffff;
  }
  return 0;
}

function contoursOf(
  v: DataView,
  place: (gid: number) => number,
  gid: number,
  depth: number,
): readonly (readonly Segment[])[] {
  const at = place(gid);
  if (place(gid + 1) <= at || depth === 0) return [];
  const count = v.getInt16(at);
  return count >= 0 ? simple(v, at + 10, count) : composite(v, at + 10, place, depth);
}

interface Raw {
  readonly at: Point;
  readonly on: boolean;
}

function simple(v: DataView, start: number, count: number): readonly (readonly Segment[])[] {
  const ends = Array.from({ length: count }, (_, i) => v.getUint16(start + 2 * i));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = start + 2 * count;
  at += 2 + v.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = v.getUint8(at++);
    const times = flag & REPEAT ? v.getUint8(at++) : 0;
    for (let i = 0; i <= times; i++) flags.push(flag);
  }
  const along = (short: number, same: number): number[] => {
    let value = 0;
    return flags.slice(0, total).map((flag) => {
      if (flag & short) value += flag & same ? v.getUint8(at++) : -v.getUint8(at++);
      else if (!(flag & same)) {
        value += v.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = along(X_SHORT, X_SAME);
  const ys = along(Y_SHORT, Y_SAME);
  const points = xs.map((x, i): Raw => ({ at: [x, ys[i] ?? 0], on: ((flags[i] ?? 0) & ON_CURVE) !== 0 }));
  return ends.map((end, i) => closed(points.slice(i === 0 ? 0 : (ends[i - 1] ?? -1) + 1, end + 1)));
}

/** Between two control points lies, unsaid, a point of the curve. The first segment's `to` is the start. */
function closed(points: readonly Raw[]): readonly Segment[] {
  const full: Raw[] = [];
  points.forEach((p, i) => {
    const before = points.at(i - 1) ?? p;
    if (!p.on && !before.on)
      full.push({ at: [(p.at[0] + before.at[0]) / 2, (p.at[1] + before.at[1]) / 2], on: true });
    full.push(p);
  });
  const start = full.findIndex((p) => p.on);
  const turned = [...full.slice(start), ...full.slice(0, start)];
  const [first] = turned;
  if (start < 0 || !first) return [];
  const segments: Segment[] = [{ control: null, to: first.at }];
  let control: Point | null = null;
  for (const p of [...turned.slice(1), first]) {
    if (p.on) {
      segments.push({ control, to: p.at });
      control = null;
    } else control = p.at;
  }
  return segments;
}

function composite(
  v: DataView,
  start: number,
  place: (gid: number) => number,
  depth: number,
): readonly (readonly Segment[])[] {
  const all: (readonly Segment[])[] = [];
  let at = start;
  for (let flags = MORE; flags & MORE;) {
    flags = v.getUint16(at);
    const part = v.getUint16(at + 2);
    const wide = (flags & WORDS) !== 0;
    const offsets = (flags & ARE_OFFSETS) !== 0;
    const dx = offsets ? (wide ? v.getInt16(at + 4) : v.getInt8(at + 4)) : 0;
    const dy = offsets ? (wide ? v.getInt16(at + 6) : v.getInt8(at + 5)) : 0;
    at += wide ? 8 : 6;
    const f = (): number => {
      at += 2;
      return v.getInt16(at - 2) / 16384;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & ONE_SCALE) a = d = f();
    else if (flags & TWO_SCALES) [a, d] = [f(), f()];
    else if (flags & MATRIX) [a, b, c, d] = [f(), f(), f(), f()];
    const moved = ([x, y]: Point): Point => [a * x + c * y + dx, b * x + d * y + dy];
    for (const contour of contoursOf(v, place, part, depth - 1)) {
      all.push(contour.map(({ control, to }) => ({ control: control && moved(control), to: moved(to) })));
    }
  }
  return all;
}

/** Empties the outlines of glyphs that nobody shows any more (OpenType 1.9: glyf, loca, hmtx, cmap). */

interface Table {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
}

function tablesOf(v: DataView): readonly Table[] {
  if (v.byteLength < 12) return [];
  const count = v.getUint16(4);
  const tables: Table[] = [];
  for (let i = 0; i < count && 28 + 16 * i <= v.byteLength; i++) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(
      v.getUint8(at),
      v.getUint8(at + 1),
      v.getUint8(at + 2),
      v.getUint8(at + 3),
    );
    const offset = v.getUint32(at + 8);
    const length = v.getUint32(at + 12);
    if (offset + length <= v.byteLength) tables.push({ tag, offset, length });
  }
  return tables;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where a font's CFF table lies; null where it has none. */
export function cffTable(font: Uint8Array): readonly [number, number] | null {
  const found = tablesOf(view(font)).find((t) => t.tag === 'CFF ');
  return found ? [found.offset, found.offset + found.length] : null;
}

/**
 * The font with every glyph outside `keep` emptied in place, parts of kept composites excepted. The file keeps its
 * length; what an emptied glyph held becomes zeros, and `loca` no longer tells its length. Null where it cannot be done.
 */
export function emptyGlyphs(font: Uint8Array, keep: ReadonlySet<number> | 'all'): Uint8Array | null {
  const out = font.slice();
  const v = view(out);
  const tables = new Map(tablesOf(v).map((t) => [t.tag, t]));
  const head = tables.get('head');
  const loca = tables.get('loca');
  const glyf = tables.get('glyf');
  const maxp = tables.get('maxp');
  if (!head || !loca || !glyf || !maxp) return null;
  const long = v.getInt16(head.offset + 50) === 1;
  const size = long ? 4 : 2;
  const count = Math.min(v.getUint16(maxp.offset + 4), Math.floor(loca.length / size) - 1);
  const place = (gid: number): number =>
    long ? v.getUint32(loca.offset + 4 * gid) : v.getUint16(loca.offset + 2 * gid) * 2;
  const ranges = Array.from({ length: count }, (_, gid) => [place(gid), place(gid + 1)] as const);
  if (ranges.some(([a, b]) => a > b || b > glyf.length)) return null;

  const kept = new Set<number>(keep === 'all' ? ranges.keys() : [0]);
  const todo = keep === 'all' ? [] : [...keep];
  for (let gid = todo.pop(); gid !== undefined; gid = todo.pop()) {
    const range = ranges[gid];
    if (!range || kept.has(gid)) {
      kept.add(gid);
      continue;
    }
    kept.add(gid);
    todo.push(...parts(v, glyf.offset + range[0], glyf.offset + range[1]));
  }

  // Glyphs may share their bytes; moved apart they could need more room than there is.
  const needed = ranges.reduce((sum, [from, to], gid) => (kept.has(gid) ? sum + to - from : sum), 0);
  if (needed > glyf.length) return null;
  // Kept glyphs move together, so that the gaps do not tell how much was there. No padding: short offsets are even as
  // they are, long ones may be odd, and a font that uses them all has not a byte to spare.
  const data = new Uint8Array(glyf.length);
  let at = 0;
  ranges.forEach(([from, to], gid) => {
    setPlace(gid, at);
    if (!kept.has(gid)) return;
    data.set(out.subarray(glyf.offset + from, glyf.offset + to), at);
    at += to - from;
  });
  setPlace(count, at);
  out.set(data, glyf.offset);
  emptyMetrics(v, tables, kept, count);
  return out;

  function setPlace(gid: number, offset: number): void {
    if (long) v.setUint32((loca?.offset ?? 0) + 4 * gid, offset);
    else v.setUint16((loca?.offset ?? 0) + 2 * gid, offset / 2);
  }
}

/** Glyphs that a composite is made of. */
function parts(v: DataView, from: number, to: number): readonly number[] {
  if (to - from < 12 || v.getInt16(from) >= 0) return [];
  const found: number[] = [];
  let at = from + 10;
  for (;;) {
    if (at + 4 > to) return found;
    const flags = v.getUint16(at);
    found.push(v.getUint16(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    if ((flags & 0x20) === 0) return found;
  }
}

function emptyMetrics(
  v: DataView,
  tables: ReadonlyMap<string, Table>,
  kept: ReadonlySet<number>,
  count: number,
): void {
  const hhea = tables.get('hhea');
  const hmtx = tables.get('hmtx');
  if (!hhea || !hmtx) return;
  const full = Math.min(v.getUint16(hhea.offset + 34), Math.floor(hmtx.length / 4));
  for (let gid = 0; gid < Math.min(full, count); gid++)
    if (!kept.has(gid)) v.setUint32(hmtx.offset + 4 * gid, 0);
}

/** Every glyph that some character map of the font could mean by these codes or characters: too many rather than too few. */
export function glyphsOf(
  font: Uint8Array,
  codes: ReadonlySet<number>,
  characters: ReadonlySet<number>,
): ReadonlySet<number> {
  const v = view(font);
  const cmap = tablesOf(v).find((t) => t.tag === 'cmap');
  const found = new Set<number>();
  if (!cmap) return codes;
  const wanted = new Set<number>([...codes, ...[...codes].map((c) => 0xf000 + c), ...characters]);
  const count = v.getUint16(cmap.offset + 2);
  for (let i = 0; i < count; i++) {
    const at = cmap.offset + v.getUint32(cmap.offset + 8 + 8 * i);
    if (at + 8 > v.byteLength) continue;
    for (const code of wanted) {
      const gid = lookUp(v, at, code);
      if (gid > 0) found.add(gid);
    }
  }
  return found;
}

function lookUp(v: DataView, at: number, code: number): number {
  const within = (a: number): boolean => a + 2 <= v.byteLength;
  switch (v.getUint16(at)) {
    case 0:
      return code < 256 && within(at + 6 + code) ? v.getUint8(at + 6 + code) : 0;
    case 4: {
      const segments = v.getUint16(at + 6) / 2;
      for (let s = 0; s < segments; s++) {
        const end = at + 14 + 2 * s;
        if (!within(end) || v.getUint16(end) < code) continue;
        const start = end + 2 * segments + 2;
        if (!within(start) || v.getUint16(start) > code) return 0;
        const delta = v.getUint16(start + 2 * segments);
        const rangeAt = start + 4 * segments;
        const range = v.getUint16(rangeAt);
        if (range === 0) return (code + delta) & 0xffff;
        const glyphAt = rangeAt + range + 2 * (code - v.getUint16(start));
        const gid = within(glyphAt) ? v.getUint16(glyphAt) : 0;
        return gid === 0 ? 0 : (gid + delta) & 0xffff;
      }
      return 0;
    }
    case 6: {
      const first = v.getUint16(at + 6);
      const count = v.getUint16(at + 8);
      return code >= first && code < first + count ? v.getUint16(at + 10 + 2 * (code - first)) : 0;
    }
    case 12: {
      const groups = v.getUint32(at + 12);
      for (let g = 0; g < Math.min(groups, 65536); g++) {
        const group = at + 16 + 12 * g;
        if (group + 12 > v.byteLength) return 0;
        const start = v.getUint32(group);
        if (code >= start && code <= v.getUint32(group + 4)) return v.getUint32(group + 8) + code - start;
      }
      return 0;
    }
    default:
      return 0;
  }
}

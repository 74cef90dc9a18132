import { describe, expect, it } from 'vitest';
import { PDFDocument, PDFName, type PDFDict } from 'pdf-lib';
import { loadEngineAssets } from '../../assets-load';
import type { RedactionOrder } from '../../../../shared/domain/redaction';
import { concat, latin1 } from '../content/tokens';
import { decoded, dictOf } from '../objects';
import { redact } from '../redact';
import { cffGlyphs, emptyCffGlyphs, type CffWanted } from './cff';
import { STANDARD_STRINGS } from './cff-strings';

const OPERATORS: Readonly<Record<string, readonly number[]>> = {
  rmoveto: [21], rlineto: [5], hstemhm: [18], hintmask: [19], callsubr: [10], callgsubr: [29], return: [11], endchar: [14],
  strange: [12, 99], add: [12, 10],
}; // prettier-ignore
const number = (n: number): readonly number[] =>
  n >= -107 && n <= 107 ? [n + 139] : [28, (n >> 8) & 255, n & 255];
const code = (...parts: readonly (number | string)[]): readonly number[] =>
  parts.flatMap((p) => (typeof p === 'number' ? number(p) : (OPERATORS[p] ?? [])));
/** The number of the first of few subroutines. */
const LOCAL = -107;

/** The seven is drawn by a subroutine of a subroutine, after a hint mask that reads like the end of the glyph. */
const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  '.notdef': code('endchar'),
  zero: code(50, 0, 'rmoveto', 400, 0, 'rlineto', 0, 700, 'rlineto', -400, 0, 'rlineto', 'endchar'),
  one: code(LOCAL + 1, 'callsubr', 'endchar'),
  seven: [...code(0, 20, 100, 20, 'hstemhm', 0, 20, 'hintmask'), 14, ...code(LOCAL, 'callsubr', 'endchar')],
  A: code(50, 0, 'rmoveto', 400, 0, 'rlineto', -200, 700, 'rlineto', 'endchar'),
  acute: code(200, 720, 'rmoveto', 90, 0, 'rlineto', 0, 90, 'rlineto', 'endchar'),
  Aacute: code(0, 0, 65, 194, 'endchar'),
  own: code(50, 300, 'rmoveto', 400, 0, 'rlineto', 0, 300, 'rlineto', 'endchar'),
}; // prettier-ignore
const LOCALS = [
  code(LOCAL, 'callgsubr', 'return'),
  code(200, 0, 'rmoveto', 90, 0, 'rlineto', 0, 700, 'rlineto', 'return'),
];
const GLOBALS = [
  code(50, 700, 'rmoveto', 400, 0, 'rlineto', -300, -700, 'rlineto', 'return'),
  code(1, 'return'),
];

interface Sample {
  readonly glyphs?: Readonly<Record<string, readonly number[]>>;
  /** Codes of the glyphs after the first; a number names a predefined encoding. */
  readonly encoding?: readonly number[] | number;
  /** Code and glyph name. */
  readonly supplement?: readonly (readonly [number, string])[];
  readonly charset?: 'listed' | 'ranges' | number;
  readonly cid?: boolean;
}

const two = (n: number): readonly number[] => [(n >> 8) & 255, n & 255];
const four = (n: number): readonly number[] => [29, 0, 0, ...two(n)];
function index(objects: readonly (readonly number[])[]): readonly number[] {
  if (objects.length === 0) return [0, 0];
  const ends = objects.map((_, i) => objects.slice(0, i + 1).reduce((sum, o) => sum + o.length, 1));
  return [...two(objects.length), 2, ...[1, ...ends].flatMap(two), ...objects.flat()];
}

function sample(of: Sample = {}): Uint8Array {
  const { glyphs = GLYPHS, encoding = 0, charset = 'listed', supplement = [] } = of;
  const names = Object.keys(glyphs);
  const own = names.filter((n) => !STANDARD_STRINGS.includes(n));
  const sid = (n: string): number =>
    STANDARD_STRINGS.includes(n) ? STANDARD_STRINGS.indexOf(n) : 391 + own.indexOf(n);
  const ids = names.slice(1).map(sid);
  const listed = [0, ...ids.flatMap(two)];
  const ranges = [1, ...ids.flatMap((id) => [...two(id), 0])];
  const codes =
    typeof encoding === 'number'
      ? []
      : [supplement.length > 0 ? 0x80 : 0, encoding.length, ...encoding,
         ...(supplement.length > 0 ? [supplement.length, ...supplement.flatMap(([c, n]) => [c, ...two(sid(n))])] : [])]; // prettier-ignore
  const blocks = {
    charset: charset === 'ranges' ? ranges : listed,
    encoding: codes,
    glyphs: index(Object.values(glyphs)),
    private: [...four(500), 20, ...four(500), 21, ...four(18), 19],
    locals: index(LOCALS),
  };
  const top = (at: Readonly<Record<keyof typeof blocks, number>>): readonly number[] => [
    ...(of.cid ? [...four(391), ...four(391), ...four(0), 12, 30] : []),
    ...[0, 0, 600, 900].flatMap(four), 5,
    ...four(typeof charset === 'number' ? charset : at.charset), 15,
    ...four(typeof encoding === 'number' ? encoding : at.encoding), 16,
    ...four(at.glyphs), 17, ...four(blocks.private.length), ...four(at.private), 18,
  ]; // prettier-ignore
  const head = (dict: readonly number[]): readonly number[] => [
    1, 0, 4, 2, ...index([[...latin1('ABCDEF+Sample')]]), ...index([dict]),
    ...index(own.map((n) => [...latin1(n)])), ...index(GLOBALS),
  ]; // prettier-ignore
  const nowhere = { charset: 0, encoding: 0, glyphs: 0, private: 0, locals: 0 };
  let at = head(top(nowhere)).length;
  const places = { ...nowhere };
  for (const key of ['charset', 'encoding', 'glyphs', 'private', 'locals'] as const) {
    places[key] = at;
    at += blocks[key].length;
  }
  return Uint8Array.from([...head(top(places)), ...Object.values(blocks).flat()]);
}

/** The sample's parts, read where its own dictionary says they are. */
function opened(b: Uint8Array) {
  const at16 = (p: number): number => (b[p] ?? 0) * 256 + (b[p + 1] ?? 0);
  const objects = (p: number): { readonly list: readonly (readonly number[])[]; readonly end: number } => {
    const count = at16(p);
    if (count === 0) return { list: [], end: p + 2 };
    const offset = (i: number): number => p + 2 + 2 * (count + 1) + at16(p + 3 + 2 * i);
    const list = Array.from({ length: count }, (_, i) => [...b.subarray(offset(i), offset(i + 1))]);
    return { list, end: offset(count) };
  };
  const names = objects(4);
  const tops = objects(names.end);
  const strings = objects(tops.end);
  const globals = objects(strings.end);
  const top = tops.list[0] ?? [];
  /** The last operand of an operator, which no byte of an operand in the sample looks like. */
  const last = (op: number): number => {
    for (let i = 0, value = 0; i < top.length;) {
      if (top[i] === 29) {
        value = (top[i + 3] ?? 0) * 256 + (top[i + 4] ?? 0);
        i += 5;
      } else if (top[i++] === op) return value;
    }
    return 0;
  };
  const glyphs = objects(last(17)).list;
  const charset = last(15);
  const encoding = last(16);
  return {
    glyphs,
    locals: objects(last(18) + 18).list,
    globals: globals.list,
    strings: strings.list.map((s) => String.fromCharCode(...s)),
    ids: glyphs.map((_, gid) => (gid === 0 ? 0 : at16(charset + 1 + 2 * (gid - 1)))),
    codes: [...b.subarray(encoding + 2, encoding + 2 + (b[encoding + 1] ?? 0))],
    supplement: [...b.subarray(encoding + 2 + (b[encoding + 1] ?? 0))].slice(0, 4),
  };
}

const NAMES = Object.keys(GLYPHS);
const gid = (glyph: string): number => NAMES.indexOf(glyph);
const only = (...names: readonly string[]): CffWanted => ({
  names: new Set(names), gids: new Set(), codes: new Set([0, 65]),
}); // prettier-ignore

describe('emptyCffGlyphs', () => {
  it('knows the standard strings', () => {
    expect(STANDARD_STRINGS).toHaveLength(391);
    // Appendix A.
    const some = [1, 17, 26, 34, 95, 96, 149, 150, 228, 229, 239, 378, 379, 390].map(
      (i) => STANDARD_STRINGS[i],
    );
    expect(some).toEqual([
      'space', 'zero', 'nine', 'A', 'asciitilde', 'exclamdown', 'germandbls', 'onesuperior', 'zcaron', 'exclamsmall',
      'zerooldstyle', 'Ydieresissmall', '001.000', 'Semibold',
    ]); // prettier-ignore
    expect(new Set(STANDARD_STRINGS).size).toBe(391);
  });

  it('empties what is not named, standard names and own ones, and forgets what they were', () => {
    const before = sample();
    const made = emptyCffGlyphs(before, only('zero', 'A'));
    expect(made).toHaveLength(before.length);
    if (!made) return;
    const after = opened(made);
    for (const glyph of NAMES) {
      const stays = ['.notdef', 'zero', 'A'].includes(glyph);
      expect([glyph, after.glyphs[gid(glyph)]]).toEqual([glyph, stays ? GLYPHS[glyph] : [14]]);
      expect([glyph, after.ids[gid(glyph)]]).toEqual([glyph, stays ? STANDARD_STRINGS.indexOf(glyph) : 0]);
    }
    expect(after.strings).toEqual(['xxx']);
    // Nobody calls them any more.
    expect(after.locals).toEqual([[11], [11]]);
    expect(after.globals).toEqual([[11], [11]]);
  });

  it('keeps the subroutines of what stays, and those they call', () => {
    const made = emptyCffGlyphs(sample(), only('seven', 'own'));
    const after = made && opened(made);
    expect(after?.glyphs[gid('seven')]).toEqual(GLYPHS['seven']);
    expect(after?.locals).toEqual([LOCALS[0], [11]]);
    expect(after?.globals).toEqual([GLOBALS[0], [11]]);
    expect(after?.strings).toEqual(['own']);
  });

  it.each([only('Aacute'), { cids: new Set([gid('Aacute')]) }])(
    'keeps the parts of an accented letter',
    (wanted) => {
      const made = emptyCffGlyphs(sample(), wanted);
      const stays = ['A', 'acute', 'Aacute'];
      const after = made && opened(made);
      expect(NAMES.filter((g) => after?.glyphs[gid(g)]?.length !== 1)).toEqual(stays);
      for (const glyph of stays) expect(after?.glyphs[gid(glyph)]).toEqual(GLYPHS[glyph]);
    },
  );

  it('takes a predefined character set: a glyph has the number of its name', () => {
    const glyphs = Object.fromEntries(
      STANDARD_STRINGS.slice(0, 40).map((n) => [
        n,
        n === 'zero' ? (GLYPHS['A'] ?? []) : (GLYPHS['zero'] ?? []),
      ]),
    );
    const program = sample({ glyphs, charset: 0 });
    expect(cffGlyphs(program)?.names.has('zero')).toBe(true);
    const made = emptyCffGlyphs(program, only('zero'));
    const after = made && opened(made);
    const kept = after?.glyphs.flatMap((g, i) => (g.length > 1 ? [i] : []));
    expect(kept).toEqual([0, 17]);
    expect(after?.glyphs[17]).toEqual(GLYPHS['A']);
    expect(emptyCffGlyphs(sample({ charset: 1 }), only('zero'))).toBeNull();
  });

  it('leaves character sets in ranges as they are', () => {
    const made = emptyCffGlyphs(sample({ charset: 'ranges' }), only('zero'));
    const after = made && opened(made);
    expect(after?.glyphs[gid('seven')]).toEqual([14]);
    expect(made && cffGlyphs(made)?.names.has('seven')).toBe(true);
  });

  it('says what its own encoding names, and lets its codes go', () => {
    const encoding = NAMES.slice(1).map((_, i) => 64 + i);
    const program = sample({ encoding, supplement: [[7, 'seven']] });
    expect(cffGlyphs(program)?.encoded(65)).toEqual(['one']);
    expect(cffGlyphs(program)?.encoded(7)).toEqual(['seven']);
    expect(cffGlyphs(program)?.encoded(1)).toEqual([]);
    expect(cffGlyphs(sample())?.encoded(0x37)).toEqual(['seven']);
    const made = emptyCffGlyphs(program, only('one'));
    const after = made && opened(made);
    // 0 and 65 are in use.
    expect(after?.codes).toEqual([1, 65, 1, 1, 1, 1, 1]);
    expect(after?.supplement).toEqual([1, 1, 0, 0]);
  });

  it.each([
    ['a charstring with an unknown operator', sample({ glyphs: { ...GLYPHS, A: code(1, 'strange') } })],
    ['a call of a subroutine that is not there', sample({ glyphs: { ...GLYPHS, A: code(77, 'callsubr') } })],
    ['a call that is worked out', sample({ glyphs: { ...GLYPHS, A: code(-100, -7, 'add', 'callsubr') } })],
    ['a cut program', sample().subarray(0, 200)],
    ['no program', latin1('nothing of the kind')],
    ['glyphs that have numbers for names', sample({ cid: true })],
  ])('leaves alone %s', (_, program) => {
    expect(emptyCffGlyphs(program, only('A'))).toBeNull();
  });

  it('is not asked what it does not know', () => {
    expect(cffGlyphs(sample({ encoding: 1 }))).toBeNull();
    expect(cffGlyphs(sample({ cid: true }))).toBeNull();
  });
});

type Way = 'names' | 'names in part' | 'base' | 'own' | 'standard';

async function paper(way: Way): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const { context } = doc;
  // 0x41 is the one, 0x42 the zero: codes that StandardEncoding has for others.
  const program = sample(way === 'own' ? { encoding: [0x42, 0x61, 0x63, 0x44, 0x45, 0x46, 0x47] } : {});
  const file = context.register(context.flateStream(program, { Subtype: 'Type1C' }));
  const FontDescriptor = context.register(
    context.obj({
      Type: 'FontDescriptor', FontName: 'ABCDEF+Sample', Flags: way === 'own' ? 4 : 32, FontBBox: [0, 0, 600, 900],
      ItalicAngle: 0, Ascent: 900, Descent: 0, CapHeight: 700, StemV: 80, FontFile3: file,
    }),
  ); // prettier-ignore
  const names: Readonly<Record<Way, object>> = {
    names: { Encoding: { Type: 'Encoding', Differences: [1, 'zero', 'one', 'seven'] } },
    'names in part': {
      Encoding: { Type: 'Encoding', BaseEncoding: 'WinAnsiEncoding', Differences: [1, 'zero'] },
    },
    base: { Encoding: 'MacRomanEncoding' },
    own: {},
    standard: {},
  };
  const codes: Readonly<Record<Way, readonly [string, string, string]>> = {
    names: ['01', '02', '03'],
    'names in part': ['01', '31', '37'],
    base: ['30', '31', '37'],
    own: ['42', '61', '63'],
    standard: ['30', '31', '37'],
  };
  const font = context.register(
    context.obj({
      Type: 'Font', Subtype: 'Type1', BaseFont: 'ABCDEF+Sample', FirstChar: 0, LastChar: 127,
      Widths: Array.from({ length: 128 }, () => 500), FontDescriptor, ...names[way],
    }),
  ); // prettier-ignore
  const page = doc.addPage([300, 200]);
  page.node.setFontDictionary(PDFName.of('F'), font);
  const [zero, one, seven] = codes[way];
  const content = `BT /F 40 Tf 20 100 Td <${zero}${one}> Tj 80 0 Td <${seven}> Tj 60 0 Td <${one}${zero}> Tj ET`;
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  return doc.save();
}

describe('a page in a Type1C font', () => {
  const ways: readonly Way[] = ['names', 'names in part', 'base', 'own', 'standard'];
  it.each(ways)('forgets the digit that was masked (encoding: %s)', async (way) => {
    const order: RedactionOrder = {
      regions: [{ page: 1, box: [99, 95, 128, 145], item: 6, hidden: null }],
      strings: [], title: '시험', leftOpen: [],
    }; // prettier-ignore
    const made = await redact(await paper(way), order, await loadEngineAssets());
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    expect(made.value.report.warnings).not.toContain('font-outlines-kept');
    expect(made.value.report.pages[0]?.method).toBe('vector');
    const doc = await PDFDocument.load(made.value.pdf);
    const programs = doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const dict: PDFDict | undefined = dictOf(doc.context, object);
      const file = dict?.get(PDFName.of('FontFile3'));
      return file ? [decoded(doc.context.lookup(file)) ?? new Uint8Array()] : [];
    });
    expect(programs).toHaveLength(1);
    const after = opened(concat(programs));
    expect(after.glyphs[gid('zero')]).toEqual(GLYPHS['zero']);
    expect(after.glyphs[gid('one')]).toEqual(GLYPHS['one']);
    expect(after.glyphs[gid('seven')]).toEqual([14]);
    expect(after.locals).toEqual([[11], LOCALS[1]]);
    expect(after.globals).toEqual([[11], [11]]);
    expect(after.ids[gid('seven')]).toBe(0);
    if (way === 'own') expect(after.codes.slice(0, 3)).toEqual([0x42, 0x61, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { PDFDocument, PDFName, type PDFDict } from 'pdf-lib';
import { loadEngineAssets } from '../../assets-load';
import type { RedactionOrder } from '../../../../shared/domain/redaction';
import { concat, latin1 } from '../content/tokens';
import { decoded, dictOf } from '../objects';
import { redact } from '../redact';
import { emptyType1Glyphs, type1Glyphs } from './type1';

/** Chapter 7 of the book, written for the test a second time. */
function cipher(bytes: Uint8Array, key: number, encrypt: boolean): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let r = key;
  bytes.forEach((b, i) => {
    const o = b ^ (r >>> 8);
    out[i] = o;
    r = ((encrypt ? o : b) * 52845 + r * 52845 + 22719) % 65536;
  });
  return out;
}

const number = (n: number): readonly number[] =>
  n >= -107 && n <= 107
    ? [n + 139]
    : n >= 0
      ? [247 + ((n - 108) >> 8), (n - 108) & 255]
      : [251 + ((-n - 108) >> 8), (-n - 108) & 255];
const code = (...parts: readonly (number | string)[]): readonly number[] =>
  parts.flatMap((p) => (typeof p === 'number' ? number(p) : (OPERATORS[p] ?? [])));
const OPERATORS: Readonly<Record<string, readonly number[]>> = {
  hsbw: [13], endchar: [14], rmoveto: [21], rlineto: [5], closepath: [9], callsubr: [10], return: [11], seac: [12, 6],
  callothersubr: [12, 16], pop: [12, 17], setcurrentpoint: [12, 33], strange: [12, 99],
}; // prettier-ignore

interface Sample {
  readonly lenIV?: number;
  readonly glyphs?: Readonly<Record<string, readonly number[]>>;
  readonly private?: string;
  readonly rd?: string;
}

/** A box, a triangle by a subroutine of its own, a bar by hint replacement, and an accented letter. */
const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  '.notdef': code(0, 500, 'hsbw', 'endchar'),
  A: code(50, 600, 'hsbw', 0, 0, 'rmoveto', 500, 0, 'rlineto', 0, 700, 'rlineto', -500, 0, 'rlineto', 'closepath', 'endchar'),
  B: code(50, 600, 'hsbw', 4, 'callsubr', 'endchar'),
  C: code(50, 600, 'hsbw', 5, 1, 3, 'callothersubr', 'pop', 'callsubr', 'endchar'),
  acute: code(50, 300, 'hsbw', 0, 720, 'rmoveto', 90, 0, 'rlineto', 0, 90, 'rlineto', 'closepath', 'endchar'),
  Aacute: code(50, 600, 'hsbw', 0, 0, 0, 65, 194, 'seac'),
}; // prettier-ignore
const SUBRS = [
  code(3, 0, 'callothersubr', 'pop', 'pop', 'setcurrentpoint', 'return'), code(0, 1, 'callothersubr', 'return'),
  code(0, 2, 'callothersubr', 'return'), code('return'),
  code(0, 0, 'rmoveto', 500, 0, 'rlineto', -250, 700, 'rlineto', 'closepath', 'return'),
  code(0, 300, 'rmoveto', 500, 0, 'rlineto', 0, 100, 'rlineto', -500, 0, 'rlineto', 'closepath', 'return'),
]; // prettier-ignore

function clearAndSecret(sample: Sample): readonly [string, Uint8Array] {
  const { lenIV = 4, glyphs = GLYPHS, rd = 'RD' } = sample;
  const charstring = (bytes: readonly number[]): Uint8Array => {
    const plain = Uint8Array.from([...Array.from({ length: Math.max(lenIV, 0) }, () => 7), ...bytes]);
    return lenIV < 0 ? plain : cipher(plain, 4330, true);
  };
  const parts: Uint8Array[] = [
    latin1(`dup /Private 9 dict dup begin
/RD {string currentfile exch readstring pop} executeonly def
/ND {noaccess def} executeonly def
/NP {noaccess put} executeonly def
/BlueValues [] def /password 5839 def /lenIV ${lenIV} def ${sample.private ?? ''}
/Subrs ${SUBRS.length} array\n`),
  ];
  SUBRS.forEach((bytes, i) => {
    const data = charstring(bytes);
    parts.push(latin1(`dup ${i} ${data.length} ${rd} `), data, latin1(' NP\n'));
  });
  parts.push(latin1(`ND\n2 index /CharStrings ${Object.keys(glyphs).length} dict dup begin\n`));
  for (const [glyph, bytes] of Object.entries(glyphs)) {
    const data = charstring(bytes);
    parts.push(latin1(`/${glyph} ${data.length} ${rd} `), data, latin1(' ND\n'));
  }
  parts.push(
    latin1(
      'end\nend\nreadonly put\nnoaccess put\ndup/FontName get exch definefont pop\nmark currentfile closefile\n',
    ),
  );
  const clear = `%!PS-AdobeFont-1.0: Sample 001.001
11 dict begin
/FontInfo 1 dict dup begin /version (1) readonly def end readonly def
/FontName /Sample def /PaintType 0 def /FontType 1 def
/FontMatrix [0.001 0 0 0.001 0 0] readonly def
/Encoding 256 array
0 1 255 {1 index exch /.notdef put} for
dup 65 /A put
dup 66 /B put
dup 67 /C put
dup 8#104 /Aacute put
readonly def
/FontBBox {0 0 600 900} readonly def
currentdict end
currentfile eexec
`;
  return [clear, cipher(concat([Uint8Array.of(1, 2, 3, 4), ...parts]), 55665, true)];
}

const TRAILER = `${`${'0'.repeat(64)}\n`.repeat(8)}cleartomark\n`;

function sample(of: Sample = {}): Uint8Array {
  const [clear, secret] = clearAndSecret(of);
  return concat([latin1(clear), secret, latin1(TRAILER)]);
}

/** The clear part, the decrypted part, and the decrypted charstring behind a label such as `/A` or `dup 4`. */
function opened(program: Uint8Array, lenIV = 4) {
  const latin = (b: Uint8Array): string => Buffer.from(b).toString('latin1');
  const at = latin(program).indexOf('eexec') + 6;
  const plain = cipher(program.subarray(at), 55665, false).subarray(4);
  const body = latin(plain);
  return {
    clear: latin(program.subarray(0, at)),
    body: body.slice(0, body.indexOf('closefile')),
    charstring: (label: string): readonly number[] | null => {
      const found = new RegExp(`${label.replace('.', '\\.')} (\\d+) RD `).exec(body);
      if (!found) return null;
      const from = found.index + found[0].length;
      const data = plain.subarray(from, from + Number(found[1]));
      return [...(lenIV < 0 ? data : cipher(data, 4330, false).subarray(lenIV))];
    },
  };
}

describe('emptyType1Glyphs', () => {
  it.each([4, 0, 1, -1])('drops what is not named, outline and name, with lenIV %i', (lenIV) => {
    const made = emptyType1Glyphs(sample({ lenIV }), new Set(['A', 'C']));
    expect(made).not.toBeNull();
    if (!made) return;
    const after = opened(made.bytes, lenIV);
    expect(after.charstring('/A')).toEqual(GLYPHS['A']);
    expect(after.charstring('/C')).toEqual(GLYPHS['C']);
    expect(after.charstring('/.notdef')).toEqual(GLYPHS['.notdef']);
    expect(after.body).toContain('/CharStrings 3 dict');
    for (const gone of ['/B ', '/acute ', '/Aacute ']) {
      expect(after.body).not.toContain(gone);
      expect(after.clear).not.toContain(gone);
    }
    expect(after.clear).toContain('dup 67 /C put');
    // The triangle's own subroutine is nothing any more; the one that hint replacement calls is as it was.
    expect(after.charstring('dup 4')).toEqual(code('return'));
    expect(after.charstring('dup 5')).toEqual(SUBRS[5]);
    expect(after.charstring('dup 0')).toEqual(SUBRS[0]);
    expect(made.lengths.reduce((a, b) => a + b)).toBe(made.bytes.length);
    expect(Buffer.from(made.bytes.subarray(0, made.lengths[0])).toString('latin1')).toMatch(/eexec\n$/);
  });

  it('keeps the parts of an accented letter', () => {
    const made = emptyType1Glyphs(sample(), new Set(['Aacute']));
    const names = made && type1Glyphs(made.bytes)?.names;
    expect([...(names ?? [])].sort()).toEqual(['.notdef', 'A', 'Aacute', 'acute']);
  });

  it('reads hexadecimal programs and PC font files, too', () => {
    const [clear, secret] = clearAndSecret({});
    const hex = concat([
      latin1(clear),
      latin1(Buffer.from(secret).toString('hex').replace(/.{64}/g, '$&\n')),
      latin1(`\n${TRAILER}`),
    ]);
    const segment = (kind: number, b: Uint8Array): Uint8Array =>
      concat([Uint8Array.of(0x80, kind, b.length & 255, b.length >> 8, 0, 0), b]);
    const pc = concat([
      segment(1, latin1(clear)),
      segment(2, secret),
      segment(1, latin1(TRAILER)),
      Uint8Array.of(0x80, 3),
    ]);
    const plain = emptyType1Glyphs(sample(), new Set(['A']));
    expect(plain).not.toBeNull();
    expect(emptyType1Glyphs(hex, new Set(['A']))).toEqual(plain);
    expect(emptyType1Glyphs(pc, new Set(['A']))).toEqual(plain);
  });

  it('says what its own encoding names', () => {
    expect(type1Glyphs(sample())?.encoded(68)).toEqual(['Aacute']);
    expect(type1Glyphs(sample())?.encoded(69)).toEqual([]);
    // As Quartz writes it.
    const twice = replaced('/FontBBox', '/Encoding StandardEncoding def\n/FontBBox');
    expect(type1Glyphs(twice)?.encoded(68)).toEqual(['Aacute', 'D']);
    const made = emptyType1Glyphs(twice, new Set(['A']));
    expect(made && opened(made.bytes).clear).not.toContain('/B ');
  });

  it.each([
    ['a cut program', sample().subarray(0, 900)],
    ['another operator for charstrings', sample({ rd: 'XX' })],
    ['two sets of subroutines', sample({ private: '/Subrs 0 array ND' })],
    ['a charstring with an unknown operator', sample({ glyphs: { ...GLYPHS, A: code(1, 'strange') } })],
    ['a call of a subroutine that is not there', sample({ glyphs: { ...GLYPHS, A: code(77, 'callsubr') } })],
    ['an encoding by a procedure', replaced('dup 65 /A put', 'dup 65 /A xxx')],
    ['no font', latin1('%!PS eexec 1234')],
  ])('leaves alone %s', (_, program) => {
    expect(emptyType1Glyphs(program, new Set(['A']))).toBeNull();
  });
});

function replaced(what: string, by: string): Uint8Array {
  return latin1(Buffer.from(sample()).toString('latin1').replace(what, by));
}

async function paper(withDifferences: boolean): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const { context } = doc;
  const program = sample();
  const [clear] = clearAndSecret({});
  const Length1 = clear.length;
  const Length3 = TRAILER.length;
  const file = context.register(
    context.flateStream(program, { Length1, Length2: program.length - Length1 - Length3, Length3 }),
  );
  const FontDescriptor = context.register(
    context.obj({
      Type: 'FontDescriptor', FontName: 'ABCDEF+Sample', Flags: 4, FontBBox: [0, 0, 600, 900], ItalicAngle: 0,
      Ascent: 900, Descent: 0, CapHeight: 700, StemV: 80, FontFile: file,
    }),
  ); // prettier-ignore
  const font = context.register(
    context.obj({
      Type: 'Font', Subtype: 'Type1', BaseFont: 'ABCDEF+Sample', FirstChar: 65, LastChar: 68,
      Widths: [600, 600, 600, 600], FontDescriptor,
      ...(withDifferences
        ? { Encoding: { Type: 'Encoding', Differences: [65, 'A', 'B', 'C', 'Aacute'] } }
        : {}),
    }),
  ); // prettier-ignore
  const page = doc.addPage([300, 200]);
  page.node.setFontDictionary(PDFName.of('F'), font);
  const content = 'BT /F 40 Tf 20 100 Td (AAC) Tj 80 0 Td (B) Tj 60 0 Td (CA) Tj ET';
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  return doc.save();
}

describe('a page in a Type 1 font', () => {
  it.each([true, false])('forgets the letter that was masked (names in the document: %s)', async (names) => {
    const order: RedactionOrder = {
      regions: [{ page: 1, box: [99, 95, 128, 145], item: 6, hidden: null }],
      strings: [], title: '시험', leftOpen: [],
    }; // prettier-ignore
    const made = await redact(await paper(names), order, await loadEngineAssets());
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    expect(made.value.report.warnings).not.toContain('font-outlines-kept');
    expect(made.value.report.pages[0]?.method).toBe('vector');
    const doc = await PDFDocument.load(made.value.pdf);
    const programs = doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const dict: PDFDict | undefined = dictOf(doc.context, object);
      const file = dict?.get(PDFName.of('FontFile'));
      return file ? [decoded(doc.context.lookup(file)) ?? new Uint8Array()] : [];
    });
    expect(programs).toHaveLength(1);
    const after = opened(programs[0] ?? new Uint8Array());
    expect(after.charstring('/A')).toEqual(GLYPHS['A']);
    expect(after.charstring('/C')).toEqual(GLYPHS['C']);
    expect(after.charstring('/B')).toBeNull();
    expect(after.charstring('dup 4')).toEqual(code('return'));
    expect(after.clear).not.toContain('/B ');
    expect(after.clear).not.toContain('/Aacute');
  });
});

/**
 * Takes glyphs out of a Type 1 program, outlines and names both (Adobe Type 1 Font Format, 1990: chapter 2 the program,
 * 6 and 8 charstrings and their subroutines, 7 encryption). Nothing in such a program counts its glyphs by number, so
 * that an unused one can go altogether.
 */
import { concat, latin1 } from '../content/tokens';
import { encodedName } from './glyph-names';

const EEXEC_KEY = 55665;
const CHARSTRING_KEY = 4330;
/** Bytes that go before encrypted data to hide its beginning. As zeros they encrypt to what no reader takes for hex. */
const LEAD = 4;
const RETURN = 11;
const SPACES = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));

export interface Type1Program {
  readonly bytes: Uint8Array;
  /** The lengths of its clear, its encrypted and its last part. */
  readonly lengths: readonly [number, number, number];
}

interface Parsed {
  readonly clear: Uint8Array;
  /** The decrypted part, without what leads it. */
  readonly secret: Uint8Array;
  readonly lenIV: number;
  /** The number in `/CharStrings n dict`. */
  readonly count: readonly [number, number];
  readonly glyphs: ReadonlyMap<string, Piece>;
  readonly subrs: ReadonlyMap<number, Piece>;
  readonly encoding: Encoding;
}

/** A definition from its first byte to its last, and the encrypted charstring within. */
interface Piece {
  readonly from: number;
  /** Where the length of the charstring is written. */
  readonly lengthAt: readonly [number, number];
  readonly data: readonly [number, number];
  readonly to: number;
}

/** Quartz writes both an array of its own and StandardEncoding, and readers differ in which they take. */
interface Encoding {
  readonly listed: readonly Encoded[];
  readonly standard: boolean;
}

interface Encoded {
  readonly code: number;
  readonly glyph: string;
  readonly from: number;
  readonly to: number;
}

/** What the program itself says about its glyphs; null where it is not understood. */
export function type1Glyphs(program: Uint8Array): {
  readonly names: ReadonlySet<string>;
  /** Names that a code may have. */
  readonly encoded: (code: number) => readonly string[];
} | null {
  const parsed = parse(program);
  if (!parsed) return null;
  const { listed, standard } = parsed.encoding;
  return {
    names: new Set(parsed.glyphs.keys()),
    encoded: (code) => {
      const usual = standard ? encodedName('StandardEncoding', code) : undefined;
      const own = listed.filter((e) => e.code === code).map((e) => e.glyph);
      return usual === undefined ? own : [...own, usual];
    },
  };
}

/** Null where the program is not understood in full. */
export function emptyType1Glyphs(program: Uint8Array, names: ReadonlySet<string>): Type1Program | null {
  const parsed = parse(program);
  if (!parsed) return null;
  const { glyphs, subrs, secret, clear } = parsed;
  const used = followed(parsed, names);
  if (!used) return null;
  const edits: Edit[] = [];
  let kept = 0;
  for (const [glyph, piece] of glyphs) {
    if (used.glyphs.has(glyph)) kept++;
    else edits.push({ from: piece.from, to: piece.to, bytes: new Uint8Array() });
  }
  edits.push({ from: parsed.count[0], to: parsed.count[1], bytes: latin1(`${kept}`) });
  for (const [index, piece] of subrs) {
    if (used.subrs.has(index)) continue;
    const nothing = sealed(parsed.lenIV);
    edits.push({ from: piece.lengthAt[0], to: piece.lengthAt[1], bytes: latin1(`${nothing.length}`) });
    edits.push({ from: piece.data[0], to: piece.data[1], bytes: nothing });
  }
  const unlisted = parsed.encoding.listed
    .filter((e) => !used.glyphs.has(e.glyph))
    .map((e) => ({ from: e.from, to: e.to, bytes: new Uint8Array() }));
  const head = edited(clear, unlisted);
  const body = crypt(concat([new Uint8Array(LEAD), edited(secret, edits)]), EEXEC_KEY, 'encrypt');
  const tail = latin1(`${`${'0'.repeat(64)}\n`.repeat(8)}cleartomark\n`);
  const bytes = concat([head, body, tail]);
  return isFaithful(bytes, parsed, used) ? { bytes, lengths: [head.length, body.length, tail.length] } : null;
}

/** Reads back what was written: every kept charstring must be there as it was, and no other. */
function isFaithful(bytes: Uint8Array, before: Parsed, used: Used): boolean {
  const after = parse(bytes);
  if (!after || after.subrs.size !== before.subrs.size || after.lenIV !== before.lenIV) return false;
  const same = (a: Piece | undefined, b: Piece | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    Buffer.compare(before.secret.subarray(...a.data), after.secret.subarray(...b.data)) === 0;
  const stay = [...before.glyphs.keys()].filter((g) => used.glyphs.has(g));
  return (
    after.glyphs.size === stay.length &&
    stay.every((g) => same(before.glyphs.get(g), after.glyphs.get(g))) &&
    [...used.subrs].every((i) => !before.subrs.has(i) || same(before.subrs.get(i), after.subrs.get(i)))
  );
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const e of [...edits].sort((a, b) => a.from - b.from)) {
    parts.push(bytes.subarray(at, e.from), e.bytes);
    at = e.to;
  }
  return concat([...parts, bytes.subarray(at)]);
}

/** Chapter 7: one cipher for both layers, each with its key. */
function crypt(bytes: Uint8Array, key: number, way: 'encrypt' | 'decrypt'): Uint8Array {
  let r = key;
  return bytes.map((b) => {
    const out = b ^ (r >> 8);
    r = (((way === 'encrypt' ? out : b) + r) * 52845 + 22719) & 0xffff;
    return out;
  });
}

/** A subroutine that does nothing. */
function sealed(lenIV: number): Uint8Array {
  return lenIV < 0
    ? Uint8Array.of(RETURN)
    : crypt(concat([new Uint8Array(lenIV), Uint8Array.of(RETURN)]), CHARSTRING_KEY, 'encrypt');
}

function parse(program: Uint8Array): Parsed | null {
  const bytes = program[0] === 0x80 ? withoutSegments(program) : program;
  if (!bytes || text(bytes.subarray(0, 2)) !== '%!') return null;
  const split = /\beexec[ \t\r\n]+/.exec(text(bytes));
  if (!split) return null;
  const start = split.index + split[0].length;
  const clear = concat([bytes.subarray(0, split.index), latin1('eexec\n')]);
  const cipher = unhexed(bytes.subarray(start));
  if (!cipher) return null;
  const plain = crypt(cipher, EEXEC_KEY, 'decrypt').subarray(LEAD);
  const body = bodyOf(plain);
  const encoding = encodingOf(text(clear));
  return body && encoding ? { ...body, clear, encoding } : null;
}

/** The segments of a PC font file (Adobe Technical Note 5040) in a row. */
function withoutSegments(file: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  for (let at = 0; at + 6 <= file.length && file[at] === 0x80 && file[at + 1] !== 3;) {
    const size =
      (file[at + 2] ?? 0) +
      (file[at + 3] ?? 0) * 2 ** 8 +
      (file[at + 4] ?? 0) * 2 ** 16 +
      (file[at + 5] ?? 0) * 2 ** 24;
    if (at + 6 + size > file.length) return null;
    parts.push(file.subarray(at + 6, at + 6 + size));
    at += 6 + size;
  }
  return concat(parts);
}

/** Encrypted data may be written in hexadecimal: its first four characters tell (7.2). */
function unhexed(bytes: Uint8Array): Uint8Array | null {
  if (!/^[0-9a-fA-F]{4}/.test(text(bytes.subarray(0, 4)))) return bytes;
  const digits = /^[0-9a-fA-F\s]*/.exec(text(bytes))?.[0].replace(/\s/g, '') ?? '';
  return digits.length < 8 ? null : new Uint8Array(Buffer.from(digits.slice(0, digits.length & ~1), 'hex'));
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function encodingOf(clear: string): Encoding | null {
  const found = [...clear.matchAll(/\/Encoding\b/g)].map(({ index }) =>
    /^\/Encoding\s+StandardEncoding\s+def\b/.test(clear.slice(index, index + 80))
      ? 'standard'
      : listedAt(clear, index),
  );
  if (found.length === 0 || found.includes(null)) return null;
  return {
    listed: found.flatMap((e) => (e === null || e === 'standard' ? [] : e)),
    standard: found.includes('standard'),
  };
}

/** `dup 65 /A put`, as often as there is one between `/Encoding` and `def`; null where it is written otherwise. */
function listedAt(clear: string, at: number): readonly Encoded[] | null {
  const rest = clear.slice(at);
  const opening =
    /^\/Encoding\s+256\s+array\s*(?:0\s+1\s+255\s*\{\s*1\s+index\s+exch\s*\/\.notdef\s+put\s*\}\s*(?:bind\s+)?for\b)?/.exec(
      rest,
    );
  if (!opening) return null;
  const found: Encoded[] = [];
  let p = opening[0].length;
  for (;;) {
    const entry = /^\s*dup\s+(?:(\d+)|8#([0-7]+)|16#([0-9a-fA-F]+))\s*\/([^\s()<>[\]{}/%]*)\s+put\b/.exec(
      rest.slice(p, p + 400),
    );
    if (!entry) break;
    const [whole, ten, eight, sixteen, glyph = ''] = entry;
    const code = ten ? Number(ten) : eight ? Number.parseInt(eight, 8) : Number.parseInt(sixteen ?? '', 16);
    found.push({ code, glyph, from: at + p, to: at + p + whole.length });
    p += whole.length;
  }
  return /^\s*(?:readonly\s+)?def\b/.test(rest.slice(p)) ? found : null;
}

function bodyOf(plain: Uint8Array): Omit<Parsed, 'clear' | 'encoding'> | null {
  const glyphs = new Map<string, Piece>();
  const subrs = new Map<number, Piece>();
  let lenIV = 4;
  let count: readonly [number, number] | null = null;
  let ended = false;
  let sawSubrs = false;
  const tokens: Token[] = [];
  const back = (n: number): Token | undefined => tokens[tokens.length - n];
  for (let at = 0; ;) {
    const token = tokenAt(plain, at);
    if (!token) return null;
    at = token.to;
    tokens.push(token);
    if (tokens.length > 8) tokens.shift();
    if (token.text === 'closefile') break;
    const number = back(2);
    const isLength = number !== undefined && /^\d+$/.test(number.text);
    if (token.text === '/CharStrings') {
      // Two dictionaries are a synthetic or a hybrid font, whose parts share what is here told apart.
      const size = tokenAt(plain, at);
      if (count || !size || !/^\d+$/.test(size.text)) return null;
      count = [size.from, size.to];
    } else if (token.text === '/Subrs') {
      if (sawSubrs || count) return null;
      sawSubrs = true;
    } else if (token.text === 'end' && count && glyphs.size > 0) ended = true;
    else if (back(2)?.text === '/lenIV') lenIV = Number(token.text);
    else if (isLength && (token.text === 'RD' || token.text === '-|')) {
      const data = [token.to + 1, token.to + 1 + Number(number.text)] as const;
      const lengthAt = [number.from, number.to] as const;
      const to = definitionEnd(plain, data[1]);
      const label = back(3);
      if (to === null || !label) return null;
      if (label.text.startsWith('/')) {
        if (!count || ended || glyphs.has(label.text.slice(1))) return null;
        glyphs.set(label.text.slice(1), { from: label.from, lengthAt, data, to });
      } else {
        const dup = back(4);
        const index = Number(label.text);
        if (count || dup?.text !== 'dup' || !Number.isInteger(index) || subrs.has(index)) return null;
        subrs.set(index, { from: dup.from, lengthAt, data, to });
      }
      at = to;
      tokens.length = 0;
    }
  }
  const last = tokens.at(-1);
  if (!count || !ended || !glyphs.has('.notdef') || !last || !Number.isInteger(lenIV)) return null;
  return { secret: concat([plain.subarray(0, last.to), latin1('\n')]), lenIV, count, glyphs, subrs };
}

/** Behind `ND`, `NP` or what they stand for; null where something else follows a charstring. */
function definitionEnd(plain: Uint8Array, from: number): number | null {
  const follow = text(plain.subarray(from, from + 40));
  const end = /^\s*(?:ND|NP|\|-|\||noaccess\s+(?:def|put)|readonly\s+(?:def|put)|def|put)(?=[\s/]|$)\s*/.exec(
    follow,
  );
  return end && follow.length > end[0].length ? from + end[0].length : null;
}

interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function tokenAt(b: Uint8Array, start: number): Token | null {
  let at = start;
  while (at < b.length && SPACES.has(b[at] ?? 0)) at++;
  if (at >= b.length) return null;
  const from = at++;
  const first = b[from] ?? 0;
  if (first === 0x25) {
    while (at < b.length && b[at] !== 10 && b[at] !== 13) at++;
    return tokenAt(b, at);
  }
  if (first === 0x28) {
    for (let depth = 1; at < b.length && depth > 0; at++) {
      if (b[at] === 0x5c) at++;
      else if (b[at] === 0x28) depth++;
      else if (b[at] === 0x29) depth--;
    }
  } else if (first === 0x2f || !DELIMITERS.has(first)) {
    while (at < b.length && !SPACES.has(b[at] ?? 0) && !DELIMITERS.has(b[at] ?? 0)) at++;
  }
  return { text: text(b.subarray(from, at)), from, to: at };
}

interface Used {
  readonly glyphs: ReadonlySet<string>;
  readonly subrs: ReadonlySet<number>;
}

/** Glyphs with the parts of accented ones, and the subroutines they call. Null where a charstring is not understood. */
function followed({ glyphs, subrs, secret, lenIV }: Parsed, names: ReadonlySet<string>): Used | null {
  const keep = new Set<string>();
  // The first four serve flex and hint replacement, and interpreters call them by themselves (8.4).
  const calls = new Set<number>([0, 1, 2, 3]);
  const codes = (piece: Piece): Uint8Array => {
    const data = secret.subarray(...piece.data);
    return lenIV < 0 ? data : crypt(data, CHARSTRING_KEY, 'decrypt').subarray(lenIV);
  };
  const todo = ['.notdef', ...names];
  for (let glyph = todo.pop(); glyph !== undefined; glyph = todo.pop()) {
    const piece = glyphs.get(glyph);
    if (!piece || keep.has(glyph)) continue;
    keep.add(glyph);
    const run = new Run();
    if (!run.through(codes(piece), (index) => {
      calls.add(index);
      const subr = subrs.get(index);
      return subr ? codes(subr) : null;
    })) return null; // prettier-ignore
    todo.push(...run.accents.map((c) => encodedName('StandardEncoding', c) ?? '.notdef'));
  }
  return { glyphs: keep, subrs: calls };
}

/** Runs charstrings as far as it takes to see which subroutines and which other glyphs they need (chapter 6). */
class Run {
  readonly accents: number[] = [];
  private stack: number[] = [];
  private readonly handed: number[] = [];
  private ended = false;
  /** A program may not keep us for ever. */
  private left = 200_000;

  through(code: Uint8Array, subr: (index: number) => Uint8Array | null, depth = 0): boolean {
    for (let at = 0; at < code.length && !this.ended;) {
      if (this.left-- <= 0 || depth > 16) return false;
      const v = code[at++] ?? 0;
      if (v >= 32) {
        if (v <= 246) this.stack.push(v - 139);
        else if (v <= 250) this.stack.push((v - 247) * 256 + (code[at++] ?? 0) + 108);
        else if (v <= 254) this.stack.push(-(v - 251) * 256 - (code[at++] ?? 0) - 108);
        else {
          const [a = 0, b = 0, c = 0, d = 0] = code.subarray(at, at + 4);
          this.stack.push((a << 24) | (b << 16) | (c << 8) | d);
          at += 4;
        }
        continue;
      }
      switch (v === 12 ? 1200 + (code[at++] ?? 0) : v) {
        case 10: {
          const body = subr(this.stack.pop() ?? -1);
          if (!body || !this.through(body, subr, depth + 1)) return false;
          break;
        }
        case RETURN:
          return true;
        case 14:
          this.ended = true;
          break;
        case 1206:
          this.accents.push(...this.stack.slice(-2));
          this.ended = true;
          break;
        case 1212: {
          const by = this.stack.pop() ?? 1;
          this.stack.push((this.stack.pop() ?? 0) / by);
          break;
        }
        case 1216: {
          this.stack.pop();
          const count = this.stack.pop() ?? 0;
          if (count < 0 || count > this.stack.length) return false;
          // The procedure gives back what it was given: true of hint replacement, where a call depends on it.
          if (count > 0) this.handed.push(...this.stack.splice(-count).reverse());
          break;
        }
        case 1217:
          this.stack.push(this.handed.pop() ?? 0);
          break;
        case 1:
        case 3:
        case 4:
        case 5:
        case 6:
        case 7:
        case 8:
        case 9:
        case 13:
        case 21:
        case 22:
        case 30:
        case 31:
        case 1200:
        case 1201:
        case 1202:
        case 1207:
        case 1233:
        case 15:
          this.stack = [];
          break; // prettier-ignore
        default:
          return false;
      }
    }
    return true;
  }
}

/** Cuts a content stream into operators with their operands and byte ranges (ISO 32000-1, 7.8.2), tolerant of damage. */

export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'array'; readonly items: readonly Operand[] }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Operand> }
  | { readonly kind: 'word'; readonly value: string };

export interface Operator {
  /** `Tj`, `BDC`, …; an inline image is one operator `BI`, whose dictionary is its operand. */
  readonly op: string;
  readonly args: readonly Operand[];
  /** Byte range in the stream, operands included, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What ends a word: 1 for space, 2 for a delimiter. */
const ENDS = new Uint8Array(256);
for (const c of [0, 9, 10, 12, 13, 32]) ENDS[c] = 1;
for (const c of '()<>[]{}/%') ENDS[c.charCodeAt(0)] = 2;
const isSpace = (c: number): boolean => ENDS[c] === 1;

/** One after the other: the pages of a map hold hundreds of thousands, of which nobody needs all at once. */
export function* operators(bytes: Uint8Array): Generator<Operator, void, undefined> {
  const reader = new Reader(bytes);
  let args: Operand[] = [];
  let start = -1;
  for (;;) {
    reader.skipSpace();
    if (reader.at >= bytes.length) return;
    if (start < 0) start = reader.at;
    const operand = reader.operand();
    if (operand === null) continue;
    if (operand.kind !== 'word' || isConstant(operand.value)) {
      args.push(operand);
      continue;
    }
    if (operand.value === 'BI') args = [reader.inlineImage()];
    yield { op: operand.value, args, start, end: reader.at };
    args = [];
    start = -1;
  }
}

function isConstant(word: string): boolean {
  return word === 'true' || word === 'false' || word === 'null';
}

class Reader {
  at = 0;
  constructor(readonly b: Uint8Array) {}

  skipSpace(): void {
    while (this.at < this.b.length) {
      const c = this.b[this.at] ?? 0;
      if (c === 0x25) {
        while (this.at < this.b.length && this.b[this.at] !== 10 && this.b[this.at] !== 13) this.at++;
      } else if (isSpace(c)) this.at++;
      else return;
    }
  }

  /** Null for a stray closing bracket, which is passed over. */
  operand(depth = 0): Operand | null {
    const c = this.b[this.at] ?? 0;
    switch (c) {
      case 0x28:
        return { kind: 'string', bytes: this.literal() };
      case 0x3c:
        if (this.b[this.at + 1] === 0x3c) {
          this.at += 2;
          return this.dict(depth);
        }
        return { kind: 'string', bytes: this.hex() };
      case 0x5b:
        this.at++;
        return this.array(depth);
      case 0x2f:
        this.at++;
        return { kind: 'name', value: decodeName(this.word()) };
      case 0x3e:
      case 0x5d:
      case 0x29:
      case 0x7b:
      case 0x7d:
        this.at++;
        return null;
      default: {
        const plain = this.plainNumber();
        if (plain !== null) return { kind: 'number', value: plain };
        const word = this.word();
        return /^[+-]*[\d.][\d.eE+-]*$/.test(word)
          ? { kind: 'number', value: Number.parseFloat(word) || 0 }
          : { kind: 'word', value: word };
      }
    }
  }

  /**
   * A number as nearly all are written: a sign, digits, a point. Of so few digits, divided by a power of ten, it is the
   * same double that a parser of text gives. Null for anything else, and nothing is read then.
   */
  private plainNumber(): number | null {
    const { b } = this;
    let i = this.at;
    const minus = b[i] === 0x2d;
    if (minus || b[i] === 0x2b) i++;
    let value = 0;
    let digits = 0;
    let places = -1;
    for (; i < b.length; i++) {
      const c = b[i] ?? 0;
      if (c >= 0x30 && c <= 0x39) {
        value = value * 10 + c - 0x30;
        digits++;
        if (places >= 0) places++;
      } else if (c === 0x2e && places < 0) places = 0;
      else if (ENDS[c] !== 0) break;
      else return null;
    }
    if (digits === 0 || digits > EXACT_DIGITS) return null;
    this.at = i;
    const size = places > 0 ? value / (POWERS[places] ?? 1) : value;
    return minus && size !== 0 ? -size : size;
  }

  private word(): string {
    const { b } = this;
    const from = this.at;
    let packed = 0;
    while (this.at < b.length) {
      const c = b[this.at] ?? 0;
      if (ENDS[c] !== 0) break;
      packed = packed * 256 + c;
      this.at++;
    }
    const length = this.at - from;
    if (length > SHORT)
      return Buffer.from(b.buffer, b.byteOffset + from, Math.min(length, 4096)).toString('latin1');
    // Operators and names are few, and come again and again.
    const key = packed * 4 + length;
    let known = shortWords.get(key);
    if (known === undefined) {
      known = String.fromCharCode(...b.subarray(from, this.at));
      if (shortWords.size < 4096) shortWords.set(key, known);
    }
    return known;
  }

  private array(depth: number): Operand {
    const items: Operand[] = [];
    for (;;) {
      this.skipSpace();
      if (this.at >= this.b.length) break;
      if (this.b[this.at] === 0x5d) {
        this.at++;
        break;
      }
      const item = depth > 32 ? (this.at++, null) : this.operand(depth + 1);
      if (item) items.push(item);
    }
    return { kind: 'array', items };
  }

  private dict(depth: number): Operand {
    const entries = new Map<string, Operand>();
    for (;;) {
      this.skipSpace();
      if (this.at >= this.b.length) break;
      if (this.b[this.at] === 0x3e) {
        this.at += this.b[this.at + 1] === 0x3e ? 2 : 1;
        break;
      }
      const key = depth > 32 ? (this.at++, null) : this.operand(depth + 1);
      if (key?.kind !== 'name') continue;
      this.skipSpace();
      if (this.b[this.at] === 0x3e) continue;
      const value = this.operand(depth + 1);
      if (value) entries.set(key.value, value);
    }
    return { kind: 'dict', entries };
  }

  private literal(): Uint8Array {
    const out: number[] = [];
    let depth = 1;
    this.at++;
    while (this.at < this.b.length && depth > 0) {
      const c = this.b[this.at++] ?? 0;
      if (c === 0x28) depth++;
      if (c === 0x29 && --depth === 0) break;
      if (c !== 0x5c) {
        out.push(c);
        continue;
      }
      const e = this.b[this.at++] ?? 0;
      const simple = ESCAPES.get(e);
      if (simple !== undefined) out.push(simple);
      else if (e >= 0x30 && e <= 0x37) {
        let code = e - 0x30;
        for (let i = 0; i < 2; i++) {
          const d = this.b[this.at] ?? 0;
          if (d < 0x30 || d > 0x37) break;
          code = code * 8 + d - 0x30;
          this.at++;
        }
        out.push(code & 0xff);
      } else if (e === 13) {
        if (this.b[this.at] === 10) this.at++;
      } else if (e !== 10) out.push(e);
    }
    return Uint8Array.from(out);
  }

  private hex(): Uint8Array {
    const digits: number[] = [];
    this.at++;
    while (this.at < this.b.length) {
      const c = this.b[this.at++] ?? 0;
      if (c === 0x3e) break;
      const d = HEX[c] ?? 0;
      if (d > 0) digits.push(d - 1);
    }
    if (digits.length % 2 === 1) digits.push(0);
    return Uint8Array.from(
      { length: digits.length / 2 },
      (_, i) => (digits[2 * i] ?? 0) * 16 + (digits[2 * i + 1] ?? 0),
    );
  }

  /** From behind `BI` to behind `EI`. */
  inlineImage(): Operand {
    const entries = new Map<string, Operand>();
    for (;;) {
      this.skipSpace();
      if (this.at >= this.b.length) return { kind: 'dict', entries };
      const key = this.operand();
      if (key?.kind === 'word' && key.value === 'ID') break;
      if (key?.kind !== 'name') continue;
      this.skipSpace();
      const value = this.operand();
      if (value) entries.set(key.value, value);
    }
    this.at++;
    // The data ends at `EI` between spaces with plausible operators behind it.
    for (let i = this.at; i + 1 < this.b.length; i++) {
      if (this.b[i] !== 0x45 || this.b[i + 1] !== 0x49) continue;
      if (i > this.at && !isSpace(this.b[i - 1] ?? 0)) continue;
      if (i + 2 < this.b.length && !isSpace(this.b[i + 2] ?? 0)) continue;
      const tail = this.b.subarray(i + 2, i + 12);
      if (tail.every((c) => isSpace(c) || (c >= 32 && c < 127))) {
        this.at = i + 2;
        return { kind: 'dict', entries };
      }
    }
    this.at = this.b.length;
    return { kind: 'dict', entries };
  }
}

/** Digits that a double holds exactly. */
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);
/** Length of the words that are kept, by length and bytes. */
const SHORT = 3;
const shortWords = new Map<number, string>();

/** One more than the value of a hexadecimal digit, 0 for other bytes. */
const HEX = new Uint8Array(256);
[...'0123456789abcdef'].forEach((c, i) => {
  HEX[c.charCodeAt(0)] = i + 1;
  HEX[c.toUpperCase().charCodeAt(0)] = i + 1;
});

const ESCAPES = new Map<number, number>([
  [0x6e, 10], [0x72, 13], [0x74, 9], [0x62, 8], [0x66, 12], [0x28, 0x28], [0x29, 0x29], [0x5c, 0x5c],
]); // prettier-ignore

function decodeName(raw: string): string {
  return raw.replace(/#([0-9a-fA-F]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16)));
}

/** The stream with some byte ranges replaced; `edits` in ascending order, not overlapping. */
export function withEdits(
  bytes: Uint8Array,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const e of edits) {
    parts.push(bytes.subarray(at, e.start), latin1(e.text));
    at = e.end;
  }
  parts.push(bytes.subarray(at));
  return concat(parts);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

export function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

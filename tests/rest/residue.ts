/** Searches bytes as somebody with the disk in hand would: in the raw, inflated wherever something inflates, decoded wherever something decodes. */
import { gunzipSync, inflateRawSync, inflateSync, constants } from 'node:zlib';
import type { Needle } from './needles';

export interface Trace {
  readonly where: string;
  /** What was found: a secret and its spelling, or the kind of a file. */
  readonly what: string;
}

type Found = (where: string, what: string) => void;

/** How deep streams within streams are followed. */
const DEEPEST = 3;
const LARGEST_STREAM = 64 * 1024 * 1024;
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST_STREAM };

export class Search {
  readonly #byStart = new Map<number, Needle[]>();
  readonly #firstTwo = new Uint8Array(65_536);
  readonly #signatures: boolean;

  /** `signatures`: whether files of other programs (PDF, ZIP, OLE, images) count as traces too. */
  constructor(needles: readonly Needle[], signatures: boolean) {
    this.#signatures = signatures;
    for (const needle of needles) {
      const [a = 0, b = 0, c = 0, d = 0] = needle.bytes;
      const start = (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
      this.#firstTwo[a | (b << 8)] = 1;
      const others = this.#byStart.get(start);
      if (others === undefined) this.#byStart.set(start, [needle]);
      else others.push(needle);
    }
  }

  in(bytes: Uint8Array, where: string): readonly Trace[] {
    const traces = new Map<string, Trace>();
    this.#look(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), where, 0, (place, what) => {
      traces.set(`${place} ${what}`, { where: place, what });
    });
    return [...traces.values()];
  }

  #look(bytes: Buffer, where: string, depth: number, found: Found): void {
    this.#plain(bytes, where, found);
    if (this.#signatures) signaturesIn(bytes, where, found);
    if (depth >= DEEPEST) return;
    for (const { name, at, inflated } of streamsIn(bytes))
      this.#look(inflated, `${where} › ${name} at ${String(at)}`, depth + 1, found);
    for (const { name, at, decoded } of runsIn(bytes))
      this.#look(decoded, `${where} › ${name} at ${String(at)}`, depth + 1, found);
  }

  #plain(bytes: Buffer, where: string, found: Found): void {
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      const two = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      if (this.#firstTwo[two] === 0) continue;
      const start = (two | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
      for (const needle of this.#byStart.get(start) ?? []) {
        if (
          bytes.compare(
            needle.bytes,
            0,
            needle.bytes.length,
            at,
            Math.min(bytes.length, at + needle.bytes.length),
          ) === 0
        ) {
          found(where, `${needle.secret} (${needle.spelling})`);
        }
      }
    }
  }
}

interface Stream {
  readonly name: string;
  readonly at: number;
  readonly inflated: Buffer;
}

/** Everything that inflates. A cut-off stream gives what it holds. */
function* streamsIn(bytes: Buffer): Generator<Stream> {
  for (let at = 0; at + 6 < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    let tries: readonly [string, (input: Buffer) => Buffer][] = [];
    if (
      (first & 0x0f) === 8 &&
      first >> 4 <= 7 &&
      (second & 0x20) === 0 &&
      ((first << 8) | second) % 31 === 0
    ) {
      tries = [['zlib', (input) => inflateSync(input, LENIENT)]];
    } else if (first === 0x1f && second === 0x8b && bytes[at + 2] === 8) {
      tries = [['gzip', (input) => gunzipSync(input, LENIENT)]];
    }
    if ((first & 6) === 4 && isDynamicBlock(bytes, at)) {
      tries = [...tries, ['deflate', (input) => inflateRawSync(input, LENIENT)]];
    }
    for (const [name, inflate] of tries) {
      const inflated = attempt(() => inflate(bytes.subarray(at)));
      if (inflated !== null && inflated.length >= 8) yield { name, at, inflated };
    }
  }
}

function attempt(work: () => Buffer): Buffer | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const CODE_ORDER = 19;

/** Whether a raw deflate stream may begin here with a block of its own code: its code lengths must make a complete code (RFC 1951, 3.2.7). */
function isDynamicBlock(bytes: Buffer, at: number): boolean {
  let bit = at * 8 + 3;
  const read = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i += 1, bit += 1) value |= (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) << i;
    return value;
  };
  if (read(5) > 29 || read(5) > 29) return false;
  const lengths = read(4) + 4;
  if (lengths > CODE_ORDER) return false;
  let room = 0;
  for (let i = 0; i < lengths; i += 1) {
    const length = read(3);
    if (length > 0) room += 128 >> length;
  }
  return room === 128;
}

/** Long runs of base64 (both alphabets) and of hexadecimal digits, at each place where a group may begin. */
function* runsIn(
  bytes: Buffer,
): Generator<{ readonly name: string; readonly at: number; readonly decoded: Buffer }> {
  const text = bytes.toString('latin1');
  for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9+/_-]{16,}/gu)) {
    for (let shift = 0; shift < 4; shift += 1) {
      yield { name: 'base64', at: index + shift, decoded: Buffer.from(run.slice(shift), 'base64') };
    }
  }
  for (const { 0: run, index } of text.matchAll(/[0-9A-Fa-f]{16,}/gu)) {
    for (let shift = 0; shift < 2; shift += 1) {
      yield { name: 'hex', at: index + shift, decoded: Buffer.from(run.slice(shift), 'hex') };
    }
  }
}

/** Long enough to mean something wherever they stand. */
const ANYWHERE = [
  ['PDF', Buffer.from('%PDF-1.')],
  ['OLE', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
] as const;

/** Short ones count at the head of a file or stream. */
const AT_HEAD = [
  ['ZIP', Buffer.from('504b0304', 'hex')],
  ['ZIP', Buffer.from('504b0506', 'hex')],
  ['JPEG', Buffer.from('ffd8ff', 'hex')],
  ['GIF', Buffer.from('GIF8')],
  ['WebP', Buffer.from('RIFF')],
] as const;

function signaturesIn(bytes: Buffer, where: string, found: Found): void {
  for (const [kind, mark] of ANYWHERE) if (bytes.includes(mark)) found(where, `a ${kind}`);
  for (const [kind, mark] of AT_HEAD)
    if (bytes.subarray(0, mark.length).equals(mark)) found(where, `a ${kind}`);
  for (
    let at = bytes.indexOf('PK\x03\x04', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('PK\x03\x04', at + 1, 'latin1')
  ) {
    // Version needed 1.0 to 6.3, then a method that is in use: stored or deflated.
    const version = bytes[at + 4] ?? 255;
    const method = bytes[at + 8] ?? 255;
    if (version >= 10 && version <= 63 && (bytes[at + 5] ?? 255) <= 3 && (method === 0 || method === 8))
      found(where, 'a ZIP');
  }
}

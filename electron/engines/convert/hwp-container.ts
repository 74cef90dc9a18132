/** Opens an HWP 5 container, bounded: its flags and its section streams in clear, before any parser sees them. */
import { createDecipheriv } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import CFB from 'cfb';
import { failure, success, type Result } from '../../../shared/domain/result';
import { MAX_PART, MAX_TEXT_TOTAL, MAX_TOTAL } from './caps';

export interface HwpContainer {
  /** Inflated record streams: BodyText, or ViewText of a distribution document. */
  readonly sections: readonly Uint8Array[];
  /** `\005HwpSummaryInformation`, as it is. */
  readonly summary: Uint8Array | null;
  /** Names of earlier versions kept in the file. */
  readonly history: readonly string[];
  readonly distribution: boolean;
}

/** Flags of FileHeader (HWP 5.0 format, 3.2.1). */
const COMPRESSED = 1;
const PASSWORD = 2;
const DISTRIBUTION = 4;

interface Stream {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An empty stream has no content at all, whatever the library's types say. */
function readContent(content: unknown): Uint8Array {
  return content instanceof Uint8Array || Array.isArray(content)
    ? Uint8Array.from(content)
    : new Uint8Array();
}

function streamsOf(bytes: Uint8Array): Stream[] | null {
  try {
    const cfb = CFB.read(bytes, { type: 'array' });
    const streams: Stream[] = [];
    cfb.FileIndex.forEach((entry, i) => {
      const path = cfb.FullPaths[i];
      if (entry.type === 2 && path !== undefined) {
        streams.push({ path: path.replace(/^[^/]*\//u, ''), bytes: readContent(entry.content) });
      }
    });
    return streams;
  } catch {
    return null;
  }
}

/** Raw deflate up to the cap; null when it grows beyond. Damaged data gives what came before the damage. */
export function inflateBounded(bytes: Uint8Array, cap: number): Uint8Array | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: cap, finishFlush: 2 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ERR_BUFFER_TOO_LARGE' ? null : new Uint8Array();
  }
}

/**
 * Undoes the scrambling of a distribution document (HWP 5.0, distribution document supplement): the first record
 * holds 256 bytes under a Microsoft `rand` stream whose seed stands in front; they give the AES-128 key.
 */
export function decryptDistribution(stream: Uint8Array): Uint8Array | null {
  const RECORD_HEADER = 4;
  const DATA = 256;
  if (stream.length < RECORD_HEADER + DATA + 16) return null;
  const data = stream.slice(RECORD_HEADER, RECORD_HEADER + DATA);
  const seed = new DataView(data.buffer).getUint32(0, true);
  let state = seed;
  const rand = (): number => {
    state = (Math.imul(state, 214013) + 2531011) >>> 0;
    return (state >>> 16) & 0x7fff;
  };
  let left = 0;
  let value = 0;
  for (let i = 0; i < DATA; i++) {
    if (left === 0) {
      value = rand() & 0xff;
      left = (rand() & 0xf) + 1;
    }
    left -= 1;
    data[i] = (data[i] ?? 0) ^ value;
  }
  const at = 4 + (seed & 0xf);
  const key = data.slice(at, at + 16);
  const body = stream.subarray(RECORD_HEADER + DATA);
  const cut = body.subarray(0, body.length - (body.length % 16));
  const aes = createDecipheriv('aes-128-ecb', key, null);
  aes.setAutoPadding(false);
  return new Uint8Array(Buffer.concat([aes.update(cut), aes.final()]));
}

function sectionNumber(path: string): number {
  return Number(/\d+$/u.exec(path)?.[0] ?? 0);
}

/**
 * Codes: convert.damaged, convert.too-large, convert.encrypted (a password is set: the sections cannot be weighed here).
 * With a password set and `password` given, `sections` is empty.
 */
export function openHwpContainer(bytes: Uint8Array, password: string | undefined): Result<HwpContainer> {
  const streams = streamsOf(bytes);
  const header = streams?.find((s) => s.path === 'FileHeader')?.bytes;
  if (streams === null || header === undefined || header.length < 40) return failure('convert.damaged');
  const flags = new DataView(header.buffer, header.byteOffset).getUint32(36, true);
  const distribution = (flags & DISTRIBUTION) !== 0;
  const history = streams.filter((s) => s.path.startsWith('DocHistory/')).map((s) => s.path.slice(11));
  const summary = streams.find((s) => s.path.endsWith('HwpSummaryInformation'))?.bytes ?? null;
  if ((flags & PASSWORD) !== 0) {
    if (password === undefined) return failure('convert.encrypted');
    return success({ sections: [], summary: null, history, distribution });
  }
  const compressed = (flags & COMPRESSED) !== 0;
  const folder = distribution ? 'ViewText/' : 'BodyText/';
  const wanted = streams
    .filter((s) => s.path.startsWith(folder))
    .sort((a, b) => sectionNumber(a.path) - sectionNumber(b.path));
  if (wanted.length === 0) return failure('convert.damaged');
  const sections: Uint8Array[] = [];
  let total = 0;
  for (const stream of wanted) {
    const clear = distribution ? decryptDistribution(stream.bytes) : stream.bytes;
    if (clear === null) return failure('convert.damaged');
    const section = compressed ? inflateBounded(clear, MAX_PART) : clear;
    if (section === null) return failure('convert.too-large');
    total += section.length;
    if (total > MAX_TEXT_TOTAL) return failure('convert.too-large');
    sections.push(section);
  }
  const rest = streams.filter(
    (s) => /^(BinData|DocInfo|Scripts|BodyText)/u.test(s.path) && !s.path.startsWith(folder),
  );
  for (const stream of rest) {
    const grown = compressed ? inflateBounded(stream.bytes, MAX_TOTAL - total) : stream.bytes;
    if (grown === null) return failure('convert.too-large');
    total += Math.max(grown.length, stream.bytes.length);
    if (total > MAX_TOTAL) return failure('convert.too-large');
  }
  return success({ sections, summary, history, distribution });
}

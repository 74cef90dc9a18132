/** Opens an HWPX container, bounded: count, sizes, ratios, entities and nesting, before any parser sees it. */
import { Buffer } from 'node:buffer';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { failure, success, type Result } from '../../../shared/domain/result';
import { BOMB_RATIO, BOMB_SIZE, MAX_DEPTH, MAX_ENTRIES, MAX_PART, MAX_TEXT_TOTAL, MAX_TOTAL } from './caps';
import { scanXml } from './xml-scan';

export interface HwpxContainer {
  /** Text of the XML parts by path; empty for an encrypted document. */
  readonly xml: ReadonlyMap<string, string>;
  readonly encrypted: boolean;
  /** Paths of scripts and embedded objects. */
  readonly extras: readonly string[];
}

class TooLarge extends Error {}

async function read(zip: ZipFile, entry: Entry, cap: number): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > cap) {
      stream.destroy();
      throw new TooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isText(path: string): boolean {
  return /\.(xml|hpf|rdf|opf|svg)$/iu.test(path);
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** True where elements nest so deep that a recursive parser would overflow. */
function tooDeep(xml: string): boolean {
  let depth = 0;
  for (const event of scanXml(xml)) {
    if (event.type === 'open' && !event.empty) depth += 1;
    else if (event.type === 'close') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function declares(xml: string): boolean {
  return /<!(DOCTYPE|ENTITY)/iu.test(xml);
}

/**
 * Codes: convert.damaged (no ZIP, entities, paths that climb), convert.too-large. That a password is set is told by
 * `encrypted`; then only the container was weighed.
 */
export async function openHwpxContainer(bytes: Uint8Array): Promise<Result<HwpxContainer>> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
  } catch {
    return failure('convert.damaged');
  }
  if (zip.entryCount > MAX_ENTRIES) return failure('convert.too-large');
  const raw = new Map<string, Buffer>();
  const extras: string[] = [];
  let total = 0;
  let textTotal = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const text = isText(entry.fileName);
      const cap = text ? MAX_PART : MAX_TOTAL - total;
      if (entry.uncompressedSize > cap) return failure('convert.too-large');
      if (entry.uncompressedSize > BOMB_SIZE && entry.uncompressedSize > entry.compressedSize * BOMB_RATIO) {
        return failure('convert.too-large');
      }
      total += entry.uncompressedSize;
      if (total > MAX_TOTAL) return failure('convert.too-large');
      if (/^(Scripts\/|BinData\/.*\.(ole|exe|dll|js|vbs)$)/iu.test(entry.fileName))
        extras.push(entry.fileName);
      if (!text) continue;
      textTotal += entry.uncompressedSize;
      if (textTotal > MAX_TEXT_TOTAL) return failure('convert.too-large');
      raw.set(entry.fileName, await read(zip, entry, cap));
    }
  } catch (error) {
    return failure(error instanceof TooLarge ? 'convert.too-large' : 'convert.damaged');
  }
  const manifest = raw.get('META-INF/manifest.xml');
  if (manifest !== undefined && /<[\w:]*encryption-data/u.test(decode(manifest))) {
    return success({ xml: new Map(), encrypted: true, extras });
  }
  const xml = new Map<string, string>();
  for (const [path, part] of raw) {
    const text = decode(part);
    if (declares(text)) return failure('convert.damaged');
    if (tooDeep(text)) return failure('convert.too-large');
    xml.set(path, text);
  }
  return success({ xml, encrypted: false, extras });
}

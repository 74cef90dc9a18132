// What a draft says by its own record, read here a second time and apart from the program's reader: HWP 5 paragraph records, HWPX text elements.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import CFB from 'cfb';

const MOST_BYTES = 256 * 1024 * 1024;
/** Flags of the file header (HWP 5.0 format, 3.2.1): compressed, password, distribution. */
const COMPRESSED = 1;
const LOCKED = 2 | 4;
/** Record tag of a paragraph's text (HWP 5.0 format, table 13): HWPTAG_BEGIN + 51. */
const PARA_TEXT = 67;
/** Controls of one unit; the others below 32 take eight. */
const LONE = new Set([0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31]);

/**
 * Paragraph texts in the order of the record; null where it is locked or cannot be read here.
 * @param {string} file
 * @returns {readonly string[] | null}
 */
export function ownText(file) {
  try {
    const bytes = readFileSync(file);
    return bytes.subarray(0, 2).toString('latin1') === 'PK' ? ofHwpx(file) : ofHwp(bytes);
  } catch {
    return null;
  }
}

/** @param {Buffer} bytes */
function ofHwp(bytes) {
  const container = CFB.read(bytes, { type: 'buffer' });
  /** @param {string} path */
  const stream = (path) => Buffer.from(/** @type {Uint8Array} */ (CFB.find(container, path)?.content ?? []));
  const flags = stream('/FileHeader').readUInt32LE(36);
  if ((flags & LOCKED) !== 0) return null;
  /** @type {string[]} */
  const found = [];
  for (let n = 0; CFB.find(container, `/BodyText/Section${String(n)}`) !== null; n++) {
    const raw = stream(`/BodyText/Section${String(n)}`);
    found.push(
      ...ofSection((flags & COMPRESSED) === 0 ? raw : inflateRawSync(raw, { maxOutputLength: MOST_BYTES })),
    );
  }
  return found;
}

/** @param {Buffer} section */
function ofSection(section) {
  /** @type {string[]} */
  const found = [];
  for (let at = 0; at + 4 <= section.length;) {
    const head = section.readUInt32LE(at);
    const long = head >>> 20 === 0xfff;
    const size = long ? section.readUInt32LE(at + 4) : head >>> 20;
    at += long ? 8 : 4;
    if ((head & 0x3ff) === PARA_TEXT) found.push(letters(section.subarray(at, at + size)));
    at += size;
  }
  return found;
}

/** @param {Buffer} record */
function letters(record) {
  let text = '';
  for (let i = 0; i + 2 <= record.length;) {
    const unit = record.readUInt16LE(i);
    if (unit >= 32) text += String.fromCharCode(unit);
    i += unit >= 32 || LONE.has(unit) ? 2 : 16;
  }
  return text;
}

/** @param {string} file */
function ofHwpx(file) {
  const names = execFileSync('unzip', ['-Z1', file], { encoding: 'utf8' }).split('\n');
  return names
    .filter((name) => /^Contents\/(?:section|masterpage)\d*\.xml$/iu.test(name))
    .flatMap((name) => {
      const xml = execFileSync('unzip', ['-p', file, name], { encoding: 'utf8', maxBuffer: MOST_BYTES });
      return [...xml.matchAll(/<hp:t(?:\s[^>]*)?>(.*?)<\/hp:t>/gsu)].map(([, inner = '']) =>
        inner
          .replace(/<[^>]*>/gu, '')
          .replace(/&#(?:x([0-9a-f]+)|(\d+));/giu, (_all, hex, digits) =>
            String.fromCodePoint(hex === undefined ? Number(digits) : parseInt(hex, 16)),
          )
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&'),
      );
    });
}

/**
 * Pairs of neighbouring letters or digits, counted: what survives when lines are broken elsewhere.
 * @param {readonly string[]} texts
 * @returns {Map<string, number>}
 */
export function pairsOf(texts) {
  /** @type {Map<string, number>} */
  const pairs = new Map();
  for (const text of texts) {
    const plain = [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')];
    for (let i = 1; i < plain.length; i++) {
      const pair = `${plain[i - 1] ?? ''}${plain[i] ?? ''}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

/**
 * How many of the wanted pairs are there, and how many are wanted.
 * @param {ReadonlyMap<string, number>} wanted
 * @param {ReadonlyMap<string, number>} there
 */
export function held(wanted, there) {
  let all = 0;
  let found = 0;
  for (const [pair, count] of wanted) {
    all += count;
    found += Math.min(count, there.get(pair) ?? 0);
  }
  return { all, found };
}

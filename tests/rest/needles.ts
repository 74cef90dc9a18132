/** What is searched for: personal data of the samples in every spelling that a program may leave on a disk. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const gold = z.object({
  files: z.record(z.string(), z.object({ mask: z.array(z.object({ text: z.string() })) })),
});

/** Texts to be masked, by the sample's file name; shorter ones than three characters are no proof of anything. */
export async function secretsOf(path: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { files } = gold.parse(JSON.parse(await readFile(path, 'utf8')));
  return new Map(
    Object.entries(files).map(([name, { mask }]) => [
      name,
      [...new Set(mask.map(({ text }) => text))].filter((text) => text.length > 2),
    ]),
  );
}

export interface Needle {
  readonly secret: string;
  /** How it is written. */
  readonly spelling: string;
  readonly bytes: Uint8Array;
}

/** A pattern shorter than this would be found in any random bytes. */
const SHORTEST = 5;

export function needlesFor(secrets: Iterable<string>): readonly Needle[] {
  const found: Needle[] = [];
  for (const secret of new Set(secrets)) {
    for (const [form, text] of formsOf(secret)) {
      const utf8 = Buffer.from(text, 'utf8');
      const utf16le = Buffer.from(text, 'utf16le');
      const add = (spelling: string, bytes: Uint8Array) => {
        if (bytes.length >= SHORTEST) found.push({ secret, spelling: `${form} ${spelling}`, bytes });
      };
      add('UTF-8', utf8);
      add('UTF-16LE', utf16le);
      add('UTF-16BE', Buffer.from(utf16le).swap16());
      if (text !== encodeURIComponent(text)) {
        add('URL', Buffer.from(encodeURIComponent(text)));
        add('JSON escapes', Buffer.from(escapes(text)));
        add(
          'JSON escapes in capitals',
          Buffer.from(escapes(text).replace(/\\u..../gu, (e) => `\\u${e.slice(2).toUpperCase()}`)),
        );
      }
      for (let phase = 0; phase < 8; phase += 1) add('fixed Huffman', fixedHuffman(utf8, phase));
    }
  }
  return found;
}

function formsOf(secret: string): ReadonlyMap<string, string> {
  const forms = new Map([
    ['as it is', secret.normalize('NFC')],
    ['decomposed', secret.normalize('NFD')],
  ]);
  // A number is one without its hyphens and blanks too.
  const bare = secret.replace(/[-\s.]/gu, '');
  if (/^\d{7,}$/u.test(bare)) forms.set('digits alone', bare);
  if (forms.get('decomposed') === forms.get('as it is')) forms.delete('decomposed');
  return forms;
}

function escapes(text: string): string {
  return [...text]
    .map((c) => (c.charCodeAt(0) < 128 ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))
    .join('');
}

/**
 * The bytes as literals of a deflate block with the fixed code (RFC 1951, 3.2.6), beginning at bit `phase` of a byte;
 * only whole bytes are kept. Such a block has no header by which its start could be found.
 */
function fixedHuffman(bytes: Uint8Array, phase: number): Uint8Array {
  const bits: number[] = [];
  for (const byte of bytes) {
    const [code, length] = byte < 144 ? [0x30 + byte, 8] : [0x190 + byte - 144, 9];
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((code >> bit) & 1);
  }
  const from = (8 - phase) % 8;
  const whole = Math.floor((bits.length - from) / 8);
  const packed = new Uint8Array(Math.max(0, whole));
  for (let i = 0; i < packed.length * 8; i += 1) {
    if (bits[from + i] === 1) packed[i >> 3] = (packed[i >> 3] ?? 0) | (1 << (i & 7));
  }
  return packed;
}

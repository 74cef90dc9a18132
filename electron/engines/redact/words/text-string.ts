/** Words that stand for content: `/ActualText`, `/Alt`, `/E` (ISO 32000-1, 14.9), of elements and of marked content alike. */
import type { PDFDict } from 'pdf-lib';
import { PDFHexString, type PDFContext, type PDFObject } from 'pdf-lib';
import { name, resolve, stringBytes } from '../objects';

export const WORDS = ['ActualText', 'Alt', 'E'] as const;

/** Controls, formats, private use, unassigned: they tell no reader anything. The soft hyphen is what many files say there. */
const UNREADABLE = /[^\P{C}\u00ad]/u;

/** What a text string says; null where its encoding leaves open what that is, for then nobody can judge it. */
export function textOf(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text === null || UNREADABLE.test(text) ? null : text;
}

function decoded(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xfe && b === 0xff) return bytes.length % 2 === 0 ? strict('utf-16be', bytes.subarray(2)) : null;
  if (a === 0xef && b === 0xbb && c === 0xbf) return strict('utf-8', bytes.subarray(3));
  // Beyond ASCII some programs write the code page of their country where the format has one of its own.
  return bytes.every((byte) => byte < 0x80) ? strict('utf-8', bytes) : null;
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a dictionary says in these words; one that cannot be read is null. */
export function wordsOf(context: PDFContext, dict: PDFDict): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const key of WORDS) {
    const value: PDFObject | undefined = resolve(context, dict.get(name(key)));
    const bytes = stringBytes(value);
    if (dict.has(name(key))) found.set(key, bytes && textOf(bytes));
  }
  return found;
}

/** Written anew, in the one way: what was judged is what stands there. */
export function written(text: string): PDFHexString {
  return PDFHexString.fromText(text);
}

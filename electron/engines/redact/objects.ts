/** Small helpers over pdf-lib's object model: typed look-ups that never throw, decoded streams, reachability. */
import type { PDFContext, PDFDocument, PDFObject } from 'pdf-lib';
import {
  PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFStream, PDFString, decodePDFRawStream,
} from 'pdf-lib'; // prettier-ignore
import { Rope, type Bytes } from '../bytes/rope';
import { inflated } from './flate';
import { parsed } from './rope-parser';

export function open(bytes: Bytes): Promise<PDFDocument> {
  return parsed(Rope.of(bytes));
}

export function name(text: string): PDFName {
  return PDFName.of(text);
}

export function resolve(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  let at = object;
  for (let i = 0; at instanceof PDFRef && i < 16; i++) at = context.lookup(at);
  return at instanceof PDFRef ? undefined : at;
}

/** A dictionary, or that of a stream. */
export function dictOf(context: PDFContext, object: PDFObject | undefined): PDFDict | undefined {
  const at = resolve(context, object);
  return at instanceof PDFDict ? at : at instanceof PDFStream ? at.dict : undefined;
}

export function entry(context: PDFContext, dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return resolve(context, dict?.get(name(key)));
}

export function nameAt(context: PDFContext, dict: PDFDict | undefined, key: string): string | undefined {
  const at = entry(context, dict, key);
  return at instanceof PDFName ? at.decodeText() : undefined;
}

export function numberAt(context: PDFContext, dict: PDFDict | undefined, key: string): number | undefined {
  const at = entry(context, dict, key);
  return at instanceof PDFNumber ? at.asNumber() : undefined;
}

/** A stream's bytes without its filters; null where a filter is an image codec or the data is broken. */
export function decoded(stream: PDFObject | undefined): Uint8Array | null {
  if (!(stream instanceof PDFStream)) return null;
  try {
    if (stream instanceof PDFRawStream && isPlainFlate(stream)) {
      const quick = inflated(stream.contents);
      if (quick) return quick;
    }
    return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  } catch {
    return null;
  }
}

function isPlainFlate({ dict }: PDFRawStream): boolean {
  const filter = dict.get(name('Filter'));
  return filter instanceof PDFName && filter.decodeText() === 'FlateDecode' && !dict.has(name('DecodeParms'));
}

export function stringBytes(object: PDFObject | undefined): Uint8Array | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.asBytes() : null;
}

export function keepOnly(dict: PDFDict, keys: ReadonlySet<string>): void {
  for (const key of dict.keys()) if (!keys.has(key.decodeText())) dict.delete(key);
}

/** Every object that the roots lead to, by its reference; one that `context` does not have leads nowhere. */
export function reachable(
  context: { readonly lookup: (ref: PDFRef) => PDFObject | undefined },
  roots: readonly (PDFObject | undefined)[],
): ReadonlySet<PDFRef> {
  const seen = new Set<PDFRef>();
  const todo: (PDFObject | undefined)[] = [...roots];
  while (todo.length > 0) {
    const at = todo.pop();
    if (at instanceof PDFRef) {
      if (seen.has(at)) continue;
      seen.add(at);
      todo.push(context.lookup(at));
    } else if (at instanceof PDFArray) todo.push(...at.asArray());
    else if (at instanceof PDFDict) todo.push(...at.values());
    else if (at instanceof PDFStream) todo.push(...at.dict.values());
  }
  return seen;
}

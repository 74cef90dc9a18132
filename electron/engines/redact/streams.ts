/**
 * Streams said anew: each without an image codec comes out as plain Flate. What stands in a broken one as far as it can
 * be read stays, which is what viewers show of it; a file with a stream that nobody can read would not pass as sound.
 */
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFContext, type PDFDocument } from 'pdf-lib';
import { flateStream, inflated } from './flate';
import { decoded, entry, name } from './objects';

const TEXTUAL: ReadonlySet<string> = new Set([
  'FlateDecode', 'Fl', 'LZWDecode', 'LZW', 'ASCII85Decode', 'A85', 'ASCIIHexDecode', 'AHx', 'RunLengthDecode', 'RL',
]); // prettier-ignore
const FLATE: ReadonlySet<string> = new Set(['FlateDecode', 'Fl']);

export function mendStreams(doc: PDFDocument): void {
  const { context } = doc;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const filters = filtersOf(context, object.dict);
    if (filters.length === 0 || !filters.every((f) => TEXTUAL.has(f))) continue;
    const flate = filters.length === 1 && FLATE.has(filters[0] ?? '');
    if (flate && isSound(object.contents)) continue;
    const bytes = (flate ? inflated(object.contents) : decoded(object)) ?? new Uint8Array();
    // A predictor belongs to the data, whose rows it is written in: it is named again for the new compression.
    const predictor = lastParameters(context, object.dict);
    const kept = new Map(object.dict.entries());
    for (const key of ['Filter', 'F', 'DecodeParms', 'DP', 'Length', 'DL']) kept.delete(name(key));
    const made = flateStream(context, bytes);
    for (const [key, value] of kept) made.dict.set(key, value);
    if (predictor && bytes.length > 0) made.dict.set(name('DecodeParms'), predictor);
    context.assign(ref, made);
  }
}

function isSound(bytes: Uint8Array): boolean {
  try {
    inflateSync(bytes);
    return true;
  } catch {
    return false;
  }
}

function filtersOf(context: PDFContext, dict: PDFDict): readonly string[] {
  const filter = entry(context, dict, 'Filter');
  const list = filter instanceof PDFArray ? filter.asArray().map((f) => context.lookup(f)) : [filter];
  return list.flatMap((f) => (f instanceof PDFName ? [f.decodeText()] : []));
}

function lastParameters(context: PDFContext, dict: PDFDict): PDFDict | null {
  const given = entry(context, dict, 'DecodeParms');
  const list = given instanceof PDFArray ? given.asArray().map((p) => context.lookup(p)) : [given];
  const last = list.filter((p) => p instanceof PDFDict).at(-1);
  return last instanceof PDFDict ? last : null;
}

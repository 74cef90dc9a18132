/** Flate by the runtime's own zlib: some ten times faster than the JavaScript that pdf-lib brings. */
import { constants, deflateSync, inflateSync } from 'node:zlib';
import type { PDFContext, PDFRawStream } from 'pdf-lib';

/** What a stream may swell to, bytes: more is an attack, or a picture that nobody needs as text. */
const MOST = 512 * 1024 * 1024;

type Entries = Parameters<PDFContext['stream']>[1];

/** How bytes become a stream. */
export type Pack = (context: PDFContext, bytes: Uint8Array, entries?: Entries) => PDFRawStream;

export const flateStream: Pack = (context, bytes, entries = {}) =>
  deflatedStream(context, deflated(bytes), entries);

/** Of bytes that `deflated` has packed. */
export const deflatedStream: Pack = (context, bytes, entries = {}) =>
  context.stream(bytes, { ...entries, Filter: 'FlateDecode' });

/** For documents that nobody writes: to compress is most of the work. */
export const plainStream: Pack = (context, bytes, entries = {}) => context.stream(bytes, entries);

export function deflated(bytes: Uint8Array): Uint8Array {
  return plain(deflateSync(bytes));
}

/** Null where the data is broken from the start or swells beyond measure; what a cut stream still holds is given. */
export function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    return plain(inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST }));
  } catch {
    return null;
  }
}

/** zlib answers with Buffers, whose `slice` shares memory. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** Writes a document as pdf-lib does, byte for byte, but into a rope: large streams stay where they lie. */
import {
  PDFCrossRefStream, PDFHeader, PDFInvalidObject, PDFName, PDFNumber, PDFObjectStream, PDFRef, PDFStream, PDFTrailer,
  type PDFContext, type PDFObject,
} from 'pdf-lib'; // prettier-ignore
import { LARGE, RopeBuilder, type Rope } from '../bytes/rope';

const OBJECTS_PER_STREAM = 50;
/** Small pieces are written into arrays of this size. */
const PAGE = 256 * 1024;

type Indirect = [PDFRef, PDFObject];

/** `packed`: objects are compressed, which nobody needs of a file that is looked at and let go. */
export function written(context: PDFContext, packed = true): Rope {
  const out = new Output();
  const { Root, Encrypt, Info, ID } = context.trailerInfo;
  const size = context.largestObjectNumber + 1;
  const trailer = context.obj({ Size: size, Root, Encrypt, Info, ID });
  const xref = PDFCrossRefStream.create(trailer, packed);
  out.put(PDFHeader.forVersion(1, 7));
  out.text('\n\n');

  const together: Indirect[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const alone =
      ref === Encrypt ||
      object instanceof PDFStream ||
      object instanceof PDFInvalidObject ||
      ref.generationNumber !== 0;
    if (alone) {
      xref.addUncompressedEntry(ref, out.length);
      out.object(ref, object);
    } else {
      const stream = PDFRef.of(size + Math.floor(together.length / OBJECTS_PER_STREAM));
      xref.addCompressedEntry(ref, stream, together.length % OBJECTS_PER_STREAM);
      together.push([ref, object]);
    }
  }
  let next = size;
  for (let at = 0; at < together.length; at += OBJECTS_PER_STREAM) {
    const ref = PDFRef.of(next++);
    xref.addUncompressedEntry(ref, out.length);
    const chunk = together.slice(at, at + OBJECTS_PER_STREAM);
    out.object(ref, PDFObjectStream.withContextAndObjects(context, chunk, packed));
  }
  const ref = PDFRef.of(next++);
  xref.dict.set(PDFName.of('Size'), PDFNumber.of(next));
  const start = out.length;
  xref.addUncompressedEntry(ref, start);
  out.object(ref, xref);
  out.put(PDFTrailer.forLastCrossRefSectionOffset(start));
  return out.rope();
}

interface Piece {
  sizeInBytes(): number;
  copyBytesInto(buffer: Uint8Array, offset: number): number;
}

class Output {
  private readonly made = new RopeBuilder();
  private page = new Uint8Array(PAGE);
  private used = 0;

  get length(): number {
    return this.made.length + this.used;
  }

  put(piece: Piece): void {
    piece.copyBytesInto(...this.room(piece.sizeInBytes()));
  }

  text(latin1: string): void {
    const [buffer, offset] = this.room(latin1.length);
    for (let i = 0; i < latin1.length; i++) buffer[offset + i] = latin1.charCodeAt(i);
  }

  object(ref: PDFRef, object: PDFObject): void {
    this.text(`${ref.objectNumber} ${ref.generationNumber} obj\n`);
    if (object instanceof PDFStream) {
      object.updateDict();
      this.put(object.dict);
      this.text('\nstream\n');
      this.bytes(object.getContents());
      this.text('\nendstream');
    } else this.put(object);
    this.text('\nendobj\n\n');
  }

  rope(): Rope {
    this.settle();
    return this.made.rope();
  }

  private bytes(bytes: Uint8Array): void {
    if (bytes.length < LARGE) {
      const [buffer, offset] = this.room(bytes.length);
      buffer.set(bytes, offset);
    } else {
      this.settle();
      this.made.push(bytes);
    }
  }

  /** Where so many bytes may be written next. */
  private room(size: number): [Uint8Array, number] {
    if (this.used + size > this.page.length) {
      this.settle();
      this.page = new Uint8Array(Math.max(PAGE, size));
    }
    const offset = this.used;
    this.used += size;
    return [this.page, offset];
  }

  /** What was written becomes a part, cut to size; the rest of the array takes what follows. */
  private settle(): void {
    this.made.push(this.page.subarray(0, this.used));
    this.page = this.page.subarray(this.used);
    this.used = 0;
  }
}

/** pdf-lib's parser over a rope: contents of large streams are views of the file they were read from, not copies. */
import { PDFDocument, PDFParser, type PDFContext } from 'pdf-lib';
import type { Rope } from '../bytes/rope';

const NEWLINE = 10;
/** As `PDFDocument.load` has it: how many objects are parsed between two turns of the event loop. */
const OBJECTS_PER_TICK = 100;

/** What pdf-lib's parsers ask of their bytes. */
class RopeStream {
  private idx = 0;
  private line = 0;
  private column = 0;
  private part: Uint8Array = new Uint8Array();
  private start = 0;
  private end = 0;

  constructor(private readonly rope: Rope) {}

  moveTo(offset: number): void {
    this.idx = offset;
  }

  next(): number | undefined {
    const byte = this.peekAt(this.idx++);
    if (byte === NEWLINE) {
      this.line += 1;
      this.column = 0;
    } else this.column += 1;
    return byte;
  }

  assertNext(expected: number): number | undefined {
    if (this.peek() !== expected) throw new Error('pdf.unexpected-byte');
    return this.next();
  }

  peek(): number | undefined {
    return this.peekAt(this.idx);
  }

  peekAhead(steps: number): number | undefined {
    return this.peekAt(this.idx + steps);
  }

  peekAt(offset: number): number | undefined {
    if (offset < this.start || offset >= this.end) {
      const found = this.rope.partAt(offset);
      if (!found) return undefined;
      this.part = found.part;
      this.start = found.start;
      this.end = found.start + found.part.length;
    }
    return this.part[offset - this.start];
  }

  done(): boolean {
    return this.idx >= this.rope.length;
  }

  offset(): number {
    return this.idx;
  }

  slice(start: number, end: number): Uint8Array {
    return this.rope.slice(start, end);
  }

  position(): { readonly line: number; readonly column: number; readonly offset: number } {
    return { line: this.line, column: this.column, offset: this.idx };
  }
}

class RopeParser extends PDFParser {
  constructor(rope: Rope, context?: PDFContext) {
    super(new Uint8Array(), OBJECTS_PER_TICK);
    // The library makes its reader of bytes, and the place for what it reads, itself and offers no other way in.
    Object.assign(this, { bytes: new RopeStream(rope), ...(context ? { context } : {}) });
  }
}

/** As `PDFDocument.load` does it for a file that may be broken or encrypted, with nothing changed in it. */
export async function parsed(rope: Rope): Promise<PDFDocument> {
  const context = await new RopeParser(rope).parseDocument();
  // The constructor is the library's own affair in its declarations only.
  const made: unknown = Reflect.construct(PDFDocument, [context, true, false]);
  if (!(made instanceof PDFDocument)) throw new TypeError('pdf.library');
  return made;
}

/** Reads a file's objects into those of another, as an update is read: what has the same number takes its place. */
export async function parsedInto(context: PDFContext, rope: Rope): Promise<void> {
  await new RopeParser(rope, context).parseDocument();
}

/**
 * Collects a file that PDFium writes. Large streams that it copies as they are from the file it reads are kept as views
 * of that file: they are told by what was read, and each byte is compared.
 */
import { LARGE, RopeBuilder, type Rope } from '../bytes/rope';

/** Of a written dictionary, what is looked back at to find the length of the stream behind it. */
const DICTIONARY = 4096;
const STREAM = Buffer.from('stream\r\n', 'latin1');

/** Where PDFium read large pieces of its file, by their size. */
export class Reads {
  private readonly bySize = new Map<number, Set<number>>();
  /** Bytes read so far. */
  total = 0;

  add(position: number, size: number): void {
    this.total += size;
    if (size < LARGE) return;
    const known = this.bySize.get(size) ?? new Set();
    this.bySize.set(size, known.add(position));
  }

  of(size: number): Iterable<number> {
    return this.bySize.get(size) ?? [];
  }
}

export class Written {
  private readonly made = new RopeBuilder();
  /** Where in the source the bytes now written may stand, and where that stream ends there. */
  private same: { at: number; readonly end: number } | null = null;
  /** What may be the beginning of a stream whose bytes are still to come. */
  private held = Buffer.alloc(0);

  constructor(
    private readonly source: Rope,
    private readonly reads: Reads,
  ) {}

  /** `block` is the caller's: it is copied where it is kept. */
  take(block: Uint8Array): void {
    let rest = Buffer.from(block.buffer, block.byteOffset, block.length);
    if (this.held.length > 0) {
      rest = Buffer.concat([this.held, rest]);
      this.held = Buffer.alloc(0);
    }
    while (rest.length > 0) {
      rest = this.same ? this.follow(rest, this.same) : this.seek(rest);
    }
  }

  rope(): Rope {
    this.keep(this.held);
    this.held = Buffer.alloc(0);
    return this.made.rope();
  }

  /** As far as the block says the same as the source, the source is kept in its place. */
  private follow(block: Buffer, same: { at: number; readonly end: number }): Buffer {
    let taken = 0;
    for (const piece of this.source.pieces(same.at, Math.min(same.end, same.at + block.length))) {
      if (!block.subarray(taken, taken + piece.length).equals(piece)) {
        this.same = null;
        break;
      }
      this.made.push(piece);
      taken += piece.length;
    }
    same.at += taken;
    if (same.at >= same.end) this.same = null;
    return block.subarray(taken);
  }

  /** Looks for the beginning of a large stream that was read; what comes before it is copied. */
  private seek(block: Buffer): Buffer {
    for (let at = block.indexOf(STREAM); at >= 0; at = block.indexOf(STREAM, at + 1)) {
      const start = at + STREAM.length;
      const size = lengthBefore(block, at);
      if (size < LARGE) continue;
      // Too little of the data to compare: it is looked at with the block that follows.
      if (block.length - start < STREAM.length) break;
      for (const position of this.reads.of(size)) {
        if (!this.stands(block.subarray(start), position, size)) continue;
        this.keep(block.subarray(0, start));
        this.same = { at: position, end: position + size };
        return block.subarray(start);
      }
    }
    const tail = block.length < 2 * DICTIONARY ? 0 : DICTIONARY;
    this.keep(block.subarray(0, block.length - tail));
    this.held = Buffer.from(block.subarray(block.length - tail));
    return Buffer.alloc(0);
  }

  private stands(block: Buffer, position: number, size: number): boolean {
    let at = 0;
    for (const piece of this.source.pieces(position, position + Math.min(size, block.length))) {
      if (!block.subarray(at, at + piece.length).equals(piece)) return false;
      at += piece.length;
    }
    return true;
  }

  private keep(bytes: Buffer): void {
    if (bytes.length > 0) this.made.push(new Uint8Array(bytes));
  }
}

function lengthBefore(block: Buffer, at: number): number {
  const text = block.toString('latin1', Math.max(0, at - DICTIONARY), at);
  const dictionary = text.slice(text.lastIndexOf(' obj') + 1);
  return Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
}

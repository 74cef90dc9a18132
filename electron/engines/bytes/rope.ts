/** A file as parts that lie apart in memory: what one version of it has in common with another is held once. */

/** From this size on a piece is handed out as a view of its part; below it a copy, so that the part can be let go. */
export const LARGE = 64 * 1024;

export type Bytes = Uint8Array | Rope;

/** Nobody writes into the parts: several ropes may share them. */
export class Rope {
  readonly length: number;
  readonly parts: readonly Uint8Array[];
  /** Where each part begins. */
  private readonly starts: Float64Array;
  /** The part that was asked for last: most reading goes straight on. */
  private last = 0;

  constructor(parts: readonly Uint8Array[]) {
    this.parts = parts.filter((part) => part.length > 0);
    this.starts = new Float64Array(this.parts.length);
    let at = 0;
    this.parts.forEach((part, i) => {
      this.starts[i] = at;
      at += part.length;
    });
    this.length = at;
  }

  static of(bytes: Bytes): Rope {
    return bytes instanceof Rope ? bytes : new Rope([bytes]);
  }

  /** The part that holds a position, and where it begins; null outside. */
  partAt(position: number): { readonly part: Uint8Array; readonly start: number } | null {
    if (!(position >= 0 && position < this.length)) return null;
    let low = 0;
    let high = this.parts.length - 1;
    if (this.holds(this.last, position)) low = high = this.last;
    else if (this.holds(this.last + 1, position)) low = high = this.last + 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? Infinity) <= position) low = middle;
      else high = middle - 1;
    }
    this.last = low;
    const part = this.parts[low];
    return part ? { part, start: this.starts[low] ?? 0 } : null;
  }

  private holds(index: number, position: number): boolean {
    const [start, part] = [this.starts[index], this.parts[index]];
    return start !== undefined && part !== undefined && position >= start && position < start + part.length;
  }

  /** The pieces that lie between two positions, as views. */
  *pieces(from = 0, to = this.length): Generator<Uint8Array, void, undefined> {
    for (let at = Math.max(0, from); at < Math.min(to, this.length);) {
      const found = this.partAt(at);
      if (!found) return;
      const piece = found.part.subarray(at - found.start, Math.min(found.part.length, to - found.start));
      at += piece.length;
      yield piece;
    }
  }

  /** Copies from a position into as much of `target` as there are bytes for. */
  copy(from: number, target: Uint8Array): void {
    let at = 0;
    for (const piece of this.pieces(from, from + target.length)) {
      target.set(piece, at);
      at += piece.length;
    }
  }

  /** Bytes between two positions in one array; a large piece that lies in one part is a view of it. */
  slice(from: number, to: number): Uint8Array {
    const [start, end] = [Math.max(0, from), Math.min(this.length, to)];
    if (end <= start) return new Uint8Array();
    const found = this.partAt(start);
    if (found && end - start >= LARGE && end <= found.start + found.part.length)
      return found.part.subarray(start - found.start, end - found.start);
    const copy = new Uint8Array(end - start);
    this.copy(start, copy);
    return copy;
  }

  /** All of it in one array. The only part that is an array of its own is that array. */
  whole(): Uint8Array {
    const [only, ...others] = this.parts;
    if (only && others.length === 0 && only.byteLength === only.buffer.byteLength) return only;
    const copy = new Uint8Array(this.length);
    this.copy(0, copy);
    return copy;
  }
}

/** Collects parts; a view that goes on where the one before ended becomes one with it. */
export class RopeBuilder {
  private readonly parts: Uint8Array[] = [];
  length = 0;

  push(part: Uint8Array): void {
    if (part.length === 0) return;
    this.length += part.length;
    const last = this.parts.at(-1);
    if (last?.buffer === part.buffer && last.byteOffset + last.length === part.byteOffset) {
      this.parts[this.parts.length - 1] = new Uint8Array(
        last.buffer,
        last.byteOffset,
        last.length + part.length,
      );
    } else this.parts.push(part);
  }

  rope(): Rope {
    return new Rope(this.parts);
  }
}

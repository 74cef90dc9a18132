/** Looks into a file's raw bytes piece by piece: as one string they would be held a second time. */

import type { Rope } from '../bytes/rope';

const WINDOW = 1024 * 1024;
/** A hit may lie over the edge of two windows; none that is looked for is longer. */
const OVERLAP = 4096;

/** Feeds Latin-1 text to `look` in windows that overlap, each with the offset from which hits are new. */
export class Windows {
  private held: Uint8Array[] = [];
  private size = 0;
  private tail = Buffer.alloc(0);

  constructor(private readonly look: (text: string, fresh: number) => void) {}

  feed(block: Uint8Array): void {
    this.held.push(block);
    this.size += block.length;
    if (this.size >= WINDOW) this.flush();
  }

  /** What was fed and not looked at yet. */
  flush(): void {
    if (this.size === 0) return;
    const bytes = Buffer.concat([this.tail, ...this.held]);
    // A hit that begins before this was seen whole in the window before, or ends in this one.
    this.look(bytes.toString('latin1'), this.tail.length);
    this.tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - OVERLAP)));
    this.held = [];
    this.size = 0;
  }
}

/** How often a pattern stands in the bytes, read as Latin-1; counting ends at `enough`. */
export function countIn(bytes: Rope, pattern: RegExp, enough = 1): number {
  const every = new RegExp(pattern, 'g');
  let count = 0;
  const windows = new Windows((text, fresh) => {
    for (const match of text.matchAll(every)) if (match.index + match[0].length > fresh) count++;
  });
  for (let from = 0; from < bytes.length && count < enough; from += WINDOW)
    for (const piece of bytes.pieces(from, from + WINDOW)) windows.feed(piece);
  windows.flush();
  return count;
}

export function standsIn(bytes: Rope, pattern: RegExp): boolean {
  return countIn(bytes, pattern) > 0;
}

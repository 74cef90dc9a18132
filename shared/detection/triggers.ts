/** One pass over the text for the places where words may begin that recognizers look for: by their first two letters. */

/** Words that begin something; a recognizer reads on from there with a pattern of its own. */
export interface Wanted {
  readonly name: string;
  /** The first two letters of each word decide; shorter words are not allowed. */
  readonly words: readonly string[];
}

/** Places by wanted list, in reading order. Some begin no such word: letters share their slot with others. */
export type Places = ReadonlyMap<string, Int32Array>;

const SLOTS = 0x10000;

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) + second) & (SLOTS - 1);
}

/** Prepares a pass for at most eight lists. */
export function triggersOf(lists: readonly Wanted[]): (text: string) => Places {
  const table = new Uint8Array(SLOTS);
  for (const [bit, list] of lists.entries()) {
    for (const word of list.words) {
      const slot = slotOf(word.charCodeAt(0), word.charCodeAt(1));
      table[slot] = (table[slot] ?? 0) | (1 << bit);
    }
  }
  return (text) => {
    const found = lists.map(() => new Growing());
    let before = text.charCodeAt(0);
    for (let i = 1; i < text.length; i++) {
      const c = text.charCodeAt(i);
      let bits = table[slotOf(before, c)] ?? 0;
      for (let bit = 0; bits !== 0; bit++, bits >>= 1) {
        if ((bits & 1) === 1) found[bit]?.push(i - 1);
      }
      before = c;
    }
    return new Map(lists.map((l, k) => [l.name, found[k]?.taken() ?? new Int32Array(0)]));
  };
}

class Growing {
  private places = new Int32Array(64);
  private count = 0;

  push(at: number): void {
    if (this.count === this.places.length) {
      const wider = new Int32Array(this.count * 2);
      wider.set(this.places);
      this.places = wider;
    }
    this.places[this.count++] = at;
  }

  taken(): Int32Array {
    return this.places.subarray(0, this.count);
  }
}

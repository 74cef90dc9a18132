/**
 * What a dictionary says of a word: common noun, person, place, other. A static function of 12 bits a word (three-way xor of a
 * table: Botelho, Pagh and Ziviani 2007; Graf and Lemire 2020): 4 bits of classes, 8 of fingerprint, so that one
 * word in 256 that stands in no dictionary is believed to stand in one.
 */
export const WORD = { noun: 1, person: 2, place: 4, other: 8 } as const;

/** Units of the shortest and of the longest word that is kept. */
export const SHORTEST_WORD = 2;
export const LONGEST_WORD = 7;

export interface WordTable {
  /** Entries of 12 bits, three segments of one length. */
  readonly entries: Uint16Array;
}

const WORD_SEED = 0x2545f491;

function scramble(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** The hash of a word that is one UTF-16 unit longer than the word with hash `h`. */
export function wordHash(h: number, unit: number): number {
  return scramble(Math.imul(h, 0x01000193) ^ unit);
}

function slot(h: number, turn: number, length: number): number {
  return turn * length + ((scramble(h + Math.imul(turn + 1, 0x9e3779b9)) >>> 0) % length);
}

function fingerprint(h: number): number {
  return (scramble(h ^ 0x5bd1e995) >>> 0) & 0xff;
}

/** The classes of the word with this hash, as a sum of WORD's; 0 when no dictionary has it. */
export function wordClasses(table: WordTable, h: number): number {
  const { entries } = table;
  const length = entries.length / 3;
  if (length === 0) return 0;
  const v =
    (entries[slot(h, 0, length)] ?? 0) ^
    (entries[slot(h, 1, length)] ?? 0) ^
    (entries[slot(h, 2, length)] ?? 0);
  return v >>> 4 === fingerprint(h) ? v & 15 : 0;
}

/** The hash of `text[start, end)`. */
export function hashOfWord(text: string, start: number, end: number): number {
  let h = WORD_SEED;
  for (let i = start; i < end; i++) h = wordHash(h, text.charCodeAt(i));
  return h;
}

/** The classes of `text[start, end)`, as wordClasses tells them. */
export function classesOfWord(table: WordTable, text: string, start: number, end: number): number {
  if (end - start < SHORTEST_WORD || end - start > LONGEST_WORD) return 0;
  return wordClasses(table, hashOfWord(text, start, end));
}

/** Entries a word and segment: 3 · 0.41 is just above the threshold below which most tables have a core (1.222). */
const ENTRIES_A_WORD = 0.41;
const MORE_AFTER_A_CORE = 1.01;

/** The table of these hashes and their classes; as small as can be made. */
export function wordTable(classes: ReadonlyMap<number, number>): WordTable {
  const hashes = Int32Array.from(classes.keys());
  let length = Math.ceil(hashes.length * ENTRIES_A_WORD) + 11;
  for (;;) {
    const table = peel(hashes, classes, length);
    if (table !== null) return table;
    length = Math.ceil(length * MORE_AFTER_A_CORE);
  }
}

/** Peels the three-uniform hypergraph of all hashes; null when it has a core. */
function peel(hashes: Int32Array, classes: ReadonlyMap<number, number>, length: number): WordTable | null {
  const degree = new Uint32Array(3 * length);
  const members = new Uint32Array(3 * length);
  const slots = (i: number): readonly [number, number, number] => {
    const h = hashes[i] ?? 0;
    return [slot(h, 0, length), slot(h, 1, length), slot(h, 2, length)];
  };
  const toggle = (i: number, step: 1 | -1, alone?: number[]): void => {
    for (const s of slots(i)) {
      degree[s] = (degree[s] ?? 0) + step;
      members[s] = (members[s] ?? 0) ^ i;
      if (degree[s] === 1) alone?.push(s);
    }
  };
  for (let i = 0; i < hashes.length; i++) toggle(i, 1);
  const alone: number[] = [];
  degree.forEach((d, s) => {
    if (d === 1) alone.push(s);
  });
  const peeled: (readonly [number, number])[] = [];
  for (let s = alone.pop(); s !== undefined; s = alone.pop()) {
    if (degree[s] !== 1) continue;
    const i = members[s] ?? 0;
    peeled.push([i, s]);
    toggle(i, -1, alone);
  }
  if (peeled.length !== hashes.length) return null;
  const entries = new Uint16Array(3 * length);
  for (const [i, s] of peeled.reverse()) {
    const h = hashes[i] ?? 0;
    const [a, b, c] = slots(i);
    const others = (entries[a] ?? 0) ^ (entries[b] ?? 0) ^ (entries[c] ?? 0) ^ (entries[s] ?? 0);
    entries[s] = others ^ ((fingerprint(h) << 4) | ((classes.get(h) ?? 0) & 15));
  }
  return { entries };
}

/** Two entries in three bytes, little end first. */
export function packWords(table: WordTable): Uint8Array {
  const { entries } = table;
  const out = new Uint8Array(Math.ceil(entries.length * 1.5));
  for (let i = 0, o = 0; i < entries.length; i += 2, o += 3) {
    const a = entries[i] ?? 0;
    const b = entries[i + 1] ?? 0;
    out[o] = a & 0xff;
    out[o + 1] = (a >>> 8) | ((b & 15) << 4);
    if (o + 2 < out.length) out[o + 2] = b >>> 4;
  }
  return out;
}

export function unpackWords(bytes: Uint8Array, count: number): WordTable {
  const entries = new Uint16Array(count);
  for (let i = 0, o = 0; i < count; i += 2, o += 3) {
    const middle = bytes[o + 1] ?? 0;
    entries[i] = (bytes[o] ?? 0) | ((middle & 15) << 8);
    if (i + 1 < count) entries[i + 1] = (middle >>> 4) | ((bytes[o + 2] ?? 0) << 4);
  }
  return { entries };
}

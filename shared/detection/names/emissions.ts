/** What the model's weights say of each character: the sums of its features' weights, a tag each, times the scale. */
import type { Chain } from './chain';
import {
  ALONE,
  aloneValues,
  BESIDE,
  besideValues,
  BETWEEN,
  betweenValues,
  FEATURES,
  read,
  WINDOW,
  windowValues,
  type Reading,
  type Word,
} from './features';
import { mix } from './hashing';
import { TAGS } from './tags';
import { Vocabulary } from './vocabulary';

/** Sums over buckets that were told before: the training's way, and the plain way that the other must agree with. */
export function emissions(chain: Chain, features: Int32Array, n: number): Float32Array {
  const { weights, scale } = chain;
  const out = new Float32Array(n * TAGS);
  for (let i = 0; i < n; i++) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    const base = i * FEATURES;
    for (let k = 0; k < FEATURES; k++) {
      const w = (features[base + k] ?? 0) * TAGS;
      a += weights[w] ?? 0;
      b += weights[w + 1] ?? 0;
      c += weights[w + 2] ?? 0;
      d += weights[w + 3] ?? 0;
    }
    const o = i * TAGS;
    out[o] = a * scale;
    out[o + 1] = b * scale;
    out[o + 2] = c * scale;
    out[o + 3] = d * scale;
  }
  return out;
}

/** Weights of eight bits, the four of a bucket in one number; the words that were met, with their sums. */
interface Reader {
  readonly packed: Int32Array;
  readonly shift: number;
  readonly vocabulary: Vocabulary;
}

const READERS = new WeakMap<Chain, Reader>();

function readerOf(chain: Chain): Reader {
  let reader = READERS.get(chain);
  if (reader === undefined) {
    reader = {
      packed: packedWeights(chain.weights),
      shift: 32 - chain.bits,
      vocabulary: new Vocabulary(chain.words),
    };
    READERS.set(chain, reader);
  }
  return reader;
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function packedWeights(weights: Int8Array | Float32Array): Int32Array {
  if (weights instanceof Int8Array && LITTLE_ENDIAN)
    return new Int32Array(weights.buffer, weights.byteOffset, weights.length >> 2);
  const byte = (k: number): number => (weights[k] ?? 0) & 0xff;
  return Int32Array.from(
    { length: weights.length >> 2 },
    (_, b) => byte(4 * b) | (byte(4 * b + 1) << 8) | (byte(4 * b + 2) << 16) | (byte(4 * b + 3) << 24),
  );
}

/** Four sums in two numbers, sixteen bits each: the weights are added as bytes from 0 to 255, ZERO above what they are. */
const LANES = 2;
const ZERO = 128;
const ALL_ZERO = 0x80808080 | 0;
const EVEN = 0x00ff00ff;

/** The values of a unit's features, used again for each: those of its window, behind them those of its place. */
const values = new Int32Array(FEATURES);
const placeValues = values.subarray(WINDOW.length);
const IN_WORD = Int32Array.of(...WINDOW, ...BESIDE);
const IN_GAP = Int32Array.of(...WINDOW, ...BETWEEN);

/** What the word alone says at each of its units, as sums of LANES. */
function sumsOf(reader: Reader, r: Reading, word: Word): Int32Array {
  const { facts } = word;
  if (facts.sums !== null) return facts.sums;
  const { packed, shift } = reader;
  const out = new Int32Array(facts.length * LANES);
  for (let i = 0; i < facts.length; i++) {
    aloneValues(r, word, word.start + i, values);
    let even = 0;
    let odd = 0;
    for (let k = 0; k < ALONE.length; k++) {
      const v = (packed[mix(ALONE[k] ?? 0, values[k] ?? 0) >>> shift] ?? 0) ^ ALL_ZERO;
      even += v & EVEN;
      odd += (v >>> 8) & EVEN;
    }
    out[i * LANES] = even;
    out[i * LANES + 1] = odd;
  }
  facts.sums = out;
  return out;
}

/**
 * The same for a text and weights of eight bits, told without a list of buckets: their sums are whole numbers, so that
 * what a word says by itself is summed up once and added wherever it stands.
 */
export function emissionsOf(chain: Chain, text: string): Float32Array {
  const reader = readerOf(chain);
  const { packed, shift } = reader;
  const { scale } = chain;
  const r = read(text, reader.vocabulary);
  const out = new Float32Array(text.length * TAGS);
  let last = -1;
  for (let i = 0; i < text.length; i++) {
    let even = 0;
    let odd = 0;
    let seeds = IN_GAP;
    let zero = IN_GAP.length * ZERO;
    const index = r.wordOf[i] ?? -1;
    const word = r.words[index];
    if (word === undefined) betweenValues(r, last, i, placeValues);
    else {
      last = index;
      const own = sumsOf(reader, r, word);
      const at = (i - word.start) * LANES;
      even = own[at] ?? 0;
      odd = own[at + 1] ?? 0;
      seeds = IN_WORD;
      zero = (IN_WORD.length + ALONE.length) * ZERO;
      besideValues(r, index, i, placeValues);
    }
    windowValues(r, i, values);
    for (let k = 0; k < seeds.length; k++) {
      const v = (packed[mix(seeds[k] ?? 0, values[k] ?? 0) >>> shift] ?? 0) ^ ALL_ZERO;
      even += v & EVEN;
      odd += (v >>> 8) & EVEN;
    }
    const o = i * TAGS;
    out[o] = ((even & 0xffff) - zero) * scale;
    out[o + 1] = ((odd & 0xffff) - zero) * scale;
    out[o + 2] = ((even >>> 16) - zero) * scale;
    out[o + 3] = ((odd >>> 16) - zero) * scale;
  }
  return out;
}

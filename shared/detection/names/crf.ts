/** A linear chain over characters: four tags, hashed weights, forward and backward in log space (Lafferty et al. 2001). */
import { FEATURES, featuresOf } from './features';
import type { WordTable } from './words';

/** Outside, begin, inside, end of a name; a name of one unit is `begin` alone. */
export const TAG = { outside: 0, begin: 1, inside: 2, end: 3 } as const;
export const TAGS = 4;

/** Steps that make no name are impossible: only inside and end follow inside, only they follow an open name. */
export const ALLOWED: readonly (readonly boolean[])[] = [
  [true, true, false, false],
  [true, true, true, true],
  [false, false, true, true],
  [true, true, false, false],
];

export interface Chain {
  readonly bits: number;
  /** `weights[bucket * TAGS + tag]`, to be multiplied by `scale`. */
  readonly weights: Int8Array | Float32Array;
  readonly scale: number;
  /** `transitions[from * TAGS + to]`. */
  readonly transitions: Float32Array;
  /** What a dictionary says of the words: features ask it. */
  readonly words: WordTable;
}

export const IMPOSSIBLE = -1e9;

export function emissions(chain: Chain, features: Int32Array, n: number): Float32Array {
  const { weights, scale } = chain;
  const out = new Float32Array(n * TAGS);
  if (weights instanceof Int8Array && LITTLE_ENDIAN) {
    packedEmissions(weights, scale, features, n, out);
    return out;
  }
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

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The same with one read for the four tags of a bucket, which stand side by side in four bytes. */
function packedEmissions(
  weights: Int8Array,
  scale: number,
  features: Int32Array,
  n: number,
  out: Float32Array,
): void {
  const packed = new Int32Array(weights.buffer, weights.byteOffset, weights.length >> 2);
  for (let i = 0; i < n; i++) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = i * FEATURES, end = k + FEATURES; k < end; k++) {
      const v = packed[features[k] ?? 0] ?? 0;
      a += (v << 24) >> 24;
      b += (v << 16) >> 24;
      c += (v << 8) >> 24;
      d += v >> 24;
    }
    const o = i * TAGS;
    out[o] = a * scale;
    out[o + 1] = b * scale;
    out[o + 2] = c * scale;
    out[o + 3] = d * scale;
  }
}

export function logSum(a: number, b: number): number {
  if (a < b) return b + Math.log1p(Math.exp(a - b));
  return a + Math.log1p(Math.exp(b - a));
}

/** What the model says about one stretch of text. */
export interface Lattice {
  /** Log odds that a name stands exactly there; offsets into the stretch. */
  odds(start: number, end: number): number;
  /** The names of the likeliest reading. */
  best(): readonly (readonly [number, number])[];
}

export function forward(chain: Chain, emit: Float32Array, n: number): Float64Array {
  const t = chain.transitions;
  const alpha = new Float64Array(n * TAGS);
  for (let y = 0; y < TAGS; y++) alpha[y] = (emit[y] ?? 0) + (y >= TAG.inside ? IMPOSSIBLE : 0);
  for (let i = 1; i < n; i++) {
    for (let y = 0; y < TAGS; y++) {
      let sum = IMPOSSIBLE;
      for (let x = 0; x < TAGS; x++) {
        if (ALLOWED[x]?.[y] === true)
          sum = logSum(sum, (alpha[(i - 1) * TAGS + x] ?? 0) + (t[x * TAGS + y] ?? 0));
      }
      alpha[i * TAGS + y] = sum + (emit[i * TAGS + y] ?? 0);
    }
  }
  return alpha;
}

export function backward(chain: Chain, emit: Float32Array, n: number): Float64Array {
  const t = chain.transitions;
  const beta = new Float64Array(n * TAGS);
  beta[(n - 1) * TAGS + TAG.inside] = IMPOSSIBLE;
  for (let i = n - 2; i >= 0; i--) {
    for (let x = 0; x < TAGS; x++) {
      let sum = IMPOSSIBLE;
      for (let y = 0; y < TAGS; y++) {
        if (ALLOWED[x]?.[y] !== true) continue;
        sum = logSum(
          sum,
          (t[x * TAGS + y] ?? 0) + (emit[(i + 1) * TAGS + y] ?? 0) + (beta[(i + 1) * TAGS + y] ?? 0),
        );
      }
      beta[i * TAGS + x] = sum;
    }
  }
  return beta;
}

export function total(alpha: Float64Array, n: number): number {
  let z = IMPOSSIBLE;
  for (let y = 0; y < TAGS; y++) if (y !== TAG.inside) z = logSum(z, alpha[(n - 1) * TAGS + y] ?? 0);
  return z;
}

export function viterbi(chain: Chain, emit: Float32Array, n: number): Uint8Array {
  const t = chain.transitions;
  const back = new Uint8Array(n * TAGS);
  let row = new Float64Array(TAGS);
  for (let y = 0; y < TAGS; y++) row[y] = (emit[y] ?? 0) + (y >= TAG.inside ? IMPOSSIBLE : 0);
  for (let i = 1; i < n; i++) {
    const next = new Float64Array(TAGS);
    for (let y = 0; y < TAGS; y++) {
      let best = 2 * IMPOSSIBLE;
      let from = 0;
      for (let x = 0; x < TAGS; x++) {
        if (ALLOWED[x]?.[y] !== true) continue;
        const v = (row[x] ?? 0) + (t[x * TAGS + y] ?? 0);
        if (v > best) {
          best = v;
          from = x;
        }
      }
      next[y] = best + (emit[i * TAGS + y] ?? 0);
      back[i * TAGS + y] = from;
    }
    row = next;
  }
  const tags = new Uint8Array(n);
  let y = 0;
  for (let k = 1; k < TAGS; k++) if (k !== TAG.inside && (row[k] ?? 0) > (row[y] ?? 0)) y = k;
  for (let i = n - 1; i >= 0; i--) {
    tags[i] = y;
    y = back[i * TAGS + y] ?? 0;
  }
  return tags;
}

/** Names as ranges, out of tags. */
export function rangesOf(tags: Uint8Array): readonly (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] !== TAG.begin) continue;
    let e = i + 1;
    while (tags[e] === TAG.inside) e++;
    if (tags[e] === TAG.end) e++;
    out.push([i, e]);
    i = e - 1;
  }
  return out;
}

export function lattice(chain: Chain, text: string): Lattice {
  const n = text.length;
  const emit = emissions(chain, featuresOf(text, chain.bits, chain.words), n);
  for (let i = 0; i < n; i++) {
    // a name holds spaces and neither begins nor ends with one
    if (text.charCodeAt(i) > 0x20) continue;
    emit[i * TAGS + TAG.begin] = IMPOSSIBLE;
    emit[i * TAGS + TAG.end] = IMPOSSIBLE;
  }
  let alpha: Float64Array | null = null;
  let beta: Float64Array | null = null;
  let z = 0;
  const t = chain.transitions;
  const e = (i: number, y: number): number => emit[i * TAGS + y] ?? 0;
  return {
    best: () => rangesOf(viterbi(chain, emit, n)),
    odds(start, end) {
      if (alpha === null || beta === null) {
        alpha = forward(chain, emit, n);
        beta = backward(chain, emit, n);
        z = total(alpha, n);
      }
      let sum = alpha[start * TAGS + TAG.begin] ?? 0;
      let tag: number = TAG.begin;
      for (let i = start + 1; i < end; i++) {
        const y = i === end - 1 ? TAG.end : TAG.inside;
        sum += (t[tag * TAGS + y] ?? 0) + e(i, y);
        tag = y;
      }
      sum += beta[(end - 1) * TAGS + tag] ?? 0;
      const p = Math.min(1 - 1e-6, Math.max(1e-6, Math.exp(sum - z)));
      return Math.log(p / (1 - p));
    },
  };
}

/** A linear chain over characters: four tags, hashed weights, forward and backward (Lafferty et al. 2001), each step scaled to a sum of one (Rabiner 1989). */
import { emissionsOf } from './emissions';
import { ALLOWED, TAG, TAGS } from './tags';
import type { WordTable } from './words';

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

/** What the model says about one stretch of text. */
export interface Lattice {
  /** Log odds that a name stands exactly there; offsets into the stretch. */
  odds(start: number, end: number): number;
  /** The names of the likeliest reading. */
  best(): readonly (readonly [number, number])[];
}

/** Probabilities by unit and tag. `forward[i] · backward[i] / whole` is that of a tag at a unit. */
export interface Passes {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** What a step from one unit to the next weighs; 0 where it is impossible. */
  readonly steps: Float64Array;
  /** What each unit says of its tags, scaled as the passes are. */
  readonly local: Float64Array;
  readonly whole: number;
  /** The logarithm of the sum over all readings. */
  readonly logSum: number;
}

/** Where nothing is possible at all, as good as nothing: a sum of 0 could not be divided by. */
const LEAST = 1e-300;

export function passes(chain: Chain, emit: Float32Array, n: number): Passes {
  const steps = Float64Array.from(chain.transitions, (t, k) =>
    ALLOWED[Math.floor(k / TAGS)]?.[k % TAGS] === true ? Math.exp(t) : 0,
  );
  const local = new Float64Array(n * TAGS);
  const forward = new Float64Array(n * TAGS);
  const backward = new Float64Array(n * TAGS);
  let logSum = 0;
  for (let i = 0; i < n; i++) {
    const o = i * TAGS;
    let most = -Infinity;
    for (let y = 0; y < TAGS; y++) most = Math.max(most, emit[o + y] ?? 0);
    let sum = 0;
    for (let y = 0; y < TAGS; y++) {
      let reached = 0;
      if (i === 0) reached = y < TAG.inside ? 1 : 0;
      else
        for (let x = 0; x < TAGS; x++) reached += (forward[o - TAGS + x] ?? 0) * (steps[x * TAGS + y] ?? 0);
      const here = Math.exp((emit[o + y] ?? 0) - most);
      local[o + y] = here;
      const v = reached * here;
      forward[o + y] = v;
      sum += v;
    }
    if (sum < LEAST) sum = LEAST;
    for (let y = 0; y < TAGS; y++) {
      forward[o + y] = (forward[o + y] ?? 0) / sum;
      local[o + y] = (local[o + y] ?? 0) / sum;
    }
    logSum += most + Math.log(sum);
  }
  let whole = 0;
  // no text ends inside a name
  for (let y = 0; y < TAGS; y++) {
    if (y === TAG.inside) continue;
    backward[(n - 1) * TAGS + y] = 1;
    whole += forward[(n - 1) * TAGS + y] ?? 0;
  }
  for (let i = n - 2; i >= 0; i--) {
    const o = i * TAGS;
    for (let x = 0; x < TAGS; x++) {
      let sum = 0;
      for (let y = 0; y < TAGS; y++)
        sum += (steps[x * TAGS + y] ?? 0) * (local[o + TAGS + y] ?? 0) * (backward[o + TAGS + y] ?? 0);
      backward[o + x] = sum;
    }
  }
  return {
    forward,
    backward,
    steps,
    local,
    whole: Math.max(whole, LEAST),
    logSum: logSum + Math.log(Math.max(whole, LEAST)),
  };
}

export function viterbi(chain: Chain, emit: Float32Array, n: number): Uint8Array {
  const steps = Float64Array.from(chain.transitions, (t, k) =>
    ALLOWED[Math.floor(k / TAGS)]?.[k % TAGS] === true ? t : 3 * IMPOSSIBLE,
  );
  const back = new Uint8Array(n * TAGS);
  let row = new Float64Array(TAGS);
  let next = new Float64Array(TAGS);
  for (let y = 0; y < TAGS; y++) row[y] = (emit[y] ?? 0) + (y >= TAG.inside ? IMPOSSIBLE : 0);
  for (let i = 1; i < n; i++) {
    for (let y = 0; y < TAGS; y++) {
      let best = (row[0] ?? 0) + (steps[y] ?? 0);
      let from = 0;
      for (let x = 1; x < TAGS; x++) {
        const v = (row[x] ?? 0) + (steps[x * TAGS + y] ?? 0);
        if (v > best) {
          best = v;
          from = x;
        }
      }
      next[y] = best + (emit[i * TAGS + y] ?? 0);
      back[i * TAGS + y] = from;
    }
    const done = row;
    row = next;
    next = done;
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
  const emit = emissionsOf(chain, text);
  for (let i = 0; i < n; i++) {
    // a name holds spaces and neither begins nor ends with one
    if (text.charCodeAt(i) > 0x20) continue;
    emit[i * TAGS + TAG.begin] = IMPOSSIBLE;
    emit[i * TAGS + TAG.end] = IMPOSSIBLE;
  }
  let p: Passes | null = null;
  return {
    best: () => rangesOf(viterbi(chain, emit, n)),
    odds(start, end) {
      p ??= passes(chain, emit, n);
      let product = (p.forward[start * TAGS + TAG.begin] ?? 0) / p.whole;
      let tag: number = TAG.begin;
      for (let i = start + 1; i < end; i++) {
        const y = i === end - 1 ? TAG.end : TAG.inside;
        product *= (p.steps[tag * TAGS + y] ?? 0) * (p.local[i * TAGS + y] ?? 0);
        tag = y;
      }
      product *= p.backward[(end - 1) * TAGS + tag] ?? 0;
      const share = Math.min(1 - 1e-6, Math.max(1e-6, product));
      return Math.log(share / (1 - share));
    },
  };
}

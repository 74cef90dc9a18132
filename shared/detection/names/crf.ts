/** A linear chain over characters: four tags, hashed weights, forward and backward (Lafferty et al. 2001), each step scaled to a sum of one (Rabiner 1989). */
import type { Chain } from './chain';
import { emissionsOf } from './emissions';
import { ALLOWED, TAG, TAGS } from './tags';

const IMPOSSIBLE = -1e9;

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

/** The ten steps that tags.ts allows, by the first letters of its tags: from, to. */
interface Steps {
  readonly oo: number;
  readonly ob: number;
  readonly bo: number;
  readonly bb: number;
  readonly bi: number;
  readonly be: number;
  readonly ii: number;
  readonly ie: number;
  readonly eo: number;
  readonly eb: number;
}

function stepsOf(steps: Float32Array | Float64Array): Steps {
  const at = (from: number, to: number): number => steps[from * TAGS + to] ?? 0;
  const { outside: o, begin: b, inside: i, end: e } = TAG;
  return {
    oo: at(o, o), ob: at(o, b), bo: at(b, o), bb: at(b, b), bi: at(b, i), be: at(b, e), ii: at(i, i), ie: at(i, e), eo: at(e, o), eb: at(e, b),
  }; // prettier-ignore
}

export function passes(chain: Chain, emit: Float32Array, n: number): Passes {
  const steps = Float64Array.from(chain.transitions, (t, k) =>
    ALLOWED[Math.floor(k / TAGS)]?.[k % TAGS] === true ? Math.exp(t) : 0,
  );
  const { oo, ob, bo, bb, bi, be, ii, ie, eo, eb } = stepsOf(steps);
  const local = new Float64Array(n * TAGS);
  const forward = new Float64Array(n * TAGS);
  const backward = new Float64Array(n * TAGS);
  let logSum = 0;
  // no text begins inside a name
  let o = 0;
  let b = 0;
  let i = 0;
  let e = 0;
  for (let k = 0; k < n; k++) {
    const at = k * TAGS;
    const emitO = emit[at] ?? 0;
    const emitB = emit[at + 1] ?? 0;
    const emitI = emit[at + 2] ?? 0;
    const emitE = emit[at + 3] ?? 0;
    const most = Math.max(emitO, emitB, emitI, emitE);
    const lo = Math.exp(emitO - most);
    const lb = Math.exp(emitB - most);
    const li = Math.exp(emitI - most);
    const le = Math.exp(emitE - most);
    const no = (k === 0 ? 1 : o * oo + b * bo + e * eo) * lo;
    const nb = (k === 0 ? 1 : o * ob + b * bb + e * eb) * lb;
    const ni = (b * bi + i * ii) * li;
    const ne = (b * be + i * ie) * le;
    const sum = Math.max(LEAST, no + nb + ni + ne);
    forward[at] = o = no / sum;
    forward[at + 1] = b = nb / sum;
    forward[at + 2] = i = ni / sum;
    forward[at + 3] = e = ne / sum;
    local[at] = lo / sum;
    local[at + 1] = lb / sum;
    local[at + 2] = li / sum;
    local[at + 3] = le / sum;
    logSum += most + Math.log(sum);
  }
  // no text ends inside a name
  const whole = Math.max(LEAST, o + b + e);
  o = b = e = 1;
  i = 0;
  for (let k = n - 1; k >= 0; k--) {
    const at = k * TAGS;
    backward[at] = o;
    backward[at + 1] = b;
    backward[at + 2] = i;
    backward[at + 3] = e;
    const no = o * (local[at] ?? 0);
    const nb = b * (local[at + 1] ?? 0);
    const ni = i * (local[at + 2] ?? 0);
    const ne = e * (local[at + 3] ?? 0);
    o = no * oo + nb * ob;
    b = no * bo + nb * bb + ni * bi + ne * be;
    i = ni * ii + ne * ie;
    e = no * eo + nb * eb;
  }
  return { forward, backward, steps, local, whole, logSum: logSum + Math.log(whole) };
}

/** The tags of the likeliest reading. */
function viterbi(chain: Chain, emit: Float32Array, n: number): Uint8Array {
  const { oo, ob, bo, bb, bi, be, ii, ie, eo, eb } = stepsOf(chain.transitions);
  const back = new Uint8Array(n * TAGS);
  let o = emit[TAG.outside] ?? 0;
  let b = emit[TAG.begin] ?? 0;
  let i = IMPOSSIBLE;
  let e = IMPOSSIBLE;
  for (let k = 1; k < n; k++) {
    const at = k * TAGS;
    let no = o + oo;
    let nb = o + ob;
    if (b + bo > no) {
      no = b + bo;
      back[at] = TAG.begin;
    }
    if (e + eo > no) {
      no = e + eo;
      back[at] = TAG.end;
    }
    if (b + bb > nb) {
      nb = b + bb;
      back[at + 1] = TAG.begin;
    }
    if (e + eb > nb) {
      nb = e + eb;
      back[at + 1] = TAG.end;
    }
    const opens = b + bi >= i + ii;
    const closes = b + be >= i + ie;
    back[at + 2] = opens ? TAG.begin : TAG.inside;
    back[at + 3] = closes ? TAG.begin : TAG.inside;
    const ni = opens ? b + bi : i + ii;
    const ne = closes ? b + be : i + ie;
    o = no + (emit[at] ?? 0);
    b = nb + (emit[at + 1] ?? 0);
    i = ni + (emit[at + 2] ?? 0);
    e = ne + (emit[at + 3] ?? 0);
  }
  const tags = new Uint8Array(n);
  let y: number = b > o ? (e > b ? TAG.end : TAG.begin) : e > o ? TAG.end : TAG.outside;
  for (let k = n - 1; k >= 0; k--) {
    tags[k] = y;
    y = back[k * TAGS + y] ?? 0;
  }
  return tags;
}

/** Names as ranges, out of tags. */
function rangesOf(tags: Uint8Array): readonly (readonly [number, number])[] {
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

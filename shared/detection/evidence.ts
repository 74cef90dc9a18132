/**
 * The evidence model: each recognizer starts from how often its bare format is right, and adds what speaks for and
 * against it. Weights are log odds; their sum through the logistic function is the score (0.5 = proposed).
 *
 * Rules of thumb for a new recognizer: format seen nowhere else +2, format shared with common numbers −2,
 * label right before +3, label of another kind −3, check digit right +2 (wrong: 0, it is never a gate), context ±1.
 */
import type { Kind } from '../domain/candidate';

export interface Evidence {
  /** Code of the reason (whyCodes.ts); empty where the weight is not worth a word to the reviewer. */
  readonly code: string;
  readonly weight: number;
}

/** A find before merging; offsets into the normalised text. */
export interface Find {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly score: number;
  readonly why: readonly string[];
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Builds a find out of a prior (log odds of the bare format) and the evidence that applies. */
export function weigh(
  kind: Kind,
  start: number,
  end: number,
  prior: number,
  evidence: readonly (Evidence | false | null)[],
): Find {
  let sum = prior;
  const why: string[] = [];
  for (const e of evidence) {
    if (e === false || e === null) continue;
    sum += e.weight;
    if (e.code !== '' && e.weight > 0) why.push(e.code);
  }
  return {
    kind,
    start,
    end,
    score: Math.round(logistic(sum) * 1000) / 1000,
    why: why.length > 0 ? why : ['format'],
  };
}

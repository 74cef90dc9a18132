/** The name model's numbers, as training leaves them and as they ship. */
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

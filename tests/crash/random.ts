/** Random moments that can be had again: the seed is printed, and CRASH_SEED sets it. */
import { randomInt } from 'node:crypto';

export function seedOf(env: NodeJS.ProcessEnv): number {
  const set = Number(env['CRASH_SEED']);
  return Number.isInteger(set) && set > 0 ? set : randomInt(1, 2 ** 31);
}

/** Uniform in [0, 1); the generator is mulberry32. */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

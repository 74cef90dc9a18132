// The other half.
import type { one } from './one';

export const two = (): number => 2;
export type One = typeof one;

/** Which marked content is open at places of a content stream. */
import type { Operator } from './tokens';

/** The operators that begin it. `places`: byte offsets between operators. */
export function enclosing(list: readonly Operator[], places: readonly number[]): ReadonlySet<Operator> {
  const found = new Set<Operator>();
  const open: Operator[] = [];
  const left = [...places].sort((a, b) => a - b);
  const reach = (start: number): void => {
    for (let at = left[0]; at !== undefined && at <= start; at = left[0]) {
      left.shift();
      for (const op of open) found.add(op);
    }
  };
  for (const op of list) {
    reach(op.start);
    if (op.op === 'BDC' || op.op === 'BMC') open.push(op);
    else if (op.op === 'EMC') open.pop();
  }
  reach(Infinity);
  return found;
}

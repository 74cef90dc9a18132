/** Where a content stream holds numbered marked content (14.7.4), by which the structure tree knows it. */
import { propertiesIn } from './properties';
import { IDENTITY, times, type Matrix } from './shown';
import type { Operator } from './tokens';

export interface Numbered {
  /** By operator: the innermost number that it stands in. */
  readonly owner: readonly (number | null)[];
  /** By operator: may other numbered content stand behind it? Neither in such content, nor in a text object. */
  readonly free: readonly boolean[];
  /** By operator: from the space behind it to user space. */
  readonly around: readonly Matrix[];
  /** By operator: is it part of a text object? */
  readonly inText: readonly boolean[];
  /** By number: the operator that ends it. */
  readonly ends: ReadonlyMap<number, number>;
}

export function numberedContent(list: readonly Operator[]): Numbered {
  const owner: (number | null)[] = [];
  const free: boolean[] = [];
  const around: Matrix[] = [];
  const texts: boolean[] = [];
  const ends = new Map<number, number>();
  const open: (number | null)[] = [];
  const stack: Matrix[] = [];
  let ctm = IDENTITY;
  let inText = false;
  list.forEach(({ op, args }, i) => {
    const n = (k: number): number => (args[k]?.kind === 'number' ? args[k].value : 0);
    owner.push(open.findLast((number) => number !== null) ?? null);
    switch (op) {
      case 'BDC':
        open.push(args[1]?.kind === 'dict' ? propertiesIn(args[1]).number : null);
        break;
      case 'BMC':
        open.push(null);
        break;
      case 'EMC': {
        const number = open.pop() ?? null;
        if (number !== null) ends.set(number, i);
        break;
      }
      case 'BT':
      case 'ET':
        inText = op === 'BT';
        break;
      case 'q':
        stack.push(ctm);
        break;
      case 'Q':
        ctm = stack.pop() ?? ctm;
        break;
      case 'cm':
        ctm = times([n(0), n(1), n(2), n(3), n(4), n(5)], ctm);
        break;
    }
    texts.push(inText);
    free.push(!inText && open.every((number) => number === null));
    around.push(ctm);
  });
  return { owner, free, around, inText: texts, ends };
}

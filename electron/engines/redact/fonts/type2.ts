/** Follows Type 2 charstrings (Adobe Technical Note 5177): which subroutines a glyph calls, of which others it is made. */

export interface Subroutines {
  readonly bodies: readonly Uint8Array[];
  /** Receives the numbers of those that are called. */
  readonly called: Set<number>;
}

/** Operands that an operator of section 4.4 or 4.5 takes and gives. What it gives is not worked out. */
const ARITHMETIC: ReadonlyMap<number, readonly [number, number]> = new Map([
  [1203, [2, 1]], [1204, [2, 1]], [1205, [1, 1]], [1209, [1, 1]], [1210, [2, 1]], [1211, [2, 1]], [1212, [2, 1]],
  [1214, [1, 1]], [1215, [2, 1]], [1218, [1, 0]], [1220, [2, 0]], [1221, [1, 1]], [1222, [4, 1]], [1223, [0, 1]],
  [1224, [2, 1]], [1226, [1, 1]], [1227, [1, 2]], [1228, [2, 2]],
]); // prettier-ignore

/** Movements, lines, curves, flex, and `dotsection`, which is out of use. */
const DRAWING = new Set([4, 5, 6, 7, 8, 21, 22, 24, 25, 26, 27, 30, 31, 1200, 1234, 1235, 1236, 1237]);
const STEMS = new Set([1, 3, 18, 23]);
const MASKS = new Set([19, 20]);
const DEEPEST = 16;
/** A program may not keep us for ever. */
const MOST_STEPS = 20_000_000;

/**
 * Answers for one charstring after the other the two parts of an accented glyph, as codes of StandardEncoding, none for
 * others, and null where it is not understood.
 */
export function follower(
  local: Subroutines,
  global: Subroutines,
): (charstring: Uint8Array) => readonly number[] | null {
  let left = MOST_STEPS;
  let stack: number[] = [];
  let stems = 0;
  let parts: readonly number[] = [];
  let ended = false;
  return (charstring) => {
    stack = [];
    stems = 0;
    parts = [];
    ended = false;
    return through(charstring, 0) && parts.every((c) => Number.isInteger(c)) ? parts : null;
  };

  function through(code: Uint8Array, depth: number): boolean {
    for (let at = 0; at < code.length && !ended;) {
      if (left-- <= 0 || depth > DEEPEST) return false;
      const v = code[at++] ?? 0;
      const [a = 0, b = 0, c = 0, d = 0] = code.subarray(at, at + 4);
      if (v === 28) {
        stack.push((((a << 8) | b) << 16) >> 16);
        at += 2;
        continue;
      }
      if (v >= 32) {
        if (v <= 246) stack.push(v - 139);
        else if (v <= 250) stack.push((v - 247) * 256 + a + 108);
        else if (v <= 254) stack.push(-(v - 251) * 256 - a - 108);
        else stack.push(((a << 24) | (b << 16) | (c << 8) | d) / 65536);
        at += v <= 246 ? 0 : v <= 254 ? 1 : 4;
        continue;
      }
      if (v === 12) at++;
      const op = v === 12 ? 1200 + a : v;
      const worked = ARITHMETIC.get(op);
      if (op === 11) return true;
      if (op === 14) {
        // Four operands, and the width before them.
        if (stack.length >= 4) parts = stack.slice(-2);
        ended = true;
      } else if (op === 10 || op === 29) {
        if (!call(op === 10 ? local : global, depth)) return false;
      } else if (STEMS.has(op) || MASKS.has(op)) {
        stems += stack.length >> 1;
        stack = [];
        if (MASKS.has(op)) at += (stems + 7) >> 3;
      } else if (DRAWING.has(op)) stack = [];
      else if (worked && stack.length >= worked[0]) {
        stack.length -= worked[0];
        for (let i = 0; i < worked[1]; i++) stack.push(Number.NaN);
      } else return false;
    }
    return true;
  }

  function call({ bodies, called }: Subroutines, depth: number): boolean {
    const bias = bodies.length < 1240 ? 107 : bodies.length < 33_900 ? 1131 : 32_768;
    const index = (stack.pop() ?? Number.NaN) + bias;
    const body = bodies[index];
    if (!body) return false;
    called.add(index);
    return through(body, depth + 1);
  }
}

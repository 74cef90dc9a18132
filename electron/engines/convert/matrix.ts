/** Affine transforms as SVG writes them: `[a b c d e f]`, x' = a·x + c·y + e, y' = b·x + d·y + f. */

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` is applied first. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** Only scaled (not mirrored) and moved: text under it still runs from left to right. */
export function isUpright(m: Matrix): boolean {
  const slack = 0.02 * Math.abs(m[0]);
  return m[0] > 0 && m[3] > 0 && Math.abs(m[1]) <= slack && Math.abs(m[2]) <= slack;
}

/** A transform list; null where it holds anything else. Angles in degrees. */
export function parseTransform(text: string): Matrix | null {
  let result: Matrix = IDENTITY;
  const rest = text.replace(/([a-zA-Z]+)\s*\(([^()]*)\)\s*,?/gu, (_all, name: string, list: string) => {
    const n = list
      .split(/[\s,]+/u)
      .filter((p) => p !== '')
      .map(Number);
    if (n.some((v) => !Number.isFinite(v))) return '!';
    const m = single(name, n);
    if (m === null) return '!';
    result = times(result, m);
    return '';
  });
  return rest.trim() === '' ? result : null;
}

function single(name: string, n: readonly number[]): Matrix | null {
  const [a = 0, b, c] = n;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate': {
      const r = (a * Math.PI) / 180;
      const turn: Matrix = [Math.cos(r), Math.sin(r), -Math.sin(r), Math.cos(r), 0, 0];
      if (b === undefined || c === undefined) return turn;
      return times(times([1, 0, 0, 1, b, c], turn), [1, 0, 0, 1, -b, -c]);
    }
    case 'skewX':
      return [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0];
    case 'matrix':
      return n.length === 6 ? [a, b ?? 0, c ?? 0, n[3] ?? 0, n[4] ?? 0, n[5] ?? 0] : null;
    default:
      return null;
  }
}

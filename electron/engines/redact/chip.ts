/** The shapes of `6호` as drawing operators: outlines, not text, so that the text layer says the marker only once. */
import { glyphOutline, type Point } from './glyph-outline';

export interface Outline {
  /** Path operators in units of one font size, origin at the lower left, ending in `f`. */
  readonly path: string;
  readonly width: number;
  /** Height of the ink. */
  readonly height: number;
}

const known = new WeakMap<Uint8Array, Map<string, Outline>>();

/** `font`: a TrueType file that has digits and 호; a letter it lacks leaves a gap. */
export function outline(font: Uint8Array, text: string): Outline {
  const own = known.get(font) ?? new Map<string, Outline>();
  known.set(font, own);
  const made = own.get(text) ?? draw(font, text);
  own.set(text, made);
  return made;
}

function draw(font: Uint8Array, text: string): Outline {
  const glyphs = [...text].map((letter) => glyphOutline(font, letter));
  const heights = glyphs.flatMap((g) =>
    g ? g.contours.flatMap((c) => c.map((s) => s.to[1] / g.unitsPerEm)) : [],
  );
  const top = Math.max(0, ...heights);
  const bottom = Math.min(0, ...heights);
  const parts: string[] = [];
  let pen = 0;
  for (const glyph of glyphs) {
    if (!glyph) continue;
    const em = glyph.unitsPerEm;
    const place = ([x, y]: Point): Point => [x / em + pen, y / em - bottom];
    for (const [start, ...rest] of glyph.contours) {
      if (!start) continue;
      let last = place(start.to);
      parts.push(`${pair(last)} m`);
      for (const { control, to } of rest) {
        const end = place(to);
        if (control) {
          const c = place(control);
          // A quadratic curve as a cubic one.
          const third = (p: Point): Point => [p[0] + (2 / 3) * (c[0] - p[0]), p[1] + (2 / 3) * (c[1] - p[1])];
          parts.push(`${pair(third(last))} ${pair(third(end))} ${pair(end)} c`);
        } else parts.push(`${pair(end)} l`);
        last = end;
      }
      parts.push('h');
    }
    pen += glyph.advance / em;
  }
  return { path: `${parts.join('\n')}\nf`, width: pen, height: top - bottom };
}

function pair([x, y]: Point): string {
  const n = (v: number): string => (Math.round(v * 10000) / 10000).toString();
  return `${n(x)} ${n(y)}`;
}

/** The shapes of `6호` as drawing operators: outlines, not text, so that the text layer says the marker only once. */
import fontkit from '@pdf-lib/fontkit';
import { z } from 'zod';

export interface Outline {
  /** Path operators in units of one font size, origin at the lower left, ending in `f`. */
  readonly path: string;
  readonly width: number;
  /** Height of the ink. */
  readonly height: number;
}

/** The library's declarations leave the path's commands out. */
const pathShape = z.object({
  commands: z.array(z.object({ command: z.string(), args: z.array(z.number()) })),
});

const fonts = new WeakMap<Uint8Array, ReturnType<typeof fontkit.create>>();

/** `font`: a TrueType file that has digits and 호. */
export function outline(font: Uint8Array, text: string): Outline {
  let face = fonts.get(font);
  if (!face) {
    face = fontkit.create(font);
    fonts.set(font, face);
  }
  const em = face.unitsPerEm;
  const { glyphs, positions } = face.layout(text);
  const n = (v: number): string => (Math.round(v * 10000) / 10000).toString();
  const parts: string[] = [];
  let x = 0;
  let top = 0;
  let bottom = 0;
  glyphs.forEach((glyph, i) => {
    const { bbox } = glyph;
    top = Math.max(top, bbox.maxY / em);
    bottom = Math.min(bottom, bbox.minY / em);
    x += (positions[i]?.xAdvance ?? 0) / em;
  });
  let pen = 0;
  glyphs.forEach((glyph, i) => {
    const at = (k: number, args: readonly number[]): readonly [number, number] => [
      (args[k] ?? 0) / em + pen,
      (args[k + 1] ?? 0) / em - bottom,
    ];
    let last: readonly [number, number] = [0, 0];
    for (const { command, args } of pathShape.parse(glyph.path).commands) {
      switch (command) {
        case 'moveTo':
          last = at(0, args);
          parts.push(`${n(last[0])} ${n(last[1])} m`);
          break;
        case 'lineTo':
          last = at(0, args);
          parts.push(`${n(last[0])} ${n(last[1])} l`);
          break;
        case 'quadraticCurveTo': {
          const c = at(0, args);
          const end = at(2, args);
          const c1 = [last[0] + (2 / 3) * (c[0] - last[0]), last[1] + (2 / 3) * (c[1] - last[1])] as const;
          const c2 = [end[0] + (2 / 3) * (c[0] - end[0]), end[1] + (2 / 3) * (c[1] - end[1])] as const;
          parts.push(`${[...c1, ...c2, ...end].map(n).join(' ')} c`);
          last = end;
          break;
        }
        case 'bezierCurveTo': {
          const end = at(4, args);
          parts.push(`${[...at(0, args), ...at(2, args), ...end].map(n).join(' ')} c`);
          last = end;
          break;
        }
        case 'closePath':
          parts.push('h');
          break;
      }
    }
    pen += (positions[i]?.xAdvance ?? 0) / em;
  });
  return { path: `${parts.join('\n')}\nf`, width: x, height: top - bottom };
}

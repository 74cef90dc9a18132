/** Rebuilds a page's SVG from the allow-list, and tells where each glyph of it stands. */
import { fontClass } from './font-class';
import { apply, IDENTITY, parseTransform, times, type Matrix } from './matrix';
import { ALLOWED } from './svg-allowed';
import { encodeText, scanXml } from './xml-scan';

/** A character as the page draws it. Lengths in CSS px of the page, before `matrix`. */
export interface Glyph {
  readonly char: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  /** Advance: as the page forces it, or guessed from the kind of character. */
  readonly advance: number;
  readonly matrix: Matrix;
}

export interface CleanPage {
  readonly svg: string;
  readonly glyphs: readonly Glyph[];
  /** True where something was dropped that could have drawn. */
  readonly dropped: boolean;
}

const NUMBER_OF = (attributes: ReadonlyMap<string, string>, name: string): number => {
  const n = parseFloat(attributes.get(name) ?? '');
  return Number.isFinite(n) ? n : 0;
};

/** Full-width for Hangul, Hanja, kana and wide symbols, half for the rest. */
export function guessAdvance(char: string, size: number): number {
  return /[\u1100-\u11ff\u2190-\u27bf\u2e80-\ud7ff\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3ffff}\u{f0000}-\u{ffffd}]/u.test(
    char,
  )
    ? size
    : size * 0.6;
}

function rename(value: string, prefix: string): string {
  return value.replace(/url\(#([\w-]+)\)/gu, `url(#${prefix}$1)`);
}

function nestedView(attributes: ReadonlyMap<string, string>): Matrix {
  const view = (attributes.get('viewBox') ?? '').split(/[\s,]+/u).map(Number);
  const [vx = 0, vy = 0, vw = 0, vh = 0] = view;
  const x = NUMBER_OF(attributes, 'x');
  const y = NUMBER_OF(attributes, 'y');
  if (!(vw > 0) || !(vh > 0)) return [1, 0, 0, 1, x, y];
  const sx = (NUMBER_OF(attributes, 'width') || vw) / vw;
  const sy = (NUMBER_OF(attributes, 'height') || vh) / vh;
  return [sx, 0, 0, sy, x - vx * sx, y - vy * sy];
}

interface Level {
  readonly name: string;
  readonly kept: boolean;
  readonly matrix: Matrix;
}

function attributesOf(
  name: string,
  given: ReadonlyMap<string, string>,
  checks: Readonly<Record<string, (value: string) => boolean>>,
  prefix: string,
): { readonly text: string; readonly complete: boolean } {
  let text = '';
  let complete = true;
  for (const [key, value] of given) {
    const plain = key === 'xlink:href' ? 'href' : key;
    const check = Object.hasOwn(checks, plain) ? checks[plain] : undefined;
    if (check === undefined) continue;
    if (!check(value)) {
      complete = complete && plain !== 'href';
      continue;
    }
    text += ` ${plain}="${plain === 'id' ? prefix + value : encodeText(rename(value, prefix))}"`;
  }
  if (name === 'text') text += ` class="${fontClass(given.get('font-family') ?? '')}"`;
  return { text, complete };
}

/**
 * A middle dot is laid out as a circle, followed by the letter itself, unseen. A printer leaves out what cannot be seen,
 * and the dot would be lost to whoever reads or searches the print: so the letter is drawn, in the circle's place.
 */
interface Dot {
  /** Where its element stands in the output. */
  readonly at: number;
  readonly circle: ReadonlyMap<string, string>;
}

function isTwinOf(
  { circle }: Dot,
  event: { readonly name: string; readonly attributes: ReadonlyMap<string, string> },
): boolean {
  if (event.name !== 'text' || event.attributes.get('fill-opacity') !== '0') return false;
  const size = NUMBER_OF(event.attributes, 'font-size');
  const aside = NUMBER_OF(circle, 'cx') - NUMBER_OF(event.attributes, 'x');
  return aside >= 0 && aside < size && NUMBER_OF(circle, 'r') < size * 0.2;
}

/** In the typeface of the line, its middle in the circle's. */
function written(
  { circle }: Dot,
  letter: ReadonlyMap<string, string>,
  family: string,
): ReadonlyMap<string, string> {
  const given = new Map(letter);
  given.delete('fill-opacity');
  given.set('x', circle.get('cx') ?? '0');
  given.set('text-anchor', 'middle');
  given.set('fill', circle.get('fill') ?? '#000000');
  given.set('font-family', family);
  return given;
}

/** `number` counts pages from 1 and keeps the ids of pages apart. */
export function cleanPage(svg: string, number: number): CleanPage {
  const prefix = `p${number}-`;
  const glyphs: Glyph[] = [];
  const stack: Level[] = [];
  const out: string[] = [];
  let dropped = false;
  let text: ReadonlyMap<string, string> | null = null;
  let dot: Dot | null = null;
  let family = '';

  for (const event of scanXml(svg)) {
    const parent = stack.at(-1);
    if (event.type === 'text') {
      if (text === null || parent === undefined || !parent.kept) continue;
      out.push(encodeText(event.text));
      placeGlyphs(event.text, text, parent.matrix, glyphs);
    } else if (event.type === 'open') {
      const checks = ALLOWED.get(event.name);
      const kept = checks !== undefined && (parent?.kept ?? event.name === 'svg') && text === null;
      const own =
        event.name === 'svg' && stack.length > 0
          ? nestedView(event.attributes)
          : (parseTransform(event.attributes.get('transform') ?? '') ?? IDENTITY);
      const matrix = times(parent?.matrix ?? IDENTITY, own);
      if (kept) {
        const given: ReadonlyMap<string, string> =
          dot !== null && isTwinOf(dot, event) ? written(dot, event.attributes, family) : event.attributes;
        if (given !== event.attributes && dot !== null) out[dot.at] = '';
        dot = event.name === 'circle' && event.empty ? { at: out.length, circle: event.attributes } : null;
        if (event.name === 'text') family = given.get('font-family') ?? '';
        const attributes = attributesOf(event.name, given, checks, prefix);
        if (!attributes.complete) dropped = true;
        const space = stack.length === 0 ? ' xmlns="http://www.w3.org/2000/svg"' : '';
        out.push(`<${event.name}${space}${attributes.text}${event.empty ? '/>' : '>'}`);
        if (event.name === 'text' && !event.empty) text = given;
      } else if (event.name !== 'title' && event.name !== 'desc' && event.name !== 'metadata') dropped = true;
      if (!event.empty) stack.push({ name: event.name, kept, matrix });
    } else {
      const level = stack.pop();
      if (level?.kept === true) {
        out.push(`</${level.name}>`);
        if (level.name === 'text') text = null;
      }
    }
  }
  while (stack.length > 0) {
    const level = stack.pop();
    if (level?.kept === true) out.push(`</${level.name}>`);
  }
  return { svg: out.join(''), glyphs, dropped };
}

function placeGlyphs(
  text: string,
  attributes: ReadonlyMap<string, string>,
  matrix: Matrix,
  glyphs: Glyph[],
): void {
  const size = NUMBER_OF(attributes, 'font-size') || 16;
  const chars = [...text];
  const forced = NUMBER_OF(attributes, 'textLength');
  const guesses = chars.map((c) => guessAdvance(c, size));
  const sum = guesses.reduce((a, b) => a + b, 0);
  const stretch = forced > 0 && sum > 0 ? forced / sum : 1;
  const anchor = attributes.get('text-anchor');
  const shift = anchor === 'middle' ? -0.5 : anchor === 'end' ? -1 : 0;
  let x = NUMBER_OF(attributes, 'x') + shift * sum * stretch;
  const central = attributes.get('dominant-baseline') === 'central';
  const y = NUMBER_OF(attributes, 'y') + (central ? size * 0.35 : 0);
  chars.forEach((char, i) => {
    const advance = (guesses[i] ?? size) * stretch;
    if (char.trim() !== '') glyphs.push({ char, x, y, size, advance, matrix });
    x += advance;
  });
}

/** Ascent and descent of the box of a glyph, as shares of its size: the bundled fonts' ink stays within. */
export const ASCENT = 0.9;
export const DESCENT = 0.22;

/** Corners `[x0, y0, x1, y1]` of a glyph on the page, CSS px. */
export function glyphBox(g: Glyph): readonly [number, number, number, number] {
  const corners = [
    apply(g.matrix, g.x, g.y - g.size * ASCENT),
    apply(g.matrix, g.x + g.advance, g.y - g.size * ASCENT),
    apply(g.matrix, g.x, g.y + g.size * DESCENT),
    apply(g.matrix, g.x + g.advance, g.y + g.size * DESCENT),
  ];
  const xs = corners.map((c) => c[0]);
  const ys = corners.map((c) => c[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Every glyph that pdf.js finds on a page, with its place: text of forms, patterns, soft masks and hidden text too. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { INVISIBLE_NAME } from '../redact/invisible-font';
import { IDENTITY, times, type Matrix } from '../redact/content/shown';

export interface FoundGlyph {
  /** What the glyph stands for; may be empty or several characters. */
  readonly text: string;
  /** The middle of the glyph, user space. Inside a tiling pattern this is the place in the pattern's first cell. */
  readonly x: number;
  readonly y: number;
  /** Size of the font on the page, points. */
  readonly size: number;
  readonly nested: boolean;
  /** What shows the glyph: all glyphs of one operator have the same. */
  readonly run: Run;
}

/** One operator that shows text. */
export interface Run {
  text: string;
  /** Is it set in the program's own invisible font? */
  readonly own: boolean;
}

/** What pdf.js says of a glyph. Checked by hand: pages hold tens of thousands of them, and a schema costs as much as they. */
interface Shape {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** Advance downwards, thousandths of the font's size. */
  readonly drop: number;
}

interface State {
  ctm: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** What pdf.js made of a page's content: a number for each operator, and its arguments. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/**
 * `drawn`: the operators that pdf.js drew the page by, all of them, where it has just been drawn: to interpret a page is
 * the larger part of reading it. Null where pdf.js cannot interpret the page.
 */
export async function pageGlyphs(
  page: PDFPageProxy,
  ops: Readonly<Record<string, number>>,
  drawn: Operators | null = null,
): Promise<readonly FoundGlyph[] | null> {
  try {
    const list = drawn ?? (await page.getOperatorList({ annotationMode: 1 }));
    const found: FoundGlyph[] = [];
    walk(list, IDENTITY, false, { page, found, names: invert(ops), fonts: new Map() });
    return found;
  } catch {
    return null;
  }
}

function invert(ops: Readonly<Record<string, number>>): ReadonlyMap<number, string> {
  return new Map(Object.entries(ops).map(([k, v]) => [v, k]));
}

interface Context {
  readonly page: PDFPageProxy;
  readonly names: ReadonlyMap<number, string>;
  readonly found: FoundGlyph[];
  /** Of those that were met, by pdf.js's name for them. */
  readonly fonts: Map<string, FontShape>;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Six numbers in a list of any kind. */
function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array) && !(value instanceof Float64Array))
    return null;
  const list: ArrayLike<unknown> = value;
  const [a, b, c, d, e, f] = [list[0], list[1], list[2], list[3], list[4], list[5]];
  if (list.length !== 6 || !isNumber(a) || !isNumber(b) || !isNumber(c)) return null;
  return isNumber(d) && isNumber(e) && isNumber(f) ? [a, b, c, d, e, f] : null;
}

function walk(list: Operators, base: Matrix, nested: boolean, context: Context): void {
  let s: State = {
    ctm: base, font: '', size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0,
  }; // prettier-ignore
  const stack: State[] = [];
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;
  const save = (): void => void stack.push({ ...s });
  const restore = (): void => {
    s = stack.pop() ?? s;
  };
  const move = (x: number, y: number): void => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  for (let i = 0; i < list.fnArray.length; i++) {
    const raw = list.argsArray[i];
    const args: readonly unknown[] = Array.isArray(raw) ? raw : [];
    const n = (k: number): number => (typeof args[k] === 'number' ? args[k] : 0);
    switch (context.names.get(list.fnArray[i] ?? -1)) {
      case 'save':
        save();
        break;
      case 'restore':
        restore();
        break;
      case 'transform':
        s.ctm = times(matrixOf(args) ?? IDENTITY, s.ctm);
        break;
      case 'paintFormXObjectBegin':
      case 'beginGroup': {
        save();
        const own =
          context.names.get(list.fnArray[i] ?? -1) === 'beginGroup'
            ? groupMatrix(args[0])
            : matrixOf(args[0]);
        if (own) s.ctm = times(own, s.ctm);
        break;
      }
      case 'paintFormXObjectEnd':
      case 'endGroup':
        restore();
        break;
      case 'beginAnnotation': {
        save();
        const [, , transform, matrix] = args;
        s.ctm = times(matrixOf(matrix) ?? IDENTITY, times(matrixOf(transform) ?? IDENTITY, s.ctm));
        break;
      }
      case 'endAnnotation':
        restore();
        break;
      case 'beginText':
        text = line = IDENTITY;
        break;
      case 'setCharSpacing':
        s.charSpacing = n(0);
        break;
      case 'setWordSpacing':
        s.wordSpacing = n(0);
        break;
      case 'setHScale':
        s.scale = n(0) / 100;
        break;
      case 'setLeading':
        s.leading = -n(0);
        break;
      case 'setTextRise':
        s.rise = n(0);
        break;
      case 'setFont':
        s.font = typeof args[0] === 'string' ? args[0] : '';
        s.size = n(1);
        break;
      case 'setTextMatrix':
        text = line = matrixOf(args[0]) ?? matrixOf(args) ?? IDENTITY;
        break;
      case 'moveText':
        move(n(0), n(1));
        break;
      case 'setLeadingMoveText':
        s.leading = n(1);
        move(n(0), n(1));
        break;
      case 'nextLine':
        move(0, s.leading);
        break;
      case 'showText':
        text = show(Array.isArray(args[0]) ? args[0] : [], text, s, nested, context);
        break;
      case 'setFillColorN':
      case 'setStrokeColorN': {
        const inner = args.find(isOperators);
        const own = args.map(matrixOf).find((m) => m !== null);
        if (inner) walk(inner, own ?? IDENTITY, true, context);
        break;
      }
      default:
        break;
    }
  }
}

export function isOperators(value: unknown): value is Operators {
  return (
    typeof value === 'object' && value !== null && 'fnArray' in value && 'argsArray' in value &&
    Array.isArray(value.fnArray) && Array.isArray(value.argsArray)
  ); // prettier-ignore
}

function groupMatrix(value: unknown): Matrix | null {
  return typeof value === 'object' && value !== null && 'matrix' in value ? matrixOf(value.matrix) : null;
}

function show(items: readonly unknown[], start: Matrix, s: State, nested: boolean, context: Context): Matrix {
  const font = fontOf(context, s.font);
  const unit = font.unit;
  const run: Run = { text: '', own: font.name === INVISIBLE_NAME };
  let x = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      x -= (item * s.size) / 1000;
      continue;
    }
    const glyph = shapeOf(item);
    if (!glyph) continue;
    const { unicode, width, isSpace, drop } = glyph;
    const spacing = s.charSpacing + (isSpace ? s.wordSpacing : 0);
    const size = Math.abs(s.size);
    let at: Matrix;
    if (font.vertical) {
      const advance = drop * s.size * unit;
      at = times([1, 0, 0, 1, 0, x + advance / 2], start);
      x += advance - spacing;
    } else {
      const advance = width * s.size * unit;
      at = times([1, 0, 0, 1, (x + advance / 2) * s.scale, s.rise + size * 0.3], start);
      x += advance + spacing;
    }
    const place = times(at, s.ctm);
    const whole = times(start, s.ctm);
    run.text += unicode;
    context.found.push({
      run,
      text: unicode,
      x: place[4],
      y: place[5],
      size: size * Math.hypot(whole[2], whole[3]),
      nested,
    });
  }
  return font.vertical ? times([1, 0, 0, 1, 0, x], start) : times([1, 0, 0, 1, x * s.scale, 0], start);
}

function shapeOf(item: unknown): Shape | null {
  if (typeof item !== 'object' || item === null || !('unicode' in item) || typeof item.unicode !== 'string')
    return null;
  const width = 'width' in item && typeof item.width === 'number' ? item.width : 0;
  const vertical: unknown = 'vmetric' in item && Array.isArray(item.vmetric) ? item.vmetric[0] : null;
  return {
    unicode: item.unicode,
    width,
    isSpace: 'isSpace' in item && item.isSpace === true,
    drop: typeof vertical === 'number' ? vertical : -1000,
  };
}

interface FontShape {
  readonly unit: number;
  readonly vertical: boolean;
  readonly name: string | null;
}

function fontOf({ page, fonts }: Context, id: string): FontShape {
  const known = fonts.get(id);
  if (known) return known;
  const shape = shapeOfFont(page.commonObjs.has(id) ? page.commonObjs.get(id) : null);
  fonts.set(id, shape);
  return shape;
}

/** A font of which anything is not as pdf.js says it is taken for one of the usual kind. */
function shapeOfFont(loaded: unknown): FontShape {
  const usual: FontShape = { unit: 0.001, vertical: false, name: null };
  if (typeof loaded !== 'object' || loaded === null) return usual;
  const { fontMatrix, vertical, name }: { fontMatrix?: unknown; vertical?: unknown; name?: unknown } = loaded;
  const given = fontMatrix ?? null;
  if (given !== null && !(Array.isArray(given) && given.every(isNumber))) return usual;
  if (typeof (vertical ?? false) !== 'boolean' || typeof (name ?? '') !== 'string') return usual;
  const unit: unknown = given?.[0];
  return {
    unit: isNumber(unit) ? unit : 0.001,
    vertical: vertical === true,
    name: typeof name === 'string' ? name : null,
  };
}

/** Where a page's own content shows strings: each with its place in user space and in the stream (ISO 32000-1, 9.4). */
import type { PDFDict, PDFDocument } from 'pdf-lib';
import { measureOf, type Measure } from '../fonts/widths';
import { dictOf, name } from '../objects';
import type { Operand, Operator } from './tokens';

export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

/** Text state that a string was shown with; what is not set has the format's initial value. */
export interface TextState {
  readonly font: string;
  readonly size: number;
  readonly charSpace: number;
  readonly wordSpace: number;
  /** Per cent. */
  readonly scale: number;
  readonly mode: number;
  readonly rise: number;
}

export interface Shown {
  /** Index of the operator, and of the string within a `TJ`'s array; 0 for `Tj`. */
  readonly op: number;
  readonly item: number;
  /** Indices of the text object's `BT` and `ET`. */
  readonly begin: number;
  end: number;
  /** Ends of the string's baseline, user space; gaps between strings of an operator are exact even where these are not. */
  readonly from: Point;
  readonly to: Point;
  /** False where widths of its font are guessed. */
  readonly exact: boolean;
  readonly state: TextState;
  /** From text space to user space, and from the space around the text object. */
  readonly text: Matrix;
  readonly around: Matrix;
}

const START: TextState = { font: '', size: 0, charSpace: 0, wordSpace: 0, scale: 100, mode: 0, rise: 0 };

export function shownStrings(
  doc: PDFDocument,
  resources: PDFDict | undefined,
  list: readonly Operator[],
): readonly Shown[] {
  const fonts = dictOf(doc.context, resources?.get(name('Font')));
  const measures = new Map<string, Measure | null>();
  const measure = (font: string): Measure | null => {
    const known = measures.get(font);
    if (known !== undefined) return known;
    const dict = dictOf(doc.context, fonts?.get(name(font)));
    const made = dict ? measureOf(doc, dict) : null;
    measures.set(font, made);
    return made;
  };
  const found: Shown[] = [];
  const stack: { readonly ctm: Matrix; readonly state: TextState; readonly leading: number }[] = [];
  let [ctm, state, leading] = [IDENTITY, START, 0];
  let [line, pen]: [Matrix, Matrix] = [IDENTITY, IDENTITY];
  let begin = -1;
  let here: Shown[] = [];
  let guessed = false;

  const move = (x: number, y: number): void => {
    line = times([1, 0, 0, 1, x, y], line);
    pen = line;
  };
  const advance = (by: number): void => {
    pen = times([1, 0, 0, 1, (by * state.scale) / 100, 0], pen);
  };
  const show = (operand: Operand | undefined, op: number, item: number): void => {
    if (operand?.kind !== 'string') return;
    const font = measure(state.font);
    if (!font || begin < 0) return;
    const by = font.of(operand.bytes);
    const text = times(pen, ctm);
    const from: Point = [text[4], text[5]];
    advance(by.width * state.size + by.glyphs * state.charSpace + by.spaces * state.wordSpace);
    const after = times(pen, ctm);
    // A guess moves all that follows on its line.
    guessed ||= !font.exact;
    const shown: Shown = {
      op, item, begin, end: -1, from, to: [after[4], after[5]], exact: !guessed, state, text, around: ctm,
    }; // prettier-ignore
    here.push(shown);
    found.push(shown);
  };

  list.forEach(({ op, args }, i) => {
    const n = (k: number): number => (args[k]?.kind === 'number' ? args[k].value : 0);
    switch (op) {
      case 'q':
        stack.push({ ctm, state, leading });
        break;
      case 'Q':
        ({ ctm, state, leading } = stack.pop() ?? { ctm, state, leading });
        break;
      case 'cm':
        ctm = times([n(0), n(1), n(2), n(3), n(4), n(5)], ctm);
        break;
      case 'BT':
        line = pen = IDENTITY;
        begin = i;
        here = [];
        guessed = false;
        break;
      case 'ET':
        for (const shown of here) shown.end = i;
        begin = -1;
        break;
      case 'Tf':
        state = { ...state, font: args[0]?.kind === 'name' ? args[0].value : '', size: n(1) };
        break;
      case 'Tc':
        state = { ...state, charSpace: n(0) };
        break;
      case 'Tw':
        state = { ...state, wordSpace: n(0) };
        break;
      case 'Tz':
        state = { ...state, scale: n(0) };
        break;
      case 'Tr':
        state = { ...state, mode: n(0) };
        break;
      case 'Ts':
        state = { ...state, rise: n(0) };
        break;
      case 'TL':
        leading = n(0);
        break;
      case 'Tm':
        line = pen = [n(0), n(1), n(2), n(3), n(4), n(5)];
        break;
      case 'Td':
        move(n(0), n(1));
        break;
      case 'TD':
        leading = -n(1);
        move(n(0), n(1));
        break;
      case 'T*':
        move(0, -leading);
        break;
      case 'Tj':
        show(args[0], i, 0);
        break;
      case 'TJ':
        if (args[0]?.kind === 'array')
          args[0].items.forEach((item, k) => {
            if (item.kind === 'number') advance((-item.value * state.size) / 1000);
            else show(item, i, k);
          });
        break;
      default:
        break;
    }
  });
  // A text object that was never closed cannot be written into.
  return found.filter((shown) => shown.end >= 0);
}

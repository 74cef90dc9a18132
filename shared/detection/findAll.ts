/** "The same text everywhere": every place of a string on a paper, however it is spelled there. */
import type { PageQuad } from '../domain/candidate';
import type { TextModel } from '../domain/paper';
import { flatten, locate, type Flat } from './flatten';
import { normalise, toGiven } from './normalise';

/** Spaces, hyphens, dots and brackets tell no two spellings apart; width, NFC and NFD are settled by normalising. */
const IGNORED = /[\s\-.·()/]/;

interface Bare {
  readonly text: string;
  /** Place of each unit in the normalised text. */
  readonly at: readonly number[];
}

function bare(text: string): Bare {
  const at: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (IGNORED.test(c)) continue;
    out += c.toLowerCase();
    at.push(i);
  }
  return { text: out, at };
}

/** Ranges of `text` that spell `wanted`, offsets of the given text. Nothing for a string of no letter or digit. */
export function findSpellings(text: string, wanted: string): readonly (readonly [number, number])[] {
  const normal = normalise(text);
  const hay = bare(normal.text);
  const needle = bare(normalise(wanted).text).text;
  if (needle === '') return [];
  const digits = /^\d+$/.test(needle);
  const out: (readonly [number, number])[] = [];
  for (let k = hay.text.indexOf(needle); k >= 0; k = hay.text.indexOf(needle, k + needle.length)) {
    const first = hay.at[k] ?? 0;
    const last = hay.at[k + needle.length - 1] ?? first;
    // a number inside a longer number is another number
    const inside = digits && (isDigit(normal.text[first - 1]) || isDigit(normal.text[last + 1]));
    // letters of a name do not reach over a line that ends a block
    const torn = !digits && needle.length <= 4 && normal.text.slice(first, last).includes('\n');
    if (inside || torn) continue;
    out.push(toGiven(normal, first, last + 1));
  }
  return out;
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}

/** Every place of the string on the paper, in reading order; one list of quads per place. */
export function findAll(model: TextModel, wanted: string, flat: Flat = flatten(model)): PageQuad[][] {
  return findSpellings(flat.text, wanted)
    .map(([s, e]) => locate(flat, s, e))
    .filter((quads) => quads.length > 0);
}

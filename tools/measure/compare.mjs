// Compares one paper before and after: what no mask covers must still be there, what a mask hides must be nowhere.
import { readFileSync } from 'node:fs';
import { bare, drawnWordsOf, inflated, textsOf, wordsOf } from './poppler.mjs';

/**
 * What `run --evidence` writes beside a rendition.
 * @typedef {object} Evidence
 * @property {readonly { readonly page: number, readonly unread: string | null }[]} pages
 * @property {readonly Mask[]} masks
 *
 * @typedef {object} Mask
 * @property {boolean} body whether it lies on the paper, and not in a title or a file name
 * @property {string} kind
 * @property {string | null} text
 * @property {readonly { readonly page: number, readonly box: import('./poppler.mjs').Box }[]} places
 */

/** A word belongs to a mask that takes more than this of its width, in points, on its own line. */
const TOUCH = 0.5;
/** Extractors give a line different heights; more of the lower one than this is the same line. */
const SAME_LINE = 0.3;
/** Fewer bytes than these occur by chance. */
const FEWEST_BYTES = 5;
const FEWEST_ASCII = 8;

/**
 * @param {import('./poppler.mjs').Box} a
 * @param {import('./poppler.mjs').Box} b
 */
function meet(a, b) {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const lower = Math.max(0.1, Math.min(a[3] - a[1], b[3] - b[1]));
  return across > TOUCH && down > SAME_LINE * lower;
}

/**
 * @param {string} text
 * @param {string} wanted
 */
export function countOf(text, wanted) {
  return wanted === '' ? 0 : text.split(wanted).length - 1;
}

/**
 * @param {string} before the rendition
 * @param {string} after what was published
 * @param {Evidence} evidence
 */
export function wordsKept(before, after, evidence) {
  const there = wordsOf(after);
  let words = 0;
  /** @type {string[]} */
  const lost = [];
  drawnWordsOf(before).forEach((page, index) => {
    const boxes = evidence.masks.flatMap((mask) =>
      mask.body ? mask.places.filter((place) => place.page === index + 1).map((place) => place.box) : [],
    );
    const open = page.filter((word) => word.text !== '' && !boxes.some((box) => meet(word.box, box)));
    const now = there[index] ?? [];
    const whole = now.map((word) => word.text).join('');
    words += open.length;
    for (const word of open) {
      const here = now.filter((other) => meet(word.box, other.box)).sort((a, b) => a.box[0] - b.box[0]);
      if (here.some((other) => other.text.includes(word.text))) continue;
      if (
        here
          .map((other) => other.text)
          .join('')
          .includes(word.text)
      )
        continue;
      // Elsewhere on the page, and as often as it should be: an image page keeps its text, not each word's box.
      const wanted = open.filter((other) => other.text === word.text).length;
      if (countOf(whole, word.text) < wanted) lost.push(`${String(index + 1)}: ${word.text}`);
    }
  });
  return { words, lost };
}

/**
 * Masked texts that can still be had from the published file.
 * @param {string} before
 * @param {string} after
 * @param {Evidence} evidence
 */
export function leaks(before, after, evidence) {
  const [was, is] = [textsOf(before), textsOf(after)];
  const bytes = inflated(after);
  const open = openText(before, evidence);
  /** @type {string[]} */
  const found = [];
  for (const [secret, places] of maskedTexts(evidence)) {
    // The same text may stand open elsewhere, where it is no secret: so often it may be there still.
    // Or it may be a piece of what stands open (`0세` of `0.00세`), where a mask over two lines has no place in the text.
    const chance = countOf(open, secret);
    const allowed = was.map((text) => Math.max(chance, countOf(text, secret) - places));
    if (is.some((text, order) => countOf(text, secret) > (allowed[order] ?? 0))) found.push(`text ${secret}`);
    if (allowed.some((count) => count > 0)) continue;
    const spelt = spellings(secret).find((spelling) => bytes.includes(spelling));
    if (spelt !== undefined) found.push(`bytes ${secret}`);
  }
  return found;
}

/**
 * The words that no mask touches, one after the other; where one is masked, the text is cut.
 * @param {string} before
 * @param {Evidence} evidence
 */
function openText(before, evidence) {
  return wordsOf(before)
    .map((page, index) => {
      const boxes = evidence.masks.flatMap((mask) =>
        mask.places.filter((place) => mask.body && place.page === index + 1).map((place) => place.box),
      );
      return page.map((word) => (boxes.some((box) => meet(word.box, box)) ? '\u0000' : word.text)).join('');
    })
    .join('\u0000');
}

/**
 * Each hidden text, without white space, and at how many places it is hidden.
 * @param {Evidence} evidence
 */
function maskedTexts(evidence) {
  /** @type {Map<string, Set<string>>} */
  const texts = new Map();
  for (const mask of evidence.masks) {
    const secret = mask.text === null ? '' : bare(mask.text);
    if (!mask.body || secret.length < 2) continue;
    const places = texts.get(secret) ?? new Set();
    places.add(JSON.stringify(mask.places));
    texts.set(secret, places);
  }
  return [...texts].map(([text, places]) => /** @type {const} */ ([text, places.size]));
}

/**
 * As bytes of text and as hex digits. A short number stands in many a table of offsets, so plain digits must be longer.
 * @param {string} text
 */
function spellings(text) {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  const hex = [utf8, utf16].map((bytes) => bytes.toString('hex'));
  const digits = [...hex, ...hex.map((one) => one.toUpperCase())].map((one) => Buffer.from(one));
  const plain = utf8.length === text.length && text.length < FEWEST_ASCII ? [utf16] : [utf8, utf16];
  return [...plain, ...digits].filter((spelling) => spelling.length >= FEWEST_BYTES);
}

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/**
 * Resident and foreigner registration numbers with a real date and a right check digit.
 * @param {string} text without white space
 */
export function residentNumbers(text) {
  return [...text.matchAll(/(?<![\d-])(\d{6})-?([1-8]\d{6})(?![\d-])/gu)]
    .filter(([, front = '', back = '']) => {
      const [month, day] = [Number(front.slice(2, 4)), Number(front.slice(4, 6))];
      if (month < 1 || month > 12 || day < 1 || day > 31) return false;
      const digits = [...front, ...back].map(Number);
      const sum = WEIGHTS.reduce((all, weight, i) => all + weight * (digits[i] ?? 0), 0);
      const base = Number(back[0]) >= 5 ? 13 : 11;
      return (base - (sum % 11)) % 10 === digits[12];
    })
    .map(([number]) => number);
}

/**
 * @param {string} path
 * @returns {Evidence}
 */
export function readEvidence(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

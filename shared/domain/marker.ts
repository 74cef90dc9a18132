/** What stands for hidden words: in the text layer, on their box, and in titles. */
import { ITEMS, type Item } from './candidate';

/** Why a box hides what it does; both in the order of their numbers. */
export interface Reasons {
  /** The items under which all of it is withheld; none for a plain box. */
  readonly items: readonly Item[];
  /** The items under which only parts of it are withheld beside: boxes that lie within this one. */
  readonly parts: readonly Item[];
}

/** Of two masks that differ no more than this in size both hide the same; of a smaller one only a part of the larger is told. */
const ALIKE = 0.5;

/** Why two masks that become one hide what they do. `size`: how much each hides. */
export function together(a: Reasons & Sized, b: Reasons & Sized): Reasons {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const alike = small.size >= ALIKE * large.size;
  const whole = new Set<Item>([...large.items, ...(alike ? small.items : [])]);
  const parts = new Set<Item>([...a.parts, ...b.parts, ...small.items]);
  return {
    items: ITEMS.filter((item) => whole.has(item)),
    parts: ITEMS.filter((item) => parts.has(item) && !whole.has(item)),
  };
}

export function sameItems(a: Reasons, b: Reasons): boolean {
  return a.items.join() === b.items.join();
}

interface Sized {
  readonly size: number;
}

/** `[6호]`; `[5·6호]` for two masks of the same words; `[5호(일부 6호)]` where a smaller mask lies within. */
export function markerOf({ items, parts }: Reasons): string {
  return `[${items.length === 0 ? '비공개' : named(items)}${parts.length === 0 ? '' : `(일부 ${named(parts)})`}]`;
}

const NAMED = '[1-8](?:·[1-8])*호';
/** Each marker that the program writes. */
const SHAPE = `\\[(?:비공개|(?<items>${NAMED}))(?:\\(일부 (?<parts>${NAMED})\\))?\\]`;
const ANYWHERE = new RegExp(SHAPE, 'gu');
const ALONE = new RegExp(`^${SHAPE}$`, 'u');

/** Is the text one marker, and nothing beside? */
export function isMarker(text: string): boolean {
  return ALONE.test(text);
}

export function withoutMarkers(text: string): string {
  return text.replace(ANYWHERE, '');
}

/** What the markers of a text say, each once. */
export function markersIn(text: string): readonly Reasons[] {
  const found = new Map<string, Reasons>();
  for (const match of text.matchAll(ANYWHERE)) {
    found.set(match[0], { items: itemsIn(match.groups?.['items']), parts: itemsIn(match.groups?.['parts']) });
  }
  return [...found.values()];
}

/** What may stand on the box, longest first. Parts are told by the marker alone: the box is withheld as a whole. */
export function chipTexts({ items }: Reasons): readonly string[] {
  return items.length === 0 ? [] : [named(items), items.join('·')];
}

function named(items: readonly Item[]): string {
  return `${items.join('·')}호`;
}

function itemsIn(written: string | undefined): readonly Item[] {
  return ITEMS.filter((item) => written?.includes(String(item)) ?? false);
}

/**
 * Which words that stand for content may be published: those whose content lies wholly beside every box, and that say
 * nothing of what is masked. What cannot be shown to be so is dropped.
 */
import type { Properties } from '../content/properties';
import type { Beside } from './beside';
import type { WordedElement } from './elements';
import type { Sayable } from './sayable';

export interface Harmless {
  readonly sayable: Pick<Sayable, 'may'>;
  /** Of each page with boxes, by its index. */
  readonly beside: ReadonlyMap<number, Beside>;
}

/** What may stay of a property list. `page`: its index; null for content that several pages may show. */
export function kept(
  { number, words }: Properties,
  page: number | null,
  { sayable, beside }: Harmless,
): Properties {
  if (words.size === 0) return { number, words };
  const here = page === null ? undefined : beside.get(page);
  const stays = (text: string | null): text is string =>
    text !== null &&
    page !== null &&
    sayable.may(text) &&
    (!here || (here.words.has(text) && (number === null || here.numbers.has(number))));
  return { number, words: new Map([...words].filter(([, text]) => stays(text))) };
}

/** What may stay of an element's words. */
export function keptOf(
  { words, places }: WordedElement,
  { sayable, beside }: Harmless,
): readonly (readonly [string, string])[] {
  if (!places?.every(({ page, number }) => beside.get(page)?.numbers.has(number) ?? true)) return [];
  return [...words].flatMap(([key, text]) =>
    text !== null && sayable.may(text) ? [[key, text] as const] : [],
  );
}

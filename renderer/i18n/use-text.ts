/** How a component gets its words: by key, in the language that the desk is set to. */
import { useMemo } from 'react';
import { create } from 'zustand';
import { fill, type MessageParams } from './message';
import { en } from './en';
import { ko, type MessageKey } from './ko';

export type Locale = 'ko' | 'en';

const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { ko, en };

export interface Text {
  readonly locale: Locale;
  /** The sentence of a key that is known when the program is written. */
  (key: MessageKey, params?: MessageParams): string;
  /**
   * The sentence of a code that comes from elsewhere, looked up as `room.code`. A parameter behind a colon
   * (`label:성명`) is given to the sentence as `{value}`. Unknown codes fall back to `room.fallback` with `{code}`.
   */
  code(room: CodeRoom, code: string, params?: MessageParams): string;
  /** Whether the catalogue has a sentence of its own for the code. */
  knows(room: CodeRoom, code: string): boolean;
}

/** Rooms of the catalogue that are looked up by a code from the back office. */
export type CodeRoom =
  'error' | 'why' | 'guard' | 'over-masking' | 'lacks' | 'hindrance' | 'kind' | 'item' | 'state' | 'gate' | 'finding'
  | 'leak-finding'
  | 'warning' | 'hidden' | 'unread' | 'role' | 'audit' | 'audit-reason' | 'audit-detail' | 'audit-value' | 'signature' | 'step' | 'note'; // prettier-ignore

function lookUp(
  catalogue: Readonly<Record<string, string>>,
  room: CodeRoom,
  code: string,
): string | undefined {
  return Object.hasOwn(catalogue, `${room}.${code}`) ? catalogue[`${room}.${code}`] : undefined;
}

/** A gate or a kind that is named in a failure is told in words, not by its code. */
function named(
  catalogue: Readonly<Record<string, string>>,
  params: MessageParams | undefined,
): MessageParams | undefined {
  if (params === undefined) return undefined;
  const said = (['gate', 'kind'] as const).flatMap((room) => {
    const code = params[room];
    const words = typeof code === 'string' ? lookUp(catalogue, room, code) : undefined;
    return words === undefined ? [] : [[room, words] as const];
  });
  return said.length === 0 ? params : { ...params, ...Object.fromEntries(said) };
}

/** The words of one language; components take {@link useText}. */
export function textOf(locale: Locale): Text {
  const catalogue = catalogues[locale];
  const say = (key: MessageKey, params?: MessageParams): string =>
    fill(catalogue[key] ?? key, params, locale);
  return Object.assign(say, {
    locale,
    code(room: CodeRoom, code: string, given?: MessageParams): string {
      const params = named(catalogue, given);
      const whole = lookUp(catalogue, room, code);
      if (whole !== undefined) return fill(whole, { ...params, code }, locale);
      const colon = code.indexOf(':');
      const head = colon < 0 ? undefined : lookUp(catalogue, room, code.slice(0, colon));
      if (head !== undefined) return fill(head, { ...params, value: code.slice(colon + 1) }, locale);
      return fill(lookUp(catalogue, room, 'fallback') ?? '{code}', { ...params, code }, locale);
    },
    knows(room: CodeRoom, code: string): boolean {
      return lookUp(catalogue, room, code.split(':')[0] ?? code) !== undefined;
    },
  });
}

interface LocaleStore {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

export const useLocale = create<LocaleStore>()((set) => ({
  locale: 'ko',
  setLocale: (locale) => {
    document.documentElement.lang = locale;
    set({ locale });
  },
}));

export function useText(): Text {
  const locale = useLocale((store) => store.locale);
  return useMemo(() => textOf(locale), [locale]);
}

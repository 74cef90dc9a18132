/** Fills a catalogue sentence with its parameters. Pure, so that the catalogue tests can use it too. */

export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * `{name}` stands for a parameter (numbers get thousands separators of the locale);
 * `{name:one|many}` stands for a word that follows a number, without the number itself.
 * A parameter that is not given leaves its braces standing, so that a mistake is seen.
 */
export function fill(sentence: string, params: MessageParams | undefined, locale: string): string {
  return sentence.replace(
    /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params?.[name];
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
      return typeof value === 'number' ? value.toLocaleString(locale) : value;
    },
  );
}

/** Names of the parameters of a sentence, sorted; both languages must use the same ones. */
export function parametersOf(sentence: string): readonly string[] {
  const names = new Set<string>();
  for (const match of sentence.matchAll(/\{(\w+)(?::[^{}]*)?\}/g))
    if (match[1] !== undefined) names.add(match[1]);
  return [...names].sort();
}

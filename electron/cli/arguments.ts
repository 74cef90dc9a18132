/** Reads the words of a command: positional ones, `--name value`, `--flag`. Unknown ones are bad usage, not ignored. */
export interface Words {
  readonly positional: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Null for anything that the command does not know, lacks a value, or gives twice. */
export function readWords(
  args: readonly string[],
  known: { readonly options?: readonly string[]; readonly flags?: readonly string[] },
): Words | null {
  const positional: string[] = [];
  const options = new Map<string, string>();
  const flags = new Set<string>();
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) {
      positional.push(arg);
      continue;
    }
    const [name = '', inline] = arg.slice(2).split(/=(.*)/su, 2);
    if (known.flags?.includes(name) === true && inline === undefined) {
      flags.add(name);
      continue;
    }
    if (known.options?.includes(name) !== true || options.has(name)) return null;
    const value = inline ?? args[(i += 1)];
    if (value === undefined || value.startsWith('--')) return null;
    options.set(name, value);
  }
  return { positional, options, flags };
}

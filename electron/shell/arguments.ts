/** Tells the program's own words on the command line from Chromium's. Free of Electron, so that plain Node may use it. */

/**
 * The words after the program's entry. Before it stand Chromium's switches; a packaged program has no entry, and its
 * words follow the program file.
 */
export function ownArguments(argv: readonly string[], packaged: boolean): readonly string[] {
  if (packaged) return argv.slice(1);
  const entry = argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
  return entry === -1 ? [] : argv.slice(entry + 1);
}

/** The word after `name`, or what follows it after `=`; undefined where it is not given, or empty, or another option. */
export function optionValue(args: readonly string[], name: string): string | undefined {
  for (const [index, arg] of args.entries()) {
    const value =
      arg === name ? args[index + 1] : arg.startsWith(`${name}=`) ? arg.slice(name.length + 1) : undefined;
    if (value !== undefined && value !== '' && !value.startsWith('--')) return value;
  }
  return undefined;
}

/** Passes on the latest figures of a long work, at once where it was silent long enough, otherwise as soon as it may. */

/** A window draws no more than this anyway, and each event wakes it. */
const TELL_EVERY_MS = 100;

export interface Sparing<Figures extends readonly unknown[]> {
  readonly tell: (...figures: Figures) => void;
  /** What was not passed on by now is not passed on any more. */
  readonly end: () => void;
}

export function sparing<Figures extends readonly unknown[]>(
  pass: (...figures: Figures) => void,
): Sparing<Figures> {
  let told = -Infinity;
  let later: ReturnType<typeof setTimeout> | null = null;
  let latest: Figures | null = null;
  const passLatest = (): void => {
    later = null;
    told = performance.now();
    if (latest !== null) pass(...latest);
  };
  return {
    tell(...figures) {
      latest = figures;
      if (later !== null) return;
      const wait = told + TELL_EVERY_MS - performance.now();
      if (wait <= 0) passLatest();
      else later = setTimeout(passLatest, wait);
    },
    end() {
      if (later !== null) clearTimeout(later);
      later = null;
    },
  };
}

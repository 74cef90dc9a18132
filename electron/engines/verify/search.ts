/** The masked strings as gate 4 looks for them: prepared once, since a file holds them against every object it has. */
import { byteForms, fold, includesBytes, occurrences } from './variants';

/** Raw searches take no form shorter than this: three bytes stand in any picture by chance. */
const SHORTEST_RAW = 6;
/** The same few names stand in thousands of dictionaries: texts known to hold nothing are remembered, so many at most. */
const MOST_REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 64;

interface Needle {
  readonly text: string;
  readonly units: string;
  /** Under three characters: a whole value, or nothing. */
  readonly short: boolean;
  readonly latin: boolean;
  readonly forms: readonly Uint8Array[];
}

export class Search {
  private readonly needles: readonly Needle[];
  private readonly innocent = new Set<string>();

  constructor(strings: readonly string[]) {
    this.needles = [...new Set(strings)].map((text) => ({
      text,
      units: fold(text).units,
      short: [...text].length < 3,
      latin: !/[^A-Za-z]/.test(text),
      forms: byteForms(text).filter((form) => form.length >= SHORTEST_RAW),
    }));
  }

  get empty(): boolean {
    return this.needles.length === 0;
  }

  /** In a string object, in any spelling. */
  inText(text: string): boolean {
    return this.asked(`t${text}`, () => this.stands(text, this.needles));
  }

  /**
   * In a name, or a dictionary's key. Latin words stand in the format's own names: there only a longer one counts, as
   * the whole, and not as a key.
   */
  inName(written: string, key: boolean): boolean {
    return this.asked(`${key ? 'k' : 'n'}${written}`, () => {
      const foreign = this.needles.filter((n) => !n.latin);
      const whole = !key && this.needles.some((n) => n.latin && n.text.length >= 6 && written === n.text);
      return whole || this.stands(written, foreign);
    });
  }

  /** In the bytes of a stream. Font programs hold Latin words and blanks of their own (`program`). */
  inBytes(bytes: Uint8Array, program: boolean): boolean {
    return this.needles.some(
      (n) => !(program && /^[A-Za-z\s]*$/.test(n.text)) && n.forms.some((form) => includesBytes(bytes, form)),
    );
  }

  private stands(text: string, needles: readonly Needle[]): boolean {
    if (needles.length === 0) return false;
    const folded = fold(text);
    return needles.some((n) =>
      n.short
        ? folded.units === n.units
        : folded.units.includes(n.units) && occurrences(text, folded, n.text).length > 0,
    );
  }

  private asked(key: string, ask: () => boolean): boolean {
    if (this.innocent.has(key)) return false;
    const found = ask();
    if (!found && key.length <= LONGEST_REMEMBERED && this.innocent.size < MOST_REMEMBERED)
      this.innocent.add(key);
    return found;
  }
}

/**
 * May words that no page shows be published? No reviewer has seen them: so they may share nothing with what is masked,
 * not even as a part of a longer word, and name no file.
 */
import type { TextModel } from '../../../../shared/domain/paper';
import type { OutputHit, RedactionOrder } from '../../../../shared/domain/redaction';
import type { PageGeometry } from '../../../../shared/geometry/box';
import { fold } from '../../verify/variants';
import type { PagePlan } from '../plan';
import { isUnder } from '../regions';

/** Letters in a row that two texts have in common by more than chance: a Korean name has three, the end of a number four. */
const RUN = 3;
const ASCII_RUN = 4;
/** Office programs describe a picture by the file that it came from, and that by its owner. */
const FILE_NAME =
  /\\|file:|\/(?:users|home)\/|\.(?:jpe?g|png|gif|bmp|tiff?|wmf|emf|svg|webp|hwpx?|docx?|xlsx?|pptx?|pdf)(?![a-z])/iu;

export class Sayable {
  private readonly whole: readonly string[];
  private readonly runs = new Set<string>();
  private readonly asked = new Map<string, boolean>();

  /** `masked`: everything that is masked, wherever it stood. `detectHits`: the detector, which reads what nobody saw. */
  constructor(
    masked: readonly string[],
    private readonly detectHits: (text: TextModel) => readonly OutputHit[] = () => [],
  ) {
    const whole = new Set<string>();
    for (const text of masked) {
      const { units } = fold(text);
      // What is shorter than a run counts as it is.
      if (units !== '' && units.length < ASCII_RUN) whole.add(units);
      for (const run of runsOf(units)) this.runs.add(run);
    }
    this.whole = [...whole];
  }

  may(text: string): boolean {
    // Soft hyphens and ligatures, which most such words are, come again and again.
    const known = this.asked.get(text);
    if (known !== undefined) return known;
    const answer = this.isHarmless(text);
    this.asked.set(text, answer);
    return answer;
  }

  private isHarmless(text: string): boolean {
    if (FILE_NAME.test(text.normalize('NFKC'))) return false;
    const { units } = fold(text);
    if (this.whole.some((w) => units.includes(w))) return false;
    for (const run of runsOf(units)) if (this.runs.has(run)) return false;
    return this.detectHits(modelOf(text)).length === 0;
  }
}

function modelOf(text: string): TextModel {
  const geometry: PageGeometry = { cropBox: [0, 0, 1, 1], rotation: 0 };
  const runs = [{ text, x: 0, y: 0, w: 1, h: 1, block: 0 }];
  const page = { page: 1, geometry, width: 1, height: 1, runs, unread: null };
  return { pages: [page], blocks: [{ kind: 'paragraph' }], hidden: [], warnings: [] };
}

function* runsOf(units: string): Generator<string, void, undefined> {
  for (let i = 0; i + RUN <= units.length; i++) {
    const run = units.slice(i, i + RUN);
    if (/[^\p{ASCII}]/u.test(run)) yield run;
    else if (i + ASCII_RUN <= units.length) yield units.slice(i, i + ASCII_RUN);
  }
}

/** All that an order masks: what it names, and what stands under its boxes, by line and by page. */
export function maskedTexts(order: RedactionOrder, pages: readonly PagePlan[]): readonly string[] {
  const named = order.regions.flatMap((r) => (r.hidden === null ? [] : [r.hidden]));
  const under = pages.flatMap(({ marks, chars }) =>
    marks.map(({ box }) =>
      chars
        .filter((c) => isUnder(box, c))
        .map((c) => c.text)
        .join(''),
    ),
  );
  return [...order.strings, ...named, ...under];
}

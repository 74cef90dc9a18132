/** Which characters of a paper are hidden and which were proposed: the ground of every over-masking rule and of the open share. */
import type { Candidate } from '../domain/candidate';
import type { Mask, TextRange } from '../domain/mask';
import type { PaperPage } from '../domain/paper';
import { characterBox } from '../domain/characters';
import { boundsOfQuad, type Box } from '../geometry/box';
import { boxToUser } from '../geometry/spaces';

/** One visible character; blanks are left out. */
export interface Letter {
  readonly char: string;
  readonly page: number;
  readonly block: number;
  /** Ids of the masks and proposals that lie over it. */
  readonly masks: readonly string[];
  readonly candidates: readonly string[];
}

export interface CoveredPart {
  readonly partId: string;
  readonly pages: readonly PaperPage[];
  readonly candidates: readonly Candidate[];
  /** Parts that are only text: the text and where its proposals stand; null for papers. */
  readonly text: string | null;
  readonly ranges: Readonly<Record<string, TextRange>>;
}

interface Patch {
  readonly id: string;
  readonly box: Box;
}

function patchesOn(
  page: number,
  from: readonly { readonly id: string; readonly places: Candidate['places'] }[],
): readonly Patch[] {
  return from.flatMap(({ id, places }) =>
    places.filter((p) => p.page === page).map((p) => ({ id, box: boundsOfQuad(p.quad) })),
  );
}

/** The centre decides, as it does for the redactor's own snapping. */
function over(patches: readonly Patch[], x: number, y: number): readonly string[] {
  return patches
    .filter(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])
    .map((p) => p.id);
}

/** Letters of a part in reading order. `masks` are those of this part; a mask of a whole page covers all of it. */
export function lettersOf(part: CoveredPart, masks: readonly Mask[]): readonly Letter[] {
  if (part.text !== null) return textLetters(part, part.text, masks);
  const out: Letter[] = [];
  for (const page of part.pages) {
    const whole = masks
      .filter((m) => m.form === 'page' && m.places.some((p) => p.page === page.page))
      .map((m) => m.id);
    const maskPatches = patchesOn(
      page.page,
      masks.filter((m) => m.form !== 'page'),
    );
    const candidatePatches = patchesOn(page.page, part.candidates);
    for (const run of page.runs) {
      for (let i = 0; i < run.text.length; i += 1) {
        const char = run.text[i] ?? '';
        if (char.trim() === '') continue;
        const b = boxToUser(page.geometry, characterBox(run, i));
        const [x, y] = [(b[0] + b[2]) / 2, (b[1] + b[3]) / 2];
        out.push({
          char,
          page: page.page,
          block: run.block,
          masks: [...whole, ...over(maskPatches, x, y)],
          candidates: over(candidatePatches, x, y),
        });
      }
    }
  }
  return out;
}

function textLetters(part: CoveredPart, text: string, masks: readonly Mask[]): readonly Letter[] {
  const inside = (r: TextRange | undefined, i: number) => r !== undefined && i >= r.start && i < r.end;
  return [...Array(text.length).keys()]
    .filter((i) => (text[i] ?? '').trim() !== '')
    .map((i) => ({
      char: text[i] ?? '',
      page: 0,
      block: 0,
      masks: masks.filter((m) => m.ranges.some((r) => inside(r, i))).map((m) => m.id),
      candidates: part.candidates.filter((c) => inside(part.ranges[c.id], i)).map((c) => c.id),
    }));
}

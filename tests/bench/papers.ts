/** Drafts of offices as they are: what would be closed in each, by kind. Reads what `npm run measure:convert` has written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { detectText, type DetectionResources } from '../../shared/detection';

/** Points. A run this much lower begins a line, this far to the right a cell, and this far a word. */
const LINE = 3;
const CELL = 6;
const WORD = 1.2;

const Paper = z.object({
  pages: z.array(
    z.object({
      runs: z.array(z.object({ text: z.string(), x: z.number(), y: z.number(), w: z.number() })),
    }),
  ),
});

function textOf(paper: z.infer<typeof Paper>): string {
  let text = '';
  for (const { runs } of paper.pages) {
    let y = Number.NEGATIVE_INFINITY;
    let end = 0;
    for (const run of runs) {
      if (Math.abs(run.y - y) > LINE) text += '\n';
      else if (run.x - end > CELL) text += '\t';
      else if (run.x - end > WORD) text += ' ';
      text += run.text;
      y = run.y;
      end = run.x + run.w;
    }
    text += '\n';
  }
  return text;
}

interface PaperText {
  readonly name: string;
  readonly text: string;
}

/** The texts of a folder's `*.json`, which are of the text command line's shape: pages with runs in points. */
export function textsOfPapers(folder: string): readonly PaperText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name,
      text: textOf(Paper.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))),
    }));
}

export interface ClosedInPapers {
  readonly papers: number;
  readonly units: number;
  readonly closed: number;
  readonly kinds: ReadonlyMap<string, number>;
  /** A line for each find, with what stands around it. */
  readonly finds: readonly string[];
}

export function closedInPapers(folder: string, resources: DetectionResources): ClosedInPapers {
  const kinds = new Map<string, number>();
  const finds: string[] = [];
  let units = 0;
  const papers = textsOfPapers(folder);
  for (const { name, text } of papers) {
    units += text.length;
    for (const s of detectText(text, resources)) {
      if (s.open || s.kind === 'NONDISCLOSURE') continue;
      kinds.set(s.kind, (kinds.get(s.kind) ?? 0) + 1);
      const around = `${text.slice(Math.max(0, s.start - 18), s.start)}⟦${text.slice(s.start, s.end)}⟧${text.slice(s.end, s.end + 12)}`;
      finds.push(
        `${name.slice(0, 24)} ${s.kind} ${String(s.score)} ${s.why.join(',')} ${around.replace(/\s+/g, ' ')}`,
      );
    }
  }
  return { papers: papers.length, units, closed: finds.length, kinds, finds };
}

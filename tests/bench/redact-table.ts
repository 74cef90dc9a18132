/** The figures of the goals of redaction, a line a file and the sums. */
import type { RedactionReport } from '../../shared/domain/redaction';
import type { MupdfTimes } from './mupdf';

export interface Row {
  readonly file: string;
  readonly made: boolean;
  /** False where PDFium does not open the file, or it has no page. */
  readonly readable: boolean;
  readonly outcome: string;
  /** The pages with boxes, how each was done, and the gate's finding that made it an image. */
  readonly pages: RedactionReport['pages'];
  readonly masks: number;
  readonly residue: readonly string[];
  readonly words: number;
  readonly lost: readonly string[];
  readonly neighbours: number;
  readonly damaged: readonly string[];
  /** Pixels at 72 dpi that poppler draws otherwise on a vector page, the worst page; null where it cannot draw it. */
  readonly changed: number | null;
  readonly qpdf: 'clean' | 'warnings' | 'errors' | null;
  /** CPU time of redaction with its gates, and of MuPDF's without; null where that could not be had. */
  readonly ms: number;
  readonly mupdf: MupdfTimes | null;
  /** Bytes of the output to the source's. */
  readonly size: number;
}

const by = (r: Row, method: string): number => r.pages.filter((p) => p.method === method).length;

export function lineOf(r: Row): string {
  if (!r.made) return `${r.file} · ${r.outcome} · masks ${r.masks}`;
  const why = [...new Set(r.pages.flatMap((p) => p.why ?? []))].join(' ');
  return [
    r.file,
    `masks ${r.masks}`,
    `vector ${by(r, 'vector')} raster ${by(r, 'raster')}${why === '' ? '' : ` (${why})`}`,
    `residue ${r.residue.length}`,
    `lost ${r.lost.length}/${r.words}`,
    `neighbours damaged ${r.damaged.length}/${r.neighbours}`,
    `poppler differs ${r.changed ?? 'not drawn'}`,
    `qpdf ${r.qpdf}`,
    `${r.ms} ms, MuPDF ${r.mupdf ? `${r.mupdf.work.toFixed(1)}, run for it ${Math.round(r.mupdf.run)}` : '-'}`,
    `size ${r.size.toFixed(2)}`,
  ].join(' · ');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** One line a goal. */
export function goalsOf(rows: readonly Row[]): readonly string[] {
  const readable = rows.filter((r) => r.readable);
  const made = rows.filter((r) => r.made);
  const sum = (f: (r: Row) => number): number => made.reduce((s, r) => s + f(r), 0);
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const vector = sum((r) => by(r, 'vector'));
  const raster = sum((r) => by(r, 'raster'));
  const onlyVector = made.filter((r) => by(r, 'raster') === 0);
  const timed = made.filter((r) => r.mupdf !== null && r.masks > 0);
  const ours = timed.reduce((s, r) => s + r.ms, 0);
  const times = (theirs: (m: MupdfTimes) => number): string =>
    `${(
      ours /
      Math.max(
        1,
        timed.reduce((s, r) => s + (r.mupdf ? theirs(r.mupdf) : 0), 0),
      )
    ).toFixed(1)} ×`;
  const refused = readable.filter((r) => !r.made);
  const reasons = new Map<string, number>();
  for (const why of made.flatMap((r) => r.pages.flatMap((p) => p.why ?? [])))
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
  return [
    `files ${rows.length}, readable ${readable.length}, masks ${sum((r) => r.masks)}`,
    `residue: ${rows.filter((r) => r.residue.length > 0).length} files`,
    `refused: ${refused.length} (${percent(refused.length, readable.length)})${refused.map((r) => `\n  ${r.file}: ${r.outcome}`).join('')}`,
    `vector pages: ${vector} of ${vector + raster} (${percent(vector, vector + raster)}); images by reason: ${[...reasons].map(([k, n]) => `${k} ${n}`).join(', ')}`,
    `words lost: ${sum((r) => r.lost.length)} of ${sum((r) => r.words)}; in files without an image page ${onlyVector.reduce((s, r) => s + r.lost.length, 0)}`,
    `neighbour words damaged: ${sum((r) => r.damaged.length)} of ${sum((r) => r.neighbours)}; in files without an image page ${onlyVector.reduce((s, r) => s + r.damaged.length, 0)}`,
    `vector pages that poppler draws otherwise (over 6 pixels): ${made.filter((r) => (r.changed ?? 0) > 6).length} files`,
    `qpdf --check: ${made.filter((r) => r.qpdf === 'clean').length} clean of ${made.length}`,
    ...(timed.length === 0
      ? ['SKIPPED: no mutool to compare the time with']
      : [
          `CPU time, gates included, of ${timed.length} files: ${Math.round(ours / timed.length)} ms a file`,
          `  over MuPDF's redaction without gates, the work alone in native code: ${times((m) => m.work)}`,
          `  over the same as one run of its program for each file, start included: ${times((m) => m.run)}`,
        ]),
    `size: median ${median(made.map((r) => r.size)).toFixed(3)}; vector only ${median(onlyVector.map((r) => r.size)).toFixed(3)}, over 1.1 × ${onlyVector.filter((r) => r.size > 1.1).length} of ${onlyVector.length}`,
  ];
}

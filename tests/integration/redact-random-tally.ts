/** What became of random redactions: refusals by reason, and pages that stayed vector or why they became images. */
import { basename } from 'node:path';
import type { Failure } from '../../shared/domain/result';
import type { RedactionReport } from '../../shared/domain/redaction';
import type { Box } from '../../shared/geometry/box';

/** One draw, enough to repeat it: the boxes on one page of one file. */
export interface Draw {
  readonly file: string;
  readonly page: number;
  readonly boxes: readonly Box[];
}

interface Refusal {
  readonly draw: Draw;
  readonly error: Failure;
}

export class Tally {
  private readonly refusals: Refusal[] = [];
  redacted = 0;
  private vector = 0;
  /** By the finding that made pages images: on how many pages of which files. */
  private readonly images = new Map<string, string[]>();

  refused(draw: Draw, error: Failure): void {
    this.refusals.push({ draw, error });
  }

  /** Only the page that was drawn on counts: others are images by mishap alone. */
  made(draw: Draw, report: RedactionReport): void {
    this.redacted += 1;
    for (const { page, method, why } of report.pages) {
      if (method === 'raster') {
        const reason = `${why ?? '?'}${page === draw.page ? '' : ' (a page without a box)'}`;
        this.images.set(reason, [...(this.images.get(reason) ?? []), basename(draw.file)]);
      } else if (page === draw.page) this.vector += 1;
    }
  }

  /** Lines to be printed. */
  table(): string {
    const all = this.redacted + this.refusals.length;
    const raster = [...this.images.values()].flat().length;
    const byReason = grouped(this.refusals, ({ error }) => reasonOf(error));
    return [
      `redacted ${this.redacted}, refused ${this.refusals.length} of ${all} (${percent(this.refusals.length, all)})`,
      ...[...byReason].flatMap(([reason, list]) => [
        `  ${reason}: ${list.length}`,
        ...list.map(
          ({ draw, error }) => `    ${placeOf(draw)}, gate's page ${error.params?.['page'] ?? '-'}`,
        ),
      ]),
      `pages that stayed vector ${this.vector} of ${this.vector + raster} (${percent(this.vector, this.vector + raster)})`,
      ...[...this.images]
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([reason, files]) => `  ${reason}: ${files.length} (${often(files)})`),
    ].join('\n');
  }
}

function reasonOf({ code, params }: Failure): string {
  return [code, params?.['gate'], params?.['code'] ?? params?.['why']]
    .filter((p) => p !== undefined)
    .join(' ');
}

function placeOf({ file, page, boxes }: Draw): string {
  const written = boxes.map((b) => `[${b.map((n) => n.toFixed(2)).join(',')}]`);
  return `${basename(file)} page ${page} [${written.join(',')}]`;
}

/** `a.pdf 3, b.pdf`, most often first. */
function often(files: readonly string[]): string {
  return [...grouped(files, (f) => f)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([file, list]) => (list.length === 1 ? file : `${file} ${list.length}`))
    .join(', ');
}

function grouped<T>(list: readonly T[], key: (of: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

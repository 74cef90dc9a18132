/** HWP and HWPX: weighed, opened, laid out, and compared with their own record. */
import type { HiddenContent, PaperPage, TextRun } from '../../../shared/domain/paper';
import { failure, success, type Result } from '../../../shared/domain/result';
import type { LaidOut } from '../../desk/ports';
import { createBlockBook } from './blocks';
import { MAX_PAGES } from './caps';
import { matchGlyphs } from './glyph-match';
import { openHwpContainer } from './hwp-container';
import { hwpSource } from './hwp-source';
import { openHwpxContainer } from './hwpx-container';
import { hwpxSource } from './hwpx-source';
import { offPage, onPage } from './off-page';
import { placeRun, PT, runsOfRest } from './place-run';
import { openDocument, type LayoutRun, type OpenDocument } from './rhwp';
import { MISSING_WARNING, secondOpinion } from './second-opinion';
import type { Source } from './source';
import { cleanPage } from './svg-page';

export interface LayOutJob {
  readonly format: 'hwp' | 'hwpx';
  readonly bytes: Uint8Array;
  readonly password?: string;
}

/** Null where the record itself is encrypted and only the layout library can read it. */
async function sourceOf(job: LayOutJob): Promise<Result<Source | null>> {
  if (job.format === 'hwp') {
    const container = openHwpContainer(job.bytes, job.password);
    if (!container.ok) return container;
    return success(container.value.sections.length > 0 ? hwpSource(container.value) : null);
  }
  const container = await openHwpxContainer(job.bytes);
  if (!container.ok) return container;
  if (!container.value.encrypted) return success(hwpxSource(container.value));
  return job.password === undefined ? failure('convert.encrypted') : success(null);
}

interface LaidPage {
  readonly page: PaperPage;
  readonly svg: string;
  readonly dropped: boolean;
}

/** A paragraph's end within a cell becomes a line feed of no width, so that two paragraphs are never one word. */
function endLine(run: TextRun): TextRun {
  const end = run.charX === undefined ? {} : { charX: [...run.charX, run.w] };
  const boxes =
    run.charBoxes === undefined ? {} : { charBoxes: [...run.charBoxes, ...run.charBoxes.slice(-1)] };
  return { ...run, text: `${run.text}\n`, ...end, ...boxes };
}

function layPage(
  document: OpenDocument,
  index: number,
  book: ReturnType<typeof createBlockBook>,
  last: Map<number, LastRun>,
): LaidPage {
  const size = document.size(index);
  const clean = cleanPage(document.svg(index), index + 1);
  const laid = document.layout(index).filter((run) => run.text !== '');
  const match = matchGlyphs(laid, clean.glyphs);
  const runs: TextRun[] = [];
  const append = (run: TextRun, paragraph: string): void => {
    const before = last.get(run.block);
    if (before !== undefined && before.paragraph !== paragraph) {
      const ended = before.runs[before.at];
      if (ended !== undefined && !ended.text.endsWith('\n')) before.runs[before.at] = endLine(ended);
    }
    runs.push(run);
    last.set(run.block, { runs, at: runs.length - 1, paragraph });
  };
  laid.forEach((run: LayoutRun, i) => {
    const block = book.blockOf(index, run, laid[i + 1]);
    append(placeRun(run, match.runs[i] ?? [], block), book.paragraphOf(run));
  });
  for (const { run, glyphs } of runsOfRest(match.rest)) append(placeRun(run, glyphs, book.fresh()), '');
  const width = size.width * PT;
  const height = size.height * PT;
  return {
    page: {
      page: index + 1,
      geometry: { cropBox: [0, 0, width, height], rotation: 0 },
      width,
      height,
      runs,
      unread: null,
    },
    svg: clean.svg,
    dropped: clean.dropped,
  };
}

interface LastRun {
  readonly runs: TextRun[];
  readonly at: number;
  readonly paragraph: string;
}

/** Text of the blocks, one line each. */
export function textOfBlocks(pages: readonly PaperPage[], count: number): string {
  const texts: string[] = Array.from({ length: count }, () => '');
  for (const page of pages)
    for (const run of page.runs) texts[run.block] = (texts[run.block] ?? '') + run.text;
  return texts.join('\n');
}

/** Codes as {@link LaidOut}'s engine call says; sizes and boxes in points of display space. */
export async function layOut(
  job: LayOutJob,
  rhwpWasm: Uint8Array,
  onProgress: (done: number, total: number) => void,
): Promise<Result<LaidOut>> {
  if (job.bytes.length === 0) return failure('convert.empty');
  const source = await sourceOf(job);
  if (!source.ok) return source;
  const opened = openDocument(rhwpWasm, job.bytes, job.password);
  if (!opened.ok) return opened;
  const document = opened.value;
  if (document.pageCount === 0) return failure('convert.empty');
  if (document.pageCount > MAX_PAGES) return failure('convert.too-large');

  const book = createBlockBook(document);
  const last = new Map<number, LastRun>();
  const laid: LaidPage[] = [];
  try {
    for (let i = 0; i < document.pageCount; i++) {
      laid.push(layPage(document, i, book, last));
      onProgress(i + 1, document.pageCount);
    }
  } catch {
    return failure('convert.damaged');
  }
  const whole = laid.map((p) => p.page);
  const pages = whole.map(onPage);
  const hidden: readonly HiddenContent[] = [
    ...(source.value === null ? [] : secondOpinion(source.value, textOfBlocks(whole, book.blocks.length))),
    ...whole.flatMap(offPage),
  ];
  const warnings = [
    ...(hidden.some((h) => h.kind === 'missing-in-layout') ? [MISSING_WARNING] : []),
    ...(source.value === null ? ['second-opinion-missing'] : []),
    ...(laid.some((p) => p.dropped) ? ['drawing-dropped'] : []),
  ];
  return success({
    sizes: pages.map((p) => ({ width: p.width, height: p.height })),
    svgs: laid.map((p) => p.svg),
    text: { pages, blocks: book.blocks, hidden, warnings },
  });
}

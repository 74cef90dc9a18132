/** Text that the layout sets beyond the sheet (a row taller than its page): no print shows it, so it is listed and not silently lost. */
import type { HiddenContent, PaperPage, TextRun } from '../../../shared/domain/paper';

function isOff({ x, y, w, h }: TextRun, { width, height }: PaperPage): boolean {
  return x >= width || y >= height || x + w <= 0 || y + h <= 0;
}

/** The page with what can be seen of it. */
export function onPage(page: PaperPage): PaperPage {
  return { ...page, runs: page.runs.filter((run) => !isOff(run, page)) };
}

/** One entry for each block that has text beyond the sheet. */
export function offPage(page: PaperPage): readonly HiddenContent[] {
  const texts = new Map<number, string>();
  for (const run of page.runs) {
    if (isOff(run, page) && run.text.trim() !== '')
      texts.set(run.block, (texts.get(run.block) ?? '') + run.text);
  }
  return [...texts.values()].map((text) => ({
    page: page.page,
    kind: 'missing-in-layout',
    text: text.trim(),
  }));
}

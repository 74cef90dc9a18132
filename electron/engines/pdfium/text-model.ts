/** The text of a PDF as PDFium reads it, in lines: a plain model for what the program itself wrote. */
import { boxToDisplay, displaySize } from '../../../shared/geometry/spaces';
import { area, union, type Box } from '../../../shared/geometry/box';
import type { PaperPage, TextBlock, TextModel, TextRun } from '../../../shared/domain/paper';
import type { Bytes } from '../bytes/rope';
import { pageChars, type PageChar } from './chars';
import type { Pdfium } from './pdfium';

/** Null where the file cannot be opened. Each line is a block of its own. */
export function textModelOf(pdfium: Pdfium, pdf: Bytes): TextModel | null {
  const opened = pdfium.withPages(pdf, '', (doc) => {
    const blocks: TextBlock[] = [];
    const pages: PaperPage[] = [];
    for (let i = 0; i < doc.pageCount(); i++) {
      const page = doc.withPage(i, (p): PaperPage => {
        const geometry = p.geometry();
        const runs = linesOf(pageChars(p)).flatMap((line): readonly TextRun[] => {
          const text = line
            .map((c) => c.text)
            .join('')
            .trimEnd();
          const boxes = line.filter((c) => area(c.ink) > 0).map((c) => boxToDisplay(geometry, c.ink));
          const [first, ...rest] = boxes;
          if (!first || text === '') return [];
          const box = rest.reduce<Box>(union, first);
          blocks.push({ kind: 'paragraph' });
          return [
            { text, x: box[0], y: box[1], w: box[2] - box[0], h: box[3] - box[1], block: blocks.length - 1 },
          ];
        });
        return { page: i + 1, geometry, ...displaySize(geometry), runs, unread: null };
      });
      if (page) pages.push(page);
    }
    return { pages, blocks, hidden: [], warnings: [] };
  });
  return opened.ok ? opened.value : null;
}

function linesOf(chars: readonly PageChar[]): readonly (readonly PageChar[])[] {
  const lines: PageChar[][] = [[]];
  for (const c of chars) {
    if (c.text === '\n') lines.push([]);
    else lines.at(-1)?.push(c);
  }
  return lines;
}

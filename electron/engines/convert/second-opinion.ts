/** Compares the laid-out text with the draft's own record: what the layout lost must not be lost in silence. */
import type { HiddenContent } from '../../../shared/domain/paper';
import type { Source, SourceParagraph } from './source';

export const MISSING_WARNING = 'text-missing-in-layout';

const KIND: Readonly<Record<Exclude<SourceParagraph['where'], 'body'>, HiddenContent['kind']>> = {
  comment: 'comment',
  memo: 'memo',
  deleted: 'hidden-text',
};

/** Letters and digits only, compatibility forms folded: spacing, bullets and symbols differ between writers. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * `laidOut` is the text of all pages in reading order of the blocks. Pieces below two letters or digits are not looked
 * for: they are found everywhere.
 */
export function secondOpinion(source: Source, laidOut: string): readonly HiddenContent[] {
  const shown = squeeze(laidOut);
  const hidden: HiddenContent[] = [...source.hidden];
  for (const paragraph of source.paragraphs) {
    const text = paragraph.pieces.join(' ').trim();
    if (squeeze(text) === '') continue;
    if (paragraph.where !== 'body') {
      hidden.push({ page: null, kind: KIND[paragraph.where], text });
      continue;
    }
    const lost = paragraph.pieces.filter((piece) => {
      const wanted = squeeze(piece);
      return wanted.length >= 2 && !shown.includes(wanted);
    });
    if (lost.length > 0) hidden.push({ page: null, kind: 'missing-in-layout', text: lost.join(' ').trim() });
  }
  return hidden;
}

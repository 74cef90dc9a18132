/** A page's own content, which may be spread over several streams, as the one stream that it means (7.8.2). */
import { PDFArray, type PDFDocument, type PDFObject, type PDFPage } from 'pdf-lib';
import { decoded, name, resolve } from '../objects';
import { concat, latin1 } from './tokens';

export interface PageContent {
  /** The streams, mostly by reference. */
  readonly parts: readonly PDFObject[];
  readonly bytes: Uint8Array;
}

export function pageContent(doc: PDFDocument, page: PDFPage): PageContent {
  const raw = page.node.get(name('Contents'));
  const contents = resolve(doc.context, raw);
  const parts = contents instanceof PDFArray ? contents.asArray() : raw ? [raw] : [];
  const bytes = concat(
    parts.flatMap((p) => [decoded(resolve(doc.context, p)) ?? new Uint8Array(), latin1('\n')]),
  );
  return { parts, bytes };
}

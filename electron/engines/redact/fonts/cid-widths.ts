/** Widths of a CIDFont's glyphs, `/W` (ISO 32000-1, 9.7.4.3): `c [w1 w2 …]` and `first last w` in any order. */
import { PDFArray, PDFNumber, type PDFDict, type PDFDocument } from 'pdf-lib';
import { entry, resolve } from '../objects';

interface Span {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/**
 * Thousandths of the font size by CID, undefined where none is stated; what is stated last counts. Null without a list.
 * Spans are asked, not spelled out: a hostile list could name each CID thousands of times.
 */
export function cidWidths(
  doc: PDFDocument,
  descendant: PDFDict | undefined,
): ((cid: number) => number | undefined) | null {
  const { context } = doc;
  const list = entry(context, descendant, 'W');
  if (!(list instanceof PDFArray)) return null;
  const items = list.asArray().map((i) => resolve(context, i));
  const single = new Map<number, { readonly width: number; readonly spansBefore: number }>();
  const spans: Span[] = [];
  for (let i = 0; i < items.length;) {
    const first = items[i];
    const second = items[i + 1];
    if (!(first instanceof PDFNumber)) {
      i++;
    } else if (second instanceof PDFArray) {
      second.asArray().forEach((w, k) => {
        const width = resolve(context, w);
        if (width instanceof PDFNumber)
          single.set(first.asNumber() + k, { width: width.asNumber(), spansBefore: spans.length });
      });
      i += 2;
    } else {
      const width = items[i + 2];
      if (second instanceof PDFNumber && width instanceof PDFNumber)
        spans.push({ first: first.asNumber(), last: second.asNumber(), width: width.asNumber() });
      i += 3;
    }
  }
  return (cid) => {
    const own = single.get(cid);
    for (let i = spans.length - 1; i >= (own?.spansBefore ?? 0); i--) {
      const span = spans[i];
      if (span && cid >= span.first && cid <= span.last) return span.width;
    }
    return own?.width;
  };
}

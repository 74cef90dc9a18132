/** Part of gate 4: does a font still tell of characters of a masked string that no page shows any more? */
import { PDFArray, PDFStream, type PDFDict, type PDFDocument } from 'pdf-lib';
import { plainStream } from '../redact/flate';
import { descendantOf, fontUses, programOf, type FontUse } from '../redact/fonts/usage';
import { scrubFonts } from '../redact/fonts/scrub';
import { parseToUnicode } from '../redact/fonts/to-unicode';
import { decoded, entry, nameAt } from '../redact/objects';

/** A font that lists so many unused characters was embedded whole and tells nothing. */
const WHOLE_FONT = 300;

/** `masked`: the strings that were masked. Changes the document: nobody else may look at it afterwards. */
export function fontResidue(doc: PDFDocument, masked: readonly string[]): readonly string[] {
  const letters = new Set(masked.flatMap((s) => [...s.normalize('NFC')]).filter((c) => !/\s/.test(c)));
  if (letters.size === 0) return [];
  const uses = fontUses(doc);
  return lists(doc, [...uses.values()], letters) || keeps(doc, uses) ? ['font-residue'] : [];
}

/** Does a map to Unicode list one of the letters for a code that no page shows? */
function lists(doc: PDFDocument, uses: readonly FontUse[], letters: ReadonlySet<string>): boolean {
  for (const { font, width, codes } of uses) {
    const cmap = decoded(entry(doc.context, font, 'ToUnicode'));
    if (!cmap || width === null) continue;
    const unused = [...parseToUnicode(cmap)].filter(([code]) => !codes.has(code));
    if (unused.length > WHOLE_FONT) continue;
    if (unused.some(([, text]) => [...text].some((c) => letters.has(c)))) return true;
  }
  return false;
}

/**
 * Would a subset font lose something if it were scrubbed, widths, names or outlines? Then it still tells of characters
 * that no page shows; which ones, an outline does not say. A font embedded whole tells nothing.
 */
function keeps(doc: PDFDocument, uses: ReadonlyMap<PDFDict, FontUse>): boolean {
  const fonts = [...uses.values()]
    .map(({ font }) => font)
    .filter((font) => /^[A-Z]{6}\+/.test(nameAt(doc.context, font, 'BaseFont') ?? ''));
  const before = fonts.map((font) => told(doc, font));
  scrubFonts(doc, uses, plainStream);
  return fonts.some((font, i) => !same(told(doc, font), before[i] ?? []));
}

type Told = readonly (string | Uint8Array | null)[];

/** What a font says beside its name: lists as they would be written, and the bytes of its streams. */
function told(doc: PDFDocument, font: PDFDict): Told {
  const { context } = doc;
  const descendant = descendantOf(doc, font);
  const lists = [entry(context, font, 'Widths'), entry(context, descendant, 'W')].map((list) =>
    list instanceof PDFArray ? list.toString() : '',
  );
  const map = entry(context, descendant, 'CIDToGIDMap');
  const program = programOf(doc, font);
  return [...lists, map instanceof PDFStream ? decoded(map) : null, program?.bytes ?? null];
}

function same(a: Told, b: Told): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      if (one instanceof Uint8Array) return other instanceof Uint8Array && Buffer.compare(one, other) === 0;
      return one === other;
    })
  );
}

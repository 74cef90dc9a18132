/** Part of gate 4: does a font still list characters of a masked string that no page shows any more? */
import type { PDFDocument } from 'pdf-lib';
import { fontUses } from '../redact/fonts/usage';
import { parseToUnicode } from '../redact/fonts/to-unicode';
import { decoded, entry } from '../redact/objects';

/** A font that lists so many unused characters was embedded whole and tells nothing. */
const WHOLE_FONT = 300;

export function fontResidue(doc: PDFDocument, masked: readonly string[]): readonly string[] {
  const letters = new Set(masked.flatMap((s) => [...s.normalize('NFC')]).filter((c) => !/\s/.test(c)));
  if (letters.size === 0) return [];
  const uses = fontUses(doc);
  for (const { font, width, codes } of uses.values()) {
    const cmap = decoded(entry(doc.context, font, 'ToUnicode'));
    if (!cmap || width === null) continue;
    const map = parseToUnicode(cmap);
    const unused = [...map].filter(([code]) => !codes.has(code));
    if (unused.length > WHOLE_FONT) continue;
    if (unused.some(([, text]) => [...text].some((c) => letters.has(c)))) return ['font-residue'];
  }
  return [];
}

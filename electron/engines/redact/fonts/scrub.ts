/**
 * Makes fonts forget what no page shows any more: character maps, widths, names, outlines. A subset font of a masked
 * page otherwise lists the very letters that were masked.
 */
import type { PDFDict, PDFDocument } from 'pdf-lib';
import { dictOf, name } from '../objects';
import { flateStream, type Pack } from '../flate';
import { isOwnInvisible } from '../invisible-font';
import { scrubPrograms } from './programs';
import { isType3, scrubDescendants, scrubTables } from './tables';
import { fontUses } from './usage';

/**
 * `known`: the uses, where somebody has looked already; `pack`: how the programs are written. Answers how many fonts kept
 * outlines that may not be shown any more, because their program is not understood.
 */
export function scrubFonts(doc: PDFDocument, known = fontUses(doc), pack: Pack = flateStream): number {
  let uses = known;
  // Glyphs of a Type 3 font may show text of other fonts: what its dropped glyphs showed is then used no more.
  const nested = [...uses.values()].filter((u) => isType3(doc, u.font) && showsText(doc, u.font));
  for (const use of nested) scrubTables(doc, use, 1);
  if (nested.length > 0) uses = fontUses(doc);
  // The program's own invisible font gets its maps at the end, of what is shown and nothing else.
  const others = [...uses.values()].filter((u) => !isOwnInvisible(doc, u.font));
  const whole = scrubPrograms(doc, others, pack);
  scrubDescendants(doc, others);
  for (const use of others) if (use.width !== null) scrubTables(doc, use, use.width);
  return whole;
}

function showsText(doc: PDFDocument, font: PDFDict): boolean {
  return dictOf(doc.context, font.get(name('Resources')))?.has(name('Font')) ?? false;
}

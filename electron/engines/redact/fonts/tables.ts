/** Makes the tables of fonts forget the codes that nobody shows: text, widths, names, ways to glyphs. */
import type { PDFDict, PDFDocument } from 'pdf-lib';
import { PDFArray, PDFName, PDFNumber } from 'pdf-lib';
import { flateStream } from '../flate';
import { decoded, dictOf, entry, name, nameAt } from '../objects';
import { cidWidths } from './cid-widths';
import { cmapOf, scrubCMap } from './cmap';
import { encodedName } from './glyph-names';
import { parseToUnicode, writeToUnicode } from './to-unicode';
import { BLANK_GLYPH, scrubType3 } from './type3';
import { baseEncoding, cidsOf, descendantOf, differences, type FontUse } from './usage';

/** What a font itself says of its codes: their text, widths and names. */
export function scrubTables(doc: PDFDocument, use: FontUse, width: 1 | 2): void {
  const { context } = doc;
  const { font, codes } = use;
  const cmap = decoded(entry(context, font, 'ToUnicode'));
  const listed = cmap ? parseToUnicode(cmap) : new Map<number, string>();
  if (cmap) {
    const map = new Map([...listed].filter(([code]) => codes.has(code)));
    const ref = context.register(flateStream(context, writeToUnicode(map, width)));
    font.set(name('ToUnicode'), ref);
  }
  const descendant = descendantOf(doc, font);
  const descriptor = dictOf(context, (descendant ?? font).get(name('FontDescriptor')));
  descriptor?.delete(name('CharSet'));
  descriptor?.delete(name('CIDSet'));
  if (descendant) {
    const map = cmapOf(doc, font);
    if (map?.width === width) scrubCMap(doc, font, map, codes);
    return;
  }
  // The first glyph of a Type 3 font may stand for none; readers of text take the font's scale from its width.
  const first = isType3(doc, font) && cmap ? Math.min(...differences(doc, font).keys()) : Infinity;
  const blank = Number.isFinite(first) && !listed.has(first) && !codes.has(first) ? first : null;
  scrubSimple(doc, use, blank);
}

/** What composite fonts share: one descendant may serve several, and keeps what each of them shows. */
export function scrubDescendants(doc: PDFDocument, uses: readonly FontUse[]): void {
  const shared = new Map<PDFDict, FontUse[]>();
  for (const use of uses) {
    const descendant = descendantOf(doc, use.font);
    if (descendant) shared.set(descendant, [...(shared.get(descendant) ?? []), use]);
  }
  for (const [descendant, sharing] of shared) {
    const cids = new Set<number>();
    const known = sharing.every((use) => {
      const own = cidsOf(doc, use);
      own?.forEach((cid) => cids.add(cid));
      return own !== null;
    });
    if (!known) continue;
    scrubCidWidths(doc, descendant, cids);
    scrubCidMap(doc, descendant, cids);
  }
}

export function isType3(doc: PDFDocument, font: PDFDict): boolean {
  return nameAt(doc.context, font, 'Subtype') === 'Type3';
}

/** `blank`: a code that stays for its width alone. */
function scrubSimple(doc: PDFDocument, { font, codes }: FontUse, blank: number | null): void {
  const { context } = doc;
  const first = entry(context, font, 'FirstChar');
  const widths = entry(context, font, 'Widths');
  if (widths instanceof PDFArray && first instanceof PDFNumber) {
    const stays = (code: number): boolean => codes.has(code) || code === blank;
    const list = widths.asArray().map((w, i) => (stays(first.asNumber() + i) ? w : PDFNumber.of(0)));
    font.set(name('Widths'), context.obj(list));
  }
  const encoding = dictOf(context, font.get(name('Encoding')));
  const named = differences(doc, font);
  if (encoding && named.size > 0) {
    const own = context.obj({});
    for (const [key, value] of encoding.entries()) own.set(key, value);
    const used = [...named].filter(([code]) => codes.has(code));
    const kept = blank === null ? used : [...used, [blank, BLANK_GLYPH] as const];
    kept.sort(([a], [b]) => a - b);
    own.set(
      name('Differences'),
      context.obj(kept.flatMap(([code, glyph]) => [PDFNumber.of(code), PDFName.of(glyph)])),
    );
    font.set(name('Encoding'), own);
  }
  if (!isType3(doc, font)) return;
  const base = baseEncoding(doc, font);
  const shown = [...codes].map((c) => named.get(c) ?? (base ? encodedName(base, c) : undefined));
  scrubType3(doc, font, new Set(shown.filter((glyph) => glyph !== undefined)), blank);
}

/** Rewrites /W (9.7.4.3) for the CIDs in use. */
function scrubCidWidths(doc: PDFDocument, descendant: PDFDict, cids: ReadonlySet<number>): void {
  const widthOf = cidWidths(doc, descendant);
  if (!widthOf) return;
  const kept = [...cids]
    .sort((a, b) => a - b)
    .flatMap((cid) => {
      const width = widthOf(cid);
      return width === undefined ? [] : [[cid, width] as const];
    });
  const written: (number | number[])[] = [];
  let last = -2;
  for (const [cid, width] of kept) {
    const run = written.at(-1);
    if (cid === last + 1 && Array.isArray(run)) run.push(width);
    else written.push(cid, [width]);
    last = cid;
  }
  descendant.set(name('W'), doc.context.obj(written));
}

function scrubCidMap(doc: PDFDocument, descendant: PDFDict, cids: ReadonlySet<number>): void {
  const map = decoded(entry(doc.context, descendant, 'CIDToGIDMap'));
  if (!map) return;
  const own = map.slice();
  for (let cid = 0; 2 * cid + 1 < own.length; cid++) if (!cids.has(cid)) own.fill(0, 2 * cid, 2 * cid + 2);
  descendant.set(name('CIDToGIDMap'), doc.context.register(flateStream(doc.context, own)));
}

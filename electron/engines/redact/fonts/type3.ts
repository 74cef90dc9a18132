/** Takes out of Type 3 fonts the glyph procedures of codes that nobody shows (ISO 32000-1, 9.6.5). */
import type { PDFDict, PDFDocument } from 'pdf-lib';
import { PDFArray, PDFNumber } from 'pdf-lib';
import { latin1, operators } from '../content/tokens';
import { flateStream } from '../flate';
import { decoded, dictOf, entry, name, resolve } from '../objects';

/** The glyph name of a code that only lends its width: it says nothing. */
export const BLANK_GLYPH = '.notdef';

/**
 * Keeps the procedures of `shown` glyphs, and of the font's own resources the objects that they draw. The width of
 * `blank` stays as that of an empty glyph.
 */
export function scrubType3(
  doc: PDFDocument,
  font: PDFDict,
  shown: ReadonlySet<string>,
  blank: number | null,
): void {
  const { context } = doc;
  const kept = context.obj({});
  for (const [key, value] of dictOf(context, font.get(name('CharProcs')))?.entries() ?? [])
    if (shown.has(key.decodeText())) kept.set(key, value);
  if (blank !== null && !shown.has(BLANK_GLYPH)) {
    const empty = flateStream(context, latin1(`${widthOf(doc, font, blank)} 0 d0`));
    kept.set(name(BLANK_GLYPH), context.register(empty));
  }
  font.set(name('CharProcs'), kept);
  scrubResources(doc, font, kept);
}

function widthOf(doc: PDFDocument, font: PDFDict, code: number): number {
  const { context } = doc;
  const first = entry(context, font, 'FirstChar');
  const widths = entry(context, font, 'Widths');
  if (!(widths instanceof PDFArray) || !(first instanceof PDFNumber)) return 0;
  const width = resolve(context, widths.asArray()[code - first.asNumber()]);
  return width instanceof PDFNumber ? width.asNumber() : 0;
}

/** Glyphs may be pictures that the font's resources hold; the pages' own resources are left alone. */
function scrubResources(doc: PDFDocument, font: PDFDict, procs: PDFDict): void {
  const { context } = doc;
  const resources = dictOf(context, font.get(name('Resources')));
  const objects = dictOf(context, resources?.get(name('XObject')));
  if (!resources || !objects) return;
  const drawn = new Set<string>();
  for (const proc of procs.values()) {
    const bytes = decoded(resolve(context, proc));
    // A procedure that cannot be read may draw any of them.
    if (!bytes) return;
    for (const { op, args } of operators(bytes))
      if (op === 'Do' && args[0]?.kind === 'name') drawn.add(args[0].value);
  }
  const own = context.obj({});
  for (const [key, value] of objects.entries()) if (drawn.has(key.decodeText())) own.set(key, value);
  const copy = context.obj({});
  for (const [key, value] of resources.entries()) copy.set(key, value);
  copy.set(name('XObject'), own);
  font.set(name('Resources'), copy);
}

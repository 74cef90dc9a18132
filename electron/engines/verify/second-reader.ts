/** pdf.js as the second opinion: gate 2 as it draws the pages, gate 3 as it reads them. */
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import type { Finding } from '../../../shared/domain/redaction';
import type { EngineAssets } from '../assets';
import { redFirst } from '../pdfium/bitmap';
import type { Pdfium } from '../pdfium/pdfium';
import { leak } from './findings';
import { isMarker } from '../../../shared/domain/marker';
import { condemn, type Covered, type GateInput } from './gate-input';
import { pageGlyphs, type FoundGlyph } from './glyphs';
import { compare, comparedAt } from './outside';
import { drawPage, withPdfJs, type DrawnPage, type PdfJsDocument } from './pdfjs';
import { inPdfium } from './picture-cache';
import type { Pixels } from './pixels';
import { fold, occurrences } from './variants';

/** Pixels per point. */
const SCALE = 1;

export interface SecondOpinion {
  /** Null where there was nothing to compare with. */
  readonly outside: readonly Finding[] | null;
  readonly text: readonly Finding[];
}

export async function throughPdfJs(
  pdfium: Pdfium,
  assets: EngineAssets,
  input: GateInput,
): Promise<SecondOpinion> {
  const { baseline } = input;
  if (baseline === null || input.covered.size === 0) return opinion(pdfium, assets, input, null);
  // Both files lie open side by side: a page's two pictures are made, compared and let go before the next.
  const both = await withPdfJs(baseline, assets, (source) => opinion(pdfium, assets, input, source));
  return both ?? opinion(pdfium, assets, input, null);
}

async function opinion(
  pdfium: Pdfium,
  assets: EngineAssets,
  input: GateInput,
  source: PdfJsDocument | null,
): Promise<SecondOpinion> {
  const outside: Finding[] = [];
  const text: Finding[] = [];
  const read = await withPdfJs(input.pdf, assets, async (doc) => {
    for (let i = 1; i <= doc.numPages; i++) {
      const covered = input.covered.get(i);
      const geometry = input.geometry[i - 1];
      if (!geometry || (!covered && input.everywhere.length === 0)) continue;
      if (input.condemned?.has(i) === true) {
        input.onPage?.();
        continue;
      }
      const page = await doc.getPage(i);
      const comparing = covered && input.baseline !== null;
      const scale = comparedAt(input, i, geometry, SCALE);
      const drawn = comparing ? await drawPage(page, scale) : null;
      if (comparing) {
        const changed = await comparedWith(pdfium, input, source, drawn, {
          page: i,
          geometry,
          covered,
          scale,
        });
        outside.push(...changed);
        if (changed.length > 0 && condemn(input, i)) {
          page.cleanup();
          input.onPage?.();
          continue;
        }
      }
      const glyphs = await pageGlyphs(page, doc.lib.OPS, drawn?.operators);
      if (!glyphs) text.push(leak('page-unreadable', i));
      else {
        for (const { box, markers } of covered ?? []) {
          if (!holdsOnly(glyphs, box, markers)) text.push(leak('glyph-in-region', i, box));
        }
        const open = input.leftOpen.get(i) ?? [];
        if (input.everywhere.some((s) => stands(glyphs, s, open))) text.push(leak('string-found', i));
        if (open.length === 0 && input.everywhere.length > 0) {
          const whole = (await page.getTextContent()).items
            .map((t) => ('str' in t ? t.str + (t.hasEOL ? '\n' : '') : ''))
            .join('');
          if (input.everywhere.some((s) => occurrences(whole, fold(whole), s).length > 0))
            text.push(leak('string-found', i));
        }
      }
      page.cleanup();
      input.onPage?.();
    }
    return true;
  });
  if (!read) text.push(leak('file-unreadable', null));
  return { outside: input.baseline ? outside : null, text };
}

interface Compared {
  readonly page: number;
  readonly geometry: PageGeometry;
  readonly covered: readonly Covered[];
  readonly scale: number;
}

async function comparedWith(
  pdfium: Pdfium,
  input: GateInput,
  source: PdfJsDocument | null,
  drawn: DrawnPage | null,
  { page, geometry, covered, scale }: Compared,
): Promise<readonly Finding[]> {
  const was = await expected(pdfium, input, source, page, scale);
  // What one of them cannot draw was not compared: that is no pass.
  if (!drawn || !was) return [leak('page-unreadable', page)];
  const findings: Finding[] = [];
  compare(was, drawn.pixels, geometry, covered, scale, page, 'outside-changed-second', input, findings);
  return findings;
}

/** How pdf.js must show a page. An image of a page was drawn by PDFium, and looks so in pdf.js as well. */
async function expected(
  pdfium: Pdfium,
  input: GateInput,
  source: PdfJsDocument | null,
  page: number,
  scale: number,
): Promise<Pixels | null> {
  if (input.images.has(page)) {
    const from = input.pdfiumBaseline ?? input.baseline;
    const picture = input.cache.of(inPdfium(page, scale), () => {
      const opened =
        from && pdfium.withDocument(from, '', (doc) => doc.withPage(page - 1, (p) => p.render(scale)));
      return opened?.ok === true ? opened.value : null;
    });
    return picture && { ...picture, data: redFirst(picture.data) };
  }
  const key = `pdfjs ${page}`;
  const known = input.cache.get(key);
  if (known || !source || page > source.numPages) return known;
  const at = await source.getPage(page);
  const picture = (await drawPage(at, scale))?.pixels ?? null;
  if (picture) input.cache.keep(key, picture);
  at.cleanup();
  return picture;
}

function inside(g: FoundGlyph, b: Box): boolean {
  return g.x > b[0] && g.x < b[2] && g.y > b[1] && g.y < b[3];
}

/**
 * Does the box hold glyphs of markers and nothing else? A marker is what one operator shows in the program's own font and
 * says it whole: where boxes cross, part of the other's marker reaches in, between the letters of the own one. Text that
 * a mask was to hide is in no such operator, whatever it says. Spaces show nothing and do not count.
 */
function holdsOnly(glyphs: readonly FoundGlyph[], box: Box, markers: Covered['markers']): boolean {
  const may = (text: string): boolean => (markers === null ? isMarker(text) : markers.includes(text));
  return glyphs.every((g) => !inside(g, box) || g.text.trim() === '' || (g.run.own && may(g.run.text)));
}

function stands(glyphs: readonly FoundGlyph[], needle: string, open: readonly Box[]): boolean {
  let text = '';
  const index: number[] = [];
  glyphs.forEach((g, i) => {
    for (let k = 0; k < g.text.length; k++) index.push(i);
    text += g.text;
  });
  return occurrences(text, fold(text), needle).some(([start, end]) => {
    const own = glyphs.slice(index[start] ?? 0, (index[end - 1] ?? 0) + 1);
    return !own.every((g) => open.some((b) => inside(g, b)));
  });
}

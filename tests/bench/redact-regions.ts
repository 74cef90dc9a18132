/** Words of a file drawn by lot, to be masked. */
import { pageChars, inked, type PageChar } from '../../electron/engines/pdfium/chars';
import type { Pdfium } from '../../electron/engines/pdfium/pdfium';
import { lineBoxes } from '../../electron/engines/redact/regions';
import type { Region } from '../../shared/domain/redaction';
import type { PageGeometry } from '../../shared/geometry/box';

/** Pages of a file that are looked at, and words on each. */
export const PAGES = 3;
const WORDS = 3;

export interface Chosen {
  readonly regions: readonly Region[];
  /** Of the first pages. */
  readonly geometry: readonly PageGeometry[];
}

/** mulberry32: the same words for the same seed. */
export function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Null for a file that does not open, or that has no page to show anybody. */
export function chooseRegions(pdfium: Pdfium, pdf: Uint8Array, next: () => number): Chosen | null {
  const opened = pdfium.withDocument(pdf, '', (doc) => {
    const regions: Region[] = [];
    const geometry: PageGeometry[] = [];
    if (doc.pageCount() === 0) return null;
    for (let i = 0; i < Math.min(PAGES, doc.pageCount()); i++) {
      const page = doc.withPage(i, (p) => ({ chars: pageChars(p), geometry: p.geometry() }));
      if (!page) continue;
      geometry.push(page.geometry);
      const words = wordsOf(page.chars).filter((w) => w.length >= 3 && lineBoxes(w).length === 1);
      for (let k = 0; k < WORDS && words.length > 0; k++) {
        const [word] = words.splice(Math.floor(next() * words.length), 1);
        const box = word && lineBoxes(word)[0];
        const c = page.geometry.cropBox;
        if (!word || !box || box[0] < c[0] || box[1] < c[1] || box[2] > c[2] || box[3] > c[3]) continue;
        regions.push({ page: i + 1, box, item: 6, hidden: word.map((ch) => ch.text).join('') });
      }
    }
    return { regions, geometry };
  });
  return opened.ok ? opened.value : null;
}

function wordsOf(chars: readonly PageChar[]): PageChar[][] {
  const words: PageChar[][] = [[]];
  for (const c of chars) {
    if (/\s/.test(c.text) || c.generated || !inked(c)) words.push([]);
    else words.at(-1)?.push(c);
  }
  return words;
}

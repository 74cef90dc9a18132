import { describe, expect, it } from 'vitest';
import type { PDFDocument } from 'pdf-lib';
import { loadEngineAssets } from '../assets-load';
import { Rope } from '../bytes/rope';
import { pageChars } from '../pdfium/chars';
import { loadPdfium } from '../pdfium/load';
import type { Pdfium } from '../pdfium/pdfium';
import { concat, latin1 } from './content/tokens';
import { excerpt, objectsOfLarge, putBack } from './excerpt';
import { open } from './objects';
import { redactBoxes } from './quads';
import { redact } from './redact';
import { write } from './sanitize';

const PAGES = 9;
/** The name on each page, PDF points. */
const NAME = [88, 196, 160, 214] as const;

/** Pages whose size, font and picture come from a tree of two levels; the eighth shows the picture, of noise. */
async function draft(side: number): Promise<Rope> {
  const noise = Uint8Array.from({ length: side * side }, (_, i) => Math.imul(i + 1, 2654435761) >>> 24);
  const page = (p: number): number => 10 + 2 * p;
  const kids = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, i) => `${page(from + i)} 0 R`).join(' ');
  const parts: (string | Uint8Array)[] = [
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /D >>] >> >>\nendobj\n',
    `2 0 obj\n<< /Type /Pages /Count ${PAGES} /Kids [3 0 R 4 0 R] /MediaBox [0 0 300 300] ` +
      '/Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R >> >> >>\nendobj\n',
    `3 0 obj\n<< /Type /Pages /Parent 2 0 R /Count 4 /Kids [${kids(1, 4)}] >>\nendobj\n`,
    `4 0 obj\n<< /Type /Pages /Parent 2 0 R /Count 5 /Kids [${kids(5, PAGES)}] >>\nendobj\n`,
    '5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\nendobj\n',
    `6 0 obj\n<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray ` +
      `/BitsPerComponent 8 /Length ${noise.length} >>\nstream\n`,
    noise,
    '\nendstream\nendobj\n',
  ];
  for (let p = 1; p <= PAGES; p++) {
    const picture = p === 8 ? 'q 60 0 0 60 9 9 cm /I Do Q ' : '';
    const content = `${picture}BT /F 10 Tf 20 200 Td (Page ${p} of Gildong ${p} here) Tj ET`;
    parts.push(
      `${page(p)} 0 obj\n<< /Type /Page /Parent ${p < 5 ? 3 : 4} 0 R /Contents ${page(p) + 1} 0 R >>\nendobj\n`,
      `${page(p) + 1} 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`,
    );
  }
  parts.push('trailer\n<< /Root 1 0 R >>\n');
  const bytes = concat(parts.map((part) => (typeof part === 'string' ? latin1(part) : part)));
  return write(await open(bytes));
}

function textsOf(pdfium: Pdfium, pdf: Rope): readonly string[] {
  const opened = pdfium.withDocument(pdf, '', (doc) =>
    Array.from({ length: doc.pageCount() }, (_, i) =>
      (doc.withPage(i, pageChars) ?? []).map((c) => c.text).join(''),
    ),
  );
  if (!opened.ok) throw new Error(opened.why);
  return opened.value;
}

/** Object numbers and what they say. */
function said(doc: PDFDocument): ReadonlyMap<number, string> {
  return new Map(
    doc.context.enumerateIndirectObjects().map(([ref, object]) => [ref.objectNumber, object.toString()]),
  );
}

const line = (p: number): string => `Page ${p} of Gildong ${p} here`;

describe('an excerpt', () => {
  it('shows the pages that were asked for, with what they inherit, and nothing of the others', async () => {
    const pdfium = await loadPdfium(await loadEngineAssets());
    const part = excerpt(await open(await draft(20)), [2, 7]);
    expect(textsOf(pdfium, part)).toEqual([line(2), line(7)]);
    const contents = [...said(await open(part)).values()].filter((text) => text.includes('Gildong'));
    expect(contents.map((text) => /Page (\d)/.exec(text)?.[1]).sort()).toEqual(['2', '7']);
    const opened = pdfium.withDocument(part, '', (doc) => doc.withPage(1, (page) => page.geometry().cropBox));
    expect(opened).toMatchObject({ ok: true, value: [0, 0, 300, 300] });
  });

  it('comes back changed, and every other object is what it was', async () => {
    const pdfium = await loadPdfium(await loadEngineAssets());
    const doc = await open(await draft(20));
    const before = said(doc);
    const changed = pdfium.withDocument(excerpt(doc, [2, 7]), '', (part) => {
      part.withPage(0, (page) => redactBoxes(page, [NAME]));
      part.withPage(1, (page) => redactBoxes(page, [NAME]));
      return part.save();
    });
    if (!changed.ok) throw new Error(changed.why);
    const came = await putBack(doc, changed.value);
    expect(came.size).toBeGreaterThan(2);
    const texts = textsOf(pdfium, await write(doc));
    expect(texts).toHaveLength(PAGES);
    texts.forEach((text, i) => {
      if (i === 1 || i === 6) expect(text).not.toContain('Gildong');
      else expect(text).toBe(line(i + 1));
    });
    const numbers = new Set([...came].map((ref) => ref.objectNumber));
    for (const [number, text] of said(doc)) if (!numbers.has(number)) expect(text).toBe(before.get(number));
    // The tree and the catalog are the draft's own, and the pages hang where they hung.
    for (const number of [1, 2, 3, 4]) expect(numbers.has(number)).toBe(false);
    expect(said(doc).get(14)).toContain('/Parent 3 0 R');
    expect(said(doc).get(24)).toContain('/Parent 4 0 R');
  });

  it('is for large drafts in which both libraries see the same pages', async () => {
    const small = await draft(20);
    const large = await draft(4200);
    expect(await objectsOfLarge(small, PAGES)).toBeNull();
    expect(await objectsOfLarge(large, PAGES - 1)).toBeNull();
    expect(await objectsOfLarge(large, PAGES)).not.toBeNull();
  });

  it('serves a large draft like a small one', { timeout: 120_000 }, async () => {
    const assets = await loadEngineAssets();
    const pdfium = await loadPdfium(assets);
    // More pages than go to PDFium at once.
    const pages = [1, 2, 3, 4, 5, 6, 7, 9];
    const regions = pages.map((page) => ({ page, box: NAME, item: 6 as const, hidden: 'Gildong' }));
    const order = { regions, strings: [], title: 'x', leftOpen: [] };
    const texts: (readonly string[])[] = [];
    for (const side of [20, 4200]) {
      const made = await redact((await draft(side)).whole(), order, assets);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      expect(made.value.report.pages.filter((p) => p.method === 'vector').map((p) => p.page)).toEqual(pages);
      texts.push(textsOf(pdfium, Rope.of(made.value.pdf)));
    }
    expect(texts[1]).toEqual(texts[0]);
    expect(texts[1]?.[7]).toBe(line(8));
    expect(texts[1]?.[0]).toContain('[6호]');
    expect(texts[1]?.join('')).toContain('Page 9 of');
  });
});

/**
 * What is left of a masked paper for those who read it by its text: who copies, who searches, who has it read aloud.
 * The sample PDFs with the masks of their gold; poppler reads the text, in three orders.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { EngineAssets } from '../../electron/engines/assets';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import { pageChars } from '../../electron/engines/pdfium/chars';
import { loadPdfium } from '../../electron/engines/pdfium/load';
import { markerOf } from '../../shared/domain/marker';
import { redact } from '../../electron/engines/redact/redact';
import { stringBoxes } from '../../electron/engines/redact/regions';
import { ITEMS } from '../../shared/domain/candidate';
import type { Region } from '../../shared/domain/redaction';
import type { Box } from '../../shared/geometry/box';
import { boxToDisplay } from '../../shared/geometry/spaces';
import { wordsOf, type Word } from '../judges/poppler';
import { has, output } from '../judges/tools';

const SAMPLES = resolve(import.meta.dirname, '../../resources/samples');
/** More pages than any sample has. */
const ALL = 1000;
/** Of the pairs of lines that follow each other in the draft; a table's columns may change sides, for poppler guesses them. */
const ORDER_KEPT = 0.95;

const mask = z.object({
  text: z.string(),
  item: z.number().transform((n, context) => {
    const item = ITEMS.find((one) => one === n);
    if (item === undefined) context.addIssue({ code: 'custom', message: 'no such item' });
    return item ?? z.NEVER;
  }),
});
const gold = z
  .object({ files: z.record(z.string(), z.object({ unread: z.boolean(), mask: z.array(mask) })) })
  .parse(JSON.parse(readFileSync(join(SAMPLES, 'gold.json'), 'utf8')));

/** Longest first: a short secret may stand within a long one. */
const papers = Object.entries(gold.files)
  .filter(([file, { unread }]) => file.endsWith('.pdf') && !unread)
  .map(([file, { mask: masks }]) => ({
    file,
    masks: [...masks].sort((a, b) => b.text.length - a.text.length),
  }));

/** As on the page, as poppler would have it read, and as the file says it, which is what most readers go by. */
type Order = 'page' | 'reading' | 'content';
const SWITCH: Readonly<Record<Order, readonly string[]>> = {
  page: ['-layout'],
  reading: [],
  content: ['-raw'],
};

function textOf(path: string, order: Order): string {
  const text = output('pdftotext', [...SWITCH[order], path, '-'])?.toString('utf8');
  if (text === undefined) throw new Error('pdftotext cannot read it');
  return text;
}

const squash = (text: string): string => text.replace(/\s/gu, '');
const MARKER = /\[[1-8]호\]/gu;

describe.skipIf(!has('pdftotext'))('the text of a masked paper', () => {
  let assets: EngineAssets;
  let folder: string;
  beforeAll(async () => {
    assets = await loadEngineAssets();
    folder = mkdtempSync(join(tmpdir(), 'redact-reading-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is that of the samples with their gold, or the rest would prove nothing', () => {
    expect(papers.length).toBeGreaterThan(5);
    expect(papers.flatMap((p) => p.masks).length).toBeGreaterThan(100);
  });

  describe.each(papers)('$file', ({ file, masks }) => {
    const draft = join(SAMPLES, file);
    let published: string;
    /** Points from the top left, as poppler counts them. */
    let boxes: readonly { readonly page: number; readonly box: Box }[];

    beforeAll(async () => {
      const pdf = new Uint8Array(readFileSync(draft));
      const { regions, shown } = await placesOf(pdf);
      const made = await redact(pdf, { regions, strings: [], title: '시험', leftOpen: [] }, assets);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      // An image of a page has no text of its own, and the order of its lines would say nothing of the redactor's.
      expect(made.value.report.pages.filter((p) => p.method === 'raster')).toEqual([]);
      published = join(folder, file);
      boxes = shown;
      writeFileSync(published, made.value.pdf);
    });

    async function placesOf(pdf: Uint8Array): Promise<{
      readonly regions: readonly Region[];
      readonly shown: readonly { readonly page: number; readonly box: Box }[];
    }> {
      const regions: Region[] = [];
      const shown: { page: number; box: Box }[] = [];
      const opened = (await loadPdfium(assets)).withDocument(pdf, '', (doc) => {
        for (let i = 0; i < doc.pageCount(); i++) {
          const read = doc.withPage(i, (p) => ({ chars: pageChars(p), geometry: p.geometry() }));
          if (!read) throw new Error(`page ${i + 1} does not open`);
          for (const { text, item } of masks)
            for (const box of stringBoxes(read.chars, [text], [])) {
              regions.push({ page: i + 1, box, item, hidden: text });
              shown.push({ page: i + 1, box: boxToDisplay(read.geometry, box) });
            }
        }
      });
      if (!opened.ok) throw new Error(opened.why);
      return { regions, shown };
    }

    /** The draft's text with a marker in the place of each secret: what the published paper should say, blanks apart. */
    const wanted = (order: Order): string =>
      masks.reduce(
        (text, { text: secret, item }) =>
          text.replaceAll(squash(secret), markerOf({ items: [item], parts: [] })),
        squash(textOf(draft, order)),
      );

    it('says a marker where each secret stood, and the rest as it was, line by line of the page', () => {
      const text = textOf(published, 'page');
      expect(squash(text)).toBe(wanted('page'));
      // Blanks count here: a marker that is stretched too far comes apart into letters, and no search finds it.
      const whole = text.match(MARKER)?.length ?? 0;
      expect(whole).toBe(squash(text).match(MARKER)?.length ?? 0);
      expect(whole).toBeGreaterThanOrEqual(masks.length);
    });

    it.runIf(masks.length > 0)('says it so in the order of the content too', () => {
      expect(squash(textOf(published, 'content'))).toBe(wanted('content'));
    });

    it('keeps its lines in order', () => {
      const before = linesOnce(textOf(draft, 'reading'));
      const after = linesOnce(textOf(published, 'reading'));
      const place = new Map(after.map((line, i) => [line, i]));
      const kept = before.flatMap((line) => place.get(line) ?? []);
      const pairs = kept.slice(1).map((at, i) => at > (kept[i] ?? 0));
      expect(pairs.length).toBeGreaterThan(10);
      expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(ORDER_KEPT);
    });

    it('can be searched for each word that no box touches', () => {
      const [before, after] = [wordsOf(draft, ALL), wordsOf(published, ALL)];
      if (!before || !after) throw new Error('pdftotext cannot read it');
      const key = (w: Word): string => `${w.page} ${w.text}`;
      const left = new Map<string, number>();
      for (const w of after) left.set(key(w), (left.get(key(w)) ?? 0) + 1);
      const lost = before
        .filter((w) => !boxes.some((b) => touches(b, w)))
        .filter((w) => {
          const n = left.get(key(w)) ?? 0;
          left.set(key(w), n - 1);
          return n <= 0;
        });
      expect(lost.map((w) => w.text)).toEqual([]);
    });

    it('copies without a sign that no font shows', () => {
      for (const order of ['page', 'reading', 'content'] as const)
        // Private use, unassigned, replacement marks, and controls other than those that end lines and pages.
        expect(textOf(published, order)).not.toMatch(/[\p{Co}\p{Cn}\ufffd]|(?![\n\r\f\t])\p{Cc}/u);
    });
  });
});

/** Lines that stand in a text exactly once, blanks apart: only of those can be said where they went. */
function linesOnce(text: string): readonly string[] {
  const lines = text
    .split(/[\n\f]/u)
    .map(squash)
    .filter((line) => line !== '');
  const count = new Map<string, number>();
  for (const line of lines) count.set(line, (count.get(line) ?? 0) + 1);
  return lines.filter((line) => count.get(line) === 1);
}

/** Half a point to the sides: a word that ends where a box begins may lose its end to the box's edge. */
function touches({ page, box }: { readonly page: number; readonly box: Box }, w: Word): boolean {
  const [x0, y0, x1, y1] = w.box;
  return page === w.page && x0 < box[2] + 0.5 && x1 > box[0] - 0.5 && y0 < box[3] && y1 > box[1];
}

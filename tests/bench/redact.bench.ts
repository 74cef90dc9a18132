/**
 * The goals table of redaction, measured on a corpus of hard PDFs with poppler, MuPDF and qpdf as outside judges. Words
 * are drawn by a seed (REDACT_SEED), files may be narrowed (REDACT_FILES, a regular expression), another folder taken
 * (REDACT_FOLDER). Without the corpus it says so. Prints a table per file and the reasons of each image and refusal.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EngineAssets } from '../../electron/engines/assets';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import { loadPdfium } from '../../electron/engines/pdfium/load';
import type { Pdfium } from '../../electron/engines/pdfium/pdfium';
import { redact } from '../../electron/engines/redact/redact';
import { boxToDisplay } from '../../shared/geometry/spaces';
import { mupdfTimes } from './mupdf';
import { chooseRegions, PAGES, random } from './redact-regions';
import { goalsOf, lineOf, type Row } from './redact-table';
import { compareWords } from './redact-words';
import { textOf } from '../judges/mupdf';
import { changedOutside, wordsOf } from '../judges/poppler';
import { checked, plainBytes } from '../judges/qpdf';
import { has } from '../judges/tools';

const FOLDER = resolve(
  process.env['REDACT_FOLDER'] ?? resolve(import.meta.dirname, '../../../shared/corpus/pdf'),
);
const present = existsSync(FOLDER);
if (!present) console.warn('SKIPPED: ../shared/corpus/pdf is not here');
const SEED = Number(process.env['REDACT_SEED'] ?? 20160);
const PATTERN = new RegExp(process.env['REDACT_FILES'] ?? '.');

describe.skipIf(!present || !has('pdftotext') || !has('qpdf'))('redaction on the corpus', () => {
  it('leaves nothing under a box', { timeout: 3_600_000 }, async () => {
    const assets = await loadEngineAssets();
    const pdfium = await loadPdfium(assets);
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const rows: Row[] = [];
    for (const file of readdirSync(FOLDER).filter((f) => f.endsWith('.pdf') && PATTERN.test(f))) {
      const row = await measured(pdfium, assets, file, folder);
      rows.push(row);
      console.log(lineOf(row));
    }
    rmSync(folder, { recursive: true });
    console.log([`seed ${SEED}`, ...goalsOf(rows)].join('\n'));
    expect(rows.filter((r) => r.residue.length > 0).map((r) => r.file)).toEqual([]);
    expect(rows.filter((r) => r.made && r.qpdf === 'errors').map((r) => r.file)).toEqual([]);
  });
});

async function measured(pdfium: Pdfium, assets: EngineAssets, file: string, folder: string): Promise<Row> {
  const path = join(FOLDER, file);
  const pdf = new Uint8Array(readFileSync(path));
  const chosen = chooseRegions(pdfium, pdf, random(SEED));
  const blank: Row = {
    file, made: false, readable: chosen !== null, outcome: 'unreadable', pages: [], masks: 0, residue: [], words: 0,
    lost: [], neighbours: 0, damaged: [], changed: null, qpdf: null, ms: 0, mupdf: null, size: 0,
  }; // prettier-ignore
  if (!chosen) return blank;
  const { regions, geometry } = chosen;
  const started = process.cpuUsage();
  const made = await redact(pdf, { regions, strings: [], title: '', leftOpen: [] }, assets);
  const used = process.cpuUsage(started);
  const cost = { masks: regions.length, ms: Math.round((used.user + used.system) / 1000) };
  if (!made.ok) return { ...blank, ...cost, outcome: `refused ${JSON.stringify(made.error.params ?? {})}` };
  const out = join(folder, 'out.pdf');
  writeFileSync(out, made.value.pdf);
  const boxes = regions.map((r) => {
    const g = geometry[r.page - 1];
    if (!g) throw new Error('a region on an unknown page');
    return { page: r.page, box: boxToDisplay(g, r.box) };
  });
  const words = compareWords(wordsOf(path, PAGES) ?? [], wordsOf(out, PAGES) ?? [], boxes);
  const pages = made.value.report.pages.filter((p) => p.method !== 'untouched');
  const plain = plainBytes(out)?.toString('latin1') ?? '';
  const differing = pages
    .filter((p) => p.method === 'vector')
    .map((p) =>
      changedOutside(
        path,
        out,
        p.page,
        boxes.filter((b) => b.page === p.page).map((b) => b.box),
      ),
    );
  return {
    ...blank,
    ...cost,
    made: true,
    outcome: 'ok',
    pages,
    residue: [...words.residue, ...(has('mutool') ? thirdOpinion(out, path, regions) : [])],
    words: words.open,
    lost: words.lost,
    neighbours: words.neighbours,
    damaged: words.damaged,
    changed: differing.includes(null) ? null : Math.max(0, ...differing.map((n) => n ?? 0)),
    qpdf: plain === '' ? 'errors' : checked(out),
    mupdf: has('mutool') ? mupdfTimes(path, join(folder, 'mupdf.pdf'), regions) : null,
    size: made.value.pdf.length / pdf.length,
  };
}

/** Words that MuPDF reads as often after the masking of one of them as before. */
function thirdOpinion(
  after: string,
  before: string,
  regions: readonly { readonly page: number; readonly hidden: string | null }[],
): readonly string[] {
  return regions.flatMap(({ page, hidden }) => {
    if (hidden === null || hidden.length < 4) return [];
    const times = (file: string): number => (textOf(file, page) ?? '').split(hidden).length - 1;
    const was = times(before);
    return was > 0 && times(after) >= was ? [`mupdf:${hidden}`] : [];
  });
}

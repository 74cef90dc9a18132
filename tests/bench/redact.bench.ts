/**
 * The goals table of redaction, measured on a corpus of hard PDFs with poppler as the outside judge. Words are drawn by
 * a seed (REDACT_SEED), files may be narrowed (REDACT_FILES, a regular expression). Without the corpus it says so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import { pageChars, inked, type PageChar } from '../../electron/engines/pdfium/chars';
import { loadPdfium } from '../../electron/engines/pdfium/load';
import type { Pdfium } from '../../electron/engines/pdfium/pdfium';
import { lineBoxes } from '../../electron/engines/redact/regions';
import { redact } from '../../electron/engines/redact/redact';
import { mupdfTime } from './mupdf';
import { boxToDisplay } from '../../shared/geometry/spaces';
import type { Box, PageGeometry } from '../../shared/geometry/box';
import type { Region } from '../../shared/domain/redaction';

const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus/pdf');
const present = existsSync(FOLDER);
if (!present) console.warn('SKIPPED: ../shared/corpus/pdf is not here');

interface Row {
  readonly file: string;
  readonly outcome: string;
  readonly vector: number;
  readonly raster: number;
  readonly why: string;
  readonly masked: number;
  readonly residue: number;
  readonly words: number;
  readonly lost: number;
  /** CPU time of redaction with its gates, and of MuPDF's without; null where that could not be had. */
  readonly ms: number;
  readonly mupdf: number | null;
  readonly ratio: number;
}

/** mulberry32 */
function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Up to three words of each of the first three pages. */
function chooseRegions(
  pdfium: Pdfium,
  pdf: Uint8Array,
  next: () => number,
): { regions: Region[]; geometry: PageGeometry[] } | null {
  const opened = pdfium.withDocument(pdf, '', (doc) => {
    const regions: Region[] = [];
    const geometry: PageGeometry[] = [];
    if (doc.pageCount() === 0) return null;
    for (let i = 0; i < Math.min(3, doc.pageCount()); i++) {
      const page = doc.withPage(i, (p) => ({ chars: pageChars(p), geometry: p.geometry() }));
      if (!page) continue;
      geometry.push(page.geometry);
      const words = wordsOf(page.chars).filter((w) => w.length >= 3 && lineBoxes(w).length === 1);
      for (let k = 0; k < 3 && words.length > 0; k++) {
        const [word] = words.splice(Math.floor(next() * words.length), 1);
        const box = word && lineBoxes(word)[0];
        const c = page.geometry.cropBox;
        if (!word || !box || box[0] < c[0] || box[1] < c[1] || box[2] > c[2] || box[3] > c[3]) continue;
        regions.push({ page: i + 1, box, item: 6, hidden: word.map((ch) => ch.text).join('') });
      }
    }
    return { regions, geometry };
  });
  // A file without pages shows nobody anything.
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

interface Word {
  readonly page: number;
  readonly text: string;
  readonly box: Box;
}

/** Words with their boxes in points from the top left of the displayed crop box; null where poppler fails. */
function popplerWords(file: string): readonly Word[] | null {
  let html: string;
  try {
    html = execFileSync('pdftotext', ['-cropbox', '-bbox', '-l', '3', file, '-'], {
      encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28, timeout: 60_000,
    }); // prettier-ignore
  } catch {
    return null;
  }
  let page = 0;
  const words: Word[] = [];
  for (const m of html.matchAll(
    /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gs,
  )) {
    if (m[5] === undefined) page++;
    else words.push({ page, text: m[5], box: [Number(m[1]), Number(m[2]), Number(m[3]), Number(m[4])] });
  }
  return words;
}

describe.skipIf(!present)('redaction on the corpus', () => {
  it('meets the goals', { timeout: 3_600_000 }, async () => {
    const assets = await loadEngineAssets();
    const pdfium = await loadPdfium(assets);
    const seed = Number(process.env['REDACT_SEED'] ?? 20160);
    const pattern = new RegExp(process.env['REDACT_FILES'] ?? '.');
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const rows: Row[] = [];
    for (const file of readdirSync(FOLDER).filter((f) => f.endsWith('.pdf') && pattern.test(f))) {
      const path = join(FOLDER, file);
      const pdf = new Uint8Array(readFileSync(path));
      const blank = {
        file,
        vector: 0,
        raster: 0,
        why: '',
        masked: 0,
        residue: 0,
        words: 0,
        lost: 0,
        ms: 0,
        mupdf: null,
        ratio: 0,
      };
      const chosen = chooseRegions(pdfium, pdf, random(seed));
      if (!chosen) rows.push({ ...blank, outcome: 'unreadable' });
      else {
        const started = process.cpuUsage();
        const made = await redact(
          pdf,
          { regions: chosen.regions, strings: [], title: '', leftOpen: [] },
          assets,
        );
        const used = process.cpuUsage(started);
        const ms = Math.round((used.user + used.system) / 1000);
        if (!made.ok) {
          rows.push({
            ...blank,
            ms,
            masked: chosen.regions.length,
            outcome: `refused ${JSON.stringify(made.error.params ?? {})}`,
          });
        } else {
          const { report } = made.value;
          const out = join(folder, 'out.pdf');
          writeFileSync(out, made.value.pdf);
          const before = popplerWords(path);
          const after = popplerWords(out);
          const boxes = chosen.regions.map((r) => ({
            page: r.page,
            box: boxToDisplay(chosen.geometry[r.page - 1] ?? never(), r.box),
          }));
          rows.push({
            file,
            outcome: 'ok',
            vector: report.pages.filter((p) => p.method === 'vector').length,
            raster: report.pages.filter((p) => p.method === 'raster').length,
            why: report.pages
              .map((p) => p.why)
              .filter((w) => w !== null)
              .join(' '),
            masked: chosen.regions.length,
            ...compare(before ?? [], after ?? [], boxes),
            ms,
            mupdf: mupdfTime(path, join(folder, 'mupdf.pdf'), chosen.regions),
            ratio: made.value.pdf.length / pdf.length,
          });
        }
      }
      const row = rows.at(-1);
      if (row) console.log([row.file, row.outcome, `v${row.vector} r${row.raster}`, row.why, `residue ${row.residue}`, `lost ${row.lost}/${row.words}`, `${row.ms} ms, MuPDF ${row.mupdf ?? '-'}`, row.ratio.toFixed(2)].join(' · ')); // prettier-ignore
    }
    rmSync(folder, { recursive: true });
    const sum = (f: (r: Row) => number): number => rows.reduce((s, r) => s + f(r), 0);
    const readable = rows.filter((r) => r.outcome !== 'unreadable');
    const refused = readable.filter((r) => r.outcome !== 'ok');
    const vector = sum((r) => r.vector);
    const raster = sum((r) => r.raster);
    const ratios = readable
      .filter((r) => r.outcome === 'ok')
      .map((r) => r.ratio)
      .sort((a, b) => a - b);
    console.log(
      `seed ${seed}: files ${rows.length}, readable ${readable.length}, refused ${refused.length}, ` +
        `files with residue ${rows.filter((r) => r.residue > 0).length}, masks ${sum((r) => r.masked)}, ` +
        `vector pages ${vector}, raster ${raster} (${((100 * vector) / Math.max(1, vector + raster)).toFixed(1)} % vector), ` +
        `words ${sum((r) => r.words)}, lost ${sum((r) => r.lost)}, CPU ms a file ${Math.round(sum((r) => r.ms) / Math.max(1, rows.length))}, ` +
        `size ratio median ${(ratios[Math.floor(ratios.length / 2)] ?? 0).toFixed(3)}`,
    );
    const timed = rows.filter((r) => r.mupdf !== null && r.masked > 0);
    const ours = timed.reduce((s, r) => s + r.ms, 0);
    const theirs = timed.reduce((s, r) => s + (r.mupdf ?? 0), 0);
    console.log(
      timed.length === 0
        ? 'SKIPPED: no mutool to compare the time with'
        : `CPU time of ${timed.length} files, gates included, over MuPDF's redaction without: ${(ours / Math.max(1, theirs)).toFixed(1)} ×`,
    );
    expect(rows.filter((r) => r.residue > 0)).toEqual([]);
  });
});

function never(): never {
  throw new Error('a region on an unknown page');
}

function compare(
  before: readonly Word[],
  after: readonly Word[],
  boxes: readonly { readonly page: number; readonly box: Box }[],
): { readonly residue: number; readonly words: number; readonly lost: number } {
  const middle = (w: Word): readonly [number, number] => [
    (w.box[0] + w.box[2]) / 2,
    (w.box[1] + w.box[3]) / 2,
  ];
  const under = (w: Word): boolean => {
    const [x, y] = middle(w);
    return boxes.some(
      (b) => b.page === w.page && x > b.box[0] && x < b.box[2] && y > b.box[1] && y < b.box[3],
    );
  };
  const touched = (w: Word): boolean =>
    boxes.some(
      (b) =>
        b.page === w.page &&
        w.box[0] < b.box[2] + 1 &&
        w.box[2] > b.box[0] - 1 &&
        w.box[1] < b.box[3] &&
        w.box[3] > b.box[1],
    );
  const bad = after.filter((w) => under(w) && !/^(\[6호\])+$/.test(w.text));
  const residue = bad.length;
  if (process.env['REDACT_SHOW'])
    console.log(
      'residue',
      bad.map((w) => w.text),
    );
  const left = new Map<string, number>();
  for (const w of after) left.set(`${w.page} ${w.text}`, (left.get(`${w.page} ${w.text}`) ?? 0) + 1);
  const open = before.filter((w) => !touched(w));
  let lost = 0;
  const gone: string[] = [];
  for (const w of open) {
    const key = `${w.page} ${w.text}`;
    const n = left.get(key) ?? 0;
    if (n === 0) {
      lost++;
      gone.push(w.text);
    } else left.set(key, n - 1);
  }
  if (process.env['REDACT_SHOW'] && lost > 0) console.log('lost', gone);
  return { residue, words: open.length, lost };
}

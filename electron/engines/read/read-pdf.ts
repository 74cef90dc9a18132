/** Reads a PDF: pages, text with places, what is hidden, and which pages the text does not cover. */
import type { HiddenContent, PaperPage, TextBlock, TextModel, TextRun } from '../../../shared/domain/paper';
import { failure, success, type Result } from '../../../shared/domain/result';
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import { displaySize } from '../../../shared/geometry/spaces';
import type { EngineAssets } from '../assets';
import type { Bytes } from '../bytes/rope';
import { loadPdfium } from '../pdfium/load';
import type { PdfiumDocument, PdfiumPage } from '../pdfium/pdfium';
import { MAX_CHARS, readChars } from './chars';
import { hiddenOfDocument, notesOfPage } from './hidden';
import { judgeInk } from './ink';
import { isIntact } from './intact';
import { linesOf, piecesOf, type Line } from './lines';
import { pageObjects } from './objects';
import { runsOfLines } from './paragraphs';

export interface ReadPdfJob {
  readonly bytes: Uint8Array;
  readonly password?: string;
  /** PDFs whose pages follow; a printer makes a long rendition in parts. */
  readonly more?: readonly Uint8Array[];
}

export interface PdfRead {
  readonly pdf: Bytes;
  readonly text: TextModel;
}

const MAX_PAGES = 3_000;
const MAX_BYTES = 512 * 1024 * 1024;
/** Pixels on the longer side of the page that ink is judged on. */
const MAX_SIDE = 1_600;
/** What `FPDFPage_Flatten` is told: as displayed. */
const NORMAL = 0;

interface ReadPage {
  readonly page: PaperPage;
  readonly hidden: readonly HiddenContent[];
  readonly small: number;
  /** Of an unread page all of whose unread ink is known piece by piece; empty otherwise. */
  readonly prints: readonly string[];
}

function outside(run: Line, width: number, height: number): boolean {
  const [x0, y0, x1, y1] = run.box;
  return x1 <= 0 || y1 <= 0 || x0 >= width || y0 >= height;
}

function words(line: Line): string {
  return line.chars
    .map((c) => c.text)
    .join('')
    .trim();
}

function readPage(page: PdfiumPage, number: number, blocks: TextBlock[], annotated: boolean): ReadPage {
  const geometry = page.geometry();
  const { width, height } = displaySize(geometry);
  const objects = pageObjects(page.pdfium, page.handle, geometry);
  const chars = readChars(page.pdfium, page.handle, geometry, objects);
  const all = linesOf(piecesOf(chars));
  const lines = all.filter((l) => !outside(l, width, height));
  const runs: TextRun[] = runsOfLines(lines, blocks);
  const ink = judgeInk(
    width,
    height,
    page.render(Math.min(1, MAX_SIDE / Math.max(width, height))),
    chars,
    objects,
  );
  const unseen = (line: Line): boolean => {
    const solid = line.chars.filter((c) => c.text.trim() !== '');
    return solid.length > 0 && (solid.every((c) => c.invisible) || !solid.some((c) => ink.seen(c.box)));
  };
  const hidden = [...all.filter((l) => outside(l, width, height)), ...lines.filter(unseen)].map(
    (line): HiddenContent => ({ page: number, kind: 'hidden-text', text: words(line) }),
  );
  const complete = objects.complete && chars.length < MAX_CHARS;
  const unread = complete ? ink.unread : 'damaged';
  return {
    page: {
      page: number,
      geometry,
      width,
      height,
      runs,
      unread: unread === 'image' && annotated && objects.images.length === 0 ? 'annotation' : unread,
    },
    hidden,
    small: ink.small,
    prints: unread === 'image' || unread === 'outlined-text' ? ink.prints : [],
  };
}

/** A page that cannot be loaded is a blank sheet that nobody read. */
function lostPage(number: number): ReadPage {
  const cropBox: Box = [0, 0, 595.28, 841.89];
  const geometry: PageGeometry = { cropBox, rotation: 0 };
  return {
    page: { page: number, geometry, width: cropBox[2], height: cropBox[3], runs: [], unread: 'damaged' },
    hidden: [],
    small: 0,
    prints: [],
  };
}

/** An unread page that stands for others: what they have of its ink has been looked at with it. */
interface Lead {
  readonly page: number;
  readonly prints: ReadonlySet<string>;
}

/** Leads that a page is compared with, at most. */
const MAX_LEADS = 40;

/** The page, with the lead whose ink is all it has; where there is none it is a lead itself. */
function repeating({ page, prints }: ReadPage, leads: Lead[]): PaperPage {
  if (prints.length === 0) return page;
  const lead = leads.find((l) => prints.every((print) => l.prints.has(print)));
  if (lead !== undefined) return { ...page, repeats: lead.page };
  if (leads.length < MAX_LEADS) leads.push({ page: page.page, prints: new Set(prints) });
  return page;
}

function readPages(doc: PdfiumDocument, onProgress: (done: number, total: number) => void): TextModel {
  const count = doc.pageCount();
  const blocks: TextBlock[] = [];
  const hidden: HiddenContent[] = hiddenOfDocument(doc);
  const pages: PaperPage[] = [];
  const leads: Lead[] = [];
  let small = 0;
  for (let i = 0; i < count; i++) {
    const notes = doc.withPage(i, (page) => {
      const found = notesOfPage(page, i + 1);
      // Appearances become part of the page, so that their text is read with the rest.
      if (found.drawing > 0) page.pdfium.api.FPDFPage_Flatten(page.handle, NORMAL);
      return found;
    });
    hidden.push(...(notes?.hidden ?? []));
    const read =
      doc.withPage(i, (page) => readPage(page, i + 1, blocks, (notes?.drawing ?? 0) > 0)) ?? lostPage(i + 1);
    pages.push(repeating(read, leads));
    hidden.push(...read.hidden);
    small += read.small;
    onProgress(i + 1, count);
  }
  const warnings = small > 0 ? ['small-pictures-not-read'] : [];
  return { pages, blocks, hidden, warnings };
}

async function merged(job: ReadPdfJob): Promise<Uint8Array> {
  if (job.more === undefined || job.more.length === 0) return job.bytes;
  const { mergePdfs } = await import('./merge');
  return mergePdfs([job.bytes, ...job.more]);
}

/** Codes: convert.empty, convert.too-large, convert.encrypted, convert.wrong-password, convert.damaged. */
export async function readPdf(
  job: ReadPdfJob,
  assets: Pick<EngineAssets, 'pdfiumWasm' | 'koreanFont'>,
  onProgress: (done: number, total: number) => void,
): Promise<Result<PdfRead>> {
  if (job.bytes.length === 0) return failure('convert.empty');
  if (job.bytes.length > MAX_BYTES) return failure('convert.too-large');
  const bytes = await merged(job).catch(() => null);
  if (bytes === null) return failure('convert.damaged');
  const pdfium = await loadPdfium(assets);
  const password = job.password ?? '';
  const first = pdfium.withDocument(bytes, password, (doc) => {
    const count = doc.pageCount();
    if (count === 0 || count > MAX_PAGES) return { count, pdf: null };
    const encrypted = pdfium.api.EPDF_IsEncrypted(doc.handle);
    if (encrypted) pdfium.api.EPDF_RemoveEncryption(doc.handle);
    return { count, pdf: encrypted || !isIntact(bytes) ? doc.save() : bytes };
  });
  if (!first.ok) {
    if (first.why === 'password')
      return failure(job.password === undefined ? 'convert.encrypted' : 'convert.wrong-password');
    return failure('convert.damaged');
  }
  if (first.value.count > MAX_PAGES) return failure('convert.too-large');
  if (first.value.pdf === null) return failure('convert.damaged');
  const pdf = first.value.pdf;
  const text = pdfium.withPages(pdf, '', (doc) => readPages(doc, onProgress));
  if (!text.ok) return failure('convert.damaged');
  return success({ pdf, text: text.value });
}

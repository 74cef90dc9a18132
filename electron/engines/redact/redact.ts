/** Redaction from order to proven output: prepare, remove, sanitize, ask the gates, fall back to images, draw, ask again. */
import type { PDFDocument } from 'pdf-lib';
import { failure, success, type Result } from '../../../shared/domain/result';
import type { TextModel } from '../../../shared/domain/paper';
import type { GateResult, OutputHit, RedactionOrder } from '../../../shared/domain/redaction';
import type { JobControl, Redacted } from '../../desk/ports';
import type { EngineAssets } from '../assets';
import { Rope, type Bytes } from '../bytes/rope';
import { pageChars } from '../pdfium/chars';
import { loadPdfium } from '../pdfium/load';
import type { Pdfium } from '../pdfium/pdfium';
import { textModelOf } from '../pdfium/text-model';
import { bareRegions } from '../verify/bare-regions';
import { judged, notRun } from '../verify/findings';
import type { GateInput } from '../verify/gate-input';
import type { Pixels } from '../verify/pixels';
import { runGates } from '../verify/gates';
import { inPdfium, type PictureCache } from '../verify/picture-cache';
import { drawMarks } from './draw';
import { objectsOfLarge } from './excerpt';
import { factsOf } from './facts';
import { restoreImages } from './images';
import { removeAll, type Draft } from './remove';
import { open } from './objects';
import { scrubFonts } from './fonts/scrub';
import { gateInput, planOf, type Plan } from './plan';
import { prepare, type Prepared } from './prepare';
import { mendPageTree } from './page-tree';
import { imageScale, paintedOver, rasterise } from './raster';
import { collect, sanitize, write } from './sanitize';
import { Steps } from './steps';
import { mendStreams } from './streams';
import type { Beside } from './words/beside';
import { silenceElements } from './words/elements';
import { maskedTexts, Sayable } from './words/sayable';

export interface RedactOptions extends JobControl {
  /** The detector, for gate 5. Without it that gate reports `not_run`. */
  readonly detectHits?: (text: TextModel) => readonly OutputHit[];
}

/** Failure codes: `redact.damaged`, `redact.no-such-page`, `redact.gate-failed` (params.gate, params.code), `engine.cancelled`, `engine.memory`. */
export async function redact(
  pdf: Bytes,
  order: RedactionOrder,
  assets: EngineAssets,
  options: RedactOptions = {},
): Promise<Result<Redacted>> {
  const made = await redactInParts(pdf, order, assets, options);
  return made.ok ? success({ ...made.value, pdf: made.value.pdf.whole() }) : made;
}

/** What a redaction makes, with the file in parts: what did not change in it are views of the file that was given. */
export type RedactedInParts = Omit<Redacted, 'pdf'> & { readonly pdf: Rope };

/** The same, for files of which no second copy should be made. */
export async function redactInParts(
  pdf: Bytes,
  order: RedactionOrder,
  assets: EngineAssets,
  options: RedactOptions = {},
): Promise<Result<RedactedInParts>> {
  try {
    return await redactOrThrow(Rope.of(pdf), order, assets, options);
  } catch (error) {
    // Parsers throw on damage; a message may hold text of the document and is dropped.
    return error instanceof RangeError
      ? failure('engine.memory')
      : failure('redact.damaged', { why: 'parser' });
  }
}

async function redactOrThrow(
  pdf: Rope,
  order: RedactionOrder,
  assets: EngineAssets,
  options: RedactOptions,
): Promise<Result<RedactedInParts>> {
  const pdfium = await loadPdfium(assets);
  const prepared = prepare(pdfium, pdf);
  if (!prepared.ok) return prepared;
  const count = prepared.value.geometry.length;
  if (order.regions.some((r) => r.page < 1 || r.page > count)) return failure('redact.no-such-page');
  const objects = await objectsOfLarge(prepared.value.pdf, count);
  const facts = factsOf(pdfium, prepared.value.pdf, objects);
  const plan = planOf(pdfium, prepared.value, order, facts);
  const masked = plan.pages.length;
  const round = count + masked;
  // Planned, removed, looked at by two renderers, read at the end.
  const steps = new Steps(count + masked + round + count, options);
  steps.step(count);
  if (steps.isCancelled()) return failure('engine.cancelled');

  const input = { ...gateInput(prepared.value, order, plan), onPage: () => steps.step() };
  const draft = { pdf: prepared.value.pdf, objects, photographs: facts.photographs };
  const sayable = new Sayable(maskedTexts(order, plan.pages), options.detectHits);
  const first = await remove(pdfium, draft, plan, { title: order.title, sayable }, steps);
  if (!first) return failure('redact.damaged', { why: 'pages' });
  let { whole } = first;
  // A page found wanting becomes an image, of which all is asked anew: nothing more is asked of the page itself.
  let proof = await drawAndProve(pdfium, assets, first, plan, { ...input, condemned: new Set<number>() });
  if (steps.isCancelled()) return failure('engine.cancelled');

  const why = new Map<number, string>();
  if (!proof.gates.every(passed)) {
    for (const [page, code] of pagesToRasterise(proof.gates, plan)) why.set(page, code);
    if (why.size === 0) return refusal(proof.gates);
    steps.expect(round);
    const second = await withImages(pdfium, first, prepared.value, plan, why, input.cache);
    ({ whole } = second);
    // An image is not the page it was made of, pixel for pixel: it is compared more loosely.
    const images = new Set(why.keys());
    proof = await drawAndProve(pdfium, assets, second, plan, { ...input, images });
    if (!proof.gates.every(passed)) return refusal(proof.gates);
  }
  if (steps.isCancelled()) return failure('engine.cancelled');
  const { output, gates: proven } = proof;

  const text = textModelOf(pdfium, output);
  if (!text) return failure('redact.damaged', { why: 'output' });
  const hits = options.detectHits?.(text) ?? [];
  steps.finish();
  return success({
    pdf: output,
    text,
    hits,
    report: {
      pages: prepared.value.geometry.map((_, i) => ({
        page: i + 1,
        method: why.has(i + 1) ? 'raster' : plan.pages.some((p) => p.page === i + 1) ? 'vector' : 'untouched',
        why: why.get(i + 1) ?? null,
      })),
      removed: plan.pages.reduce((sum, p) => sum + p.marks.length, 0),
      added: plan.added,
      gates: [...proven, options.detectHits ? judged('detector', []) : notRun('detector')],
      // Outlines of a program that is not understood may include letters that were masked, without saying which.
      warnings: [
        ...(hits.length > 0 ? ['detector-hit'] : []),
        ...(whole > 0 ? ['font-outlines-kept'] : []),
        ...(plan.widthsTold > 0 ? ['width-told'] : []),
      ],
      ok: true,
    },
  });
}

/** A file without its boxes. */
interface Bare {
  readonly bare: Rope;
  /** The same as objects, for the boxes to be drawn on. */
  readonly doc: PDFDocument;
  /** How many font programs were not understood and kept whole. */
  readonly whole: number;
  /** Of each page that is no image, by its index: what lay beside and under its boxes. */
  readonly beside: ReadonlyMap<number, Beside>;
}

/** Everything under the boxes, and everything that no page shows. Null where PDFium cannot write a page. */
async function remove(
  pdfium: Pdfium,
  draft: Draft,
  plan: Plan,
  { title, sayable }: { readonly title: string; readonly sayable: Sayable },
  steps: Steps,
): Promise<Bare | null> {
  const removed = await removeAll(pdfium, draft, plan, steps);
  if (!removed) return null;
  const { doc, beside } = removed;
  mendPageTree(doc);
  mendStreams(doc);
  sanitize(doc, title, { sayable, beside });
  await restoreImages(doc, draft.photographs);
  const whole = plan.pages.length > 0 ? scrubFonts(doc) : 0;
  return { bare: await write(doc, false), doc, whole, beside };
}

async function withImages(
  pdfium: Pdfium,
  { bare, beside }: Bare,
  prepared: Prepared,
  plan: Plan,
  why: ReadonlyMap<number, string>,
  cache: PictureCache,
): Promise<Bare> {
  const doc = await open(bare);
  rasteriseAll(pdfium, doc, prepared, plan, why, cache);
  const whole = scrubFonts(doc);
  const vector = new Map([...beside].filter(([index]) => !why.has(index + 1)));
  return { bare: await write(doc, false), doc, whole, beside: vector };
}

interface Proof {
  readonly output: Rope;
  readonly gates: readonly GateResult[];
}

/**
 * Gate 1 on the bytes without boxes, the others on the final bytes: whatever they could find before the boxes are drawn
 * they find there too, since a region may then hold its own marker and nothing else.
 */
async function drawAndProve(
  pdfium: Pdfium,
  assets: EngineAssets,
  { bare, doc, beside }: Bare,
  plan: Plan,
  input: Omit<GateInput, 'pdf'>,
): Promise<Proof> {
  const blank = bareRegions(pdfium, { ...input, pdf: bare });
  for (const { page } of blank.findings) if (page !== null) input.condemned?.add(page);
  if (input.condemned?.size === input.geometry.length) return { output: bare, gates: [blank] };
  const output = await drawn(doc, plan, beside, assets.koreanFont);
  return { output, gates: [blank, ...(await runGates(pdfium, assets, { ...input, pdf: output }))] };
}

async function drawn(
  doc: PDFDocument,
  plan: Plan,
  beside: Bare['beside'],
  koreanFont: Uint8Array,
): Promise<Rope> {
  const pages = doc.getPages();
  for (const { page, geometry, marks } of plan.pages) {
    const target = pages[page - 1];
    if (target) drawMarks(doc, target, geometry, marks, koreanFont, beside.get(page - 1)?.under);
  }
  return write(doc);
}

function passed(gate: GateResult): boolean {
  return gate.result === 'pass' && gate.findings.length === 0;
}

function refusal(gates: readonly GateResult[]): Result<never> {
  const failed = gates.find((g) => !passed(g));
  return failure('redact.gate-failed', {
    gate: failed?.gate ?? 'object-walk',
    code: failed?.findings[0]?.code ?? 'not-run',
    page: failed?.findings[0]?.page ?? 0,
  });
}

/** Pages that a finding names; a finding of the whole file falls on every masked page. */
function pagesToRasterise(gates: readonly GateResult[], plan: Plan): ReadonlyMap<number, string> {
  const why = new Map<number, string>();
  for (const { findings } of gates) {
    for (const { page, code } of findings) {
      const pages = page === null ? plan.pages.map((p) => p.page) : [page];
      for (const p of pages) if (!why.has(p)) why.set(p, code);
    }
  }
  return why;
}

/** Pages whose look sanitizing changed become images too, with all of their text. */
function rasteriseAll(
  pdfium: Pdfium,
  doc: PDFDocument,
  prepared: Prepared,
  plan: Plan,
  which: ReadonlyMap<number, string>,
  cache: PictureCache,
): void {
  // The gates will compare the images with the same picture, if they are given the same file to compare with.
  const kept = prepared.pdfiumBaseline === prepared.pdf;
  const pages = doc.getPages();
  pdfium.withPages(prepared.pdf, '', (source) => {
    for (const page of which.keys()) {
      const target = pages[page - 1];
      const geometry = prepared.geometry[page - 1];
      if (!target || !geometry) continue;
      const own = plan.pages.find((p) => p.page === page);
      const boxes = own?.marks.map((m) => m.box) ?? [];
      const scale = imageScale(geometry);
      const draw = (): Pixels | null => source.withPage(page - 1, (p) => p.render(scale));
      const shown = kept ? cache.of(inPdfium(page, scale), draw) : draw();
      const image = shown && paintedOver(shown, geometry, boxes);
      const chars = own?.chars ?? source.withPage(page - 1, pageChars) ?? [];
      if (image) rasterise(doc, target, geometry, image, chars, boxes);
    }
  });
  // What the words stood for is a picture now, or they were what a gate found.
  silenceElements(doc, ({ page }) => which.has(page + 1));
  collect(doc);
}

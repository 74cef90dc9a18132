/** The gates over any finished PDF, by whomever it was made. */
import { failure, success, type Result } from '../../../shared/domain/result';
import type { Box, PageGeometry } from '../../../shared/geometry/box';
import type { Finding, GateResult, Inspection, RedactionOrder } from '../../../shared/domain/redaction';
import type { JobControl } from '../../desk/ports';
import type { EngineAssets } from '../assets';
import { Rope, type Bytes } from '../bytes/rope';
import { loadPdfium } from '../pdfium/load';
import type { Pdfium } from '../pdfium/pdfium';
import { objectsOfLarge } from '../redact/excerpt';
import { factsOf } from '../redact/facts';
import { prepare } from '../redact/prepare';
import { gateInput, planOf, type Plan } from '../redact/plan';
import { marksOf } from '../redact/regions';
import { Steps } from '../redact/steps';
import { finishedRegions } from './blank';
import { judged, notRun } from './findings';
import { runGates } from './gates';
import { hiddenText, type Inspected } from './hidden-text';
import { imagePages } from './image-pages';

/**
 * `source`: what the file was made of; without it gate 2 reports `not_run`, and places of strings are not known.
 * `inspect`: looks for live text under black boxes anywhere (`text-under-box`), and answers with what it says.
 * `ok` is false for a leak, and for a gate that could not run though its input was given. Failure codes:
 * `verify.damaged`, `engine.memory`.
 */
export async function verify(
  pdf: Bytes,
  source: Bytes | null,
  order: RedactionOrder,
  assets: EngineAssets,
  inspect = false,
  control: JobControl = {},
): Promise<Result<Inspection>> {
  try {
    return await verifyOrThrow(Rope.of(pdf), source && Rope.of(source), order, assets, inspect, control);
  } catch (error) {
    return error instanceof RangeError
      ? failure('engine.memory')
      : failure('verify.damaged', { why: 'parser' });
  }
}

async function verifyOrThrow(
  pdf: Rope,
  source: Rope | null,
  order: RedactionOrder,
  assets: EngineAssets,
  inspect: boolean,
  control: JobControl,
): Promise<Result<Inspection>> {
  const pdfium = await loadPdfium(assets);
  const own = geometryOf(pdfium, pdf);
  if (!own) return failure('verify.damaged', { why: 'pdf' });
  const from = source && prepare(pdfium, source);
  if (from && !from.ok) return failure('verify.damaged', { why: 'source' });
  const known = from ? from.value : null;
  const plan: Plan = known
    ? planOf(
        pdfium,
        known,
        order,
        factsOf(pdfium, known.pdf, await objectsOfLarge(known.pdf, known.geometry.length)),
      )
    : planWithoutSource(order, own);
  const images = await imagePages(pdf);
  const masked = plan.pages.length;
  // Opened; compared, where there is something to compare with; read by the second reader; looked at where it is masked.
  const steps = new Steps(own.length + (known ? own.length : 0) + masked + masked, control);
  steps.step(own.length);
  const input = {
    ...gateInput(
      { geometry: own, baseline: known?.baseline ?? null, pdfiumBaseline: known?.pdfiumBaseline ?? null },
      order,
      plan,
    ),
    pdf,
    images,
    onPage: () => steps.step(),
  };
  const gates = await runGates(pdfium, assets, input);
  const regions = await finishedRegions(
    pdfium,
    assets,
    pdf,
    own,
    new Map(plan.pages.map((p) => [p.page, p.marks])),
    () => steps.step(),
  );
  const strange: Finding[] = order.regions
    .filter((r) => r.page < 1 || r.page > own.length)
    .map((r) => ({ severity: 'leak', code: 'page-missing', page: r.page, box: r.box }));
  steps.finish();
  const inspected = inspect ? hiddenText(pdfium, pdf) : null;
  const all = [
    judged('blank-region', [...regions, ...strange]),
    ...gates.map((g) => withFound(g, inspected)),
    notRun('detector'),
  ];
  const failed = all.some(
    (g) =>
      g.result === 'fail' || (g.gate === 'outside-unchanged' && source !== null && g.result === 'not_run'),
  );
  return success({
    pages: own.map((_, i) => ({
      page: i + 1,
      method: images.has(i + 1)
        ? 'raster'
        : plan.pages.some((p) => p.page === i + 1)
          ? 'vector'
          : 'untouched',
      why: null,
    })),
    removed: plan.pages.reduce((sum, p) => sum + p.marks.length, 0),
    added: plan.added,
    gates: all,
    warnings: [],
    ok: !failed,
    ...(inspected ? { hidden: inspected.hidden } : {}),
  });
}

/** Text under a box is what another extractor reads there: gate 3 tells of it. */
function withFound(gate: GateResult, inspected: Inspected | null): GateResult {
  if (gate.gate !== 'other-extractor' || !inspected) return gate;
  return judged(gate.gate, [...gate.findings, ...inspected.findings]);
}

function geometryOf(pdfium: Pdfium, pdf: Rope): readonly PageGeometry[] | null {
  const opened = pdfium.withPages(pdf, '', (doc) => {
    const list: PageGeometry[] = [];
    for (let i = 0; i < doc.pageCount(); i++) {
      const g = doc.withPage(i, (p) => p.geometry());
      if (g) list.push(g);
    }
    return list.length === doc.pageCount() ? list : null;
  });
  return opened.ok ? opened.value : null;
}

function planWithoutSource(order: RedactionOrder, geometry: readonly PageGeometry[]): Plan {
  const none: readonly Box[] = [];
  return {
    pages: geometry.flatMap((g, i) => {
      const marks = marksOf(order, i + 1, none);
      return marks.length === 0 ? [] : [{ page: i + 1, geometry: g, marks, quads: none, chars: [] }];
    }),
    added: [],
    colours: { fix: false, toned: false },
    widthsTold: 0,
  };
}

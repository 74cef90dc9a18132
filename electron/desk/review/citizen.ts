/** The paper as citizens will read it, made by the real redactor: for the citizen view and for the trial seal alike. */
import type { RedactionOrder, RedactionReport } from '../../../shared/domain/redaction';
import type { TextModel } from '../../../shared/domain/paper';
import type { JobControl } from '../ports';
import type { BlobRole } from '../ports-store';
import type { BlobRow } from '../ports-vault';
import { must, refuse } from '../refusal';
import type { Rooms } from '../rooms';
import { papersOf, type CaseFile, type CasePart } from './case-file';
import { orderFor } from './orders';
import { wholeProgress } from './whole-progress';

export interface CitizenPaper {
  readonly partId: string;
  /** Null for a part that is withheld whole. */
  readonly blob: BlobRow | null;
  readonly order: RedactionOrder;
  readonly report: RedactionReport | null;
  readonly text: TextModel | null;
  /** Private hits of the detector on the output (gate 5): texts, for the reviewer's eyes only. */
  readonly hits: readonly string[];
}

/**
 * Redacts every paper of the case, and keeps all of them or none: where one fails or the work is stopped, those that were
 * made before stay as they are. Codes: redact.gate-failed (params.gate), redact.damaged, engine.*.
 */
export async function makeCitizenPapers(
  rooms: Rooms,
  file: CaseFile,
  role: Extract<BlobRole, 'citizen' | 'trial'>,
  control: JobControl = {},
): Promise<readonly CitizenPaper[]> {
  const { signal, onProgress } = control;
  const parts = papersOf(file);
  const progress = wholeProgress(
    parts.map((part) => (isWithheld(file, part) ? 0 : Math.max(1, part.pages.length))),
    onProgress,
  );
  const made: CitizenPaper[] = [];
  const blobs = () => made.flatMap((paper) => (paper.blob === null ? [] : [paper.blob]));
  try {
    for (const [index, part] of parts.entries()) {
      const tell = progress(index);
      // Said before the engine has begun: it may have to wait for a process.
      tell(0, 1);
      const own = signal === undefined ? { onProgress: tell } : { signal, onProgress: tell };
      made.push(await makeOne(rooms, file, part, role, own));
    }
    // From here on it is kept, and there is nothing left to stop.
    if (signal?.aborted === true) return refuse('engine.cancelled');
    const gone = must(
      await rooms.store.write(async (w) => {
        const before: string[] = [];
        for (const blob of blobs()) before.push(...(await w.blobs.replace(blob)));
        return before;
      }),
    );
    await rooms.blobs.remove(gone);
    return made;
  } catch (error) {
    await rooms.blobs.remove(blobs().map((blob) => blob.id));
    throw error;
  }
}

function isWithheld(file: CaseFile, part: CasePart): boolean {
  return file.sheet.parts.some((p) => p.partId === part.id && p.withheldBy !== null);
}

async function makeOne(
  rooms: Rooms,
  file: CaseFile,
  part: CasePart,
  role: Extract<BlobRole, 'citizen' | 'trial'>,
  control: JobControl,
): Promise<CitizenPaper> {
  const order = orderFor(file, part);
  if (isWithheld(file, part))
    return { partId: part.id, blob: null, order, report: null, text: null, hits: [] };
  const redacted = await redactPaper(rooms, file, part, order, control);
  const blob = must(await rooms.blobs.write(file.key, { partId: part.id, role }, redacted.pdf));
  return {
    partId: part.id,
    blob,
    order,
    report: redacted.report,
    text: redacted.text,
    hits: redacted.hits.map((hit) => hit.text),
  };
}

/** The same rendition and the same order give the same bytes: sealing relies on it. */
export async function redactPaper(
  rooms: Rooms,
  file: CaseFile,
  part: CasePart,
  order: RedactionOrder,
  control: JobControl = {},
) {
  if (part.rendition === null) return refuse('blob.missing');
  const pdf = must(await rooms.blobs.read(file.key, part.rendition));
  const redacted = must(await rooms.engines.redact({ pdf, order }, control));
  if (!redacted.report.ok) return refuse('redact.gate-failed', { gate: failedGate(redacted.report) });
  return redacted;
}

function failedGate(report: RedactionReport): string {
  return report.gates.find((gate) => gate.result === 'fail')?.gate ?? 'unknown';
}

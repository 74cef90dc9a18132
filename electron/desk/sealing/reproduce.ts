/** The same original and the same decisions must give the bytes that were approved; only then are they proven once more. */
import type { JobControl } from '../ports';
import { must, refuse } from '../refusal';
import { papersOf, type CaseFile, type CasePart } from '../review/case-file';
import { redactPaper } from '../review/citizen';
import { orderFor } from '../review/orders';
import type { Trial } from '../review/trial';
import type { Rooms } from '../rooms';
import type { SealedPaper } from './content';
import type { SealSteps } from './progress';

/** Papers of the case that the trial seal has bytes of, by their pages. */
export function publishedPages(file: CaseFile, trial: Trial): readonly number[] {
  return papersOf(file)
    .filter((part) => approvedBytes(trial, part) !== null)
    .map((part) => Math.max(1, part.pages.length));
}

/** Codes: seal.stale, seal.not-reproduced, seal.gate-failed (params.gate), redact.*, engine.*. */
export async function reproduce(
  rooms: Rooms,
  file: CaseFile,
  trial: Trial,
  steps: SealSteps,
  signal: AbortSignal,
): Promise<readonly SealedPaper[]> {
  const papers: SealedPaper[] = [];
  let published = 0;
  for (const part of papersOf(file)) {
    const sha256 = approvedBytes(trial, part);
    if (sha256 === null) {
      papers.push({ part, pdf: null, text: '', report: null });
      continue;
    }
    const making = { signal, onProgress: begun(steps.making(published)) };
    const proving = () => ({ signal, onProgress: begun(steps.proving(published)) });
    papers.push(await one(rooms, file, part, sha256, making, proving));
    published += 1;
  }
  return papers;
}

/** Said before the engine has begun: it may have to wait for a process. */
function begun(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  tell(0, 1);
  return tell;
}

/** SHA-256 in hex; null for a paper that is withheld whole. */
function approvedBytes(trial: Trial, part: CasePart): string | null {
  const approved = trial.papers.find((paper) => paper.partId === part.id) ?? refuse('seal.stale');
  return approved.sha256;
}

async function one(
  rooms: Rooms,
  file: CaseFile,
  part: CasePart,
  sha256: string,
  making: JobControl,
  proving: () => JobControl,
): Promise<SealedPaper> {
  const order = orderFor(file, part);
  const redacted = await redactPaper(rooms, file, part, order, making);
  if (rooms.sha256(redacted.pdf) !== sha256) return refuse('seal.not-reproduced');
  const proof = must(await rooms.engines.verify({ pdf: redacted.pdf, source: null, order }, proving()));
  if (!proof.ok)
    return refuse('seal.gate-failed', { gate: proof.gates.find((g) => g.result === 'fail')?.gate ?? '' });
  const text = redacted.text.pages.map((page) => page.runs.map((run) => run.text).join('\n')).join('\f');
  return { part, pdf: redacted.pdf, text, report: redacted.report };
}

/** `run`: the whole way of every draft in a folder, on a scratch desk that is thrown away; for night batches that only measure, for demonstration and for tests. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Desk } from '../desk/desk';
import { must, refuse, Refusal } from '../desk/refusal';
import { buildDesk } from '../parts';
import { filesOf } from '../shell/files';
import { preferenceFile } from '../shell/preference-file';
import { SAMPLES } from '../resources';
import { readWords } from './arguments';
import { acceptAll } from './accept';
import { badUsage, mayWrite, type ExitCode } from './command';
import { programParts } from './converter';
import { writeWhole } from './redact';

interface Outcome {
  readonly file: string;
  readonly code: string;
}

const DRAFT = new Set(['.pdf', '.hwp', '.hwpx']);

export async function runFolder(args: readonly string[]): Promise<ExitCode> {
  const words = readWords(args, { options: ['out'], flags: ['auto', 'force'] });
  const [folder] = words?.positional ?? [];
  const out = words?.options.get('out');
  if (words?.positional.length !== 1 || folder === undefined || out === undefined) return badUsage('run');
  const summaryPath = join(out, 'summary.json');
  mayWrite(summaryPath, words.flags.has('force'));
  const files = await draftsOf(folder);
  await mkdir(out, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'desk-run-'));
  try {
    const summary = await withDesk(scratch, out, (desk) => goThrough(desk, files, words.flags.has('auto')));
    await writeWhole(summaryPath, `${JSON.stringify(summary, null, 2)}\n`);
    return summary.failed.length === 0 ? 0 : 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function draftsOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => refuse('input.missing'));
  return entries
    .filter((entry) => entry.isFile() && DRAFT.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(folder, entry.name))
    .sort();
}

async function withDesk<T>(scratch: string, out: string, work: (desk: Desk) => Promise<T>): Promise<T> {
  const { spawn, printer, close } = await programParts();
  const desk = must(
    await buildDesk({
      data: scratch,
      spawn,
      printer,
      chooser: { drafts: () => Promise.resolve(null), folder: () => Promise.resolve(out) },
      files: filesOf(SAMPLES),
      preferences: preferenceFile(scratch),
      tell: () => undefined,
      about: { version: 'cli', runtime: 'release' },
    }),
  );
  try {
    return await work(desk);
  } finally {
    await desk.close();
    await close();
  }
}

/** Two people who exist for the length of one run. */
async function hire(desk: Desk): Promise<{ readonly reviewer: string; readonly approver: string; readonly passphrase: string }> {
  const passphrase = randomBytes(24).toString('base64url');
  const person = (post: string, roles: readonly ('reviewer' | 'approver' | 'officer' | 'publisher' | 'administrator')[]) => ({
    name: post,
    post,
    department: '',
    roles: [...roles],
    passphrase,
  });
  const { recoveryCode } = await desk.session.firstStart({
    officeName: 'run',
    people: [person('검토', ['reviewer', 'administrator']), person('승인', ['approver', 'officer', 'publisher'])],
  });
  const status = await desk.session.confirmRecovery(recoveryCode);
  const [reviewer, approver] = status.people;
  if (reviewer === undefined || approver === undefined) return refuse('fault');
  return { reviewer: reviewer.id, approver: approver.id, passphrase };
}

async function goThrough(desk: Desk, files: readonly string[], auto: boolean) {
  const started = Date.now();
  const { reviewer, approver, passphrase } = await hire(desk);
  const open: Outcome[] = [];
  const failed: Outcome[] = [];
  await desk.intake.take(files, 'file');
  await desk.intake.settled();
  const taken = Date.now();
  for (const job of await desk.intake.jobs()) {
    if (job.error !== null) open.push({ file: job.fileName, code: job.error.code });
  }
  const details: Record<string, unknown>[] = [];
  const submitted: string[] = [];
  const { cases } = await desk.inbox.list();
  for (const row of [...cases].reverse()) {
    try {
      if (!auto) {
        await desk.review.open(row.id);
        open.push({ file: row.fileName, code: 'in-review' });
        continue;
      }
      const done = await acceptAll(desk, row.id);
      details.push({ file: row.fileName, ...done.detail });
      if (done.code === null) submitted.push(row.id);
      else open.push({ file: row.fileName, code: done.code });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      (isOpenItem(error.failure.code) ? open : failed).push({ file: row.fileName, code: error.failure.code });
    }
  }
  const reviewed = Date.now();
  await desk.session.lock();
  await desk.session.unlock(approver, passphrase);
  const pages = { vector: 0, raster: 0 };
  let packaged = 0;
  let masks = 0;
  for (const caseId of submitted) {
    const view = await approveAll(desk, caseId);
    if (view.row.state === 'queued') packaged += 1;
    else failed.push({ file: view.row.fileName, code: view.row.notes[0]?.code ?? 'seal.failed' });
    masks += view.row.masks;
    pages.raster += view.raster;
    pages.vector += view.row.pages - view.raster;
  }
  if (submitted.length > 0) {
    await desk.publication.chooseFolder();
    await desk.publication.send();
  }
  void reviewer;
  return {
    files: files.length,
    packaged,
    open,
    failed,
    masks,
    pages,
    ms: {
      intake: taken - started,
      review: reviewed - taken,
      approval: Date.now() - reviewed,
      total: Date.now() - started,
    },
    details,
  };
}

/** A draft that the redactor refuses is an open item of a person, not a fault. */
function isOpenItem(code: string): boolean {
  return code.startsWith('redact.') || code.startsWith('review.') || code.startsWith('engine.');
}

async function approveAll(desk: Desk, caseId: string) {
  let view = await desk.approval.open(caseId);
  const raster = view.view.citizen.rasterPages;
  for (const part of view.view.parts) {
    if (part.pages.length === 0) continue;
    view = await desk.approval.see(caseId, part.id, part.pages.map((page) => page.page));
  }
  for (const group of view.view.groups) {
    view = await desk.approval.decide(caseId, group.id, 'approved', '');
  }
  for (const { reason } of view.signatures) view = await desk.approval.sign(caseId, reason);
  const { row } = await desk.approval.approve(caseId, view.digest);
  return { row, raster };
}

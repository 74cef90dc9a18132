/** The whole way of a folder's drafts, by two people: taken in, accepted as proposed, approved, sealed and sent. No file is left without a word. */
import { basename } from 'node:path';
import type { CaseView } from '../../shared/contract/views';
import type { Desk } from '../desk/desk';
import { must, refuse, Refusal } from '../desk/refusal';
import { acceptAll } from './accept';
import { layOutEvidence } from './evidence';
import { Outcomes } from './outcome';
import { hire, type Staff } from './staff';

export interface Manner {
  /** False: every case stops where a person would begin. */
  readonly auto: boolean;
  /** Folder for what is measured; null for none. */
  readonly evidence: string | null;
}

interface Draft {
  readonly file: string;
  readonly caseId: string;
}

/** As many drafts at a time as may lie open on the desk. */
const BATCH = 40;
/** Cases worked on at once: two keep the engines busy, a third is thought about meanwhile. */
const SIDE_BY_SIDE = 3;

export async function goThrough(desk: Desk, files: readonly string[], manner: Manner) {
  const outcomes = new Outcomes();
  const ms = { intake: 0, review: 0, approval: 0, total: 0 };
  const staff = await hire(desk);
  const timed = async <T>(step: keyof typeof ms, work: () => Promise<T>): Promise<T> => {
    const begun = Date.now();
    const value = await work();
    ms[step] += Date.now() - begun;
    return value;
  };
  try {
    await timed('total', async () => {
      await desk.publication.chooseFolder();
      for (let at = 0; at < files.length; at += BATCH) {
        const batch = files.slice(at, at + BATCH);
        const drafts = await timed('intake', () => takeIn(desk, batch, outcomes));
        const submitted = await timed('review', () => review(desk, drafts, manner, outcomes));
        if (submitted.length > 0) await timed('approval', () => publish(desk, staff, submitted, outcomes));
      }
    });
  } finally {
    staff.leave();
  }
  const { open, failed, details, packaged } = outcomes;
  const sent = details.filter((detail) => detail.package !== null);
  const sum = (of: 'masks' | 'pages' | 'raster') => sent.reduce((all, detail) => all + detail[of], 0);
  return {
    files: files.length,
    packaged,
    open,
    failed,
    masks: sum('masks'),
    pages: { vector: sum('pages') - sum('raster'), raster: sum('raster') },
    ms,
    details,
  };
}

/** The drafts that were read; of every other file it is noted why not. */
async function takeIn(desk: Desk, files: readonly string[], outcomes: Outcomes): Promise<readonly Draft[]> {
  const { known, noted } = await desk.intake.take(files, 'file');
  await desk.intake.settled();
  for (const { fileName } of known) outcomes.note(fileName, 'intake.known');
  const jobs = must(await desk.rooms.store.read((r) => r.jobs.list()));
  const read: Draft[] = [];
  for (const { path, caseId } of noted) {
    const file = basename(path).normalize('NFC');
    const row = must(await desk.rooms.store.read((r) => r.cases.get(caseId)));
    const error = jobs.find((job) => job.caseId === caseId)?.error ?? null;
    if (row?.state === 'analysed') read.push({ file, caseId });
    else if (row === null || row.destroyedAt !== null) outcomes.note(file, 'intake.known');
    else outcomes.note(file, error ?? 'intake.fault');
  }
  return read;
}

/** Each of them, some side by side; one that is refused, or trips over a fault, stops no other. */
async function each(
  drafts: readonly Draft[],
  outcomes: Outcomes,
  work: (draft: Draft) => Promise<void>,
): Promise<void> {
  const waiting = [...drafts];
  const one = async (): Promise<void> => {
    for (let draft = waiting.shift(); draft !== undefined; draft = waiting.shift()) {
      try {
        await work(draft);
      } catch (error) {
        if (error instanceof Refusal) outcomes.note(draft.file, error.failure.code, error.failure.params);
        else outcomes.note(draft.file, 'fault', { kind: error instanceof Error ? error.name : 'unknown' });
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one));
}

async function review(
  desk: Desk,
  drafts: readonly Draft[],
  { auto, evidence }: Manner,
  outcomes: Outcomes,
): Promise<readonly Draft[]> {
  const submitted: Draft[] = [];
  await each(drafts, outcomes, async (draft) => {
    if (!auto) {
      await desk.review.open(draft.caseId);
      outcomes.note(draft.file, 'in-review');
      return;
    }
    const view = await acceptAll(desk, draft.caseId);
    if (evidence !== null) await layOutEvidence(desk, view, evidence);
    const [guard] = view.guards;
    try {
      if (guard !== undefined) refuse(guard.code, guard.params);
      await desk.review.submit(draft.caseId);
      submitted.push(draft);
    } catch (error) {
      outcomes.details.push(detailOf(draft.file, view, null));
      throw error;
    }
  });
  return submitted;
}

async function publish(
  desk: Desk,
  staff: Staff,
  drafts: readonly Draft[],
  outcomes: Outcomes,
): Promise<void> {
  await staff.approve();
  const approved: { readonly draft: Draft; readonly view: CaseView }[] = [];
  await each(drafts, outcomes, async (draft) => {
    const view = await approveAll(desk, draft.caseId);
    approved.push({ draft, view });
  });
  await desk.publication.send();
  for (const { draft, view } of approved) {
    const [row] = must(await desk.rooms.store.read((r) => r.queue.of(draft.caseId)));
    const sent = row?.state === 'sent';
    outcomes.details.push(detailOf(draft.file, view, sent ? row.packageId : null));
    if (sent) outcomes.packaged += 1;
    else outcomes.note(draft.file, row?.error ?? (await sealFailure(desk, draft.caseId)));
  }
  await staff.review();
}

/** Why a case that was approved is not in the queue. */
async function sealFailure(desk: Desk, caseId: string): Promise<string> {
  const items = must(await desk.rooms.store.read((r) => r.openItems.of(caseId)));
  return items.find((item) => !item.code.startsWith('unread.'))?.code ?? 'seal.failed';
}

/** The view as it was approved. */
async function approveAll(desk: Desk, caseId: string): Promise<CaseView> {
  let view = await desk.approval.open(caseId);
  for (const part of view.view.parts) {
    if (part.pages.length === 0) continue;
    const pages = part.pages.map((page) => page.page);
    view = await desk.approval.see(caseId, part.id, pages);
  }
  for (const group of view.view.groups) view = await desk.approval.decide(caseId, group.id, 'approved', '');
  for (const { reason } of view.signatures) view = await desk.approval.sign(caseId, reason);
  await desk.approval.approve(caseId, view.digest);
  return view.view;
}

function detailOf(file: string, view: CaseView, packageId: string | null) {
  return {
    file,
    candidates: view.candidates.filter((candidate) => !candidate.open).length,
    masks: view.masks.length,
    openRatio: Math.round(view.openRatio * 10_000) / 10_000,
    pages: view.row.pages,
    raster: view.citizen.rasterPages,
    package: packageId,
  };
}

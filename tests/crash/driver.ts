/**
 * The back office of the real program without its window, for the crash tests: the same rooms, utility processes and
 * printer as electron/main.ts, one command a run. It says `begin` and `end` around the step that is to be interrupted,
 * and `done` with its findings when the desk is closed. It runs inside Electron; desk.crash.ts kills it.
 */
import { createHash } from 'node:crypto';
import { app } from 'electron';
import { acceptAndSubmit } from '../../electron/cli/accept';
import type { Desk } from '../../electron/desk/desk';
import { must } from '../../electron/desk/refusal';
import { openCaseFile } from '../../electron/desk/review/case-file';
import { residentBytes } from '../../electron/engines/host/memory';
import { buildDesk } from '../../electron/parts';
import { SAMPLES, WORKER } from '../../electron/resources';
import { filesOf } from '../../electron/shell/files';
import { settleFolders } from '../../electron/shell/folders';
import { preferenceFile } from '../../electron/shell/preference-file';
import { createPrinter } from '../../electron/shell/printer';
import { loadPrinterFonts } from '../../electron/shell/printer-fonts';
import { registerScheme } from '../../electron/shell/protocol';
import { closeNetwork, lockEverySession } from '../../electron/shell/session';
import { utilitySpawn } from '../../electron/shell/spawn';
import type { CaseState } from '../../shared/domain/review';
import type { Role } from '../../shared/domain/role';
import { order, type Findings, type Order, type Said, type Staff } from './protocol';

const PASSPHRASE = '봄날의 시청 앞 은행나무';

const given = order.parse(JSON.parse(process.env['CRASH_ORDER'] ?? '{}'));
const data = settleFolders(['--data', given.data], {});
registerScheme();
closeNetwork();
lockEverySession();

function say(what: Said['what'], findings: Findings = {}): void {
  process.stdout.write(`${JSON.stringify({ what, findings })}\n`);
}

async function open(): Promise<Desk> {
  const desk = must(
    await buildDesk({
      data,
      spawn: utilitySpawn({ entry: WORKER, residentBytes, heapMegabytes: 768 }),
      printer: createPrinter({ fonts: () => loadPrinterFonts() }),
      chooser: {
        drafts: () => Promise.resolve(null),
        pdf: () => Promise.resolve(null),
        folder: () => Promise.resolve(given.folder),
      },
      files: filesOf(SAMPLES),
      preferences: preferenceFile(data),
      tell: () => undefined,
      about: { version: 'test', runtime: 'evaluation' },
    }),
  );
  await desk.resume();
  return desk;
}

async function hire(desk: Desk): Promise<Staff> {
  const person = (name: string, roles: readonly Role[]) => ({
    name,
    post: '주무관',
    department: '교통지도과',
    roles: [...roles],
    passphrase: PASSPHRASE,
  });
  const { recoveryCode } = await desk.session.firstStart({
    officeName: '가온구청',
    people: [
      person('이도윤', ['reviewer', 'administrator', 'inspector']),
      person('최은우', ['approver', 'officer', 'publisher']),
    ],
  });
  const { people } = await desk.session.confirmRecovery(recoveryCode);
  const [reviewer, approver] = people;
  if (reviewer === undefined || approver === undefined) throw new Error('nobody was hired');
  return { reviewer: reviewer.id, approver: approver.id };
}

function unlock(desk: Desk, who: keyof Staff) {
  if (given.staff === undefined) throw new Error('no staff was named');
  return desk.session.unlock(given.staff[who], PASSPHRASE);
}

async function casesIn(desk: Desk, states: readonly CaseState[]) {
  return must(await desk.rooms.store.read((r) => r.cases.list({ states, order: 'oldest' })));
}

/** Each draft that is here, by the hash of the original that the vault gives back. */
async function drafts(desk: Desk): Promise<NonNullable<Findings['drafts']>> {
  const found = [];
  const { cases, jobs } = await desk.inbox.list();
  for (const { id } of cases) {
    const view = await desk.review.open(id);
    const file = await openCaseFile(desk.rooms, id);
    const rows = must(await desk.rooms.store.read((r) => r.blobs.of(id)));
    const original = rows.filter((row) => row.role === 'original');
    const [first] = original;
    if (first === undefined) throw new Error('a case without its original');
    const bytes = must(await desk.rooms.blobs.read(file.key, first));
    found.push({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      originals: original.length,
      renditions: rows.filter((row) => row.role === 'rendition').length,
      parts: view.parts.length,
      candidates: view.candidates.length,
    });
  }
  return { cases: found, jobs: jobs.map((job) => ({ state: job.state, code: job.error?.code ?? '' })) };
}

async function decideAll(desk: Desk, caseId: string): Promise<string> {
  let view = await desk.approval.open(caseId);
  for (const part of view.view.parts) {
    const pages = part.pages.map((page) => page.page);
    if (pages.length > 0) view = await desk.approval.see(caseId, part.id, pages);
  }
  for (const group of view.view.groups) view = await desk.approval.decide(caseId, group.id, 'approved', '');
  for (const { reason } of view.signatures) view = await desk.approval.sign(caseId, reason);
  return view.digest;
}

/** Approves whatever is submitted; approval and sealing are one step of the person. */
async function approveAll(desk: Desk, begun: () => void): Promise<void> {
  const ready: { readonly id: string; readonly digest: string }[] = [];
  for (const { id } of await casesIn(desk, ['submitted']))
    ready.push({ id, digest: await decideAll(desk, id) });
  begun();
  for (const { id, digest } of ready) await desk.approval.approve(id, digest);
}

/** Sealing that a power cut interrupted goes on by itself once the desk is open. */
async function sealed(desk: Desk): Promise<void> {
  while ((await casesIn(desk, ['approved'])).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const COMMANDS: Readonly<Record<Order['command'], (desk: Desk) => Promise<Findings>>> = {
  hire: async (desk) => ({ staff: await hire(desk) }),

  async intake(desk) {
    await unlock(desk, 'reviewer');
    say('begin');
    const { taken } = await desk.intake.take(given.paths, 'file');
    await desk.intake.settled();
    return { taken };
  },

  async settle(desk) {
    await unlock(desk, 'reviewer');
    await desk.intake.settled();
    return { drafts: await drafts(desk) };
  },

  /** As a watched folder does after a restart: everything in it is offered once more, at once. */
  async again(desk) {
    await unlock(desk, 'reviewer');
    await desk.intake.take(given.paths, 'watched');
    await desk.intake.settled();
    return { drafts: await drafts(desk) };
  },

  async submit(desk) {
    await unlock(desk, 'reviewer');
    await desk.intake.take(given.paths, 'file');
    await desk.intake.settled();
    const open: string[] = [];
    for (const { id } of await casesIn(desk, ['analysed'])) {
      const { row, guards } = await acceptAndSubmit(desk, id);
      if (row.state !== 'submitted') open.push(...guards.map((guard) => guard.code));
    }
    return { open };
  },

  async approve(desk) {
    await unlock(desk, 'approver');
    await approveAll(desk, () => {
      say('begin');
    });
    return {};
  },

  /** First what was approved, left to itself; then a person approves the rest. */
  async 'approve-rest'(desk) {
    await unlock(desk, 'approver');
    await sealed(desk);
    await approveAll(desk, () => undefined);
    return {};
  },

  async send(desk) {
    await unlock(desk, 'approver');
    await desk.publication.chooseFolder();
    say('begin');
    const { rows } = await desk.publication.send();
    return { queue: rows.map(({ packageId, state }) => ({ packageId, state })) };
  },

  async receipts(desk) {
    await unlock(desk, 'approver');
    await desk.publication.chooseFolder();
    const { rows } = await desk.publication.receipts();
    return { queue: rows.map(({ packageId, state }) => ({ packageId, state })) };
  },
};

async function main(): Promise<void> {
  await app.whenReady();
  const desk = await open();
  const findings = await COMMANDS[given.command](desk);
  say('end');
  await desk.close();
  say('done', findings);
}

void main().then(
  () => process.stdout.write('', () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.name) : String(error)}\n`, () =>
      process.exit(1),
    );
  },
);

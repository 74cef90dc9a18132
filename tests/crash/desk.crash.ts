// kill −9 in the middle of intake, of sealing and of sending, at random moments: nothing is lost, nothing is sent twice.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPackage } from '../../electron/sync/package/verify';
import { serveOnce } from '../../tools/portal.mjs';
import { ROOT } from '../integration/engines-worker';
import { booksOf, type Books } from './books';
import type { Findings, Order, Staff } from './protocol';
import { seedOf, uniform } from './random';
import { buildDriver, runDriver, type Ended } from './run-driver';

const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? process.env['DESK_ROUNDS'] ?? 20);
const SEED = seedOf(process.env);
const SAMPLES = join(ROOT, 'resources', 'samples');
/** Two PDFs and two HWPX: read by an engine alone, and printed by a hidden window first. */
const DRAFTS = ['02_', '01_', '12_', '08_'];
/** How many of them go on to sealing and sending. */
const SEALED = 3;

let driver = '';
let scratch = '';
let staff: Staff;
let paths: readonly string[] = [];
let hashes: readonly string[] = [];
let random: () => number;

beforeAll(async () => {
  process.stdout.write(`crash tests: CRASH_SEED=${String(SEED)} CRASH_ROUNDS=${String(ROUNDS)}\n`);
  scratch = await mkdtemp(join(tmpdir(), 'desk-crash-'));
  driver = await buildDriver();
  const names = await readdir(SAMPLES);
  paths = DRAFTS.map((start) => join(SAMPLES, names.find((name) => name.startsWith(start)) ?? start));
  hashes = await Promise.all(
    paths.map(async (path) =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ),
  );
  const { findings } = await run('hired', 'hire');
  if (findings?.staff === undefined) throw new Error('nobody was hired');
  staff = findings.staff;
});

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  await rm(driver, { recursive: true, force: true });
});

const dataOf = (round: string) => join(scratch, round, 'data');
const folderOf = (round: string) => join(scratch, round, 'stick');

async function run(
  round: string,
  command: Order['command'],
  killAfter: number | null = null,
): Promise<Ended> {
  const temp = join(scratch, round, 'tmp');
  await mkdir(temp, { recursive: true });
  await mkdir(folderOf(round), { recursive: true });
  const order = {
    command,
    data: dataOf(round),
    folder: folderOf(round),
    staff,
    paths: command === 'submit' ? paths.slice(0, SEALED) : paths,
  };
  return runDriver(driver, order, temp, killAfter);
}

/** A round begins with a copy of a desk that was closed in order. */
async function copy(from: string, round: string): Promise<void> {
  await cp(dataOf(from), dataOf(round), { recursive: true });
}

/** A machine under load measures badly; a kill that came too late is tried again this often. */
const TRIES = 4;

/** Kills the step at a random moment of its length. Where the step was quicker, its length is corrected and another moment drawn. */
async function cutOnce(
  from: string,
  command: Order['command'],
  round: string,
  length: Length,
): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    await copy(from, round);
    const after = Math.round(random() * length.ms);
    const { ms } = await run(round, command, after);
    const moment = `killed ${String(after)} of ${String(Math.round(length.ms))} ms in`;
    if (ms === null) return moment;
    length.ms = Math.min(length.ms, ms);
    if (tried === TRIES) return `${moment}, too late`;
    await rm(join(scratch, round), { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Length {
  ms: number;
}

/** Runs the step undisturbed, then cuts it off `ROUNDS` times; `check` gets what lay on disk right after the cut. */
async function cutOff(
  from: string,
  command: Order['command'],
  check: (round: string, left: Books, number: number) => Promise<void>,
): Promise<void> {
  const whole = `${command}-whole`;
  await copy(from, whole);
  const length = { ms: (await run(whole, command)).ms ?? 0 };
  for (let number = 0; number < ROUNDS; number += 1) {
    const round = `${command}-${String(number)}`;
    const cut = await cutOnce(from, command, round, length);
    const left = await booksOf(dataOf(round));
    const moment = `${command} ${String(number + 1)}/${String(ROUNDS)}: ${cut}`;
    const { cases, jobs, acts } = left;
    process.stdout.write(`${moment}; ${JSON.stringify({ cases, jobs, noted: acts['intake.noted'] })}\n`);
    expect(left.chain, moment).toBe(true);
    expect(left.integrity, moment).toEqual(['ok']);
    expect(left.rowsWithoutFile, moment).toEqual([]);
    await check(round, left, number);
    expect(faultsOf(await booksOf(dataOf(round))), moment).toEqual(IN_ORDER);
    await rm(join(scratch, round), { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Faults {
  readonly chain: boolean;
  readonly integrity: readonly string[];
  readonly rowsWithoutFile: readonly string[];
  readonly filesWithoutRow: readonly string[];
  readonly halfFiles: readonly string[];
  readonly sealedTwice: readonly string[];
  /** In the outbox without a row of the queue, and the other way round. */
  readonly strayPackages: readonly string[];
  readonly lostPackages: readonly string[];
}

const IN_ORDER: Faults = {
  chain: true,
  integrity: ['ok'],
  rowsWithoutFile: [],
  filesWithoutRow: [],
  halfFiles: [],
  sealedTwice: [],
  strayPackages: [],
  lostPackages: [],
};

function faultsOf(books: Books): Faults {
  const { chain, integrity, rowsWithoutFile, filesWithoutRow, halfFiles, sealedTwice, outbox } = books;
  const known = books.queue.map((row) => row.file);
  return {
    ...{ chain, integrity, rowsWithoutFile, filesWithoutRow, halfFiles, sealedTwice },
    strayPackages: outbox.filter((name) => !known.includes(name)),
    lostPackages: known.filter((name) => !outbox.includes(name)),
  };
}

/** Every draft once, whole; `expected` of them. */
function expectDrafts(findings: Findings | null, expected: number): void {
  const found = findings?.drafts;
  expect(found?.jobs).toEqual([]);
  const cases = found?.cases ?? [];
  expect(cases).toHaveLength(expected);
  expect(new Set(cases.map((c) => c.sha256)).size).toBe(expected);
  for (const one of cases) {
    expect(hashes).toContain(one.sha256);
    expect(one).toMatchObject({ originals: 1, renditions: 1, parts: 3 });
  }
  expect(cases.some((c) => c.candidates > 0) || expected === 0).toBe(true);
}

async function packagesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(join(folder, 'packages')).catch(() => [])).sort();
}

async function expectWhole(folder: string): Promise<void> {
  const report = await verifyPackage(folder);
  expect(report.ok && report.value).toMatchObject({ ok: true, faults: [] });
}

/** A desk with drafts that wait for approval; made once. */
async function makeSubmitted(): Promise<void> {
  if (existsSync(dataOf('submitted'))) return;
  await copy('hired', 'submitted');
  const { findings } = await run('submitted', 'submit');
  const { cases } = await booksOf(dataOf('submitted'));
  expect(cases, `left open: ${findings?.open?.join(', ') ?? ''}`).toEqual({ submitted: SEALED });
}

/** A desk with packages that wait to be sent: what the undisturbed sealing left, where it ran. */
async function makeQueued(): Promise<void> {
  if (existsSync(dataOf('approve-whole'))) return copy('approve-whole', 'queued');
  await makeSubmitted();
  await copy('submitted', 'queued');
  await run('queued', 'approve');
}

describe('kill −9', () => {
  beforeAll(() => {
    random = uniform(SEED);
  });

  it('in the middle of intake loses no draft and takes none twice', async () => {
    await cutOff('hired', 'intake', async (round, left, number) => {
      const noted = left.acts['intake.noted'] ?? 0;
      // Every other time the desk first goes on by itself with what it had noted.
      if (number % 2 === 1) expectDrafts((await run(round, 'settle')).findings, noted);
      expectDrafts((await run(round, 'again')).findings, hashes.length);
    });
  });

  it('in the middle of sealing seals and queues what was approved, once', async () => {
    await makeSubmitted();
    const all = SEALED;
    await cutOff('submitted', 'approve', async (round) => {
      await run(round, 'approve-rest');
      const books = await booksOf(dataOf(round));
      expect(books.cases).toEqual({ queued: all });
      expect(new Set(books.queue.map((row) => row.caseId)).size).toBe(all);
      expect(books.queue).toHaveLength(all);
      expect(books.acts['case.approved']).toBe(all);
      expect(books.acts['case.sealed']).toBe(all);
      for (const { file } of books.queue) await expectWhole(join(dataOf(round), 'outbox', file));
    });
  });

  it('in the middle of sending sends each package once, whole', async () => {
    await makeQueued();
    const all = (await booksOf(dataOf('queued'))).queue.map((row) => row.packageId).sort();
    expect(all).toHaveLength(SEALED);
    await cutOff('queued', 'send', async (round, _left, number) => {
      const folder = folderOf(round);
      const site = join(scratch, round, 'site');
      const portal = { folder, site, name: 'portal', key: null };
      const laid = (await packagesIn(folder)).filter((name) => !name.startsWith('.'));
      for (const name of laid) await expectWhole(join(folder, 'packages', name));
      const before = await marksOf(folder, laid);
      // Two times in three the portal is quicker than the restart; once of them the receipts are read before sending.
      const quick = number % 3 > 0;
      if (quick) await serveOnce(portal);
      const shown = quick ? await readdir(join(site, 'documents')).catch(() => []) : [];
      if (number % 3 === 2) await run(round, 'receipts');
      const { findings } = await run(round, 'send');
      expect(findings?.queue).toHaveLength(all.length);
      const now = await packagesIn(folder);
      // What is public already is not laid out again; what lay there whole was not written again; nothing is half.
      expect(now).toEqual(all.filter((id) => !shown.includes(id)));
      if (!quick) expect(await marksOf(folder, laid)).toEqual(before);
      for (const name of now) await expectWhole(join(folder, 'packages', name));

      await serveOnce(portal);
      const { findings: last } = await run(round, 'receipts');
      expect(last?.queue?.map((row) => row.state)).toEqual(all.map(() => 'published'));
      expect((await readdir(join(site, 'documents'))).sort()).toEqual(all);
      expect(await packagesIn(folder)).toEqual([]);
      const receipts = await readdir(join(folder, 'receipts'));
      expect(receipts).toHaveLength(all.length);
      const books = await booksOf(dataOf(round));
      expect(books.cases).toEqual({ published: all.length });
      expect(books.acts['case.sent']).toBe(all.length);
      expect(books.acts['receipt.published']).toBe(all.length);
    });
  });
});

/** Inode and last change of each package's folder and manifest: a second writing would change them. */
async function marksOf(
  folder: string,
  ids: readonly string[],
): Promise<Readonly<Record<string, readonly number[]>>> {
  const marks: Record<string, readonly number[]> = {};
  for (const id of ids) {
    const own = await stat(join(folder, 'packages', id));
    const manifest = await stat(join(folder, 'packages', id, 'manifest.json'));
    marks[id] = [own.ino, own.mtimeMs, manifest.ino, manifest.mtimeMs];
  }
  return marks;
}

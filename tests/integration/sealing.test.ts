/** A seal that takes its time: it is told how far it is, it can be stopped without leaving a trace, and it is taken up again. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptAndSubmit } from '../../electron/cli/accept';
import { must } from '../../electron/desk/refusal';
import type { SealProgress, Seals } from '../../shared/contract/sealing';
import { codeOf, hire, PASSPHRASE, SAMPLES, sit, testDesk, type Staff, type TestDesk } from './desk-testing';

let office: TestDesk;
let staff: Staff;
let clerk: string;
let first = '';
let second = '';

beforeAll(async () => {
  office = await testDesk();
  const { desk } = office;
  staff = await hire(desk);
  const { people } = await desk.session.addPerson({
    name: '박서준',
    post: '주무관',
    department: '감사담당관',
    roles: ['inspector'],
    passphrase: PASSPHRASE,
  });
  clerk = people.find(({ name }) => name === '박서준')?.id ?? '';
  const names = await readdir(SAMPLES);
  const paths = ['02_', '12_'].map((start) =>
    join(SAMPLES, names.find((name) => name.startsWith(start)) ?? start),
  );
  const { noted } = await desk.intake.take(paths, 'file');
  await desk.intake.settled();
  [first = '', second = ''] = noted.map(({ caseId }) => caseId);
  for (const id of [first, second]) expect((await acceptAndSubmit(desk, id)).row.state).toBe('submitted');
  await sit(desk, staff.approver);
});

afterEach(() => vi.restoreAllMocks());
afterAll(() => office.end());

async function approve(caseId: string): Promise<string> {
  const { approval } = office.desk;
  let view = await approval.open(caseId);
  for (const part of view.view.parts.filter((p) => p.pages.length > 0)) {
    view = await approval.see(caseId, part.id, part.pages.map((p) => p.page)); // prettier-ignore
  }
  for (const group of view.view.groups) view = await approval.decide(caseId, group.id, 'approved', '');
  for (const { reason } of view.signatures) view = await approval.sign(caseId, reason);
  return (await approval.approve(caseId, view.digest)).row.state;
}

async function stateOf(caseId: string): Promise<string> {
  return must(await office.desk.rooms.store.read((r) => r.cases.get(caseId)))?.state ?? '';
}

const queued = async (caseId: string) =>
  must(await office.desk.rooms.store.read((r) => r.queue.of(caseId))).length;
const outbox = () => readdir(join(office.data, 'outbox')).catch(() => []);
const actions = async (caseId: string) =>
  (await office.desk.inspection.list(null, caseId)).rows.map(({ action }) => action);
const shown = ({ seals }: Seals) => seals.map(({ row, state }) => [row.id, state]);

/** Does something once a seal tells of this, and hands on what came of it. */
function once<T>(wanted: (progress: SealProgress) => boolean, act: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = office.listen((event) => {
      if (event.event !== 'sealing' || !wanted(event.progress)) return;
      stop();
      act().then(resolve, reject);
    });
  });
}

const making = ({ step, done }: SealProgress): boolean => step === 'make' && done > 0;

/** How each job of an engine ended, in its own words. */
function ends(kind: 'redact' | 'verify'): readonly string[] {
  const said: string[] = [];
  const { engines } = office.desk.rooms;
  const note = <R extends { ok: true } | { ok: false; error: { code: string } }>(result: R): R => {
    said.push(result.ok ? 'done' : result.error.code);
    return result;
  };
  const redact = engines.redact.bind(engines);
  const verify = engines.verify.bind(engines);
  if (kind === 'redact')
    vi.spyOn(engines, 'redact').mockImplementation(async (job, control) => note(await redact(job, control)));
  else
    vi.spyOn(engines, 'verify').mockImplementation(async (job, control) => note(await verify(job, control)));
  return said;
}

async function until(question: () => Promise<boolean>): Promise<void> {
  while (!(await question())) await new Promise((resolve) => setTimeout(resolve, 30));
}

describe('a seal that is stopped', () => {
  it('leaves the case approved, and nothing of itself', async () => {
    const { sealing } = office.desk;
    const made = ends('redact');
    const stopped = once(making, () => sealing.stop(first));
    expect(await approve(first)).toBe('approved');
    expect(shown(await stopped)).toEqual([[first, 'stopped']]);
    expect(made).toEqual(['engine.cancelled']);
    expect(await stateOf(first)).toBe('approved');
    expect(await queued(first)).toBe(0);
    expect(await outbox()).toEqual([]);
    expect(await actions(first)).toContain('case.seal-stopped');
    expect(await actions(first)).not.toContain('case.sealed');
  });

  it('is stopped in the middle of the proof as well', async () => {
    const { sealing } = office.desk;
    const proven = ends('verify');
    const stopped = once(
      ({ step }) => step === 'prove',
      () => sealing.stop(first),
    );
    expect((await sealing.again(first)).row.state).toBe('approved');
    expect(shown(await stopped)).toEqual([[first, 'stopped']]);
    expect(proven).toEqual(['engine.cancelled']);
    expect(await outbox()).toEqual([]);
  });

  it('takes back the package that was just packed', async () => {
    const { sealing, rooms } = office.desk;
    const build = rooms.dispatch.build.bind(rooms.dispatch);
    const stops: Promise<Seals>[] = [];
    const packed: string[][] = [];
    vi.spyOn(rooms.dispatch, 'build').mockImplementation(async (content, signer) => {
      const built = await build(content, signer);
      packed.push(await outbox());
      stops.push(sealing.stop(first));
      // Who asks is looked at first.
      await new Promise((resolve) => setTimeout(resolve, 100));
      return built;
    });
    expect((await sealing.again(first)).row.state).toBe('approved');
    expect(packed.map((names) => names.length)).toEqual([1]);
    expect((await Promise.all(stops)).map(shown)).toEqual([[[first, 'stopped']]]);
    expect(await outbox()).toEqual([]);
    expect(await queued(first)).toBe(0);
  });

  it('is not for everybody to stop or to take up', async () => {
    const { sealing, session } = office.desk;
    await session.lock();
    // Opening the desk takes the seal up, whoever it is that opens documents.
    await session.unlock(clerk, PASSPHRASE);
    expect(await sealing.list()).toMatchObject({ mayAct: false });
    expect(await codeOf(sealing.stop(first))).toBe('role.missing');
    expect(await codeOf(sealing.again(first))).toBe('role.missing');
    await session.lock();
    expect(await stateOf(first)).toBe('approved');
  });
});

describe('a seal under way', () => {
  it('ends with the session, and its engine with it', async () => {
    const { desk } = office;
    const made = ends('redact');
    const locked = once(making, () => desk.session.lock());
    await desk.session.unlock(staff.approver, PASSPHRASE);
    await locked;
    await until(() => Promise.resolve(made.length > 0));
    expect(made).toEqual(['engine.cancelled']);
    expect(await stateOf(first)).toBe('approved');
  });

  it('lets one look at the case meanwhile', async () => {
    const { desk } = office;
    await desk.session.unlock(staff.approver, PASSPHRASE);
    await desk.sealing.stop(first);
    const looked = once(making, async () => {
      const { row } = await desk.review.open(second);
      const under = await desk.sealing.list();
      await desk.sealing.stop(second);
      return { state: row.state, under };
    });
    expect(await approve(second)).toBe('approved');
    const { state, under } = await looked;
    expect(state).toBe('approved');
    expect(under).toMatchObject({
      mayAct: true,
      seals: [
        { row: { id: first }, state: 'stopped', progress: null },
        { row: { id: second }, state: 'under-way', progress: { step: 'make', paper: 1, papers: 1 } },
      ],
    });
  });
});

describe('after a restart', () => {
  it('what was left is taken up one after the other, and what waits can be kept waiting', async () => {
    await office.again();
    const { desk } = office;
    expect([await stateOf(first), await stateOf(second)]).toEqual(['approved', 'approved']);
    const seen = once(making, async () => {
      const before = shown(await desk.sealing.list());
      return { before, after: shown(await desk.sealing.stop(second)) };
    });
    await desk.session.unlock(staff.approver, PASSPHRASE);
    const { before, after } = await seen;
    expect(before).toEqual([[first, 'under-way'], [second, 'waiting']]); // prettier-ignore
    expect(after).toEqual([[first, 'under-way'], [second, 'stopped']]); // prettier-ignore
    await until(async () => (await stateOf(first)) !== 'approved');
    expect(await stateOf(first)).toBe('queued');
    expect(await outbox()).toHaveLength(1);
    expect(shown(await desk.sealing.list())).toEqual([[second, 'stopped']]);
  });
});

describe('a seal that is taken up again', () => {
  it('tells how far it is, ten times a second at most, and ends in the queue', async () => {
    const { sealing } = office.desk;
    const told: (SealProgress & { readonly at: number })[] = [];
    const deaf = office.listen((event) => {
      if (event.event === 'sealing' && event.caseId === second)
        told.push({ ...event.progress, at: performance.now() });
    });
    expect((await sealing.again(second)).row.state).toBe('queued');
    deaf();
    expect([...new Set(told.map(({ step }) => step))].slice(0, 2)).toEqual(['make', 'prove']);
    const dones = told.map(({ done }) => done);
    expect(dones).toEqual([...dones].sort((a, b) => a - b));
    expect(dones.length).toBeGreaterThan(2);
    const gaps = told.slice(1).map(({ at }, index) => at - told[index]!.at);
    // Timers are coarse.
    expect(Math.min(...gaps)).toBeGreaterThan(90);
    expect(await actions(second)).toEqual(expect.arrayContaining(['case.seal-again', 'case.sealed']));
    expect(await sealing.list()).toEqual({ seals: [], mayAct: true });
    expect(await codeOf(sealing.again(second))).toBe('case.stale');
    // Too late to stop: it stays sealed.
    expect(await sealing.stop(second)).toEqual({ seals: [], mayAct: true });
    expect(await stateOf(second)).toBe('queued');
  });
});

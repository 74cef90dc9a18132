/** A redaction that takes its time: it is told how far it is, and it can be stopped without leaving a trace. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptAll } from '../../electron/cli/accept';
import { must } from '../../electron/desk/refusal';
import type { CaseView } from '../../shared/contract/views';
import { codeOf, hire, SAMPLES, testDesk, type TestDesk } from './desk-testing';

const PETITION = join(SAMPLES, '02_민원회신_불법주정차_단속_요청.pdf');

let office: TestDesk;
let caseId: string;

beforeEach(async () => {
  office = await testDesk();
  await hire(office.desk);
  const { noted } = await office.desk.intake.take([PETITION], 'file');
  await office.desk.intake.settled();
  caseId = noted[0]!.caseId;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await office.end();
});

/** Does something as soon as the engine itself has told of its work, once. */
function whenUnderWay(act: () => unknown): void {
  const stop = office.listen((event) => {
    if (event.event !== 'redaction' || event.done === 0) return;
    stop();
    void act();
  });
}

/** How each redaction ended, in the engine's own words. */
function redactions(): readonly string[] {
  const ends: string[] = [];
  const { engines } = office.desk.rooms;
  const redact = engines.redact.bind(engines);
  vi.spyOn(engines, 'redact').mockImplementation(async (job, control) => {
    const result = await redact(job, control);
    ends.push(result.ok ? 'done' : result.error.code);
    return result;
  });
  return ends;
}

/** What files the case has. */
const roles = async () =>
  must(await office.desk.rooms.store.read((r) => r.blobs.of(caseId))).map(({ role }) => role);

const paperOf = (view: CaseView) => view.citizen.parts.find((part) => part.paper !== null)?.paper ?? '';

/** A citizen view that is older than the last decision. */
async function stale(): Promise<CaseView> {
  const { review } = office.desk;
  await review.open(caseId);
  const made = await review.citizen(caseId);
  expect(made.citizen.state).toBe('fresh');
  const one = made.candidates.find((candidate) => candidate.state === 'undecided')!;
  return review.act(caseId, { act: 'mask', partId: one.partId, candidateIds: [one.id] });
}

describe('a citizen view that is being made', () => {
  it('tells how far it is, in figures that only rise and not more than ten times a second', async () => {
    const { review } = office.desk;
    await review.open(caseId);
    const told: { done: number; total: number; at: number }[] = [];
    office.listen((event) => {
      if (event.event === 'redaction' && event.caseId === caseId)
        told.push({ done: event.done, total: event.total, at: performance.now() });
    });
    expect((await review.citizen(caseId)).citizen.state).toBe('fresh');
    expect(told.length).toBeGreaterThan(1);
    expect(told[0]?.done).toBe(0);
    expect(new Set(told.map(({ total }) => total)).size).toBe(1);
    for (const [index, { done, total, at }] of told.slice(1).entries()) {
      expect(done).toBeGreaterThan(told[index]!.done);
      expect(done).toBeLessThanOrEqual(total);
      // A timer may come a moment early.
      expect(at - told[index]!.at).toBeGreaterThan(95);
    }
  });

  it('is what it was before when it is stopped, and its papers are still there', async () => {
    const { desk } = office;
    const before = await stale();
    const ends = redactions();
    whenUnderWay(() => desk.review.stopRedaction(caseId));
    const after = await desk.review.citizen(caseId);
    expect(ends).toEqual(['engine.cancelled']);
    expect(after.citizen).toEqual({ ...before.citizen, state: 'stale' });
    const key = must(await desk.rooms.vault.documentKey(caseId));
    const row = must(await desk.rooms.store.read((r) => r.blobs.get(paperOf(after))))!;
    expect((await desk.rooms.blobs.read(key, row)).ok).toBe(true);
    expect((await desk.review.citizen(caseId)).citizen.state).toBe('fresh');
  });

  it('is none when there was none', async () => {
    const { review } = office.desk;
    await review.open(caseId);
    whenUnderWay(() => review.stopRedaction(caseId));
    expect((await review.citizen(caseId)).citizen).toMatchObject({ state: 'none', error: null });
  });

  it('is waited for by whoever asks a second time', async () => {
    const { review } = office.desk;
    await review.open(caseId);
    const ends = redactions();
    const [first, second] = await Promise.all([review.citizen(caseId), review.citizen(caseId)]);
    expect([first.citizen.state, second.citizen.state]).toEqual(['fresh', 'fresh']);
    expect(ends).toEqual(['done']);
  });

  it('ends with the session', async () => {
    const { desk } = office;
    await desk.review.open(caseId);
    const ends = redactions();
    whenUnderWay(() => desk.session.lock());
    // Whether it still gets its answer is a matter of which is quicker, the answer or the lock.
    await codeOf(desk.review.citizen(caseId));
    expect(ends).toEqual(['engine.cancelled']);
    expect(await roles()).not.toContain('citizen');
  });
});

describe('a submission', () => {
  const actions = async () =>
    (await office.desk.inspection.list(null, caseId)).rows.map(({ action }) => action);

  it('moves nothing when it is stopped, and can be made again', async () => {
    const { desk } = office;
    const ready = await acceptAll(desk, caseId);
    expect(ready.guards).toEqual([]);
    const ends = redactions();
    whenUnderWay(() => desk.review.stopRedaction(caseId));
    expect(await codeOf(desk.review.submit(caseId))).toBe('engine.cancelled');
    expect(ends).toEqual(['engine.cancelled']);
    const after = await desk.review.open(caseId);
    expect(after).toMatchObject({ row: { state: 'in-review' }, editable: true, citizen: ready.citizen });
    expect(await actions()).not.toContain('case.submitted');
    expect(await roles()).not.toContain('trial');
    expect((await desk.review.submit(caseId)).row.state).toBe('submitted');
  });

  it('takes the place of a citizen view that is being made', async () => {
    const { desk } = office;
    await acceptAll(desk, caseId);
    const ends = redactions();
    const submitted = new Promise<CaseView>((resolve) => {
      whenUnderWay(() => resolve(desk.review.submit(caseId)));
    });
    await desk.review.citizen(caseId);
    expect(await submitted).toMatchObject({ row: { state: 'submitted' }, citizen: { state: 'fresh' } });
    expect(ends).toEqual(['engine.cancelled', 'done']);
  });
});

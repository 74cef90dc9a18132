/** What may go wrong between approval and receipt: a lock in the middle of a seal, receipts that come early or late, a portal that refuses, a recall. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAndSubmit } from '../../electron/cli/accept';
import { must, Refusal } from '../../electron/desk/refusal';
import { serveOnce } from '../../tools/portal.mjs';
import { hire, SAMPLES, sit, testDesk, type Staff, type TestDesk } from './desk-testing';

let office: TestDesk;
let staff: Staff;
let first = '';
let second = '';

beforeAll(async () => {
  office = await testDesk();
  const { desk } = office;
  staff = await hire(desk);
  const names = await readdir(SAMPLES);
  const paths = ['02_', '12_'].map((start) =>
    join(SAMPLES, names.find((name) => name.startsWith(start)) ?? start),
  );
  await desk.intake.take(paths, 'file');
  await desk.intake.settled();
  const ids: string[] = [];
  for (const { id } of (await desk.inbox.list()).cases) {
    expect((await acceptAndSubmit(desk, id)).row.state).toBe('submitted');
    ids.push(id);
  }
  [first = '', second = ''] = ids;
  await sit(desk, staff.approver);
  await desk.publication.chooseFolder();
});

afterAll(() => office.end());

async function approve(caseId: string): Promise<void> {
  const { desk } = office;
  let view = await desk.approval.open(caseId);
  for (const part of view.view.parts.filter((p) => p.pages.length > 0)) {
    view = await desk.approval.see(caseId, part.id, part.pages.map((p) => p.page)); // prettier-ignore
  }
  for (const group of view.view.groups) view = await desk.approval.decide(caseId, group.id, 'approved', '');
  for (const { reason } of view.signatures) view = await desk.approval.sign(caseId, reason);
  await desk.approval.approve(caseId, view.digest);
}

/** A further paper, approved and waiting in the queue. */
async function another(start: string): Promise<string> {
  const { desk } = office;
  const name = (await readdir(SAMPLES)).find((file) => file.startsWith(start) && file.endsWith('.pdf')) ?? '';
  await sit(desk, staff.reviewer);
  const { noted } = await desk.intake.take([join(SAMPLES, name)], 'file');
  await desk.intake.settled();
  const id = noted[0]?.caseId ?? '';
  await acceptAndSubmit(desk, id);
  await sit(desk, staff.approver);
  await approve(id);
  return id;
}

async function stateOf(caseId: string): Promise<string> {
  return must(await office.desk.rooms.store.read((r) => r.cases.get(caseId)))?.state ?? '';
}

async function rowOf(caseId: string) {
  const [row] = must(await office.desk.rooms.store.read((r) => r.queue.of(caseId)));
  if (row === undefined) throw new Error('nothing is queued');
  return row;
}

async function until(question: () => Promise<boolean>): Promise<void> {
  while (!(await question())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const packages = () => readdir(join(office.outbox, 'packages'));
const portal = () => ({ folder: office.outbox, site: join(office.data, 'site'), name: 'portal', key: null });

async function lateReceipt(caseId: string, outcome: 'published' | 'rejected'): Promise<void> {
  const { packageId, sha256 } = await rowOf(caseId);
  const receivedAt = new Date().toISOString();
  const body = {
    format: 'disclosure-receipt',
    version: 1,
    packageId,
    sha256,
    receivedAt,
    receiver: 'p',
    outcome,
  };
  await mkdir(join(office.outbox, 'receipts'), { recursive: true });
  await writeFile(join(office.outbox, 'receipts', `late-${packageId}.json`), JSON.stringify(body));
}

describe('sealing', () => {
  it('is no failure when the desk is locked in the middle of it, and goes on when it opens', async () => {
    const { desk } = office;
    const approving = approve(first).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
    await until(async () => (await stateOf(first)) === 'approved');
    await desk.session.lock();
    await approving;
    expect(await stateOf(first)).toBe('approved');
    await sit(desk, staff.approver);
    await until(async () => (await stateOf(first)) !== 'approved');
    expect(await stateOf(first)).toBe('queued');
  });

  it('happens once, however often it is asked for', async () => {
    const { desk } = office;
    await Promise.all([approve(second), until(async () => (await stateOf(second)) === 'approved').then(() => Promise.all([desk.sealing.seal(second), desk.sealing.resume()]))]); // prettier-ignore
    expect(await stateOf(second)).toBe('queued');
    const known = [(await rowOf(first)).file, (await rowOf(second)).file].sort();
    expect((await readdir(join(office.data, 'outbox'))).sort()).toEqual(known);
  });
});

describe('a recall', () => {
  it('stops what was never sent, and tells the portal nothing of it', async () => {
    const { desk } = office;
    const before = must(await desk.rooms.store.read((r) => r.queue.list())).length;
    const third = await another('04_');
    const { rows } = await desk.publication.recall(third, '승인 뒤에 잘못을 발견함');
    expect(rows.find((row) => row.caseId === third)?.state).toBe('recalled');
    expect(await stateOf(third)).toBe('recalled');
    expect(must(await desk.rooms.store.read((r) => r.queue.list()))).toHaveLength(before + 1);
    expect(await readdir(office.outbox)).toEqual([]);
  });
});

describe('receipts', () => {
  it('count although the desk does not know yet that it had sent', async () => {
    const { desk } = office;
    // The package reached the folder, and the power failed before that was written down.
    must(await desk.rooms.dispatch.send((await rowOf(first)).file, office.outbox));
    await serveOnce(portal());
    const { rows } = await desk.publication.receipts();
    expect(rows.find((row) => row.caseId === first)?.state).toBe('published');
    expect(await stateOf(first)).toBe('published');
    // The other package alone goes out now.
    await desk.publication.send();
    expect(await packages()).toEqual([(await rowOf(second)).packageId]);
  });

  it('of a refusal let the package be sent again, and stop nothing else', async () => {
    const { desk } = office;
    await lateReceipt(second, 'rejected');
    const refused = await desk.publication.receipts();
    expect(refused.rows.find((row) => row.caseId === second)).toMatchObject({
      state: 'failed',
      error: 'receipt.rejected',
    });
    await desk.publication.receipts();
    const again = await desk.publication.send();
    expect(again.rows.find((row) => row.caseId === second)?.state).toBe('sent');
    await serveOnce(portal());
    await desk.publication.receipts();
    expect(await stateOf(second)).toBe('published');
  });

  it('that come after a recall neither revive the paper nor send it again', async () => {
    const { desk } = office;
    // The reason goes to the portal in clear: a masked text in it would leave the desk that way.
    const { masks } = await desk.review.open(first);
    const secret = masks.find((mask) => (mask.text ?? '').length > 3)?.text ?? '';
    const failed = await desk.publication.recall(first, `${secret} 요청`).catch((e: unknown) => e);
    expect(failed instanceof Refusal && failed.failure.code).toBe('recall.private-reason');
    expect(await stateOf(first)).toBe('published');
    await desk.publication.recall(first, '수신자의 요청');
    expect(await stateOf(first)).toBe('recalled');
    await lateReceipt(first, 'rejected');
    await desk.publication.receipts();
    await desk.publication.send();
    expect(await packages()).toEqual([]);
    await rm(join(office.outbox, 'receipts', `late-${(await rowOf(first)).packageId}.json`));
    await serveOnce(portal());
    const { rows } = await desk.publication.receipts();
    expect(rows.find((row) => row.caseId === first)).toMatchObject({
      state: 'recalled',
      recall: 'confirmed',
    });
    const notice = await readFile(
      join(office.outbox, 'recalls', `${(await rowOf(first)).packageId}.json`),
      'utf8',
    );
    expect(JSON.parse(notice)).toMatchObject({ packageId: (await rowOf(first)).packageId });
  });
});

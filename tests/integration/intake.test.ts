/** Intake where two things happen at once, or a power cut left half of one. */
import { randomUUID } from 'node:crypto';
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '../../electron/desk/refusal';
import { hire, SAMPLES, testDesk, type TestDesk } from './desk-testing';

let office: TestDesk;

beforeEach(async () => {
  office = await testDesk();
  await hire(office.desk);
});
afterEach(() => office.end());

const blobs = async () => (await readdir(join(office.data, 'blobs'))).sort();
const rows = async () => [...must(await office.desk.rooms.store.read((r) => r.blobs.ids()))].sort();

it('takes one file once, also when two copies of it are read side by side', async () => {
  const { desk } = office;
  const name = (await readdir(SAMPLES)).find((one) => one.startsWith('06_')) ?? '';
  const copies = ['a.pdf', 'b.pdf'].map((copy) => join(office.outbox, copy));
  for (const copy of copies) await copyFile(join(SAMPLES, name), copy);
  expect(await desk.intake.take(copies, 'watched')).toMatchObject({ taken: 2 });
  await desk.intake.settled();
  const { cases, jobs } = await desk.inbox.list();
  expect(jobs).toEqual([]);
  expect(cases).toHaveLength(1);
  const { rows: told } = await desk.inspection.list(null, null);
  expect(told.filter((row) => row.action === 'intake.known')).toHaveLength(1);
  expect(await blobs()).toEqual(await rows());
});

it('clears away at the next start what a power cut left without a row', async () => {
  const stray = randomUUID();
  await writeFile(join(office.data, 'blobs', stray), 'left over');
  await writeFile(join(office.data, 'blobs', `${stray}.half`), 'left over');
  await office.again();
  expect(await blobs()).toEqual([]);
});

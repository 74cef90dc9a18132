// "Does this PDF leak?" on files of others: what lies under a black box is told, a clean file is called clean, and nothing stays.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintedOver } from '../../tools/samples/painted-over.mjs';
import { codeOf, hire, SAMPLES, testDesk, type TestDesk } from './desk-testing';

let office: TestDesk;

beforeAll(async () => {
  office = await testDesk();
  await hire(office.desk);
});
afterAll(() => office.end());

const SECRET = '900101-1234567';

async function look(path: string | null) {
  office.asked.pdf = path === null ? null : [path];
  return office.desk.leakCheck.check();
}

describe('a look into a PDF', () => {
  it('finds the text under a black box, with its page, and takes nothing in', async () => {
    const before = await readdir(office.data, { recursive: true });
    const report = await look(await paintedOver(join(office.outbox, 'covered.pdf'), SECRET));
    expect(report).toMatchObject({ fileName: 'covered.pdf', pages: 1, hidden: [{ page: 1, text: SECRET }] });
    expect(report?.findings[0]).toMatchObject({ code: 'text-under-box', severity: 'leak', pages: [1] });
    expect(await readdir(office.data, { recursive: true })).toEqual(before);
    expect((await office.desk.inbox.list()).cases).toEqual([]);
    const files = (await readdir(office.data, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const { parentPath, name } of files) {
      expect((await readFile(join(parentPath, name))).includes(SECRET)).toBe(false);
    }
  });

  it('finds no leak where there is none, and says so of a file without one', async () => {
    const report = await look(await paintedOver(join(office.outbox, 'plain.pdf'), null));
    expect(report?.findings.filter((finding) => finding.severity === 'leak')).toEqual([]);
    expect(report?.hidden).toEqual([]);
  });

  it('is nothing where no file was chosen, and refuses what is no PDF or does not open', async () => {
    expect(await look(null)).toBeNull();
    const letter = (await readdir(SAMPLES)).find((name) => name.startsWith('01_')) ?? '';
    expect(await codeOf(look(join(SAMPLES, letter)))).toBe('leak.not-pdf');
    const broken = join(office.outbox, 'broken.pdf');
    await writeFile(broken, '%PDF-1.7\nnothing more');
    expect(await codeOf(look(broken))).toBe('leak.unreadable');
  });

  it('ends when it is told to', async () => {
    const list = (await readdir(SAMPLES)).find((name) => name.startsWith('09_')) ?? '';
    const looking = codeOf(look(join(SAMPLES, list)));
    await new Promise((resolve) => setTimeout(resolve, 150));
    await office.desk.leakCheck.cancel();
    expect(await looking).toBe('engine.cancelled');
  });
});

// How drafts come in at the real window: dropped, watched, stopped, bad ones, and what a power cut left in mid-work.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskClient, ResponseOf } from '../../shared/contract';
import { badDrafts, FILE_PASSWORD, sample } from '../../tools/screens/inputs.mjs';
import * as person from '../../tools/tour/person.mjs';
import { launchProgram, type Program } from '../harness/launch';

declare global {
  interface Window {
    readonly desk: DeskClient<File>;
  }
}

let program: Program;
/** Where drafts lie outside the program. */
let outside: string;
/** A data folder that outlives the program. */
let data: string;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'desk-drafts-'));
  data = await mkdtemp(join(tmpdir(), 'desk-intake-'));
  program = await launchProgram({ data });
  await person.firstStart(program.page);
});

afterAll(async () => {
  await program.close();
  for (const folder of [outside, data]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function inbox(): Promise<ResponseOf<'inbox.list'>> {
  const answer = await program.page.evaluate(() => window.desk.call('inbox.list', {}));
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const row = (file: string) => program.page.locator(`[data-testid^="case-row-"][data-file="${file}"]`);
const job = (file: string) => program.page.locator(`[data-testid^="job-"][data-file="${file}"]`);

/** Drops files on the window as the system does, by their real paths. */
async function drop(files: readonly string[]): Promise<void> {
  const client = await program.page.context().newCDPSession(program.page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    client.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
  await send('dragEnter');
  await send('dragOver');
  await program.page.getByTestId('drop-ground').waitFor();
  await send('drop');
  await program.page.getByTestId('drop-ground').waitFor({ state: 'detached' });
  await client.detach();
}

describe('drafts come in', () => {
  it('when files are dropped, wherever one is; the same file a second time is told, not taken', async () => {
    const { page } = program;
    await person.goTo(page, 'help');
    const files = [sample('02'), sample('10')];
    await drop(files);
    for (const file of files) await row(basename(file)).waitFor({ timeout: 90_000 });
    await drop([sample('02')]);
    await page.getByText('이미 받은 파일 1건').waitFor();
    await person.settled(page);
    expect((await inbox()).cases).toHaveLength(2);
  });

  it('when they appear in a watched folder, and no longer once that is ended', async () => {
    const { app, page } = program;
    const watched = await mkdtemp(join(outside, 'watched-'));
    await person.answerFolderDialog(app, watched);
    await page.getByTestId('watch-folder').click();
    await page.getByText(`‘${basename(watched)}’ 폴더를 지켜보고 있습니다`).waitFor();
    await copyFile(sample('06'), join(watched, '도착한 보도자료.pdf'));
    await row('도착한 보도자료.pdf').waitFor({ timeout: 90_000 });
    await page.getByTestId('watch-folder').click();
    await page.getByText('폴더를 지켜보고 있습니다').waitFor({ state: 'detached' });
    expect((await inbox()).watching).toBeNull();
  });

  it('and can be stopped on the way and begun again', async () => {
    const { app, page } = program;
    const stopped = basename(sample('09'));
    await person.answerFolderDialog(app, outside);
    // Three at once: two are read side by side, the third waits and is surely there to be stopped.
    await drop([sample('01'), sample('07'), sample('09')]);
    await job(stopped).locator('[data-testid^="job-cancel-"]').click();
    await page.locator(`[data-file="${stopped}"][data-state="cancelled"]`).waitFor();
    await job(stopped).locator('[data-testid^="job-retry-"]').click();
    await row(stopped).waitFor({ timeout: 120_000 });
    await person.settled(page);
  });
});

describe('bad drafts', () => {
  it('stop nothing: each is an open item with its reason in both languages, and can be put away', async () => {
    const { app, page } = program;
    const bad = badDrafts(outside);
    const good = sample('11');
    const before = (await inbox()).cases.length;
    await person.takeFiles(app, page, [...Object.values(bad), good]);
    await row(basename(good)).waitFor({ timeout: 90_000 });
    await person.settled(page);
    const { jobs, cases } = await inbox();
    expect(cases).toHaveLength(before + 1);
    const codes = Object.fromEntries(jobs.map((one) => [one.fileName, one.error?.code]));
    expect(codes).toEqual({
      [basename(bad.damaged)]: 'convert.damaged',
      [basename(bad.empty)]: 'convert.empty',
      [basename(bad.encrypted)]: 'convert.encrypted',
      [basename(bad.notWhatItSays)]: 'convert.format',
      [basename(bad.unknown)]: 'convert.format',
      [basename(bad.huge)]: 'file.too-large',
    });
    await job(basename(bad.damaged)).getByText('파일이 손상되어 읽지 못했습니다').waitFor();
    await page.getByTestId('rail-admin').click();
    await page.getByTestId('language').click();
    await page.getByRole('option', { name: 'English' }).click();
    await person.goTo(page, 'inbox');
    await job(basename(bad.damaged)).getByText('The file is damaged').waitFor();
    await job(basename(bad.huge)).getByText('too large').waitFor();
    // Another file can mend it, the same bytes cannot.
    expect(await job(basename(bad.empty)).locator('[data-testid^="job-retry-"]').count()).toBe(0);
    for (const path of [bad.damaged, bad.empty, bad.notWhatItSays, bad.unknown, bad.huge]) {
      await job(basename(path)).locator('[data-testid^="job-dismiss-"]').click();
      await job(basename(path)).waitFor({ state: 'detached' });
    }
  });

  it('are opened by their password, a wrong one being told', async () => {
    const { page } = program;
    const [locked] = (await inbox()).jobs;
    const file = locked?.fileName ?? '';
    expect(locked?.wantsPassword).toBe(true);
    for (const [password, came] of [
      ['아니다', false],
      [FILE_PASSWORD, true],
    ] as const) {
      await job(file).locator('[data-testid^="job-retry-"]').click();
      await person.field(page, 'file-password').fill(password);
      await page.keyboard.press('Enter');
      if (came) await row(file).waitFor({ timeout: 90_000 });
      else await job(file).getByText('The password of the file').waitFor({ timeout: 30_000 });
    }
  });
});

describe('a power cut in mid-work', () => {
  it('loses no draft: what was under way goes on once the vault is open', async () => {
    const files = [sample('03'), sample('04'), sample('13')];
    await drop(files);
    await program.page.locator('[data-testid^="job-"][data-state="running"]').first().waitFor();
    await program.kill();
    program = await launchProgram({ data });
    await person.unlock(program.page, 0);
    for (const file of files) await row(basename(file)).waitFor({ timeout: 120_000 });
    expect((await inbox()).jobs).toEqual([]);
  });
});

// "Does this PDF leak?" in the real window: a file of somebody else's with text under a black box, and the desk's own clean one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintedOver } from '../../tools/samples/painted-over.mjs';
import * as person from '../../tools/tour/person.mjs';
import { launchProgram, type Program } from '../harness/launch';

const SECRET = 'Hong Gildong 900101-1234567';

let program: Program;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-leak-'));
  program = await launchProgram();
  await person.firstStart(program.page);
});
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

async function lookInto(name: string, covered: boolean): Promise<void> {
  const path = await paintedOver(join(folder, name), covered ? SECRET : null);
  await person.answerFolderDialog(program.app, path);
  await person.goTo(program.page, 'inspection');
  await program.page.getByTestId('leak-check').click();
  await program.page.getByTestId('leak-report').filter({ hasText: name }).waitFor({ timeout: 60_000 });
}

describe('a look into a PDF of somebody else’s', () => {
  it('shows what a black box fails to hide', async () => {
    await lookInto('painted over.pdf', true);
    const { page } = program;
    expect(await page.getByTestId('leak-report').getAttribute('data-leaks')).toBe('1');
    expect(await page.getByTestId('leak-hidden').innerText()).toContain(SECRET);
    expect(await page.locator('[data-code="text-under-box"]').count()).toBe(1);
  });

  it('says what was looked at where nothing leaks, and forgets the file when it is closed', async () => {
    await lookInto('nothing hidden.pdf', false);
    const { page } = program;
    expect(await page.getByTestId('leak-report').getAttribute('data-leaks')).toBe('0');
    expect(await page.getByTestId('leak-hidden').count()).toBe(0);
    await page.getByTestId('leak-close').click();
    await page.getByTestId('leak-report').waitFor({ state: 'detached' });
    expect(await page.locator('body').innerText()).not.toContain('nothing hidden.pdf');
  });

  it('is closed with the desk', async () => {
    await lookInto('painted over.pdf', true);
    await person.sitDown(program.page, 1);
    await person.goTo(program.page, 'inspection');
    expect(await program.page.getByTestId('leak-report').count()).toBe(0);
  });
});

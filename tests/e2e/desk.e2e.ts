// One paper reviewed by keys alone, the citizen view beside it, the lock, the language: what a hand does all day.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskClient, ResponseOf } from '../../shared/contract';
import { sample } from '../../tools/screens/inputs.mjs';
import * as person from '../../tools/tour/person.mjs';
import { launchProgram, type Program } from '../harness/launch';

declare global {
  interface Window {
    readonly desk: DeskClient<File>;
  }
}

let program: Program;
let caseId: string;

beforeAll(async () => {
  program = await launchProgram();
  const { app, page } = program;
  await person.firstStart(page);
  await person.takeFiles(app, page, [sample('02')]);
  await page.locator('[data-testid^="case-row-"]').waitFor({ timeout: 90_000 });
  caseId = await person.caseIdOf(page, '02_');
});

afterAll(async () => {
  await program.close();
});

const press = (keys: string) => program.page.keyboard.press(keys);
const focused = () => program.page.locator('[data-testid^="candidate-"][data-focused]');

async function view(): Promise<ResponseOf<'review.open'>> {
  const answer = await program.page.evaluate((id) => window.desk.call('review.open', { caseId: id }), caseId);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** Waits until the desk's own count of masks is this; what the window shows may be ahead of it. */
async function masksAre(count: number): Promise<void> {
  await expect.poll(async () => (await view()).masks.length, { timeout: 20_000 }).toBe(count);
}

describe('a review by keys alone', () => {
  it('begins in the inbox: J and K choose, Enter opens, the first undecided place has the focus', async () => {
    const { page } = program;
    await press('Alt+1');
    await press('j');
    await press('k');
    await press('Enter');
    await page.getByTestId('review').waitFor();
    await focused().waitFor();
    expect(await focused().getAttribute('data-state')).toBe('undecided');
    const first = await focused().getAttribute('data-testid');
    await press('j');
    expect(await focused().getAttribute('data-testid')).not.toBe(first);
    await press('k');
    expect(await focused().getAttribute('data-testid')).toBe(first);
  });

  it('masks by Enter under the item chosen by a digit, leaves open by Backspace, takes back by Z', async () => {
    const { page } = program;
    const before = await person.undecided(page);
    await press('5');
    await press('Enter');
    await masksAre(1);
    expect((await view()).masks[0]?.item).toBe(5);
    await page.getByTestId('marking').getByText('부분공개(5)').waitFor();
    expect(await person.undecided(page)).toBe(before - 1);

    const ordinary = (await view()).candidates.find((one) => one.state === 'undecided' && !one.highRisk);
    expect(ordinary).toBeDefined();
    for (let step = 0; step < 40; step += 1) {
      if ((await focused().locator('.candidate-text').innerText()) === ordinary!.text) break;
      await press('j');
    }
    await press('Backspace');
    await expect
      .poll(async () => (await view()).candidates.filter((one) => one.state === 'open').length)
      .toBe(1);
    await press('z');
    await expect
      .poll(async () => (await view()).candidates.filter((one) => one.state === 'open').length)
      .toBe(0);
    await press('z');
    await masksAre(0);
    await press('Shift+Z');
    await masksAre(1);
  });

  it('takes the same text everywhere by P, after saying what it touches', async () => {
    const { page } = program;
    const { candidates, masks } = await view();
    const many =
      candidates.find((one) => one.state === 'undecided' && one.same > 0) ??
      candidates.find((one) => one.state === 'undecided');
    for (let step = 0; step < 40; step += 1) {
      if ((await focused().locator('.candidate-text').innerText()) === many!.text) break;
      await press('j');
    }
    await press('p');
    await page.getByTestId('everywhere-dialog').waitFor();
    await page.getByTestId('touched').getByText(/\d+곳/).waitFor();
    await press('Enter');
    await page.getByTestId('everywhere-dialog').waitFor({ state: 'detached' });
    await expect.poll(async () => (await view()).masks.length).toBeGreaterThan(masks.length);
    // The hand goes on where it was: the next key works without a click.
    await press('j');
    expect(await focused().count()).toBe(1);
  });

  it('finds a text by / and masks it, and draws over text by D and the arrows', async () => {
    const { page } = program;
    const { masks } = await view();
    await press('/');
    await person.field(page, 'find-words').waitFor();
    await page.keyboard.type('처리결과');
    await page
      .getByTestId('touched')
      .getByText(/[1-9]\d*곳/)
      .waitFor();
    await press('Enter');
    await page.getByTestId('find-dialog').waitFor({ state: 'detached' });
    await expect.poll(async () => (await view()).masks.length).toBeGreaterThan(masks.length);
    const { length } = (await view()).masks;
    await press('d');
    await page.locator('.paper-draw').first().waitFor();
    for (let step = 0; step < 2; step += 1) await press('ArrowUp');
    for (let step = 0; step < 12; step += 1) await press('Shift+ArrowRight');
    await press('Enter');
    await expect.poll(async () => (await view()).masks.length).toBeGreaterThan(length);
    await press('Escape');
    await page.locator('.paper-draw').waitFor({ state: 'detached' });
    await press('z');
    await masksAre(length);
  });

  it('shows by C what citizens will see, says when it has become old, and makes it anew', async () => {
    const { page } = program;
    await press('c');
    const state = page.getByTestId('citizen-state');
    await page.locator('[data-testid="citizen-state"][data-state="fresh"]').waitFor({ timeout: 60_000 });
    await page.locator('[data-testid^="citizen-page-"] canvas').first().waitFor();
    // No decision is taken where the original cannot be seen: the key brings it back first.
    await press('Enter');
    await page.getByTestId('original').waitFor();
    await press('Enter');
    await expect.poll(async () => (await view()).citizen.state).not.toBe('fresh');
    await press('c');
    await page.locator('[data-testid="citizen-state"][data-state="fresh"]').waitFor({ timeout: 60_000 });
    expect(await state.innerText()).not.toBe('');
    await press('c');
  });

  it('shows all keys by ?, and goes back to where the hand was', async () => {
    const { page } = program;
    await press('?');
    await page.getByTestId('keys-overlay').waitFor();
    await press('Escape');
    await page.getByTestId('keys-overlay').waitFor({ state: 'detached' });
    const before = await focused().getAttribute('data-testid');
    await press('j');
    expect(await focused().getAttribute('data-testid')).not.toBe(before);
  });
});

describe('lock and language', () => {
  it('locks by a key, shows nothing of the paper, and opens at the same paper again', async () => {
    const { page } = program;
    const before = (await view()).masks.length;
    await press('Control+L');
    await page.getByTestId('unlock').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('불법주정차');
    await page.keyboard.type('틀린 말입니다 하나 둘');
    await press('Enter');
    await page.getByTestId('failure-vault.wrong-passphrase').waitFor();
    await page.keyboard.type(person.PASSPHRASE);
    await press('Enter');
    await page.getByTestId('review').waitFor({ timeout: 60_000 });
    expect((await view()).masks).toHaveLength(before);
  });

  it('speaks English once it is asked to', async () => {
    const { page } = program;
    await press('Alt+6');
    await page.getByTestId('language').click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
    expect(await page.locator('.rail, .foot-keys').allInnerTexts()).toSatisfy((words: readonly string[]) =>
      words.every((one) => !/[가-힣]/.test(one.replace('공', ''))),
    );
    await press('Alt+2');
    await page.getByTestId('submit').getByText('Submit').waitFor();
    // The marking is the law's own word, printed on the paper: it stays as it is.
    await page.getByTestId('marking').getByText('부분공개').waitFor();
  });
});

describe('a first start that was cut off', () => {
  it('lets no one stand before a code that nobody wrote down: a new one is made, the old one is void', async () => {
    const data = await mkdtemp(join(tmpdir(), 'desk-first-'));
    const first = await launchProgram({ data });
    await first.page.getByTestId('fill-practice').click();
    for (const number of [1, 2]) {
      await person.field(first.page, `person-${number}-passphrase`).fill(person.PASSPHRASE);
      await person.field(first.page, `person-${number}-passphrase-again`).fill(person.PASSPHRASE);
    }
    await first.page.getByTestId('create-vault').click();
    const lost = await first.page.getByTestId('recovery-code-shown').innerText();
    await first.kill();
    const second = await launchProgram({ data });
    const { page } = second;
    await person.field(page, 'passphrase').fill(person.PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByTestId('renew-recovery').click();
    const made = await page.getByTestId('recovery-code-shown').innerText();
    await person.field(page, 'recovery-code-typed').fill(lost);
    await page.keyboard.press('Enter');
    await page.getByTestId('failure-vault.recovery-wrong').waitFor();
    await person.field(page, 'recovery-code-typed').fill(made);
    await page.keyboard.press('Enter');
    await page.getByTestId('rail-inbox').waitFor();
    // A code that lies under lock is not made void by whoever sits down.
    const again = await page.evaluate(() => window.desk.call('session.renew-recovery', {}));
    expect(again).toEqual({ ok: false, error: { code: 'session.recovery-confirmed' } });
    await second.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  });
});

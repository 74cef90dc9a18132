// The office's position and lists in the real window: the slider set, a term learned from a decision, and what the next draft shows of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeskClient } from '../../shared/contract';
import type { CaseView } from '../../shared/contract/views';
import * as person from '../../tools/tour/person.mjs';
import { DOUBTFUL, LIKELY, writeDraft } from '../fixtures/office-drafts';
import { launchProgram, type Program } from '../harness/launch';

declare global {
  interface Window {
    readonly desk: DeskClient<File>;
  }
}

let program: Program;
let drafts: string;

beforeAll(async () => {
  drafts = await mkdtemp(join(tmpdir(), 'desk-rules-'));
  program = await launchProgram();
  await person.firstStart(program.page);
});

afterAll(async () => {
  await program.close();
  await rm(drafts, { recursive: true, force: true, maxRetries: 5 });
});

async function take(name: string, ...lines: readonly string[]): Promise<string> {
  const { app, page } = program;
  await person.takeFiles(app, page, [await writeDraft(drafts, name, lines)]);
  await person.openCase(page, name);
  await page.getByTestId('review').waitFor();
  return person.caseIdOf(page, name);
}

async function viewOf(caseId: string): Promise<CaseView> {
  const answer = await program.page.evaluate((id) => window.desk.call('review.open', { caseId: id }), caseId);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const row = (words: string) =>
  program.page.getByTestId('decide-list').locator('.candidate').filter({ hasText: words });
const toAdmin = async (tab: string) => {
  await person.goTo(program.page, 'admin');
  await program.page.getByTestId(`tab-${tab}`).click();
};

it('learns a term from a decision, with a reason, and leaves it out of the next draft', async () => {
  const { page } = program;
  const first = await take('첫째 사고 보고', LIKELY);
  await row('기동만').locator('.candidate-main').click();
  await page.keyboard.press('Backspace');
  await row('기동만').and(page.locator('[data-state="open"]')).locator('.candidate-main').click();
  await page.getByTestId('learn').click();
  await page.getByTestId('learn-dialog').waitFor();
  expect(await person.field(page, 'term').inputValue()).toBe('기동만');
  // without a reason nothing is learned
  await page.getByTestId('dialog-confirm').click();
  expect(await page.getByTestId('learn-dialog').count()).toBe(1);
  await person.field(page, 'term-reason').fill('공보에 실린 이름');
  await page.getByTestId('dialog-confirm').click();
  await page.getByTestId('learn-dialog').waitFor({ state: 'detached' });
  // the paper at hand keeps its decision, and says that the lists are others now
  expect((await viewOf(first)).candidates.find((c) => c.text === '기동만')?.state).toBe('open');
  await page.getByTestId('look-outdated').waitFor();

  await take('둘째 사고 보고', LIKELY);
  await row('가영순').first().waitFor();
  expect(await row('기동만').count()).toBe(0);
  await page.getByTestId('show-asides').click();
  await row('기동만').waitFor();
  expect(await row('기동만').getAttribute('data-state')).toBe('aside');
  expect(await row('기동만').innerText()).toContain('사무실 목록에 따라 후보에서 뺌');
});

it('refuses to leave out a resident number, and says why', async () => {
  const { page } = program;
  await toAdmin('lists');
  await page.getByTestId('add-term').click();
  await person.field(page, 'term').fill('850317-1234567');
  await person.field(page, 'term-reason').fill('시험');
  await page.getByTestId('term-confirm').click();
  const refused = page.getByTestId('failure-lists.protected');
  await refused.waitFor();
  expect(await refused.innerText()).toContain('주민등록번호');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-testid^="term-row-"]').count()).toBe(1);
});

it('sets the slider by keyboard; later drafts obey, an open one when it is looked through again', async () => {
  const { page } = program;
  const before = await take('셋째 사고 보고', LIKELY, DOUBTFUL);
  await row('가영순').first().locator('.candidate-main').click();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await viewOf(before)).masks.length).toBe(1);
  const { masks } = await viewOf(before);

  await toAdmin('position');
  const slider = page.getByTestId('position');
  await slider.focus();
  await page.keyboard.press('End');
  expect(await slider.getAttribute('aria-valuetext')).toContain('의심되는 것까지');
  expect(await page.getByTestId('position-sensitive').innerText()).toMatch(/\d+\.\d%\s+\d+\.\d%/);
  await page.getByTestId('set-position').click();
  await page.getByTestId('position-by').filter({ hasText: '정함' }).waitFor();
  // What is said about it covers nothing: it stands below the whole room.
  const said = await page.locator('.toast').first().boundingBox();
  const room = await page.locator('.frame-room').boundingBox();
  expect(said?.y).toBeGreaterThanOrEqual((room?.y ?? NaN) + (room?.height ?? NaN));

  await person.openCase(page, '셋째');
  // Nothing is undecided there, so the paper opens at its reasons.
  await page.getByTestId('tab-decide').click();
  await page.getByTestId('look-outdated').filter({ hasText: '의심되는 것까지' }).waitFor();
  expect((await viewOf(before)).candidates.find((c) => c.text === '민여별')?.state).toBe('aside');
  await page.getByTestId('look-again').click();
  await page.getByTestId('look-outdated').waitFor({ state: 'detached' });
  await row('민여별').and(page.locator('[data-state="undecided"]')).first().waitFor();
  expect((await viewOf(before)).masks).toEqual(masks);

  const later = await viewOf(await take('넷째 사고 보고', LIKELY, DOUBTFUL));
  expect(later.candidates.find((c) => c.text === '민여별')?.state).toBe('undecided');
});

it('shows the panel in English, and the record names no term', async () => {
  const { page, app } = program;
  await page.evaluate(async () => {
    const answer = await window.desk.call('session.status', {});
    if (answer.ok)
      await window.desk.call('session.set-preferences', { ...answer.value.preferences, locale: 'en' });
  });
  await app.evaluate(({ webContents }) => {
    for (const one of webContents.getAllWebContents()) one.send('desk:event', { event: 'session' });
  });
  await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
  await toAdmin('position');
  expect(await page.getByTestId('position-says').innerText()).toMatch(
    /Of 100 candidates about \d+ are private/,
  );
  await toAdmin('lists');
  const listed = page.locator('[data-testid^="term-row-"]');
  expect(await listed.innerText()).toMatch(/기동만[\s\S]*Never[\s\S]*공보에 실린 이름/);
  const log = await page.evaluate(() => window.desk.call('audit.list', { before: null, caseId: null }));
  const rules = log.ok ? log.value.rows.filter((one) => one.action.startsWith('rules.')) : [];
  expect(rules.map((one) => one.action).sort()).toEqual(['rules.position-set', 'rules.term-added']);
  expect(rules.every((one) => !/[가-힣]/u.test(one.detail))).toBe(true);
});

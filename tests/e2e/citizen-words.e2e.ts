// What citizens will read can be heard, selected and copied in the window: the kept words and the markers, nothing else.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as person from '../../tools/tour/person.mjs';
import { pageOfLines } from '../fixtures/page-of-lines';
import { launchProgram, type Program } from '../harness/launch';

/** Made up. */
const NAME = '박서연';
const PHONE = '010-2345-6789';
const KEPT = '불법 주정차 신고에 대한 처리 결과를 알려 드립니다.';
const LAST = '처리 결과: 계도 완료';
const LINES = ['주차 민원 회신', KEPT, `신청인 성명: ${NAME}`, `휴대전화: ${PHONE}`, LAST];

let program: Program;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-words-'));
  program = await launchProgram();
  const { app, page } = program;
  await person.firstStart(page);
  const path = join(folder, '주차 민원 회신.pdf');
  await writeFile(path, await (await pageOfLines(LINES)).save());
  await person.takeFiles(app, page, [path]);
  await person.caseIdOf(page, '주차 민원');
  await person.openCase(page, '주차 민원');
  await person.maskAll(page);
  if ((await page.getByTestId('citizen').count()) === 0) await page.keyboard.press('c');
  await page.locator('[data-testid="citizen-state"][data-state="fresh"]').waitFor({ timeout: 120_000 });
  await citizenPage().locator('[data-words]').waitFor({ state: 'attached' });
});

afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

function citizenPage() {
  return program.page.getByTestId('citizen-page-0-1');
}

/** What Chromium itself hands to a screen reader for the citizen page, in its order. */
async function heard(): Promise<string> {
  const { page } = program;
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '[data-testid="citizen-page-0-1"]',
  });
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId, role: 'StaticText' });
  await session.detach();
  return nodes.map((node) => String(node.name?.value ?? '')).join('');
}

/** Spaces and line ends differ between the two ways, the words must not. */
function bare(words: string): string {
  return words.replace(/\s/g, '');
}

function expectPublicWords(words: string): void {
  const found = bare(words);
  expect(found).toContain(bare(KEPT));
  expect(found).toContain(bare(LAST));
  expect(found).toContain('성명:[6호]');
  expect(found).toContain('휴대전화:[6호]');
  expect(found.indexOf(bare(KEPT))).toBeLessThan(found.indexOf('[6호]'));
  expect(found.lastIndexOf('[6호]')).toBeLessThan(found.indexOf(bare(LAST)));
  expect(found).not.toContain(NAME);
  expect(found).not.toContain(PHONE);
}

describe('the words of the citizen view', () => {
  it('are heard in their order, with a marker where something is withheld', async () => {
    expectPublicWords(await heard());
  });

  it('lie over the picture of themselves', async () => {
    const sheet = await citizenPage().boundingBox();
    const line = await citizenPage().getByText('불법').first().boundingBox();
    if (sheet === null || line === null) throw new Error('nothing is shown');
    const scale = sheet.width / 595;
    expect(Math.abs(line.x - sheet.x - 70 * scale)).toBeLessThan(3 * scale);
    // The baseline stands at 730 of 842 points.
    expect(line.y - sheet.y).toBeLessThan((842 - 730) * scale);
    expect(line.y + line.height - sheet.y).toBeGreaterThan((842 - 730) * scale);
  });

  it('are selected with the mouse and copied with the keys, and the desk’s keys still work', async () => {
    const { app, page } = program;
    await app.evaluate(async ({ clipboard }) => {
      await clipboard.writeText('');
    });
    await page.evaluate(() => {
      document.addEventListener('copy', (event) => {
        document.documentElement.dataset['copied'] = event.clipboardData?.types.join() ?? '';
      });
    });
    const sheet = await citizenPage().boundingBox();
    if (sheet === null) throw new Error('nothing is shown');
    const scale = sheet.width / 595;
    // From the empty ground at the left of the first line, by the ground between two lines, to the right of the last.
    await page.mouse.move(sheet.x + 40 * scale, sheet.y + 77 * scale);
    await page.mouse.down();
    await page.mouse.move(sheet.x + 150 * scale, sheet.y + 128 * scale, { steps: 40 });
    await page.mouse.move(sheet.x + 400 * scale, sheet.y + 199 * scale, { steps: 40 });
    await page.mouse.up();
    const picture = process.env['DESK_SHOT'];
    if (picture !== undefined) await page.screenshot({ path: picture });
    await page.keyboard.press('Control+c');
    const copied = await app.evaluate(async ({ clipboard }) => await clipboard.readText());
    expectPublicWords(copied);
    expect(bare(await heard())).toBe(bare(copied));
    // Each line of the page is a line of its own.
    expect(copied.trim().split('\n').map(bare)).toEqual(
      LINES.map((line) => bare(line).replace(NAME, '[6호]').replace(PHONE, '[6호]')),
    );
    // A hand that ends on the foot line takes no words of the desk along.
    await page.mouse.move(sheet.x + 40 * scale, sheet.y + 77 * scale);
    await page.mouse.down();
    await page.mouse.move(sheet.x + 200 * scale, sheet.y + 140 * scale, { steps: 40 });
    await page.mouse.move(640, (page.viewportSize()?.height ?? 800) - 12, { steps: 20 });
    await page.mouse.up();
    await page.keyboard.press('Control+c');
    expect(bare(await app.evaluate(async ({ clipboard }) => await clipboard.readText()))).toBe(bare(copied));
    // The layer's transparent style must not go along.
    expect(await page.locator('html').getAttribute('data-copied')).toBe('text/plain');

    const inLayer = await citizenPage().evaluate((element) => element.contains(document.activeElement));
    expect(inLayer).toBe(false);
    await page.keyboard.press('c');
    await page.getByTestId('citizen').waitFor({ state: 'detached' });
  });
});

it('are made larger by buttons of their own pane in a narrow window, where the original is not there', async () => {
  const { app, page } = program;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.waitForFunction(() => innerWidth < 1300);
  if ((await page.getByTestId('citizen').count()) === 0) await page.keyboard.press('c');
  await citizenPage().waitFor();
  expect(await page.getByTestId('original').count()).toBe(0);
  const width = async (): Promise<number> => (await citizenPage().boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByTestId('zoom-in').click();
  await expect.poll(width).toBeGreaterThan(before * 1.1);
  await page.getByTestId('zoom-fit').click();
  await expect.poll(width).toBe(before);
});

// Walks the real program through its screens and states, takes each in two sizes and both languages, and measures what an eye would stumble over.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bootstrap/paths.mjs';
import { hasDisplay, startDisplay } from './display.mjs';
import { serveOnce } from './portal.mjs';
import { launchProgram } from './program.mjs';
import { openCamera } from './screens/camera.mjs';
import { paintedOver } from './samples/painted-over.mjs';
import { badDrafts, scan } from './screens/inputs.mjs';
import * as person from './tour/person.mjs';

const FOLDER = join(ROOT, 'tour', 'screens');
/** The draft that goes the whole way; it has two groups' worth of masks and an approval line. */
const DRAFT = '보행로';
const NEW = ['office-name'];

const display = hasDisplay() ? null : await startDisplay();
if (display !== null) process.env['DISPLAY'] = display.name;
mkdirSync(FOLDER, { recursive: true });
const drafts = mkdtempSync(join(tmpdir(), 'desk-screens-'));
const outgoing = mkdtempSync(join(tmpdir(), 'desk-screens-out-'));
const [wanted] = process.argv.slice(2);
const program = await launchProgram();
const { page, app } = program;
const { shot, faults } = openCamera(program, FOLDER, wanted === undefined ? null : new RegExp(wanted));

/** @param {string} id */
const press = (id) => page.getByTestId(id).first().click();
const escape = () => page.keyboard.press('Escape');
/** @param {string} tab */
const tab = (tab) => press(`tab-${tab}`);
const dialog = () => page.locator('[data-desk-dialog]');
const noDialog = () => dialog().waitFor({ state: 'detached' });

/** Opens a dialog, takes it, and leaves it by Escape. @param {string} name @param {() => Promise<unknown>} open */
async function dialogShot(name, open) {
  await open();
  await dialog().waitFor();
  await shot(name);
  await escape();
  await noDialog();
}

async function door() {
  await shot('01-first-office');
  await person.field(page, NEW[0] ?? '').fill('한빛시청');
  await press('first-next');
  await shot('02-first-people');
  await page.reload();
  await page.getByTestId('fill-practice').waitFor();
  await person.firstStart(page, (step) =>
    shot(step === 'first-start' ? '03-first-practice' : '04-recovery-code'),
  );
}

async function emptyRooms() {
  await shot('05-inbox-empty');
  await person.goTo(page, 'review');
  await shot('06-review-none');
  await person.goTo(page, 'approvals');
  await shot('07-approvals-empty');
  await person.goTo(page, 'queue');
  await shot('08-queue-empty');
  await person.goTo(page, 'help');
  await shot('09-help');
  await page.keyboard.press('?');
  await shot('10-keys');
  await escape();
  await noDialog();
}

async function administration() {
  await person.goTo(page, 'admin');
  for (const id of ['settings', 'people', 'position', 'lists', 'passphrase', 'about']) {
    await tab(id);
    await shot(`11-admin-${id}`);
  }
  await tab('position');
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowRight');
  await press('set-position');
  await page.locator('.toast').first().waitFor();
  await shot('12-position-set', { quick: true });
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowLeft');
  await press('set-position');
  await page.getByTestId('set-position').and(page.locator('[data-blocked]')).waitFor();
  await tab('people');
  if ((await page.getByTestId('add-person').count()) > 0)
    await dialogShot('12-add-person', () => press('add-person'));
  await tab('lists');
  if ((await page.getByTestId('add-term').count()) > 0)
    await dialogShot('12-add-term', () => press('add-term'));
  await person.goTo(page, 'inspection');
  await shot('13-inspection');
  const check = page.getByTestId('audit-check');
  if ((await check.count()) > 0) {
    await check.click();
    await page.locator('[data-testid="audit-whole"], [data-testid="audit-broken"]').first().waitFor();
    await shot('14-inspection-checked');
  }
  await person.answerFolderDialog(
    app,
    await paintedOver(join(drafts, '검은 칸으로 덮은 문서.pdf'), 'Hong Gildong 900101-1234567'),
  );
  await press('leak-check');
  await page.getByTestId('leak-report').waitFor({ timeout: 60_000 });
  await shot('14-leak-report');
  await press('leak-close');
}

async function intake() {
  await person.goTo(page, 'inbox');
  await press('load-samples');
  await page.locator('[data-testid^="job-"][data-state="running"]').first().waitFor();
  await shot('15-inbox-taking', { quick: true });
  await person.settled(page);
  await shot('16-inbox-filled');
  const bad = badDrafts(drafts);
  await person.takeFiles(app, page, [...Object.values(bad), scan()]);
  await page.locator('[data-testid^="case-row-"][data-file*="스캔"]').waitFor({ timeout: 90_000 });
  await person.settled(page);
  await shot('17-inbox-failed');
  await dialogShot('18-file-password', () =>
    page.locator('[data-testid^="job-"][data-file*="암호"] [data-testid^="job-retry-"]').click(),
  );
}

async function review() {
  const caseId = await person.caseIdOf(page, DRAFT);
  await person.openCase(page, DRAFT);
  await page.locator('.paper-canvas-picture canvas').first().waitFor();
  await shot('20-review-undecided', { settle: 900 });
  await dialogShot('21-review-everywhere', () => press('mask-everywhere'));
  await dialogShot('22-review-find', () => page.keyboard.press('/'));
  await dialogShot('23-review-header', () => press('edit-header'));
  await dialogShot('24-review-hold', () => press('hold'));
  if ((await page.getByTestId('same-kind').count()) > 0)
    await dialogShot('25-review-same-kind', () => press('same-kind'));
  // Each question gave the focus back to the button that asked it.
  await page.getByTestId('original').click({ position: { x: 4, y: 4 } });
  await person.maskAll(page);
  await shot('26-review-masked', { settle: 600 });
  await tab('masked');
  await shot('27-review-masked-tab');
  await tab('groups');
  await shot('28-review-groups');
  await tab('law');
  await shot('29-review-law');
  await page.keyboard.press('Shift+C');
  await page.keyboard.press('c');
  await page.locator('[data-testid="citizen-state"][data-state="fresh"]').waitFor({ timeout: 120_000 });
  await shot('30-review-citizen', { settle: 1200 });
  await page.keyboard.press('c');
  await person.leafThrough(page, 'review', caseId);
  await person.justifyAll(page);
  await person.answerWarnings(page, '민원인의 이름과 주소로 확인하였습니다.');
  await shot('31-review-ready', { settle: 600 });
  await person.submit(page);
  await shot('32-review-read-only', { settle: 600 });
  await dialogShot('33-review-withdraw', () => press('withdraw'));
  await person.openCase(page, '스캔');
  await shot('34-review-unread', { settle: 900 });
  const decide = page.locator('[data-testid^="unread-decide-"]').first();
  if ((await decide.count()) > 0) await dialogShot('35-review-unread-decide', () => decide.click());
  return caseId;
}

/** @param {string} caseId */
async function approval(caseId) {
  await press('lock');
  await page.getByTestId('unlock-person-0').waitFor();
  await shot('36-unlock');
  await press('unlock-person-1');
  for (let turn = 0; turn < 8 && (await page.getByTestId('unlock-delayed').count()) === 0; turn += 1) {
    await person.field(page, 'passphrase').fill('틀린 비밀번호입니다 다시');
    await press('unlock');
    // The field is emptied once the answer has come.
    await page.waitForFunction(
      () => document.querySelector('input[type=password]')?.getAttribute('value') === '',
    );
    await page.waitForTimeout(200);
    if (turn === 0) await shot('37-unlock-wrong', { quick: true });
  }
  await shot('38-unlock-delayed', { quick: true });
  await press('forgot');
  await shot('39-recover');
  await page.reload();
  await page.getByTestId('unlock-delayed').waitFor({ state: 'detached', timeout: 120_000 });
  await person.unlock(page, 1);
  await person.goTo(page, 'approvals');
  await shot('40-approvals');
  await press(`approval-row-${caseId}`);
  await page.getByTestId('approval').waitFor();
  await shot('41-approval', { settle: 900 });
  await page.locator('[data-testid^="group-return-"]').first().click();
  await shot('42-approval-return-group');
  await press('back');
  await person.decideAll(page, caseId, (step) =>
    step === 'approval-decided' ? shot('43-approval-decided') : Promise.resolve(),
  );
  await press('approve');
  await sealing(caseId);
}

/** A seal that is stopped, seen wherever its paper is shown, and taken up again. @param {string} caseId */
async function sealing(caseId) {
  const stop = page.getByTestId(`seal-stop-${caseId}`);
  const again = page.getByTestId(`seal-again-${caseId}`);
  await stop.waitFor();
  await page.getByTestId(`seal-step-${caseId}`).waitFor();
  await shot('44-approval-sealing', { quick: true });
  await stop.click();
  await again.waitFor();
  await shot('45-approvals-unsealed');
  await person.goTo(page, 'queue');
  await shot('46-queue-unsealed');
  await person.goTo(page, 'inbox');
  await press('filter-all');
  await person.openCase(page, DRAFT);
  await shot('47-review-unsealed', { settle: 900 });
  await again.click();
  await page.getByTestId(`seal-step-${caseId}`).waitFor();
  await shot('48-review-sealing', { quick: true });
  await person.whenState(page, caseId, ['queued']);
}

async function queue() {
  await person.sitDown(page, 0);
  await person.goTo(page, 'queue');
  await shot('50-queue-no-folder');
  await person.answerFolderDialog(app, outgoing);
  await press('choose-folder');
  await press('send-queue');
  await page.locator('[data-testid^="queue-row-"][data-state="sent"]').first().waitFor();
  await shot('51-queue-sent');
  await serveOnce({ folder: outgoing, site: join(outgoing, 'site'), name: '공개포털', key: null });
  await press('check-receipts');
  await page.locator('[data-testid^="queue-row-"][data-state="published"]').first().waitFor();
  await shot('52-queue-published');
  await person.sitDown(page, 1);
  await person.goTo(page, 'queue');
  await dialogShot('53-recall', () => page.locator('[data-testid^="recall-"]').first().click());
}

async function highContrast() {
  await person.goTo(page, 'admin');
  await tab('settings');
  await page.evaluate(async () => {
    const answer = await window.desk.call('session.status', {});
    if (answer.ok)
      await window.desk.call('session.set-preferences', {
        ...answer.value.preferences,
        theme: 'high-contrast',
      });
  });
  await page.reload();
  await person.goTo(page, 'admin');
  await shot('60-contrast-admin');
  await person.goTo(page, 'inbox');
  await shot('61-contrast-inbox');
  await person.goTo(page, 'queue');
  await shot('62-contrast-queue');
  await person.sitDown(page, 0);
  await person.openCase(page, '회의록');
  await shot('63-contrast-review', { settle: 900 });
}

try {
  await door();
  await emptyRooms();
  await administration();
  await intake();
  const caseId = await review();
  await approval(caseId);
  await queue();
  await highContrast();
} catch (error) {
  await page.screenshot({ path: join(FOLDER, 'stopped-here.png') }).catch(() => undefined);
  process.exitCode = 1;
  process.stderr.write(
    `stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
} finally {
  const report = [...faults].map(
    ([words, pictures]) =>
      `${words}\n           ${String(pictures.length)}: ${pictures.slice(0, 4).join(', ')}`,
  );
  writeFileSync(join(FOLDER, 'report.txt'), `${report.join('\n')}\n`);
  process.stdout.write(
    `${String(faults.size)} faults measured; see ${join('tour', 'screens', 'report.txt')}\n`,
  );
  if (faults.size > 0) process.exitCode = 1;
  await program.close();
  display?.stop();
  for (const folder of [drafts, outgoing]) rmSync(folder, { recursive: true, force: true });
}

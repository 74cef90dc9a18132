// The main job by itself, in the real window: two sample people take a draft from the inbox to a published package.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bootstrap/paths.mjs';
import { serveOnce } from './portal.mjs';
import { launchProgram } from './program.mjs';
import * as person from './tour/person.mjs';

const TOUR = join(ROOT, 'tour');
/** The draft that is walked through: a 기안문 with petitioners, an approval line and a footer. */
const DRAFT = '보행로';

rmSync(TOUR, { recursive: true, force: true });
mkdirSync(TOUR, { recursive: true });
const outgoing = mkdtempSync(join(tmpdir(), 'desk-tour-'));
const started = Date.now();
const program = await launchProgram();
const { page, app } = program;
let number = 0;

/** @param {string} step */
async function shot(step) {
  number += 1;
  const name = `${String(number).padStart(2, '0')}-${step}.png`;
  await page.screenshot({ path: join(TOUR, name) });
  process.stdout.write(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${name}\n`);
}

try {
  await person.firstStart(page, shot);
  await person.takeSamples(page);
  await shot('inbox');
  const caseId = await person.caseIdOf(page, DRAFT);
  await person.openCase(page, DRAFT);
  await page.waitForTimeout(1500);
  await shot('review');
  await person.maskAll(page);
  await shot('masked');
  await person.leafThrough(page, 'review', caseId);
  await person.justifyAll(page);
  await person.answerWarnings(page, '민원인의 이름과 주소로 확인하였습니다.');
  await shot('justified');
  await person.submit(page);
  await page.waitForTimeout(1500);
  await shot('submitted');
  await person.sitDown(page, 1);
  await person.approve(page, caseId, shot);
  await shot('approved');
  await person.sitDown(page, 0);
  await answer();
  await shot('published');
  process.stdout.write(`The published package lies in ${join('tour', 'published')}.\n`);
} catch (error) {
  await shot('stopped-here');
  throw error;
} finally {
  await program.close();
  rmSync(outgoing, { recursive: true, force: true });
}

/** Sends the queue to a folder, where the portal's stand-in takes the package and leaves a receipt. */
async function answer() {
  await person.goTo(page, 'queue');
  await person.answerFolderDialog(app, outgoing);
  await page.getByTestId('choose-folder').click();
  await page.getByTestId('send-queue').click();
  await page.locator('[data-testid^="queue-row-"][data-state="sent"]').first().waitFor({ timeout: 60_000 });
  await serveOnce({ folder: outgoing, site: join(TOUR, 'published'), name: '공개포털', key: null });
  await page.getByTestId('check-receipts').click();
  await page
    .locator('[data-testid^="queue-row-"][data-state="published"]')
    .first()
    .waitFor({ timeout: 60_000 });
}

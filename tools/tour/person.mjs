// What a person does at the desk, through the real window alone: for the tour and for the end-to-end tests.

/** @typedef {import('playwright').Page} Page */

export const PASSPHRASE = '은행나무 아래 봄날의 시청';

/**
 * The field of that name: the test id stands on the field or around it.
 * @param {Page} page @param {string} id
 */
export function field(page, id) {
  return page
    .getByTestId(id)
    .locator('xpath=descendant-or-self::*[self::input or self::textarea]')
    .first();
}

/**
 * First start with the two practice people; the first one is at the desk afterwards.
 * @param {Page} page @param {(step: string) => Promise<void>} [shot] called at each step
 * @param {readonly string[]} [more] further roles of the first person
 */
export async function firstStart(page, shot = () => Promise.resolve(), more = []) {
  await page.getByTestId('fill-practice').click();
  for (const role of more) await page.getByTestId(`person-1-role-${role}`).click();
  for (const number of [1, 2]) {
    await field(page, `person-${number}-passphrase`).fill(PASSPHRASE);
    await field(page, `person-${number}-passphrase-again`).fill(PASSPHRASE);
  }
  await shot('first-start');
  await page.getByTestId('create-vault').click();
  const shown = page.getByTestId('recovery-code-shown');
  await shown.waitFor({ timeout: 60_000 });
  const code = (await shown.innerText()).trim();
  await field(page, 'recovery-code-typed').fill(code);
  await shot('recovery-code');
  await page.getByTestId('confirm-recovery').click();
  await page.getByTestId('rail-inbox').waitFor({ timeout: 30_000 });
}

/**
 * Locks the desk and lets another person sit down, by their place at the door.
 * @param {Page} page @param {number} index
 */
export async function sitDown(page, index) {
  await page.getByTestId('lock').click();
  await unlock(page, index);
}

/** @param {Page} page @param {number} index */
export async function unlock(page, index) {
  await page.getByTestId(`unlock-person-${index}`).click();
  await field(page, 'passphrase').fill(PASSPHRASE);
  await page.getByTestId('unlock').click();
  await page.getByTestId('rail-inbox').waitFor({ timeout: 60_000 });
}

/**
 * Takes the sample drafts in and waits until each is a case or an open item.
 * @param {Page} page
 */
export async function takeSamples(page) {
  await goTo(page, 'inbox');
  await page.getByTestId('load-samples').first().click();
  await page.locator('[data-testid^="case-row-"], [data-testid^="job-"]').first().waitFor();
  await settled(page);
}

/**
 * Waits until no draft is waiting or being read.
 * @param {Page} page
 */
export async function settled(page) {
  await until(page, async () => {
    const answer = await window.desk.call('inbox.list', {});
    return answer.ok && answer.value.jobs.every((/** @type {any} */ job) => job.error !== null || job.state === 'cancelled');
  });
}

/**
 * Asks in the window until the answer is yes. (Playwright's own waiting does not wait for promises here.)
 * @template A
 * @param {Page} page @param {(given: A) => Promise<boolean>} question @param {A} [given]
 */
async function until(page, question, given, patience = 600_000) {
  const end = Date.now() + patience;
  // @ts-expect-error -- Playwright types the argument as its own serialisable form
  while (!(await page.evaluate(question, given))) {
    if (Date.now() > end) throw new Error('waited too long');
    await page.waitForTimeout(300);
  }
}

/** @param {Page} page @param {'inbox' | 'review' | 'approvals' | 'queue' | 'inspection' | 'admin' | 'help'} room */
export async function goTo(page, room) {
  await page.getByTestId(`rail-${room}`).click();
}

/**
 * Opens a case from the inbox by a word of its title or file name.
 * @param {Page} page @param {string} word
 */
export async function openCase(page, word) {
  await goTo(page, 'inbox');
  await page
    .locator(`[data-testid^="case-row-"][data-title*="${word}"], [data-testid^="case-row-"][data-file*="${word}"]`)
    .first()
    .click();
  await page.getByTestId('review').waitFor({ timeout: 60_000 });
}

/**
 * Masks every undecided candidate as proposed, one key each, as a reviewer does.
 * @param {Page} page @returns {Promise<number>} how many
 */
export async function maskAll(page) {
  let count = 0;
  for (;;) {
    const left = await undecided(page);
    if (left === 0) return count;
    await page.keyboard.press('Enter');
    await page.waitForFunction(undecidedIs, left - 1, { timeout: 30_000, polling: 50 });
    count += 1;
  }
}

/** @param {Page} page */
export async function undecided(page) {
  return page.locator('[data-testid^="candidate-"][data-state="undecided"]').count();
}

/** @param {number} wanted */
function undecidedIs(wanted) {
  return document.querySelectorAll('[data-testid^="candidate-"][data-state="undecided"]').length <= wanted;
}

/**
 * Leafs through a column of pages until the desk counts each as seen.
 * @param {Page} page @param {'review' | 'approval'} where @param {string} caseId
 */
export async function leafThrough(page, where, caseId) {
  for (let turn = 0; turn < 400; turn += 1) {
    const next = await page.evaluate(nextUnseen, { where, caseId });
    if (next === null) return;
    const pane = page.getByTestId(where === 'review' ? 'original' : 'sealed');
    const prefix = where === 'review' ? 'page' : 'citizen-page';
    const target = page.getByTestId(`${prefix}-${next.part}-${next.page}`);
    if ((await target.count()) > 0) {
      await target.first().evaluate((element) => element.scrollIntoView({ block: 'center' }));
    } else {
      await pane.first().evaluate((element) => element.scrollBy(0, element.clientHeight * 0.8));
    }
    await page.waitForTimeout(800);
  }
  throw new Error('some pages never came into view');
}

/**
 * Runs in the window: the first page that was not seen yet, as the desk knows it.
 * @param {{ where: 'review' | 'approval', caseId: string }} what
 */
async function nextUnseen({ where, caseId }) {
  if (where === 'review') {
    const review = await window.desk.call('review.open', { caseId });
    if (!review.ok) throw new Error(review.error.code);
    for (const [part, one] of review.value.parts.entries()) {
      const next = one.pages.find(({ seen }) => !seen);
      if (next !== undefined) return { part, page: next.page };
    }
    return null;
  }
  const approval = await window.desk.call('approval.open', { caseId });
  if (!approval.ok) throw new Error(approval.error.code);
  for (const [part, one] of approval.value.view.parts.entries()) {
    const seen = approval.value.seen.find(({ partId }) => partId === one.id)?.pages ?? [];
    const next = one.pages.find(({ page }) => !seen.includes(page));
    if (next !== undefined) return { part, page: next.page };
  }
  return null;
}

/**
 * Looks at each page with a picture that the program could not read, and says that it holds nothing more to mask.
 * @param {Page} page @param {string} why
 */
export async function decideUnread(page, why) {
  const open = page.locator('.unread-banner:not([data-decided]) [data-testid^="unread-decide-"]');
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().scrollIntoViewIfNeeded();
    await open.first().click();
    await page.getByTestId('unread-read').check({ force: true });
    await field(page, 'why').fill(why);
    await page.getByTestId('dialog-confirm').click();
    await page.getByTestId('unread-dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(
      (count) => document.querySelectorAll('.unread-banner:not([data-decided])').length < count,
      left,
    );
  }
}

/**
 * Justifies every group: takes the proposed wording over, says that no exception applies, answers what else is asked.
 * @param {Page} page
 */
export async function justifyAll(page) {
  await page.getByRole('tab').nth(2).click();
  const groups = await page.locator('section.group').count();
  for (let index = 0; index < groups; index += 1) {
    const group = page.locator('section.group').nth(index);
    if ((await group.getAttribute('data-open')) === null) await group.locator('button').first().click();
    await group.getByTestId('public-reason').waitFor();
    const proposal = group.getByTestId('take-proposal');
    if ((await proposal.count()) > 0) await proposal.click();
    await proposal.waitFor({ state: 'detached' });
    for (const radio of await group.locator('[data-testid^="exception-"][data-testid$="-not-applicable"]').all()) {
      await radio.click();
    }
    const stage = group.getByTestId('ground-stage');
    if ((await stage.count()) > 0) {
      await fillAndLeave(field(page, 'ground-stage'), '내부 검토');
      await fillAndLeave(field(page, 'ground-endDate'), `${new Date().getFullYear() + 1}-12-31`);
    }
    if ((await group.getByTestId('ground-statute').count()) > 0) {
      await fillAndLeave(field(page, 'ground-statute'), '통계법 제33조');
    }
  }
}

/** @param {import('playwright').Locator} input @param {string} words */
async function fillAndLeave(input, words) {
  await input.fill(words);
  await input.blur();
}

/**
 * Answers every over-masking warning that is still open.
 * @param {Page} page @param {string} words
 */
export async function answerWarnings(page, words) {
  await page.getByRole('tab').nth(2).click();
  const open = page.locator('.warning:not([data-answered])');
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().locator('input').fill(words);
    await open.first().locator('[data-testid^="warning-send-"]').click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.warning:not([data-answered])').length < count,
      left,
    );
  }
}

/**
 * Asks for approval, and waits until the trial seal is made.
 * @param {Page} page
 */
export async function submit(page) {
  await page.getByTestId('submit').click();
  await page.locator('[data-testid="review"][data-state="submitted"]').waitFor({ timeout: 300_000 });
}

/**
 * As the approver: everything up to the last button. Looks at every page of the trial seal, approves each group, signs.
 * @param {Page} page @param {string} caseId @param {(step: string) => Promise<void>} [shot]
 */
export async function decideAll(page, caseId, shot = () => Promise.resolve()) {
  await goTo(page, 'approvals');
  await page.getByTestId(`approval-row-${caseId}`).click();
  await page.getByTestId('approval').waitFor();
  await leafThrough(page, 'approval', caseId);
  await shot('approval');
  for (;;) {
    const next = page.locator('[data-testid^="group-approve-"]').first();
    if ((await next.count()) === 0) break;
    const before = await page.locator('[data-testid^="group-approve-"]').count();
    await next.click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-testid^="group-approve-"]').length < count,
      before,
    );
  }
  for (const sign of await page.locator('[data-testid^="sign-"]').all()) await sign.click();
  await shot('approval-decided');
}

/**
 * As the approver: decides everything and approves; returns when the case is sealed, or could not be.
 * @param {Page} page @param {string} caseId @param {(step: string) => Promise<void>} [shot]
 */
export async function approve(page, caseId, shot) {
  await decideAll(page, caseId, shot);
  await page.getByTestId('approve').click();
  await whenState(page, caseId, ['queued', 'seal-failed']);
}

/**
 * Waits until a case has come to one of these states.
 * @param {Page} page @param {string} caseId @param {readonly string[]} states
 */
export async function whenState(page, caseId, states) {
  await until(
    page,
    async ({ id, wanted }) => {
      const answer = await window.desk.call('inbox.list', {});
      const found = answer.ok ? answer.value.cases.find((one) => one.id === id) : undefined;
      return found !== undefined && wanted.includes(found.state);
    },
    { id: caseId, wanted: [...states] },
    300_000,
  );
}

/**
 * The id of the case whose title or file name holds the word.
 * @param {Page} page @param {string} word @returns {Promise<string>}
 */
export async function caseIdOf(page, word) {
  return page.evaluate(async (wanted) => {
    const answer = await window.desk.call('inbox.list', {});
    const found = answer.ok
      ? answer.value.cases.find((/** @type {any} */ c) => c.title.includes(wanted) || c.fileName.includes(wanted))
      : undefined;
    if (found === undefined) throw new Error('no such case');
    return found.id;
  }, word);
}

/**
 * Takes files in through the system's file dialog.
 * @param {import('playwright').ElectronApplication} app @param {Page} page @param {readonly string[]} paths
 */
export async function takeFiles(app, page, paths) {
  await goTo(page, 'inbox');
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
  await page.getByTestId('pick-files').first().click();
  await page.locator('[data-testid^="case-row-"], [data-testid^="job-"]').first().waitFor();
  await settled(page);
}

/**
 * Answers the system's folder dialog, which no test can click.
 * @param {import('playwright').ElectronApplication} app @param {string} folder
 */
export async function answerFolderDialog(app, folder) {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

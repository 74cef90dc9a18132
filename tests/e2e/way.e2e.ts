// The way of a document in the real program, by two people, and the scenarios of the law that guard it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CALLS, type CallName, type RequestOf, type ResponseOf } from '../../shared/contract';
import { serveOnce } from '../../tools/portal.mjs';
import * as person from '../../tools/tour/person.mjs';
import { launchProgram, type Program } from '../harness/launch';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLES = join(ROOT, 'resources', 'samples');
const SEOUL = join(ROOT, '..', 'shared', 'corpus', 'hwp', 'seoul_sihaengmun.hwpx');
const SCAN = 'unread';

let program: Program;
let outgoing: string;

beforeAll(async () => {
  program = await launchProgram();
  outgoing = await mkdtemp(join(tmpdir(), 'desk-way-'));
  // The first person may approve too: what keeps them from approving their own work must not be a missing role.
  await person.firstStart(program.page, undefined, ['approver', 'inspector']);
});

afterAll(async () => {
  await program.close();
  await rm(outgoing, { recursive: true, force: true });
});

const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }),
]);

/** One call of the window's own client, in the window. */
async function ask<N extends CallName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  const answer: unknown = await program.page.evaluate(
    ([call, given]): unknown => {
      const send: unknown = Reflect.get(window.desk, 'call');
      return typeof send === 'function' ? Reflect.apply(send, window.desk, [call, JSON.parse(given)]) : null;
    },
    [name, JSON.stringify(request)] as const,
  );
  const result = outcome.parse(answer);
  if (!result.ok) throw new Error(result.error.code);
  return CALLS[name].response.parse(result.value) as ResponseOf<N>;
}

async function codeOf<N extends CallName>(name: N, request: RequestOf<N>): Promise<string> {
  return ask(name, request).then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? (/[a-z]+\.[a-z-]+/.exec(error.message)?.[0] ?? '') : ''),
  );
}

async function take(path: string, word: string): Promise<string> {
  await person.takeFiles(program.app, program.page, [path]);
  const caseId = await person.caseIdOf(program.page, word);
  await person.openCase(program.page, word);
  return caseId;
}

/** Everything a reviewer does, up to the request for approval. */
async function review(caseId: string): Promise<void> {
  const { page } = program;
  await person.maskAll(page);
  await person.leafThrough(page, 'review', caseId);
  await person.decideUnread(page, '로고와 직인뿐이며 개인정보가 없음을 눈으로 확인하였습니다.');
  await person.justifyAll(page);
  await person.answerWarnings(page, '원문과 대조하여 확인하였습니다.');
  await person.submit(page);
}

async function publish(): Promise<void> {
  const { page } = program;
  await person.goTo(page, 'queue');
  await person.answerFolderDialog(program.app, outgoing);
  await page.getByTestId('choose-folder').click();
  await page.getByTestId('send-queue').click();
  await page.locator('[data-testid^="queue-row-"][data-state="sent"]').first().waitFor();
  await serveOnce({ folder: outgoing, site: join(outgoing, 'site'), name: '공개포털', key: null });
  await page.getByTestId('check-receipts').click();
  await page.locator('[data-testid^="queue-row-"][data-state="published"]').first().waitFor();
}

async function publishedTexts(): Promise<readonly string[]> {
  const files = await readdir(join(outgoing, 'site'), { recursive: true });
  return files
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => execFileSync('pdftotext', [join(outgoing, 'site', name), '-']).toString());
}

describe('the way of a document', () => {
  it.skipIf(!existsSync(SEOUL))('takes a real letter of the city from file to receipt', async () => {
    const caseId = await take(SEOUL, 'seoul_sihaengmun');
    const view = await ask('review.open', { caseId });
    await review(caseId);
    await person.sitDown(program.page, 1);
    await person.approve(program.page, caseId);
    await person.sitDown(program.page, 0);
    await publish();
    const [text = ''] = await publishedTexts();
    const masked = view.candidates.filter((c) => c.state === 'undecided' && c.text.length > 2);
    for (const { text: secret } of masked) expect(text).not.toContain(secret);
    expect((await ask('inbox.list', {})).cases.find((c) => c.id === caseId)?.state).toBe('published');
  });

  it('takes a sample the same way, and refuses the reviewer as approver (scenario L)', async () => {
    const { page } = program;
    const caseId = await take(join(SAMPLES, '02_민원회신_불법주정차_단속_요청.pdf'), '02_민원회신');
    await review(caseId);
    await person.goTo(page, 'approvals');
    await page.getByTestId(`approval-row-${caseId}`).click();
    await page.getByTestId('approval').waitFor();
    const { digest, mayApprove, hindrances } = await ask('approval.open', { caseId });
    expect(mayApprove).toBe(false);
    expect(hindrances[0]?.code).toBe('approval.own-submission');
    expect(await codeOf('approval.approve', { caseId, digest })).toBe('approval.own-submission');
    const { rows } = await ask('audit.list', { before: null, caseId });
    expect(rows.map((row) => row.action)).toContain('approval.own-submission-refused');
    await person.sitDown(page, 1);
    // The seal tells how far it is; stopped, it leaves the case approved, and is taken up again from the list.
    await person.decideAll(page, caseId);
    await page.getByTestId('approve').click();
    await page.getByTestId(`seal-step-${caseId}`).waitFor();
    await page.getByTestId(`seal-stop-${caseId}`).click();
    await page.getByTestId('seals').getByTestId(`seal-again-${caseId}`).waitFor();
    expect((await ask('inbox.list', {})).cases.find((c) => c.id === caseId)?.state).toBe('approved');
    expect((await ask('queue.list', {})).rows.find((one) => one.caseId === caseId)).toBeUndefined();
    await page.getByTestId(`seal-again-${caseId}`).click();
    await person.whenState(page, caseId, ['queued', 'seal-failed']);
    expect((await ask('inbox.list', {})).cases.find((c) => c.id === caseId)?.state).toBe('queued');
    await page.getByTestId('seals').waitFor({ state: 'detached' });
    await person.sitDown(page, 0);
  });

  it('is taken back after publication, and the portal takes it down (scenario J)', async () => {
    const { page } = program;
    const documents = join(outgoing, 'site', 'documents');
    await publish();
    const row = page.locator('[data-testid^="queue-row-"][data-title*="불법주정차"]');
    await expect.poll(() => row.getAttribute('data-state')).toBe('published');
    const packageId = (await row.getAttribute('data-testid'))?.replace('queue-row-', '') ?? '';
    expect(await readdir(documents)).toContain(packageId);
    const caseId = (await row.getAttribute('data-case')) ?? '';

    // A recall is the disclosure officer's: the publisher's button says so and does nothing.
    expect(await codeOf('queue.recall', { caseId, reason: '주소가 남아 있음' })).toBe('role.missing');
    await person.sitDown(page, 1);
    await person.goTo(page, 'queue');
    await page.getByTestId(`recall-${packageId}`).click();
    await person.field(page, 'recall-reason').fill('붙임이 다른 문서의 것이어서 바로잡습니다.');
    await page.getByTestId('recall-confirm').click();
    await expect.poll(() => row.getAttribute('data-state')).toBe('recalled');

    await serveOnce({ folder: outgoing, site: join(outgoing, 'site'), name: '공개포털', key: null });
    expect(await readdir(documents)).not.toContain(packageId);
    await person.sitDown(page, 0);
    await person.goTo(page, 'queue');
    await page.getByTestId('check-receipts').click();
    await expect
      .poll(async () => (await ask('queue.list', {})).rows.find((one) => one.packageId === packageId)?.recall)
      .toBe('confirmed');
    expect((await ask('inbox.list', {})).cases.find((c) => c.id === caseId)?.state).toBe('recalled');
    const audit = await ask('audit.list', { before: null, caseId });
    expect(audit.rows.map((one) => one.action)).toContain('case.recalled');
  });

  it('leaves the approval line open, and warns when it is masked after all (scenario C)', async () => {
    const { page } = program;
    const caseId = await take(join(SAMPLES, '01_기안문_보행로_정비공사_시행.hwpx'), '01_기안문');
    const view = await ask('review.open', { caseId });
    const official = view.candidates.find((c) => c.kind === 'PERSON' && c.state === 'open-by-law');
    expect(official).toBeDefined();
    await ask('review.act', {
      caseId,
      act: { act: 'mask', partId: official!.partId, candidateIds: [official!.id], item: 6 },
    });
    const after = await ask('review.open', { caseId });
    expect(after.warnings.map((w) => [w.code, w.candidateId])).toContainEqual([
      'over.official',
      official!.id,
    ]);
    await person.openCase(page, '01_기안문');
    await page.getByRole('tab').nth(2).click();
    await page.locator('.warning:not([data-answered])').first().waitFor();
    expect(await codeOf('review.submit', { caseId })).toBe('review.guarded');
    // The drafter named to the public may not be one who is masked; taken back, the paper is as it was.
    const { masks, guards } = await ask('review.open', { caseId });
    expect(guards.map((guard) => [guard.code, guard.params?.['field']])).toContainEqual([
      'guard.public-secret',
      'drafter',
    ]);
    await ask('review.act', { caseId, act: { act: 'remove-masks', maskIds: masks.map((mask) => mask.id) } });
  });

  it('asks again only for the group that was returned (scenario F)', async () => {
    const { page } = program;
    const caseId = await person.caseIdOf(page, '01_기안문');
    await person.openCase(page, '01_기안문');
    await person.maskAll(page);
    // Three groups: two masks are split off, each into one of its own.
    const { masks, groups } = await ask('review.open', { caseId });
    expect(groups).toHaveLength(1);
    for (const mask of masks.slice(0, 2)) {
      await ask('review.act', { caseId, act: { act: 'move-masks', maskIds: [mask.id], groupId: null } });
    }
    await person.openCase(page, '01_기안문');
    await review(caseId);
    await person.sitDown(page, 1);
    const submitted = await ask('approval.open', { caseId });
    expect(submitted.view.groups).toHaveLength(3);
    const [returned, ...kept] = submitted.view.groups;
    await person.goTo(page, 'approvals');
    await page.getByTestId(`approval-row-${caseId}`).click();
    await ask('approval.decide', {
      caseId,
      groupId: returned!.id,
      decision: 'returned',
      comment: '누구의 어떤 이익인지 더 구체적으로 적어 주십시오.',
    });
    for (const group of kept) {
      await ask('approval.decide', { caseId, groupId: group.id, decision: 'approved', comment: '' });
    }
    await ask('approval.return', { caseId, comment: '' });
    await person.sitDown(page, 0);
    await person.openCase(page, '01_기안문');
    const again = await ask('review.open', { caseId });
    expect(again.groups.filter((g) => g.decision === 'returned').map((g) => g.id)).toEqual([returned!.id]);
    expect(again.groups.filter((g) => g.decision === 'approved')).toHaveLength(2);
  });

  it('warns of a paper that is closed in effect (scenario N)', async () => {
    const { page } = program;
    const caseId = await take(join(SAMPLES, '06_보도자료_가을_책축제_개최.pdf'), '06_보도자료');
    const view = await ask('review.open', { caseId });
    const body = view.parts.find((part) => part.kind === 'body')!;
    const { width, height } = body.pages[0]!;
    const after = await ask('review.act', {
      caseId,
      act: {
        act: 'draw',
        partId: body.id,
        form: 'area',
        page: 1,
        box: [0, 0, width, height * 0.95],
        kind: 'AREA',
        item: 5,
      },
    });
    expect(after.openRatio).toBeLessThan(0.3);
    expect(after.warnings.map((w) => w.code)).toContain('over.effectively-closed');
    expect(after.row.markingText).toBe('부분공개(5)');
    await person.openCase(page, '06_보도자료');
    await page.getByRole('tab').nth(2).click();
    await page.locator('.warning:not([data-answered])').first().waitFor();
  });

  it('publishes no scan without a decision on each of its pages', async () => {
    const { page } = program;
    const [scan] = (await readdir(join(SAMPLES, SCAN))).filter((name) => name.endsWith('.pdf'));
    const caseId = await take(join(SAMPLES, SCAN, scan!), scan!.slice(0, 6));
    const view = await ask('review.open', { caseId });
    const body = view.parts.find((part) => part.kind === 'body')!;
    expect(body.pages.every((one) => one.unread !== null)).toBe(true);
    await person.maskAll(page);
    await person.leafThrough(page, 'review', caseId);
    expect(await codeOf('review.submit', { caseId })).toBe('review.guarded');
    const { guards } = await ask('review.open', { caseId });
    expect(guards.filter((g) => g.code === 'guard.unread')).toHaveLength(body.pages.length);
  });
});

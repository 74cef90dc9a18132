/** The way of one document through the real desk, from a PDF in a folder to a package with a receipt, without a window. */
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acceptAndSubmit } from '../../electron/cli/accept';
import { verifyPackage } from '../../electron/sync/package/verify';
import { codeOf, hire, SAMPLES, sit, testDesk, type Staff, type TestDesk } from './desk-testing';

const words = z.array(z.object({ text: z.string() }));
const goldFile = z.object({ files: z.record(z.string(), z.object({ mask: words, open: words })) });
const bare = (text: string) => text.replace(/\s/gu, '');

const PETITION = join(SAMPLES, '02_민원회신_불법주정차_단속_요청.pdf');

let office: TestDesk;
let staff: Staff;

beforeEach(async () => {
  office = await testDesk();
  staff = await hire(office.desk);
});
afterEach(() => office.end());

async function taken(path: string): Promise<string> {
  await office.desk.intake.take([path], 'file');
  await office.desk.intake.settled();
  const { cases, jobs } = await office.desk.inbox.list();
  expect(jobs).toEqual([]);
  return cases[0]!.id;
}

async function approve(caseId: string): Promise<void> {
  const { desk } = office;
  let view = await desk.approval.open(caseId);
  for (const part of view.view.parts.filter((p) => p.pages.length > 0)) {
    view = await desk.approval.see(
      caseId,
      part.id,
      part.pages.map((p) => p.page),
    );
  }
  for (const group of view.view.groups) view = await desk.approval.decide(caseId, group.id, 'approved', '');
  for (const { reason } of view.signatures) view = await desk.approval.sign(caseId, reason);
  await desk.approval.approve(caseId, view.digest);
}

describe('the way of a document', () => {
  it('goes from file to receipt with two people, and nothing of what is masked leaves', async () => {
    const { desk } = office;
    const caseId = await taken(PETITION);
    const accepted = await acceptAndSubmit(desk, caseId);
    expect(accepted.guards).toEqual([]);
    expect(accepted.row.state).toBe('submitted');
    // Own submission: refused, and logged (scenario L).
    expect(await codeOf(approve(caseId))).toBe('approval.own-submission');
    await sit(desk, staff.approver);
    expect(await codeOf(approve(caseId))).toBe('done');
    await desk.publication.chooseFolder();
    const queue = await desk.publication.send();
    expect(queue.rows.map((row) => row.state)).toEqual(['sent']);

    const sent = await readdir(office.outbox, { recursive: true });
    const manifest = sent.find((name) => name.endsWith('manifest.json'))!;
    const report = await verifyPackage(dirname(join(office.outbox, manifest)));
    expect(report.ok && report.value.faults).toEqual([]);
    const pdf = sent.find((name) => name.endsWith('.pdf'))!;
    const text = execFileSync('pdftotext', [join(office.outbox, pdf), '-']).toString();
    expect(text).toContain('[6호]');
    const { files } = goldFile.parse(JSON.parse(await readFile(join(SAMPLES, 'gold.json'), 'utf8')));
    const gold = files[basename(PETITION)]!;
    for (const { text: secret } of gold.mask) expect(text).not.toContain(secret);
    for (const { text: open } of gold.open) expect(bare(text)).toContain(bare(open));
  });

  it('refuses to submit while anything is undecided, unseen or unjustified', async () => {
    const { desk } = office;
    const caseId = await taken(PETITION);
    const view = await desk.review.open(caseId);
    expect(new Set(view.guards.map((g) => g.code))).toEqual(new Set(['guard.undecided', 'guard.unseen']));
    expect(await codeOf(desk.review.submit(caseId))).toBe('review.guarded');
  });

  it('draws even widths where a group asks for it, and tells where there was no room', async () => {
    const { desk } = office;
    const caseId = await taken(PETITION);
    let view = await desk.review.open(caseId);
    // 윤혜진 stands before 귀하, with no room on either side.
    const name = view.candidates.find((c) => c.text === '윤혜진' && c.state === 'undecided')!;
    view = await desk.review.act(caseId, {
      act: 'mask',
      partId: name.partId,
      candidateIds: view.candidates.filter((c) => c.text === name.text).map((c) => c.id),
    });
    const warnings = async (evenWidth: boolean) => {
      view = await desk.review.act(caseId, { act: 'justify', groupId: view.groups[0]!.id, evenWidth });
      expect(view.groups[0]?.evenWidth).toBe(evenWidth);
      const made = await desk.review.citizen(caseId);
      return made.parts.find((part) => part.id === name.partId)?.warnings;
    };
    expect(await warnings(false)).not.toContain('width-told');
    expect(await warnings(true)).toContain('width-told');
  });

  it('gives back one of the groups, and only that one is asked again', async () => {
    const { desk } = office;
    const caseId = await taken(PETITION);
    await acceptAndSubmit(desk, caseId);
    await sit(desk, staff.approver);
    const view = await desk.approval.open(caseId);
    const [first, ...others] = view.view.groups;
    await desk.approval.decide(caseId, first!.id, 'returned', '사유를 더 구체적으로 적어 주십시오.');
    for (const group of others) await desk.approval.decide(caseId, group.id, 'approved', '');
    await desk.approval.giveBack(caseId, '');
    await sit(desk, staff.reviewer);
    const again = await desk.review.open(caseId);
    expect(again.groups.filter((g) => g.decision === 'returned').map((g) => g.id)).toEqual([first!.id]);
    expect(again.groups.filter((g) => g.decision === 'approved')).toHaveLength(others.length);
  });

  it('knows the same file when it comes a second time', async () => {
    const { desk } = office;
    const caseId = await taken(PETITION);
    const again = await desk.intake.take([PETITION], 'file');
    expect(again).toEqual({
      taken: 0,
      noted: [],
      known: [{ fileName: '02_민원회신_불법주정차_단속_요청.pdf', caseId }],
    });
  });

  it('undoes and redoes, and keeps the work over a restart', async () => {
    const { desk } = office;
    const caseId = await taken(PETITION);
    let view = await desk.review.open(caseId);
    const candidate = view.candidates.find((c) => c.state === 'undecided')!;
    view = await desk.review.act(caseId, {
      act: 'mask',
      partId: candidate.partId,
      candidateIds: [candidate.id],
    });
    expect(view.masks).toHaveLength(1);
    view = await desk.review.undo(caseId);
    expect(view.masks).toHaveLength(0);
    view = await desk.review.redo(caseId);
    expect(view.masks).toHaveLength(1);
    const next = await office.again();
    await next.session.unlock(staff.reviewer, (await import('./desk-testing')).PASSPHRASE);
    expect((await next.review.open(caseId)).masks).toHaveLength(1);
  });

  it('takes what cannot be read as an open item, and goes on with the rest', async () => {
    const { desk } = office;
    const { writeFile } = await import('node:fs/promises');
    const broken = join(office.data, 'broken.pdf');
    const empty = join(office.data, 'empty.hwp');
    await writeFile(broken, '%PDF-1.7\nnothing here');
    await writeFile(empty, '');
    await desk.intake.take([broken, empty, PETITION], 'file');
    await desk.intake.settled();
    const { cases, jobs } = await desk.inbox.list();
    expect(cases).toHaveLength(1);
    expect(jobs.map((job) => [job.fileName, job.error?.code]).sort()).toEqual([
      ['broken.pdf', 'convert.damaged'],
      ['empty.hwp', 'convert.empty'],
    ]);
  });
});

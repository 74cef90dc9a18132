/** What the guards must hold against two people who help each other, and against a cut at the wrong moment. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptAndSubmit } from '../../electron/cli/accept';
import { must } from '../../electron/desk/refusal';
import { codeOf, hire, PASSPHRASE, SAMPLES, sit, testDesk, type Staff, type TestDesk } from './desk-testing';

const PETITION = join(SAMPLES, '02_민원회신_불법주정차_단속_요청.pdf');

let office: TestDesk;
let staff: Staff;
let caseId: string;

beforeEach(async () => {
  office = await testDesk();
  staff = await hire(office.desk);
  const { noted } = await office.desk.intake.take([PETITION], 'file');
  await office.desk.intake.settled();
  caseId = noted[0]!.caseId;
});
afterEach(() => office.end());

async function seeAll(): Promise<void> {
  const { view } = await office.desk.approval.open(caseId);
  for (const part of view.parts.filter((p) => p.pages.length > 0))
    await office.desk.approval.see(
      caseId,
      part.id,
      part.pages.map((p) => p.page),
    );
}

describe('two different people', () => {
  it('are not found where the approver decided masks and another pressed the button', async () => {
    const { desk } = office;
    await sit(desk, staff.approver);
    const view = await desk.review.open(caseId);
    const one = view.candidates.find((c) => c.state === 'undecided')!;
    await desk.review.act(caseId, { act: 'mask', partId: one.partId, candidateIds: [one.id] });
    await sit(desk, staff.reviewer);
    expect((await acceptAndSubmit(desk, caseId)).row.state).toBe('submitted');
    await sit(desk, staff.approver);
    const shown = await desk.approval.open(caseId);
    expect(shown.hindrances[0]?.code).toBe('approval.own-submission');
    expect(await codeOf(desk.approval.approve(caseId, shown.digest))).toBe('approval.own-submission');
    const [first] = shown.view.groups;
    expect(await codeOf(desk.approval.decide(caseId, first!.id, 'approved', ''))).toBe(
      'approval.own-submission',
    );
  });

  it('each look with their own eyes', async () => {
    const { desk } = office;
    await desk.session.addPerson({
      name: '한지우',
      post: '팀장',
      department: '교통지도과',
      roles: ['approver'],
      passphrase: PASSPHRASE,
    });
    const other = (await desk.session.people()).people.find((p) => p.name === '한지우')!;
    await acceptAndSubmit(desk, caseId);
    await sit(desk, other.id);
    await seeAll();
    await sit(desk, staff.approver);
    const shown = await desk.approval.open(caseId);
    expect(shown.seen).toEqual([]);
    expect(shown.hindrances.map((h) => h.code)).toContain('approval.unseen');
    for (const group of shown.view.groups) await desk.approval.decide(caseId, group.id, 'approved', '');
    expect(await codeOf(desk.approval.approve(caseId, shown.digest))).toBe('approval.unseen');
    await seeAll();
    expect(await codeOf(desk.approval.approve(caseId, shown.digest))).toBe('done');
  });

  it('let an approver whose seal failed take part in the review', async () => {
    const { desk } = office;
    await acceptAndSubmit(desk, caseId);
    const at = new Date().toISOString();
    must(
      await desk.rooms.store.write(async (w) => {
        await w.cases.move(caseId, 'submitted', 'approved', at, { approverId: staff.approver });
        await w.cases.move(caseId, 'approved', 'seal-failed', at);
      }),
    );
    await sit(desk, staff.approver);
    const view = await desk.review.open(caseId);
    expect(view.row.state).toBe('in-review');
    expect(view.editable).toBe(true);
  });
});

describe('taking drafts in', () => {
  it('is not for an inspector, and open to anyone while the desk is locked', async () => {
    const { desk } = office;
    await desk.session.addPerson({
      name: '서윤아',
      post: '감사관',
      department: '감사담당관',
      roles: ['inspector'],
      passphrase: PASSPHRASE,
    });
    const inspector = (await desk.session.people()).people.find((p) => p.name === '서윤아')!;
    await sit(desk, inspector.id);
    expect(await codeOf(desk.intake.handIn([PETITION]))).toBe('role.missing');
    expect(await codeOf(desk.intake.takeSamples())).toBe('role.missing');
    expect(await codeOf(desk.intake.watch(true))).toBe('role.missing');
    await desk.session.lock();
    expect((await desk.intake.handIn([PETITION])).taken).toBe(1);
    await sit(desk, staff.reviewer);
    await desk.intake.settled();
    // The same bytes: it turns out to be a copy once it can be read.
    expect((await desk.inbox.list()).cases.map((c) => c.id)).toEqual([caseId]);
  });
});

describe('a watched folder', () => {
  it('brings another draft that comes under a name it had before', async () => {
    const { desk, outbox } = office;
    const path = join(outbox, '기안문.pdf');
    const known = async () => (await desk.inbox.list()).cases.length;
    const until = async (count: number) => {
      while ((await known()) < count) await new Promise((resolve) => setTimeout(resolve, 100));
    };
    await copyFile(join(SAMPLES, '07_점검결과_어린이놀이시설_안전점검.pdf'), path);
    await desk.intake.watch(true);
    await until(2);
    await copyFile(join(SAMPLES, '06_보도자료_가을_책축제_개최.pdf'), path);
    await until(3);
    expect((await desk.inbox.list()).jobs).toEqual([]);
  });
});

describe('what stands on the public list', () => {
  it('cannot be passed over by withholding a title', async () => {
    const view = await office.desk.review.open(caseId);
    for (const part of view.parts.filter((p) => p.text !== null)) {
      const act = { act: 'withhold-part', partId: part.id, item: 6 } as const;
      expect(await codeOf(office.desk.review.act(caseId, act))).toBe('review.nothing-there');
    }
  });

  it('keeps decisions about an old title away from a new one', async () => {
    const { review } = office.desk;
    await review.open(caseId);
    let view = await review.editHeader({ caseId, title: '홍길동 민원 회신' });
    const title = view.parts.find((p) => p.kind === 'title')!;
    view = await review.act(caseId, {
      act: 'mask-range',
      partId: title.id,
      start: 0,
      end: 3,
      kind: 'PERSON',
      item: 6,
    });
    expect(view.masks.filter((m) => m.partId === title.id)).toHaveLength(1);
    await review.editHeader({ caseId, title: '회신: 민원인 김철수 010-1234-5678' });
    view = await review.undo(caseId);
    expect(view.masks.filter((m) => m.partId === title.id)).toEqual([]);
  });

  it('takes no resident number in place of a drafter or a contact', async () => {
    const { review } = office.desk;
    await review.open(caseId);
    const before = await review.editHeader({ caseId, drafter: '이도윤', contact: '02-120' });
    const hits = (view: typeof before) =>
      view.guards.filter((g) => g.code === 'guard.public-hit').map((g) => g.params?.['field']);
    expect(hits(before)).toEqual([]);
    const after = await review.editHeader({ caseId, drafter: '900101-1234568', contact: '900101-1234568' });
    expect(hits(after)).toEqual(['drafter', 'contact']);
  });
});

describe('after a cut', () => {
  it('a job that had done its work throws no reviewed case away', async () => {
    const { desk } = office;
    await desk.review.open(caseId);
    const at = new Date().toISOString();
    // As it lies there when the program ends between the analysis and the end of its job.
    must(
      await desk.rooms.store.write(
        (w) =>
        w.jobs.add({ id: 'cut', kind: 'intake', state: 'running', done: 1, total: 2, caseId, error: null, createdAt: at, payload: null }), // prettier-ignore
      ),
    );
    const next = await office.again();
    await next.session.unlock(staff.reviewer, PASSPHRASE);
    await next.intake.settled();
    expect((await next.inbox.list()).jobs).toEqual([]);
    expect((await next.review.open(caseId)).row.state).toBe('in-review');
  });
});

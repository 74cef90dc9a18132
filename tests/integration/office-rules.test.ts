/** The office's position and lists through the real desk: what they change, what they must not change, and what the disk tells of them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseView } from '../../shared/contract/views';
import { must } from '../../electron/desk/refusal';
import { DOUBTFUL, LIKELY, SURE, writeDraft } from '../fixtures/office-drafts';
import { codeOf, hire, PASSPHRASE, sit, testDesk, type Staff, type TestDesk } from './desk-testing';

let office: TestDesk;
let staff: Staff;

beforeEach(async () => {
  office = await testDesk();
  staff = await hire(office.desk);
});
afterEach(() => office.end());

async function taken(name: string, ...lines: readonly string[]): Promise<string> {
  const path = await writeDraft(office.outbox, name, lines);
  const { noted } = await office.desk.intake.take([path], 'file');
  await office.desk.intake.settled();
  expect((await office.desk.inbox.list()).jobs).toEqual([]);
  return noted[0]?.caseId ?? '';
}

function of(view: CaseView, text: string): CaseView['candidates'][number] {
  const found = view.candidates.find((c) => c.text === text);
  if (found === undefined) throw new Error(`not found: ${view.candidates.map((c) => c.text).join()}`);
  return found;
}

const acted = (caseId: string, act: 'mask' | 'leave-open', one: { partId: string; id: string }) =>
  office.desk.review.act(caseId, {
    partId: one.partId,
    candidateIds: [one.id],
    ...(act === 'mask' ? { act } : { act, why: '' }),
  });

const undecided = (view: CaseView) =>
  view.candidates.filter((c) => c.state === 'undecided').map((c) => c.text).sort(); // prettier-ignore

const term = (list: 'always' | 'never', words: string) =>
  ({ list, term: words, kind: 'PERSON', item: 6, reason: '청사 안내 표지에 적힌 이름' }) as const;

async function audited(): Promise<readonly { readonly action: string; readonly detail: string }[]> {
  return (await office.desk.inspection.list(null, null)).rows;
}

describe('the list of terms never proposed', () => {
  it('learns from a decision when told to, and takes the term off later papers without hiding it from anyone', async () => {
    const { review } = office.desk;
    const first = await taken('첫째 보고', LIKELY);
    const view = await review.open(first);
    await acted(first, 'leave-open', of(view, '가영순'));
    await review.learn(first, term('never', '가영순'));
    const second = await taken('둘째 보고', LIKELY, SURE);
    const later = await review.open(second);
    expect(of(later, '가영순')).toMatchObject({ state: 'aside', aside: 'never' });
    expect(undecided(later)).not.toContain('가영순');
    expect(later.row.undecided).toBe(undecided(later).length);
    expect(later.guards.filter((g) => g.code === 'guard.undecided')).toHaveLength(later.row.undecided);
    // a person may mask it all the same
    const masked = await acted(second, 'mask', of(later, '가영순'));
    expect(of(masked, '가영순').state).toBe('masked');
    expect(masked.masks.map((m) => m.text)).toContain('가영순');
  });

  it('refuses numbers that name a person for ever, by what they are and by what they were taken for', async () => {
    const { rules } = office.desk;
    expect(await codeOf(rules.addTerm(term('never', '850317-1234567')))).toBe('lists.protected');
    const account = { ...term('never', '352-1198-2234-03'), kind: 'ACCOUNT' } as const;
    expect(await codeOf(rules.addTerm(account))).toBe('lists.protected');
    expect(await codeOf(rules.addTerm(term('never', '가')))).toBe('lists.too-short');
    expect(await codeOf(rules.addTerm({ ...term('never', '가나'), reason: ' ' }))).toBe(
      'lists.reason-needed',
    );
    expect((await rules.read()).terms).toEqual([]);
  });

  it('does not reach such a number even where it stands on the list', async () => {
    // as bare digits it is no number of an account: only the paper's own words make it one
    const digits = '3521198223403';
    await office.desk.rules.addTerm(term('never', digits));
    const caseId = await taken('입금 안내', `입금 계좌: 농협 ${digits} (예금주 한도아)`);
    const view = await office.desk.review.open(caseId);
    const account = view.candidates.find((c) => c.kind === 'ACCOUNT');
    expect(account?.text).toContain(digits);
    expect(account?.state).toBe('undecided');
  });
});

describe('the list of terms always proposed', () => {
  it('proposes the term with its kind, its item and its reason why, in papers and in their titles', async () => {
    await office.desk.rules.addTerm({ ...term('always', '은하수 계획'), kind: 'NONDISCLOSURE', item: 5 });
    const caseId = await taken('은하수 계획 보고', '은하수 계획은 다음 달에 확정한다.');
    const view = await office.desk.review.open(caseId);
    const found = view.candidates.filter((c) => c.text === '은하수 계획');
    expect(new Set(found.map((c) => view.parts.find((p) => p.id === c.partId)?.kind))).toEqual(
      new Set(['body', 'title', 'file-name']),
    );
    for (const one of found) {
      expect(one).toMatchObject({
        kind: 'NONDISCLOSURE',
        item: 5,
        state: 'undecided',
        why: ['always:은하수 계획'],
      });
    }
  });

  it('holds each term once, on one of the lists', async () => {
    const { rules } = office.desk;
    await rules.addTerm(term('always', '은하수 계획'));
    expect(await codeOf(rules.addTerm(term('always', '은하수계획')))).toBe('lists.there');
    expect(await codeOf(rules.addTerm(term('never', '은하수 계획')))).toBe('lists.on-other');
  });
});

describe('the position of the slider', () => {
  it('applies to papers from then on; an open one is looked through again on request and keeps its decisions', async () => {
    const { review, rules } = office.desk;
    const caseId = await taken('처음 보고', SURE, LIKELY, DOUBTFUL);
    let view = await review.open(caseId);
    expect(undecided(view)).toEqual(expect.arrayContaining(['가영순', '기동만', '한도아']));
    expect(of(view, '민여별')).toMatchObject({ state: 'aside', aside: 'doubtful' });
    await acted(caseId, 'mask', of(view, '가영순'));
    await acted(caseId, 'leave-open', of(view, '기동만'));
    await acted(caseId, 'mask', of(view, '민여별'));

    await rules.setPosition('precise');
    view = await review.open(caseId);
    expect(view.look).toEqual({ position: 'balanced', office: 'precise', outdated: true });
    expect(undecided(view)).toContain('한도아');
    const before = view.masks;
    view = await review.lookAgain(caseId);
    expect(view.look).toEqual({ position: 'precise', office: 'precise', outdated: false });
    expect(view.masks).toEqual(before);
    expect(of(view, '가영순').state).toBe('masked');
    expect(of(view, '기동만').state).toBe('open');
    expect(of(view, '민여별').state).toBe('masked');
    // the resident number is no matter of sensitivity
    expect(undecided(view)).toContain('850317-1234567');
    expect(view.row.undecided).toBe(undecided(view).length);
    expect((await office.desk.inbox.list()).cases[0]?.undecided).toBe(view.row.undecided);

    const precise = await review.open(await taken('다음 보고', SURE, LIKELY, DOUBTFUL));
    expect(of(precise, '가영순').state).toBe('aside');
    expect(undecided(precise)).toContain('850317-1234567');
    await rules.setPosition('sensitive');
    const wide = await review.open(await taken('그다음 보고', SURE, LIKELY, DOUBTFUL));
    expect(undecided(wide)).toEqual(expect.arrayContaining(['가영순', '기동만', '민여별']));
    expect(wide.guards.filter((g) => g.code === 'guard.undecided')).toHaveLength(wide.row.undecided);
  });

  it('brings nothing back that was decided when it is undone after another look', async () => {
    const { review, rules } = office.desk;
    const caseId = await taken('되돌림', LIKELY);
    const view = await review.open(caseId);
    await acted(caseId, 'mask', of(view, '가영순'));
    await rules.setPosition('sensitive');
    await review.lookAgain(caseId);
    const undone = await review.undo(caseId);
    expect(undone.masks).toEqual([]);
    expect(of(undone, '가영순').state).toBe('undecided');
    expect(of(await review.redo(caseId), '가영순').state).toBe('masked');
  });

  it('shows what was measured, and is the administrator’s to set', async () => {
    const { rules } = office.desk;
    const shown = await rules.read();
    expect(shown.positions.map((p) => p.id)).toEqual(['precise', 'careful', 'balanced', 'wide', 'sensitive']);
    expect(shown.chosen).toBeNull();
    await sit(office.desk, staff.approver);
    expect(await codeOf(rules.setPosition('wide'))).toBe('role.missing');
    await sit(office.desk, staff.reviewer);
    expect((await rules.setPosition('wide')).chosen?.by).toContain('이도윤');
    const set = (await audited()).filter((row) => row.action === 'rules.position-set');
    expect(set.map((row) => row.detail)).toEqual(['from=balanced to=wide']);
  });
});

describe('who may do what with the lists', () => {
  it('leaves a term to whoever added it and to the administrator, and tells when and by whom', async () => {
    const { desk } = office;
    await desk.rules.addTerm(term('never', '가영순'));
    await sit(desk, staff.approver);
    const own = await desk.rules.addTerm(term('never', '기동만'));
    const [mine, theirs] = own.terms;
    expect([mine?.mayChange, theirs?.mayChange]).toEqual([true, false]);
    expect(await codeOf(desk.rules.removeTerm(theirs?.id ?? ''))).toBe('role.missing');
    const edited = await desk.rules.editTerm(mine?.id ?? '', '동명이인이 많은 공개된 이름');
    expect(edited.terms[0]).toMatchObject({ reason: '동명이인이 많은 공개된 이름', term: '기동만' });
    await sit(desk, staff.reviewer);
    expect((await desk.rules.removeTerm(mine?.id ?? '')).terms.map((t) => t.term)).toEqual(['가영순']);
    expect(await codeOf(desk.rules.removeTerm(mine?.id ?? ''))).toBe('lists.unknown-term');
  });

  it('shows words out of drafts only to roles that open drafts', async () => {
    const { desk } = office;
    await desk.rules.addTerm(term('never', '가영순'));
    const clerk = { name: '문가람', post: '서무', department: '총무과', roles: ['administrator' as const] };
    const { people } = await desk.session.addPerson({ ...clerk, passphrase: PASSPHRASE });
    await sit(desk, people.at(-1)?.id ?? '');
    expect(await desk.rules.read()).toMatchObject({ terms: [], mayReadTerms: false, maySetPosition: true });
    expect(await codeOf(desk.rules.addTerm(term('never', '기동만')))).toBe('role.content');
    expect(await codeOf(desk.rules.setPosition('wide'))).toBe('done');
  });

  it('outlives a restart and a renewal of the keys', async () => {
    await office.desk.rules.addTerm(term('never', '가영순'));
    must(await office.desk.rooms.vault.rotate());
    const desk = await office.again();
    await desk.session.unlock(staff.reviewer, PASSPHRASE);
    expect((await desk.rules.read()).terms.map((t) => t.term)).toEqual(['가영순']);
  });

  it('leaves no term and no reason in clear, on the disk or in the record', async () => {
    const { rules } = office.desk;
    const { terms } = await rules.addTerm(term('never', '가영순'));
    await rules.addTerm(term('always', '은하수 계획'));
    await rules.editTerm(terms[0]?.id ?? '', '공보에 실린 이름');
    const told = (await audited()).filter((row) => row.action.startsWith('rules.'));
    expect(told.map((row) => row.action).sort()).toEqual([
      'rules.term-added',
      'rules.term-added',
      'rules.term-edited',
    ]);
    for (const secret of ['가영순', '은하수', '공보에', '청사 안내']) {
      expect(told.some((row) => row.detail.includes(secret))).toBe(false);
      for (const name of await readdir(office.data, { recursive: true, withFileTypes: true })) {
        if (!name.isFile()) continue;
        const bytes = await readFile(join(name.parentPath, name.name));
        expect(bytes.includes(Buffer.from(secret, 'utf8')), `${secret} in ${name.name}`).toBe(false);
        expect(bytes.includes(Buffer.from(secret, 'utf16le')), `${secret} in ${name.name}`).toBe(false);
      }
    }
  });
});

// Scenario M of the law: someone edits the audit log by hand. The check names the first broken entry, outside the program and in it.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entryHash, GENESIS } from '../../electron/store/audit/encoding';
import { Connection } from '../../electron/store/connection';
import { DATABASE } from '../../electron/store/store';
import * as person from '../../tools/tour/person.mjs';
import { launchProgram } from '../harness/launch';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLES = join(ROOT, 'resources', 'samples');

const entry = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string().nullable(),
  action: z.string(),
  caseId: z.string().nullable(),
  detail: z.string(),
});
type Entry = z.infer<typeof entry>;
const verdict = z.object({
  ok: z.boolean(),
  entries: z.number(),
  firstBroken: z.object({ seq: z.number(), reason: z.string() }).optional(),
});

let scratch: string;
let worked: string;

/** A desk on which two people have worked: several signed heads, a draft taken in, opened and decided upon. */
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'desk-audit-'));
  worked = join(scratch, 'worked');
  const program = await launchProgram({ data: worked });
  try {
    const { page, app } = program;
    const name = (await readdir(SAMPLES)).find((one) => one.startsWith('06_')) ?? '';
    await person.firstStart(page, undefined, ['inspector']);
    await person.takeFiles(app, page, [join(SAMPLES, name)]);
    await person.openCase(page, name);
    await person.sitDown(page, 1);
    await person.sitDown(page, 0);
    await person.openCase(page, name);
  } finally {
    await program.close();
  }
});

afterAll(() => rm(scratch, { recursive: true, force: true, maxRetries: 5 }));

/** A copy of the desk, changed by someone with the file in hand and no respect for triggers. */
async function tampered(name: string, change: (db: Connection) => Promise<void>): Promise<string> {
  const data = join(scratch, name);
  await cp(worked, data, { recursive: true });
  const db = await Connection.open(join(data, DATABASE), 'create');
  try {
    const triggers = await db.all(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'audit%'",
    );
    for (const { name: trigger } of z.array(z.object({ name: z.string() })).parse(triggers)) {
      await db.exec(`DROP TRIGGER ${trigger}`);
    }
    await change(db);
  } finally {
    await db.close();
  }
  return data;
}

async function entriesOf(db: Connection): Promise<readonly Entry[]> {
  const rows = await db.all(
    'SELECT seq, at, actor, action, case_id AS caseId, detail FROM audit ORDER BY seq',
  );
  return z.array(entry).parse(rows);
}

/** Entries at which a signed head stands, first to last. */
async function headsOf(db: Connection): Promise<readonly number[]> {
  const rows = await db.all('SELECT seq FROM audit_checkpoint ORDER BY seq');
  return z.array(z.object({ seq: z.number() })).parse(rows).map(({ seq }) => seq); // prettier-ignore
}

/** Changes one entry and makes every hash after it fit again. */
async function rewrite(db: Connection, seq: number): Promise<void> {
  let before = GENESIS;
  for (const row of await entriesOf(db)) {
    const told = row.seq === seq ? { ...row, actor: null, action: 'case.opened' } : row;
    const hash = entryHash(before, told);
    await db.run('UPDATE audit SET actor = ?, action = ?, hash = ? WHERE seq = ?', [told.actor, told.action, hash, row.seq]); // prettier-ignore
    before = hash;
  }
}

function auditCheck(data: string) {
  const cli = join(ROOT, 'out', 'main', 'cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'audit-check', '--data', data], {
    encoding: 'utf8',
  });
  return { status, stderr, report: verdict.parse(JSON.parse(stdout)) };
}

/** What the inspection screen says: the words of the notice. */
async function inspected(data: string): Promise<{ readonly whole: boolean; readonly words: string }> {
  const program = await launchProgram({ data });
  try {
    const { page } = program;
    await person.unlock(page, 0);
    await person.goTo(page, 'inspection');
    await page.getByTestId('audit-check').click();
    const answer = page.getByTestId('audit-whole').or(page.getByTestId('audit-broken'));
    await answer.waitFor();
    return { whole: (await page.getByTestId('audit-whole').count()) === 1, words: await answer.innerText() };
  } finally {
    await program.close();
  }
}

function expectBroken(data: string, seq: number, reason: string): void {
  const { status, stderr, report } = auditCheck(data);
  expect(report).toMatchObject({ ok: false, firstBroken: { seq, reason } });
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^audit\\.broken: .*\\b${String(seq)}\\b`, 'u'));
}

describe('the audit log, edited by hand', () => {
  it('is whole as the program left it', async () => {
    const { status, stderr, report } = auditCheck(worked);
    expect({ status, stderr, ok: report.ok }).toEqual({ status: 0, stderr: '', ok: true });
    expect(report.entries).toBeGreaterThan(8);
    const copy = join(scratch, 'untouched');
    await cp(worked, copy, { recursive: true });
    expect((await inspected(copy)).whole).toBe(true);
  });

  it('shows the one entry that was changed', async () => {
    let seq = 0;
    const data = await tampered('edited', async (db) => {
      seq = (await entriesOf(db)).find((row) => row.action === 'case.analysed')?.seq ?? 0;
      await db.run('UPDATE audit SET actor = ? WHERE seq = ?', ['somebody-else', seq]);
    });
    expect(seq).toBeGreaterThan(1);
    expectBroken(data, seq, 'edited');
    const { whole, words } = await inspected(data);
    expect(whole).toBe(false);
    expect(words).toContain(String(seq));
  });

  it('shows a chain that was computed anew, from the last signed head before the change', async () => {
    let after = 0;
    const data = await tampered('recomputed', async (db) => {
      const heads = await headsOf(db);
      expect(heads.length).toBeGreaterThan(2);
      after = heads.at(-3) ?? 0;
      await rewrite(db, after + 1);
    });
    expectBroken(data, after + 1, 'recomputed');
    const { whole, words } = await inspected(data);
    expect(whole).toBe(false);
    expect(words).toContain(String(after + 1));
  });

  it('shows a tail that was cut off, with the signed heads that knew of it', async () => {
    let kept = 0;
    const data = await tampered('cut', async (db) => {
      kept = (await headsOf(db)).at(-2) ?? 0;
      await db.run('DELETE FROM audit WHERE seq > ?', [kept]);
      await db.run('DELETE FROM audit_checkpoint WHERE seq > ?', [kept]);
    });
    expectBroken(data, kept + 1, 'truncated');
    const { whole } = await inspected(data);
    expect(whole).toBe(false);
  });
});

// Scenario H: a masked telephone number stands without hyphens in the PDF's metadata. The gates see it, the seal cleans it.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import { verify } from '../../electron/engines/verify/verify';
import * as person from '../../tools/tour/person.mjs';
import { pageOfLines } from '../fixtures/page-of-lines';
import { launchProgram, type Program } from '../harness/launch';

/** Made up. */
const PHONE = '010-2345-6789';
const BARE = PHONE.replaceAll('-', '');
const FILE = '주차 민원 회신.pdf';

let program: Program;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-redaction-'));
  program = await launchProgram();
  await person.firstStart(program.page);
});

afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

async function draft(): Promise<Uint8Array> {
  const doc = await pageOfLines([
    '주차 민원 회신',
    '불법 주정차 신고에 대한 처리 결과를 알려 드립니다.',
    `신청인 휴대전화: ${PHONE}`,
    '처리 결과: 계도 완료',
  ]);
  doc.setTitle('주차 민원 회신');
  doc.setKeywords(['주차', BARE]);
  doc.setSubject(`${BARE} 회신`);
  return doc.save();
}

async function bytesOf(path: string): Promise<string> {
  const plain = join(folder, 'plain.pdf');
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, plain]);
  return (await readFile(plain)).toString('latin1');
}

function wide(text: string): string {
  return [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

describe('a masked number in the metadata', () => {
  it('is a leak to the gates while it stands there', async () => {
    const source = await draft();
    const region = { page: 1, box: [60, 690, 320, 716], item: 6, hidden: PHONE } as const;
    const report = await verify(
      source,
      null,
      { regions: [region], strings: [], title: '', leftOpen: [] },
      await loadEngineAssets(),
    );
    if (!report.ok) throw new Error(report.error.code);
    const walk = report.value.gates.find((g) => g.gate === 'object-walk');
    expect(walk).toMatchObject({ result: 'fail' });
    expect(walk?.findings.map((f) => f.code)).toContain('string-in-object');
  });

  it('is gone from what the desk seals and sends', async () => {
    const { app, page } = program;
    const path = join(folder, FILE);
    await writeFile(path, await draft());
    const before = await bytesOf(path);
    expect(before.toLowerCase().includes(wide(BARE)) || before.includes(BARE)).toBe(true);
    await person.takeFiles(app, page, [path]);
    const caseId = await person.caseIdOf(page, '주차 민원');
    await person.openCase(page, '주차 민원');
    await person.maskAll(page);
    await person.leafThrough(page, 'review', caseId);
    await person.justifyAll(page);
    await person.answerWarnings(page, '원문과 대조하여 확인하였습니다.');
    await person.submit(page);
    await person.sitDown(page, 1);
    await person.approve(page, caseId);
    await person.sitDown(page, 0);
    const outgoing = join(folder, 'outgoing');
    await person.goTo(page, 'queue');
    await person.answerFolderDialog(app, folder);
    await page.getByTestId('choose-folder').click();
    await page.getByTestId('send-queue').click();
    await page.locator('[data-testid^="queue-row-"][data-state="sent"]').first().waitFor();
    const { serveOnce } = await import('../../tools/portal.mjs');
    await serveOnce({ folder, site: outgoing, name: '공개포털', key: null });
    const sent = (await readdir(outgoing, { recursive: true })).filter((name) => name.endsWith('.pdf'));
    expect(sent).toHaveLength(1);
    const published = join(outgoing, sent[0] ?? '');
    const after = await bytesOf(published);
    for (const secret of [BARE, PHONE]) {
      expect(after).not.toContain(secret);
      expect(after.toLowerCase()).not.toContain(wide(secret));
    }
    const text = execFileSync('pdftotext', [published, '-']).toString();
    expect(text).toContain('[6호]');
    expect(text).toContain('처리 결과');
    expect(text.replace(/[^\d]/g, '')).not.toContain(BARE);
  });
});

// The samples go the whole way without a person, in the real Electron, and poppler and qpdf say what came out: `npm run measure:run` in short.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronCommand } from '../../tools/electron.mjs';
import { judge, readGold } from '../../tools/measure/report.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLES = join(ROOT, 'resources', 'samples');
const SCAN = '15_민원신청서_스캔본.pdf';
const COPY = 'copy of the scan.pdf';

/** Where the detector falls short today, `what file-number text`; a list that may only shrink. */
const KNOWN: readonly string[] = [];

let work: string;
let judged: ReturnType<typeof judge>;
let code: number | null;

/** Drafts of every kind of trouble lie beside the good ones: each must end in a word. */
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'desk-run-e2e-'));
  const folder = join(work, 'in');
  const out = join(work, 'out');
  const evidence = join(work, 'evidence');
  await mkdir(folder);
  for (const name of await readdir(SAMPLES)) {
    if (/\.(?:pdf|hwpx)$/u.test(name)) await copyFile(join(SAMPLES, name), join(folder, name));
  }
  await copyFile(join(SAMPLES, 'unread', SCAN), join(folder, SCAN));
  const pdf = readFileSync(join(SAMPLES, '06_보도자료_가을_책축제_개최.pdf'));
  await copyFile(join(SAMPLES, 'unread', SCAN), join(folder, COPY));
  writeFileSync(join(folder, 'damaged.pdf'), pdf.subarray(0, 700));
  writeFileSync(join(folder, 'empty.hwp'), '');
  writeFileSync(join(folder, 'letter.docx'), 'PK');
  writeFileSync(join(folder, 'wrong name.hwpx'), 'no draft at all');
  const command = electronCommand({
    entry: 'desk',
    args: ['run', folder, '--out', out, '--auto', '--evidence', evidence],
  });
  const { status, stdout } = spawnSync(command.executable, command.args, { env: command.env });
  code = status;
  expect(stdout.toString()).toBe('');
  judged = judge({ folder, out, evidence, gold: readGold(join(SAMPLES, 'gold.json')) });
}, 900_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

function outcomeOf(file: string): string | undefined {
  return judged.rows.find((row) => row.file === file)?.outcome;
}

describe('run --auto over a folder', () => {
  it('hides every gold mask, keeps every gold text, and loses no other word', () => {
    const faults = judged.faults.map(({ what, file, text }) => `${what} ${file.slice(0, 2)} ${text}`);
    expect(faults.filter((fault) => !KNOWN.includes(fault))).toEqual([]);
    expect(code).toBe(0);
  });

  it('publishes at least the drafts that nothing known stands against', () => {
    const open = KNOWN.filter((fault) => fault.startsWith('gold-unpublished'));
    const packages = judged.rows.filter((row) => row.outcome === 'package');
    expect(packages.length).toBeGreaterThanOrEqual(14 - open.length);
    for (const row of packages) expect(row.kept).toBeGreaterThanOrEqual(0.99);
  });

  it('publishes no scan, for its page is a person’s to read, and tells a copy from a draft', () => {
    const outcomes = [SCAN, COPY].map(outcomeOf).sort();
    expect(outcomes).toEqual(['guard.unread', 'intake.known']);
  });

  it('says of every other file why it is none', () => {
    expect(outcomeOf('damaged.pdf')).toMatch(/^convert\./u);
    expect(outcomeOf('empty.hwp')).toBe('convert.empty');
    expect(outcomeOf('letter.docx')).toBe('convert.format');
    expect(outcomeOf('wrong name.hwpx')).toBe('convert.format');
  });
});

// The command line keeps the shape it promised: what it prints, where, and with which exit code; called as a script calls it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLES = join(ROOT, 'resources', 'samples');
const named = (start: string): string => {
  const name = readdirSync(SAMPLES).find((one) => one.startsWith(start));
  if (name === undefined) throw new Error(`no sample ${start}`);
  return join(SAMPLES, name);
};
/** One that is printed first, and one that is a PDF already; a name each that citizens may not read. */
const LETTER = named('01_');
const REPLY = named('02_');

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'desk-cli-e2e-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function desk(words: readonly string[], input = '') {
  const ran = spawnSync(process.execPath, [join(ROOT, 'tools', 'launch.mjs'), 'desk', ...words], {
    // As npm does: it runs in the project and says where the words were typed.
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: work },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** One line, a code and what it means. */
const ERROR_LINE = /^[a-z][a-z.-]*: .+\n$/u;
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const span = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  kind: z.string().regex(/^[A-Z_]+$/u),
  item: z.int().min(1).max(8).nullable(),
  open: z.boolean(),
  score: z.number().min(0).max(1),
  why: z.array(z.string()),
});
const quad = z.array(z.number()).length(8);
const found = z.object({
  candidates: z.array(
    z.object({
      text: z.string(),
      kind: z.string(),
      item: z.int().nullable(),
      open: z.boolean(),
      page: z.int().min(1),
      quads: z.array(quad).min(1),
    }),
  ),
});
const textModel = z.object({
  pages: z.array(
    z.object({
      page: z.int().min(1),
      width: z.number().positive(),
      height: z.number().positive(),
      runs: z.array(
        z.object({ text: z.string(), x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      ),
    }),
  ),
  hidden: z.array(z.object({ page: z.int().nullable(), kind: z.string(), text: z.string() })),
  warnings: z.array(z.string()),
});
const report = z.object({
  pages: z.array(z.object({ page: z.int(), method: z.string(), why: z.string().nullable() })),
  removed: z.int(),
  added: z.array(z.unknown()),
  gates: z.array(z.object({ gate: z.string(), result: z.enum(['pass', 'fail', 'not_run']), findings: z.array(z.unknown()) })),
  warnings: z.array(z.string()),
  ok: z.boolean(),
}); // prettier-ignore

describe('detect', () => {
  it('answers each line in its order, an empty text too', () => {
    const lines = [
      { id: 'a', text: '민원인 홍길동의 전화 010-0000-5678' },
      { id: 'b', text: '' },
      { id: 'c', text: '담당 주무관 김철수' },
    ];
    const { code, out, err } = desk(
      ['detect', '--jsonl'],
      lines.map((line) => JSON.stringify(line)).join('\n'),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => z.strictObject({ id: z.string(), spans: z.array(span) }).parse(JSON.parse(line)));
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const texts = answers.map(({ spans }, i) =>
      spans.map((s) => `${lines[i]?.text.slice(s.start, s.end) ?? ''} ${s.open ? 'open' : String(s.item)}`),
    );
    expect(texts).toEqual([['홍길동 6', '010-0000-5678 6'], [], ['김철수 open']]);
  });

  it('takes no line that is not what it takes', () => {
    const { code, err } = desk(['detect', '--jsonl'], 'nothing of the kind');
    expect(code).toBe(1);
    expect(err).toMatch(ERROR_LINE);
    expect(err).not.toContain('nothing of the kind');
  });
});

describe('bad usage', () => {
  it.each([[[]], [['nonsense']], [['detect']], [['redact', 'in.pdf']], [['convert']], [['run', 'folder']]])(
    'of %j is told in one line and ends with 2',
    (words) => {
      const { code, out, err } = desk(words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(ERROR_LINE);
    },
  );
});

describe('convert and detect-file', () => {
  it('write the rendition, its text in display space, and what was found in user space', () => {
    const made = desk(['convert', LETTER, '--out', 'letter.pdf', '--text', 'letter.json']);
    expect(made).toEqual({ code: 0, out: '', err: '' });
    const text = textModel.parse(json(join(work, 'letter.json')));
    const [page] = text.pages;
    expect(text.pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('')).toContain('서도윤');
    for (const run of page?.runs ?? []) {
      expect(run.y).toBeGreaterThanOrEqual(0);
      expect(run.y + run.h).toBeLessThanOrEqual(page?.height ?? 0);
    }

    const { code, out, err } = desk(['detect-file', LETTER]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { candidates } = found.parse(JSON.parse(out));
    const name = candidates.find((one) => one.text === '서도윤');
    expect(name).toMatchObject({ kind: 'PERSON', item: 6, open: false, page: 1 });
    // Counter-clockwise from the lower left; the run it stands in lies as far from the top as the quad from the bottom.
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = name?.quads[0] ?? [];
    expect(x2).toBeGreaterThan(x1);
    expect(Math.abs(y2 - y1)).toBeLessThan(0.01);
    expect([Math.abs(x3 - x2) < 0.01, y3 > y2]).toEqual([true, true]);
    const run = page?.runs.find((one) => one.text.includes('서도윤'));
    expect(Math.abs((page?.height ?? 0) - y3 - (run?.y ?? 0))).toBeLessThan(3);
  });

  it('write over nothing without being told to', () => {
    const again = desk(['convert', LETTER, '--out', 'letter.pdf']);
    expect(again.code).toBe(1);
    expect(again.err).toMatch(/^output\.exists: /u);
    expect(desk(['convert', LETTER, '--out', 'letter.pdf', '--force']).code).toBe(0);
  });

  it('say of a file that is no draft what it is not', () => {
    writeFileSync(join(work, 'plain.hwp'), 'no draft');
    const { code, out, err } = desk(['convert', 'plain.hwp', '--out', 'plain.pdf']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^convert\.format: .+\n$/u);
    expect(existsSync(join(work, 'plain.pdf'))).toBe(false);
  });
});

describe('redact and verify', () => {
  it('take a string and a box out, and the same gates see the difference', () => {
    writeFileSync(
      join(work, 'regions.json'),
      JSON.stringify({ pages: [{ page: 1, rects: [[100, 600, 200, 620]] }], strings: ['윤혜진'] }),
    );
    const made = desk(
      ['redact', REPLY, '--regions', 'regions.json', '--out', 'reply.pdf', '--report', 'reply.json'],
    ); // prettier-ignore
    expect(made).toEqual({ code: 0, out: '', err: '' });
    const told = report.parse(json(join(work, 'reply.json')));
    expect(told.ok).toBe(true);
    expect(told.added.length).toBeGreaterThan(0);
    expect(readFileSync(join(work, 'reply.json'), 'utf8')).not.toContain('윤혜진');

    const clean = desk(['verify', 'reply.pdf', '--regions', 'regions.json', '--source', REPLY]);
    expect({ code: clean.code, err: clean.err }).toEqual({ code: 0, err: '' });
    expect(report.parse(JSON.parse(clean.out)).ok).toBe(true);
    const leaking = desk(['verify', REPLY, '--regions', 'regions.json']);
    expect(leaking.code).toBe(1);
    expect(leaking.err).toMatch(/^verify\.failed: .+\n$/u);
    expect(report.parse(JSON.parse(leaking.out)).ok).toBe(false);
  });
});

describe('run and what it leaves', () => {
  it('packages a draft by itself, and the package and the chain hold', async () => {
    await mkdir(join(work, 'in'));
    await copyFile(REPLY, join(work, 'in', 'reply.pdf'));
    const ran = desk(['run', 'in', '--out', 'out', '--auto']);
    expect(ran).toEqual({ code: 0, out: '', err: '' });
    const summary = z
      .object({
        files: z.int(),
        packaged: z.int(),
        open: z.array(z.object({ file: z.string(), code: z.string() })),
        failed: z.array(z.object({ file: z.string(), code: z.string() })),
        masks: z.int().min(1),
        pages: z.object({ vector: z.int(), raster: z.int() }),
        ms: z.record(z.string(), z.number()),
      })
      .parse(json(join(work, 'out', 'summary.json')));
    expect(summary).toMatchObject({ files: 1, packaged: 1, open: [], failed: [] });

    const packages = readdirSync(join(work, 'out'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('manifest.json'),
    );
    expect(packages).toHaveLength(1);
    const folder = join(work, 'out', packages[0] ?? '', '..');
    expect(desk(['verify-package', folder]).code).toBe(0);
    const rendition = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
      path.endsWith('.pdf'),
    );
    writeFileSync(join(folder, rendition ?? ''), 'another paper');
    const broken = desk(['verify-package', folder]);
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(ERROR_LINE);
  });

  it('stops in review where nobody decides', () => {
    const { code, err } = desk(['run', 'in', '--out', 'waiting']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(json(join(work, 'waiting', 'summary.json'))).toMatchObject({
      packaged: 0,
      open: [{ file: 'reply.pdf' }],
    });
  });

  it('finds no chain where there is none', () => {
    const { code, err } = desk(['audit-check', '--data', join(work, 'nowhere')]);
    expect(code).toBe(1);
    expect(err).toMatch(/^audit\.missing: .+\n$/u);
  });
});

/** The engines open real drafts in processes of their own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engines } from '../../electron/desk/ports';
import { boundsOfQuad } from '../../shared/geometry/box';
import { ROOT, testEngines } from './engines-worker';

const corpus = join(ROOT, '..', 'shared', 'corpus');
const has = existsSync(corpus);
if (!has)
  process.stderr.write(
    'tests/integration/engines-open: ../shared/corpus is missing, its tests are skipped\n',
  );

let engines: Engines;
beforeAll(async () => {
  engines = await testEngines();
});
afterAll(() => engines.close());

function textOf(result: Awaited<ReturnType<Engines['layOut']>>): string {
  if (!result.ok) return result.error.code;
  return result.value.text.pages.flatMap((p) => p.runs.map((r) => r.text)).join('');
}

describe.skipIf(!has)('drafts of the corpus', () => {
  it('lays out an HWPX with its words in their places', async () => {
    const result = await engines.layOut({
      format: 'hwpx',
      bytes: readFileSync(join(corpus, 'hwp/seoul_sihaengmun.hwpx')),
    });
    expect(textOf(result)).toContain('마음이 모이면 서울이 됩니다');
    if (!result.ok) return;
    expect(result.value.svgs[0]).toMatch(/^<svg xmlns=/u);
    expect(result.value.text.blocks.some((b) => b.kind === 'cell')).toBe(true);
  });

  it('asks for the password, refuses a wrong one, opens with the right one', async () => {
    const bytes = readFileSync(join(corpus, 'hwp/password-12345.hwpx'));
    expect(textOf(await engines.layOut({ format: 'hwpx', bytes }))).toBe('convert.encrypted');
    expect(textOf(await engines.layOut({ format: 'hwpx', bytes, password: 'no' }))).toBe(
      'convert.wrong-password',
    );
    expect((await engines.layOut({ format: 'hwpx', bytes, password: '12345' })).ok).toBe(true);
  });

  it('finds, redacts and verifies what it read', async () => {
    const bytes = readFileSync(join(corpus, 'constructs/chromium-ko.pdf'));
    const read = await engines.readPdf({ bytes });
    if (!read.ok) throw new Error(read.error.code);
    const before = read.value.text.pages.flatMap((p) => p.runs.map((r) => r.text)).join('');
    const found = await engines.detect({ text: read.value.text });
    if (!found.ok) throw new Error(found.error.code);
    const number = found.value.find((c) => c.kind === 'RRN');
    expect(number?.text).toBe('900101-1234567');
    const regions = (number?.places ?? []).map(({ page, quad }) => ({
      page,
      box: boundsOfQuad(quad),
      item: 6 as const,
      hidden: '900101-1234567',
    }));
    const order = { regions, strings: [], title: '', leftOpen: [] };
    const done = await engines.redact({ pdf: read.value.pdf, order });
    if (!done.ok) throw new Error(`${done.error.code} ${JSON.stringify(done.error.params)}`);
    expect(done.value.report.ok).toBe(true);
    const again = await engines.readPdf({ bytes: done.value.pdf });
    const words = again.ok ? again.value.text.pages.flatMap((p) => p.runs.map((r) => r.text)).join('') : '';
    expect(words).toContain('홍길동');
    expect(words).toContain('[6호]');
    expect(words.split('900101-1234567').length).toBeLessThan(before.split('900101-1234567').length);
    const proof = await engines.verify({ pdf: done.value.pdf, source: read.value.pdf, order });
    expect(proof.ok && proof.value.ok).toBe(true);
  });

  it('reads a PDF', async () => {
    const bytes = readFileSync(join(corpus, 'constructs/01_text.pdf'));
    const result = await engines.readPdf({ bytes });
    expect(result.ok && result.value.text.pages[0]?.runs.map((r) => r.text)).toEqual(
      expect.arrayContaining([expect.stringContaining('SECRETKIM')]),
    );
  });
});

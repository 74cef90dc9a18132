/** Each construct of the shared corpus, redacted and then searched with independent tools: poppler and qpdf. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import type { EngineAssets } from '../../electron/engines/assets';
import { redact } from '../../electron/engines/redact/redact';
import type { RedactionOrder } from '../../shared/domain/redaction';

const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus/constructs');
const present = existsSync(join(FOLDER, 'cases.json'));
const has = (tool: string): boolean => {
  try {
    execFileSync(tool, [tool === 'qpdf' ? '--version' : '-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const tools = has('pdftotext') && has('qpdf');
if (!present) console.warn('SKIPPED: ../shared/corpus/constructs is not here');
if (present && !tools) console.warn('SKIPPED: poppler-utils or qpdf is not installed');

const shape = z.record(
  z.string(),
  z.object({
    page: z.number(),
    rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    secret: z.string().nullable(),
    pixel: z.boolean(),
  }),
);

const KOREAN = ['홍길동', '김철수', '900101-1234567'];

describe.skipIf(!present || !tools)('the constructs', () => {
  const cases = present ? shape.parse(JSON.parse(readFileSync(join(FOLDER, 'cases.json'), 'utf8'))) : {};
  const files = present ? readdirSync(FOLDER).filter((f) => f.endsWith('.pdf')) : [];
  const methods = new Map<string, string>();
  const folder = mkdtempSync(join(tmpdir(), 'redact-'));
  let assets: EngineAssets;
  beforeAll(async () => {
    assets = await loadEngineAssets();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    const vector = [...methods.values()].filter((m) => m === 'vector').length;
    const others = [...methods].filter(([, m]) => m !== 'vector').map(([f, m]) => `${f}: ${m}`);
    console.log(`vector ${vector} of ${methods.size}\n${others.join('\n')}`);
    // A run in which everything becomes an image proves nothing.
    expect(vector / methods.size).toBeGreaterThan(0.75);
  });

  it.each(files)('%s', { timeout: 60_000 }, async (file) => {
    const known = cases[file];
    const strings = file.endsWith('-ko.pdf') ? KOREAN : file.startsWith('cs_') ? ['SECRET'] : [];
    const order: RedactionOrder = {
      regions: known ? [{ page: known.page, box: known.rect, item: 6, hidden: known.secret }] : [],
      strings,
      title: '시험',
      leftOpen: [],
    };
    const made = await redact(new Uint8Array(readFileSync(join(FOLDER, file))), order, assets);
    if (!made.ok) methods.set(file, `refused ${JSON.stringify(made.error)}`);
    expect(made.ok).toBe(true);
    if (!made.ok) return;
    const at = made.value.report.pages.find((p) => p.method !== 'untouched');
    methods.set(file, at?.method === 'vector' ? 'vector' : `${at?.method} ${at?.why}`);
    const out = join(folder, file);
    writeFileSync(out, made.value.pdf);
    const text = execFileSync('pdftotext', ['-raw', out, '-'], { encoding: 'utf8' });
    const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', out, '-'], {
      maxBuffer: 1 << 28,
    }).toString('latin1');
    execFileSync('qpdf', ['--check', out], { stdio: 'ignore' });
    for (const secret of known ? (known.secret ? [known.secret] : []) : strings) {
      expect(text.replace(/\s/g, '')).not.toContain(secret);
      expect(plain).not.toContain(secret);
      const utf16 = [...secret].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');
      expect(plain.toLowerCase()).not.toContain(utf16);
    }
    if (known) expect(text).toContain('KEEPME');
    // Readers of text must still see lines as lines.
    if (file === 'chromium-ko.pdf') expect(text).toContain('010-1234-5678입니다.');
    if (file.startsWith('cs_')) expect(text).toContain('KEEP');
  });
});

/** Each construct of the shared corpus, redacted and then searched with independent tools: poppler and qpdf. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import type { EngineAssets } from '../../electron/engines/assets';
import { redact } from '../../electron/engines/redact/redact';
import type { RedactionOrder } from '../../shared/domain/redaction';
import type { Box } from '../../shared/geometry/box';
import { boxToDisplay } from '../../shared/geometry/spaces';
import { textOf } from '../judges/mupdf';
import { peeled } from '../judges/peel';
import { changedOutside, showsNothing } from '../judges/poppler';
import { checked, plainBytes } from '../judges/qpdf';
import { has, output } from '../judges/tools';

const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus/constructs');
const present = existsSync(join(FOLDER, 'cases.json'));
const tools = has('pdftotext') && has('qpdf');
const third = has('mutool');
if (!present) console.warn('SKIPPED: ../shared/corpus/constructs is not here');

const shape = z.record(
  z.string(),
  z.object({
    page: z.number(),
    rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    secret: z.string().nullable(),
    pixel: z.boolean(),
  }),
);

/** Poppler shows CalGray without regard to its white point, so the device grey that PDFium and pdf.js show is another. */
const TONED: ReadonlySet<string> = new Set(['cs_CalGray.pdf']);
/** Pixels at 72 dpi that differ by rounding. */
const NOISE = 6;

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
    const { text: model, report } = made.value;
    const at = report.pages.find((p) => p.method !== 'untouched');
    methods.set(file, at?.method === 'vector' ? 'vector' : `${at?.method} ${at?.why}`);
    const out = join(folder, file);
    writeFileSync(out, made.value.pdf);
    const text = output('pdftotext', ['-raw', out, '-'])?.toString('utf8') ?? '';
    const plain = plainBytes(out)?.toString('latin1') ?? '';
    expect(plain).not.toBe('');
    expect(checked(out)).toBe('clean');
    for (const secret of known ? (known.secret ? [known.secret] : []) : strings) {
      expect(text.replace(/\s/g, '')).not.toContain(secret);
      expect(plain).not.toContain(secret);
      const utf16 = [...secret].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');
      expect(plain.toLowerCase()).not.toContain(utf16);
      for (const { page } of third ? model.pages : []) expect(textOf(out, page)).not.toContain(secret);
    }
    // What lies under the boxes, pixels too, and what lies beside them, as poppler draws it.
    const boxes = [...order.regions, ...report.added];
    const pages = [...new Set(boxes.map((b) => b.page))];
    const under = join(folder, `peeled-${file}`);
    writeFileSync(under, await peeled(made.value.pdf, pages));
    for (const page of pages) {
      const geometry = model.pages[page - 1]?.geometry;
      if (!geometry) throw new Error('a page is missing');
      const here = boxes.filter((b) => b.page === page).map((b): Box => boxToDisplay(geometry, b.box));
      expect([page, showsNothing(under, page, here)]).toEqual([page, true]);
      // An image of a page is resampled by whoever draws it; its likeness is what gate 2 judges.
      if (at?.method !== 'vector' || TONED.has(file)) continue;
      expect(changedOutside(join(FOLDER, file), out, page, here)).toBeLessThanOrEqual(NOISE);
    }
    if (known) expect(text).toContain('KEEPME');
    // Readers of text must still see lines as lines.
    if (file === 'chromium-ko.pdf') expect(text).toContain('010-1234-5678입니다.');
    if (file.startsWith('cs_')) expect(text).toContain('KEEP');
  });
});

/** The sample drafts against their gold: what the program proposes hides every gold mask and covers nothing that stays open. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engines } from '../../electron/desk/ports';
import type { TextModel } from '../../shared/domain/paper';
import { detectPaper } from '../../shared/detection';
import { lettersOf } from '../../shared/law/coverage';
import { shippedDetector } from '../fixtures/detector';
import { ROOT, testEngines } from './engines-worker';

const SAMPLES = join(ROOT, 'resources/samples');
/** Where the detector falls short today; a list that may only shrink. */
const KNOWN: readonly string[] = [];

const spot = z.object({ text: z.string(), why: z.string() });
const gold = z
  .object({
    files: z.record(
      z.string(),
      z.object({
        unread: z.boolean(),
        mask: z.array(spot.extend({ kind: z.string(), occurrences: z.number() })),
        open: z.array(spot),
        judge: z.array(spot),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(SAMPLES, 'gold.json'), 'utf8')));

const resources = shippedDetector();

let engines: Engines;
beforeAll(async () => {
  engines = await testEngines();
});
afterAll(() => engines.close());

async function textOf(file: string): Promise<TextModel> {
  const bytes = readFileSync(join(SAMPLES, file));
  const read = file.endsWith('.hwpx')
    ? await engines.layOut({ format: 'hwpx', bytes })
    : await engines.readPdf({ bytes });
  if (!read.ok) throw new Error(`${file}: ${read.error.code}`);
  return read.value.text;
}

/** Where `text` stands among the letters, blanks apart. */
function places(letters: readonly { readonly char: string }[], text: string): readonly number[] {
  const whole = letters.map((l) => l.char).join('');
  const wanted = text.replace(/\s/gu, '');
  const found: number[] = [];
  for (let at = whole.indexOf(wanted); at !== -1; at = whole.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

it('are what the script writes, byte for byte', () => {
  const said = execFileSync(process.execPath, [join(ROOT, 'tools/samples/make.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect(said).toMatch(/^15 drafts/u);
});

const files = Object.entries(gold.files);

describe.each(files.filter(([, g]) => !g.unread))('%s', (file, expected) => {
  it('is read whole, hides its gold and leaves the rest open', async () => {
    const text = await textOf(file);
    expect(text.pages.map((p) => p.unread).filter((u) => u !== null)).toEqual([]);
    const candidates = detectPaper(text, resources);
    const secret = new Map(
      candidates.filter((c) => !c.open && c.kind !== 'NONDISCLOSURE').map((c) => [c.id, c]),
    );
    const letters = lettersOf({ partId: '', pages: text.pages, candidates, text: null, ranges: {} }, []);
    const covered = letters.map((l) => l.candidates.find((id) => secret.has(id)));
    const spots = (t: string) =>
      places(letters, t).map((at) => covered.slice(at, at + t.replace(/\s/gu, '').length));

    const missing = [...expected.mask, ...expected.open, ...expected.judge].filter(
      (s) => places(letters, s.text).length === 0,
    );
    const leaks = expected.mask.filter((s) =>
      spots(s.text).some((spot) => spot.some((id) => id === undefined)),
    );
    const needless = expected.open.filter((s) =>
      spots(s.text).some((spot) => spot.some((id) => id !== undefined)),
    );
    expect(missing.map((s) => s.text)).toEqual([]);
    const faults = [
      ...leaks.map((s) => `leak ${s.kind} ${s.text}`),
      ...needless.map((s) => `needless ${s.text}`),
    ];
    expect(faults.filter((f) => !KNOWN.includes(f))).toEqual([]);
  });
});

it.each(files.filter(([, g]) => g.unread))('%s is told to be unread, never without a hit', async (file) => {
  const { pages } = await textOf(file);
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) expect(page.unread).toBe('image');
});

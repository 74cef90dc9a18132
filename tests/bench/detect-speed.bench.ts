/**
 * Characters a second of one core, and how they grow with the length: of the detector as it is bundled for the program,
 * each time in a new process, whose first reading it is. A test runner's own way of loading modules would halve them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBlind } from './blind';
import { textsOfPapers } from './papers';

const ROOT = join(import.meta.dirname, '..', '..');
const BLIND = join(ROOT, 'tests', 'fixtures', 'blind');
const NEWS = join(ROOT, '..', 'shared', 'data', 'names', 'klue-ner-train.tsv');
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
/** How many times slower ten million characters may be read, each, than one million: a square would be ten. */
const MOST_GROWTH = 2;

const Timed = z.object({ units: z.number(), user: z.number(), wall: z.number() });

/** A sentence of nothing but finds, as no paper has it. */
const SENTENCE =
  '「지방자치법」 제17조에 따라 2024. 5. 2. 회의를 개최하였다. 담당자 김민수 주무관(02-2133-1234)은 예산 1,234,000원의 집행 계획을 보고하였다. 주소: 서울특별시 강남구 테헤란로 152\n';

function blind(isWanted: (name: string) => boolean): string {
  return readdirSync(BLIND)
    .filter((f) => f.endsWith('.jsonl') && isWanted(f))
    .flatMap((f) => readBlind(readFileSync(join(BLIND, f), 'utf8')).map((t) => t.text))
    .join('\n\n');
}

/** Letters of KLUE's sentences, a line each. */
function news(): string {
  return readFileSync(NEWS, 'utf8')
    .split('\n')
    .filter((l) => !l.startsWith('##'))
    .map((l) => (l === '' ? '\n' : (l.split('\t')[0] ?? '')))
    .join('');
}

/** Drafts as offices write them, where `npm run measure:convert` has written their texts. */
const PAPERS = process.env['DESK_PAPERS'];

function drafts(folder: string): string {
  return textsOfPapers(folder)
    .map(({ text }) => text)
    .join('\n\n');
}

const texts: readonly (readonly [string, () => string])[] = [
  ['office papers that name nobody', () => blind((f) => f.includes('nobody'))],
  ['office papers full of people', () => blind((f) => !f.includes('nobody'))],
  ['a sentence of finds', () => SENTENCE],
  ...(PAPERS === undefined ? [] : [['drafts of offices', () => drafts(PAPERS)] as const]),
  ...(existsSync(NEWS) ? [['news and reviews', news] as const] : []),
];

const scratch = mkdtempSync(join(tmpdir(), 'detect-speed-'));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'speed-driver.ts'),
      outDir: scratch,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'timed.mjs' } },
    },
  });
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

function timed(file: string, units: number, mode: 'identifiers' | 'names'): z.infer<typeof Timed> {
  const out = execFileSync(process.execPath, [join(scratch, 'timed.mjs'), file, String(units), mode], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return Timed.parse(JSON.parse(out));
}

describe('speed of detection', () => {
  it.each(texts)('reads %s at a speed that does not fall with their length', (name, text) => {
    const file = join(scratch, 'text.txt');
    writeFileSync(file, text());
    for (const mode of ['identifiers', 'names'] as const) {
      const speeds = SIZES.map((size) => {
        const t = timed(file, size, mode);
        return { cpu: t.units / t.user, wall: t.units / t.wall };
      });
      say(
        `${name}, ${mode}: ${speeds.map((s) => `${s.cpu.toFixed(2)} (${s.wall.toFixed(2)})`).join(' · ')} M characters/s of CPU (and of the clock) at ${SIZES.join(', ')}`,
      );
      const [, , million, ten] = speeds;
      expect((million?.cpu ?? 0) / (ten?.cpu ?? 1), `${name}, ${mode}`).toBeLessThan(MOST_GROWTH);
    }
  });
});

/** `npm run bench:detect`: the detector on labelled texts, per kind with confusion; odd spellings. Figures are kept in detect.figures.json. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { detectText, SENSITIVITY_POSITIONS } from '../../shared/detection';
import { blindReport, blindScore, readBlind } from './blind';
import { spellings } from './detectAdversarial';
import { cueFigures } from './cues';
import { openness, readMarked } from './openness';
import { closedInPapers } from './papers';
import { reading } from './reading';
import { sensitivityOf } from './sensitivity';
import { shippedDetector } from '../fixtures/detector';
import { prf, score, table, type Labelled } from './detectScore';

const ROOT = join(import.meta.dirname, '..', '..');
const CORPUS = join(ROOT, '..', 'shared', 'data', 'pii', 'eval_corpus.jsonl');
/** Ships with the program: what each position of sensitivity brings. */
const SENSITIVITY = join(ROOT, 'resources', 'models', 'sensitivity.json');
const FIGURES = join(import.meta.dirname, 'detect.figures.json');

/** A folder of `*.jsonl`: lines {id, genre, text, spans: [{start, end, kind, open}]}. */
const TEXTS = process.env['DESK_TEXTS'];

/** What `npm run measure:convert -- FOLDER OUT` has written to OUT. */
const PAPERS = process.env['DESK_PAPERS'];

/** A figure that falls by more than this fails the bench. */
const SLACK = 0.01;

const Figures = z.record(z.string(), z.number());
const Row = z.object({
  text: z.string(),
  spans: z.array(z.object({ label: z.string(), start: z.number(), end: z.number() })),
});
const before = existsSync(FIGURES) ? Figures.parse(JSON.parse(readFileSync(FIGURES, 'utf8'))) : {};
const now: Record<string, number> = { ...before };

function keep(name: string, value: number): void {
  const rounded = Math.round(value * 1000) / 1000;
  now[name] = rounded;
  if (process.env['DESK_KEEP_FIGURES'] === '1') writeFileSync(FIGURES, `${JSON.stringify(now, null, 2)}\n`);
  expect(rounded, name).toBeGreaterThanOrEqual((before[name] ?? 0) - SLACK);
}

const fixture = (name: string): string =>
  readFileSync(join(ROOT, 'tests', 'fixtures', 'detection', name), 'utf8');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

describe('detection', () => {
  const all = shippedDetector();

  it.skipIf(!existsSync(CORPUS))(
    'reads the labelled administrative texts (skipped: ../shared/data/pii is not here)',
    () => {
      const rows: Labelled[] = readFileSync(CORPUS, 'utf8')
        .trim()
        .split('\n')
        .map((line) => Row.parse(JSON.parse(line)));
      const s = score(rows, all);
      say(table(s));
      say(
        `confusion: ${[...s.confusion]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 30)
          .map(([k, n]) => `${k} ${String(n)}`)
          .join(' · ')}`,
      );
      if (process.env['DESK_FAULTS'] === '1') say(s.faults.join('\n'));
      for (const { threshold } of SENSITIVITY_POSITIONS) {
        const { p, r } = prf(score(rows, all, (text, res) => detectText(text, res, { threshold })).micro);
        say(`from score ${threshold.toFixed(2)} on: precision ${p.toFixed(3)} recall ${r.toFixed(3)}`);
      }
      keep('labelled micro F1', prf(s.micro).f1);
      for (const [kind, f] of s.kinds) if (f.tp + f.fn >= 30) keep(`labelled ${kind} F1`, prf(f).f1);
    },
  );

  it('tells open from private on the gold set of this project', () => {
    const f = openness(
      readMarked(readFileSync(join(ROOT, 'tests', 'fixtures', 'detection', 'openness.txt'), 'utf8')),
      all,
    );
    say(
      `open or private: ${String(f.right)} of ${String(f.found)} found right (${String(f.marks)} marked), private taken for open ${String(f.privateOpen)} of ${String(f.privateFound)}`,
    );
    if (process.env['DESK_FAULTS'] === '1') say(f.faults.join('\n'));
    keep('open or private accuracy', f.right / f.found);
    keep('private kept private', 1 - f.privateOpen / f.privateFound);
  });

  it('tells open from private, and finds people, in texts of kinds it was not made on', () => {
    const f = reading(readMarked(fixture('unseen.txt')), all);
    say(
      `unseen kinds: private ${String(f.covered)} of ${String(f.private)} covered; needless ${String(f.needless)} of ${String(f.open)} open marks, ${String(f.stray)} strays, ${String(f.closed)} closed spans; private taken for open ${String(f.privateOpen)}`,
    );
    if (process.env['DESK_FAULTS'] === '1') say(f.faults.join('\n'));
    keep('unseen kinds private covered', f.covered / f.private);
    keep('unseen kinds precision of closed spans', 1 - (f.needless + f.stray) / f.closed);
    keep('unseen kinds private kept private', 1 - f.privateOpen / f.private);
  });

  it.skipIf(TEXTS === undefined)(
    'reads texts that somebody else labelled (skipped: DESK_TEXTS names no folder)',
    () => {
      for (const name of readdirSync(TEXTS ?? '').filter((n) => n.endsWith('.jsonl'))) {
        const s = blindScore(readBlind(readFileSync(join(TEXTS ?? '', name), 'utf8')), all);
        say(`${name}\n${blindReport(s)}`);
        if (process.env['DESK_FAULTS'] === '1') say(s.faults.join('\n'));
        expect(s.private.all + s.open.all === 0 || s.micro.tp > 0).toBe(true);
      }
    },
  );

  it.skipIf(PAPERS === undefined)(
    'closes little in papers as they are (skipped: DESK_PAPERS names no folder of measure:convert)',
    () => {
      const f = closedInPapers(PAPERS ?? '', all);
      say(
        `${String(f.papers)} papers, ${String(f.units)} characters: ${String(f.closed)} closed finds, ${((f.closed * 10_000) / Math.max(1, f.units)).toFixed(2)} per 10,000; ${[...f.kinds].map(([kind, n]) => `${kind} ${String(n)}`).join(' · ')}`,
      );
      if (process.env['DESK_FAULTS'] === '1') say(f.finds.join('\n'));
      expect(f.units).toBeGreaterThan(0);
    },
  );

  it('measures the positions of sensitivity, for the window', () => {
    const sets = ['openness.txt', 'unseen.txt'].map((name) => ({ name, docs: readMarked(fixture(name)) }));
    const s = sensitivityOf(sets, all);
    for (const p of s.positions)
      say(
        `${p.id.padEnd(10)} from ${p.threshold.toFixed(2)} on: precision ${p.precision.toFixed(3)} recall ${p.recall.toFixed(3)}`,
      );
    writeFileSync(SENSITIVITY, `${JSON.stringify(s, null, 2)}\n`);
    expect(s.positions).toHaveLength(SENSITIVITY_POSITIONS.length);
  });

  it('asks about the passages that may be withheld, and about no others', () => {
    const f = cueFigures(fixture('cues.txt'), all.cues ?? { cues: [], any: /(?!)/g });
    const { p, r } = prf({ ...f, overlap: f.tp });
    say(`cues: ${String(f.passages)} passages, precision ${p.toFixed(3)} recall ${r.toFixed(3)}`);
    if (process.env['DESK_FAULTS'] === '1') say(f.faults.join('\n'));
    keep('cues precision', p);
    keep('cues recall', r);
  });

  it('finds identifiers however they are spelled', () => {
    const found = new Map<string, { hit: number; all: number }>();
    const count = (key: string, hit: boolean): void => {
      const c = found.get(key) ?? { hit: 0, all: 0 };
      c.all++;
      if (hit) c.hit++;
      found.set(key, c);
    };
    for (const s of spellings(2000)) {
      const hit = detectText(s.text, all).some(
        (f) =>
          f.kind === s.kind &&
          f.start < s.end &&
          s.start < f.end &&
          f.end - f.start >= (s.end - s.start) * 0.9,
      );
      count(s.kind, hit);
      count(`  ${s.manner}`, hit);
      if (!hit && process.env['DESK_FAULTS'] === '1')
        say(`missed ${s.kind} ${s.manner} ${JSON.stringify(s.text)}`);
    }
    for (const [key, c] of found) say(`${key.padEnd(18)} ${(c.hit / c.all).toFixed(3)} of ${String(c.all)}`);
    for (const kind of ['RRN', 'FRN', 'PHONE', 'ACCOUNT', 'CARD']) {
      const c = found.get(kind);
      keep(`spellings ${kind} recall`, c === undefined ? 0 : c.hit / c.all);
    }
  });
});

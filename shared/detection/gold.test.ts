// The gold sets of this project: open or private, passages, texts of other kinds. No figure may fall under its goal.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cueFigures } from '../../tests/bench/cues';
import { openness, readMarked } from '../../tests/bench/openness';
import { reading } from '../../tests/bench/reading';
import { shippedDetector } from '../../tests/fixtures/detector';

const ROOT = join(import.meta.dirname, '..', '..');
const fixture = (name: string): string =>
  readFileSync(join(ROOT, 'tests', 'fixtures', 'detection', name), 'utf8');
const resources = shippedDetector();

describe('gold', () => {
  it('open or private: right in .95, private taken for open in .01 at most', () => {
    const sets = ['openness.txt', 'unseen.txt'].map((name) => openness(readMarked(fixture(name)), resources));
    const sum = (of: (f: (typeof sets)[number]) => number): number => sets.reduce((n, f) => n + of(f), 0);
    expect(sum((f) => f.marks)).toBeGreaterThanOrEqual(300);
    expect(sum((f) => f.right) / sum((f) => f.found)).toBeGreaterThanOrEqual(0.95);
    expect(sum((f) => f.privateOpen) / sum((f) => f.privateFound)).toBeLessThanOrEqual(0.01);
  });
  it('texts of other kinds: .9 of what is private is covered, .9 of what is closed had to be', () => {
    const f = reading(readMarked(fixture('unseen.txt')), resources);
    expect(f.covered / f.private).toBeGreaterThanOrEqual(0.9);
    expect(1 - (f.needless + f.stray) / f.closed).toBeGreaterThanOrEqual(0.9);
  });
  it('passages: precision .8, recall .85', () => {
    if (resources.cues === null) throw new Error('no cues');
    const f = cueFigures(fixture('cues.txt'), resources.cues);
    expect(f.passages).toBeGreaterThanOrEqual(150);
    expect(f.tp / (f.tp + f.fp)).toBeGreaterThanOrEqual(0.8);
    expect(f.tp / (f.tp + f.fn)).toBeGreaterThanOrEqual(0.85);
  });
});

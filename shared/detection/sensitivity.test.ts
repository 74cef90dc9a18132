// The positions of sensitivity: lower thresholds add and move nothing, and the figures that ship belong to these positions.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  atPosition,
  detectText,
  parseDetectionResources,
  parseSensitivity,
  SENSITIVITY_POSITIONS,
  thresholdOf,
} from './index';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: string[]): Buffer => readFileSync(join(ROOT, ...path));
const figures: unknown = JSON.parse(read('resources', 'models', 'sensitivity.json').toString('utf8'));
const parsed = parseDetectionResources({ names: read('resources', 'models', 'names.bin') });
if (!parsed.ok) throw new Error(parsed.error.code);
const resources = parsed.value;
const text = read('tests', 'fixtures', 'detection', 'unseen.txt')
  .toString('utf8')
  .replace(/\{[okmcp]\|([^}]*)\}/g, '$1');

describe('sensitivity', () => {
  it('goes from sure to doubtful, and the middle is the usual threshold', () => {
    const thresholds = SENSITIVITY_POSITIONS.map((p) => p.threshold);
    expect(thresholds).toEqual([...thresholds].sort((a, b) => b - a));
    expect(thresholdOf('balanced')).toBe(0.5);
    expect(detectText(text, resources)).toEqual(detectText(text, resources, { threshold: 0.5 }));
  });
  it('a lower threshold adds spans and moves none: one run serves all positions', () => {
    const all = detectText(text, resources, { threshold: thresholdOf('sensitive') });
    for (const { id, threshold } of SENSITIVITY_POSITIONS) {
      expect(atPosition(all, id)).toEqual(detectText(text, resources, { threshold }));
    }
    expect(all.length).toBeGreaterThan(atPosition(all, 'balanced').length);
    expect(atPosition(all, 'balanced').length).toBeGreaterThan(atPosition(all, 'precise').length);
  });
  it('ships figures of these very positions; recall grows, precision pays for it', () => {
    const s = parseSensitivity(figures);
    if (!s.ok) throw new Error(s.error.code);
    expect(s.value.privatePlaces).toBeGreaterThan(150);
    const recalls = s.value.positions.map((p) => p.recall);
    expect(recalls).toEqual([...recalls].sort((a, b) => a - b));
    const precisions = s.value.positions.map((p) => p.precision);
    expect(precisions.at(-1)).toBeLessThan(precisions[0] ?? 0);
  });
  it('refuses figures of other positions', () => {
    const other: unknown = JSON.parse(JSON.stringify(figures).replace('"threshold":0.2', '"threshold":0.25'));
    expect(parseSensitivity(other)).toEqual({ ok: false, error: { code: 'detect.sensitivity-damaged' } });
  });
});

import { expect, it } from 'vitest';
import criteria from '../../resources/law/criteria.json';
import { CUE_PASSAGES } from '../../tests/fixtures/cue-passages';
import { findCues, parseCues } from '../detection';

const rules = parseCues(criteria);

/** Goals of detection.md: precision ≥ .80, recall ≥ .85; measured on passages of the project's own, written with the cues in mind. */
it('proposes what a reviewer has to judge, under the right item, and little else', () => {
  if (!rules.ok) throw new Error(rules.error.code);
  let right = 0;
  let missed = 0;
  let wrong = 0;
  const faults: string[] = [];
  for (const [item, text] of CUE_PASSAGES) {
    const items = new Set(findCues(text, rules.value).map((s) => s.item));
    if (item !== null && items.has(item)) right += 1;
    if (item !== null && !items.has(item)) {
      missed += 1;
      faults.push(`missed ${String(item)}: ${text}`);
    }
    if (item === null && items.size > 0) {
      wrong += 1;
      faults.push(`needless ${[...items].join()}: ${text}`);
    }
  }
  expect(right / (right + missed), faults.join('\n')).toBeGreaterThanOrEqual(0.85);
  expect(right / (right + wrong), faults.join('\n')).toBeGreaterThanOrEqual(0.8);
});

// The way back from the normalised text: each unit stands for exactly those units of the given text that spell it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromGiven, normalise, toGiven } from './normalise';

const UNIT = fc.constantFrom('가', '1', ' ', '\n', '\r', '\u200b', '\u00ad', '０', '－', '\u2011', '각'.normalize('NFD'), '가'.normalize('NFD'), '𝟗', 'a', '\ufeff', '·'); // prettier-ignore

describe('normalise', () => {
  it('leaves plain text and text that keeps its length without a map', () => {
    expect(normalise('가나 12')).toEqual({ text: '가나 12', map: null });
    expect(normalise('０１０－１２')).toEqual({ text: '010-12', map: null });
  });
  it('finds each unit again', () => {
    fc.assert(
      fc.property(fc.array(UNIT, { maxLength: 30 }), (units) => {
        const given = units.join('');
        const n = normalise(given);
        expect(n.text).toBe(units.map((u) => normalise(u).text).join(''));
        let before = 0;
        for (let k = 0; k < n.text.length; k++) {
          const [start, end] = toGiven(n, k, k + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(normalise(given.slice(start, end)).text).toBe(n.text[k]);
          expect(fromGiven(n, start)).toBe(k);
          // nothing but what was dropped lies between two units
          expect(normalise(given.slice(before, start)).text).toBe('');
          before = end;
        }
        expect(normalise(given.slice(before)).text).toBe('');
      }),
    );
  });
});

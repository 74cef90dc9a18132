import { describe, expect, it } from 'vitest';
import { lawView, parseLaw } from './law';
import { lawFiles, shippedLaw } from '../../tests/fixtures/law';

describe('the shipped law', () => {
  it('reads whole, with eight items and the exceptions of 6 and 7', () => {
    const law = shippedLaw();
    expect(law.items.map((i) => i.item)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(law.items.map((i) => i.exceptions.length)).toEqual([0, 0, 0, 0, 0, 5, 2, 0]);
    expect(lawView(law).templates.length).toBe(law.templates.length);
  });

  it('has at least forty cues, for every item but the personal one, none of which can run away', () => {
    const { cues } = shippedLaw();
    expect(cues.length).toBeGreaterThanOrEqual(40);
    expect(new Set(cues.map((c) => c.item))).toEqual(new Set([1, 2, 3, 4, 5, 7, 8]));
    const hostile = [
      '내부 검토 '.repeat(20000),
      '가'.repeat(100000),
      ' '.repeat(100000),
      '1급 '.repeat(30000),
    ];
    for (const cue of cues) {
      for (const source of [...cue.cue, ...(cue.near ?? []), ...(cue.not ?? [])]) {
        // No quantifier on a group that itself repeats without end.
        expect(source).not.toMatch(/[+*]\)[+*{]/u);
        const begun = performance.now();
        for (const text of hostile) new RegExp(source, 'u').exec(text);
        expect(performance.now() - begun, `${cue.id}: ${source}`).toBeLessThan(200);
      }
    }
  });

  it('is refused whole when a file is damaged, and the file is named', () => {
    expect(
      parseLaw({ ...lawFiles, items: { ...lawFiles.items, items: lawFiles.items.items.slice(1) } }),
    ).toEqual({
      ok: false,
      error: { code: 'law.damaged', params: { file: 'items' } },
    });
    const broken = { ...lawFiles.criteria, cues: [{ ...lawFiles.criteria.cues[0], cue: ['(오류'] }] };
    expect(parseLaw({ ...lawFiles, criteria: broken })).toMatchObject({
      error: { params: { file: 'criteria' } },
    });
    const astray = { ...lawFiles.criteria, cues: [{ ...lawFiles.criteria.cues[0], clause: '8-1' }] };
    expect(parseLaw({ ...lawFiles, criteria: astray })).toMatchObject({
      error: { params: { file: 'criteria' } },
    });
  });
});

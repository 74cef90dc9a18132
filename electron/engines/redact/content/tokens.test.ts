import { describe, expect, it } from 'vitest';
import { latin1, operators, withEdits } from './tokens';

const ops = (s: string): string[] => [...operators(latin1(s))].map((o) => o.op);

describe('operators', () => {
  it('reads strings, arrays, dictionaries and escapes', () => {
    const [bdc, tj, tJ] = operators(
      latin1('/Span <</ActualText (a\\(b\\051) /MCID 3>> BDC (x\\n\\101) Tj [<4142> -20 (C)] TJ'),
    );
    expect(bdc?.op).toBe('BDC');
    const dict = bdc?.args[1];
    expect(dict?.kind === 'dict' && dict.entries.get('ActualText')).toEqual({
      kind: 'string',
      bytes: latin1('a(b)'),
    });
    expect(tj?.args[0]).toEqual({ kind: 'string', bytes: latin1('x\nA') });
    expect(tJ?.args[0]?.kind === 'array' && tJ.args[0].items.length).toBe(3);
  });

  it('takes an inline image as one operator, data and all', () => {
    expect(ops('q BI /W 2 /H 2 /BPC 8 /CS /G ID \x00EIx\x01 EI Q')).toEqual(['q', 'BI', 'Q']);
  });

  it('survives stray brackets, comments and a cut end', () => {
    expect(ops('q ] ) % (comment\n1 0 0 rg ] f (never closed')).toEqual(['q', 'rg', 'f']);
  });

  it('tells byte ranges that edits can use', () => {
    const bytes = latin1('q (secret) Tj Q');
    const [, tj] = operators(bytes);
    expect(tj).toBeDefined();
    if (!tj) return;
    expect(String.fromCharCode(...withEdits(bytes, [{ start: tj.start, end: tj.end, text: '() Tj' }]))).toBe(
      'q () Tj Q',
    );
  });

  it('reads numbers as a parser of text does', () => {
    const words = ['0', '-0', '+7', '-.5', '5.', '.', '-', '1e3', '--4', '0.1', '123456789012345678', '1.7.2', '9007199254740993.5']; // prettier-ignore
    let seed = 7;
    const next = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0);
    for (let i = 0; i < 5000; i++) words.push(((next() - 2 ** 31) / 10 ** (next() % 12)).toFixed(next() % 9));
    const read = words.map((w) => [...operators(latin1(`${w} m`))][0]?.args[0]);
    const expected = words.map((w) =>
      /^[+-]*[\d.][\d.eE+-]*$/.test(w) ? { kind: 'number', value: Number.parseFloat(w) || 0 } : undefined,
    );
    expect(read).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { latin1, operators, withEdits } from './tokens';

const ops = (s: string): string[] => operators(latin1(s)).map((o) => o.op);

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
    const tj = operators(bytes)[1];
    expect(tj).toBeDefined();
    if (!tj) return;
    expect(String.fromCharCode(...withEdits(bytes, [{ start: tj.start, end: tj.end, text: '() Tj' }]))).toBe(
      'q () Tj Q',
    );
  });
});

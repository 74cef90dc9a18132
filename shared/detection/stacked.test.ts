import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../tests/fixtures/detector';
import { detectText } from './index';
import { stackedTables } from './stacked';

const detector = shippedDetector();

function tables(lines: string): readonly (readonly (readonly [string, string | null])[])[] {
  const text = lines.replaceAll('/', '\n');
  return stackedTables(text).flatMap((rows) =>
    rows.map((row) => row.map((c) => [text.slice(c.start, c.end), c.label?.label ?? null] as const)),
  );
}

describe('a table with a cell to a line', () => {
  it('gives each value the header of its column', () => {
    expect(tables('연번/성명/생년월일/비고/1/고은별/1971.05.19/신규/2/남궁솔/1980.12.02/재위촉')).toEqual([
      [
        ['1', null],
        ['고은별', '성명'],
        ['1971.05.19', '생년월일'],
        ['신규', '비고'],
      ],
      [
        ['2', null],
        ['남궁솔', '성명'],
        ['1980.12.02', '생년월일'],
        ['재위촉', '비고'],
      ],
    ]);
  });

  it('ends where its values do', () => {
    const text = '성명/연락처/고은별/010-1234-5678/남궁솔/-/도예린/010-2345-6789/담당 부서에서 확인할 것/끝';
    expect(tables(text).map(([first]) => first?.[0])).toEqual(['고은별', '남궁솔', '도예린']);
  });

  it.each([
    ['a form of pairs', '성명/고은별/생년월일/1971.05.19/연락처/010-1234-5678'],
    ['headings one below the other', '담당 부서/연락처/총무과/민원실/회계과/교통과'],
  ])('%s is none', (_, text) => {
    expect(tables(text)).toEqual([]);
  });
});

describe('the detector', () => {
  it('reads births and names that only their column tells', () => {
    const text =
      '경로당 회원\n\n성명\n생년월일\n연락처\n이 봄 결\n1941.05.19\n010-1234-5678\n노을\n1938-12-02\n010-2345-6789';
    const births = detectText(text, detector).filter((s) => s.kind === 'DT_BIRTH');
    expect(births.map((s) => text.slice(s.start, s.end))).toEqual(['1941.05.19', '1938-12-02']);
    expect(peopleIn(text, detector)).toEqual(['이 봄 결', '노을']);
  });
});

describe('who is on duty in such a table', () => {
  const open = (lines: string): readonly string[] => {
    const text = lines.replaceAll('/', '\n');
    return detectText(text, detector)
      .filter((s) => s.open && s.kind !== 'NONDISCLOSURE')
      .map((s) => text.slice(s.start, s.end));
  };

  it.each([
    [
      'a cell left empty',
      '접수 대장/민원인/담당자/연락처/김복순/061-333-2221/이말자/061-333-2222/박영감/061-333-2223',
    ],
    ['a number in front', '연번/성명/담당자/연락처/1/김복순/061-333-2221/2/이말자/061-333-2222'],
    [
      'one cell for two',
      '담당자/연락처/민원인/연락처/이민정/061-333-2221/김복순/061-333-2222/박영감/061-333-2223/최점례/061-333-2224',
    ],
    ['a header that is no label', '이용자/담임/연락처/김복순/061-333-2221'],
  ])('is not told by a header over %s', (_, lines) => {
    expect(open(lines)).toEqual([]);
  });

  it('reads on where a cell was left out', () => {
    const rows = tables(
      '성명/생년월일/연락처/비고/고은별/1971.05.19/010-1234-5678/남궁솔/1980.12.02/010-2345-6789/신규/도예린/1944.01.05./010-3345-6789/신규',
    );
    expect(rows.flat().filter(([, label]) => label === '생년월일')).toHaveLength(3);
  });
});

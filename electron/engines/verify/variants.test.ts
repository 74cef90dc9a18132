import { describe, expect, it } from 'vitest';
import { byteForms, fold, includesBytes, occurrences } from './variants';

const hits = (text: string, needle: string): string[] =>
  occurrences(text, fold(text), needle).map(([a, b]) => text.slice(a, b));

describe('occurrences', () => {
  it('finds other spellings of a number', () => {
    expect(
      hits('번호 900101‑1234567, ９００１０１－１２３４５６７ 및 900101 1234567', '900101-1234567'),
    ).toHaveLength(3);
  });
  it('finds a name set tight, letterspaced, decomposed or broken over a line', () => {
    expect(hits('홍길동, 홍 길 동, 홍\n길동, 홍 길동', '홍길동')).toHaveLength(4);
    expect(hits(`성명 ${'홍길동'.normalize('NFD')} 귀하`, '홍길동')).toHaveLength(1);
  });
  it('does not take two neighbouring words for a name', () => {
    expect(hits('김철 수박', '김철수')).toEqual([]);
    expect(hits('홍길순', '홍길동')).toEqual([]);
  });
  it('knows the bytes a string may be stored as', () => {
    const utf16 = Uint8Array.from([0, 1, 0xd6, 0x4d, 0xae, 0x38, 0xb3, 0xd9]);
    expect(byteForms('홍길동').some((f) => includesBytes(utf16, f))).toBe(true);
    expect(byteForms('홍길순').some((f) => includesBytes(utf16, f))).toBe(false);
  });
});

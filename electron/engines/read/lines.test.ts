/** Lines come out as they are read, however the writer placed its glyphs. */
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../shared/domain/paper';
import type { Char } from './chars';
import { linesOf, piecesOf } from './lines';
import { runsOfLines } from './paragraphs';

function at(text: string, x: number, y: number, over: Partial<Char> = {}): Char {
  return {
    text,
    box: [x, y - 9, x + 10, y + 2],
    origin: [x, y],
    direction: [1, 0],
    size: 10,
    generated: false,
    lineBreak: false,
    unmapped: false,
    invisible: false,
    order: 1,
    ...over,
  };
}

function word(text: string, x: number, y: number): Char[] {
  return [...text].map((c, i) => at(c, x + i * 10, y));
}

function read(chars: readonly Char[]): string[] {
  return linesOf(piecesOf(chars)).map((l) => l.chars.map((c) => c.text).join(''));
}

describe('lines', () => {
  it('joins glyphs placed one by one, without spaces where they touch', () => {
    expect(read([at('9', 20, 50), at('8', 10, 50), at('7', 0, 50)])).toEqual(['789']);
  });
  it('puts a space in a gap, two in a gap as wide as a column', () => {
    expect(read([...word('가나', 0, 50), ...word('다', 25, 50)])).toEqual(['가나 다']);
    expect(read([...word('성명', 0, 50), ...word('홍길동', 100, 50)])).toEqual(['성명  홍길동']);
  });
  it('reads a line drawn twice once', () => {
    expect(read([...word('굵게', 0, 50), ...word('굵게', 0.4, 50)])).toEqual(['굵게']);
  });
  it('keeps turned text apart, with a box for each character', () => {
    const turned = [...'도장'].map((c, i) =>
      at(c, 200, 100 + i * 10, { direction: [0, 1], origin: [200, 100 + i * 10] }),
    );
    const lines = linesOf(piecesOf([...word('본문', 0, 50), ...turned]));
    expect(lines.map((l) => l.upright)).toEqual([true, false]);
    const runs = runsOfLines(lines, []);
    expect(runs[1]?.charBoxes).toHaveLength(2);
  });
});

describe('paragraphs', () => {
  it('joins a full line with the one below, and keeps the line end', () => {
    const blocks: TextBlock[] = [];
    const runs = runsOfLines(
      linesOf(piecesOf([...word('가나다라마', 0, 50), ...word('바사', 0, 66)])),
      blocks,
    );
    expect(blocks).toHaveLength(1);
    expect(runs.map((r) => r.text)).toEqual(['가나다라마\n', '바사']);
    expect(runs[0]?.charX).toHaveLength(6);
  });
  it('does not join a short line with the one below', () => {
    const blocks: TextBlock[] = [];
    runsOfLines(linesOf(piecesOf([...word('가', 0, 50), ...word('나다라마바사', 0, 66)])), blocks);
    expect(blocks).toHaveLength(2);
  });
});

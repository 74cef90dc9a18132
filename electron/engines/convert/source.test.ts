/** The draft's own record is read whole: bodies, comments, memos, words in attributes; and what the layout lost is told. */
import { describe, expect, it } from 'vitest';
import { paragraphPieces } from './hwp-source';
import { readSection } from './hwpx-source';
import { secondOpinion } from './second-opinion';

function units(...codes: number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from(codes).buffer);
}

describe('HWP 5 paragraphs', () => {
  it('skips controls of eight units and of one, and turns a tab into a space', () => {
    const field = [3, 1, 2, 3, 4, 5, 6, 3];
    const tab = [9, 0, 0, 0, 0, 0, 0, 9];
    expect(paragraphPieces(units(...field, 0xac00, ...tab, 0xac01, 13))).toEqual(['가 각']);
    expect(paragraphPieces(units(0xac00, 10, 0xac01, 30, 0xac02))).toEqual(['가', '각 갂']);
  });
});

describe('HWPX paragraphs', () => {
  it('tells hidden comments, memos and deletions from the body', () => {
    const xml = `<hs:sec><hp:p><hp:run><hp:t>본문<hp:nbSpace/>글</hp:t>
      <hp:ctrl><hp:hiddenComment><hp:subList><hp:p><hp:run><hp:t>숨은 말</hp:t></hp:run></hp:p></hp:subList></hp:hiddenComment></hp:ctrl>
      <hp:ctrl><hp:fieldBegin type="MEMO"><hp:subList><hp:p><hp:run><hp:t>메모 말</hp:t></hp:run></hp:p></hp:subList></hp:fieldBegin></hp:ctrl>
      <hp:t>남은<hp:deleteBegin/>지운 말<hp:deleteEnd/></hp:t></hp:run></hp:p>
      <hp:p><hp:run><hp:textart text="글맵시"/></hp:run></hp:p></hs:sec>`;
    const found = readSection(xml);
    const of = (where: string): string[] =>
      found.filter((p) => p.where === where).map((p) => p.pieces.join('|').trim());
    expect(of('comment')).toEqual(['숨은 말']);
    expect(of('memo')).toEqual(['메모 말']);
    expect(of('deleted')).toEqual(['지운 말']);
    expect(of('body').join()).toContain('본문 글');
    expect(of('body').join()).toContain('글맵시');
  });
});

describe('the second opinion', () => {
  const body = (text: string) => ({ where: 'body' as const, pieces: [text] });
  it('is silent about what is laid out, spaced or widened however', () => {
    expect(
      secondOpinion({ paragraphs: [body('홍 길동 ①'), body('１２３')], hidden: [] }, '홍길동 1\n123'),
    ).toEqual([]);
  });
  it('tells what the layout lacks', () => {
    const [lost] = secondOpinion({ paragraphs: [body('뜬 표의 김철수')], hidden: [] }, '다른 글');
    expect(lost).toEqual({ page: null, kind: 'missing-in-layout', text: '뜬 표의 김철수' });
  });
});

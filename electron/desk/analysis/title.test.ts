// What a draft is called, from the lines that Korean offices print.
import { describe, expect, it } from 'vitest';
import { paper } from './paper.fixture';
import { readTitle } from './title';

describe('the title of a draft', () => {
  it('is what stands behind 제목, however the word is spaced', () => {
    expect(readTitle(paper(['한 빛 시', 20], ['제    목  나래로 보행로 정비공사 시행 계획', 11]))).toBe(
      '나래로 보행로 정비공사 시행 계획',
    );
  });

  it('is the tallest line, never the letterhead, the sender or the bare name of a form', () => {
    const release = paper(
      ['보 도 자 료', 24],
      ['한빛시, 10월 17일부터 가을 책축제 연다', 18],
      ['한 빛 시 장', 20],
    );
    expect(readTitle(release)).toBe('한빛시, 10월 17일부터 가을 책축제 연다');
    expect(readTitle(paper(['서울특별시 은평구', 20], ['2026년 상반기 시민대학 수료자 명단', 16]))).not.toBe(
      '한빛시',
    );
  });

  it('puts letters together that were set wide, and adds what a contract is about', () => {
    const contract = paper(['용 역 계 약 서', 22], ['계약명: 공원 화장실 청소용역', 11]);
    expect(readTitle(contract)).toBe('용역계약서(공원 화장실 청소용역)');
    expect(readTitle(paper(['도로점용 허가서', 22], ['허가번호 제2026-31호', 11]))).toBe('도로점용 허가서');
  });

  it('is nothing where nothing could be one', () => {
    expect(readTitle(paper())).toBeNull();
    expect(readTitle(paper(['한 빛 시', 20]))).toBeNull();
  });
});

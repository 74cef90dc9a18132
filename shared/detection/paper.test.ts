// A paper's candidates: cells, columns by position, places on the page.
import { describe, expect, it } from 'vitest';
import type { PaperPage, TextBlock, TextModel, TextRun } from '../domain/paper';
import { detectPaper, findAll, flatten, locate, NO_RESOURCES } from './index';

function page(number: number, runs: readonly TextRun[]): PaperPage {
  return {
    page: number,
    geometry: { cropBox: [0, 0, 600, 800], rotation: 0 },
    width: 600,
    height: 800,
    runs,
    unread: null,
  };
}

function run(text: string, x: number, y: number, block: number): TextRun {
  return { text, x, y, w: text.length * 10, h: 12, block };
}

function model(pages: readonly PaperPage[], blocks: readonly TextBlock[]): TextModel {
  return { pages, blocks, hidden: [], warnings: [] };
}

const P: TextBlock = { kind: 'paragraph' };
const cell = (row: number, col: number): TextBlock => ({
  kind: 'cell',
  table: 0,
  row,
  col,
  rowSpan: 1,
  colSpan: 1,
});

describe('detectPaper', () => {
  it('joins the runs of a block and gives a quad per line', () => {
    const m = model([page(1, [run('전화 010-1234', 50, 100, 0), run('-5678 끝', 50, 120, 0)])], [P]);
    const [c] = detectPaper(m, NO_RESOURCES);
    expect(c?.text).toBe('010-1234-5678');
    expect(c?.id).toBe('c1');
    expect(c?.places.map((p) => p.page)).toEqual([1, 1]);
    // first line: three letters in, up to the line's end; user space counts from below
    expect(c?.places[0]?.quad).toEqual([80, 688, 160, 688, 160, 700, 80, 700]);
    expect(c?.places[1]?.quad).toEqual([50, 668, 100, 668, 100, 680, 50, 680]);
  });

  it('knows the label of a cell from the header above and from the cell to the left', () => {
    const texts = [
      ['연번', '성명', '비고란'],
      ['1', '독고준', '이 사람'],
      ['2', '피천득', ''],
    ];
    const runs: TextRun[] = [];
    const blocks: TextBlock[] = [];
    texts.forEach((row, r) => {
      row.forEach((t, c) => {
        if (t !== '') runs.push(run(t, 50 + c * 150, 100 + r * 30, blocks.length));
        blocks.push(cell(r, c));
      });
    });
    const found = detectPaper(model([page(1, runs)], blocks), NO_RESOURCES);
    expect(found.map((c) => c.text)).toEqual(['독고준', '피천득']);
    expect(found[1]?.why).toContain('column:성명');
  });

  it('finds columns by position where only lines are known', () => {
    const rows = [
      ['성명', '생년월일', '계좌'],
      ['홍길동', '850317', '123-456-789012'],
      ['김철수', '900101', '110-222-333444'],
    ];
    const runs: TextRun[] = [];
    rows.forEach((row, r) => {
      row.forEach((t, c) => runs.push(run(t, 50 + c * 180, 100 + r * 20, r)));
    });
    const found = detectPaper(model([page(1, runs)], [P, P, P]), NO_RESOURCES);
    expect(found.map((c) => c.kind)).toEqual([
      'PERSON',
      'DT_BIRTH',
      'ACCOUNT',
      'PERSON',
      'DT_BIRTH',
      'ACCOUNT',
    ]);
  });
});

describe('a name that a line end cuts', () => {
  it('is found with a quad on each line', () => {
    const m = model(
      [page(1, [run('처리 결과 담당자 독고\n', 50, 100, 0), run('준 주무관에게 문의', 50, 120, 0)])],
      [P],
    );
    const found = detectPaper(m, NO_RESOURCES).filter((c) => c.kind === 'PERSON');
    expect(found.map((c) => c.text)).toEqual(['독고\n준']);
    expect(found[0]?.places).toHaveLength(2);
  });
});

describe('the approval box', () => {
  it('leaves officials open, in a table of two rows', () => {
    const texts = [
      ['주무관', '행정팀장', '총무과장'],
      ['독고준', '피천득', '전결 5/2 남궁솔'],
    ];
    const runs: TextRun[] = [];
    const blocks: TextBlock[] = [];
    texts.forEach((row, r) => {
      row.forEach((t, c) => {
        runs.push(run(t, 50 + c * 150, 100 + r * 30, blocks.length));
        blocks.push(cell(r, c));
      });
    });
    const found = detectPaper(model([page(1, runs)], blocks), NO_RESOURCES).filter(
      (c) => c.kind === 'PERSON',
    );
    expect(found.map((c) => c.open)).toEqual(found.map(() => true));
    expect(found.map((c) => c.text)).toContain('남궁솔');
  });
});

describe('findAll', () => {
  const m = model(
    [
      page(1, [run('홍길동 010-1234-5678', 50, 100, 0), run('01012345678 그리고 홍 길 동', 50, 130, 1)]),
      page(2, [run('９９010-1234-56789 홍길동전', 50, 100, 2)]),
    ],
    [P, P, P],
  );
  it('finds a number however it is parted, and not inside a longer one', () => {
    expect(findAll(m, '010 1234 5678').map((q) => q.map((p) => p.page))).toEqual([[1], [1]]);
  });
  it('finds a name spaced out and decomposed', () => {
    expect(findAll(m, '홍길동'.normalize('NFD'))).toHaveLength(3);
  });
  it('finds nothing for nothing', () => {
    expect(findAll(m, ' - ')).toEqual([]);
  });
});

describe('locate', () => {
  it('uses the known edges of letters', () => {
    const r: TextRun = { ...run('가나다', 10, 10, 0), charX: [0, 12, 20], w: 33 };
    const flat = flatten(model([page(1, [r])], [P]));
    expect(locate(flat, 1, 2)[0]?.quad).toEqual([22, 778, 30, 778, 30, 790, 22, 790]);
  });
});

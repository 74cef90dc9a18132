import { describe, expect, it } from 'vitest';
import type { Candidate } from '../domain/candidate';
import type { Mask } from '../domain/mask';
import type { PaperPage } from '../domain/paper';
import { emptySheet, type Sheet } from '../domain/sheet';
import { quadOfBox, type Box } from '../geometry/box';
import type { CoveredPart } from './coverage';
import { openRatio, overMasking } from './overmasking';

/** A page with one line per paragraph; each character is 10 wide and 10 high. */
function page(lines: readonly string[]): PaperPage {
  return {
    page: 1,
    geometry: { cropBox: [0, 0, 1000, 1000], rotation: 0 },
    width: 1000,
    height: 1000,
    unread: null,
    runs: lines.map((text, i) => ({ text, x: 0, y: i * 20, w: text.length * 10, h: 10, block: i })),
  };
}

/** User-space box of characters `from` to `to` of a line. */
function at(line: number, from: number, to: number): Box {
  return [from * 10, 1000 - line * 20 - 10, to * 10, 1000 - line * 20];
}

const LINES = [
  '신청인 박서윤(010-0000-1234)은 보도 정비를 요청하였다.',
  '주무관 김도현 도로과장 박지후 전결',
  '보도블록의 침하와 파손으로 보행 불편이 이어져 정비공사를 시행하고자 하며 기간은 육십 일간이고 예산은 도로유지관리비에서 쓴다.',
  '박서윤 님에게 결과를 알린다.',
];

function candidate(
  id: string,
  line: number,
  from: number,
  to: number,
  more: Partial<Candidate> = {},
): Candidate {
  return {
    id,
    kind: 'PERSON',
    item: 6,
    open: false,
    score: 0.9,
    why: [],
    text: LINES[line]?.slice(from, to) ?? '',
    places: [{ page: 1, quad: quadOfBox(at(line, from, to)) }],
    ...more,
  };
}

function mask(id: string, line: number, from: number, to: number, more: Partial<Mask> = {}): Mask {
  return {
    id,
    partId: 'body',
    form: 'text',
    kind: 'PERSON',
    item: 6,
    places: [{ page: 1, quad: quadOfBox(at(line, from, to)) }],
    ranges: [],
    text: LINES[line]?.slice(from, to) ?? null,
    candidateId: null,
    groupId: 'g',
    everywhere: false,
    by: 'p',
    at: '2026-11-02T00:00:00.000Z',
    ...more,
  };
}

const part: CoveredPart = {
  partId: 'body',
  pages: [page(LINES)],
  candidates: [
    candidate('name', 0, 4, 7),
    candidate('official', 1, 4, 7, { open: true, item: null }),
    candidate('again', 3, 0, 3),
  ],
  text: null,
  ranges: {},
};

function sheetOf(masks: readonly Mask[], more: Partial<Sheet> = {}): Sheet {
  return { ...emptySheet(['body']), masks, ...more };
}

function codes(sheet: Sheet, parts: readonly CoveredPart[] = [part], published: readonly string[] = []) {
  return overMasking({ sheet, parts, today: '2026-11-02', publishedElsewhere: new Set(published) }).map(
    (w) => w.code,
  );
}

const both = [mask('m1', 0, 4, 7, { candidateId: 'name' }), mask('m2', 3, 0, 3, { candidateId: 'again' })];

describe('over-masking', () => {
  it('has nothing to say of masks that fit their hits', () => {
    expect(codes(sheetOf(both))).toEqual([]);
    expect(codes(sheetOf([]))).toEqual([]);
  });

  it('warns of an official of the approval line (scenario C)', () => {
    const warnings = overMasking({
      sheet: sheetOf([...both, mask('m3', 1, 4, 7)]),
      parts: [part],
      today: '2026-11-02',
      publishedElsewhere: new Set(),
    });
    expect(warnings).toMatchObject([
      { code: 'over.official', maskId: 'm3', candidateId: 'official', page: 1 },
    ]);
  });

  it('warns of a mask well beyond its hit, but not of a name with its post', () => {
    expect(codes(sheetOf([mask('m1', 0, 0, 7), both[1] ?? mask('x', 3, 0, 3)]))).toEqual([]);
    expect(codes(sheetOf([mask('m1', 0, 0, 30), ...both.slice(1)]))).toContain('over.beyond-hit');
  });

  it('warns of a whole paragraph without a hit', () => {
    expect(codes(sheetOf([...both, mask('m3', 2, 0, 200, { form: 'area', text: null })]))).toEqual([
      'over.effectively-closed',
      'over.paragraph',
    ]);
  });

  it('warns of a whole page, and of more than half (scenario N)', () => {
    const whole = mask('m1', 0, 0, 0, { form: 'page', text: null });
    const seen = codes(sheetOf([whole]));
    expect(seen).toContain('over.page');
    expect(seen).toContain('over.effectively-closed');
  });

  it('warns when the same text stays open elsewhere', () => {
    const warnings = overMasking({
      sheet: sheetOf([both[0] ?? mask('x', 0, 4, 7)]),
      parts: [part],
      today: '2026-11-02',
      publishedElsewhere: new Set(),
    });
    expect(warnings).toMatchObject([{ code: 'over.same-text-open', params: { count: 1 } }]);
    expect(JSON.stringify(warnings), 'no text of the document').not.toContain('박서윤');
  });

  it('warns of what is published elsewhere, of item 5 past its end, of a part closed for a little', () => {
    expect(codes(sheetOf(both), [part], ['m2'])).toEqual(['over.published-elsewhere']);
    const group = {
      id: 'g', partId: 'body', item: 5, clause: '5-5', criteriaVersion: 'v', publicReason: '', internalReason: '', evenWidth: false,
      release: null, grounds: { stage: '협의', endDate: '2026-10-01' }, decision: 'pending', comment: '',
    } as const; // prettier-ignore
    expect(codes(sheetOf(both, { groups: [group] }))).toEqual(['over.past-end']);
    const closed = { ...sheetOf([]), parts: [{ partId: 'body', seen: [], withheldBy: 'g' }] };
    expect(codes(closed)).toEqual(['over.whole-part']);
  });

  it('looks at titles too', () => {
    const title: CoveredPart = {
      partId: 'title',
      pages: [],
      candidates: [],
      text: '박서윤 민원 회신',
      ranges: {},
    };
    const m = mask('t', 0, 0, 0, {
      partId: 'title',
      places: [],
      ranges: [{ start: 0, end: 6 }],
      text: '박서윤 민원',
    });
    const sheet = { ...emptySheet(['title']), masks: [m] };
    expect(codes(sheet, [title])).toEqual(['over.effectively-closed']);
    expect(openRatio(sheet, [title])).toBeCloseTo(2 / 7);
  });

  it('counts the share that stays open, a withheld part as nothing', () => {
    expect(openRatio(sheetOf([]), [part])).toBe(1);
    const letters = LINES.join('').replace(/\s/gu, '').length;
    expect(openRatio(sheetOf(both), [part])).toBeCloseTo((letters - 6) / letters);
    expect(
      openRatio({ ...sheetOf([]), parts: [{ partId: 'body', seen: [], withheldBy: 'g' }] }, [part]),
    ).toBe(0);
  });
});

it('stays quick on a list of thousands of names', () => {
  const names = Array.from({ length: 4000 }, (_, i) => `가나${String.fromCharCode(0xac00 + i)}`);
  const pages = Array.from({ length: 80 }, (_, p): PaperPage => {
    const made = page(names.slice(p * 50, p * 50 + 50).map((n) => `${n} 연락처와 과정 이름과 수료 시간`));
    return { ...made, page: p + 1, runs: made.runs.map((r) => ({ ...r, block: p * 50 + r.block })) };
  });
  const masks = names.map((text, i) =>
    mask(`m${String(i)}`, 0, 0, 0, {
      text,
      places: [{ page: Math.floor(i / 50) + 1, quad: quadOfBox(at(i % 50, 0, 3)) }],
    }),
  );
  const begun = performance.now();
  expect(codes(sheetOf(masks), [{ ...part, pages, candidates: [] }])).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(3000);
});

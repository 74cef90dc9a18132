// What lies beyond the sheet is listed, what touches it stays on the page.
import { expect, it } from 'vitest';
import type { PaperPage } from '../../../shared/domain/paper';
import { offPage, onPage } from './off-page';

const run = (text: string, x: number, y: number, block: number) => ({ text, x, y, w: 50, h: 10, block });
const page: PaperPage = {
  page: 3,
  geometry: { cropBox: [0, 0, 595, 842], rotation: 0 },
  width: 595,
  height: 842,
  unread: null,
  runs: [run('보이는 글', 60, 700, 0), run('걸친 글', 60, 838, 1), run('김철', 60, 850, 2), run('수\n', 60, 862, 2), run('옆', -60, 40, 3)],
}; // prettier-ignore

it('keeps what can be seen', () => {
  expect(onPage(page).runs.map((r) => r.text)).toEqual(['보이는 글', '걸친 글']);
});

it('lists the rest, a block at a time', () => {
  expect(offPage(page)).toEqual([
    { page: 3, kind: 'missing-in-layout', text: '김철수' },
    { page: 3, kind: 'missing-in-layout', text: '옆' },
  ]);
});

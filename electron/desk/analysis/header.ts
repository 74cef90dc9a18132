/** What a Korean office draft says of itself: title, registration number, department, drafter, contact. A proposal, which the reviewer may correct. */
import type { CaseHeader } from '../../../shared/domain/case';
import type { TextModel } from '../../../shared/domain/paper';

type Found = Partial<Pick<CaseHeader, 'title' | 'registrationNumber' | 'department' | 'drafter' | 'contact'>>;

/** 제목, as the form of office documents prints it before the body (행정업무규정 시행규칙, 별지 제1호 서식). */
const TITLE = /^제\s{0,10}목\s{0,4}[:：]?\s*(\S.{0,199})$/u;
/** 시행 부서-번호 (날짜), in the footer (결문). */
const NUMBER = /시행\s{1,10}([가-힣A-Za-z]{1,30}\s?-\s?\d{1,8})/u;
const PHONE = /전화\s{0,4}[:：]?\s*(\(?0\d{1,2}\)?[-\s)]{0,2}\d{3,4}[-\s]\d{4})/u;
const LONGEST_TITLE = 200;

export function readHeader(model: TextModel): Found {
  const lines = linesOf(model);
  const found: { -readonly [K in keyof Found]: Found[K] } = {};
  for (const line of lines) {
    const title = TITLE.exec(line)?.[1]?.trim();
    if (found.title === undefined && title !== undefined && title !== '')
      found.title = title.slice(0, LONGEST_TITLE);
    const number = NUMBER.exec(line)?.[1];
    if (found.registrationNumber === undefined && number !== undefined) {
      found.registrationNumber = number.replace(/\s/g, '');
      found.department = found.registrationNumber.slice(0, found.registrationNumber.lastIndexOf('-'));
    }
    const phone = PHONE.exec(line)?.[1];
    if (phone !== undefined) found.contact = phone.trim();
  }
  if (found.title === undefined) {
    const biggest = biggestLine(model);
    if (biggest !== null) found.title = biggest;
  }
  return found;
}

/** Each block's text on its own, so that a title over two lines is one. */
function linesOf(model: TextModel): readonly string[] {
  const byBlock = new Map<number, string>();
  for (const page of model.pages) {
    for (const run of page.runs) byBlock.set(run.block, (byBlock.get(run.block) ?? '') + run.text);
  }
  return [...byBlock.values()].map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '');
}

/** A press release or a notice has no 제목 line: the tallest line of the upper half of page one is its title. */
function biggestLine(model: TextModel): string | null {
  const page = model.pages[0];
  if (page === undefined) return null;
  let best: { readonly h: number; readonly block: number } | null = null;
  for (const run of page.runs) {
    if (run.y > page.height / 2 || run.text.trim().length < 4) continue;
    if (best === null || run.h > best.h + 0.5) best = { h: run.h, block: run.block };
  }
  if (best === null) return null;
  const { block } = best;
  const text = page.runs
    .filter((run) => run.block === block)
    .map((run) => run.text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  return text === '' ? null : text.slice(0, LONGEST_TITLE);
}

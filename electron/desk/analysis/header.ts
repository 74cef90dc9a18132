/** What a Korean office draft says of itself: title, registration number, department, drafter, contact. A proposal, which the reviewer may correct. */
import type { Candidate } from '../../../shared/domain/candidate';
import type { CaseHeader } from '../../../shared/domain/case';
import type { TextModel } from '../../../shared/domain/paper';
import { readTitle } from './title';

type Found = Partial<Pick<CaseHeader, 'title' | 'registrationNumber' | 'department' | 'drafter' | 'contact'>>;

/** 시행 부서-번호 (날짜), in the footer (결문). */
const NUMBER = /시행\s{1,10}([가-힣A-Za-z]{1,30}\s?-\s?\d{1,8})/u;

/** The office's own telephone is the last one that stays open by law: a petitioner's number is nobody's contact. */
export function readHeader(model: TextModel, candidates: readonly Candidate[]): Found {
  const lines = linesOf(model);
  const found: { -readonly [K in keyof Found]: Found[K] } = {};
  for (const line of lines) {
    const number = NUMBER.exec(line)?.[1];
    if (found.registrationNumber === undefined && number !== undefined) {
      found.registrationNumber = number.replace(/\s/g, '');
      found.department = found.registrationNumber.slice(0, found.registrationNumber.lastIndexOf('-'));
    }
  }
  // In the approval line (결재란) whoever drafts stands before those who approve.
  const drafter = candidates.find((c) => c.kind === 'PERSON' && c.open && c.why.includes('office-zone'));
  if (drafter !== undefined) found.drafter = drafter.text.trim();
  const contact = candidates.filter((c) => c.kind === 'PHONE' && c.open).at(-1);
  if (contact !== undefined) found.contact = contact.text.trim();
  const title = readTitle(model);
  if (title !== null) found.title = title;
  return found;
}

/** Each block's text on its own, so that what goes over two lines is one. */
function linesOf(model: TextModel): readonly string[] {
  const byBlock = new Map<number, string>();
  for (const page of model.pages) {
    for (const run of page.runs) byBlock.set(run.block, (byBlock.get(run.block) ?? '') + run.text);
  }
  return [...byBlock.values()].map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '');
}

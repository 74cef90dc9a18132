/** `--auto`: stands in for the reviewer by taking every proposal as it is made. It decides nothing about a page that could not be read. */
import type { CaseView } from '../../shared/contract/views';
import type { Release } from '../../shared/domain/release';
import type { Desk } from '../desk/desk';
import { lawView } from '../../shared/law';

export interface Accepted {
  /** Null when submitted; else why the case stays open. */
  readonly code: string | null;
  readonly detail: {
    readonly candidates: number;
    readonly masks: number;
    readonly openRatio: number;
    readonly pages: number;
  };
}

export async function acceptAll(desk: Desk, caseId: string): Promise<Accepted> {
  let view = await desk.review.open(caseId);
  for (const part of view.parts) {
    const ids = view.candidates.filter((c) => c.partId === part.id && c.state === 'undecided').map((c) => c.id);
    if (ids.length > 0) view = await desk.review.act(caseId, { act: 'mask', partId: part.id, candidateIds: ids });
    const pages = part.pages.map((page) => page.page);
    if (pages.length > 0) view = await desk.review.act(caseId, { act: 'see', partId: part.id, pages });
  }
  for (const group of view.groups) view = await justify(desk, caseId, view, group.id);
  for (const warning of view.warnings) {
    if (warning.key === null || warning.answer !== null) continue;
    view = await desk.review.act(caseId, { act: 'answer', key: warning.key, answer: '자동 실행: 제안대로 둠' });
  }
  const detail = {
    candidates: view.candidates.filter((c) => !c.open).length,
    masks: view.masks.length,
    openRatio: Math.round(view.openRatio * 10_000) / 10_000,
    pages: view.row.pages,
  };
  const [guard] = view.guards;
  if (guard !== undefined) return { code: guard.code, detail };
  await desk.review.submit(caseId);
  return { code: null, detail };
}

/** Wording from the templates, a date to look again, exceptions answered: complete, and only good for measuring. */
async function justify(desk: Desk, caseId: string, view: CaseView, groupId: string): Promise<CaseView> {
  const group = view.groups.find((g) => g.id === groupId);
  if (group === undefined) return view;
  const law = lawView(desk.rooms.law);
  const fitting = law.templates.filter((t) => t.item === group.item);
  const template = fitting.find((t) => group.kinds.some((kind) => t.kinds.includes(kind))) ?? fitting[0];
  const year = desk.rooms.clock.now().getFullYear();
  const release: Release = { kind: 'review', date: `${String(year + 5)}-02-28` };
  const letters = law.items.find((i) => i.item === group.item)?.exceptions.map((e) => e.letter) ?? [];
  return desk.review.act(caseId, {
    act: 'justify',
    groupId,
    clause: law.clauses.find((c) => c.item === group.item)?.id ?? null,
    publicReason: template?.publicReason ?? '',
    internalReason: '자동 실행에서 제안된 대로 가림',
    release,
    grounds: {
      exceptions: Object.fromEntries(letters.map((letter) => [letter, 'not-applicable'])),
      ...(group.item === 1 ? { statute: '개인정보 보호법 제24조' } : {}),
      ...(group.item === 4 ? { pendingCase: '문서에 적힌 사건' } : {}),
      ...(group.item === 5 ? { stage: '검토 중', endDate: `${String(year + 1)}-12-31` } : {}),
    },
  });
}

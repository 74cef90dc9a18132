/** `--auto`: stands in for the reviewer by taking every proposal as it is made. It decides nothing about a page that could not be read. */
import type { CaseView, GroupView } from '../../shared/contract/views';
import { autoGrounds, proposeJustification, type Law } from '../../shared/law';
import type { Desk } from '../desk/desk';
import { localDay } from '../desk/days';

/** Everything up to the submission; the view says what stands in its way. */
export async function acceptAll(desk: Desk, caseId: string): Promise<CaseView> {
  let view = await desk.review.open(caseId);
  for (const part of view.parts) {
    const ids = view.candidates
      .filter((c) => c.partId === part.id && c.state === 'undecided')
      .map((c) => c.id);
    if (ids.length > 0)
      view = await desk.review.act(caseId, { act: 'mask', partId: part.id, candidateIds: ids });
    const pages = part.pages.map((page) => page.page);
    if (pages.length > 0) view = await desk.review.act(caseId, { act: 'see', partId: part.id, pages });
  }
  view = await splitByClause(desk, view);
  for (const group of view.groups) view = await justify(desk, view, group);
  for (const warning of view.warnings) {
    if (warning.key === null || warning.answer !== null) continue;
    view = await desk.review.act(caseId, {
      act: 'answer',
      key: warning.key,
      answer: '자동 실행: 제안대로 둠',
    });
  }
  return view;
}

/** The same, and submitted where nothing stands in the way. */
export async function acceptAndSubmit(desk: Desk, caseId: string): Promise<CaseView> {
  const view = await acceptAll(desk, caseId);
  return view.guards.length > 0 ? view : desk.review.submit(caseId);
}

/** The clause of the criteria that proposed a passage; null for what a person's data are hidden for. */
function clauseOf(view: CaseView, mask: CaseView['masks'][number]): string | null {
  const why = view.candidates.find((c) => c.partId === mask.partId && c.id === mask.candidateId)?.why ?? [];
  return why.find((code) => code.startsWith('clause:'))?.slice('clause:'.length) ?? null;
}

/** A group stands for one clause: passages that the cues found go into groups of their own. */
async function splitByClause(desk: Desk, view: CaseView): Promise<CaseView> {
  const apart = new Map<string, string[]>();
  for (const mask of view.masks) {
    const clause = clauseOf(view, mask);
    if (clause === null) continue;
    const key = `${mask.groupId} ${clause}`;
    apart.set(key, [...(apart.get(key) ?? []), mask.id]);
  }
  let now = view;
  for (const maskIds of apart.values())
    now = await desk.review.act(view.row.id, { act: 'move-masks', maskIds, groupId: null });
  return now;
}

/** Wording from the templates, a date to look again, exceptions answered: complete, and only good for measuring. */
async function justify(desk: Desk, view: CaseView, group: GroupView): Promise<CaseView> {
  const { law, clock } = desk.rooms;
  const today = localDay(clock.now());
  const [first] = view.masks.filter((mask) => mask.groupId === group.id);
  const clause = (first === undefined ? null : clauseOf(view, first)) ?? undefined;
  const { publicReason, ...proposal } = proposeJustification(law, group.item, group.kinds, today, clause);
  const grounds = autoGrounds(law, group.item, today);
  return desk.review.act(view.row.id, {
    act: 'justify',
    groupId: group.id,
    clause: proposal.clause,
    publicReason: filled(publicReason, law, grounds.statute),
    internalReason: '자동 실행에서 제안된 대로 가림',
    release: proposal.release,
    grounds: { ...grounds, ...(grounds.exceptions === undefined ? {} : { exceptions: grounds.exceptions }) },
  });
}

/** Fills the gaps that only a person can fill on a real desk: the statute of item 1 and its article. */
function filled(reason: string, law: Law, statute: string | undefined): string {
  const known = law.statutes.find(({ name }) => statute?.startsWith(name) === true);
  const name = known?.name ?? statute ?? '';
  const article = statute?.slice(name.length).trim() ?? '';
  return reason.replaceAll('{법률명}', name).replaceAll('{조문}', article);
}

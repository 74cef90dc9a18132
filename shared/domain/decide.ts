/**
 * The changes a reviewer can make to a sheet, each a pure step from one sheet to the next.
 * Rules that need the law's data (which grounds are lacking) or the paper (where a text stands) live elsewhere.
 */
import type { Item } from './candidate';
import type { Justification } from './justification';
import type { Mask } from './mask';
import type { Dismissal, PartSheet, Sheet, UnreadDecision } from './sheet';

/** A mask before it has found its group. */
export type NewMask = Omit<Mask, 'groupId'>;

/** Makes an empty justification for a part and an item; ids and the criteria's version come from outside. */
export type GroupMaker = (partId: string, item: Item) => Justification;

/**
 * Adds masks; each joins the first group of its part and item that was not returned or approved apart, or a new one.
 * A proposal that is masked is no longer dismissed. Places already masked by the same proposal are replaced.
 */
export function addMasks(sheet: Sheet, added: readonly NewMask[], makeGroup: GroupMaker): Sheet {
  const groups = [...sheet.groups];
  const placed: Mask[] = added.map((mask) => {
    let group = groups.find((g) => g.partId === mask.partId && g.item === mask.item);
    if (group === undefined) {
      group = makeGroup(mask.partId, mask.item);
      groups.push(group);
    }
    return { ...mask, groupId: group.id };
  });
  const answered = new Set(placed.map(answerKey).filter((key) => key !== null));
  const masks = sheet.masks.filter((m) => {
    const key = answerKey(m);
    return key === null || !answered.has(key);
  });
  const dismissals = sheet.dismissals.filter((d) => !answered.has(`${d.partId} ${d.candidateId}`));
  return reopen(
    tidy({ ...sheet, masks: [...masks, ...placed], dismissals, groups }),
    new Set(placed.map((m) => m.groupId)),
  );
}

function answerKey(mask: Pick<Mask, 'partId' | 'candidateId'>): string | null {
  return mask.candidateId === null ? null : `${mask.partId} ${mask.candidateId}`;
}

export function removeMasks(sheet: Sheet, maskIds: ReadonlySet<string>): Sheet {
  const touched = groupsOf(sheet, maskIds);
  return reopen(tidy({ ...sheet, masks: sheet.masks.filter((m) => !maskIds.has(m.id)) }), touched);
}

/** Leaves proposals open. What was masked for them is unmasked. */
export function leaveOpen(sheet: Sheet, dismissals: readonly Dismissal[]): Sheet {
  const keys = new Set(dismissals.map((d) => `${d.partId} ${d.candidateId}`));
  const kept = sheet.dismissals.filter((d) => !keys.has(`${d.partId} ${d.candidateId}`));
  return unmaskProposals({ ...sheet, dismissals: [...kept, ...dismissals] }, keys);
}

/** Makes proposals undecided again. */
export function resetProposals(sheet: Sheet, partId: string, candidateIds: readonly string[]): Sheet {
  const keys = new Set(candidateIds.map((id) => `${partId} ${id}`));
  const dismissals = sheet.dismissals.filter((d) => !keys.has(`${d.partId} ${d.candidateId}`));
  return unmaskProposals({ ...sheet, dismissals }, keys);
}

function unmaskProposals(sheet: Sheet, keys: ReadonlySet<string>): Sheet {
  const gone = sheet.masks.filter((m) => keys.has(answerKey(m) ?? ''));
  const touched = new Set(gone.map((m) => m.groupId));
  return reopen(tidy({ ...sheet, masks: sheet.masks.filter((m) => !gone.includes(m)) }), touched);
}

/** Gives masks another item; they move to that item's group of their part. */
export function setItem(
  sheet: Sheet,
  maskIds: ReadonlySet<string>,
  item: Item,
  makeGroup: GroupMaker,
): Sheet {
  const changed = sheet.masks.filter((m) => maskIds.has(m.id)).map((m) => ({ ...m, item }));
  const without = { ...sheet, masks: sheet.masks.filter((m) => !maskIds.has(m.id)) };
  return addMasks(reopen(without, groupsOf(sheet, maskIds)), changed, makeGroup);
}

/** Puts masks into a group, or with null into a new one of the first mask's part and item. Masks of another part or item stay. */
export function moveMasks(
  sheet: Sheet,
  maskIds: ReadonlySet<string>,
  groupId: string | null,
  makeGroup: GroupMaker,
): Sheet {
  const first = sheet.masks.find((m) => maskIds.has(m.id));
  if (first === undefined) return sheet;
  const target =
    groupId === null ? makeGroup(first.partId, first.item) : sheet.groups.find((g) => g.id === groupId);
  if (target === undefined) return sheet;
  const groups = groupId === null ? [...sheet.groups, target] : sheet.groups;
  const masks = sheet.masks.map((m) =>
    maskIds.has(m.id) && m.partId === target.partId && m.item === target.item
      ? { ...m, groupId: target.id }
      : m,
  );
  return reopen(tidy({ ...sheet, groups, masks }), new Set([target.id, ...groupsOf(sheet, maskIds)]));
}

export type JustificationPatch = Partial<
  Pick<Justification, 'clause' | 'publicReason' | 'internalReason' | 'release' | 'grounds' | 'evenWidth'>
>;

/** Changes what a group says; its approval, if it had one in this round, is asked for anew. */
export function justify(sheet: Sheet, groupId: string, patch: JustificationPatch): Sheet {
  const groups = sheet.groups.map((g) => (g.id === groupId ? { ...g, ...patch } : g));
  return reopen({ ...sheet, groups }, new Set([groupId]));
}

export function seePages(sheet: Sheet, partId: string, pages: readonly number[]): Sheet {
  return withPart(sheet, partId, (part) => ({
    ...part,
    seen: [...new Set([...part.seen, ...pages])].sort((a, b) => a - b),
  }));
}

/** Records what was done about an unread page; null takes it back. */
export function decideUnread(
  sheet: Sheet,
  partId: string,
  page: number,
  decision: UnreadDecision | null,
): Sheet {
  const others = sheet.unread.filter((u) => u.partId !== partId || u.page !== page);
  return { ...sheet, unread: decision === null ? others : [...others, decision] };
}

export function answerWarning(sheet: Sheet, key: string, answer: string): Sheet {
  return { ...sheet, answers: { ...sheet.answers, [key]: answer } };
}

/** Withholds a part whole under an item, or opens it again. */
export function withholdPart(sheet: Sheet, partId: string, item: Item | null, makeGroup: GroupMaker): Sheet {
  if (item === null) return tidy(withPart(sheet, partId, (part) => ({ ...part, withheldBy: null })));
  const group = sheet.groups.find((g) => g.partId === partId && g.item === item) ?? makeGroup(partId, item);
  const groups = sheet.groups.includes(group) ? sheet.groups : [...sheet.groups, group];
  const next = withPart({ ...sheet, groups }, partId, (part) => ({ ...part, withheldBy: group.id }));
  return reopen(tidy(next), new Set([group.id]));
}

/** The approver's word on a group, within the round. */
export function decideGroup(
  sheet: Sheet,
  groupId: string,
  decision: Justification['decision'],
  comment: string,
): Sheet {
  return { ...sheet, groups: sheet.groups.map((g) => (g.id === groupId ? { ...g, decision, comment } : g)) };
}

function withPart(sheet: Sheet, partId: string, change: (part: PartSheet) => PartSheet): Sheet {
  return { ...sheet, parts: sheet.parts.map((p) => (p.partId === partId ? change(p) : p)) };
}

function groupsOf(sheet: Sheet, maskIds: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(sheet.masks.filter((m) => maskIds.has(m.id)).map((m) => m.groupId));
}

/** A group without a mask justifies nothing and goes. */
function tidy(sheet: Sheet): Sheet {
  const used = new Set(sheet.masks.map((m) => m.groupId));
  for (const part of sheet.parts) if (part.withheldBy !== null) used.add(part.withheldBy);
  return { ...sheet, groups: sheet.groups.filter((g) => used.has(g.id)) };
}

/** What was changed must be decided again; the approver's comment stays readable. */
function reopen(sheet: Sheet, groupIds: ReadonlySet<string>): Sheet {
  return {
    ...sheet,
    groups: sheet.groups.map((g) =>
      groupIds.has(g.id) && g.decision !== 'pending' ? { ...g, decision: 'pending' } : g,
    ),
  };
}

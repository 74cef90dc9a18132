/** What each act of the reviewer does to the sheet. Pure but for ids and the time, which are handed in. */
import type { ReviewAct } from '../../../shared/contract/review';
import { findAll, findSpellings } from '../../../shared/detection';
import { HIGH_RISK, type Candidate, type Item, type PageQuad } from '../../../shared/domain/candidate';
import { charactersIn } from '../../../shared/domain/characters';
import * as decide from '../../../shared/domain/decide';
import type { Mask } from '../../../shared/domain/mask';
import { isCovered, type Sheet } from '../../../shared/domain/sheet';
import { boundsOfQuad, intersects, quadOfBox } from '../../../shared/geometry/box';
import { displayBoxToUserQuad } from '../../../shared/geometry/spaces';
import { exactGrounds } from '../records';
import { refuse } from '../refusal';
import { findsOf, partOf, type CaseFile, type CasePart } from './case-file';

export interface ActContext {
  readonly by: string;
  readonly at: string;
  readonly newId: () => string;
  readonly criteriaVersion: string;
}

/** Codes: review.why-needed, review.nothing-there, review.not-open-text, case.unknown-part. */
export function applyAct(file: CaseFile, act: ReviewAct, context: ActContext): Sheet {
  const { sheet } = file;
  const makeGroup = groupMaker(context);
  switch (act.act) {
    case 'mask': {
      const part = partOf(file, act.partId);
      const masks = chosen(part, act.candidateIds).map((c) =>
        maskOf(part, c, act.item ?? c.item ?? 6, context),
      );
      return decide.addMasks(sheet, masks, makeGroup);
    }
    case 'leave-open': {
      const candidates = chosen(partOf(file, act.partId), act.candidateIds);
      if (act.why.trim() === '' && candidates.some((c) => HIGH_RISK.has(c.kind)))
        return refuse('review.why-needed');
      const { partId, why } = act;
      return decide.leaveOpen(
        sheet,
        candidates.map((c) => ({ partId, candidateId: c.id, why, by: context.by, at: context.at })),
      );
    }
    case 'reset':
      return decide.resetProposals(sheet, act.partId, act.candidateIds);
    case 'draw':
      return decide.addMasks(sheet, [drawn(file, act, context)], makeGroup);
    case 'mask-text': {
      const masks = file.parts.flatMap((part) => everyPlace(part, act.text, act.kind, act.item, context));
      if (masks.length === 0) return refuse('review.nothing-there');
      return decide.addMasks(sheet, masks, makeGroup);
    }
    case 'mask-range': {
      const part = partOf(file, act.partId);
      const text = part.text?.slice(act.start, act.end) ?? '';
      if (text.trim() === '') return refuse('review.nothing-there');
      const ranges = [{ start: act.start, end: act.end }];
      return decide.addMasks(
        sheet,
        [{ ...blank(part, act.kind, act.item, context), ranges, text }],
        makeGroup,
      );
    }
    case 'remove-masks':
      return withoutMasks(sheet, new Set(act.maskIds));
    case 'set-item':
      return decide.setItem(sheet, new Set(act.maskIds), act.item, makeGroup);
    case 'move-masks':
      return decide.moveMasks(sheet, new Set(act.maskIds), act.groupId, makeGroup);
    case 'justify':
      return decide.justify(sheet, act.groupId, {
        ...(act.clause === undefined ? {} : { clause: act.clause }),
        ...(act.publicReason === undefined ? {} : { publicReason: act.publicReason }),
        ...(act.internalReason === undefined ? {} : { internalReason: act.internalReason }),
        ...(act.release === undefined ? {} : { release: act.release }),
        ...(act.grounds === undefined ? {} : { grounds: exactGrounds(act.grounds) }),
        ...(act.evenWidth === undefined ? {} : { evenWidth: act.evenWidth }),
      });
    case 'see':
      return decide.seePages(sheet, act.partId, act.pages);
    case 'unread':
      return unreadDecided(file, act, context);
    case 'answer':
      return decide.answerWarning(sheet, act.key, act.answer);
    case 'withhold-part':
      // A title or a file name stands on the public list in any case: it is masked, never withheld.
      if (partOf(file, act.partId).text !== null) return refuse('review.nothing-there');
      return decide.withholdPart(sheet, act.partId, act.item, makeGroup);
  }
}

function groupMaker(context: ActContext): decide.GroupMaker {
  return (partId, item) => ({
    id: context.newId(),
    partId,
    item,
    clause: null,
    criteriaVersion: context.criteriaVersion,
    publicReason: '',
    internalReason: '',
    release: null,
    grounds: {},
    evenWidth: false,
    decision: 'pending',
    comment: '',
  });
}

function chosen(part: CasePart, ids: readonly string[]): readonly Candidate[] {
  const wanted = new Set(ids);
  return findsOf(part).filter((c) => wanted.has(c.id));
}

function blank(part: CasePart, kind: Mask['kind'], item: Item, context: ActContext): decide.NewMask {
  return {
    id: context.newId(),
    partId: part.id,
    form: 'text',
    kind,
    item,
    places: [],
    ranges: [],
    text: null,
    candidateId: null,
    everywhere: false,
    by: context.by,
    at: context.at,
  };
}

function maskOf(part: CasePart, candidate: Candidate, item: Item, context: ActContext): decide.NewMask {
  const range = part.ranges[candidate.id];
  return {
    ...blank(part, candidate.kind, item, context),
    places: candidate.places,
    ranges: range === undefined ? [] : [range],
    text: candidate.text,
    candidateId: candidate.id,
  };
}

function drawn(
  file: CaseFile,
  act: Extract<ReviewAct, { act: 'draw' }>,
  context: ActContext,
): decide.NewMask {
  const part = partOf(file, act.partId);
  const page = part.model?.pages.find((p) => p.page === act.page) ?? refuse('review.nothing-there');
  const under = charactersIn(page, act.box);
  const base = { ...blank(part, act.kind, act.item, context), form: act.form };
  if (act.form === 'text') {
    if (under.places.length === 0) return refuse('review.nothing-there');
    return { ...base, places: under.places, text: under.text };
  }
  const place: PageQuad = { page: act.page, quad: displayBoxToUserQuad(page.geometry, act.box) };
  return { ...base, places: [place], text: under.text === '' ? null : under.text };
}

function everyPlace(
  part: CasePart,
  text: string,
  kind: Mask['kind'],
  item: Item,
  context: ActContext,
): readonly decide.NewMask[] {
  const base = { ...blank(part, kind, item, context), text, everywhere: true };
  if (part.text !== null) {
    return findSpellings(part.text, text).map(([start, end]) => ({
      ...base,
      id: context.newId(),
      ranges: [{ start, end }],
      candidateId: proposalThere(part, (id) => {
        const range = part.ranges[id];
        return range?.start === start && range.end === end;
      }),
    }));
  }
  if (part.model === null) return [];
  return findAll(part.model, text).map((places) => {
    const [first] = places;
    const candidateId = proposalThere(part, (id) => {
      const own = findsOf(part).find((c) => c.id === id);
      const [there] = own?.places ?? [];
      if (own === undefined || there === undefined || there.page !== first?.page) return false;
      return bare(own.text) === bare(text) && intersects(boundsOfQuad(there.quad), boundsOfQuad(first.quad));
    });
    return { ...base, id: context.newId(), places, candidateId };
  });
}

/** The proposal that a mask by text answers: the same text in the same place. A longer proposal stays undecided, for its rest is still in sight. */
function proposalThere(part: CasePart, isThere: (candidateId: string) => boolean): string | null {
  return findsOf(part).find((c) => isThere(c.id))?.id ?? null;
}

function bare(text: string): string {
  return text.replace(/[\s\-.]/gu, '');
}

/** A page that loses the mask which withheld it is undecided again: nobody has said that it may be seen. */
function withoutMasks(sheet: Sheet, maskIds: ReadonlySet<string>): Sheet {
  const next = decide.removeMasks(sheet, maskIds);
  return { ...next, unread: next.unread.filter((u) => u.decision === 'read' || isCovered(next, u)) };
}

/** A page that nobody can read is either read by a person, who draws what it needs, or masked whole. */
function unreadDecided(
  file: CaseFile,
  act: Extract<ReviewAct, { act: 'unread' }>,
  context: ActContext,
): Sheet {
  const part = partOf(file, act.partId);
  const page = part.pages.find((p) => p.page === act.page) ?? refuse('review.nothing-there');
  const whole = file.sheet.masks.filter(
    (m) => m.partId === part.id && m.form === 'page' && m.places.some((p) => p.page === act.page),
  );
  const without = decide.removeMasks(file.sheet, new Set(whole.map((m) => m.id)));
  const { decision } = act;
  if (decision === null) return decide.decideUnread(without, part.id, act.page, null);
  if (act.why.trim() === '') return refuse('review.why-needed');
  const decided = decide.decideUnread(without, part.id, act.page, {
    partId: part.id,
    page: act.page,
    decision,
    why: act.why,
    by: context.by,
    at: context.at,
  });
  if (decision === 'read') return decided;
  const mask: decide.NewMask = {
    ...blank(part, 'AREA', act.item, context),
    form: 'page',
    places: [{ page: act.page, quad: quadOfBox(page.geometry.cropBox) }],
  };
  return decide.addMasks(decided, [mask], groupMaker(context));
}

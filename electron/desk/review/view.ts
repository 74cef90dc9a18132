/** What the window draws a case from. */
import type { z } from 'zod';
import type { caseRow as caseRowShape, CaseView, CitizenView } from '../../../shared/contract/views';
import { HIGH_RISK } from '../../../shared/domain/candidate';
import { markingOf, markingText } from '../../../shared/domain/marking';
import { hasRole, type Person } from '../../../shared/domain/role';
import { candidateState, unreadDecision } from '../../../shared/domain/sheet';
import { deadline, proposeJustification, workingDaysLeft } from '../../../shared/law';
import { localDay } from '../days';
import type { CaseRow, Reader } from '../ports-store';
import { caseHeader } from '../records';
import { must } from '../refusal';
import type { Rooms } from '../rooms';
import { namesOf } from '../session/people';
import { findsOf, papersOf, type CaseFile, type CasePart } from './case-file';
import { countsOf } from './counts';
import type { LaidOpen } from './drawer';
import { groupsInCase, lacksByGroup, submissionGuards } from './guards';
import { maskedText, orderFor, sameOrder } from './orders';
import type { Trial } from './trial';
import { warningsOf } from './warnings';

type Row = z.infer<typeof caseRowShape>;

/** What the store and the vault know of a case beside its row. */
interface Beside {
  readonly items: readonly {
    readonly code: string;
    readonly partId: string | null;
    readonly page: number | null;
  }[];
  readonly returned: boolean;
  readonly nameOf: (personId: string | null) => string;
}

async function readBeside(r: Reader, caseId: string): Promise<Omit<Beside, 'nameOf'>> {
  return {
    items: await r.openItems.of(caseId),
    returned: (await r.approvals.of(caseId)).at(-1)?.verdict === 'returned',
  };
}

/** One line of a list. With the file laid open its counts are exact; without it they are those the store keeps. */
export async function caseRow(rooms: Rooms, row: CaseRow, file: CaseFile | null): Promise<Row> {
  const stored = must(await rooms.store.read((r) => readBeside(r, row.id)));
  return rowView(rooms, row, file, { ...stored, nameOf: await namesOf(rooms) });
}

/** Lines of a long list: one unit of work and one look at the people for all of them. */
export async function caseRows(rooms: Rooms, rows: readonly CaseRow[]): Promise<readonly Row[]> {
  const stored = must(
    await rooms.store.read(async (r) => {
      const all: Omit<Beside, 'nameOf'>[] = [];
      for (const row of rows) all.push(await readBeside(r, row.id));
      return all;
    }),
  );
  const names = await namesOf(rooms);
  const lines: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const beside = stored[index];
    if (beside !== undefined) lines.push(await rowView(rooms, row, null, { ...beside, nameOf: names }));
  }
  return lines;
}

async function rowView(rooms: Rooms, row: CaseRow, file: CaseFile | null, stored: Beside): Promise<Row> {
  const key = must(await rooms.vault.documentKey(row.id));
  const header =
    file?.header ?? caseHeader.parse(must(key.openJson({ partId: null, role: 'header' }, row.header)));
  const marking =
    file === null
      ? null
      : markingOf(
          file.sheet,
          papersOf(file).map((part) => part.id),
        );
  const notes = stored.items
    .filter((item) => !item.code.startsWith('unread.'))
    .map((item) => ({ ...blank, code: item.code, partId: item.partId, page: item.page }));
  if (stored.returned && row.state === 'in-review') notes.unshift({ ...blank, code: 'case.returned' });
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    type: row.type,
    title: header.title,
    fileName: header.fileName,
    registrationNumber: header.registrationNumber,
    department: header.department,
    receivedOn: header.receivedOn,
    clock: clockOf(rooms, row, header.receivedOn),
    pages: row.pages,
    undecided: row.undecided,
    masks: row.masks,
    unreadPages: row.unread,
    marking: marking ?? { kind: row.masks > 0 ? 'partial' : 'open', items: [] },
    markingText: marking === null ? (row.publicMarking ?? '') : markingText(marking),
    reviewer: stored.nameOf(row.reviewerId),
    approver: stored.nameOf(row.approverId),
    fastLane: row.masks === 0 && row.undecided === 0 && row.unread === 0,
    notes,
    changedAt: row.changedAt,
  };
}

const blank = { partId: null, page: null, candidateId: null, groupId: null, key: null, answer: null };

/** The clock of article 11 runs while the office decides, and stops once the paper is out or withheld. */
function clockOf(rooms: Rooms, row: CaseRow, receivedOn: string): Row['clock'] {
  if (['sent', 'published', 'closed', 'recalled', 'queued'].includes(row.state)) return null;
  const dueOn = deadline(rooms.law, 'decide', receivedOn);
  if (dueOn === null) return null;
  const today = localDay(rooms.clock.now());
  return { dueOn, workingDaysLeft: workingDaysLeft(today, dueOn, rooms.law.holidays) };
}

/** `trial`: show the trial seal in the place of the citizen view, as the approver sees it. */
export async function caseView(
  rooms: Rooms,
  laid: LaidOpen,
  me: Person,
  trial: Trial | null = null,
): Promise<CaseView> {
  const { file } = laid;
  const { row, sheet, header } = file;
  const editable = row.state === 'in-review' && hasRole(me, 'reviewer');
  return {
    row: await caseRow(rooms, row, file),
    parts: file.parts.map((part) => partView(laid, part)),
    candidates: file.parts.flatMap((part) => candidateViews(file, part)),
    masks: sheet.masks.map(({ by: _by, at: _at, ...mask }) => mask),
    groups: groupViews(rooms, file),
    guards: submissionGuards(rooms, file),
    warnings: warningsOf(rooms, file),
    openRatio: countsOf(file).openShare,
    citizen: trial === null ? citizenView(laid) : trialView(file, trial),
    look: lookView(file),
    canUndo: editable && laid.past.length > 0,
    canRedo: editable && laid.future.length > 0,
    editable,
    contact: header.contact,
    receivedOn: header.receivedOn,
    publishFrom: header.publishFrom,
    drafter: header.drafter,
    requester: header.requester,
  };
}

function partView({ file, citizen }: LaidOpen, part: CasePart): CaseView['parts'][number] {
  const { sheet } = file;
  const made = citizen.papers.find((paper) => paper.partId === part.id);
  const hits = made?.hits ?? [];
  const own = sheet.parts.find((p) => p.partId === part.id);
  const seen = new Set(own?.seen ?? []);
  const papers = papersOf(file).map((p) => p.id);
  return {
    id: part.id,
    kind: part.kind,
    name: part.name,
    paper: part.rendition?.id ?? null,
    pages: part.pages.map(({ repeats, ...page }) => ({
      ...page,
      unreadDecision: unreadDecision(sheet, part.id, { page: page.page, repeats })?.decision ?? null,
      seen: seen.has(page.page),
    })),
    text: part.text,
    withheld: (own?.withheldBy ?? null) !== null,
    markingText: markingText(markingOf(sheet, papers, part.id)),
    hidden: part.hidden,
    warnings: [
      ...part.warnings,
      ...(isNew(part, hits) ? ['detector-hit'] : []),
      ...(made?.report?.warnings.includes('width-told') === true ? ['width-told'] : []),
    ],
  };
}

/** True where the detector finds something private in the output that nobody was asked about (redaction.md, gate 5). */
function isNew(part: CasePart, hits: readonly string[]): boolean {
  const bare = (text: string) => text.replace(/\[[1-8]호\]|\s/gu, '');
  const asked = findsOf(part).map((candidate) => bare(candidate.text));
  return hits.map(bare).some((hit) => hit !== '' && !asked.some((text) => text.includes(hit)));
}

/** The parts of a case are looked at together, so the first says it for all; a title that was put right later counts as well. */
function lookView(file: CaseFile): CaseView['look'] {
  const { position, stamp } = file.rules;
  return {
    position: papersOf(file)[0]?.look.position ?? position,
    office: position,
    outdated: file.parts.some(({ look }) => look.position !== position || look.stamp !== stamp),
  };
}

function candidateViews(file: CaseFile, part: CasePart): readonly CaseView['candidates'][number][] {
  const bare = (text: string) => text.replace(/\s/gu, '');
  const counts = new Map<string, number>();
  for (const other of file.parts) {
    for (const c of findsOf(other)) counts.set(bare(c.text), (counts.get(bare(c.text)) ?? 0) + 1);
  }
  return findsOf(part).map((candidate) => {
    const aside = part.aside[candidate.id] ?? null;
    const state = candidateState(file.sheet, part.id, candidate);
    const range = part.ranges[candidate.id];
    const dismissal = file.sheet.dismissals.find(
      (d) => d.partId === part.id && d.candidateId === candidate.id,
    );
    return {
      id: candidate.id,
      partId: part.id,
      kind: candidate.kind,
      item: candidate.item,
      open: candidate.open,
      score: candidate.score,
      why: candidate.why,
      text: candidate.text,
      places: candidate.places,
      ranges: range === undefined ? [] : [range],
      state: aside !== null && state === 'undecided' ? 'aside' : state,
      aside,
      highRisk: HIGH_RISK.has(candidate.kind),
      dismissedWhy: dismissal?.why ?? '',
      same: (counts.get(bare(candidate.text)) ?? 1) - 1,
    };
  });
}

function groupViews(rooms: Rooms, file: CaseFile): CaseView['groups'] {
  const lacks = lacksByGroup(rooms, file);
  const today = localDay(rooms.clock.now());
  return groupsInCase(file).map(({ group, kinds }) => {
    const { clause, publicReason, release } = proposeJustification(rooms.law, group.item, kinds, today);
    return {
      id: group.id,
      partId: group.partId,
      partTitle: file.parts.find((part) => part.id === group.partId)?.name ?? '',
      item: group.item,
      clause: group.clause,
      publicReason: group.publicReason,
      internalReason: group.internalReason,
      evenWidth: group.evenWidth,
      release: group.release,
      grounds: group.grounds,
      decision: group.decision,
      comment: group.comment,
      masks: file.sheet.masks.filter((m) => m.groupId === group.id).length,
      kinds,
      proposal: { clause, publicReason, release },
      lacks: lacks.get(group.id) ?? [],
    };
  });
}

/** Stale as soon as one order is no longer the one it was made from. */
function citizenView(laid: LaidOpen): CitizenView {
  const { file, citizen } = laid;
  const fresh =
    citizen.state === 'made' &&
    citizen.papers.every((paper) => {
      const part = file.parts.find((p) => p.id === paper.partId);
      const withheld = file.sheet.parts.some((p) => p.partId === paper.partId && p.withheldBy !== null);
      return (
        part !== undefined &&
        withheld === (paper.blob === null) &&
        sameOrder(orderFor(file, part), paper.order)
      );
    });
  return {
    state: citizen.state === 'made' ? (fresh ? 'fresh' : 'stale') : citizen.state,
    parts: file.parts.map((part) => {
      const paper = citizen.papers.find((p) => p.partId === part.id);
      return {
        partId: part.id,
        paper: paper?.blob?.id ?? null,
        text: part.text === null ? null : maskedText(file.sheet, part),
      };
    }),
    gates: citizen.papers.flatMap((paper) =>
      (paper.report?.gates ?? []).map(({ gate, result }) => ({ partId: paper.partId, gate, result })),
    ),
    rasterPages: citizen.papers.reduce(
      (sum, paper) => sum + (paper.report?.pages.filter((page) => page.method === 'raster').length ?? 0),
      0,
    ),
    error: citizen.error === null ? null : { code: citizen.error.code, params: citizen.error.params },
  };
}

function trialView(file: CaseFile, trial: Trial): CitizenView {
  return {
    state: 'fresh',
    parts: file.parts.map((part) => ({
      partId: part.id,
      paper: trial.papers.find((p) => p.partId === part.id)?.blobId ?? null,
      text: part.text === null ? null : maskedText(file.sheet, part),
    })),
    gates: trial.papers.flatMap((paper) => paper.gates.map((gate) => ({ partId: paper.partId, ...gate }))),
    rasterPages: trial.papers.reduce((sum, paper) => sum + paper.rasterPages, 0),
    error: null,
  };
}

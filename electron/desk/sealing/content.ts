/** What a package says, gathered from a case that is about to be sealed. Only masked wording goes in. */
import { dueDate, type Release } from '../../../shared/domain/release';
import { markingOf, markingText } from '../../../shared/domain/marking';
import type { RedactionReport } from '../../../shared/domain/redaction';
import type { PackageContent, Withheld } from '../ports-sync';
import { must, refuse } from '../refusal';
import { openShareOf } from '../review/warnings';
import { papersOf, type CaseFile, type CasePart } from '../review/case-file';
import { maskedFileName, maskedTitle } from '../review/orders';
import type { Rooms } from '../rooms';
import { nameOf } from '../session/people';

export interface SealedPaper {
  readonly part: CasePart;
  readonly pdf: Uint8Array | null;
  readonly text: string;
  readonly report: RedactionReport | null;
}

export async function packageContent(
  rooms: Rooms,
  file: CaseFile,
  papers: readonly SealedPaper[],
  packageId: string,
): Promise<PackageContent> {
  const { header, sheet, row } = file;
  const paperIds = papersOf(file).map((part) => part.id);
  const officeName = must(await rooms.vault.setting('office-name'));
  const auditHead = must(await rooms.store.read((r) => r.audit.checkpoint()));
  const approver = await nameOf(rooms, row.approverId);
  const dates = sheet.groups
    .flatMap((g) => (g.release === null ? [] : [dueDate(g.release)]))
    .filter((d) => d !== null);
  return {
    packageId,
    documentId: row.series,
    version: row.version,
    title: maskedTitle(file),
    registrationNumber: header.registrationNumber,
    department: header.department,
    drafter: header.drafter,
    approvers: approver === '' ? [] : [approver],
    contact: header.contact,
    officeName: typeof officeName === 'string' ? officeName : '',
    type: row.type,
    source: header.source,
    recordType: 'document',
    markingText: markingText(markingOf(sheet, paperIds)),
    receivedOn: header.receivedOn,
    stages: [
      { stage: 'collected', at: row.createdAt },
      ...(row.submittedAt === null ? [] : [{ stage: 'submitted', at: row.submittedAt }]),
      ...(row.approvedAt === null ? [] : [{ stage: 'approved', at: row.approvedAt }]),
      { stage: 'sealed', at: rooms.clock.now().toISOString() },
    ],
    nextPlanned: [...dates].sort()[0] ?? null,
    criteriaVersion: rooms.law.criteriaVersion,
    lawDate: rooms.law.date,
    papers: papers.map(({ part, pdf, text }, index) => ({
      kind: part.kind === 'attachment' ? 'attachment' : 'body',
      order: index,
      fileName: maskedFileName(file, part),
      markingText: markingText(markingOf(sheet, paperIds, part.id)),
      pdf,
      text,
      pages: part.pages.length,
    })),
    withheld: sheet.groups.map((group) => withheld(file, paperIds, group)),
    openShare: Math.round(openShareOf(file) * 100) / 100,
    verification: papers.flatMap(({ report }, index) =>
      report === null
        ? []
        : [
            {
              paper: index,
              gates: report.gates.map(({ gate, result }) => ({ gate, result })),
              vectorPages: report.pages.filter((p) => p.method !== 'raster').length,
              rasterPages: report.pages.filter((p) => p.method === 'raster').length,
            },
          ],
    ),
    auditHead,
  };
}

function withheld(
  file: CaseFile,
  paperIds: readonly string[],
  group: CaseFile['sheet']['groups'][number],
): Withheld {
  const paper = paperIds.indexOf(group.partId);
  const release: Release = group.release ?? refuse('seal.stale');
  return {
    paper: paper === -1 ? null : paper,
    item: group.item,
    clause: group.clause,
    publicReason: group.publicReason,
    release,
    count: file.sheet.masks.filter((m) => m.groupId === group.id).length,
  };
}

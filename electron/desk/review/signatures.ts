/** When the disclosure officer must sign too: a wholly closed document, an undated ground, a dismissed resident number. */
import { markingOf } from '../../../shared/domain/marking';
import { papersOf, type CaseFile } from './case-file';

export type SignatureReason = 'closed' | 'permanent' | 'resident-number';

/** In the order of mission.md's table of people. */
export function signaturesNeeded(file: CaseFile): readonly SignatureReason[] {
  const { sheet } = file;
  const papers = papersOf(file).map((part) => part.id);
  const needed: SignatureReason[] = [];
  if (markingOf(sheet, papers).kind === 'closed') needed.push('closed');
  if (sheet.groups.some((group) => group.release?.kind === 'permanent')) needed.push('permanent');
  const residentNumbers = new Set(
    file.parts.flatMap((part) =>
      part.candidates.filter((c) => c.kind === 'RRN').map((c) => `${part.id} ${c.id}`),
    ),
  );
  if (sheet.dismissals.some((d) => residentNumbers.has(`${d.partId} ${d.candidateId}`)))
    needed.push('resident-number');
  return needed;
}

/** The trial seal: the very bytes that would be published, bound with the decisions into one digest that an approval signs. */
import { z } from 'zod';
import type { Sheet } from '../../../shared/domain/sheet';
import type { Reader } from '../ports-store';
import type { DocumentKey } from '../ports-vault';
import { must } from '../refusal';
import type { Rooms } from '../rooms';
import type { CaseFile } from './case-file';
import { maskedFileName, maskedTitle } from './orders';

const gateResult = z.object({ gate: z.string(), result: z.enum(['pass', 'fail', 'not_run']) }).readonly();

/** Kept sealed: a digest over decisions can be guessed backwards and never leaves the desk. */
export const trialRecord = z
  .object({
    digest: z.string(),
    submittedBy: z.string(),
    papers: z
      .array(
        z
          .object({
            partId: z.string(),
            blobId: z.string().nullable(),
            /** Of the trial seal's bytes; null for a part withheld whole. */
            sha256: z.string().nullable(),
            gates: z.array(gateResult).readonly(),
            rasterPages: z.int(),
            pages: z.int(),
          })
          .readonly(),
      )
      .readonly(),
    signatures: z.array(z.object({ reason: z.string(), by: z.string().nullable() }).readonly()).readonly(),
    /** Pages of the trial seal that an approver looked at, per part and person. */
    seen: z
      .array(z.object({ partId: z.string(), by: z.string(), pages: z.array(z.int()).readonly() }).readonly())
      .readonly(),
  })
  .readonly();
export type Trial = z.infer<typeof trialRecord>;

export const TRIAL_PLACE = { partId: null, role: 'trial' } as const;

/**
 * SHA-256 in hex over the decisions and the output. The approver's own words on the groups are left out: they are
 * given after the digest was made.
 */
export function trialDigest(
  rooms: Pick<Rooms, 'sha256'>,
  file: CaseFile,
  outputs: readonly { readonly partId: string; readonly sha256: string | null }[],
): string {
  const bound = {
    case: file.row.id,
    version: file.row.version,
    title: maskedTitle(file),
    names: file.parts.filter((p) => p.text === null).map((p) => maskedFileName(file, p)),
    header: file.header,
    sheet: withoutApproval(file.sheet),
    outputs,
  };
  return rooms.sha256(new TextEncoder().encode(canonical(bound)));
}

function withoutApproval(sheet: Sheet): Sheet {
  return { ...sheet, groups: sheet.groups.map((g) => ({ ...g, decision: 'pending', comment: '' })) };
}

/** JSON with sorted keys, so that equal values give equal bytes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export async function readTrial(r: Reader, key: DocumentKey, caseId: string): Promise<Trial | null> {
  const record = await r.records.get(caseId, null, 'trial');
  return record === null ? null : trialRecord.parse(must(key.openJson(TRIAL_PLACE, record.payload)));
}

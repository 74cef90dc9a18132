/** The audit chain as people read it. */
import { z } from 'zod';
import { call } from './call';
import { id, line } from './shapes';

const auditRow = z
  .object({
    seq: z.int(),
    at: z.string(),
    actor: line,
    action: z.string(),
    caseId: id.nullable(),
    detail: z.string(),
  })
  .readonly();
export type AuditRow = z.infer<typeof auditRow>;

export const inspectionCalls = {
  'audit.list': call(
    z.object({ before: z.int().nullable(), caseId: id.nullable() }),
    z.object({ rows: z.array(auditRow).readonly(), total: z.int() }),
  ),
  'audit.check': call(
    z.object({}),
    z.object({
      ok: z.boolean(),
      entries: z.int(),
      firstBroken: z.int().nullable(),
      reason: z.string().nullable(),
    }),
  ),
} as const;

/** The approver's work: another person, by group, on the trial seal's bytes. */
import { z } from 'zod';
import { call } from './call';
import { id, words } from './shapes';
import { caseRow, caseView } from './views';

const one = z.object({ caseId: id });

/** What the approval will bind: both digests are shown shortened, as the paper's own fingerprint. */
const approvalView = z.object({
  view: caseView,
  /** Pages of the trial seal, per part, that were looked at in this session. */
  seen: z.array(z.object({ partId: id, pages: z.array(z.int()).readonly() }).readonly()).readonly(),
  digest: z.string(),
  mayApprove: z.boolean(),
  /** Why approving is not possible now: approval.own-submission, approval.unseen, approval.undecided-groups, approval.second-signature. */
  hindrances: z.array(z.object({ code: z.string() }).readonly()).readonly(),
  /** Second signatures of the disclosure officer: wanted for these reasons, given or not. */
  signatures: z.array(z.object({ reason: z.string(), by: z.string().nullable() }).readonly()).readonly(),
});
export type ApprovalView = z.infer<typeof approvalView>;

export const approvalCalls = {
  'approval.list': call(z.object({}), z.object({ cases: z.array(caseRow).readonly() })),
  'approval.open': call(one, approvalView),
  'approval.see': call(
    z.object({ caseId: id, partId: id, pages: z.array(z.int().min(1)).max(20000).readonly() }),
    approvalView,
  ),
  /** A word is demanded when a group goes back. */
  'approval.decide': call(
    z.object({
      caseId: id,
      groupId: id,
      decision: z.enum(['approved', 'returned', 'pending']),
      comment: words,
    }),
    approvalView,
  ),
  /** Codes: approval.own-submission (logged), approval.unseen, approval.undecided-groups, approval.stale. Seals and queues after it. */
  'approval.approve': call(z.object({ caseId: id, digest: z.string().max(64) }), z.object({ row: caseRow })),
  'approval.return': call(z.object({ caseId: id, comment: words }), z.object({ row: caseRow })),
  'approval.sign': call(z.object({ caseId: id, reason: id }), approvalView),
} as const;

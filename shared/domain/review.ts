/** The way of a case version: its states, who moves it, and what a person behind each step may be. */
import type { Role } from './role';

export const CASE_STATES = [
  'collected', 'analysed', 'in-review', 'submitted', 'approved', 'sealed', 'queued', 'sent', 'published',
  'seal-failed', 'on-hold', 'closed', 'due', 'recalled',
] as const; // prettier-ignore

export type CaseState = (typeof CASE_STATES)[number];

/** What moves a case. `return` is the approver's 반려: it leads back to review. */
export type Step =
  | 'analyse'
  | 'begin-review'
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'approve'
  | 'seal'
  | 'fail-seal'
  | 'resume'
  | 'enqueue'
  | 'send'
  | 'requeue'
  | 'receive'
  | 'hold'
  | 'release-hold'
  | 'close'
  | 'fall-due'
  | 'recall';

interface Move {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  /** Roles that may take the step; empty means the program takes it by itself. */
  readonly by: readonly Role[];
}

/** The table of mission.md, "The way of a document". */
export const MOVES = {
  analyse: { from: ['collected'], to: 'analysed', by: [] },
  'begin-review': { from: ['analysed', 'due'], to: 'in-review', by: ['reviewer'] },
  submit: { from: ['in-review'], to: 'submitted', by: ['reviewer'] },
  withdraw: { from: ['submitted'], to: 'in-review', by: ['reviewer'] },
  return: { from: ['submitted'], to: 'in-review', by: ['approver', 'officer'] },
  approve: { from: ['submitted'], to: 'approved', by: ['approver'] },
  seal: { from: ['approved'], to: 'sealed', by: [] },
  'fail-seal': { from: ['approved'], to: 'seal-failed', by: [] },
  resume: { from: ['seal-failed'], to: 'in-review', by: ['reviewer'] },
  enqueue: { from: ['sealed'], to: 'queued', by: [] },
  send: { from: ['queued'], to: 'sent', by: ['publisher'] },
  requeue: { from: ['sent'], to: 'queued', by: ['publisher'] },
  receive: { from: ['sent'], to: 'published', by: [] },
  hold: { from: ['in-review', 'submitted'], to: 'on-hold', by: ['reviewer', 'approver', 'officer'] },
  'release-hold': { from: ['on-hold'], to: 'in-review', by: ['reviewer'] },
  close: { from: ['published'], to: 'closed', by: [] },
  'fall-due': { from: ['closed', 'published'], to: 'due', by: [] },
  recall: { from: ['queued', 'sent', 'published', 'closed'], to: 'recalled', by: ['officer'] },
} as const satisfies Record<Step, Move>;

/** True when one of the roles may take the step; a step of the program itself is nobody's. */
export function mayTake(step: Step, roles: readonly Role[]): boolean {
  const move: Move = MOVES[step];
  return move.by.some((role) => roles.includes(role));
}

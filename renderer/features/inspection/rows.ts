/** Joins pages of the audit log, newest first, each entry once. */
import type { AuditRow } from '../../../shared/contract/inspection';

export function mergeRows(old: readonly AuditRow[], more: readonly AuditRow[]): readonly AuditRow[] {
  const bySeq = new Map([...old, ...more].map((row) => [row.seq, row]));
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq);
}

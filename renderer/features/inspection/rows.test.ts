/** Pages of the log come together without gaps or doubles. */
import { describe, expect, it } from 'vitest';
import type { AuditRow } from '../../../shared/contract/inspection';
import { mergeRows } from './rows';

const row = (seq: number): AuditRow => ({ seq, at: '', actor: '', action: 'x', caseId: null, detail: '' });

describe('mergeRows', () => {
  it('keeps each entry once, newest first', () => {
    expect(mergeRows([row(5), row(4)], [row(4), row(3), row(6)]).map(({ seq }) => seq)).toEqual([6, 5, 4, 3]);
  });
});

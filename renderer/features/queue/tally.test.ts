/** What the send button promises is what may leave today. */
import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../shared/contract/publication';
import { tallyOf } from './tally';

const row = (more: Partial<QueueRow>): QueueRow => ({
  packageId: 'p',
  caseId: 'c',
  title: '제목',
  registrationNumber: '교통지도과-1',
  markingText: '공개',
  state: 'queued',
  publishFrom: null,
  attempts: 0,
  queuedAt: '2026-11-20T00:00:00Z',
  sentAt: null,
  receivedAt: null,
  error: null,
  recall: 'none',
  ...more,
});

describe('tallyOf', () => {
  it('does not count a package before its day', () => {
    const rows = [row({}), row({ publishFrom: '2026-11-21' }), row({ publishFrom: '2026-11-20' })];
    expect(tallyOf(rows, '2026-11-20')).toMatchObject({ waiting: 3, sendable: 2 });
  });
  it('counts a waiting notice of recall', () => {
    expect(
      tallyOf([row({ state: 'published', recall: 'waiting', receivedAt: 'x' })], '2026-11-20'),
    ).toMatchObject({
      waiting: 0,
      sendable: 1,
      published: 1,
      confirmed: 1,
    });
  });
});

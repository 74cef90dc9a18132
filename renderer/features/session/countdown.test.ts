/** The wait at the door is never shown shorter than it is. */
import { describe, expect, it } from 'vitest';
import { secondsUntil } from './countdown';

describe('secondsUntil', () => {
  const now = Date.parse('2026-11-20T09:00:00.000Z');
  it('rounds up', () => {
    expect(secondsUntil('2026-11-20T09:00:04.100Z', now)).toBe(5);
  });
  it('is nothing once it is over, or when nothing is wrong', () => {
    expect(secondsUntil('2026-11-20T08:59:00.000Z', now)).toBe(0);
    expect(secondsUntil(null, now)).toBe(0);
    expect(secondsUntil('soon', now)).toBe(0);
  });
});

/** Days are written as the office writes them, and the clock tells working days. */
import { describe, expect, it } from 'vitest';
import { formatClock, formatDay, formatMoment } from './dates';
import { textOf } from './use-text';

const ko = textOf('ko');
const en = textOf('en');

describe('formatDay', () => {
  it('writes a day in both manners', () => {
    expect(formatDay('2026-11-07', ko)).toBe('2026. 11. 7.');
    expect(formatDay('2026-11-07', en)).toBe('7 Nov 2026');
  });
  it('never moves a day across a time zone', () => {
    expect(formatDay('2026-01-01', en)).toBe('1 Jan 2026');
  });
  it('gives back what is no day', () => {
    expect(formatDay('계약 체결 시', ko)).toBe('계약 체결 시');
  });
});

describe('formatClock', () => {
  it('tells what is left, today and late apart', () => {
    expect(formatClock({ dueOn: '2026-11-27', workingDaysLeft: 4 }, ko)).toEqual({
      figure: 'D-4',
      sentence: '처리기한 D-4 (2026. 11. 27.)',
      tone: 'calm',
    });
    expect(formatClock({ dueOn: '2026-11-27', workingDaysLeft: 3 }, ko).tone).toBe('soon');
    expect(formatClock({ dueOn: '2026-11-27', workingDaysLeft: 0 }, ko).figure).toBe('오늘까지');
    expect(formatClock({ dueOn: '2026-11-27', workingDaysLeft: -2 }, en)).toMatchObject({
      figure: '2 days late',
      tone: 'late',
    });
  });
});

describe('formatMoment', () => {
  it('is local, to the minute, and empty for no moment', () => {
    expect(formatMoment(new Date(2026, 10, 7, 9, 5).toISOString(), ko)).toBe('2026. 11. 7. 09:05');
    expect(formatMoment('', ko)).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { shippedLaw } from '../../tests/fixtures/law';
import {
  addDays,
  deadline,
  holidaysKnown,
  isWorkingDay,
  nthWorkingDay,
  workingDaysLeft,
} from './workingDays';

const law = shippedLaw();
const { holidays } = law;

describe('days of the law', () => {
  it('counts the first day and leaves out weekends', () => {
    // Monday 2 November 2026 is the first day; the tenth is Friday 13 November.
    expect(nthWorkingDay('2026-11-02', 10, holidays)).toBe('2026-11-13');
    expect(deadline(law, 'decide', '2026-11-02')).toBe('2026-11-13');
    expect(deadline(law, 'decide', '2026-11-02', 1)).toBe('2026-11-27');
    expect(deadline(law, 'decide', '2026-11-02', 5), 'only one extension').toBe('2026-11-27');
  });

  it('starts on the next working day when it was received on a day off', () => {
    expect(nthWorkingDay('2026-10-31', 1, holidays)).toBe('2026-11-02');
  });

  it('steps over Chuseok and substitute holidays', () => {
    // 22, 23 September; 24 and 25 are Chuseok; 28 … 2 October; 5 is a substitute; 6, 7 October.
    expect(nthWorkingDay('2026-09-22', 9, holidays)).toBe('2026-10-07');
    expect(isWorkingDay('2025-10-08', holidays)).toBe(false);
    expect(isWorkingDay('2027-02-09', holidays)).toBe(false);
    expect(isWorkingDay('2028-10-05', holidays)).toBe(false);
  });

  it('treats an uncertain holiday as a working day', () => {
    expect(isWorkingDay('2026-07-17', holidays)).toBe(true);
  });

  it('moves the end of a calendar period off a day off', () => {
    // 30 days after 3 November 2026 is Thursday 3 December.
    expect(deadline(law, 'objection-file', '2026-11-03')).toBe('2026-12-03');
    // 30 days after 5 November is Saturday 5 December: Monday.
    expect(deadline(law, 'objection-file', '2026-11-05')).toBe('2026-12-07');
  });

  it('says how many working days are left', () => {
    expect(workingDaysLeft('2026-11-02', '2026-11-13', holidays)).toBe(9);
    expect(workingDaysLeft('2026-11-13', '2026-11-13', holidays)).toBe(0);
    expect(workingDaysLeft('2026-11-16', '2026-11-13', holidays)).toBe(-1);
    expect(workingDaysLeft('2026-11-14', '2026-11-13', holidays), 'late on a Saturday is late').toBe(-1);
  });

  it('knows how far its list reaches, and crosses years', () => {
    expect(holidaysKnown('2028-12-31', holidays)).toBe(true);
    expect(holidaysKnown('2029-01-01', holidays)).toBe(false);
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });

  it('lists every fixed holiday of every year', () => {
    for (const year of [2024, 2025, 2026, 2027, 2028]) {
      for (const date of ['01-01', '03-01', '05-05', '06-06', '08-15', '10-03', '10-09', '12-25']) {
        expect(
          holidays.days.some((h) => h.certain && h.day === `${String(year)}-${date}`),
          `${String(year)}-${date}`,
        ).toBe(true);
      }
      expect(
        holidays.days.filter((h) => h.day.startsWith(String(year)) && /설날/u.test(h.name)).length,
      ).toBeGreaterThanOrEqual(3);
    }
    const days = holidays.days.map((h) => h.day);
    expect(days).toEqual([...new Set(days)].sort());
  });
});

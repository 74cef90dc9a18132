/**
 * Days of the law. `working` periods (article 29 of the Act) count the first day and leave out Saturdays, Sundays and
 * public holidays; `calendar` periods follow the Civil Act: the first day does not count (art. 157), and a period
 * that would end on a Saturday or public holiday ends on the next working day (art. 161).
 */
import type { ClockId, Holidays } from './shapes';
import type { Law } from './law';

const MS_PER_DAY = 86_400_000;

/** Days are `YYYY-MM-DD` of the office's calendar; reckoned in UTC so that no clock change bends them. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** A holiday that is not certain yet counts as a working day, so that a deadline errs on the early side. */
export function isWorkingDay(day: string, holidays: Holidays): boolean {
  return !isWeekend(day) && !holidays.days.some((h) => h.certain && h.day === day);
}

/** False where the list of holidays does not reach: the result is then an estimate and must be shown as one. */
export function holidaysKnown(day: string, holidays: Holidays): boolean {
  return day >= holidays.from && day <= holidays.to;
}

/** The n-th working day counted from `start`, which itself counts if it is one; n ≥ 1. */
export function nthWorkingDay(start: string, n: number, holidays: Holidays): string {
  let day = start;
  let left = Math.max(1, Math.trunc(n));
  for (;;) {
    if (isWorkingDay(day, holidays)) left -= 1;
    if (left === 0) return day;
    day = addDays(day, 1);
  }
}

/** Last day of a calendar period of n days that begins with an event on `start`. */
export function calendarDeadline(start: string, n: number, holidays: Holidays): string {
  let day = addDays(start, n);
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** Working days that are left after today: 0 on the due day itself, negative when late. */
export function workingDaysLeft(today: string, dueOn: string, holidays: Holidays): number {
  const count = (from: string, to: string): number => {
    let n = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
      if (isWorkingDay(day, holidays)) n += 1;
    return n;
  };
  if (today === dueOn) return 0;
  return today < dueOn ? count(today, dueOn) : -Math.max(1, count(dueOn, today));
}

/**
 * Due day of one of the law's clocks, begun on `start` (receipt, notice, decision).
 * `extensions`: how often it was extended; more than the law allows are not counted.
 */
export function deadline(law: Law, clock: ClockId, start: string, extensions = 0): string | null {
  const rule = law.clocks.find((c) => c.id === clock);
  if (rule === undefined) return null;
  const days = rule.days + Math.min(extensions, rule.extensions) * rule.extension;
  return rule.unit === 'working'
    ? nthWorkingDay(start, days, law.holidays)
    : calendarDeadline(start, days, law.holidays);
}

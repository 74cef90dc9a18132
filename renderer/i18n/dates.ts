/** Days and times as the office writes them. Days are `YYYY-MM-DD` of the office's own calendar and are never shifted by a time zone. */
import type { Text } from './use-text';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2026-11-27` as `2026. 11. 27.`, the way Korean offices write it; in English `27 Nov 2026`. Anything else comes back as it is. */
export function formatDay(day: string, text: Text): string {
  const parts = DAY.exec(day);
  if (parts === null) return day;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (text.locale === 'ko') return `${String(year)}. ${String(month)}. ${String(date)}.`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  );
  return `${String(date)} ${name} ${String(year)}`;
}

/** An ISO moment as local day and minute; an empty string when it is no moment. */
export function formatMoment(iso: string, text: Text): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return '';
  const two = (figure: number): string => String(figure).padStart(2, '0');
  const day = `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${formatDay(day, text)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

export interface ClockFigure {
  /** `D-4`, `D-day`, `2일 지남`. */
  readonly figure: string;
  /** `처리기한 D-4 (2026. 11. 27.)`. */
  readonly sentence: string;
  readonly tone: 'calm' | 'soon' | 'late';
}

/** How long is left, in working days. `soon` from three working days on, as an official can still plan a day's work then. */
export function formatClock(
  clock: { readonly dueOn: string; readonly workingDaysLeft: number },
  text: Text,
): ClockFigure {
  const left = clock.workingDaysLeft;
  const due = formatDay(clock.dueOn, text);
  const figure =
    left > 0
      ? text('clock.left', { days: left })
      : left === 0
        ? text('clock.today')
        : text('clock.late', { days: -left });
  return {
    figure,
    sentence: text('clock.sentence', { figure, due }),
    tone: left < 0 ? 'late' : left <= 3 ? 'soon' : 'calm',
  };
}

/** The office's calendar day, which is the computer's local day: clocks of the law run by it. */

/** `YYYY-MM-DD` in local time. */
export function localDay(at: Date): string {
  const month = String(at.getMonth() + 1).padStart(2, '0');
  const day = String(at.getDate()).padStart(2, '0');
  return `${String(at.getFullYear())}-${month}-${day}`;
}

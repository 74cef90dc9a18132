/** Until when something is withheld (공개시점). A mask's release never delays its paper: reaching it makes the paper due for re-review. */

/** Dates are calendar days of the office, `YYYY-MM-DD`. */
export type Release =
  | { readonly kind: 'date'; readonly date: string }
  /** `event` is told to citizens, e.g. "계약 체결 시". */
  | { readonly kind: 'event'; readonly event: string }
  /** A day to look again. */
  | { readonly kind: 'review'; readonly date: string }
  /** Only with the disclosure officer's signature. */
  | { readonly kind: 'permanent' };

/** The day on which someone must look again, or null when only an event or nobody says. */
export function dueDate(release: Release): string | null {
  return release.kind === 'date' || release.kind === 'review' ? release.date : null;
}

/** Values that every port speaks of. Types only. */

/** Bytes that only the vault can open. */
export type Sealed = Uint8Array;
/** ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it: sorts as text. */
export type Moment = string;
/** Calendar day of the office, `YYYY-MM-DD`. */
export type Day = string;

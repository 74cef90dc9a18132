/** What a job may cost before its process is ended. */

export interface Limits {
  /** Time for a job of unknown length, and for each step the worker announces, in ms. */
  readonly jobMs: number;
  readonly stepMs: number;
  /** However many steps a worker announces, no job lives longer: a thousand pages take a slow PC the better part of it. */
  readonly maxMs: number;
  /** Resident memory of one process in bytes. */
  readonly memoryBytes: number;
  /** How often memory is looked at, in ms. */
  readonly pollMs: number;
  /** Processes at once. */
  readonly processes: number;
}

const MIB = 1024 * 1024;

/** For an office PC of two cores and 8 GB. */
export const DEFAULT_LIMITS: Limits = {
  jobMs: 120_000,
  stepMs: 2_000,
  maxMs: 3_600_000,
  memoryBytes: 1_280 * MIB,
  pollMs: 50,
  processes: 2,
};

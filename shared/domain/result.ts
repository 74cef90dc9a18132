/** Failure is a value with a code: what a person reads is looked up by that code in the i18n catalogue. */
export interface Failure {
  /** Stable, dotted, lower case: `convert.encrypted`, `vault.locked`. Never holds text of a document. */
  readonly code: string;
  /** Numbers and ids that the message may name. Never personal data, never a path. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: string, params?: Failure['params']): Result<never> {
  return { ok: false, error: params === undefined ? { code } : { code, params } };
}

/** Ties an English catalogue file to its Korean sister: exactly the same keys, or the type check fails. */
export type SameKeys<Korean extends Readonly<Record<string, string>>> = {
  readonly [Key in keyof Korean]: string;
};

/** The tags of a chain over characters, and which may follow which. */

/** Outside, begin, inside, end of a name; a name of one unit is `begin` alone. */
export const TAG = { outside: 0, begin: 1, inside: 2, end: 3 } as const;
export const TAGS = 4;

/** Steps that make no name are impossible: only inside and end follow inside, only they follow an open name. */
export const ALLOWED: readonly (readonly boolean[])[] = [
  [true, true, false, false],
  [true, true, true, true],
  [false, false, true, true],
  [true, true, false, false],
];

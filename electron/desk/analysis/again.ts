/** Looking through a part again: what is found now takes the place of what was found, and no decision loses its find. */
import type { Candidate } from '../../../shared/domain/candidate';
import type { TextRange } from '../../../shared/domain/mask';

/** A find with its place: on the paper by its quads, in a part that is only text by its range. */
export interface PlacedFind {
  readonly find: Candidate;
  readonly range: TextRange | null;
}

/** Quads that differ by less than this (points) are the same place. */
const SAME = 0.5;

/**
 * The finds of a part after another look. A find that stands where one stood keeps its id, so that decisions and focus
 * stay with it; what a person decided stays as it was, found again or not; new finds get ids of their own.
 */
export function foundAgain(
  before: readonly PlacedFind[],
  found: readonly PlacedFind[],
  isDecided: (find: Candidate) => boolean,
): readonly PlacedFind[] {
  const rest = [...before];
  const ids = new Set(before.map(({ find }) => find.id));
  let next = 1;
  const freshId = (): string => {
    while (ids.has(`r${String(next)}`)) next += 1;
    const id = `r${String(next)}`;
    ids.add(id);
    return id;
  };
  const kept = found.map((one): PlacedFind => {
    const same = rest.filter((other) => isSame(other, one));
    // a passage may hold a name of just its length: what was of the same kind comes first
    const old = same.find((other) => other.find.kind === one.find.kind) ?? same[0];
    if (old === undefined) return { ...one, find: { ...one.find, id: freshId() } };
    rest.splice(rest.indexOf(old), 1);
    return isDecided(old.find) ? old : { ...one, find: { ...one.find, id: old.find.id } };
  });
  return [...kept, ...rest.filter(({ find }) => isDecided(find))];
}

function isSame(a: PlacedFind, b: PlacedFind): boolean {
  if (bare(a.find.text) !== bare(b.find.text)) return false;
  if (a.range !== null || b.range !== null)
    return a.range?.start === b.range?.start && a.range?.end === b.range?.end;
  return (
    a.find.places.length === b.find.places.length &&
    a.find.places.every((place, i) => {
      const other = b.find.places[i];
      return (
        other?.page === place.page && place.quad.every((n, k) => Math.abs(n - (other.quad[k] ?? NaN)) < SAME)
      );
    })
  );
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

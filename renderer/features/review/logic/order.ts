/** The order in which a reviewer meets the proposals: as they stand on the papers, from the top of the column down. */
import type { CandidateView, CaseView, MaskView, PartView } from '../../../../shared/contract/views';
import { boundsOfQuad } from '../../../../shared/geometry/box';
import { boxToDisplay } from '../../../../shared/geometry/spaces';

/** Title and file names first: they stand at the head of the column, and on the public list even of a closed paper. */
export function partsInOrder(parts: readonly PartView[]): readonly PartView[] {
  return [...parts.filter((part) => part.paper === null), ...parts.filter((part) => part.paper !== null)];
}

interface Placed {
  readonly id: string;
  readonly partId: string;
  readonly places: CandidateView['places'];
  readonly ranges: CandidateView['ranges'];
}

/** Lines whose tops differ by less than this (points) are read from left to right. */
const SAME_LINE = 4;

interface HeldPart {
  readonly index: number;
  readonly pages: ReadonlyMap<number, PartView['pages'][number]>;
}

function sortKey(parts: ReadonlyMap<string, HeldPart>, one: Placed): readonly number[] {
  const held = parts.get(one.partId);
  const place = one.places[0];
  if (held === undefined || place === undefined) return [held?.index ?? 0, 0, one.ranges[0]?.start ?? 0, 0];
  const page = held.pages.get(place.page);
  if (page === undefined) return [held.index, place.page, 0, 0];
  const box = boxToDisplay(page.geometry, boundsOfQuad(place.quad));
  return [held.index, place.page, Math.round(box[1] / SAME_LINE), box[0]];
}

function inOrder<T extends Placed>(view: CaseView, ones: readonly T[]): readonly T[] {
  const parts = new Map<string, HeldPart>(
    partsInOrder(view.parts).map((part, index) => [
      part.id,
      { index, pages: new Map(part.pages.map((page) => [page.page, page])) },
    ]),
  );
  return ones
    .map((one) => ({ one, key: sortKey(parts, one) }))
    .sort((a, b) => {
      for (let i = 0; i < 4; i += 1) {
        const difference = (a.key[i] ?? 0) - (b.key[i] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ one }) => one);
}

/** A view never changes, and each key asks for its order several times. */
const candidateOrders = new WeakMap<CaseView, readonly CandidateView[]>();
const maskOrders = new WeakMap<CaseView, readonly MaskView[]>();

export function candidatesInOrder(view: CaseView): readonly CandidateView[] {
  const known = candidateOrders.get(view);
  if (known !== undefined) return known;
  const ordered = inOrder(view, view.candidates);
  candidateOrders.set(view, ordered);
  return ordered;
}

export function masksInOrder(view: CaseView): readonly MaskView[] {
  const known = maskOrders.get(view);
  if (known !== undefined) return known;
  const ordered = inOrder(view, view.masks);
  maskOrders.set(view, ordered);
  return ordered;
}

/**
 * The neighbour of `from` in a list, by id. With `from` gone or null the list begins anew at its head (or its end);
 * past the end it goes around. Null for an empty list.
 */
export function neighbour(ids: readonly string[], from: string | null, direction: 1 | -1): string | null {
  if (ids.length === 0) return null;
  const at = from === null ? -1 : ids.indexOf(from);
  if (at < 0) return (direction === 1 ? ids[0] : ids[ids.length - 1]) ?? null;
  return ids[(at + direction + ids.length) % ids.length] ?? null;
}

/**
 * Where the eye goes when `deciding` are decided: the first undecided proposal behind the last of them, else the first
 * that is left from the head on, else null.
 */
export function nextUndecided(
  ordered: readonly CandidateView[],
  deciding: ReadonlySet<string>,
  pending: ReadonlySet<string>,
): string | null {
  const waits = (one: CandidateView): boolean =>
    one.state === 'undecided' && !deciding.has(one.id) && !pending.has(one.id);
  let last = -1;
  ordered.forEach((one, index) => {
    if (deciding.has(one.id)) last = index;
  });
  const behind = ordered.slice(last + 1).find(waits);
  return (behind ?? ordered.find(waits))?.id ?? null;
}

/** Left to decide per page (`part:page`, and `part:0` for parts that are only text). */
export function undecidedByPage(ordered: readonly CandidateView[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of ordered) {
    if (one.state !== 'undecided') continue;
    const key = `${one.partId}:${String(one.places[0]?.page ?? 0)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

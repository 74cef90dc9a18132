/** Names that a line's end cuts in two: Korean lines break between any two syllables, and a PDF keeps the break. */
import type { Span } from '../domain/candidate';
import { isHangul } from './numbers/groups';

/** How much of each line is read round a break. */
const AROUND = 40;

interface Joined {
  readonly text: string;
  /** Per break: where it stands in `text`, and in the flat text. */
  readonly joins: readonly {
    readonly at: number;
    readonly from: number;
    readonly to: number;
    readonly flat: number;
  }[];
}

/** Every break between two syllables, the two lines' ends joined; one stretch a line. */
export function joinedAtBreaks(text: string, isSoft: (at: number) => boolean): Joined {
  const parts: string[] = [];
  const joins: { at: number; from: number; to: number; flat: number }[] = [];
  let length = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (!isHangul(text.charCodeAt(at - 1)) || !isHangul(text.charCodeAt(at + 1)) || !isSoft(at)) continue;
    const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - AROUND), at);
    const end = text.indexOf('\n', at + 1);
    const after = text.slice(at + 1, Math.min(end < 0 ? text.length : end, at + 1 + AROUND));
    joins.push({
      at: length + before.length,
      from: length,
      to: length + before.length + after.length,
      flat: at,
    });
    parts.push(before, after, '\n');
    length += before.length + after.length + 1;
  }
  return { text: parts.join(''), joins };
}

/** People's names in `found` (spans of the joined text) that reach over a break, as spans of the flat text. */
export function overBreaks<T extends Pick<Span, 'kind' | 'start' | 'end'>>(
  joined: Joined,
  found: readonly T[],
): readonly T[] {
  const out: T[] = [];
  let k = 0;
  for (const s of found) {
    if (s.kind !== 'PERSON') continue;
    while (k < joined.joins.length && (joined.joins[k]?.to ?? 0) <= s.start) k++;
    const join = joined.joins[k];
    if (join === undefined || s.start < join.from || s.start >= join.at || s.end <= join.at) continue;
    // before the break as many units as in the joined text, behind it one more for the break
    out.push({ ...s, start: join.flat - (join.at - s.start), end: join.flat + 1 + (s.end - join.at) });
  }
  return out;
}

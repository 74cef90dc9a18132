/** A text with markers in the place of what is masked: masks of the same words become one, as boxes on a page do. */
import { markerOf, sameItems, together, type Reasons } from '../../../shared/domain/marker';

/** A masked stretch of a text, UTF-16 units, the end exclusive. */
export interface Stretch extends Reasons {
  readonly start: number;
  readonly end: number;
}

export function withMarkers(text: string, stretches: readonly Stretch[]): string {
  let out = '';
  let at = 0;
  for (const stretch of joined(stretches)) {
    // Where stretches of two reasons cross each has its marker, and what they share is told by both.
    out += text.slice(at, Math.max(at, stretch.start)) + markerOf(stretch);
    at = Math.max(at, stretch.end);
  }
  return out + text.slice(at);
}

/** In the order of their beginnings; again and again, for what two become may lie in a third. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const filled = stretches.filter(({ start, end }) => end > start);
  const sorted = filled.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const [i, a] of sorted.entries())
    for (const b of sorted.slice(i + 1))
      if ((sameItems(a, b) && meets(a, b)) || mostlyOne(a, b))
        return joined([...sorted.filter((one) => one !== a && one !== b), asOne(a, b)]);
  return sorted;
}

function asOne(a: Stretch, b: Stretch): Stretch {
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    ...together({ ...a, size: lengthOf(a) }, { ...b, size: lengthOf(b) }),
  };
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

function meets(a: Stretch, b: Stretch): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Half of the shorter one or more lies in the other. */
function mostlyOne(a: Stretch, b: Stretch): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= 0.5 * Math.min(lengthOf(a), lengthOf(b));
}

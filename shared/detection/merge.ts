/** Settles finds that overlap: one place of a text gets one kind. */
import type { Kind } from '../domain/candidate';
import type { Find } from './evidence';
import { DEFAULT_THRESHOLD } from './sensitivity';
import { touchesOne } from './sorted';

/** Which kind wins where two finds are about as sure: the one that does graver harm when missed stands first. */
const RANK: Partial<Record<Kind, number>> = {
  RRN: 9, FRN: 9, CARD: 7, ACCOUNT: 7, PASSPORT: 7, DRIVER_LICENSE: 7, EMAIL: 8, URL: 3, ADDRESS: 6, PHONE: 6, FAX: 6,
  CORP_REG: 6, BUSINESS_REG: 6, PERSON: 5, DT_BIRTH: 5, DOC_ID: 4, COURT_CASE: 4, PETITION_ID: 5, POSTAL_CODE: 2, AGE: 2,
  EMPLOYEE_ID: 4,
}; // prettier-ignore

function strength(f: Find): number {
  return f.score + (RANK[f.kind] ?? 3) * 0.012 + Math.min(f.end - f.start, 30) * 0.002;
}

/**
 * The finds that are proposed, and those of `threshold` and above, in reading order, none over another. What is proposed is settled first; doubtful finds
 * only fill the places that it leaves, so that a lower threshold adds spans and moves none. O(n log n).
 */
export function merge(finds: readonly Find[], threshold: number): readonly Find[] {
  const proposed = settleAll(finds.filter((f) => f.score >= DEFAULT_THRESHOLD));
  if (threshold >= DEFAULT_THRESHOLD) return proposed;
  // settled whatever the threshold is, and cut afterwards: or the places would depend on it
  const doubtful = finds.filter((f) => f.score < DEFAULT_THRESHOLD && f.score > 0);
  const free = doubtful.filter((f) => !touchesOne(proposed, f.start, f.end));
  const added = settleAll(free).filter((f) => f.score >= threshold);
  return [...proposed, ...added].sort((a, b) => a.start - b.start);
}

/** Finds that touch each other: beyond so many they are no address but a text made to cost time. */
const LARGEST = 64;

/** Greedy by strength; overlapping weaker finds are dropped. */
function settleAll(finds: readonly Find[]): readonly Find[] {
  const sorted = [...finds].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Find[] = [];
  let i = 0;
  while (i < sorted.length) {
    // a cluster of finds that touch each other
    let end = sorted[i]?.end ?? 0;
    let j = i + 1;
    while (j < sorted.length && (sorted[j]?.start ?? 0) < end) {
      end = Math.max(end, sorted[j]?.end ?? 0);
      j++;
    }
    if (j === i + 1) {
      const only = sorted[i];
      if (only !== undefined) out.push(only);
    } else for (const f of settle(sorted.slice(i, j))) out.push(f);
    i = j;
  }
  return out;
}

/** 경기도 광주시 오포로 15, and 광주시 오포로 15 within it: of two readings of one address the longer holds the shorter. */
function isPartOfAddress(find: Find, cluster: readonly Find[]): boolean {
  return (
    find.kind === 'ADDRESS' &&
    cluster.some(
      (f) =>
        f.kind === 'ADDRESS' &&
        f.start <= find.start &&
        f.end >= find.end &&
        f.end - f.start > find.end - find.start,
    )
  );
}

function settle(cluster: readonly Find[]): readonly Find[] {
  const whole = cluster.length > LARGEST ? cluster : cluster.filter((f) => !isPartOfAddress(f, cluster));
  const byStrength = [...whole].sort((a, b) => strength(b) - strength(a) || a.start - b.start);
  const kept: Find[] = [];
  for (const f of byStrength) {
    if (kept.length > LARGEST) break;
    if (kept.every((k) => f.end <= k.start || f.start >= k.end)) kept.push(f);
  }
  return kept.sort((a, b) => a.start - b.start);
}

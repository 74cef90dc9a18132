/** An office's own lists: terms that are always proposed, and terms that never are, each put there by a person with a reason. */
import type { Item, Kind, Span } from '../domain/candidate';
import { findSpellings } from './findAll';
import { isWithinOne } from './sorted';

export interface OfficeLists {
  readonly always: readonly { readonly term: string; readonly kind: Kind; readonly item: Item }[];
  readonly never: readonly string[];
}

/** Numbers that no list takes off the paper: one that slips through names a person for ever. */
export const NEVER_SILENCED: ReadonlySet<Kind> = new Set<Kind>([
  'RRN',
  'FRN',
  'PASSPORT',
  'DRIVER_LICENSE',
  'CARD',
  'ACCOUNT',
]);

/** Tells whether the office's list takes a find off: the whole find is the listed term, however it is spaced. */
export function silencedBy(never: readonly string[]): (find: { kind: Kind; text: string }) => boolean {
  const terms = new Set(never.map(plain));
  return ({ kind, text }) => !NEVER_SILENCED.has(kind) && terms.has(plain(text));
}

/** True where two terms are one for the lists. */
export function isSameTerm(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/**
 * Listed terms beat what the recognizers say of the same place, save for the numbers that no list touches. A longer find
 * stays beside a term inside it: its rest is as private as it was. Offsets into `text`.
 */
export function withLists(text: string, spans: readonly Span[], lists: OfficeLists): readonly Span[] {
  const silenced = silencedBy(lists.never);
  const kept = spans.filter((s) => !silenced({ kind: s.kind, text: text.slice(s.start, s.end) }));
  const guarded = kept.filter((s) => NEVER_SILENCED.has(s.kind));
  const listed: Span[] = [];
  const taken = new Uint8Array(lists.always.length === 0 ? 0 : text.length);
  for (const { term, kind, item } of lists.always) {
    for (const [start, end] of findSpellings(text, term)) {
      if (taken.subarray(start, end).includes(1) || isWithinOne(guarded, start, end)) continue;
      taken.fill(1, start, end);
      listed.push({ start, end, kind, item, open: false, score: 1, why: [`always:${term}`] });
    }
  }
  if (listed.length === 0) return kept;
  listed.sort((a, b) => a.start - b.start);
  const rest = kept.filter(
    (s) => s.kind === 'NONDISCLOSURE' || NEVER_SILENCED.has(s.kind) || !isWithinOne(listed, s.start, s.end),
  );
  return [...rest, ...listed].sort((a, b) => a.start - b.start || b.end - a.end);
}

function plain(s: string): string {
  return s.normalize('NFC').replace(/\s/g, '').toLowerCase();
}

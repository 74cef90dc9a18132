/** An office's own lists: terms that are always proposed, and terms that never are, each put there by a person with a reason. */
import type { Item, Kind, Span } from '../domain/candidate';
import { findSpellings } from './findAll';

export interface OfficeLists {
  readonly always: readonly { readonly term: string; readonly kind: Kind; readonly item: Item }[];
  readonly never: readonly string[];
}

/** Listed terms beat what the recognizers say of the same place. Offsets into `text`. */
export function withLists(text: string, spans: readonly Span[], lists: OfficeLists): readonly Span[] {
  const never = new Set(lists.never.map(plain));
  const kept = spans.filter((s) => !never.has(plain(text.slice(s.start, s.end))));
  const listed: Span[] = [];
  for (const { term, kind, item } of lists.always) {
    for (const [start, end] of findSpellings(text, term)) {
      if (listed.some((l) => l.start < end && start < l.end)) continue;
      listed.push({ start, end, kind, item, open: false, score: 1, why: ['listed', `always:${term}`] });
    }
  }
  if (listed.length === 0) return kept;
  const rest = kept.filter(
    (s) => s.kind === 'NONDISCLOSURE' || !listed.some((l) => l.start < s.end && s.start < l.end),
  );
  return [...rest, ...listed].sort((a, b) => a.start - b.start || b.end - a.end);
}

function plain(s: string): string {
  return s.normalize('NFC').replace(/\s/g, '').toLowerCase();
}

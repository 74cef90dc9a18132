/** With which eyes a paper is looked at: the office's position of sensitivity and its own lists, and what they set aside. */
import {
  DEFAULT_THRESHOLD,
  detectText,
  NEVER_SILENCED,
  silencedBy,
  thresholdOf,
  type DetectionResources,
  type OfficeLists,
  type SensitivityPosition,
} from '../../../shared/detection';
import type { Span } from '../../../shared/domain/candidate';

export interface LookRules extends OfficeLists {
  readonly position: SensitivityPosition;
  /** Tells two states of the lists apart; empty for empty lists. Holds nothing of what is on them. */
  readonly stamp: string;
}

/** A find that is no candidate: less sure than the office asks for, or on its list of terms never proposed. */
export type Aside = 'doubtful' | 'never';

/** Every paper is looked at this closely, whatever the position is: what lies below it is set aside, not lost. */
export const LOWEST = thresholdOf('sensitive');

type Find = Pick<Span, 'kind' | 'open' | 'score'> & { readonly text: string };

/**
 * Null for a candidate. Numbers that name a person for ever are candidates from the usual threshold on even where the
 * office wants fewer; the list of terms never proposed does not reach them either.
 */
export function asideOf(find: Find, rules: LookRules): Aside | null {
  if (find.open) return null;
  if (silencedBy(rules.never)(find)) return 'never';
  const threshold = thresholdOf(rules.position);
  const least = NEVER_SILENCED.has(find.kind) ? Math.min(threshold, DEFAULT_THRESHOLD) : threshold;
  return find.score < least ? 'doubtful' : null;
}

/** A doubtful find that would stay open by law anyway asks nothing of anyone. */
export function isWorthKeeping(find: Pick<Span, 'open' | 'score'>): boolean {
  return !find.open || find.score >= DEFAULT_THRESHOLD;
}

/** Everything in a text down to the lowest threshold, with the office's own terms; `asideOf` sorts it. */
export function lookAtText(text: string, detection: DetectionResources, rules: LookRules): readonly Span[] {
  const lists = { always: rules.always, never: [] };
  return detectText(text, detection, { threshold: LOWEST, lists });
}

/** What is private in words that will be public as they stand: at the usual threshold, with the office's own lists. */
export function privateIn(text: string, detection: DetectionResources, rules: LookRules): readonly Span[] {
  return detectText(text, detection, { lists: rules }).filter((s) => !s.open && s.item === 6);
}

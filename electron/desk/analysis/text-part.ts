/** A part that is only text (a title, a file name) is looked at like any other: its text stands on the public list. */
import type { DetectionResources } from '../../../shared/detection';
import type { Candidate } from '../../../shared/domain/candidate';
import type { TextRange } from '../../../shared/domain/mask';
import type { PartPayload } from '../records';
import { asideOf, isWorthKeeping, lookAtText, type Aside, type LookRules } from './look';

/** `names`: the paper whose file name the text is. */
export function textPayload(
  text: string,
  names: string | null,
  detection: DetectionResources,
  rules: LookRules,
): PartPayload {
  const ranges: Record<string, TextRange> = {};
  const candidates: Candidate[] = lookAtText(text, detection, rules)
    .filter(isWorthKeeping)
    .map((span, index) => {
      const id = `t${String(index + 1)}`;
      ranges[id] = { start: span.start, end: span.end };
      const { kind, item, open, score, why } = span;
      return { id, kind, item, open, score, why, text: text.slice(span.start, span.end), places: [] };
    });
  return {
    name: text,
    text,
    names,
    candidates,
    ranges,
    pages: [],
    hidden: [],
    warnings: [],
    aside: asidesOf(candidates, rules),
    look: { position: rules.position, stamp: rules.stamp },
  };
}

/** The finds of a part that are no candidates, by id. */
export function asidesOf(candidates: readonly Candidate[], rules: LookRules): Record<string, Aside> {
  const asides: Record<string, Aside> = {};
  for (const candidate of candidates) {
    const aside = asideOf(candidate, rules);
    if (aside !== null) asides[candidate.id] = aside;
  }
  return asides;
}

/** A part that is only text (a title, a file name) is looked at like any other: its text stands on the public list. */
import type { Candidate, Span } from '../../../shared/domain/candidate';
import type { TextRange } from '../../../shared/domain/mask';
import type { PartPayload } from '../records';

/** `names`: the paper whose file name the text is. */
export function textPayload(text: string, names: string | null, spans: readonly Span[]): PartPayload {
  const ranges: Record<string, TextRange> = {};
  const candidates: Candidate[] = spans
    .filter((span) => span.score >= 0.5)
    .map((span, index) => {
      const id = `t${String(index + 1)}`;
      ranges[id] = { start: span.start, end: span.end };
      const { kind, item, open, score, why } = span;
      return { id, kind, item, open, score, why, text: text.slice(span.start, span.end), places: [] };
    });
  return { name: text, text, names, candidates, ranges, pages: [], hidden: [], warnings: [] };
}

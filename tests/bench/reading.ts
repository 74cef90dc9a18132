/** What a reviewer would get for marked documents: private places left uncovered, open places closed, closed places that are neither. */
import { detectText, type DetectionResources } from '../../shared/detection';
import type { Marked } from './openness';

export interface Reading {
  readonly private: number;
  readonly covered: number;
  readonly open: number;
  readonly needless: number;
  /** Closed spans, and those of them that touch no mark. */
  readonly closed: number;
  readonly stray: number;
  readonly privateOpen: number;
  readonly faults: readonly string[];
}

export function reading(
  docs: readonly Marked[],
  resources: DetectionResources,
  detect = detectText,
): Reading {
  const f = { private: 0, covered: 0, open: 0, needless: 0, closed: 0, stray: 0, privateOpen: 0 };
  const faults: string[] = [];
  for (const d of docs) {
    const spans = detect(d.text, resources).filter((s) => s.kind !== 'NONDISCLOSURE');
    const fault = (what: string, start: number, end: number): void => {
      const around = `${d.text.slice(Math.max(0, start - 14), start)}⟦${d.text.slice(start, end)}⟧${d.text.slice(end, end + 10)}`;
      faults.push(`${what} …${around.replace(/\n/g, '⏎')}`);
    };
    for (const m of d.marks) {
      const hits = spans.filter((s) => s.start < m.end && m.start < s.end);
      if (m.cls === 'p') {
        f.private++;
        if (hits.some((s) => !s.open && s.start <= m.start && s.end >= m.end)) f.covered++;
        else fault('leak', m.start, m.end);
        if (hits.length > 0 && hits.every((s) => s.open)) f.privateOpen++;
      } else {
        f.open++;
        if (!hits.some((s) => !s.open)) continue;
        f.needless++;
        fault('needless', m.start, m.end);
      }
    }
    for (const s of spans) {
      if (s.open) continue;
      f.closed++;
      if (d.marks.some((m) => s.start < m.end && m.start < s.end)) continue;
      f.stray++;
      fault(`stray ${s.kind}`, s.start, s.end);
    }
  }
  return { ...f, faults };
}

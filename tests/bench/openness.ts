/** The gold set of open or private: documents written for this project, each span marked `{o|official} {k|office contact} {m|commissioned} {c|company} {p|private}`. */
import { detectText, type DetectionResources } from '../../shared/detection';

export type OpennessClass = 'o' | 'k' | 'm' | 'c' | 'p';

export interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly cls: OpennessClass }[];
}

export function readMarked(file: string): readonly Marked[] {
  return file.split(/\n=====\n/).map((raw) => {
    let text = '';
    const marks: { start: number; end: number; cls: OpennessClass }[] = [];
    let at = 0;
    for (const m of raw.matchAll(/\{([okmcp])\|([^}]*)\}/g)) {
      text += raw.slice(at, m.index);
      const cls = m[1];
      const value = m[2] ?? '';
      if (cls === 'o' || cls === 'k' || cls === 'm' || cls === 'c' || cls === 'p')
        marks.push({ start: text.length, end: text.length + value.length, cls });
      text += value;
      at = m.index + m[0].length;
    }
    return { text: text + raw.slice(at), marks };
  });
}

export interface OpennessFigures {
  readonly marks: number;
  readonly found: number;
  readonly right: number;
  /** Private, and found open: the graver error. */
  readonly privateOpen: number;
  readonly privateFound: number;
  readonly faults: readonly string[];
}

/** Company names are no kind of the detector: what is not proposed stays open, which is right for all but `p`. */
export function openness(docs: readonly Marked[], resources: DetectionResources): OpennessFigures {
  let marks = 0;
  let found = 0;
  let right = 0;
  let privateOpen = 0;
  let privateFound = 0;
  const faults: string[] = [];
  for (const d of docs) {
    const spans = detectText(d.text, resources).filter((s) => s.kind !== 'NONDISCLOSURE');
    for (const m of d.marks) {
      marks++;
      const hit = spans.find((s) => s.start < m.end && m.start < s.end);
      const context = `[${d.text.slice(m.start, m.end)}] ${hit?.kind ?? '∅'} ${hit?.why.join(',') ?? ''} …${d.text.slice(Math.max(0, m.start - 16), m.end + 10).replace(/\n/g, '⏎')}`;
      if (hit === undefined) {
        if (m.cls === 'p') faults.push(`missed ${context}`);
        continue;
      }
      found++;
      if (m.cls === 'p') privateFound++;
      if (hit.open === (m.cls !== 'p')) right++;
      else {
        if (m.cls === 'p') privateOpen++;
        faults.push(`${m.cls === 'p' ? 'OPENED' : 'closed'} ${m.cls} ${context}`);
      }
    }
  }
  return { marks, found, right, privateOpen, privateFound, faults };
}

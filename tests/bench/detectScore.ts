/** How well the detector reads labelled texts: precision, recall and F1 per kind, and what was taken for what. */
import { detectText, type DetectionResources } from '../../shared/detection/index';
import type { Span } from '../../shared/domain/candidate';

export interface Labelled {
  readonly text: string;
  readonly spans: readonly { readonly label: string; readonly start: number; readonly end: number }[];
}

export interface Figures {
  tp: number;
  fp: number;
  fn: number;
  /** Gold spans touched by a find of the same kind. */
  overlap: number;
}

export interface Score {
  readonly kinds: ReadonlyMap<string, Figures>;
  readonly micro: Figures;
  /** `gold→found`: how often; `∅` where there is none. */
  readonly confusion: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

/** Kinds that the labels of the development data cover. */
export const SCORED = new Set([
  'PERSON', 'RRN', 'FRN', 'PASSPORT', 'DRIVER_LICENSE', 'PHONE', 'EMAIL', 'ADDRESS', 'POSTAL_CODE', 'DT_BIRTH', 'ACCOUNT',
  'CARD', 'BUSINESS_REG', 'CORP_REG', 'VEHICLE', 'MEDICAL_INSURANCE', 'IP', 'URL', 'DOC_ID', 'COURT_CASE', 'PETITION_ID', 'PNU',
  'EMPLOYEE_ID', 'AGE',
]); // prettier-ignore

export const same = (kind: string): string => (kind === 'FAX' ? 'PHONE' : kind);

/** An account may or may not include its bank, a fax its word: the digits decide. */
export function matches(
  text: string,
  kind: string,
  gold: { start: number; end: number },
  found: { start: number; end: number },
): boolean {
  if (gold.start === found.start && gold.end === found.end) return true;
  if (kind !== 'ACCOUNT' && kind !== 'PHONE') return false;
  const digits = (s: number, e: number): string => text.slice(s, e).replace(/\D/g, '');
  return (
    gold.start < found.end &&
    found.start < gold.end &&
    digits(gold.start, gold.end) === digits(found.start, found.end)
  );
}

export function score(rows: readonly Labelled[], resources: DetectionResources, detect = detectText): Score {
  const kinds = new Map<string, Figures>();
  const confusion = new Map<string, number>();
  const faults: string[] = [];
  const at = (k: string): Figures => {
    const f = kinds.get(k) ?? { tp: 0, fp: 0, fn: 0, overlap: 0 };
    kinds.set(k, f);
    return f;
  };
  const count = (k: string): void => void confusion.set(k, (confusion.get(k) ?? 0) + 1);
  for (const row of rows) {
    const found = detect(row.text, resources).filter((s) => SCORED.has(same(s.kind)));
    const used = new Set<Span>();
    for (const g of row.spans) {
      const kind = same(g.label);
      if (!SCORED.has(kind)) continue;
      const hit = found.find((f) => same(f.kind) === kind && !used.has(f) && matches(row.text, kind, g, f));
      if (hit !== undefined) {
        used.add(hit);
        at(kind).tp++;
        at(kind).overlap++;
        continue;
      }
      at(kind).fn++;
      const touching = found.filter((f) => f.start < g.end && g.start < f.end);
      if (touching.some((f) => same(f.kind) === kind)) at(kind).overlap++;
      count(`${kind}→${touching[0]?.kind ?? '∅'}`);
      faults.push(
        `missed ${kind} [${row.text.slice(g.start, g.end)}] found ${touching.map((f) => f.kind + ':' + row.text.slice(f.start, f.end)).join(' ') || '∅'} in …${context(row.text, g.start, g.end)}…`,
      );
    }
    for (const f of found) {
      if (used.has(f)) continue;
      at(same(f.kind)).fp++;
      const gold = row.spans.find((g) => f.start < g.end && g.start < f.end);
      if (gold === undefined) {
        count(`∅→${f.kind}`);
        faults.push(
          `extra ${f.kind} ${f.score} [${row.text.slice(f.start, f.end)}] ${f.why.join(',')} in …${context(row.text, f.start, f.end)}…`,
        );
      }
    }
  }
  const micro: Figures = { tp: 0, fp: 0, fn: 0, overlap: 0 };
  for (const f of kinds.values()) {
    micro.tp += f.tp;
    micro.fp += f.fp;
    micro.fn += f.fn;
    micro.overlap += f.overlap;
  }
  return { kinds, micro, confusion, faults };
}

function context(text: string, s: number, e: number): string {
  return `${text.slice(Math.max(0, s - 18), s)}⟦${text.slice(s, e)}⟧${text.slice(e, e + 12)}`.replace(
    /\n/g,
    '⏎',
  );
}

export function prf(f: Figures): { readonly p: number; readonly r: number; readonly f1: number } {
  const p = f.tp / Math.max(1, f.tp + f.fp);
  const r = f.tp / Math.max(1, f.tp + f.fn);
  return { p, r, f1: (2 * p * r) / Math.max(1e-9, p + r) };
}

export function table(s: Score): string {
  const line = (k: string, f: Figures): string => {
    const { p, r, f1 } = prf(f);
    const cells = [p, r, f1, f.overlap / Math.max(1, f.tp + f.fn)].map((x) => x.toFixed(3)).join('  ');
    return `${k.padEnd(18)} ${String(f.tp + f.fn).padStart(5)}  ${cells}`;
  };
  const rows = [...s.kinds].sort((a, b) => b[1].tp + b[1].fn - a[1].tp - a[1].fn).map(([k, f]) => line(k, f));
  return ['kind                gold  P      R      F1     touched', ...rows, line('micro', s.micro)].join(
    '\n',
  );
}

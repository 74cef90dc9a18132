/** Scores the detector on texts that were labelled by somebody who had not seen it work: per kind, what was taken for what, open and private. */
import { z } from 'zod';
import { detectText, type DetectionResources } from '../../shared/detection';
import type { Span } from '../../shared/domain/candidate';
import { matches, prf, same, type Figures } from './detectScore';

const Line = z.object({
  id: z.string(),
  genre: z.string(),
  text: z.string(),
  spans: z.array(z.object({ start: z.number(), end: z.number(), kind: z.string(), open: z.boolean() })),
});
export type BlindText = z.infer<typeof Line>;

export function readBlind(file: string): readonly BlindText[] {
  return file
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => Line.parse(JSON.parse(l)));
}

export interface BlindScore {
  readonly exact: ReadonlyMap<string, Figures>;
  readonly micro: Figures;
  /** `gold→found`, `∅` where there is none. */
  readonly confusion: ReadonlyMap<string, number>;
  /** Private gold spans: all, wholly under closed finds, found at all, found and all of it open. */
  readonly private: { all: number; covered: number; found: number; open: number };
  /** Open gold spans, and those of them that no closed find touches. */
  readonly open: { all: number; kept: number };
  /** Texts without private gold spans: characters, and closed finds in them. */
  readonly clean: { units: number; closed: number };
  readonly faults: readonly string[];
}

function context(text: string, s: number, e: number): string {
  return `${text.slice(Math.max(0, s - 24), s)}⟦${text.slice(s, e)}⟧${text.slice(e, e + 16)}`.replace(
    /\n/g,
    '⏎',
  );
}

export function blindScore(
  texts: readonly BlindText[],
  resources: DetectionResources,
  detect = detectText,
): BlindScore {
  const exact = new Map<string, Figures>();
  const confusion = new Map<string, number>();
  const faults: string[] = [];
  const priv = { all: 0, covered: 0, found: 0, open: 0 };
  const open = { all: 0, kept: 0 };
  const clean = { units: 0, closed: 0 };
  const micro: Figures = { tp: 0, fp: 0, fn: 0, overlap: 0 };
  const at = (k: string): Figures => {
    const f = exact.get(k) ?? { tp: 0, fp: 0, fn: 0, overlap: 0 };
    exact.set(k, f);
    return f;
  };
  const count = (k: string): void => void confusion.set(k, (confusion.get(k) ?? 0) + 1);
  for (const row of texts) {
    const { text } = row;
    const found = detect(text, resources).filter((s) => s.kind !== 'NONDISCLOSURE');
    const fault = (what: string, s: number, e: number): void =>
      void faults.push(`${what} ${row.id} …${context(text, s, e)}…`);
    const used = new Set<Span>();
    const isClean = row.spans.every((g) => g.open);
    if (isClean) clean.units += text.length;
    for (const g of row.spans) {
      const kind = same(g.kind);
      const touching = found.filter((f) => f.start < g.end && g.start < f.end);
      const hit = touching.find((f) => same(f.kind) === kind && !used.has(f) && matches(text, kind, g, f));
      if (hit !== undefined) used.add(hit);
      const figures = at(kind);
      if (hit === undefined) figures.fn++;
      else figures.tp++;
      if (touching.some((f) => same(f.kind) === kind)) figures.overlap++;
      if (hit === undefined) {
        count(`${kind}→${touching[0]?.kind ?? '∅'}`);
        const seen = touching.map((f) => `${f.kind}:${text.slice(f.start, f.end)}`).join(' ');
        fault(`missed ${g.open ? 'open ' : ''}${kind} ‹${seen}›`, g.start, g.end);
      }
      if (g.open) {
        open.all++;
        if (touching.every((f) => f.open)) open.kept++;
        else fault(`CLOSED ${kind}`, g.start, g.end);
        continue;
      }
      priv.all++;
      if (touching.some((f) => !f.open && f.start <= g.start && f.end >= g.end)) priv.covered++;
      if (touching.length === 0) continue;
      priv.found++;
      if (!touching.every((f) => f.open)) continue;
      priv.open++;
      fault(`OPENED ${kind} ${touching[0]?.why.join(',') ?? ''}`, g.start, g.end);
    }
    for (const f of found) {
      if (isClean && !f.open) clean.closed++;
      if (used.has(f)) continue;
      at(same(f.kind)).fp++;
      if (row.spans.some((g) => f.start < g.end && g.start < f.end)) continue;
      count(`∅→${f.kind}`);
      fault(`extra ${f.open ? 'open ' : ''}${f.kind} ${String(f.score)} ${f.why.join(',')}`, f.start, f.end);
    }
  }
  for (const f of exact.values()) {
    micro.tp += f.tp;
    micro.fp += f.fp;
    micro.fn += f.fn;
    micro.overlap += f.overlap;
  }
  return { exact, micro, confusion, private: priv, open, clean, faults };
}

const share = (a: number, b: number): string =>
  `${String(a)}/${String(b)} ${(a / Math.max(1, b)).toFixed(3)}`;

export function blindReport(s: BlindScore): string {
  const line = (k: string, f: Figures): string => {
    const { p, r, f1 } = prf(f);
    const touched = f.overlap / Math.max(1, f.tp + f.fn);
    return `${k.padEnd(18)} ${String(f.tp + f.fn).padStart(5)}  ${[p, r, f1, touched].map((x) => x.toFixed(3)).join('  ')}`;
  };
  const rows = [...s.exact].sort((a, b) => b[1].tp + b[1].fn - a[1].tp - a[1].fn);
  const confusion = [...s.confusion].sort((a, b) => b[1] - a[1]).slice(0, 40);
  return [
    'kind                gold  P      R      F1     touched',
    ...rows.map(([k, f]) => line(k, f)),
    line('micro', s.micro),
    `confusion (gold→found): ${confusion.map(([k, n]) => `${k} ${String(n)}`).join(' · ')}`,
    `private covered ${share(s.private.covered, s.private.all)}; taken for open ${share(s.private.open, s.private.found)}; open kept open ${share(s.open.kept, s.open.all)}`,
    `texts without private data: ${String(s.clean.closed)} closed finds in ${String(s.clean.units)} characters, ${((s.clean.closed / Math.max(1, s.clean.units)) * 10_000).toFixed(2)} per 10,000`,
  ].join('\n');
}

/** How much the detector lists: five positions between "few and sure" and "everything that was considered", with their measured figures. */
import { failure, success, type Result } from '../domain/result';

/** From few and sure to many and doubtful; `balanced` is what the detector proposes of itself. */
export const SENSITIVITY_POSITIONS = [
  { id: 'precise', threshold: 0.85 },
  { id: 'careful', threshold: 0.7 },
  { id: 'balanced', threshold: 0.5 },
  { id: 'wide', threshold: 0.35 },
  { id: 'sensitive', threshold: 0.2 },
] as const;

export type SensitivityPosition = (typeof SENSITIVITY_POSITIONS)[number]['id'];

/** Spans of this score and above are proposed, unless another threshold is asked for. */
export const DEFAULT_THRESHOLD = 0.5;

/** The score from which on a position lists a span. */
export function thresholdOf(position: SensitivityPosition): number {
  return SENSITIVITY_POSITIONS.find((p) => p.id === position)?.threshold ?? DEFAULT_THRESHOLD;
}

/**
 * What a position keeps of spans that were found with a lower threshold. The same as detecting with the position's own
 * threshold: a lower one only adds spans, it never moves or renames one. One run at `sensitive` serves all positions.
 */
export function atPosition<T extends { readonly score: number }>(
  spans: readonly T[],
  position: SensitivityPosition,
): readonly T[] {
  const threshold = thresholdOf(position);
  return spans.filter((s) => s.score >= threshold);
}

/** How well one position did on the project's labelled texts. Shares of 0 to 1. */
export interface SensitivityFigures {
  readonly id: SensitivityPosition;
  readonly threshold: number;
  /** Of what was proposed for masking: the share that touches something private. */
  readonly precision: number;
  /** Of what is private: the share that lay wholly under proposals for masking. */
  readonly recall: number;
}

export interface Sensitivity {
  /** Names of the sets that were measured, and how many private places they hold. */
  readonly sets: readonly string[];
  readonly privatePlaces: number;
  /** In the order of {@link SENSITIVITY_POSITIONS}; one for each. */
  readonly positions: readonly SensitivityFigures[];
}

function isRecord(v: unknown): v is Readonly<Record<string, unknown>> {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}

function isShare(v: unknown): v is number {
  return typeof v === 'number' && v >= 0 && v <= 1;
}

/** Reads resources/models/sensitivity.json, parsed. Code: detect.sensitivity-damaged. */
export function parseSensitivity(data: unknown): Result<Sensitivity> {
  const damaged = failure('detect.sensitivity-damaged');
  if (!isRecord(data)) return damaged;
  const { sets, privatePlaces, positions } = data;
  if (!Array.isArray(sets) || !sets.every((s) => typeof s === 'string')) return damaged;
  if (typeof privatePlaces !== 'number' || !Array.isArray(positions)) return damaged;
  const rows: readonly unknown[] = positions;
  const read: SensitivityFigures[] = [];
  for (const { id, threshold } of SENSITIVITY_POSITIONS) {
    const row = rows.filter(isRecord).find((r) => r['id'] === id);
    const precision = row?.['precision'];
    const recall = row?.['recall'];
    // figures of another threshold are no figures of this position
    if (row?.['threshold'] !== threshold || !isShare(precision) || !isShare(recall)) return damaged;
    read.push({ id, threshold, precision, recall });
  }
  return success({ sets, privatePlaces, positions: read });
}

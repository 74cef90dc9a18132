/** Measures the positions of sensitivity on marked documents and writes the figures that the program ships. */
import {
  detectText,
  SENSITIVITY_POSITIONS,
  type DetectionResources,
  type Sensitivity,
} from '../../shared/detection';
import type { Marked } from './openness';
import { reading } from './reading';

const rounded = (x: number): number => Math.round(x * 1000) / 1000;

/** Precision: closed spans that touch something private. Recall: private places wholly under closed spans. */
export function sensitivityOf(
  sets: readonly { readonly name: string; readonly docs: readonly Marked[] }[],
  resources: DetectionResources,
): Sensitivity {
  const docs = sets.flatMap((s) => s.docs);
  const positions = SENSITIVITY_POSITIONS.map(({ id, threshold }) => {
    const f = reading(docs, resources, (text, all) => detectText(text, all, { threshold }));
    return {
      id,
      threshold,
      precision: rounded(1 - (f.needless + f.stray) / Math.max(1, f.closed)),
      recall: rounded(f.covered / Math.max(1, f.private)),
    };
  });
  const privatePlaces = docs.reduce((n, d) => n + d.marks.filter((m) => m.cls === 'p').length, 0);
  return { sets: sets.map((s) => s.name), privatePlaces, positions };
}

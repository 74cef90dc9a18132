/** Where a proposal or a mask stands in the paper column. */
import type { CaseView } from '../../../shared/contract/views';
import { quadToCss } from '../../paper';
import { entryOf, type PaperEntry } from './logic/papers';

export interface ColumnPlace {
  readonly index: number;
  /** CSS px from the entry's top. */
  readonly top: number;
  readonly bottom: number;
  readonly left?: number;
}

export function placeOf(
  view: CaseView | null,
  id: string,
  entries: readonly PaperEntry[],
  scales: readonly number[],
): ColumnPlace | null {
  if (view === null) return null;
  const one =
    view.candidates.find((candidate) => candidate.id === id) ?? view.masks.find((mask) => mask.id === id);
  if (one === undefined) return null;
  const place = one.places[0];
  const index = entryOf(entries, view.parts, one.partId, place?.page ?? null);
  if (index < 0) return null;
  const partIndex = view.parts.findIndex((part) => part.id === one.partId);
  const page = view.parts[partIndex]?.pages.find((p) => p.page === place?.page);
  if (place === undefined || page === undefined) return { index, top: 0, bottom: 40 };
  const box = quadToCss(page.geometry, place.quad, scales[partIndex] ?? 1);
  return { index, top: box.top, bottom: box.top + Math.min(box.height, 200), left: box.left };
}

/** Where the pages of a long paper stand in a scrolling column, so that only those near the window are drawn. CSS px. */

export interface Column {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  /** Height of the whole column, paddings included. */
  readonly total: number;
}

export function columnOf(heights: readonly number[], gap: number, padding: number): Column {
  const tops: number[] = [];
  let y = padding;
  for (const height of heights) {
    tops.push(y);
    y += height + gap;
  }
  return { tops, heights, total: heights.length === 0 ? 2 * padding : y - gap + padding };
}

/** Index of the entry that holds `y`, or of the nearest one before it; 0 for a column that begins later. */
export function entryAt(column: Column, y: number): number {
  let low = 0;
  let high = column.tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((column.tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First and last index that touch the stretch from `top` to `bottom`; an empty column gives an empty span. */
export function spanOf(
  column: Column,
  top: number,
  bottom: number,
): { readonly first: number; readonly last: number } {
  if (column.tops.length === 0) return { first: 0, last: -1 };
  return { first: entryAt(column, top), last: entryAt(column, bottom) };
}

/** What part of an entry the window shows, as fractions of its height; null when it shows none of it. */
export function shownOf(
  column: Column,
  index: number,
  top: number,
  bottom: number,
): { readonly from: number; readonly to: number } | null {
  const start = column.tops[index];
  const height = column.heights[index];
  if (start === undefined || height === undefined || height <= 0) return null;
  const from = Math.max(0, (top - start) / height);
  const to = Math.min(1, (bottom - start) / height);
  return to > from ? { from, to } : null;
}

/**
 * The scroll offset that brings a stretch into view with the least movement. When it must move, the stretch comes to
 * stand a third from the top, so that what follows it can be read as well.
 */
export function offsetFor(
  stretch: { readonly top: number; readonly bottom: number },
  view: { readonly offset: number; readonly height: number; readonly total: number },
  margin: number,
): number {
  const { offset, height, total } = view;
  const fits = stretch.top - margin >= offset && stretch.bottom + margin <= offset + height;
  if (fits) return offset;
  const wanted = stretch.top - height / 3;
  return Math.max(0, Math.min(wanted, Math.max(0, total - height)));
}

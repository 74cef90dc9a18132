/** What stands in the paper column, from top to bottom, and how large. CSS px; both panes share it, so they scroll as one. */
import type { PageView, PartView } from '../../../../shared/contract/views';

export type PaperEntry =
  | { readonly kind: 'texts' }
  | { readonly kind: 'heading'; readonly partIndex: number }
  /** Stands over a page that could not be read. */
  | { readonly kind: 'unread'; readonly partIndex: number; readonly page: PageView }
  | { readonly kind: 'page'; readonly partIndex: number; readonly page: PageView };

export const HEADING = 40;
export const UNREAD_BANNER = 92;
export const GAP = 12;
export const PADDING = 12;
/** Left and right of a page. */
export const SIDE = 10;

export function entriesOf(parts: readonly PartView[]): readonly PaperEntry[] {
  const entries: PaperEntry[] = [];
  if (parts.some((part) => part.paper === null && part.text !== null)) entries.push({ kind: 'texts' });
  parts.forEach((part, partIndex) => {
    if (part.pages.length === 0) return;
    entries.push({ kind: 'heading', partIndex });
    for (const page of part.pages) {
      if (page.unread !== null) entries.push({ kind: 'unread', partIndex, page });
      entries.push({ kind: 'page', partIndex, page });
    }
  });
  return entries;
}

/** CSS px per point for each part: its widest page fills the pane, times the zoom. Never beyond three times its size at zoom 1. */
export function scalesOf(parts: readonly PartView[], paneWidth: number, zoom: number): readonly number[] {
  const room = Math.max(200, paneWidth - 2 * SIDE);
  return parts.map((part) => {
    const widest = part.pages.reduce((most, page) => Math.max(most, page.width), 0);
    return widest === 0 ? zoom : Math.min(room / widest, 3) * zoom;
  });
}

export function heightsOf(
  entries: readonly PaperEntry[],
  scales: readonly number[],
  textsHeight: number,
  unreadHeight: number = UNREAD_BANNER,
): readonly number[] {
  return entries.map((entry) => {
    switch (entry.kind) {
      case 'texts':
        return textsHeight;
      case 'heading':
        return HEADING;
      case 'unread':
        return unreadHeight;
      case 'page':
        return Math.round(entry.page.height * (scales[entry.partIndex] ?? 1));
    }
  });
}

/** Index of the page's entry, or of the texts' entry for a part without pages; -1 when neither is there. */
export function entryOf(
  entries: readonly PaperEntry[],
  parts: readonly PartView[],
  partId: string,
  page: number | null,
): number {
  const partIndex = parts.findIndex((part) => part.id === partId);
  const part = parts[partIndex];
  if (part === undefined) return -1;
  if (part.pages.length === 0) return entries.findIndex((entry) => entry.kind === 'texts');
  return entries.findIndex((entry) =>
    page === null
      ? entry.kind === 'heading' && entry.partIndex === partIndex
      : entry.kind === 'page' && entry.partIndex === partIndex && entry.page.page === page,
  );
}

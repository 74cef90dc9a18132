/** Tells the back office which pages have stood before the reader's eyes, in batches. */
import { useCallback, useEffect, useRef } from 'react';
import type { CaseView } from '../../../shared/contract/views';
import { pageKey, SeenTracker, type ShownEntry } from '../../paper';
import type { PaperEntry } from './logic/papers';

const LOOK_EVERY_MS = 200;
const SEND_AFTER_MS = 900;

/**
 * `report` answers whether the pages were taken; what was not is reported again when it is seen again.
 * Gives the listener for what the original's pane shows.
 */
export function useSeen(
  parts: CaseView['parts'],
  entries: readonly PaperEntry[],
  active: boolean,
  report: (partId: string, pages: readonly number[]) => Promise<boolean>,
): (shown: readonly ShownEntry[]) => void {
  const tracker = useRef(new SeenTracker<string>());
  const shownNow = useRef<readonly ShownEntry[]>([]);
  const latest = useRef({ parts, entries, report });

  useEffect(() => {
    latest.current = { parts, entries, report };
    tracker.current.forget(
      parts.flatMap((part) =>
        part.pages.filter((page) => page.seen).map((page) => pageKey(part.id, page.page)),
      ),
    );
  }, [parts, entries, report]);

  useEffect(() => {
    if (!active) return undefined;
    const fresh = new Map<string, Set<number>>();
    let due: number | null = null;
    const send = async (): Promise<void> => {
      const batch = [...fresh];
      fresh.clear();
      for (const [partId, pages] of batch) {
        const taken = await latest.current.report(
          partId,
          [...pages].sort((a, b) => a - b),
        );
        if (!taken) tracker.current = new SeenTracker();
      }
    };
    const look = setInterval(() => {
      const now = performance.now();
      const { parts: allParts, entries: allEntries } = latest.current;
      const pages =
        document.visibilityState !== 'visible'
          ? []
          : shownNow.current.flatMap((one) => {
              const entry = allEntries[one.index];
              const part = entry?.kind === 'page' ? allParts[entry.partIndex] : undefined;
              if (entry?.kind !== 'page' || part === undefined) return [];
              return [
                { ...one, key: pageKey(part.id, entry.page.page), partId: part.id, page: entry.page.page },
              ];
            });
      const seen = new Set(tracker.current.observe(now, pages));
      for (const one of pages) {
        if (!seen.has(one.key)) continue;
        const list = fresh.get(one.partId) ?? new Set();
        list.add(one.page);
        fresh.set(one.partId, list);
        due ??= now + SEND_AFTER_MS;
      }
      if (due !== null && now >= due) {
        due = null;
        void send();
      }
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(look);
      if (fresh.size > 0) void send();
    };
  }, [active]);

  return useCallback((shown: readonly ShownEntry[]) => {
    shownNow.current = shown;
  }, []);
}

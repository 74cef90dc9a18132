/** The system's own dialogs for files and folders. Paths stay in the back office; the window never sees one. */
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { Chooser } from '../desk/ports-shell';

/** Words of the dialogs in the person's language, from the catalogue. */
export interface DialogWords {
  readonly openDrafts: string;
  /** Name of the kind of file, as in "drafts (PDF, HWP, HWPX)". */
  readonly drafts: string;
  readonly chooseFolder: string;
  readonly openPdf: string;
}

export interface ChooserParts {
  readonly window: () => BrowserWindow | null;
  readonly words: () => DialogWords;
  /** Without the dot. */
  readonly extensions: readonly string[];
}

export function chooserOf(parts: ChooserParts): Chooser {
  return {
    drafts: () =>
      choose(parts.window(), {
        title: parts.words().openDrafts,
        filters: [{ name: parts.words().drafts, extensions: [...parts.extensions] }],
        // The system's list of recent files would name what was opened.
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      }),
    pdf: () =>
      choose(parts.window(), {
        title: parts.words().openPdf,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        properties: ['openFile', 'dontAddToRecent'],
      }),
    folder: async () => {
      const chosen = await choose(parts.window(), {
        title: parts.words().chooseFolder,
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return chosen?.[0] ?? null;
    },
  };
}

/** Paths; null where the person cancelled or there is no window to ask in. */
async function choose(
  window: BrowserWindow | null,
  options: OpenDialogOptions,
): Promise<readonly string[] | null> {
  if (window === null || window.isDestroyed()) return null;
  const answer = await dialog.showOpenDialog(window, options);
  return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths;
}

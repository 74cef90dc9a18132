/** The system's own dialogs for files and folders. Paths stay in the back office; the window never sees one. */
import { dialog, type BrowserWindow, type FileFilter } from 'electron';

/** Words of a dialog in the person's language. */
export interface DialogWords {
  readonly title: string;
  readonly button: string;
}

/** Paths of the chosen drafts; empty where the person cancelled. `extensions` without the dot. */
export async function chooseDrafts(
  window: BrowserWindow,
  words: DialogWords & { readonly drafts: string },
  extensions: readonly string[],
): Promise<readonly string[]> {
  const filters: FileFilter[] = [{ name: words.drafts, extensions: [...extensions] }];
  const answer = await dialog.showOpenDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    filters,
    // The system's list of recent files would name what was opened.
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  });
  return answer.canceled ? [] : answer.filePaths;
}

/** Path of the chosen folder; null where the person cancelled. */
export async function chooseFolder(window: BrowserWindow, words: DialogWords): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Path to write a list or report to; null where the person cancelled. */
export async function chooseTarget(
  window: BrowserWindow,
  words: DialogWords,
  suggestion: { readonly fileName: string; readonly extension: string },
): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    defaultPath: suggestion.fileName,
    filters: [{ name: suggestion.extension.toUpperCase(), extensions: [suggestion.extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

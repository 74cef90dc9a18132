/** One program per data folder: a second start brings the first window forward and ends. */
import { app, type BrowserWindow } from 'electron';

/** False where another one runs already; then quit. Run after `settleFolders`, since the lock lies in its folder. */
export function isOnlyInstance(window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const open = window();
    if (open === null || open.isDestroyed()) return;
    if (open.isMinimized()) open.restore();
    open.focus();
  });
  return true;
}

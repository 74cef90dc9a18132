/** Composition root of the program: builds the parts, hands them to each other, opens the window. */
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { ownArguments } from './shell/arguments';
import { isOnlyInstance } from './shell/instance';
import { settleFolders } from './shell/folders';
import { setMenu } from './shell/menu';
import { registerScheme, serveDesk } from './shell/protocol';
import { closeNetwork, deskSession, lockEverySession } from './shell/session';
import { openWindow } from './shell/window';

const out = join(import.meta.dirname, '..');

settleFolders(ownArguments(process.argv, app.isPackaged), process.env);
registerScheme();
closeNetwork();
lockEverySession();

let window: BrowserWindow | null = null;

async function start(): Promise<void> {
  await app.whenReady();
  setMenu();
  const session = deskSession();
  serveDesk(session, join(out, 'renderer'), () => Promise.resolve(null));
  window = await openWindow({ session, preload: join(out, 'preload', 'preload.cjs') });
}

app.on('window-all-closed', () => {
  app.quit();
});

// Not awaited: Electron becomes ready only after this module has loaded.
if (isOnlyInstance(() => window)) void start();
else app.quit();

/** The one window people see. */
import { BrowserWindow, type Session } from 'electron';
import { START_PAGE } from './address';

/** The title never names a paper: it shows in task bars and screen shares. */
export const TITLE = '공개검토 데스크';

export interface WindowParts {
  readonly session: Session;
  /** The built preload, one CommonJS file. */
  readonly preload: string;
  /** PNG shown by the window manager; left out where the system takes it from the program file. */
  readonly icon?: string;
}

/** Opens the window and shows it once it has something to show. */
export async function openWindow(parts: WindowParts): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: TITLE,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    ...(parts.icon === undefined ? {} : { icon: parts.icon }),
    webPreferences: {
      session: parts.session,
      preload: parts.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // Long work goes on drawing its progress while another window lies in front.
      backgroundThrottling: false,
    },
  });
  window.setMenuBarVisibility(false);
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  await window.loadURL(START_PAGE);
  return window;
}

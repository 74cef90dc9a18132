// Breach of boundaries/dependencies: the window has no Electron
import { ipcRenderer } from 'electron';

export const reached = ipcRenderer;

// Breach of boundaries/dependencies: ipcMain is handed in
import { ipcMain } from 'electron';

export const reached = ipcMain;

/** The window's only door: the client of shared/contract, and nothing else. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CALL_CHANNEL, DeskClient, DeskEvent, EVENT_CHANNEL } from '../shared/contract';

// Only the types are imported: the schemas would bring a validation library into every page.
const callChannel = 'desk:call' satisfies typeof CALL_CHANNEL;
const eventChannel = 'desk:event' satisfies typeof EVENT_CHANNEL;

const client: DeskClient<File> = {
  // Paths are named by the system alone: the window's own code cannot ask for a file by its path.
  call: (name, request) =>
    name === 'intake.drop'
      ? Promise.resolve({ ok: false, error: { code: 'door.unknown-call' } })
      : ipcRenderer.invoke(callChannel, name, request),
  listen: (listener) => {
    const hear = (_event: unknown, told: DeskEvent): void => {
      listener(told);
    };
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.off(eventChannel, hear);
    };
  },
  dropFiles: (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return ipcRenderer.invoke(callChannel, 'intake.drop', { paths });
  },
};

contextBridge.exposeInMainWorld('desk', client);

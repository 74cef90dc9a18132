/** The menu gives keys only: rooms, commands and their words belong to the window. */
import { Menu, type MenuItemConstructorOptions } from 'electron';

/** No item prints, saves a page, reloads or opens developer tools: an original must not leave that way. */
export function setMenu(): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', accelerator: 'CommandOrControl+=' },
    { role: 'zoomIn', accelerator: 'CommandOrControl+Plus', visible: false },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    { role: 'togglefullscreen' },
  ];
  const template: MenuItemConstructorOptions[] = [{ label: 'View', submenu: view }];
  if (process.platform === 'darwin') {
    template.unshift({ role: 'appMenu' }, { role: 'editMenu' });
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

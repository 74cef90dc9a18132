/** Composition root of the program: builds the parts, hands them to each other, opens the window. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, ipcMain, type BrowserWindow } from 'electron';
import { EVENT_CHANNEL, type DeskEvent } from '../shared/contract';
import type { Desk } from './desk/desk';
import { readPreferences } from './desk/session/preferences';
import { residentBytes } from './engines/host/memory';
import { openDoor } from './ipc/door';
import { handlersOf } from './ipc/handlers';
import { buildDesk } from './parts';
import { SAMPLES, WORKER } from './resources';
import { selfCheck } from './self-check';
import { HOME } from './shell/address';
import { optionValue, ownArguments } from './shell/arguments';
import { chooserOf } from './shell/dialogs';
import { filesOf } from './shell/files';
import { settleFolders } from './shell/folders';
import { isOnlyInstance } from './shell/instance';
import { setMenu } from './shell/menu';
import { sayCannotOpen } from './shell/notice';
import { preferenceFile } from './shell/preference-file';
import { createPrinter } from './shell/printer';
import { loadPrinterFonts } from './shell/printer-fonts';
import { registerScheme, serveDesk } from './shell/protocol';
import { closeNetwork, deskSession, lockEverySession } from './shell/session';
import { utilitySpawn } from './shell/spawn';
import { openWindow } from './shell/window';
import { DIALOG_WORDS, DRAFT_EXTENSIONS } from './shell/words';

const out = join(import.meta.dirname, '..');
const words = ownArguments(process.argv, app.isPackaged);
const checking = words.includes('--self-check');
// A check that was given no folder gets one to throw away: it must never make the vault of a real office.
const data = settleFolders(
  checking && optionValue(words, '--data') === undefined
    ? [...words, '--data', mkdtempSync(join(tmpdir(), 'desk-check-'))]
    : words,
  process.env,
);
registerScheme();
closeNetwork();
lockEverySession();
// Date fields are the system's own: without this they ask an official for month, day, year. Heard only before the start.
const spoken = (await readPreferences(preferenceFile(data))).locale;
app.commandLine.appendSwitch('lang', spoken === 'ko' ? 'ko' : 'en-US');

/** V8's heap of an engine; WebAssembly is watched from outside. */
const HEAP_MEGABYTES = 768;
/** The Electron that releases ship with; an older one is the evaluation copy. */
const RELEASE_ELECTRON = 45;

let window: BrowserWindow | null = null;
let desk: Desk | null = null;

async function start(): Promise<void> {
  await app.whenReady();
  setMenu();
  const file = preferenceFile(data);
  let { locale } = await readPreferences(file);
  const preferences = {
    ...file,
    write: async (value: unknown) => {
      await file.write(value);
      ({ locale } = await readPreferences(file));
    },
  };
  const built = await buildDesk({
    data,
    spawn: utilitySpawn({ entry: WORKER, residentBytes, heapMegabytes: HEAP_MEGABYTES }),
    printer: createPrinter({ fonts: () => loadPrinterFonts() }),
    chooser: chooserOf({
      window: () => window,
      words: () => DIALOG_WORDS[locale],
      extensions: DRAFT_EXTENSIONS,
    }),
    files: filesOf(SAMPLES),
    preferences,
    tell,
    about: { version: app.getVersion(), runtime: runtimeKind() },
    plainVault: !app.isPackaged && process.env['DISCLOSURE_DESK_PLAIN_VAULT'] === '1',
  });
  if (!built.ok) {
    await sayCannotOpen(built.error.code, locale);
    app.exit(1);
    return;
  }
  desk = built.value;
  await desk.resume();
  if (checking) {
    const fine = await selfCheck(desk);
    await desk.close();
    app.exit(fine ? 0 : 1);
    return;
  }
  openDoor(ipcMain, HOME, handlersOf(desk), logFault);
  const session = deskSession();
  const { papers } = desk;
  serveDesk(session, join(out, 'renderer'), async (_kind, id) => {
    const bytes = await papers.bytes(id);
    return bytes === null ? null : { bytes, mime: 'application/pdf' };
  });
  window = await openWindow({ session, preload: join(out, 'preload', 'preload.cjs') });
}

function tell(event: DeskEvent): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
}

function runtimeKind(): 'release' | 'evaluation' {
  return Number(process.versions.electron.split('.')[0]) < RELEASE_ELECTRON ? 'evaluation' : 'release';
}

/** The call, the kind of error and where in the program it arose: never its message, which may quote a document. */
function logFault(call: string, error: unknown): void {
  // A message may run over several lines, and stands in the stack too: only the frames are kept.
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const where = lines
    .filter((line) => /^ {4}at \S/.test(line))
    .slice(0, 3)
    .join(' ');
  process.stderr.write(`fault in ${call}: ${error instanceof Error ? error.name : typeof error}${where}\n`);
}

app.on('window-all-closed', () => {
  app.quit();
});

let closing = false;
app.on('will-quit', (event) => {
  if (closing || desk === null) return;
  closing = true;
  event.preventDefault();
  void desk.close().finally(() => {
    app.quit();
  });
});

// A rejection nobody waits for must neither show a dialog with a stack nor end the program with work in hand.
process.on('unhandledRejection', (error) => {
  logFault('background', error);
});

// Not awaited: Electron becomes ready only after this module has loaded.
if (isOnlyInstance(() => window)) void start();
else app.quit();

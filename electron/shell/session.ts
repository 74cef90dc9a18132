/** Browser sessions that keep nothing on disk, reach no network and grant nothing. */
import { app, session, type Session, type WebContents } from 'electron';
import { HOME, SCHEME } from './address';
import { isGranted } from './permissions';

/** Schemes whose content never leaves the process. */
const INSIDE = new Set([`${SCHEME}:`, 'blob:', 'data:']);

/** The session of the main window: in memory (no `persist:`), without a cache. */
export function deskSession(): Session {
  return session.fromPartition('desk', { cache: false });
}

/** Run before the program is ready: Chromium's own services look up no name and send nothing. */
export function closeNetwork(): void {
  // Even a request that slipped past the sessions' refusal would find no address.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('disable-breakpad');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('disable-http-cache');
  // A crash must not leave a paper's memory behind, nor the disk keep compiled pages.
  app.commandLine.appendSwitch('disable-gpu-shader-disk-cache');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Locks every session and every page as it is made, those of other rooms included. Run before the program is ready. */
export function lockEverySession(): void {
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents);
  });
}

function lockSession(made: Session): void {
  made.setSpellCheckerEnabled(false);
  // Without a language there is no dictionary to download, which Chromium would do even while the checker is off.
  made.setSpellCheckerLanguages([]);
  made.setSpellCheckerDictionaryDownloadURL(HOME);
  made.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(isGranted(permission));
  });
  made.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  made.setDevicePermissionHandler(() => false);
  made.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !staysInside(details.url) });
  });
  // Saving goes through the back office, which knows what may be saved.
  made.on('will-download', (event) => {
    event.preventDefault();
  });
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

function staysInside(address: string): boolean {
  return URL.canParse(address) && INSIDE.has(new URL(address).protocol);
}

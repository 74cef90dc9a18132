/** Which permissions of the browser a page of this program gets, each with its reason. What is not named is denied. */

interface Decision {
  readonly granted: boolean;
  readonly reason: string;
}

export const PERMISSIONS: Readonly<Record<string, Decision>> = {
  'clipboard-read': { granted: false, reason: 'what lies on the clipboard came from elsewhere' },
  'clipboard-sanitized-write': {
    granted: false,
    reason: 'copying from an original asks, is audited and clears itself: the back office does it',
  },
  'deprecated-sync-clipboard-read': { granted: false, reason: 'as clipboard-read' },
  'display-capture': { granted: false, reason: 'no screen is recorded' },
  fileSystem: { granted: false, reason: 'files come and go through the back office only' },
  fullscreen: { granted: false, reason: 'the window’s own menu does it' },
  geolocation: { granted: false, reason: 'no place is asked for' },
  hid: { granted: false, reason: 'no devices' },
  'idle-detection': { granted: false, reason: 'the back office locks the vault when nobody is there' },
  keyboardLock: { granted: false, reason: 'keys stay the system’s' },
  media: { granted: false, reason: 'no camera, no microphone' },
  mediaKeySystem: { granted: false, reason: 'nothing protected is played' },
  midi: { granted: false, reason: 'no devices' },
  midiSysex: { granted: false, reason: 'no devices' },
  notifications: { granted: false, reason: 'a notice could show a title to passers-by' },
  openExternal: { granted: false, reason: 'nothing leaves for another program' },
  pointerLock: { granted: false, reason: 'not needed' },
  serial: { granted: false, reason: 'no devices' },
  'speaker-selection': { granted: false, reason: 'nothing is played' },
  'storage-access': { granted: false, reason: 'no other site is shown' },
  'top-level-storage-access': { granted: false, reason: 'no other site is shown' },
  usb: { granted: false, reason: 'no devices' },
  'window-management': { granted: false, reason: 'the back office places the window' },
};

export function isGranted(permission: string): boolean {
  return Object.hasOwn(PERMISSIONS, permission) && PERMISSIONS[permission]?.granted === true;
}

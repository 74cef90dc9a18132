// Electron's fuses: what a packaged program can no longer be talked into.
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { SetupError } from '../bootstrap/process.mjs';

/** How a fuse that is on is written in the program file; any other sign is off, removed, or inherited. */
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

/** What each fuse has to be, and why. */
const WANTED = /** @type {const} */ ([
  [FuseV1Options.RunAsNode, false, 'the program file is no general-purpose Node'],
  [FuseV1Options.EnableCookieEncryption, true, 'no cookie lies in clear'],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false, 'the environment injects no code'],
  [FuseV1Options.EnableNodeCliInspectArguments, false, 'no debugger attaches'],
  [FuseV1Options.OnlyLoadAppFromAsar, true, 'a folder laid beside the archive is not run'],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false, 'there is none'],
]);

/** @param {string} binary */
export async function setFuses(binary) {
  /** @type {import('@electron/fuses').FuseV1Config} */
  const config = { version: FuseVersion.V1 };
  for (const [fuse, on] of WANTED) config[fuse] = on;
  await flipFuses(binary, config);
}

/**
 * Reads the fuses from the file and compares: a fuse that was not set is worse than one known to be open.
 * @param {string} binary
 * @returns {Promise<string[]>} a line for each
 */
export async function readBackFuses(binary) {
  const wire = await getCurrentFuseWire(binary);
  return WANTED.map(([fuse, on, reason]) => {
    const name = FuseV1Options[fuse];
    if (Number(wire[fuse]) !== (on ? ON : OFF)) throw new SetupError(`fuse ${name} is not as wanted`);
    return `${name} ${on ? 'on' : 'off'}: ${reason}`;
  });
}

/** Writing that survives a power cut: bytes to the disk first, the name after. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Names that begin so are unfinished; nobody reads them. */
const UNFINISHED = '.part-';

export function isUnfinished(name: string): boolean {
  return name.startsWith(UNFINISHED);
}

function unfinishedName(name: string): string {
  return `${UNFINISHED}${randomBytes(6).toString('hex')}-${name}`;
}

export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Folders cannot be opened for this on Windows, where the file system journals the name itself. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Where a folder cannot be synced there is nothing more to be done.
  }
}

/** A file that is whole or not there. */
export async function putFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), unfinishedName(basename(path)));
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeDurably(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A folder that is whole or not there; paths with `/`. Fails with ENOTEMPTY or EEXIST where the name is taken. */
export async function putFolder(
  path: string,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const beside = join(dirname(path), unfinishedName(basename(path)));
  try {
    await mkdir(beside, { recursive: true });
    const folders = new Set<string>([beside]);
    for (const file of files) {
      const to = join(beside, ...file.path.split('/'));
      await mkdir(dirname(to), { recursive: true });
      for (let up = dirname(to); up !== beside; up = dirname(up)) folders.add(up);
      await writeDurably(to, file.bytes);
    }
    for (const folder of folders) await syncFolder(folder);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** What a power cut left half-written of this name. */
export async function clearUnfinished(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (isUnfinished(entry) && entry.endsWith(`-${name}`))
      await rm(join(folder, entry), { recursive: true, force: true });
  }
}

export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** The disk's or stick's own refusal, told apart only as far as a person can act on it. */
export function transportCode(error: unknown): 'transport.full' | 'transport.unreachable' {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error))
    ? 'transport.full'
    : 'transport.unreachable';
}

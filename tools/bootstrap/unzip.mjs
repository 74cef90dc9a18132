// Unpacks the runtime's archive: only the entries that are wanted, and never outside the given folder.
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupError } from './process.mjs';

/**
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} place path below `folder` for an entry, or null to leave it out
 */
export async function unzip(archive, folder, place) {
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.openPromise(archive);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      const path = place(entry.fileName);
      if (path === null) continue;
      const target = join(folder, path);
      const inside = relative(folder, target);
      if (inside.startsWith('..') || isAbsolute(inside))
        throw new SetupError('the archive points outside itself');
      mkdirSync(dirname(target), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(
        await zip.openReadStreamPromise(entry),
        createWriteStream(target, { mode: mode === 0 ? 0o644 : mode }),
      );
    }
  } finally {
    zip.close();
  }
}

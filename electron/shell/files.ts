/** Files that people point at: reading a draft, listing a watched folder, the samples. Nothing is written here. */
import { watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { failure, success, type Result } from '../../shared/domain/result';
import type { Files } from '../desk/ports-shell';

/** A draft larger than this is refused before it is read into memory. */
const LARGEST_MEGABYTES = 1024;
/** A file of a watched folder is taken once it has kept its size this long. */
const SETTLED_MS = 1500;
const EXTENSIONS: ReadonlySet<string> = new Set(['.pdf', '.hwp', '.hwpx']);

/** `samples`: the folder of sample drafts; it may be missing. */
export function filesOf(samples: string): Files {
  return {
    read: readDraft,
    drafts: settledDrafts,
    stampOf: async (path) => {
      const about = await stat(path).catch(() => null);
      return about === null ? null : `${String(about.size)} ${String(about.mtimeMs)}`;
    },
    nameOf: (path) => basename(path).normalize('NFC'),
    samples: async () => {
      const found = await draftsIn(samples);
      return found.ok ? found.value : [];
    },
    watch: watchFolder,
  };
}

async function readDraft(
  path: string,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return failure('file.folder');
    if (about.size > LARGEST_MEGABYTES * 1024 * 1024) {
      return failure('file.too-large', { maxMegabytes: LARGEST_MEGABYTES });
    }
    const bytes = await readFile(path);
    return success({ name: basename(path).normalize('NFC'), bytes });
  } catch (error) {
    return failure(isMissing(error) ? 'file.missing' : 'file.unreadable');
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function draftsIn(folder: string): Promise<Result<readonly string[]>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return success(
      entries
        .filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase()))
        .map((entry) => join(folder, entry.name))
        .sort(),
    );
  } catch (error) {
    return failure(isMissing(error) ? 'file.missing' : 'file.unreadable');
  }
}

/** Leaves out what is still being copied in: the next change of the folder brings it up again. */
async function settledDrafts(folder: string): Promise<Result<readonly string[]>> {
  const found = await draftsIn(folder);
  if (!found.ok) return found;
  const settled: string[] = [];
  for (const path of found.value) {
    const about = await stat(path).catch(() => null);
    if (about !== null && Date.now() - about.mtimeMs >= SETTLED_MS) settled.push(path);
  }
  return success(settled);
}

function watchFolder(folder: string, changed: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | null = null;
  const soon = () => {
    if (later !== null) clearTimeout(later);
    later = setTimeout(changed, SETTLED_MS + 200);
  };
  try {
    const watcher = watch(folder, { persistent: false }, soon);
    watcher.on('error', () => watcher.close());
    // What was being copied in while the watching began makes no further change.
    soon();
    return () => {
      if (later !== null) clearTimeout(later);
      watcher.close();
    };
  } catch {
    return () => undefined;
  }
}

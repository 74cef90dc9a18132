// One place that knows where the project, its build and its caches lie.
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const OUT = join(ROOT, 'out');
/** Locks and logs of the preparation; ignored by git. */
export const WORK = join(ROOT, '.cache');

/** Where runtimes are kept between checkouts: outside the repository, so that a clean clone finds them again. */
export function cacheFolder() {
  const override = process.env['DISCLOSURE_DESK_CACHE'];
  if (override !== undefined && override !== '') return override;
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'disclosure-desk-build');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'disclosure-desk-build');
  const base = process.env['XDG_CACHE_HOME'];
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'disclosure-desk-build');
}

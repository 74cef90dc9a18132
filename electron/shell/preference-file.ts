/** Language, theme and idle time in a small file of the data folder: the door needs them before anyone unlocks. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreferenceFile } from '../desk/ports-shell';

/** A file that is missing or broken reads as nothing, so that a bad preference never keeps anyone out. */
export function preferenceFile(dataFolder: string): PreferenceFile {
  const path = join(dataFolder, 'preferences.json');
  return {
    read: async () => {
      try {
        const value: unknown = JSON.parse(await readFile(path, 'utf8'));
        return value;
      } catch {
        return null;
      }
    },
    write: async (value) => {
      await writeFile(`${path}.new`, JSON.stringify(value));
      await rename(`${path}.new`, path);
    },
  };
}

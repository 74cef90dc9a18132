/** Where the program keeps its data, decided before Chromium makes folders of its own. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { optionValue } from './arguments';

/** Name of the setting that stands in for `--data`. */
const DATA_VARIABLE = 'DISCLOSURE_DESK_DATA';

/**
 * The data folder: `--data DIR`, else the environment, else the system's place for programs' data. Chromium's own
 * files go into a folder below it, so that everything the program ever writes lies in one place. Run before ready.
 */
export function settleFolders(args: readonly string[], env: NodeJS.ProcessEnv): string {
  const data = resolve(
    optionValue(args, '--data') ?? env[DATA_VARIABLE] ?? join(app.getPath('appData'), 'disclosure-desk'),
  );
  const chromium = join(data, 'chromium');
  mkdirSync(chromium, { recursive: true, mode: 0o700 });
  app.setPath('userData', chromium);
  app.setPath('sessionData', chromium);
  app.setPath('crashDumps', join(chromium, 'crash'));
  app.setAppLogsPath(join(chromium, 'logs'));
  return data;
}

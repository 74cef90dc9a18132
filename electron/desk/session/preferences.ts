/** Language, theme and idle time, kept in clear because the door needs them before anyone unlocks. */
import type { z } from 'zod';
import { preferences } from '../../../shared/contract/session';
import type { PreferenceFile } from '../ports-shell';

export type Preferences = z.infer<typeof preferences>;

const FIRST: Preferences = { locale: 'ko', theme: 'system', idleMinutes: 10 };

export async function readPreferences(file: PreferenceFile): Promise<Preferences> {
  const read = preferences.safeParse(await file.read());
  return read.success ? read.data : FIRST;
}

/** The schema's history, in order. A landed migration is never edited; a change is a new one, with a test of its own. */
import { failure, success } from '../../../shared/domain/result';
import type { Result } from '../../../shared/domain/result';
import type { Connection } from '../connection';
import { failed } from '../unit';
import { first } from './001-first';
import { officeTerms } from './002-office-terms';

/** "DDSK": a file with another id belongs to another program. */
export const APPLICATION_ID = 0x4444534b;

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Its place in the list, counted from 1, is the schema's number (`user_version`). */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'first', sql: first },
  { name: 'office-terms', sql: officeTerms },
];

/**
 * Brings the database to the newest schema, each step in a transaction of its own. Returns how many steps it took.
 * Codes: store.newer (params.found, params.known), store.migration (params.step), store.busy, store.damaged.
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<number>> {
  const found = await versionOf(connection);
  if (found > migrations.length) return failure('store.newer', { found, known: migrations.length });
  for (let step = found + 1; step <= migrations.length; step += 1) {
    const migration = migrations[step - 1];
    if (migration === undefined) break;
    try {
      await connection.exec('BEGIN IMMEDIATE');
      // Another process may have been quicker.
      if ((await versionOf(connection)) < step) {
        await connection.exec(migration.sql);
        await connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${step};`);
      }
      await connection.exec('COMMIT');
    } catch (error) {
      await connection.exec('ROLLBACK').catch(() => undefined);
      const why = failed(error);
      return why.ok || why.error.code === 'store.busy' ? why : failure('store.migration', { step });
    }
  }
  return success(migrations.length - found);
}

export async function versionOf(connection: Connection): Promise<number> {
  const [row] = await connection.all('PRAGMA user_version');
  return typeof row === 'object' && row !== null && 'user_version' in row ? Number(row.user_version) : 0;
}

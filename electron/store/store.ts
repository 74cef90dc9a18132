/** Opens the desk's database and hands out units of work over it: the only door of this room. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { chmod, mkdir, open as openFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import type { Reader, Store, Writer } from '../desk/ports-store';
import { auditReader, auditWriter } from './audit/chain';
import { Connection } from './connection';
import { Line } from './line';
import { APPLICATION_ID, migrate, MIGRATIONS } from './migrations';
import type { Migration } from './migrations';
import { approvalReader, approvalWriter, releaseReader, releaseWriter } from './repositories/approvals';
import { blobReader, blobWriter } from './repositories/blobs';
import { caseReader, caseWriter } from './repositories/cases';
import { jobReader, jobWriter } from './repositories/jobs';
import {
  keyReader,
  keyWriter,
  personReader,
  personWriter,
  settingReader,
  settingWriter,
} from './repositories/keys';
import { officeTermReader, officeTermWriter } from './repositories/office-terms';
import { equalityReader, equalityWriter, openItemReader, openItemWriter } from './repositories/open-items';
import { partReader, partWriter } from './repositories/parts';
import { queueReader, queueWriter, receiptReader, receiptWriter } from './repositories/queue';
import { recordReader, recordWriter } from './repositories/records';
import { failed, Unit } from './unit';
import type { Sql } from './unit';

export const DATABASE = 'desk.db';

/** How long a statement waits for another process (the command line beside the program), milliseconds. */
const BUSY_WAIT = 10_000;

const WRITER_SETUP = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA recursive_triggers = ON;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
`;
const READER_SETUP = 'PRAGMA query_only = ON; PRAGMA temp_store = MEMORY;';

/**
 * Opens `<dataFolder>/desk.db`, makes it on the first start, and brings its schema up to date.
 * Codes: store.newer (a later program wrote it; it is left untouched), store.foreign (another program's file),
 * store.migration (params.step), store.damaged, store.busy, store.full, store.no-folder, store.failed.
 */
export async function openStore(
  dataFolder: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<Store>> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  } catch {
    return failure('store.no-folder');
  }
  const path = join(dataFolder, DATABASE);
  const fits = await fitsProgram(path, migrations.length);
  if (!fits.ok) return fits;
  const opened: Connection[] = [];
  try {
    const writer = await Connection.open(path, 'create');
    opened.push(writer);
    writer.waitFor(BUSY_WAIT);
    await chmod(path, 0o600);
    await writer.exec(WRITER_SETUP);
    const steps = await migrate(writer, migrations);
    if (!steps.ok) {
      await writer.close();
      return steps;
    }
    // Brings the new schema number into the file's own header, where the next start reads it first.
    if (steps.value > 0) await writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const reader = await Connection.open(path, 'create');
    opened.push(reader);
    reader.waitFor(BUSY_WAIT);
    await reader.exec(READER_SETUP);
    return success(storeOver(writer, reader, dataFolder));
  } catch (error) {
    for (const connection of opened) await connection.close().catch(() => undefined);
    return failed(error);
  }
}

/** Reads the file's header without SQLite, which would touch the file: schema number at byte 60, application id at 68. */
async function fitsProgram(path: string, known: number): Promise<Result<void>> {
  const size = await stat(path).then((found) => found.size, () => 0); // prettier-ignore
  if (size < 100) return success(undefined);
  const file = await openFile(path, 'r');
  try {
    const header = Buffer.alloc(100);
    await file.read(header, 0, 100, 0);
    if (header.toString('latin1', 0, 15) !== 'SQLite format 3') return failure('store.damaged');
    const found = header.readUInt32BE(60);
    const owner = header.readUInt32BE(68);
    if (owner !== APPLICATION_ID && (owner !== 0 || found !== 0)) return failure('store.foreign');
    return found > known ? failure('store.newer', { found, known }) : success(undefined);
  } finally {
    await file.close();
  }
}

function storeOver(writer: Connection, reader: Connection, folder: string): Store {
  const writing = new Line();
  const reading = new Line();
  const inside = new AsyncLocalStorage<Unit>();

  const unitOver = async <T>(
    connection: Connection,
    begin: string,
    work: (unit: Unit) => Promise<T>,
  ): Promise<Result<T>> => {
    const unit = new Unit(connection);
    return inside.run(unit, () => unit.around(begin, () => work(unit)));
  };
  /** A unit that waits for its own queue would wait for ever. */
  const refuseNested = (): void => {
    if (inside.getStore()?.open === true) throw new Error('store: a unit of work inside a unit of work');
  };
  /** Both lines at once: nobody reads, nobody writes. */
  const alone = <T>(task: () => Promise<T>): Promise<T> => {
    refuseNested();
    return writing.enter(() => reading.enter(task));
  };

  return {
    async read(work) {
      refuseNested();
      return reading.enter(() => unitOver(reader, 'BEGIN', (unit) => work(readerOver(unit))));
    },
    async write(work) {
      refuseNested();
      return writing.enter(() =>
        unitOver(writer, 'BEGIN IMMEDIATE', (unit) => work(writerOver(unit, folder))),
      );
    },
    scrub: () =>
      alone(async () => {
        try {
          const [row] = await writer.all('PRAGMA wal_checkpoint(TRUNCATE)');
          const busy = typeof row === 'object' && row !== null && 'busy' in row ? row.busy : 1;
          return busy === 0 ? success(undefined) : failure('store.busy');
        } catch (error) {
          return failed(error);
        }
      }),
    copyTo: (path) =>
      alone(async () => {
        if (await stat(path).then(() => true, () => false)) return failure('store.exists'); // prettier-ignore
        try {
          await writer.run('VACUUM INTO ?', [path]);
          return success(undefined);
        } catch (error) {
          return failed(error);
        }
      }),
    close: () =>
      alone(async () => {
        await reader.close();
        await writer.close();
      }),
  };
}

function readerOver(sql: Sql): Reader {
  return {
    cases: caseReader(sql),
    parts: partReader(sql),
    records: recordReader(sql),
    blobs: blobReader(sql),
    jobs: jobReader(sql),
    openItems: openItemReader(sql),
    equality: equalityReader(sql),
    approvals: approvalReader(sql),
    releases: releaseReader(sql),
    queue: queueReader(sql),
    receipts: receiptReader(sql),
    people: personReader(sql),
    settings: settingReader(sql),
    officeTerms: officeTermReader(sql),
    keys: keyReader(sql),
    audit: auditReader(sql),
  };
}

function writerOver(sql: Sql, folder: string): Writer {
  return {
    cases: caseWriter(sql),
    parts: partWriter(sql),
    records: recordWriter(sql),
    blobs: blobWriter(sql),
    jobs: jobWriter(sql),
    openItems: openItemWriter(sql),
    equality: equalityWriter(sql),
    approvals: approvalWriter(sql),
    releases: releaseWriter(sql),
    queue: queueWriter(sql),
    receipts: receiptWriter(sql),
    people: personWriter(sql),
    settings: settingWriter(sql),
    officeTerms: officeTermWriter(sql),
    keys: keyWriter(sql),
    audit: auditWriter(sql, folder),
    abort: (code, params) => sql.abort(code, params),
  };
}

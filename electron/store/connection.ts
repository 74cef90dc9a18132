/** The one place that touches the sqlite3 package: promises around a handle that never leaves this room. */
import sqlite3 from 'sqlite3';

export type SqlValue = string | number | null | Uint8Array;

/** What SQLite said, by its code; the message is dropped because it may quote a statement. */
export class SqliteFault extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`sqlite: ${code}`);
    this.code = code;
  }
}

function faultOf(error: Error): SqliteFault {
  const code: unknown = 'code' in error ? error.code : undefined;
  return new SqliteFault(typeof code === 'string' ? code : 'SQLITE_ERROR');
}

export class Connection {
  readonly #db: sqlite3.Database;

  private constructor(db: sqlite3.Database) {
    this.#db = db;
    // Statements run in the order they were given, also where the caller starts several at once.
    this.#db.serialize();
  }

  /** `how`: `create` makes the file where it is missing; `read` never writes to it. */
  static open(path: string, how: 'create' | 'read'): Promise<Connection> {
    const mode = how === 'create' ? sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE : sqlite3.OPEN_READONLY;
    return new Promise((resolve, reject) => {
      const db = new sqlite3.Database(path, mode, (error) => {
        if (error === null) resolve(new Connection(db));
        else reject(faultOf(error));
      });
    });
  }

  /** How long a statement waits for another process that holds the database, in milliseconds. */
  waitFor(ms: number): void {
    this.#db.configure('busyTimeout', ms);
  }

  all(sql: string, params: readonly SqlValue[] = []): Promise<readonly unknown[]> {
    return new Promise((resolve, reject) => {
      this.#db.all<unknown>(sql, params.map(bindable), (error, rows) => {
        if (error === null) resolve(rows);
        else reject(faultOf(error));
      });
    });
  }

  /** Returns how many rows it changed. */
  run(sql: string, params: readonly SqlValue[] = []): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#db.run(sql, params.map(bindable), function (error) {
        if (error === null) resolve(this.changes);
        else reject(faultOf(error));
      });
    });
  }

  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#db.exec(sql, (error) => {
        if (error === null) resolve();
        else reject(faultOf(error));
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#db.close((error) => {
        if (error === null) resolve();
        else reject(faultOf(error));
      });
    });
  }
}

/** sqlite3 binds only Buffers as blobs; a plain Uint8Array would become text of its numbers. */
function bindable(value: SqlValue): string | number | null | Buffer {
  if (value instanceof Uint8Array) {
    return Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }
  return value;
}

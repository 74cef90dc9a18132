/** A unit of work: one transaction, closed to latecomers, ended by the first fault. */
import type { z } from 'zod';
import { failure } from '../../shared/domain/result';
import type { Failure, Result } from '../../shared/domain/result';
import { SqliteFault } from './connection';
import type { Connection, SqlValue } from './connection';

/** Ends a unit from within; never seen outside the store. */
export class Abort extends Error {
  readonly failure: Failure;

  constructor(reason: Failure) {
    super(reason.code);
    this.failure = reason;
  }
}

/** What repositories work with. Rows are read with a schema, because anyone can edit the file by hand. */
export interface Sql {
  all<S extends z.ZodType>(
    row: S,
    sql: string,
    params?: readonly SqlValue[],
  ): Promise<readonly z.output<S>[]>;
  get<S extends z.ZodType>(row: S, sql: string, params?: readonly SqlValue[]): Promise<z.output<S> | null>;
  /** Returns how many rows it changed. */
  run(sql: string, params?: readonly SqlValue[]): Promise<number>;
  /** Ends the unit, even where the error it throws is caught. */
  abort(code: string, params?: Failure['params']): never;
  /** Something to do outside the database once the unit is committed. */
  afterCommit(task: () => Promise<void>): void;
}

export class Unit implements Sql {
  readonly #connection: Connection;
  readonly #tasks: (() => Promise<void>)[] = [];
  #open = true;
  #running = 0;
  #fault: Error | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get open(): boolean {
    return this.#open;
  }

  async all<S extends z.ZodType>(
    row: S,
    sql: string,
    params: readonly SqlValue[] = [],
  ): Promise<readonly z.output<S>[]> {
    const rows = await this.#guard(() => this.#connection.all(sql, params));
    return rows.map((value) => {
      const parsed = row.safeParse(value);
      if (!parsed.success) {
        return this.abort('store.damaged');
      }
      return parsed.data;
    });
  }

  async get<S extends z.ZodType>(
    row: S,
    sql: string,
    params: readonly SqlValue[] = [],
  ): Promise<z.output<S> | null> {
    return (await this.all(row, sql, params))[0] ?? null;
  }

  run(sql: string, params: readonly SqlValue[] = []): Promise<number> {
    return this.#guard(() => this.#connection.run(sql, params));
  }

  abort(code: string, params?: Failure['params']): never {
    const reason = new Abort(params === undefined ? { code } : { code, params });
    this.#fault ??= reason;
    throw reason;
  }

  afterCommit(task: () => Promise<void>): void {
    this.#tasks.push(task);
  }

  /**
   * A fault of the database may have ended the transaction already (SQLITE_FULL does): whatever came after it would
   * stand on its own. So nothing comes after it, even if the unit's author caught the error.
   */
  async #guard<T>(work: () => Promise<T>): Promise<T> {
    if (!this.#open) throw new Error('store: a statement came after its unit of work had ended');
    if (this.#fault !== null) throw this.#fault;
    this.#running += 1;
    try {
      return await work();
    } catch (error) {
      this.#fault ??= error instanceof Error ? error : new Error('store: a fault of no kind');
      throw error;
    } finally {
      this.#running -= 1;
    }
  }

  /** The change stands whether or not its followers succeed: to report it as failed would invite doing it twice. */
  async #follow(): Promise<void> {
    for (const task of this.#tasks) await task().catch(() => undefined);
  }

  /** Runs `work` between `begin` and COMMIT. */
  async around<T>(begin: string, work: () => Promise<T>): Promise<Result<T>> {
    try {
      await this.#connection.exec(begin);
    } catch (error) {
      this.#open = false;
      return failed(error);
    }
    try {
      const value = await work();
      this.#open = false;
      if (this.#running > 0) throw new Error('store: a unit of work returned before its statements did');
      if (this.#fault !== null) throw this.#fault;
      await this.#connection.exec('COMMIT');
      await this.#follow();
      return { ok: true, value };
    } catch (error) {
      this.#open = false;
      // Fails where SQLite has rolled back by itself; then there is nothing left to do.
      await this.#connection.exec('ROLLBACK').catch(() => undefined);
      return failed(error);
    }
  }
}

/** A fault as a value; what is neither the store's nor SQLite's is a fault in the program and thrown on. */
export function failed(error: unknown): Result<never> {
  if (error instanceof Abort) return { ok: false, error: error.failure };
  if (!(error instanceof SqliteFault)) throw error;
  switch (error.code) {
    case 'SQLITE_FULL':
      return failure('store.full');
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return failure('store.busy');
    case 'SQLITE_CONSTRAINT':
      return failure('store.constraint');
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return failure('store.damaged');
    default:
      return failure('store.failed', { cause: error.code });
  }
}

/** How values lie in columns: shared shapes of rows, and patches turned into SET lists. */
import { z } from 'zod';
import type { SqlValue } from './connection';

export const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
export const bytes = z.instanceof(Uint8Array);
export const count = z.number().int().nonnegative();
export const moment = z.iso.datetime({ precision: 3 });
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Part ids stand as '' in primary keys where there is none. */
export const partOrNone = z.string().transform((value) => (value === '' ? null : value));

/**
 * The SET list of a patch. `columns` maps each field that may be changed to its column; a field that is absent stays
 * as it is, and one that the map does not name is an error of types, not of data.
 */
export function assignments<P extends object>(
  columns: Readonly<Record<keyof P & string, string>>,
  patch: P,
): { readonly sets: readonly string[]; readonly values: readonly SqlValue[] } {
  const sets: string[] = [];
  const values: SqlValue[] = [];
  const given = new Map<string, unknown>(Object.entries(patch));
  for (const [field, column] of Object.entries<string>(columns)) {
    const value = given.get(field);
    if (value === undefined) continue;
    sets.push(`${column} = ?`);
    values.push(sqlValue(value));
  }
  return { sets, values };
}

function sqlValue(value: unknown): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    value instanceof Uint8Array
  ) {
    return value;
  }
  throw new Error('store: a value of no column type');
}

/** `?, ?, ?` for a list of n values. */
export function marks(n: number): string {
  return Array.from({ length: n }, () => '?').join(', ');
}

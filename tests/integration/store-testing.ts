/** For tests only: a store in a folder of its own, and rows that satisfy the schema. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../shared/domain/result';
import type { NewCase, Store } from '../../electron/desk/ports-store';
import { openStore } from '../../electron/store/store';

export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function testStore(folder?: string): Promise<Store> {
  const store = must(await openStore(folder ?? (await testFolder())));
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

/** The value, or a failed test that names the code. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.error.code;
}

export const NOON = '2026-03-02T03:00:00.000Z';

export function newCase(id: string, more: Partial<NewCase> = {}): NewCase {
  return {
    id,
    series: id,
    version: 1,
    type: 'proactive',
    createdAt: NOON,
    header: Buffer.from('sealed'),
    ...more,
  };
}

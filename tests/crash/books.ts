/** Looks at a data folder from outside, as it lies on disk: are rows and files the same set, does the chain hold, what is half done. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { must } from '../../electron/desk/refusal';
import { checkChain } from '../../electron/store/audit/check';
import { Connection } from '../../electron/store/connection';
import { DATABASE } from '../../electron/store/store';

const names = z.array(z.object({ name: z.string() }));
const counts = z.array(z.object({ name: z.string(), n: z.number() }));
const queue = z.array(
  z.object({
    packageId: z.string(),
    caseId: z.string(),
    state: z.string(),
    file: z.string(),
    kind: z.string(),
  }),
);

export interface Books {
  readonly chain: boolean;
  readonly integrity: readonly string[];
  readonly rowsWithoutFile: readonly string[];
  readonly filesWithoutRow: readonly string[];
  readonly halfFiles: readonly string[];
  readonly outbox: readonly string[];
  readonly queue: z.infer<typeof queue>;
  /** How many cases are in which state; how many audit entries tell of which act. */
  readonly cases: Readonly<Record<string, number>>;
  readonly jobs: Readonly<Record<string, number>>;
  readonly acts: Readonly<Record<string, number>>;
  /** Cases that the chain tells were sealed more than once. */
  readonly sealedTwice: readonly string[];
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

export async function booksOf(data: string): Promise<Books> {
  const report = must(await checkChain(join(data, DATABASE)));
  const db = await Connection.open(join(data, DATABASE), 'create');
  try {
    const all = async <T>(shape: z.ZodType<T>, sql: string) => shape.parse(await db.all(sql));
    const tally = async (sql: string) =>
      Object.fromEntries((await all(counts, sql)).map(({ name, n }) => [name, n]));
    const rows = new Set((await all(names, 'SELECT id AS name FROM blob')).map(({ name }) => name));
    const files = await list(join(data, 'blobs'));
    return {
      chain: report.ok,
      integrity: (await all(names, 'SELECT integrity_check AS name FROM pragma_integrity_check')).map(
        (r) => r.name,
      ),
      rowsWithoutFile: [...rows].filter((row) => !files.includes(row)),
      filesWithoutRow: files.filter((file) => !rows.has(file) && !file.endsWith('.half')),
      halfFiles: files.filter((file) => file.endsWith('.half')),
      outbox: await list(join(data, 'outbox')),
      queue: await all(
        queue,
        'SELECT package_id AS packageId, case_id AS caseId, state, file, kind FROM queue ORDER BY queued_at',
      ),
      cases: await tally(
        'SELECT state AS name, count(*) AS n FROM cases WHERE destroyed_at IS NULL GROUP BY state',
      ),
      jobs: await tally('SELECT state AS name, count(*) AS n FROM job GROUP BY state'),
      acts: await tally('SELECT action AS name, count(*) AS n FROM audit GROUP BY action'),
      sealedTwice: (
        await all(
          names,
          "SELECT case_id AS name FROM audit WHERE action = 'case.sealed' GROUP BY case_id HAVING count(*) > 1",
        )
      ).map((r) => r.name),
    };
  } finally {
    await db.close();
  }
}

/**
 * Proves the chain from outside, without a passphrase and without the store: from the database file and the head file
 * beside it. What it cannot see: someone who holds the unlocked audit key can write the whole anew; only a head kept
 * elsewhere (in a package, in a backup, on paper) shows that, and `outside` takes such heads.
 */
import { dirname } from 'node:path';
import { z } from 'zod';
import { failure, success } from '../../../shared/domain/result';
import type { Result } from '../../../shared/domain/result';
import type { AuditHead, ChainBreak, ChainReport, SignedHead } from '../../desk/ports-audit';
import { Connection } from '../connection';
import { failed } from '../unit';
import { entryHash, GENESIS, isSigned } from './encoding';
import { readHeadFiles } from './head-file';

export interface CheckOptions {
  /** The audit key that one trusts, in hex, e.g. from a package; otherwise the one the database names. */
  readonly trustedKey?: string;
  /** Heads known from elsewhere. */
  readonly outside?: readonly AuditHead[];
}

interface Broken {
  readonly seq: number;
  readonly reason: ChainBreak;
}

/** Codes: store.missing, store.damaged, store.failed. A broken chain is an answer (`ok: false`), not a failure. */
export async function checkChain(
  databasePath: string,
  options: CheckOptions = {},
): Promise<Result<ChainReport>> {
  let connection: Connection;
  try {
    connection = await Connection.open(databasePath, 'read');
  } catch (error) {
    const why = failed(error);
    return !why.ok && why.error.params?.['cause'] === 'SQLITE_CANTOPEN' ? failure('store.missing') : why;
  }
  try {
    // One snapshot: the program may be writing meanwhile.
    await connection.exec('BEGIN');
    return success(await check(connection, await readHeadFiles(dirname(databasePath)), options));
  } catch (error) {
    return failed(error);
  } finally {
    await connection.close().catch(() => undefined);
  }
}

async function check(
  connection: Connection,
  files: readonly (SignedHead | null)[],
  options: CheckOptions,
): Promise<ChainReport> {
  const broken: Broken[] = [];
  const checkpoints = await checkpointRows(connection);
  const packages = await packageHeads(connection);
  const outside = options.outside ?? [];
  // Only hashes that something else knows are kept: a chain may have millions of entries.
  const wanted = new Set([...checkpoints, ...packages, ...outside, ...files].map((head) => head?.seq ?? 0));
  const walk = await walkChain(connection, wanted);
  if (walk.broken !== null) broken.push(walk.broken);

  const key = options.trustedKey ?? (await auditKey(connection)) ?? checkpoints[0]?.publicKey ?? '';
  const compare = (head: AuditHead, altered: ChainBreak, missing: ChainBreak, lastGood: number): boolean => {
    if (head.seq > walk.entries) broken.push({ seq: walk.entries + 1, reason: missing });
    else if (walk.hashes.get(head.seq) !== head.hash)
      broken.push({ seq: Math.min(lastGood + 1, head.seq), reason: altered });
    else return true;
    return false;
  };

  let lastGood = 0;
  checkpoints.forEach((checkpoint, index) => {
    const signed = checkpoint.no === index + 1 && checkpoint.publicKey === key;
    if (!signed || !isSigned(checkpoint, checkpoint.publicKey, checkpoint.signature)) {
      broken.push({ seq: Math.max(1, checkpoint.seq), reason: 'signature' });
    } else if (compare(checkpoint, 'recomputed', 'truncated', lastGood)) {
      lastGood = checkpoint.seq;
    }
  });
  if (walk.entries > 0 && checkpoints.length === 0) broken.push({ seq: 1, reason: 'signature' });
  if (checkpoints.length > 0 && files.length === 0) broken.push({ seq: lastGood + 1, reason: 'head-file' });

  for (const file of files) {
    if (file === null) broken.push({ seq: walk.entries, reason: 'head-file' });
    else if (file.publicKey !== key || !isSigned(file, file.publicKey, file.signature)) {
      broken.push({ seq: file.seq, reason: 'signature' });
    } else if (compare(file, 'recomputed', 'truncated', lastGood) && file.no > checkpoints.length) {
      broken.push({ seq: file.seq, reason: 'truncated' });
    }
  }
  for (const head of packages) compare(head, 'older-than-package', 'older-than-package', lastGood);
  for (const head of outside) compare(head, 'recomputed', 'truncated', lastGood);

  const first = broken.reduce<Broken | null>(
    (low, next) => (low === null || next.seq < low.seq ? next : low),
    null,
  );
  const counts = { entries: walk.entries, checkpoints: checkpoints.length };
  return first === null ? { ok: true, ...counts } : { ok: false, ...counts, firstBroken: first };
}

interface Walk {
  /** Highest number there is. */
  readonly entries: number;
  /** Stored hash of each wanted entry up to the first broken one; recomputed ones hold together as well. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly broken: Broken | null;
}

const BATCH = 2000;
const entryRow = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string().nullable(),
  action: z.string(),
  caseId: z.string().nullable(),
  detail: z.string(),
  hash: z.string(),
});

async function walkChain(connection: Connection, wanted: ReadonlySet<number>): Promise<Walk> {
  const hashes = new Map<number, string>();
  let before = GENESIS;
  let last = 0;
  let broken: Broken | null = null;
  for (;;) {
    const rows = await connection.all(
      `SELECT seq, at, actor, action, case_id AS caseId, detail, hash FROM audit WHERE seq > ? ORDER BY seq LIMIT ${BATCH}`,
      [last],
    );
    for (const value of rows) {
      const parsed = entryRow.safeParse(value);
      if (!parsed.success)
        return { entries: last, hashes, broken: broken ?? { seq: last + 1, reason: 'edited' } };
      const entry = parsed.data;
      if (entry.seq !== last + 1) broken ??= { seq: last + 1, reason: 'gap' };
      else if (entryHash(before, entry) !== entry.hash) broken ??= { seq: entry.seq, reason: 'edited' };
      if (wanted.has(entry.seq)) hashes.set(entry.seq, entry.hash);
      before = entry.hash;
      last = entry.seq;
    }
    if (rows.length < BATCH) return { entries: last, hashes, broken };
  }
}

const checkpointRow = z.object({
  no: z.number(),
  seq: z.number(),
  hash: z.string(),
  at: z.string(),
  publicKey: z.string(),
  signature: z.string(),
});

async function checkpointRows(connection: Connection): Promise<readonly SignedHead[]> {
  const rows = await connection.all(
    'SELECT no, seq, hash, at, public_key AS publicKey, signature FROM audit_checkpoint ORDER BY no',
  );
  return z.array(checkpointRow).parse(rows);
}

async function packageHeads(connection: Connection): Promise<readonly AuditHead[]> {
  const rows = await connection.all('SELECT head_seq AS seq, head_hash AS hash FROM queue ORDER BY head_seq');
  return z.array(z.object({ seq: z.number(), hash: z.string() })).parse(rows);
}

async function auditKey(connection: Connection): Promise<string | null> {
  const [row] = await connection.all(
    "SELECT lower(hex(public_key)) AS hex FROM keypair WHERE name = 'audit'",
  );
  return row === undefined ? null : z.object({ hex: z.string() }).parse(row).hex;
}

/** The keys that lie in memory while the vault is unlocked, and nothing else does. */
import { failure, success } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import type { Person } from '../../shared/domain/role';
import type { PairRow } from '../desk/ports-store';
import { newKey, newPair, publicOf, unwrap, wrap } from './primitives';
import type { Pair } from './primitives';
import type { VaultKeys } from './slots';

export interface Session {
  readonly person: Person;
  readonly office: Buffer;
  /** Signs heads of the audit chain; every role has it. */
  readonly audit: Pair;
  /** Null for roles that open no document. */
  readonly content: ContentKeys | null;
}

export interface ContentKeys {
  readonly key: Buffer;
  /** Opens what was sealed while the vault was locked. */
  readonly intake: Pair;
  /** Signs the manifests of packages. */
  readonly package: Pair;
  /** Tags what is equal. */
  readonly equality: Buffer;
}

export type PairName = PairRow['name'];
const NAMES = ['intake', 'audit', 'package', 'equality'] as const satisfies readonly PairName[];

export function pairNames(): readonly PairName[] {
  return NAMES;
}

/** Under which of the vault's two keys a pair's private half lies. */
function keyFor(name: PairName, keys: VaultKeys): Buffer | null {
  return name === 'audit' ? keys.office : keys.content;
}

export function newPairOf(name: PairName): Pair {
  if (name === 'intake') return newPair('x25519');
  if (name === 'equality') return { privateKey: newKey(), publicKey: Buffer.alloc(0) };
  return newPair('ed25519');
}

function purposeOf(name: PairName, publicKey: Uint8Array): string {
  return JSON.stringify(['pair', name, Buffer.from(publicKey).toString('hex')]);
}

export function sealPair(name: PairName, pair: Pair, keys: Required<VaultKeys>): PairRow {
  const key = keyFor(name, keys);
  if (key === null) throw new Error('vault: a pair sealed without its key');
  return {
    name,
    publicKey: pair.publicKey,
    privateKey: wrap(key, purposeOf(name, pair.publicKey), pair.privateKey),
  };
}

/** Null where the keys at hand do not open it, or the public half in clear is not the private one's. */
function openPair(row: PairRow, keys: VaultKeys): Pair | null {
  const key = keyFor(row.name, keys);
  const privateKey = key === null ? null : unwrap(key, purposeOf(row.name, row.publicKey), row.privateKey);
  if (privateKey === null) return null;
  const publicKey = Buffer.from(row.publicKey);
  if (row.name === 'equality') return { privateKey, publicKey };
  const derived = publicOf(row.name === 'intake' ? 'x25519' : 'ed25519', privateKey);
  return derived.equals(publicKey) ? { privateKey, publicKey } : null;
}

/** Opens every pair that the keys open; code vault.damaged where one of them does not. */
export function openSession(keys: VaultKeys, rows: readonly PairRow[], person: Person): Result<Session> {
  const open = (name: PairName): Pair | null => {
    const row = rows.find((found) => found.name === name);
    return row === undefined ? null : openPair(row, keys);
  };
  const audit = open('audit');
  if (audit === null) return failure('vault.damaged');
  if (keys.content === null) return success({ person, office: keys.office, audit, content: null });
  const intake = open('intake');
  const packages = open('package');
  const equality = open('equality');
  if (intake === null || packages === null || equality === null) return failure('vault.damaged');
  const content = { key: keys.content, intake, package: packages, equality: equality.privateKey };
  return success({ person, office: keys.office, audit, content });
}

export function eraseSession(session: Session): void {
  session.office.fill(0);
  session.audit.privateKey.fill(0);
  if (session.content === null) return;
  session.content.key.fill(0);
  session.content.intake.privateKey.fill(0);
  session.content.package.privateKey.fill(0);
  session.content.equality.fill(0);
}

export function keysOf(session: Session): VaultKeys {
  return { office: session.office, content: session.content?.key ?? null };
}

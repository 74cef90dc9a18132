/** The exact bytes that the chain hashes and the vault signs. Changing one of them breaks every chain there is. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import type { AuditDetail } from '../../desk/ports-audit';

/** An entry as it lies in the database: text columns unparsed, so that a changed letter changes the hash. */
export interface StoredEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string | null;
  readonly action: string;
  readonly caseId: string | null;
  readonly detail: string;
}

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64);

const CODE = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/;

/** True for what may stand in the chain: a code or an id, never words. */
export function isCode(value: string): boolean {
  return CODE.test(value);
}

/** JSON with its keys sorted; null where a value is no number, flag or code. */
export function canonicalDetail(detail: AuditDetail): string | null {
  const entries = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, value] of entries) {
    if (!isCode(key)) return null;
    if (typeof value === 'string' && !isCode(value)) return null;
    if (typeof value === 'number' && !Number.isFinite(value)) return null;
  }
  return JSON.stringify(Object.fromEntries(entries));
}

/** SHA-256 in hex over the hash before and the entry as a JSON array, whose quoting leaves no two entries alike. */
export function entryHash(before: string, entry: StoredEntry): string {
  const words = [before, entry.seq, entry.at, entry.actor, entry.action, entry.caseId, entry.detail];
  return createHash('sha256').update(JSON.stringify(words), 'utf8').digest('hex');
}

export interface HeadToSign {
  readonly no: number;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
}

/** The first line keeps this signature from ever standing under something else. */
export function headBytes(head: HeadToSign): Uint8Array {
  return Buffer.from(
    `disclosure-desk/audit-head/1\n${JSON.stringify([head.no, head.seq, head.hash, head.at])}`,
    'utf8',
  );
}

/** RFC 8410: what precedes the 32 raw bytes of an Ed25519 public key in its SubjectPublicKeyInfo. */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export function isSigned(head: HeadToSign, publicKeyHex: string, signatureHex: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(publicKeyHex) || !/^[0-9a-f]{128}$/.test(signatureHex)) return false;
  const key = createPublicKey({
    key: Buffer.concat([ED25519_SPKI, Buffer.from(publicKeyHex, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, headBytes(head), key, Buffer.from(signatureHex, 'hex'));
}

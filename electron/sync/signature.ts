/** Ed25519 over published bytes, with the raw 32-byte public key that the vault hands out. */
import { createPublicKey, verify } from 'node:crypto';

/** RFC 8410: what stands before a raw Ed25519 key in its SubjectPublicKeyInfo. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** False for a key or signature of the wrong form, too. */
export function isSignedBy(publicKeyHex: string, bytes: Uint8Array, signatureHex: string): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.concat([SPKI_PREFIX, Buffer.from(publicKeyHex, 'hex')]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, bytes, key, Buffer.from(signatureHex, 'hex'));
  } catch {
    return false;
  }
}

/** The few things that are done with keys: wrapping one, sealing one to a public key, signing, deriving from words. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  randomBytes,
  scrypt,
  sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';

export const KEY = 32;
const NONCE = 12;
const TAG = 16;

export function newKey(): Buffer {
  return randomBytes(KEY);
}

/** A key of its own for one purpose, out of a secret that serves others too. HKDF-SHA-256. */
export function derive(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, KEY));
}

/** AES-256-GCM with a random nonce: nonce, ciphertext, tag. `purpose` is bound to it. For keys and small records. */
export function wrap(key: Uint8Array, purpose: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose, 'utf8'));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Null where the key or the purpose is another one, or the bytes were changed. */
export function unwrap(key: Uint8Array, purpose: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < NONCE + TAG) return null;
  const end = sealed.length - TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(purpose, 'utf8'))
    .setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(NONCE, end));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return null;
  }
}

export type Curve = 'x25519' | 'ed25519';

/** RFC 8410: what precedes the 32 raw bytes in PKCS #8 and in SubjectPublicKeyInfo. */
const PRIVATE_PREFIX = {
  x25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
} as const satisfies Record<Curve, Buffer>;
const PUBLIC_PREFIX = {
  x25519: Buffer.from('302a300506032b656e032100', 'hex'),
  ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
} as const satisfies Record<Curve, Buffer>;

export interface Pair {
  /** 32 raw bytes each. */
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

export function newPair(curve: Curve): Pair {
  const privateKey = newKey();
  return { privateKey, publicKey: publicOf(curve, privateKey) };
}

export function publicOf(curve: Curve, privateKey: Uint8Array): Buffer {
  const der = createPublicKey(privateObject(curve, privateKey)).export({ format: 'der', type: 'spki' });
  return Buffer.from(der.subarray(der.length - KEY));
}

function privateObject(curve: Curve, raw: Uint8Array): KeyObject {
  const der = Buffer.concat([PRIVATE_PREFIX[curve], raw]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  return key;
}

function publicObject(curve: Curve, raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX[curve], raw]), format: 'der', type: 'spki' });
}

/**
 * Seals bytes to a public key: a fresh X25519 pair, HKDF-SHA-256 over the shared secret, AES-256-GCM. Output: the
 * fresh public key, then what `wrap` gives. Whoever seals cannot open it again.
 */
export function sealTo(publicKey: Uint8Array, purpose: string, bytes: Uint8Array): Buffer {
  const fresh = newPair('x25519');
  const key = boxKey(fresh.privateKey, publicKey, fresh.publicKey, publicKey);
  const sealed = Buffer.concat([fresh.publicKey, wrap(key, purpose, bytes)]);
  key.fill(0);
  fresh.privateKey.fill(0);
  return sealed;
}

export function openWith(pair: Pair, purpose: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < KEY) return null;
  const fresh = sealed.subarray(0, KEY);
  try {
    const key = boxKey(pair.privateKey, fresh, fresh, pair.publicKey);
    const bytes = unwrap(key, purpose, sealed.subarray(KEY));
    key.fill(0);
    return bytes;
  } catch {
    // A point of low order, which nobody makes by chance.
    return null;
  }
}

function boxKey(privateKey: Uint8Array, theirs: Uint8Array, fresh: Uint8Array, receiver: Uint8Array): Buffer {
  const shared = diffieHellman({
    privateKey: privateObject('x25519', privateKey),
    publicKey: publicObject('x25519', theirs),
  });
  const salt = Buffer.concat([fresh, receiver]);
  const key = Buffer.from(hkdfSync('sha256', shared, salt, 'disclosure-desk/box/1', KEY));
  shared.fill(0);
  return key;
}

export function signWith(privateKey: Uint8Array, bytes: Uint8Array): Buffer {
  return sign(null, bytes, privateObject('ed25519', privateKey));
}

export function tagOf(key: Uint8Array, kind: string, bytes: Uint8Array): string {
  // The kind's length keeps `ab` + `c` and `a` + `bc` apart.
  return createHmac('sha256', key).update(`${kind.length}:${kind}:`).update(bytes).digest('hex');
}

/** Cost of a passphrase. `n` 0 means that no stretching is needed: a recovery code carries 128 bits of its own. */
export interface Kdf {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MiB and about half a second on an office PC. */
export const STRONG: Kdf = { n: 2 ** 17, r: 8, p: 1 };
const LEAST = 2 ** 14;

/** Keeps an edited slot from eating the machine. */
export function isSane(kdf: Kdf): boolean {
  return kdf.n <= 2 ** 20 && kdf.r <= 16 && kdf.p <= 4;
}

/** Passphrases are compared as people see them: NFKC, so that 한글 typed on any system is the same key. */
export function keyFromWords(words: string, salt: Uint8Array, kdf: Kdf): Promise<Buffer> {
  const secret = Buffer.from(words.normalize('NFKC'), 'utf8');
  if (kdf.n === 0)
    return Promise.resolve(Buffer.from(hkdfSync('sha256', secret, salt, 'disclosure-desk/code/1', KEY)));
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, KEY, { N: kdf.n, r: kdf.r, p: kdf.p, maxmem: 192 * kdf.n * kdf.r }, (error, key) => {
      secret.fill(0);
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** The strongest cost, from `kdf` downwards, that this machine has the memory for. */
export async function affordable(
  words: string,
  salt: Uint8Array,
  kdf: Kdf,
): Promise<{ readonly key: Buffer; readonly kdf: Kdf }> {
  for (let cost = kdf; ; cost = { ...cost, n: cost.n / 2 }) {
    try {
      return { key: await keyFromWords(words, salt, cost), kdf: cost };
    } catch (error) {
      if (cost.n <= LEAST) throw error;
    }
  }
}

/**
 * A slot lets one person, or the recovery code, into the vault. Its X25519 pair is the hinge: the passphrase seals
 * the private half, and the vault's keys are sealed to the public half, so that keys can be renewed or handed over
 * without anyone else's passphrase.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { SlotRow } from '../desk/ports-store';
import { affordable, isSane, keyFromWords, newPair, openWith, sealTo, unwrap, wrap } from './primitives';
import type { Kdf } from './primitives';

/** The keys that slots open. `content` is null for those whose roles open no document. */
export interface VaultKeys {
  readonly office: Buffer;
  readonly content: Buffer | null;
}

/** Opens nothing where the words carry 128 bits themselves; see primitives.ts. */
export const CODE_KDF: Kdf = { n: 0, r: 0, p: 0 };

const SALT = 16;

function purposeOf(what: 'private' | 'office' | 'content', slot: Pick<SlotRow, 'id' | 'personId'>): string {
  return JSON.stringify(['slot', what, slot.id, slot.personId]);
}

export async function makeSlot(
  personId: string | null,
  words: string,
  kdf: Kdf,
  keys: VaultKeys,
): Promise<SlotRow> {
  const identity = { id: randomUUID(), personId };
  const pair = newPair('x25519');
  const slot = {
    ...identity,
    publicKey: pair.publicKey,
    ...(await lockPrivate(identity, pair.privateKey, words, kdf)),
    ...sealKeys({ ...identity, publicKey: pair.publicKey }, keys),
    confirmed: personId !== null,
    failures: 0,
    delayUntil: null,
  };
  pair.privateKey.fill(0);
  return slot;
}

async function lockPrivate(
  slot: Pick<SlotRow, 'id' | 'personId'>,
  privateKey: Buffer,
  words: string,
  kdf: Kdf,
): Promise<Pick<SlotRow, 'salt' | 'kdf' | 'privateKey'>> {
  const salt = randomBytes(SALT);
  const stretched = await affordable(words, salt, kdf);
  const sealed = wrap(stretched.key, purposeOf('private', slot), privateKey);
  stretched.key.fill(0);
  return { salt, kdf: stretched.kdf, privateKey: sealed };
}

/** What a slot holds of the vault's keys; also used to hand over, to take away and to renew. */
export function sealKeys(
  slot: Pick<SlotRow, 'id' | 'personId' | 'publicKey'>,
  keys: VaultKeys,
): Pick<SlotRow, 'officeKey' | 'contentKey'> {
  return {
    officeKey: sealTo(slot.publicKey, purposeOf('office', slot), keys.office),
    contentKey:
      keys.content === null ? null : sealTo(slot.publicKey, purposeOf('content', slot), keys.content),
  };
}

async function privateOf(slot: SlotRow, words: string): Promise<Buffer | null> {
  if (!isSane(slot.kdf)) return null;
  try {
    const key = await keyFromWords(words, slot.salt, slot.kdf);
    const privateKey = unwrap(key, purposeOf('private', slot), slot.privateKey);
    key.fill(0);
    return privateKey;
  } catch {
    // A cost that scrypt refuses: the row was edited.
    return null;
  }
}

/** Null where the words are not the slot's, or the row was edited. */
export async function openSlot(slot: SlotRow, words: string): Promise<VaultKeys | null> {
  const privateKey = await privateOf(slot, words);
  if (privateKey === null) return null;
  const pair = { privateKey, publicKey: Buffer.from(slot.publicKey) };
  const office = openWith(pair, purposeOf('office', slot), slot.officeKey);
  const content =
    slot.contentKey === null ? null : openWith(pair, purposeOf('content', slot), slot.contentKey);
  privateKey.fill(0);
  if (office === null || (slot.contentKey !== null && content === null)) return null;
  return { office, content };
}

/** The same slot under other words; null where the old ones are wrong. */
export async function changeWords(
  slot: SlotRow,
  old: string,
  next: string,
  kdf: Kdf,
): Promise<SlotRow | null> {
  const privateKey = await privateOf(slot, old);
  if (privateKey === null) return null;
  const locked = await lockPrivate(slot, privateKey, next, kdf);
  privateKey.fill(0);
  return { ...slot, ...locked, failures: 0, delayUntil: null };
}

/** Wrong attempts that cost nothing, the first wait after them, and the longest. */
const FREE = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How long to wait after the n-th wrong attempt in a row, milliseconds: 0, 0, 5 s, 10 s, 20 s … 15 min. */
export function delayAfter(failures: number): number {
  if (failures < FREE) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, failures - FREE));
}

/** The door: first start, opening by passphrase or recovery code, slowing down whoever guesses. */
import { randomUUID } from 'node:crypto';
import { failure, success } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import { opensContent } from '../../shared/domain/role';
import type { Person } from '../../shared/domain/role';
import type { PairRow, Reader, SlotRow, Writer } from '../desk/ports-store';
import type { NewPerson, Vault } from '../desk/ports-vault';
import type { VaultContext } from './context';
import { isSlotOf, normalLogin, openPerson, publicPerson, sealPerson } from './person';
import { newKey, signWith, wrap } from './primitives';
import { newRecoveryCode } from './recovery-code';
import { newPairOf, openSession, pairNames, sealPair } from './session';
import type { Session } from './session';
import { CODE_KDF, delayAfter, makeSlot, openSlot } from './slots';
import type { VaultKeys } from './slots';

/** Code points; with scrypt behind it, and a printed recovery code against forgetting. */
export const SHORTEST_PASSPHRASE = 10;

export function tooWeak(passphrase: string): Result<never> | null {
  return [...passphrase.normalize('NFKC')].length < SHORTEST_PASSPHRASE
    ? failure('vault.weak-passphrase', { min: SHORTEST_PASSPHRASE })
    : null;
}

/** Where the recovery slot's public key is kept a second time, sealed, so that a renewal hands keys to no other. */
export const RECOVERY_SETTING = 'vault.recovery-slot';

export function sealSetting(officeKey: Buffer, key: string, value: unknown): Buffer {
  return wrap(officeKey, settingPurpose(key), Buffer.from(JSON.stringify(value), 'utf8'));
}

export function settingPurpose(key: string): string {
  return JSON.stringify(['setting', key]);
}

export function sealHead(session: Session, w: Writer, at: string): ReturnType<Vault['checkpoint']> {
  return w.audit.seal((bytes) => signWith(session.audit.privateKey, bytes), session.audit.publicKey, at);
}

export async function initialise(
  context: VaultContext,
  people: readonly NewPerson[],
): ReturnType<Vault['initialise']> {
  const [first] = people;
  const complete =
    people.some((p) => p.roles.includes('administrator')) && people.some((p) => opensContent(p.roles));
  if (first === undefined || !complete) return failure('vault.people');
  if (new Set(people.map((p) => normalLogin(p.login))).size < people.length)
    return failure('vault.login-taken');
  for (const person of people) {
    const weak = tooWeak(person.passphrase);
    if (weak !== null) return weak;
  }
  const before = await context.store.read((r) => r.keys.slots());
  if (!before.ok) return before;
  if (before.value.length > 0) return failure('vault.exists');

  const keys = { office: newKey(), content: newKey() };
  const recoveryCode = newRecoveryCode();
  const recovery = await makeSlot(null, recoveryCode, CODE_KDF, keys);
  const made: MadePerson[] = [];
  for (const person of people) made.push(await makePerson(context, person, keys));
  const pairs = pairNames().map((name) => sealPair(name, newPairOf(name), keys));
  const me = made[0];
  if (me === undefined) return failure('vault.people');
  const session = openSession(
    opensContent(first.roles) ? keys : { ...keys, content: null },
    pairs,
    me.person,
  );
  if (!session.ok) return session;

  const at = context.now();
  const written = await context.store.write(async (w) => {
    if ((await w.keys.slots()).length > 0) w.abort('vault.exists');
    for (const pair of pairs) await w.keys.putPair(pair);
    await w.keys.putSlot(recovery);
    await putRecoveryKey(w, keys.office, recovery);
    for (const { slot, write } of made) {
      await w.keys.putSlot(slot);
      await write(w);
    }
    await w.audit.append({
      actor: me.person.id,
      action: 'vault.initialised',
      at,
      detail: { people: made.length },
    });
    await sealHead(session.value, w, at);
  });
  if (!written.ok) return written;
  context.replace(session.value);
  if (session.value.content === null) keys.content.fill(0);
  return success({
    recoveryCode,
    people: made.map(({ person, login }) => ({ id: person.id, login })),
  });
}

export function putRecoveryKey(w: Writer, officeKey: Buffer, slot: SlotRow): Promise<void> {
  const key = Buffer.from(slot.publicKey).toString('hex');
  return w.settings.put(RECOVERY_SETTING, sealSetting(officeKey, RECOVERY_SETTING, key));
}

export interface MadePerson {
  readonly person: Person;
  readonly login: string;
  readonly slot: SlotRow;
  readonly write: (w: Writer) => Promise<void>;
}

/** A new person with a slot; `write` puts the row. Content goes along only where the roles ask for it. */
export async function makePerson(
  context: VaultContext,
  added: NewPerson,
  keys: VaultKeys,
): Promise<MadePerson> {
  const id = randomUUID();
  const login = normalLogin(added.login);
  const content = opensContent(added.roles) ? keys.content : null;
  const slot = await makeSlot(id, added.passphrase, context.kdf, { office: keys.office, content });
  const sealed = {
    login,
    name: added.name,
    post: added.post,
    department: added.department,
    roles: [...added.roles],
    slotKey: Buffer.from(slot.publicKey).toString('hex'),
  };
  const payload = sealPerson(keys.office, id, sealed);
  const createdAt = context.now();
  return {
    person: publicPerson(id, sealed),
    login,
    slot,
    write: (w) => w.people.put({ id, login, roles: sealed.roles, state: 'active', createdAt, payload }),
  };
}

export async function readPairs(r: Reader): Promise<readonly PairRow[]> {
  const rows = [];
  for (const name of pairNames()) rows.push(await r.keys.pair(name));
  return rows.filter((row) => row !== null);
}

export async function unlock(
  context: VaultContext,
  personId: string,
  passphrase: string,
): Promise<Result<Person>> {
  const opened = await tryPassphrase(context, personId, passphrase);
  if (!opened.ok) return opened;
  return enter(context, personId, opened.value, 'vault.unlocked');
}

/** The keys behind the passphrase, at the price of one attempt. A wrong one is recorded. */
export async function tryPassphrase(
  context: VaultContext,
  personId: string,
  passphrase: string,
): Promise<Result<VaultKeys>> {
  const found = await context.store.read(async (r) => ({
    slots: await r.keys.slots(),
    person: await r.people.get(personId),
  }));
  if (!found.ok) return found;
  if (found.value.slots.length === 0) return failure('vault.missing');
  const slot = found.value.slots.find((row) => row.personId === personId);
  if (slot === undefined || found.value.person?.state !== 'active') return failure('vault.unknown-person');
  const now = context.clock.now();
  if (slot.delayUntil !== null && slot.delayUntil > now.toISOString()) {
    return failure('vault.wait', { delayUntil: slot.delayUntil });
  }
  // Counted before it is tried: pulling the plug in between must not make guesses free.
  const failures = slot.failures + 1;
  const delay = delayAfter(failures);
  const delayUntil = delay === 0 ? null : new Date(now.getTime() + delay).toISOString();
  const counted = await context.store.write((w) => w.keys.putSlot({ ...slot, failures, delayUntil }));
  if (!counted.ok) return counted;
  const keys = await openSlot(slot, passphrase);
  const settled = await context.store.write(async (w) => {
    if (keys !== null) await w.keys.putSlot({ ...slot, failures: 0, delayUntil: null });
    else
      await w.audit.append({
        actor: personId,
        action: 'vault.refused',
        at: context.now(),
        detail: { failures },
      });
  });
  if (!settled.ok) return settled;
  if (keys !== null) return success(keys);
  return failure('vault.wrong-passphrase', delayUntil === null ? undefined : { delayUntil });
}

/** Lets the person in with keys that a slot opened; the row in clear must be what was sealed. */
export async function enter(
  context: VaultContext,
  personId: string,
  keys: VaultKeys,
  action: string,
): Promise<Result<Person>> {
  const rows = await context.store.read(async (r) => ({
    person: await r.people.get(personId),
    slots: await r.keys.slots(),
    pairs: await readPairs(r),
  }));
  if (!rows.ok) return rows;
  const { person: row, slots, pairs } = rows.value;
  if (row === null) return failure('vault.unknown-person');
  const person = openPerson(keys.office, row);
  if (!person.ok) return person;
  const slot = slots.find((found) => found.personId === personId);
  if (slot === undefined || !isSlotOf(person.value, slot)) return failure('vault.person-altered');
  // Roles may have been taken away while the slot still held the key.
  const reads = opensContent(person.value.roles);
  if (!reads) keys.content?.fill(0);
  const allowed = reads ? keys : { office: keys.office, content: null };
  const session = openSession(allowed, pairs, publicPerson(personId, person.value));
  if (!session.ok) return session;
  const at = context.now();
  const recorded = await context.store.write(async (w) => {
    await w.audit.append({ actor: personId, action, at });
    await sealHead(session.value, w, at);
  });
  if (!recorded.ok) return recorded;
  context.replace(session.value);
  return success(session.value.person);
}

export async function lock(context: VaultContext): Promise<void> {
  const { session } = context;
  if (session === null) return;
  const at = context.now();
  try {
    await context.store.write(async (w) => {
      await w.audit.append({ actor: session.person.id, action: 'vault.locked', at });
      await sealHead(session, w, at);
    });
  } finally {
    context.replace(null);
  }
}

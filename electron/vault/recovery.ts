/** The recovery code: typed back once, used when a passphrase is forgotten, and replaced when it may have been seen. */
import { failure, success } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import { opensContent } from '../../shared/domain/role';
import type { Person } from '../../shared/domain/role';
import type { SlotRow } from '../desk/ports-store';
import type { VaultContext } from './context';
import { enter, putRecoveryKey, tooWeak } from './door';
import { openPerson, sealPerson } from './person';
import { newRecoveryCode, readCode } from './recovery-code';
import { keysOf } from './session';
import { CODE_KDF, makeSlot, openSlot } from './slots';

async function recoverySlot(context: VaultContext): Promise<Result<SlotRow>> {
  const slots = await context.store.read((r) => r.keys.slots());
  if (!slots.ok) return slots;
  const slot = slots.value.find((row) => row.personId === null);
  return slot === undefined ? failure('vault.missing') : success(slot);
}

export async function confirmRecovery(context: VaultContext, typed: string): Promise<Result<void>> {
  const code = readCode(typed);
  if (code === null) return failure('vault.recovery-mistyped');
  const slot = await recoverySlot(context);
  if (!slot.ok) return slot;
  const keys = await openSlot(slot.value, code);
  if (keys === null) return failure('vault.recovery-wrong');
  keys.office.fill(0);
  keys.content?.fill(0);
  return context.store.write(async (w) => {
    await w.keys.putSlot({ ...slot.value, confirmed: true });
    const actor = context.session?.person.id ?? null;
    await w.audit.append({ actor, action: 'vault.recovery-confirmed', at: context.now() });
  });
}

export async function recover(
  context: VaultContext,
  typed: string,
  personId: string,
  passphrase: string,
): Promise<Result<Person>> {
  const code = readCode(typed);
  if (code === null) return failure('vault.recovery-mistyped');
  const weak = tooWeak(passphrase);
  if (weak !== null) return weak;
  const slot = await recoverySlot(context);
  if (!slot.ok) return slot;
  const keys = await openSlot(slot.value, code);
  if (keys === null) {
    const at = context.now();
    const refused = await context.store.write((w) =>
      w.audit.append({ actor: null, action: 'vault.recovery-refused', at }),
    );
    return refused.ok ? failure('vault.recovery-wrong') : refused;
  }
  const row = await context.store.read((r) => r.people.get(personId));
  if (!row.ok) return row;
  if (row.value?.state !== 'active') return failure('vault.unknown-person');
  const person = openPerson(keys.office, row.value);
  if (!person.ok) return person;
  const content = opensContent(person.value.roles) ? keys.content : null;
  const fresh = await makeSlot(personId, passphrase, context.kdf, { office: keys.office, content });
  const slotKey = Buffer.from(fresh.publicKey).toString('hex');
  const payload = sealPerson(keys.office, personId, { ...person.value, slotKey });
  const old = row.value;
  const written = await context.store.write(async (w) => {
    const before = (await w.keys.slots()).find((found) => found.personId === personId);
    if (before !== undefined) await w.keys.removeSlot(before.id);
    await w.keys.putSlot(fresh);
    await w.people.put({ ...old, payload });
  });
  if (!written.ok) return written;
  return enter(context, personId, keys, 'vault.recovered');
}

export async function renewRecovery(context: VaultContext): Promise<Result<string>> {
  const { session } = context;
  if (session === null) return failure('vault.locked');
  if (session.content === null) return failure('vault.no-content');
  const old = await recoverySlot(context);
  if (!old.ok) return old;
  const code = newRecoveryCode();
  const slot = await makeSlot(null, code, CODE_KDF, keysOf(session));
  const written = await context.store.write(async (w) => {
    await w.keys.removeSlot(old.value.id);
    await w.keys.putSlot(slot);
    await putRecoveryKey(w, session.office, slot);
    await w.audit.append({ actor: session.person.id, action: 'vault.recovery-renewed', at: context.now() });
  });
  return written.ok ? success(code) : written;
}

/** People come, change and go; keys are handed over and taken away with their roles. Who may order it is the services' matter. */
import { failure, success } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import { opensContent } from '../../shared/domain/role';
import type { Role } from '../../shared/domain/role';
import type { PersonRow, Reader, SlotRow } from '../desk/ports-store';
import type { NewPerson, VaultPerson } from '../desk/ports-vault';
import type { VaultContext } from './context';
import { makePerson, tooWeak, tryPassphrase } from './door';
import { isSlotOf, openPerson, sealPerson } from './person';
import type { SealedPerson } from './person';
import { keysOf } from './session';
import type { Session } from './session';
import { changeWords, sealKeys } from './slots';

/** Without names while locked, or where a record does not open. */
export async function listPeople(context: VaultContext): Promise<Result<readonly VaultPerson[]>> {
  const rows = await context.store.read(async (r) => ({
    people: await r.people.list(),
    slots: await r.keys.slots(),
  }));
  if (!rows.ok) return rows;
  const { people, slots } = rows.value;
  return success(people.map((row) => shown(context.session, row, slots)));
}

function shown(session: Session | null, row: PersonRow, slots: readonly SlotRow[]): VaultPerson {
  const opened = session === null ? null : openPerson(session.office, row);
  const known = opened?.ok === true ? opened.value : null;
  const slot = slots.find((found) => found.personId === row.id);
  return {
    id: row.id,
    login: row.login,
    roles: row.roles,
    active: row.state === 'active',
    contentReady: !opensContent(row.roles) || (slot !== undefined && slot.contentKey !== null),
    name: known?.name ?? null,
    post: known?.post ?? null,
    department: known?.department ?? null,
  };
}

export async function addPerson(context: VaultContext, added: NewPerson): Promise<Result<VaultPerson>> {
  const { session } = context;
  if (session === null) return failure('vault.locked');
  const weak = tooWeak(added.passphrase);
  if (weak !== null) return weak;
  const made = await makePerson(context, added, keysOf(session));
  const written = await context.store.write(async (w) => {
    if ((await w.people.list()).some((row) => row.login === made.login)) w.abort('vault.login-taken');
    await w.keys.putSlot(made.slot);
    await made.write(w);
    await w.audit.append({
      actor: session.person.id,
      action: 'person.added',
      at: context.now(),
      detail: { person: made.person.id },
    });
    const row = await w.people.get(made.person.id);
    return row === null ? w.abort('store.damaged') : shown(session, row, [made.slot]);
  });
  return written;
}

interface Known {
  readonly row: PersonRow;
  readonly person: SealedPerson;
  readonly slot: SlotRow;
}

/** The person and the slot, both proven by what the office key sealed. */
async function known(r: Reader, session: Session, id: string): Promise<Result<Known>> {
  const row = await r.people.get(id);
  const slot = (await r.keys.slots()).find((found) => found.personId === id);
  if (row?.state !== 'active' || slot === undefined) return failure('vault.unknown-person');
  const person = openPerson(session.office, row);
  if (!person.ok) return person;
  if (!isSlotOf(person.value, slot)) return failure('vault.person-altered');
  return success({ row, person: person.value, slot });
}

/** Others who hold the role, or any role that `counts`. */
async function others(r: Reader, id: string, counts: (roles: readonly Role[]) => boolean): Promise<number> {
  return (await r.people.list()).filter((row) => row.id !== id && row.state === 'active' && counts(row.roles))
    .length;
}

const administers = (roles: readonly Role[]): boolean => roles.includes('administrator');

export async function setRoles(
  context: VaultContext,
  id: string,
  roles: readonly Role[],
): Promise<Result<void>> {
  const { session } = context;
  if (session === null) return failure('vault.locked');
  return context.store.write(async (w) => {
    const found = await known(w, session, id);
    if (!found.ok) return w.abort(found.error.code);
    const { row, person, slot } = found.value;
    if (!administers(roles) && (await others(w, id, administers)) === 0) w.abort('vault.last-administrator');
    if (!opensContent(roles) && (await others(w, id, opensContent)) === 0) w.abort('vault.last-content');
    const payload = sealPerson(session.office, id, { ...person, roles: [...roles] });
    await w.people.put({ ...row, roles, payload });
    if (!opensContent(roles)) await w.keys.putSlot({ ...slot, contentKey: null });
    else if (session.content !== null) await w.keys.putSlot({ ...slot, ...sealKeys(slot, keysOf(session)) });
    await w.audit.append({
      actor: session.person.id,
      action: 'person.roles',
      at: context.now(),
      detail: { person: id, roles: roles.join('/') || 'none' },
    });
  });
}

export async function grantContent(context: VaultContext, id: string): Promise<Result<void>> {
  const { session } = context;
  if (session === null) return failure('vault.locked');
  if (session.content === null) return failure('vault.no-content');
  return context.store.write(async (w) => {
    const found = await known(w, session, id);
    if (!found.ok) return w.abort(found.error.code);
    if (!opensContent(found.value.person.roles)) w.abort('vault.no-content');
    await w.keys.putSlot({ ...found.value.slot, ...sealKeys(found.value.slot, keysOf(session)) });
    await w.audit.append({
      actor: session.person.id,
      action: 'person.content-granted',
      at: context.now(),
      detail: { person: id },
    });
  });
}

export async function removePerson(context: VaultContext, id: string): Promise<Result<void>> {
  const { session } = context;
  if (session === null) return failure('vault.locked');
  const removed = await context.store.write(async (w) => {
    const found = await known(w, session, id);
    if (!found.ok) return w.abort(found.error.code);
    const { row, person, slot } = found.value;
    if ((await others(w, id, administers)) === 0) w.abort('vault.last-administrator');
    if ((await others(w, id, opensContent)) === 0) w.abort('vault.last-content');
    await w.keys.removeSlot(slot.id);
    await w.people.put({
      ...row,
      state: 'left',
      payload: sealPerson(session.office, id, { ...person, slotKey: null }),
    });
    await w.audit.append({
      actor: session.person.id,
      action: 'person.removed',
      at: context.now(),
      detail: { person: id },
    });
  });
  return removed.ok ? context.store.scrub() : removed;
}

export async function changePassphrase(
  context: VaultContext,
  id: string,
  old: string,
  next: string,
): Promise<Result<void>> {
  const weak = tooWeak(next);
  if (weak !== null) return weak;
  const proven = await tryPassphrase(context, id, old);
  if (!proven.ok) return proven;
  proven.value.office.fill(0);
  proven.value.content?.fill(0);
  const slots = await context.store.read((r) => r.keys.slots());
  if (!slots.ok) return slots;
  const slot = slots.value.find((row) => row.personId === id);
  const changed = slot === undefined ? null : await changeWords(slot, old, next, context.kdf);
  if (changed === null) return failure('vault.wrong-passphrase');
  const written = await context.store.write(async (w) => {
    await w.keys.putSlot(changed);
    await w.audit.append({ actor: id, action: 'person.passphrase', at: context.now() });
  });
  // The old passphrase's row must be on no page of the log any more.
  return written.ok ? context.store.scrub() : written;
}

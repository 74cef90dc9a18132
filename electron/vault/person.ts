/** What the vault seals of a person, and how the clear row is held against it. */
import { z } from 'zod';
import { failure, success } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import { ROLES } from '../../shared/domain/role';
import type { Person } from '../../shared/domain/role';
import type { PersonRow, SlotRow } from '../desk/ports-store';
import { unwrap, wrap } from './primitives';

const schema = z.strictObject({
  login: z.string(),
  name: z.string(),
  post: z.string(),
  department: z.string(),
  roles: z.array(z.enum(ROLES)),
  /** Hex of the slot's public key: nobody is handed a key on the word of a row in clear. Null once the slot is gone. */
  slotKey: z.string().nullable(),
});

export type SealedPerson = z.output<typeof schema>;

function purposeOf(id: string): string {
  return JSON.stringify(['person', id]);
}

export function sealPerson(officeKey: Buffer, id: string, person: SealedPerson): Buffer {
  return wrap(officeKey, purposeOf(id), Buffer.from(JSON.stringify(person), 'utf8'));
}

/** Codes: vault.damaged, vault.person-altered. */
export function openPerson(officeKey: Buffer, row: PersonRow): Result<SealedPerson> {
  const bytes = unwrap(officeKey, purposeOf(row.id), row.payload);
  if (bytes === null) return failure('vault.damaged');
  const person = schema.safeParse(JSON.parse(bytes.toString('utf8')));
  if (!person.success) return failure('vault.damaged');
  const sameRoles = [...person.data.roles].sort().join() === [...row.roles].sort().join();
  if (!sameRoles || person.data.login !== row.login) return failure('vault.person-altered');
  return success(person.data);
}

export function isSlotOf(person: SealedPerson, slot: SlotRow): boolean {
  return person.slotKey === Buffer.from(slot.publicKey).toString('hex');
}

export function publicPerson(id: string, person: SealedPerson): Person {
  return { id, name: person.name, post: person.post, department: person.department, roles: person.roles };
}

/** What a person types at the door: NFKC, small letters, no blanks at the ends. */
export function normalLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

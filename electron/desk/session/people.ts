/** Who is here and what they may do: asked at the beginning of every use case. */
import { hasRole, opensContent, type Person, type Role } from '../../../shared/domain/role';
import { MOVES, mayTake, type Step } from '../../../shared/domain/review';
import { must, refuse } from '../refusal';
import type { Rooms } from '../rooms';

/** The person who unlocked the vault. Code: vault.locked. */
export async function present(rooms: Rooms): Promise<Person> {
  return must(await rooms.vault.status()).person ?? refuse('vault.locked');
}

/** Code: role.missing (params.role). */
export async function presentAs(rooms: Rooms, ...roles: readonly Role[]): Promise<Person> {
  const person = await present(rooms);
  if (roles.some((role) => hasRole(person, role))) return person;
  return refuse('role.missing', { role: roles[0] ?? '' });
}

/** The person at the desk, if their roles may take this step of the case's way. Code: role.missing (params.role). */
export async function presentFor(rooms: Rooms, step: Step): Promise<Person> {
  const person = await present(rooms);
  const roles: readonly Role[] = MOVES[step].by;
  return mayTake(step, person.roles) ? person : refuse('role.missing', { role: roles[0] ?? '' });
}

/** Someone whose slot opens documents. Code: role.content. */
export async function presentReader(rooms: Rooms): Promise<Person> {
  const person = await present(rooms);
  return opensContent(person.roles) ? person : refuse('role.content');
}

/** Name with post, as people are named wherever they are named; empty while the vault is locked. */
export async function nameOf(rooms: Rooms, personId: string | null): Promise<string> {
  return (await namesOf(rooms))(personId);
}

/** Names of everyone at once, for lists. */
export async function namesOf(rooms: Rooms): Promise<(personId: string | null) => string> {
  const people = new Map(
    must(await rooms.vault.people()).map(({ id, name, post }) => [
      id,
      name === null ? '' : [name, post].filter((word) => word !== null && word !== '').join(' '),
    ]),
  );
  return (personId) => (personId === null ? '' : (people.get(personId) ?? ''));
}

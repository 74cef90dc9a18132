/** The people of a first start, and what is still missing before the vault can be made. */
import type { Role } from '../../../shared/domain/role';
import type { MessageKey } from '../../i18n';
import { passphraseHolds } from './person';

export interface Newcomer {
  /** Keeps the card in its place while people are added and removed. */
  readonly key: number;
  readonly name: string;
  readonly post: string;
  readonly department: string;
  readonly roles: readonly Role[];
  readonly passphrase: string;
  readonly again: string;
}

let last = 0;

export function newcomer(roles: readonly Role[], filled: Partial<Newcomer> = {}): Newcomer {
  last += 1;
  return { key: last, name: '', post: '', department: '', passphrase: '', again: '', ...filled, roles };
}

/** Between them two people can do everything, and neither can approve their own review. */
export function firstPeople(): readonly Newcomer[] {
  return [
    newcomer(['reviewer', 'publisher', 'administrator']),
    newcomer(['approver', 'officer', 'inspector']),
  ];
}

/** Made-up people for practice; only the passphrases are left to set. */
export function practicePeople(): readonly Newcomer[] {
  const department = '교통지도과';
  return [
    newcomer(['reviewer', 'publisher', 'administrator'], { name: '이도윤', post: '주무관', department }),
    newcomer(['approver', 'officer', 'inspector'], { name: '최은우', post: '과장', department }),
  ];
}

export interface Missing {
  readonly key: MessageKey;
  /** Which person, counted from 1. */
  readonly number: number;
  readonly field: 'name' | 'post' | 'role-reviewer' | 'role-approver' | 'role-administrator' | 'passphrase';
}

/** The first thing that is missing, in the order of the fields; null when the vault can be made. */
export function missingOf(people: readonly Newcomer[]): Missing | null {
  for (const [index, person] of people.entries()) {
    const number = index + 1;
    if (person.name.trim() === '') return { key: 'first.needs-name', number, field: 'name' };
    if (person.post.trim() === '') return { key: 'first.needs-post', number, field: 'post' };
    if (person.roles.length === 0) return { key: 'first.needs-roles', number, field: 'role-reviewer' };
    if (!passphraseHolds(person.passphrase, person.again)) {
      return { key: 'first.needs-passphrase', number, field: 'passphrase' };
    }
  }
  const holders = (role: Role): readonly Newcomer[] => people.filter((person) => person.roles.includes(role));
  const reviewers = holders('reviewer');
  if (reviewers.length === 0) return { key: 'first.needs-reviewer', number: 1, field: 'role-reviewer' };
  const apart = reviewers.some((reviewer) =>
    holders('approver').some((approver) => approver.key !== reviewer.key),
  );
  if (!apart) return { key: 'first.needs-approver', number: people.length, field: 'role-approver' };
  if (holders('administrator').length === 0) {
    return { key: 'first.needs-administrator', number: 1, field: 'role-administrator' };
  }
  return null;
}

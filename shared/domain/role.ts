/** Who may do what. Two different people stand behind reviewer and approver of one document, whatever roles they hold. */
export const ROLES = ['reviewer', 'approver', 'officer', 'publisher', 'inspector', 'administrator'] as const;

/** officer is the 정보공개책임관: second signatures; the others as mission.md names them. */
export type Role = (typeof ROLES)[number];

/** Roles whose slot opens the content key; the others open the office key only. */
export const CONTENT_ROLES: ReadonlySet<Role> = new Set<Role>([
  'reviewer',
  'approver',
  'officer',
  'inspector',
]);

export interface Person {
  readonly id: string;
  readonly name: string;
  /** 직위: stands with the name wherever the name is shown. */
  readonly post: string;
  readonly department: string;
  readonly roles: readonly Role[];
}

export function hasRole(person: Pick<Person, 'roles'>, role: Role): boolean {
  return person.roles.includes(role);
}

export function opensContent(roles: readonly Role[]): boolean {
  return roles.some((role) => CONTENT_ROLES.has(role));
}

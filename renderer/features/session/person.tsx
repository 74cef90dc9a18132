/** What is asked of a person who joins the desk: a passphrase that holds, and roles. */
import { ROLES, type Role } from '../../../shared/domain/role';
import { useText, type Text } from '../../i18n';
import { Checkbox } from '../../ui';

/** Fewest characters of a passphrase; the vault asks for the same. */
export const PASSPHRASE_LEAST = 10;

/** What is wrong with a passphrase typed twice, in words, or null. Nothing is said of an empty field. */
export function passphraseFault(passphrase: string, again: string, text: Text): string | null {
  if (passphrase !== '' && [...passphrase].length < PASSPHRASE_LEAST) {
    return text('session.passphrase-short', { min: PASSPHRASE_LEAST });
  }
  return again !== '' && passphrase !== again ? text('session.passphrase-differs') : null;
}

export function passphraseHolds(passphrase: string, again: string): boolean {
  return [...passphrase].length >= PASSPHRASE_LEAST && passphrase === again;
}

/** Roles of one person, each with what it does. */
export function RoleChoice(props: {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly testId: string;
}) {
  const text = useText();
  return (
    <fieldset className="role-choice">
      <legend>{text('first.person-roles')}</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          isSelected={props.roles.includes(role)}
          onChange={(selected) =>
            props.onChange(ROLES.filter((one) => (one === role ? selected : props.roles.includes(one))))
          }
          help={text(`role-help.${role}`)}
          data-testid={`${props.testId}-role-${role}`}
        >
          {text(`role.${role}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

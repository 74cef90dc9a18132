/** One of the first people: name, post, roles, passphrase. */
import { useText } from '../../i18n';
import { IconButton, TextField } from '../../ui';
import type { Newcomer } from './newcomers';
import { PASSPHRASE_LEAST, passphraseFault, RoleChoice } from './person';

export function PersonCard(props: {
  readonly number: number;
  readonly person: Newcomer;
  readonly onChange: (person: Newcomer) => void;
  readonly onRemove?: () => void;
}) {
  const text = useText();
  const { person, onChange } = props;
  const id = `person-${String(props.number)}`;
  return (
    <section className="person-card" aria-label={text('first.person', { number: props.number })}>
      <div className="person-card-head">
        <h2>{text('first.person', { number: props.number })}</h2>
        {props.onRemove !== undefined && (
          <IconButton label={text('first.remove-person')} icon="close" onPress={props.onRemove} />
        )}
      </div>
      <div className="person-card-row">
        <TextField
          label={text('first.person-name')}
          value={person.name}
          onChange={(name) => onChange({ ...person, name })}
          autoFocus={props.number === 1 && person.name === ''}
          data-testid={`${id}-name`}
        />
        <TextField
          label={text('first.person-post')}
          value={person.post}
          onChange={(post) => onChange({ ...person, post })}
          data-testid={`${id}-post`}
        />
        <TextField
          label={text('first.person-department')}
          value={person.department}
          onChange={(department) => onChange({ ...person, department })}
          data-testid={`${id}-department`}
        />
      </div>
      <RoleChoice roles={person.roles} onChange={(roles) => onChange({ ...person, roles })} testId={id} />
      <div className="person-card-row" data-columns="2">
        <TextField
          label={text('session.passphrase')}
          type="password"
          value={person.passphrase}
          onChange={(passphrase) => onChange({ ...person, passphrase })}
          autoFocus={props.number === 1 && person.name !== ''}
          data-testid={`${id}-passphrase`}
        />
        <TextField
          label={text('session.passphrase-again')}
          type="password"
          value={person.again}
          onChange={(again) => onChange({ ...person, again })}
          data-testid={`${id}-passphrase-again`}
        />
      </div>
      <p
        className="person-card-help"
        data-wrong={passphraseFault(person.passphrase, person.again, text) !== null || undefined}
      >
        {passphraseFault(person.passphrase, person.again, text) ??
          text('session.passphrase-help', { min: PASSPHRASE_LEAST })}
      </p>
    </section>
  );
}

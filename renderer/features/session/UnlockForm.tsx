/** Unlocking: choose your name, enter your passphrase. */
import { useEffect, useRef, useState } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { SessionStatus } from '../../../shared/contract/session';
import type { Failure } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { putStatus, refreshStatus, useSession } from '../../app/session';
import { useText } from '../../i18n';
import { Button, FailureNotice, Notice, TextField } from '../../ui';
import { useSecondsUntil } from './countdown';

export function UnlockForm({
  status,
  onForgotten,
}: {
  readonly status: SessionStatus;
  readonly onForgotten: () => void;
}) {
  const text = useText();
  const last = useSession((store) => store.lastPerson);
  const [chosen, setChosen] = useState<string | null>(
    status.people.some((person) => person.id === last) ? last : (status.people[0]?.id ?? null),
  );
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const seconds = useSecondsUntil(status.delayUntil);
  const form = useRef<HTMLFormElement>(null);

  const focusPassphrase = (): void =>
    form.current?.querySelector<HTMLInputElement>('input[type=password]')?.focus();
  // When the wait is over the field is ready again, as it was.
  useEffect(() => {
    if (seconds === 0) focusPassphrase();
  }, [seconds]);

  const unlock = async (): Promise<void> => {
    if (chosen === null || passphrase === '' || working || seconds > 0) return;
    setWorking(true);
    const result = await ask('session.unlock', { personId: chosen, passphrase });
    setWorking(false);
    setPassphrase('');
    if (result.ok) {
      putStatus(result.value);
      return;
    }
    setFailure(result.error);
    await refreshStatus();
    focusPassphrase();
  };

  return (
    <form
      className="door-card"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <p className="door-office">{status.officeName}</p>
      <h1>{text('session.unlock-title')}</h1>
      <p className="door-lead">{text('session.unlock-lead')}</p>
      <RadioGroup className="door-people" value={chosen} onChange={setChosen}>
        <Label className="for-readers-only">{text('session.people')}</Label>
        {status.people.map((person, index) => (
          <RadioField key={person.id} value={person.id}>
            <RadioButton className="door-person" data-testid={`unlock-person-${String(index)}`}>
              <span className="door-person-name">
                {person.name} {person.post !== '' && <span>{person.post}</span>}
              </span>
              <span className="door-person-roles">
                {person.roles.map((role) => text(`role.${role}`)).join(' · ')}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <TextField
        label={text('session.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        isDisabled={seconds > 0}
        autoFocus
        data-testid="passphrase"
      />
      {seconds > 0 ? (
        <Notice tone="warning" data-testid="unlock-delayed">
          {text('session.delayed', { seconds })}
        </Notice>
      ) : (
        <FailureNotice failure={failure} />
      )}
      <Button
        variant="primary"
        type="submit"
        isPending={working}
        isDisabled={seconds > 0}
        data-testid="unlock"
        blocked={
          seconds > 0
            ? null
            : chosen === null
              ? { reason: text('session.unlock-needs-person') }
              : passphrase === '' && !working
                ? { reason: text('session.unlock-needs-passphrase'), lead: focusPassphrase }
                : null
        }
      >
        {text('session.unlock')}
      </Button>
      <div className="door-aside">
        <Button variant="quiet" size="small" onPress={onForgotten} data-testid="forgot">
          {text('session.forgot')}
        </Button>
      </div>
      <p className="door-note">{text('session.locked-note')}</p>
    </form>
  );
}

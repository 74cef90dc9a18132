/** The way in when a passphrase is forgotten: recovery code, person, new passphrase. */
import { useState } from 'react';
import type { SessionStatus } from '../../../shared/contract/session';
import type { Failure } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { putStatus } from '../../app/session';
import { useText } from '../../i18n';
import { Button, FailureNotice, focusField, Select, TextField } from '../../ui';
import { PASSPHRASE_LEAST, passphraseFault, passphraseHolds } from './person';

export function RecoverForm({
  status,
  onBack,
}: {
  readonly status: SessionStatus;
  readonly onBack: () => void;
}) {
  const text = useText();
  const [code, setCode] = useState('');
  const [personId, setPersonId] = useState<string | null>(status.people[0]?.id ?? null);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const ready = code.trim() !== '' && personId !== null && passphraseHolds(passphrase, again);

  const missing =
    code.trim() === ''
      ? { reason: text('first.recovery-needs-code'), lead: () => focusField('recovery-code') }
      : ready
        ? null
        : { reason: text('admin.needs-passphrase'), lead: () => focusField('new-passphrase') };

  const recover = async (): Promise<void> => {
    if (!ready || working) return;
    setWorking(true);
    const result = await ask('session.unlock-with-recovery', { code, personId, newPassphrase: passphrase });
    setWorking(false);
    if (result.ok) putStatus(result.value);
    else setFailure(result.error);
  };

  return (
    <form
      className="door-card"
      onSubmit={(event) => {
        event.preventDefault();
        void recover();
      }}
    >
      <h1>{text('session.recover-title')}</h1>
      <p className="door-lead">{text('session.recover-lead')}</p>
      <TextField
        label={text('session.recovery-code')}
        value={code}
        onChange={setCode}
        autoFocus
        data-testid="recovery-code"
      />
      <Select
        label={text('session.people')}
        options={status.people.map((person) => ({
          value: person.id,
          label: `${person.name} ${person.post}`,
        }))}
        value={personId}
        onChange={setPersonId}
      />
      <TextField
        label={text('session.new-passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        description={text('session.passphrase-help', { min: PASSPHRASE_LEAST })}
        data-testid="new-passphrase"
      />
      <TextField
        label={text('session.passphrase-again')}
        type="password"
        value={again}
        onChange={setAgain}
        error={passphraseFault(passphrase, again, text)}
        data-testid="new-passphrase-again"
      />
      <FailureNotice failure={failure} />
      <Button variant="primary" type="submit" isPending={working} blocked={missing} data-testid="recover">
        {text('session.recover')}
      </Button>
      <div className="door-aside">
        <Button variant="quiet" size="small" onPress={onBack}>
          {text('session.back-to-unlock')}
        </Button>
      </div>
    </form>
  );
}

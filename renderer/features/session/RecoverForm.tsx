/** The way in when a passphrase is forgotten: recovery code, person, new passphrase. */
import { useState } from 'react';
import type { SessionStatus } from '../../../shared/contract/session';
import type { Failure } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { putStatus } from '../../app/session';
import { useText } from '../../i18n';
import { Button, FailureNotice, focusField, Select, TextField } from '../../ui';
import { lackOfPassphrase, NewPassphraseFields, useNewPassphrase } from './NewPassphrase';

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
  const typed = useNewPassphrase();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);

  const missing =
    code.trim() === ''
      ? { reason: text('first.recovery-needs-code'), lead: () => focusField('recovery-code') }
      : lackOfPassphrase(typed, text('admin.needs-passphrase'), 'new-passphrase');

  const recover = async (): Promise<void> => {
    if (missing !== null || personId === null || working) return;
    setWorking(true);
    const result = await ask('session.unlock-with-recovery', {
      code,
      personId,
      newPassphrase: typed.passphrase,
    });
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
      <NewPassphraseFields typed={typed} label={text('session.new-passphrase')} testId="new-passphrase" />
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

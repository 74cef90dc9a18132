/** One's own passphrase. */
import { useState } from 'react';
import type { Failure } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { useText } from '../../i18n';
import { announce, Button, FailureNotice, focusField, TextField } from '../../ui';
import { lackOfPassphrase, NewPassphraseFields, useNewPassphrase } from '../session';

export function PassphraseChange() {
  const text = useText();
  const [current, setCurrent] = useState('');
  const typed = useNewPassphrase();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const reason = text('admin.needs-passphrase');
  const missing =
    current === ''
      ? { reason, lead: () => focusField('passphrase-current') }
      : lackOfPassphrase(typed, reason, 'passphrase-next');

  const change = async (): Promise<void> => {
    if (missing !== null || working) return;
    setWorking(true);
    const result = await ask('people.change-passphrase', { current, next: typed.passphrase });
    setWorking(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    setCurrent('');
    typed.put('', '');
    announce({ tone: 'done', words: text('admin.passphrase-changed') });
  };

  return (
    <form
      className="admin-panel"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <p className="admin-help">{text('admin.passphrase-lead')}</p>
      <TextField
        label={text('admin.passphrase-current')}
        type="password"
        value={current}
        onChange={setCurrent}
        data-testid="passphrase-current"
      />
      <NewPassphraseFields
        typed={typed}
        label={text('session.new-passphrase')}
        testId="passphrase-next"
        againTestId="passphrase-again"
      />
      <FailureNotice failure={failure} />
      <div>
        <Button
          variant="primary"
          type="submit"
          isPending={working}
          blocked={missing}
          data-testid="passphrase-change"
        >
          {text('admin.passphrase-change')}
        </Button>
      </div>
    </form>
  );
}

/** One's own passphrase. */
import { useState } from 'react';
import type { Failure } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { useText } from '../../i18n';
import { announce, Button, FailureNotice, focusField, TextField } from '../../ui';
import { PASSPHRASE_LEAST, passphraseFault, passphraseHolds } from '../session';

export function PassphraseChange() {
  const text = useText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const ready = current !== '' && passphraseHolds(next, again);

  const change = async (): Promise<void> => {
    if (!ready || working) return;
    setWorking(true);
    const result = await ask('people.change-passphrase', { current, next });
    setWorking(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    setCurrent('');
    setNext('');
    setAgain('');
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
      <TextField
        label={text('session.new-passphrase')}
        type="password"
        value={next}
        onChange={setNext}
        description={text('session.passphrase-help', { min: PASSPHRASE_LEAST })}
        data-testid="passphrase-next"
      />
      <TextField
        label={text('session.passphrase-again')}
        type="password"
        value={again}
        onChange={setAgain}
        error={passphraseFault(next, again, text)}
        data-testid="passphrase-again"
      />
      <FailureNotice failure={failure} />
      <div>
        <Button
          variant="primary"
          type="submit"
          isPending={working}
          blocked={
            ready
              ? null
              : {
                  reason: text('admin.needs-passphrase'),
                  lead: () => focusField(current === '' ? 'passphrase-current' : 'passphrase-next'),
                }
          }
          data-testid="passphrase-change"
        >
          {text('admin.passphrase-change')}
        </Button>
      </div>
    </form>
  );
}

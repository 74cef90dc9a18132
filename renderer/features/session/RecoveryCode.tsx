/** Last step of the first start: the recovery code is written down and typed back. */
import { useState } from 'react';
import type { Failure } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { putStatus } from '../../app/session';
import { useText } from '../../i18n';
import { Button, FailureNotice, focusField, Notice, TextField } from '../../ui';
import { Steps } from './Steps';

/** `code` is null when the program was closed before the code was typed back: it cannot be shown again, only replaced. */
export function RecoveryCode({
  code,
  onRenewed,
  onDone,
}: {
  readonly code: string | null;
  readonly onRenewed: (code: string) => void;
  readonly onDone: () => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);

  const confirm = async (): Promise<void> => {
    if (typed.trim() === '' || working) return;
    setWorking(true);
    const result = await ask('session.confirm-recovery', { code: typed });
    setWorking(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    onDone();
    putStatus(result.value);
  };

  const renew = async (): Promise<void> => {
    if (working) return;
    setWorking(true);
    const result = await ask('session.renew-recovery', {});
    setWorking(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    setTyped('');
    onRenewed(result.value.recoveryCode);
    focusField('recovery-code-typed');
  };

  return (
    <form
      className="door-card"
      data-width="wide"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Steps step={3} />
      <h1>{text('first.recovery-title')}</h1>
      {code === null ? (
        <Notice
          tone="warning"
          actions={
            <Button size="small" onPress={() => void renew()} data-testid="renew-recovery">
              {text('first.recovery-renew')}
            </Button>
          }
        >
          {text('first.recovery-lost')}
        </Notice>
      ) : (
        <>
          <p className="door-lead">{text('first.recovery-lead')}</p>
          <p
            className="recovery-code"
            aria-label={text('first.recovery-label')}
            data-testid="recovery-code-shown"
          >
            {code}
          </p>
        </>
      )}
      <TextField
        label={text('first.recovery-type')}
        value={typed}
        onChange={setTyped}
        description={text('first.recovery-type-help')}
        autoFocus
        data-testid="recovery-code-typed"
      />
      <FailureNotice failure={failure} />
      <div className="door-actions">
        <Button
          variant="primary"
          type="submit"
          isPending={working}
          blocked={
            typed.trim() === ''
              ? { reason: text('first.recovery-needs-code'), lead: () => focusField('recovery-code-typed') }
              : null
          }
          data-testid="confirm-recovery"
        >
          {text('first.recovery-confirm')}
        </Button>
      </div>
    </form>
  );
}

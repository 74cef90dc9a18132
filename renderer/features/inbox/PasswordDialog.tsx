/** Asks for the password of one locked file. */
import { useState } from 'react';
import type { JobRow } from '../../../shared/contract/views';
import { useText } from '../../i18n';
import { Button, Dialog, focusField, TextField } from '../../ui';

export function PasswordDialog(props: {
  readonly job: JobRow | null;
  readonly onClose: () => void;
  readonly onPassword: (job: JobRow, password: string) => void;
}) {
  const text = useText();
  const [password, setPassword] = useState('');
  const { job } = props;
  const use = (): void => {
    if (job !== null && password !== '') props.onPassword(job, password);
  };
  return (
    <Dialog
      title={text('inbox.password-title')}
      isOpen={job !== null}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{text('common.cancel')}</Button>
          <Button
            variant="primary"
            onPress={use}
            blocked={
              password === ''
                ? { reason: text('inbox.password-needed'), lead: () => focusField('file-password') }
                : null
            }
            data-testid="file-password-use"
          >
            {text('inbox.password-use')}
          </Button>
        </>
      }
    >
      <p>{text('inbox.password-lead', { name: job?.fileName ?? '' })}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          use();
        }}
      >
        <TextField
          label={text('inbox.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoFocus
          data-testid="file-password"
        />
      </form>
    </Dialog>
  );
}

/** A new passphrase, typed twice: the same two fields wherever someone gets one. */
import { useState, type ReactElement } from 'react';
import { useText } from '../../i18n';
import { focusField, TextField, type Blocked } from '../../ui';
import { PASSPHRASE_LEAST, passphraseFault, passphraseHolds } from './person';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly again: string;
  readonly put: (passphrase: string, again: string) => void;
}

export function useNewPassphrase(): NewPassphrase {
  const [typed, setTyped] = useState({ passphrase: '', again: '' });
  return { ...typed, put: (passphrase, again) => setTyped({ passphrase, again }) };
}

/** What is still missing, and the way to the field; null once it holds. */
export function lackOfPassphrase(typed: NewPassphrase, reason: string, testId: string): Blocked | null {
  return passphraseHolds(typed.passphrase, typed.again) ? null : { reason, lead: () => focusField(testId) };
}

/** The second field's test id is the first one's with `-again`, unless told. */
export function NewPassphraseFields(props: {
  readonly typed: NewPassphrase;
  readonly label: string;
  readonly testId: string;
  readonly againTestId?: string;
}): ReactElement {
  const text = useText();
  const { passphrase, again, put } = props.typed;
  return (
    <>
      <TextField
        label={props.label}
        type="password"
        value={passphrase}
        onChange={(next) => put(next, again)}
        description={text('session.passphrase-help', { min: PASSPHRASE_LEAST })}
        data-testid={props.testId}
      />
      <TextField
        label={text('session.passphrase-again')}
        type="password"
        value={again}
        onChange={(next) => put(passphrase, next)}
        error={passphraseFault(passphrase, again, text)}
        data-testid={props.againTestId ?? `${props.testId}-again`}
      />
    </>
  );
}

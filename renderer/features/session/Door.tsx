/** What stands before the desk while the vault is closed. */
import { useState, type ReactNode } from 'react';
import type { SessionStatus } from '../../../shared/contract/session';
import { ask } from '../../app/desk';
import { putStatus } from '../../app/session';
import { formatDay, useText } from '../../i18n';
import { Button } from '../../ui';
import { FirstStart } from './FirstStart';
import { RecoveryCode } from './RecoveryCode';
import { RecoverForm } from './RecoverForm';
import './session.css';
import { UnlockForm } from './UnlockForm';

export function Door({ status }: { readonly status: SessionStatus }) {
  // The code is known to this window alone, and only until it was typed back.
  const [code, setCode] = useState<string | null>(null);
  const [recovering, setRecovering] = useState(false);

  let content: ReactNode;
  if (code !== null || status.state === 'confirm')
    content = <RecoveryCode code={code} onRenewed={setCode} onDone={() => setCode(null)} />;
  else if (status.state === 'new') content = <FirstStart onCreated={setCode} />;
  else if (recovering) content = <RecoverForm status={status} onBack={() => setRecovering(false)} />;
  else content = <UnlockForm status={status} onForgotten={() => setRecovering(true)} />;

  return (
    <div className="door">
      <main className="door-middle">{content}</main>
      <DoorFoot status={status} />
    </div>
  );
}

/** The door is the first thing one sees; who cannot read it must be able to change its language here. */
async function switchLanguage(status: SessionStatus): Promise<void> {
  const locale = status.preferences.locale === 'ko' ? 'en' : 'ko';
  const result = await ask('session.set-preferences', { ...status.preferences, locale });
  if (result.ok) putStatus(result.value);
}

function DoorFoot({ status }: { readonly status: SessionStatus }) {
  const text = useText();
  return (
    <footer className="door-foot">
      <span>
        {text('app.name')} · {text('session.version', { version: status.version })} ·{' '}
        {text('session.law-date', { date: formatDay(status.lawDate, text) })}
      </span>
      <Button
        variant="quiet"
        size="small"
        onPress={() => void switchLanguage(status)}
        data-testid="door-language"
      >
        {text('session.other-language')}
      </Button>
      {status.runtime === 'evaluation' && (
        <span className="door-trial">{text('session.evaluation-runtime')}</span>
      )}
    </footer>
  );
}

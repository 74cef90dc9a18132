/** Language, theme and idle lock; each takes effect at once. */
import { useState } from 'react';
import type { RequestOf } from '../../../shared/contract';
import type { SessionStatus } from '../../../shared/contract/session';
import type { Failure } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { putStatus } from '../../app/session';
import { useText } from '../../i18n';
import { FailureNotice, Select } from '../../ui';

const IDLE_MINUTES = [3, 5, 10, 15, 30, 60] as const;

export function Settings({ status }: { readonly status: SessionStatus }) {
  const text = useText();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { locale, theme, idleMinutes } = status.preferences;

  const change = async (changed: Partial<RequestOf<'session.set-preferences'>>): Promise<void> => {
    const result = await ask('session.set-preferences', { ...status.preferences, ...changed });
    if (result.ok) putStatus(result.value);
    setFailure(result.ok ? null : result.error);
  };
  const minutes = [...new Set([...IDLE_MINUTES, idleMinutes])].sort((a, b) => a - b);

  return (
    <div className="admin-panel">
      <FailureNotice failure={failure} />
      <Select
        label={text('admin.language')}
        value={locale}
        onChange={(next) => void change({ locale: next })}
        options={[
          { value: 'ko', label: text('admin.language-ko') },
          { value: 'en', label: text('admin.language-en') },
        ]}
        data-testid="language"
      />
      <Select
        label={text('admin.theme')}
        value={theme}
        onChange={(next) => void change({ theme: next })}
        options={[
          { value: 'system', label: text('admin.theme-system') },
          { value: 'light', label: text('admin.theme-light') },
          { value: 'high-contrast', label: text('admin.theme-high-contrast') },
        ]}
        data-testid="theme"
      />
      <Select
        label={text('admin.idle')}
        value={String(idleMinutes)}
        onChange={(next) => void change({ idleMinutes: Number(next) })}
        options={minutes.map((figure) => ({
          value: String(figure),
          label: text('admin.idle-minutes', { minutes: figure }),
        }))}
        description={text('admin.idle-help')}
        data-testid="idle-minutes"
      />
      <p className="admin-help">{text('admin.settings-help')}</p>
    </div>
  );
}

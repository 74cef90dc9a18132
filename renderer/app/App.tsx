/** The door or the desk: without an unlocked vault nothing of a paper is drawn. */
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Door } from '../features/session';
import { useText } from '../i18n';
import { Button, EmptyState, FailureNotice } from '../ui';
import './app.css';
import { useDeskEvents } from './desk';
import { Frame } from './Frame';
import { refreshStatus, useSession } from './session';
import { useShortcutListener } from './shortcuts';

export function App() {
  const text = useText();
  const status = useSession((store) => store.status);
  const failure = useSession((store) => store.failure);
  useShortcutListener();
  useDeskEvents((event) => {
    if (event.event === 'session') void refreshStatus();
  });
  useEffect(() => {
    void refreshStatus();
  }, []);
  const drawn = status !== null || failure !== null;
  useEffect(() => {
    if (drawn) document.documentElement.dataset['ready'] = 'true';
  }, [drawn]);
  useEffect(() => {
    document.title = text('app.name');
  }, [text]);

  return (
    <I18nProvider locale={text.locale === 'ko' ? 'ko-KR' : 'en-US'}>
      {status === null ? (
        failure !== null && (
          <EmptyState
            icon="danger"
            title={text('app.name')}
            actions={<Button onPress={() => void refreshStatus()}>{text('common.retry')}</Button>}
          >
            <FailureNotice failure={failure} />
          </EmptyState>
        )
      ) : status.state === 'open' ? (
        <Frame status={status} />
      ) : (
        <Door status={status} />
      )}
    </I18nProvider>
  );
}

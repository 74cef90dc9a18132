/** Who sits at the desk, as the whole window knows it; also language and theme, which follow from it. */
import { create } from 'zustand';
import type { SessionStatus } from '../../shared/contract/session';
import type { Failure } from '../../shared/domain/result';
import { useLocale } from '../i18n';
import { clearToasts } from '../ui';
import { ask } from './desk';
import { closeCase } from './route';

interface SessionStore {
  readonly status: SessionStatus | null;
  readonly failure: Failure | null;
  /** Who sat here last in this window: their place is kept only for them. */
  readonly lastPerson: string | null;
}

export const useSession = create<SessionStore>()(() => ({ status: null, failure: null, lastPerson: null }));

function wantsContrast(): boolean {
  return window.matchMedia('(prefers-contrast: more), (forced-colors: active)').matches;
}

function showTheme(theme: SessionStatus['preferences']['theme']): void {
  const contrast = theme === 'high-contrast' || (theme === 'system' && wantsContrast());
  document.documentElement.dataset['theme'] = contrast ? 'high-contrast' : 'light';
}

/** Takes over a status that a call brought. */
export function putStatus(status: SessionStatus): void {
  const { lastPerson, status: before } = useSession.getState();
  // Words about papers do not stay on the screen of a locked desk.
  if (before?.state === 'open' && status.state !== 'open') clearToasts();
  if (status.me !== null && lastPerson !== null && lastPerson !== status.me.id) closeCase();
  if (useLocale.getState().locale !== status.preferences.locale)
    useLocale.getState().setLocale(status.preferences.locale);
  showTheme(status.preferences.theme);
  useSession.setState({ status, failure: null, lastPerson: status.me?.id ?? lastPerson });
}

export async function refreshStatus(): Promise<void> {
  const result = await ask('session.status', {});
  if (result.ok) putStatus(result.value);
  else useSession.setState({ failure: result.error });
}

export async function lockDesk(): Promise<void> {
  const result = await ask('session.lock', {});
  if (result.ok) putStatus(result.value);
  else await refreshStatus();
}

/** The person at the desk; only inside the frame, where there is one. */
export function useMe(): NonNullable<SessionStatus['me']> | null {
  return useSession((store) => store.status?.me ?? null);
}

/** What happened, what it means for the paper, what to do: in place, for as long as it is true. */
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/domain/result';
import { useText } from '../i18n';
import { Icon, type IconName } from './icon';
import './notice.css';

export type NoticeTone = 'information' | 'success' | 'warning' | 'danger';

const signs: Readonly<Record<NoticeTone, IconName>> = {
  information: 'information',
  success: 'check',
  warning: 'warning',
  danger: 'danger',
};

export function Notice(props: {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read aloud when it appears. */
  readonly live?: boolean;
  readonly 'data-testid'?: string;
}) {
  const tone = props.tone ?? 'information';
  return (
    <div
      className="notice"
      data-tone={tone}
      {...(props.live === true && { role: tone === 'danger' ? 'alert' : 'status' })}
      {...(props['data-testid'] !== undefined && { 'data-testid': props['data-testid'] })}
    >
      <Icon name={signs[tone]} size={18} />
      <div className="notice-words">
        {props.title !== undefined && <strong className="notice-title">{props.title}</strong>}
        {props.children}
      </div>
      {props.actions !== undefined && <div className="notice-actions">{props.actions}</div>}
    </div>
  );
}

/** A failure of the back office in the desk's words. */
export function FailureNotice({
  failure,
  actions,
}: {
  readonly failure: Failure | null;
  readonly actions?: ReactNode;
}) {
  const text = useText();
  if (failure === null) return null;
  return (
    <Notice
      tone="danger"
      live
      data-testid={`failure-${failure.code}`}
      {...(actions !== undefined && { actions })}
    >
      {text.code('error', failure.code, failure.params)}
    </Notice>
  );
}

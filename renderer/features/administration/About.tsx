/** What this program is, by which law it works, and what it cannot protect. */
import type { SessionStatus } from '../../../shared/contract/session';
import { formatDay, useText } from '../../i18n';
import { Notice } from '../../ui';

export function About({ status }: { readonly status: SessionStatus }) {
  const text = useText();
  return (
    <div className="admin-panel">
      {status.runtime === 'evaluation' && (
        <Notice tone="warning">{text('session.evaluation-runtime')}</Notice>
      )}
      <dl className="admin-facts">
        <dt>{text('app.name')}</dt>
        <dd>{text('session.version', { version: status.version })}</dd>
        <dt>{text('admin.runtime')}</dt>
        <dd>{text(`admin.runtime-${status.runtime}`)}</dd>
        <dt>{text('admin.law-date')}</dt>
        <dd>
          {formatDay(status.lawDate, text)}
          <p className="admin-help">{text('admin.law-note')}</p>
        </dd>
        <dt>{text('admin.licence')}</dt>
        <dd>{text('admin.licence-text')}</dd>
      </dl>
      <Notice title={text('admin.beyond-title')}>{text('admin.beyond')}</Notice>
    </div>
  );
}

/** One paper in the inbox. */
import type { CaseRow } from '../../../shared/contract/views';
import type { CaseState } from '../../../shared/domain/review';
import { openCase } from '../../app/route';
import { formatClock, formatDay, noteSentence, useText } from '../../i18n';
import { Chip, type Tone } from '../../ui';
import { useInboxPlace } from './place';

const stateTone = {
  collected: 'plain',
  analysed: 'information',
  'in-review': 'primary',
  submitted: 'information',
  approved: 'success',
  sealed: 'success',
  queued: 'plain',
  sent: 'plain',
  published: 'success',
  'seal-failed': 'danger',
  'on-hold': 'warning',
  closed: 'plain',
  due: 'warning',
  recalled: 'danger',
} as const satisfies Record<CaseState, Tone>;

const clockTone = { calm: 'plain', soon: 'warning', late: 'danger' } as const satisfies Record<string, Tone>;

export function CaseLine({ row, isHere }: { readonly row: CaseRow; readonly isHere: boolean }) {
  const text = useText();
  const ready = row.state !== 'collected';
  const title = row.title === '' ? (row.fileName === '' ? text('inbox.no-title') : row.fileName) : row.title;
  const clock = row.clock === null ? null : formatClock(row.clock, text);
  const open = (): void => {
    useInboxPlace.setState({ caseId: row.id });
    if (ready) openCase(row.id);
  };
  // Unread pages are told in their own column.
  const note = row.notes.find(({ code }) => !code.startsWith('unread.'));
  return (
    <tr
      className="case-line"
      data-testid={`case-row-${row.id}`}
      data-title={row.title}
      data-file={row.fileName}
      data-state={row.state}
      data-ready={ready}
      onClick={open}
    >
      <td className="case-title-cell">
        <button
          type="button"
          className="case-title"
          data-open-case={row.id}
          tabIndex={isHere ? 0 : -1}
          aria-disabled={ready ? undefined : true}
          title={ready ? title : text('inbox.not-openable')}
          onFocus={() => useInboxPlace.setState({ caseId: row.id })}
        >
          {title}
        </button>
        <span className="case-note">
          {[
            row.registrationNumber,
            row.department,
            text(`inbox.${row.type}`),
            row.version > 1 ? text('inbox.version', { version: row.version }) : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        {note !== undefined && <span className="case-warning">{noteSentence(text, note)}</span>}
      </td>
      <td>
        <Chip tone={stateTone[row.state]}>{text.code('state', row.state)}</Chip>
      </td>
      <td className="case-marking">{row.markingText === '' ? '–' : row.markingText}</td>
      <td className="case-figure figures">
        {row.undecided > 0 ? <strong className="case-undecided">{row.undecided}</strong> : '0'}
      </td>
      <td className="case-figure figures">{row.masks}</td>
      <td className="case-figure figures">
        {row.pages}
        {row.unreadPages > 0 && (
          <span className="case-unread">{text('inbox.unread', { count: row.unreadPages })}</span>
        )}
      </td>
      <td className="case-clock">
        {clock === null ? (
          <span className="case-note">{row.fastLane ? '' : text('inbox.no-clock')}</span>
        ) : (
          <Chip tone={clockTone[clock.tone]} title={clock.sentence}>
            {clock.figure}
          </Chip>
        )}
        {row.fastLane && (
          <Chip tone="success" title={text('inbox.fast-lane-help')}>
            {text('inbox.fast-lane')}
          </Chip>
        )}
      </td>
      <td className="case-day figures">{formatDay(row.receivedOn, text)}</td>
    </tr>
  );
}

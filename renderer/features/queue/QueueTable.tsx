/** Packages with what became of each. */
import type { QueueRow } from '../../../shared/contract/publication';
import { formatDay, formatMoment, useText } from '../../i18n';
import { Button, Chip, type Tone } from '../../ui';

const stateTone = {
  queued: 'information',
  sent: 'primary',
  published: 'success',
  failed: 'danger',
  recalled: 'warning',
} as const satisfies Record<QueueRow['state'], Tone>;

const recallWords = {
  waiting: 'queue.recall-waiting',
  sent: 'queue.recall-sent',
  confirmed: 'queue.recall-confirmed',
} as const;

export function QueueTable(props: {
  readonly rows: readonly QueueRow[];
  readonly today: string;
  readonly mayRecall: boolean;
  readonly onRecall: (row: QueueRow) => void;
}) {
  const text = useText();
  return (
    <table className="quiet-table" aria-label={text('queue.list')}>
      <thead>
        <tr>
          <th scope="col">{text('queue.column-title')}</th>
          <th scope="col">{text('queue.column-number')}</th>
          <th scope="col">{text('queue.column-marking')}</th>
          <th scope="col">{text('queue.column-state')}</th>
          <th scope="col">{text('queue.column-queued')}</th>
          <th scope="col">{text('queue.column-sent')}</th>
          <th scope="col">{text('queue.column-received')}</th>
          <th scope="col">
            <span className="for-readers-only">{text('queue.recall')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr
            key={row.packageId}
            data-testid={`queue-row-${row.packageId}`}
            data-case={row.caseId}
            data-state={row.state}
            data-title={row.title}
          >
            <td className="queue-title">
              {row.title}
              {row.error !== null && <span className="queue-error">{text.code('error', row.error)}</span>}
            </td>
            <td className="queue-marking">{row.registrationNumber}</td>
            <td className="queue-marking">{row.markingText}</td>
            <td>
              <Chip tone={stateTone[row.state]}>{text(`queue.state-${row.state}`)}</Chip>
              {row.state === 'queued' && row.publishFrom !== null && row.publishFrom > props.today && (
                <span className="queue-note">
                  {text('queue.not-before', { date: formatDay(row.publishFrom, text) })}
                </span>
              )}
              {row.attempts > 1 && row.state !== 'published' && (
                <span className="queue-note">{text('queue.attempts', { count: row.attempts })}</span>
              )}
              {row.recall !== 'none' && <span className="queue-note">{text(recallWords[row.recall])}</span>}
            </td>
            <td className="queue-time figures">{formatMoment(row.queuedAt, text)}</td>
            <td className="queue-time figures">
              {row.sentAt === null ? '–' : formatMoment(row.sentAt, text)}
            </td>
            <td className="queue-time figures">
              {row.receivedAt === null ? '–' : formatMoment(row.receivedAt, text)}
            </td>
            <td className="queue-act">
              {(row.state === 'sent' || row.state === 'published') && row.recall === 'none' && (
                <Button
                  size="small"
                  onPress={() => props.onRecall(row)}
                  blocked={props.mayRecall ? null : { reason: text('queue.only-officer') }}
                  data-testid={`recall-${row.packageId}`}
                >
                  {text('queue.recall')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Papers that wait for an approver; one is opened at a time. */
import { useCallback, useState, type ReactElement } from 'react';
import { useAnswer } from '../../app/desk';
import { RoomHeader } from '../../app/RoomHeader';
import { useShortcuts } from '../../app/shortcuts';
import { formatClock, useText } from '../../i18n';
import { Chip, EmptyState, FailureNotice } from '../../ui';
import { SealList } from '../sealing';
import { ApprovalCase } from './ApprovalCase';
import './approval.css';

export function ApprovalScreen(): ReactElement {
  const text = useText();
  const list = useAnswer('approval.list', {}, ['case', 'session']);
  const [open, setOpen] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const cases = list.value?.cases ?? [];
  const chosen = Math.min(at, Math.max(0, cases.length - 1));

  const { reload } = list;
  const close = useCallback(() => {
    setOpen(null);
    reload();
  }, [reload]);

  useShortcuts(
    text('approval.title'),
    open !== null || cases.length === 0
      ? []
      : [
          {
            keys: ['j', 'ArrowDown'],
            shown: ['j', 'k'],
            label: text('review.key.step'),
            run: () => setAt(Math.min(chosen + 1, cases.length - 1)),
          },
          {
            keys: ['k', 'ArrowUp'],
            label: text('review.key.previous'),
            run: () => setAt(Math.max(0, chosen - 1)),
            inFoot: false,
          },
          { keys: ['Enter'], label: text('common.open'), run: () => setOpen(cases[chosen]?.id ?? null) },
        ],
  );

  if (open !== null) return <ApprovalCase key={open} caseId={open} onClose={close} />;
  return (
    <>
      <RoomHeader title={text('approval.title')} note={text('common.cases', { count: cases.length })} />
      <div className="room-body approval-list-room">
        <FailureNotice failure={list.failure} />
        <SealList />
        {list.value !== null && cases.length === 0 ? (
          <EmptyState icon="approvals" title={text('approval.none')}>
            {text('approval.none-help')}
          </EmptyState>
        ) : (
          <ul className="approval-list" aria-label={text('approval.title')}>
            {cases.map((row, index) => {
              const clock = row.clock === null ? null : formatClock(row.clock, text);
              return (
                <li key={row.id}>
                  <button
                    type="button"
                    className="approval-row"
                    data-chosen={index === chosen || undefined}
                    data-testid={`approval-row-${row.id}`}
                    data-title={row.title}
                    data-shortcuts="through"
                    onFocus={() => {
                      setAt(index);
                    }}
                    onClick={() => {
                      setOpen(row.id);
                    }}
                  >
                    <span className="approval-row-words">
                      <strong>{row.title}</strong>
                      <span className="review-quiet">
                        {[
                          row.registrationNumber,
                          row.department,
                          row.reviewer === '' ? '' : text('approval.by', { person: row.reviewer }),
                        ]
                          .filter((one) => one !== '')
                          .join(' · ')}
                      </span>
                    </span>
                    {row.fastLane ? <Chip tone="success">{text('approval.fast-lane')}</Chip> : null}
                    {row.markingText === '' ? null : <Chip tone="primary">{row.markingText}</Chip>}
                    <span className="review-quiet figures">
                      {text('common.pages', { count: row.pages })} ·{' '}
                      {text('approval.masks', { count: row.masks })}
                    </span>
                    {clock === null ? null : (
                      <Chip
                        tone={clock.tone === 'late' ? 'danger' : clock.tone === 'soon' ? 'warning' : 'plain'}
                        title={clock.sentence}
                      >
                        {clock.figure}
                      </Chip>
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </>
  );
}

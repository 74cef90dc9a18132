/** Cases that wait for a reviewer, when none lies on the desk. */
import type { ReactElement } from 'react';
import { useAnswer } from '../../app/desk';
import { RoomHeader } from '../../app/RoomHeader';
import { goTo, openCase } from '../../app/route';
import { formatClock, useText } from '../../i18n';
import { Button, Chip, EmptyState } from '../../ui';

const WAITING: ReadonlySet<string> = new Set(['analysed', 'in-review', 'seal-failed', 'due', 'on-hold']);

export function Waiting(): ReactElement {
  const text = useText();
  const inbox = useAnswer('inbox.list', {}, ['inbox', 'case']);
  const cases = inbox.value?.cases.filter((row) => WAITING.has(row.state)) ?? [];
  return (
    <>
      <RoomHeader title={text('review.title')} />
      {cases.length === 0 ? (
        <EmptyState
          icon="review"
          title={text('review.waiting.none')}
          actions={
            <Button
              variant="primary"
              onPress={() => {
                goTo('inbox');
              }}
            >
              {text('review.waiting.to-inbox')}
            </Button>
          }
        >
          {text('review.waiting.none-help')}
        </EmptyState>
      ) : (
        <ul className="waiting-list" aria-label={text('review.title')}>
          {cases.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className="waiting-case"
                data-testid={`waiting-${row.id}`}
                onClick={() => {
                  openCase(row.id);
                }}
              >
                <strong>{row.title}</strong>
                <span className="review-quiet">
                  {row.registrationNumber} · {text.code('state', row.state)} ·{' '}
                  {text('review.thumbs.left', { count: row.undecided })}
                </span>
                <Chip>{row.markingText}</Chip>
                {row.clock === null ? null : <Chip>{formatClock(row.clock, text).figure}</Chip>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

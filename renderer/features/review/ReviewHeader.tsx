/** Which paper, what marking, how long left, how much stays open, what is missing before it can be submitted. */
import type { ReactElement } from 'react';
import { formatClock, formatDay, useText } from '../../i18n';
import { Button, Chip, IconButton, ProgressBar, type Tone } from '../../ui';
import { closeCase } from '../../app/route';
import { useReview, useReviewStore, useView } from './context';
import { gathered } from './logic/guards';
import { MakingFigure, MakingLine, StopButton } from './Making';
import { toggleCitizen } from './use-citizen';
import { useJump } from './use-jump';
import { sayNote } from './words';

const CLOCK_TONE: Readonly<Record<'calm' | 'soon' | 'late', Tone>> = {
  calm: 'plain',
  soon: 'warning',
  late: 'danger',
};
const MARKING_TONE: Readonly<Record<'open' | 'partial' | 'closed', Tone>> = {
  open: 'success',
  partial: 'primary',
  closed: 'danger',
};

export function ReviewHeader({ wide }: { readonly wide: boolean }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const submitting = useReview((review) => review.submitting);
  const citizenShown = useReview((review) => review.citizenShown) ?? wide;
  const jump = useJump();
  const { row } = view;
  const clock = row.clock === null ? null : formatClock(row.clock, text);
  const percent = Math.floor(view.openRatio * 1000) / 10;
  const first = view.guards[0];
  const { set } = store.getState();
  return (
    <header className="review-header">
      <IconButton label={text('review.back')} icon="left" onPress={closeCase} data-testid="back" />
      <h1 title={row.title} data-testid="case-title">
        {row.title}
      </h1>
      <span className="review-quiet review-number">
        {row.registrationNumber === '' ? text('review.no-number') : row.registrationNumber}
        {row.version > 1 ? ` · ${text('review.version', { version: row.version })}` : ''}
      </span>
      {view.editable ? (
        <IconButton
          label={text('review.header.edit')}
          icon="paper"
          data-testid="edit-header"
          onPress={() => {
            set({ asking: { dialog: 'header' } });
          }}
        />
      ) : null}
      <Chip tone={MARKING_TONE[row.marking.kind]} data-testid="marking" title={text('review.marking')}>
        {row.markingText}
      </Chip>
      {clock === null ? null : (
        <Chip tone={CLOCK_TONE[clock.tone]} data-testid="clock" title={clock.sentence}>
          {clock.figure}
          <span className="clock-day">{formatDay(row.clock?.dueOn ?? '', text)}</span>
        </Chip>
      )}
      <span className="grow" />
      <span className="open-ratio" title={text('review.open-ratio.help')} data-testid="open-ratio">
        <span className="open-ratio-word">{text('review.open-ratio')}</span>
        <ProgressBar label={text('review.open-ratio')} value={view.openRatio} tone="open" />
        <b className="figures">{percent}%</b>
      </span>
      <Button
        keys="c"
        data-testid="toggle-citizen"
        onPress={() => {
          toggleCitizen(store, wide);
        }}
      >
        {text(citizenShown && !wide ? 'review.original' : 'review.citizen.short')}
      </Button>
      {row.state === 'submitted' ? (
        <Button
          data-testid="withdraw"
          onPress={() => {
            set({ asking: { dialog: 'withdraw' } });
          }}
        >
          {text('review.withdraw')}
        </Button>
      ) : row.state === 'on-hold' ? (
        <Button
          variant="primary"
          data-testid="resume"
          onPress={() => {
            set({ asking: { dialog: 'hold' } });
          }}
        >
          {text('review.hold.resume')}
        </Button>
      ) : view.editable ? (
        <>
          {submitting ? (
            <StopButton label={text('review.submit-stop')} leaveTo="submit" data-testid="submit-stop" />
          ) : (
            <Button
              variant="quiet"
              data-testid="hold"
              onPress={() => {
                set({ asking: { dialog: 'hold' } });
              }}
            >
              {text('review.hold')}
            </Button>
          )}
          <Button
            variant="primary"
            data-testid="submit"
            isPending={submitting}
            blocked={
              first === undefined
                ? null
                : {
                    reason: sayNote(text, 'guard', first),
                    lead: () => {
                      jump(first);
                    },
                  }
            }
            onPress={() => {
              void store.getState().submit();
            }}
          >
            {submitting ? (
              <>
                {text('review.submitting')} <MakingFigure />
              </>
            ) : view.guards.length === 0 ? (
              text('review.submit')
            ) : (
              text('review.submit-missing', { count: gathered(view.guards).length })
            )}
          </Button>
          {submitting ? <MakingLine label={text('review.submitting')} /> : null}
        </>
      ) : null}
    </header>
  );
}

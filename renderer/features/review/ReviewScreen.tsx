/** The review screen: opens a case and keeps it open; without one it says where cases wait. */
import { useCallback, useEffect, useMemo, type ReactElement } from 'react';
import { ask, useDeskEvents } from '../../app/desk';
import { RoomHeader } from '../../app/RoomHeader';
import { closeCase } from '../../app/route';
import { useText } from '../../i18n';
import { Button, EmptyState, FailureNotice } from '../../ui';
import { ReviewContext, useReview, useReviewStore } from './context';
import { Desk } from './Desk';
import { MakingFigure, MakingLine, StopButton } from './Making';
import { Waiting } from './Waiting';
import './review.css';
import { createReview } from './store';

export function ReviewScreen({ caseId }: { readonly caseId: string | null }): ReactElement {
  return caseId === null ? <Waiting /> : <OpenCase key={caseId} caseId={caseId} />;
}

function OpenCase({ caseId }: { readonly caseId: string }): ReactElement {
  const store = useMemo(() => createReview(caseId, ask), [caseId]);
  useEffect(() => {
    void store.getState().open();
  }, [store]);
  return (
    <ReviewContext.Provider value={store}>
      <Opened caseId={caseId} />
    </ReviewContext.Provider>
  );
}

function Opened({ caseId }: { readonly caseId: string }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const opened = useReview((review) => review.view !== null);
  const refused = useReview((review) => review.refused);
  /** Left while it was being submitted: it opens again when that is done. */
  const making = useReview((review) => review.progress !== null);

  useDeskEvents(
    useCallback(
      (event) => {
        // What this window did itself has brought its own view; only work of others is asked for.
        if (event.event === 'case' && event.caseId === caseId && store.getState().idleSince(400))
          void store.getState().open();
        if (event.event === 'redaction' && event.caseId === caseId) store.getState().follow(event);
      },
      [caseId, store],
    ),
  );

  if (opened) return <Desk />;
  return (
    <>
      <RoomHeader title={text('review.title')} />
      {refused === null ? (
        making ? (
          <div className="making-wait">
            <p role="status">{text('review.submitting')}</p>
            <MakingFigure />
            <StopButton label={text('review.submit-stop')} leaveTo={null} data-testid="submit-stop" />
            <MakingLine label={text('review.submitting')} />
          </div>
        ) : (
          <p className="room-loading" role="status">
            {text('common.loading')}
          </p>
        )
      ) : (
        <EmptyState
          icon="review"
          title={text('review.refused')}
          actions={
            <>
              <Button onPress={closeCase}>{text('review.back')}</Button>
              <Button
                variant="primary"
                onPress={() => {
                  void store.getState().open();
                }}
              >
                {text('common.retry')}
              </Button>
            </>
          }
        >
          <FailureNotice failure={refused} />
        </EmptyState>
      )}
    </>
  );
}

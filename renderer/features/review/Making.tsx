/** How far a redaction is, and the way to stop it: the same for the citizen view and for a submission. */
import type { ReactElement } from 'react';
import { useText } from '../../i18n';
import { Button, focusField, ProgressBar } from '../../ui';
import { useReview, useReviewStore } from './context';
import type { Progress } from './store';

function shareOf({ done, total }: Progress): number {
  return total > 0 ? Math.min(1, done / total) : 0;
}

/** The figure changes many times, so it is for eyes alone: whoever listens asks the line, which speaks only when asked. */
export function MakingFigure(): ReactElement | null {
  const progress = useReview((review) => review.progress);
  return progress === null ? null : (
    <span className="making-figure figures" aria-hidden="true" data-testid="making-figure">
      {Math.floor(100 * shareOf(progress))}%
    </span>
  );
}

/** Lies on the lower edge of the head it stands in and takes no room there. */
export function MakingLine({ label }: { readonly label: string }): ReactElement {
  const progress = useReview((review) => review.progress);
  return (
    <div className="making-line">
      <ProgressBar label={label} value={progress === null ? null : shareOf(progress)} />
    </div>
  );
}

/** `leaveTo`: the test id of the button that the hand is on once this one is gone. */
export function StopButton(props: {
  readonly label: string;
  readonly leaveTo: string | null;
  readonly 'data-testid': string;
}): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const stopping = useReview((review) => review.stopping);
  return (
    <Button
      size="small"
      className="making-stop"
      aria-label={props.label}
      isPending={stopping}
      data-testid={props['data-testid']}
      onPress={() => {
        if (props.leaveTo !== null) focusField(props.leaveTo);
        void store.getState().stop();
      }}
    >
      {text('review.stop')}
    </Button>
  );
}

/** Tells a screen reader what an act changed; eyes see it on the paper. */
import type { ReactElement } from 'react';
import { useText } from '../../i18n';
import { useReview, useView } from './context';

export function Said(): ReactElement {
  const text = useText();
  const view = useView();
  const said = useReview((review) => review.said);
  const left = view.candidates.filter((one) => one.state === 'undecided').length;
  return (
    <p className="for-readers-only" role="status" aria-live="polite" data-testid="said">
      {said === null || said.key === null
        ? ''
        : text(`review.said.${said.key}`, { left, marking: view.row.markingText })}
    </p>
  );
}

/** What citizens will see: the real redactor's output, never a drawing over the original. */
import type { ReactElement } from 'react';
import { useText } from '../../i18n';
import { PageCanvas, type Urgency } from '../../paper';
import { Button } from '../../ui';
import { useReview, useReviewStore, useView } from './context';
import type { PaperEntry } from './logic/papers';
import { MakingFigure, MakingLine, StopButton } from './Making';
import { PartHead } from './PartHead';
import { partName } from './words';
import { Zoom } from './Zoom';

/** `scale`: CSS px per point, where the citizen view stands alone; null beside the original, whose head has the zoom. */
export function CitizenHead({ scale }: { readonly scale: number | null }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const { citizen } = useView();
  const making = useReview((review) => review.makingCitizen) || citizen.state === 'making';
  const submitting = useReview((review) => review.submitting);
  const state = making ? 'making' : citizen.state;
  const first = citizen.state !== 'failed' && citizen.parts.every((part) => part.paper === null);
  return (
    <div className="pane-head">
      <h2>{text('review.citizen')}</h2>
      <span className="citizen-state" data-state={state} data-testid="citizen-state" role="status">
        {text(`review.citizen.${state}`)}
      </span>
      {making && !submitting ? (
        <>
          <MakingFigure />
          <StopButton label={text('review.citizen.stop')} leaveTo="citizen-make" data-testid="citizen-stop" />
          <MakingLine label={text('review.citizen.making')} />
        </>
      ) : null}
      {!making && citizen.rasterPages > 0 ? (
        <span className="review-quiet">{text('review.citizen.raster', { count: citizen.rasterPages })}</span>
      ) : null}
      <span className="grow" />
      {state === 'fresh' ? null : (
        <Button
          size="small"
          isPending={making}
          data-testid="citizen-make"
          onPress={() => {
            void store.getState().makeCitizen();
          }}
        >
          {text(first ? 'review.citizen.make-first' : 'review.citizen.make')}
        </Button>
      )}
      {scale === null ? null : <Zoom scale={scale} />}
    </div>
  );
}

export function CitizenEntry({
  entry,
  scales,
  urgency,
}: {
  readonly entry: PaperEntry;
  readonly scales: readonly number[];
  readonly urgency: Urgency;
}): ReactElement | null {
  const text = useText();
  const view = useView();
  const { citizen, parts } = view;
  if (entry.kind === 'texts') {
    return (
      <div className="texts-card">
        {parts.map((part) =>
          part.text === null ? null : (
            <div className="text-row" key={part.id}>
              <span className="text-row-name">{partName(part, parts, text)}</span>
              <p className="text-row-words">
                {citizen.parts.find((one) => one.partId === part.id)?.text ?? text('review.citizen.not-made')}
              </p>
            </div>
          ),
        )}
      </div>
    );
  }
  const part = parts[entry.partIndex];
  if (part === undefined || entry.kind === 'unread') return null;
  if (entry.kind === 'heading') return <PartHead part={part} quiet />;
  const made = citizen.parts.find((one) => one.partId === part.id);
  const width = entry.page.width * (scales[entry.partIndex] ?? 1);
  return (
    <div
      className="paper-page"
      role="group"
      aria-label={text('paper.page-name', { part: text('review.citizen'), page: entry.page.page })}
      data-testid={`citizen-page-${String(entry.partIndex)}-${String(entry.page.page)}`}
      data-state={citizen.state}
      style={{ width }}
    >
      {made !== undefined && made.paper !== null ? (
        <PageCanvas
          paper={made.paper}
          page={entry.page.page}
          width={Math.round(width)}
          urgency={urgency}
          words
        />
      ) : (
        <p className="citizen-blank">
          {part.withheld && citizen.state === 'fresh'
            ? text('review.citizen.withheld')
            : text(citizen.state === 'failed' ? 'review.citizen.failed-help' : 'review.citizen.not-made')}
        </p>
      )}
    </div>
  );
}
